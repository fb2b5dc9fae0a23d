import PlainText
import RIECDomain

/// What a column is sorted by: a number a row.
enum Ordering {
  /// The number of a row without a value, or with one of a wrong type: it comes last in both directions.
  static let last = UInt64.max

  /// The rank of each row of `table` in the column named `name`; nil where the kind has no such column.
  static func ranks(_ table: Table, _ name: String, _ findings: Findings.Rows?) -> [UInt64]? {
    guard let column = table.kind.column(name) else { return nil }
    if case .findings = column.source {
      return (0..<table.count).map {
        findings?.faults.contains($0) == true ? 0 : findings?.warnings.contains($0) == true ? 1 : last
      }
    }
    if case .path("id") = column.source {
      var ranks = [UInt64](repeating: last, count: table.count)
      for (rank, row) in table.rowsByID().enumerated() { ranks[Int(row)] = UInt64(rank) }
      return ranks
    }
    switch table.column(name)?.1 {
    case .texts(let store): return texts(store)
    case .names(let store):
      if case .reference = column.kind { return names(store, IDOrder.ranks(of: store.vocabulary)) }
      return names(store, collated(store.vocabulary))
    case .codes(let store): return (0..<store.count).map { store.first($0).map { UInt64($0) } ?? last }
    case .days(let store): return store.days.map(day)
    case .terms(let store): return store.days.map(day)
    case .numbers(let store):
      return store.numbers.map { NumberStore.isNumber($0) ? UInt64(bitPattern: Int64($0)) ^ 1 << 63 : last }
    case .flags(let store):
      return store.flags.map { $0 == FlagStore.no ? 0 : $0 == FlagStore.yes ? 1 : last }
    case .spans(let store):
      return store.ends.indices.map { row in
        store.spans[store.range(row)].lazy.filter { !$0.isGap }.map { day($0.from) }.min() ?? last
      }
    case .references, .findings, nil: return nil
    }
  }

  private static func day(_ day: Int32) -> UInt64 {
    DayStore.isDay(day) ? UInt64(Int64(day) - Int64(Int32.min)) : last
  }

  private static func names(_ store: NameStore, _ ranks: [UInt64]) -> [UInt64] {
    let byNumber = [last, last] + ranks
    guard store.ends != nil else { return store.numbers.map { byNumber[Int($0)] } }
    return (0..<(store.ends?.count ?? 0)).map { row in
      store.numbers[store.range(row)].lazy.map { byNumber[Int($0)] }.min() ?? last
    }
  }

  private static func collated(_ vocabulary: Vocabulary) -> [UInt64] {
    let keys = (0..<vocabulary.count).map { Array(Collation.key(vocabulary[$0]).utf8) }
    let sorted = keys.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
    var ranks = [UInt64](repeating: 0, count: keys.count)
    var rank: UInt64 = 0
    for (place, number) in sorted.enumerated() {
      if place > 0, keys[sorted[place - 1]] != keys[number] { rank += 1 }
      ranks[number] = rank
    }
    return ranks
  }

  /// Ranks by the first text of each row: by the first eight bytes at once, and only texts that share those one by one.
  private static func texts(_ store: TextStore) -> [UInt64] {
    let count = store.ends.count
    var heads = [UInt64](repeating: last, count: count)
    for row in 0..<count {
      let range = store.range(row)
      guard let first = store.bytes[range].first, first != TextStore.separator else { continue }
      var head: UInt64 = 0
      for place in range.lowerBound..<range.lowerBound + 8 {
        let byte = place < range.upperBound ? store.bytes[place] : TextStore.separator
        if byte == TextStore.separator {
          head <<= 8 * UInt64(8 - (place - range.lowerBound))
          break
        }
        head = head << 8 | UInt64(byte)
      }
      heads[row] = head
    }
    var sorted = RadixSort.sorted((0..<UInt32(count)).map { $0 }, by: heads)
    var ranks = [UInt64](repeating: last, count: count)
    var start = 0
    var rank: UInt64 = 0
    while start < count {
      let head = heads[Int(sorted[start])]
      if head == last { break }
      var end = start + 1
      while end < count, heads[Int(sorted[end])] == head { end += 1 }
      if end - start > 1, head & 0xFF != 0 {
        sorted[start..<end].sort { tail(store, $0).lexicographicallyPrecedes(tail(store, $1)) }
      }
      for place in start..<end {
        if place > start, !tail(store, sorted[place]).elementsEqual(tail(store, sorted[place - 1])) { rank += 1 }
        ranks[Int(sorted[place])] = rank
      }
      rank += 1
      start = end
    }
    return ranks
  }

  /// The bytes of the first text of `row` from the ninth on.
  private static func tail(_ store: TextStore, _ row: UInt32) -> ArraySlice<UInt8> {
    store.bytes[store.range(Int(row))].prefix { $0 != TextStore.separator }.dropFirst(8)
  }
}
