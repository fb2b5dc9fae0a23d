import RIECDomain

/// A table's column with rows of a newly read part in the place of, or behind, its own.
struct ColumnPatch {
  /// A row that takes another one's place.
  struct Edit: Sendable {
    let row: Int
    /// The row of the part.
    let part: Int
  }

  /// Ascending by row.
  let edits: [Edit]
  /// Rows of the part that come at the end.
  let added: [Int]
  let shift: RowShift

  private var isMoved: Bool { !added.isEmpty || !shift.removed.isEmpty }

  /// The stretches of the old rows, worker 0, and the added rows of the part, worker 1.
  private var slices: [Slice] {
    shift.kept.map { Slice(worker: 0, rows: $0) } + added.map { Slice(worker: 1, rows: $0..<$0 + 1) }
  }

  /// The column after the change; it shares the memory of `old` where no value of it changes.
  func column(_ old: ColumnStore?, _ part: ColumnStore?) -> ColumnStore? {
    guard let old, let part else { return old ?? part }
    switch (old, part) {
    case (.texts(let old), .texts(let part)):
      let rows = self.rows(old.bytes, old.ends, part.bytes, part.ends)
      return .texts(TextStore(bytes: rows.values, ends: rows.ends))
    case (.names(let old), .names(let part)): return .names(names(old, part))
    case (.codes(var old), .codes(let part)):
      if old.width > 0 {
        old.masks = values(old.masks, part.masks, width: old.width)
      } else {
        old.single = values(old.single, part.single)
      }
      return .codes(old)
    case (.days(let old), .days(let part)): return .days(DayStore(days: values(old.days, part.days)))
    case (.numbers(let old), .numbers(let part)):
      return .numbers(NumberStore(numbers: values(old.numbers, part.numbers)))
    case (.flags(let old), .flags(let part)): return .flags(FlagStore(flags: values(old.flags, part.flags)))
    case (.spans(let old), .spans(let part)):
      let rows = self.rows(old.spans, old.ends, part.spans, part.ends)
      return .spans(SpanStore(spans: rows.values, ends: rows.ends))
    case (.references(let old), .references(let part)):
      let rows = self.rows(old.hashes, old.ends, part.hashes, part.ends)
      return .references(ReferenceStore(hashes: rows.values, ends: rows.ends))
    case (.terms(let old), .terms(let part)):
      return .terms(
        TermStore(days: values(old.days, part.days), letters: values(old.letters, part.letters)))
    default: return old
    }
  }

  /// `width` elements a row.
  private func values<Element: Equatable>(_ old: [Element], _ part: [Element], width: Int = 1) -> [Element] {
    var values = old
    for edit in edits {
      for word in 0..<width where old[edit.row * width + word] != part[edit.part * width + word] {
        values[edit.row * width + word] = part[edit.part * width + word]
      }
    }
    guard isMoved else { return values }
    var moved: [Element] = []
    moved.reserveCapacity((shift.left + added.count) * width)
    for slice in slices {
      moved.append(
        contentsOf: (slice.worker == 0 ? values : part)[slice.rows.lowerBound * width..<slice.rows.upperBound * width])
    }
    return moved
  }

  private static func range(_ ends: [Int], _ row: Int) -> Range<Int> { (row == 0 ? 0 : ends[row - 1])..<ends[row] }

  /// As many elements a row as `ends` say.
  private func rows<Element: Equatable>(
    _ old: [Element], _ ends: [Int], _ part: [Element], _ partEnds: [Int]
  ) -> (values: [Element], ends: [Int]) {
    let changed = edits.filter {
      !old[ColumnPatch.range(ends, $0.row)].elementsEqual(part[ColumnPatch.range(partEnds, $0.part)])
    }
    if changed.isEmpty, !isMoved { return (old, ends) }
    let isSameSize = changed.allSatisfy {
      ColumnPatch.range(ends, $0.row).count == ColumnPatch.range(partEnds, $0.part).count
    }
    if isSameSize, !isMoved {
      var values = old
      for edit in changed {
        values.replaceSubrange(ColumnPatch.range(ends, edit.row), with: part[ColumnPatch.range(partEnds, edit.part)])
      }
      return (values, ends)
    }
    var values: [Element] = []
    var newEnds: [Int] = []
    values.reserveCapacity(old.count + part.count)
    newEnds.reserveCapacity(shift.left + added.count)
    func take(_ rows: Range<Int>, _ from: [Element], _ fromEnds: [Int]) {
      guard !rows.isEmpty else { return }
      let start = rows.lowerBound == 0 ? 0 : fromEnds[rows.lowerBound - 1]
      let move = values.count - start
      values.append(contentsOf: from[start..<fromEnds[rows.upperBound - 1]])
      for row in rows { newEnds.append(fromEnds[row] + move) }
    }
    var next = 0
    for kept in shift.kept {
      var start = kept.lowerBound
      while next < changed.count, changed[next].row < kept.upperBound {
        take(start..<changed[next].row, old, ends)
        take(changed[next].part..<changed[next].part + 1, part, partEnds)
        start = changed[next].row + 1
        next += 1
      }
      take(start..<kept.upperBound, old, ends)
    }
    for row in added { take(row..<row + 1, part, partEnds) }
    return (values, newEnds)
  }

  // MARK: - Names

  private func names(_ old: NameStore, _ part: NameStore) -> NameStore {
    var names = old
    var map: [UInt32] = [0, 1]
    for name in 0..<part.vocabulary.count {
      let number = part.vocabulary.withBytes(of: name) { names.vocabulary.number(of: $0) }
      map.append(number.map { $0 + NameStore.firstName } ?? 1)
    }
    let numbers = part.numbers.map { map[Int($0)] }
    if let ends = old.ends, let partEnds = part.ends {
      let rows = self.rows(old.numbers, ends, numbers, partEnds)
      (names.numbers, names.ends) = (rows.values, rows.ends)
    } else {
      names.numbers = values(old.numbers, numbers)
    }
    // From now on a name may stand before another one with a lower number, or nowhere.
    if names.lookedAt == 0 { names.lookedAt = max(old.vocabulary.count, 1) }
    return names.vocabulary.count > old.vocabulary.count ? names.lookedThrough() : names
  }
}

extension NameStore {
  /// The same names; once they are twice as many as when somebody last looked, without those that no row has, where
  /// these are more than half.
  fileprivate func lookedThrough() -> NameStore {
    guard vocabulary.count > max(lookedAt, 64) * 2 else { return self }
    var isUsed = [Bool](repeating: false, count: vocabulary.count + Int(NameStore.firstName))
    for number in numbers { isUsed[Int(number)] = true }
    let used = isUsed.dropFirst(Int(NameStore.firstName)).count { $0 }
    var names = self
    names.lookedAt = vocabulary.count
    guard used * 2 < vocabulary.count else { return names }
    names.vocabulary = Vocabulary()
    var map = [UInt32](repeating: 1, count: isUsed.count)
    map[0] = 0
    for name in 0..<vocabulary.count where isUsed[name + Int(NameStore.firstName)] {
      let number = vocabulary.withBytes(of: name) { names.vocabulary.number(of: $0) }
      map[name + Int(NameStore.firstName)] = number.map { $0 + NameStore.firstName } ?? 1
    }
    names.numbers = numbers.map { map[Int($0)] }
    names.lookedAt = names.vocabulary.count
    return names
  }
}

extension KindIndex {
  /// How many names are kept for `column`, those included that no row has any more.
  package func namesKept(of column: String) -> Int { table.names(column)?.vocabulary.count ?? 0 }
}
