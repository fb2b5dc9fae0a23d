import RIECDomain

/// Rows of one worker that follow each other in the files too.
struct Slice {
  let worker: Int
  let rows: Range<Int>
}

/// Puts the workers' columns together in the order of the files.
enum Merge {
  /// One column of the rows of `slices`, from the workers' `stores`.
  static func column(_ stores: [ColumnStore?], _ slices: [Slice]) -> ColumnStore? {
    guard let first = stores.lazy.compactMap({ $0 }).first else { return nil }
    switch first {
    case .texts:
      return .texts(texts(stores.map { if case .texts(let store)? = $0 { store } else { TextStore() } }, slices))
    case .names(let some):
      return .names(
        names(stores.map { if case .names(let store)? = $0 { store } else { NameStore() } }, slices, some.ends != nil))
    case .codes(var merged):
      merged.single = joined(stores, slices) { if case .codes(let store) = $0 { store.single } else { [] } }
      if merged.width > 0 {
        merged.single = []
        merged.masks = joined(stores, slices, width: merged.width) {
          if case .codes(let store) = $0 { store.masks } else { [] }
        }
      }
      return .codes(merged)
    case .days:
      return .days(DayStore(days: joined(stores, slices) { if case .days(let store) = $0 { store.days } else { [] } }))
    case .numbers:
      return .numbers(
        NumberStore(numbers: joined(stores, slices) { if case .numbers(let store) = $0 { store.numbers } else { [] } }))
    case .flags:
      return .flags(
        FlagStore(flags: joined(stores, slices) { if case .flags(let store) = $0 { store.flags } else { [] } }))
    case .terms:
      return .terms(
        TermStore(
          days: joined(stores, slices) { if case .terms(let store) = $0 { store.days } else { [] } },
          letters: joined(stores, slices) { if case .terms(let store) = $0 { store.letters } else { [] } }))
    case .spans:
      return .spans(spans(stores.map { if case .spans(let store)? = $0 { store } else { SpanStore() } }, slices))
    case .references:
      return .references(
        references(stores.map { if case .references(let store)? = $0 { store } else { ReferenceStore() } }, slices))
    case .findings: return .findings
    }
  }

  /// The elements of each slice's rows, `width` a row.
  static func joined<Element>(
    _ stores: [ColumnStore?], _ slices: [Slice], width: Int = 1, _ values: (ColumnStore) -> [Element]
  ) -> [Element] {
    let parts = stores.map { $0.map(values) ?? [] }
    var merged: [Element] = []
    merged.reserveCapacity(slices.reduce(0) { $0 + $1.rows.count } * width)
    for slice in slices where !parts[slice.worker].isEmpty {
      merged.append(contentsOf: parts[slice.worker][slice.rows.lowerBound * width..<slice.rows.upperBound * width])
    }
    return merged
  }

  static func texts(_ parts: [TextStore], _ slices: [Slice]) -> TextStore {
    var merged = TextStore()
    merged.bytes.reserveCapacity(parts.reduce(0) { $0 + $1.bytes.count })
    merged.ends.reserveCapacity(slices.reduce(0) { $0 + $1.rows.count })
    for slice in slices where !slice.rows.isEmpty {
      let part = parts[slice.worker]
      let start = part.range(slice.rows.lowerBound).lowerBound
      let shift = merged.bytes.count - start
      merged.bytes.append(contentsOf: part.bytes[start..<part.ends[slice.rows.upperBound - 1]])
      for end in part.ends[slice.rows] { merged.ends.append(end + shift) }
    }
    return merged
  }

  private static func spans(_ parts: [SpanStore], _ slices: [Slice]) -> SpanStore {
    var merged = SpanStore()
    merged.spans.reserveCapacity(parts.reduce(0) { $0 + $1.spans.count })
    merged.ends.reserveCapacity(slices.reduce(0) { $0 + $1.rows.count })
    for slice in slices where !slice.rows.isEmpty {
      let part = parts[slice.worker]
      let start = part.range(slice.rows.lowerBound).lowerBound
      let shift = merged.spans.count - start
      merged.spans.append(contentsOf: part.spans[start..<part.ends[slice.rows.upperBound - 1]])
      for end in part.ends[slice.rows] { merged.ends.append(end + shift) }
    }
    return merged
  }

  private static func references(_ parts: [ReferenceStore], _ slices: [Slice]) -> ReferenceStore {
    var merged = ReferenceStore()
    merged.hashes.reserveCapacity(parts.reduce(0) { $0 + $1.hashes.count })
    merged.ends.reserveCapacity(slices.reduce(0) { $0 + $1.rows.count })
    for slice in slices where !slice.rows.isEmpty {
      let part = parts[slice.worker]
      let start = slice.rows.lowerBound == 0 ? 0 : part.ends[slice.rows.lowerBound - 1]
      let shift = merged.hashes.count - start
      merged.hashes.append(contentsOf: part.hashes[start..<part.ends[slice.rows.upperBound - 1]])
      for end in part.ends[slice.rows] { merged.ends.append(end + shift) }
    }
    return merged
  }

  private static func names(_ parts: [NameStore], _ slices: [Slice], _ isMultiple: Bool) -> NameStore {
    var merged = NameStore()
    var renumbered: [[UInt32]] = []
    for part in parts {
      if merged.vocabulary.count == 0 {
        merged.vocabulary = part.vocabulary
        renumbered.append((0..<UInt32(part.vocabulary.count) + NameStore.firstName).map { $0 })
      } else {
        var numbers: [UInt32] = [0, 1]
        numbers.reserveCapacity(part.vocabulary.count + 2)
        for name in 0..<part.vocabulary.count {
          let number = part.vocabulary.withBytes(of: name) { merged.vocabulary.number(of: $0) }
          numbers.append(number.map { $0 + NameStore.firstName } ?? 1)
        }
        renumbered.append(numbers)
      }
    }
    merged.numbers.reserveCapacity(parts.reduce(0) { $0 + $1.numbers.count })
    if isMultiple {
      merged.ends = []
      merged.ends?.reserveCapacity(slices.reduce(0) { $0 + $1.rows.count })
    }
    for slice in slices where !slice.rows.isEmpty {
      let part = parts[slice.worker]
      let start = part.range(slice.rows.lowerBound).lowerBound
      let end = part.range(slice.rows.upperBound - 1).upperBound
      let shift = merged.numbers.count - start
      let map = renumbered[slice.worker]
      for number in part.numbers[start..<end] { merged.numbers.append(map[Int(number)]) }
      if isMultiple, let ends = part.ends {
        for rowEnd in ends[slice.rows] { merged.ends?.append(rowEnd + shift) }
      }
    }
    return merged
  }
}
