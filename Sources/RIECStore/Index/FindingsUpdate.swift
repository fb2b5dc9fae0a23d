import RIECDomain

/// What a check found, after records changed: about changed records and those that refer to them it is found again.
struct FindingsUpdate {
  private(set) var findings: Findings
  private let known: Findings
  private let old: StoreIndex
  private let new: StoreIndex

  /// `known` of `old`, for `new`, which `updates` made of it.
  init(_ known: Findings, from old: StoreIndex, to new: StoreIndex, _ updates: [Kind.Name: TableUpdate]) {
    self.known = known
    self.old = old
    self.new = new
    findings = known
    findings.entries = []
    let changed = Array(Set(updates.values.flatMap(\.changed)))
    var rest = known.entries[...]
    for kind in new.kinds {
      guard let table = new.tables[kind] else { continue }
      let entries = rest.prefix { $0.kind == kind }
      rest = rest.dropFirst(entries.count)
      update(table, updates[kind], Array(entries), changed)
    }
    findings.entries = Array(findings.entries.prefix(Findings.keptEntries))
  }

  /// `entries` are those of the first rows of `table` with findings.
  private mutating func update(
    _ table: Table, _ update: TableUpdate?, _ entries: [Findings.Entry], _ changed: [RecordID]
  ) {
    let kind = table.kind.name
    let before = known.rows[kind] ?? Findings.Rows(capacity: update?.old.count ?? table.count)
    let shift = update?.patch.shift ?? RowShift(count: table.count, removed: [])
    let reported = before.reported.rows
    func former(_ row: Int) -> Int? { row < shift.left ? shift.former(row) : nil }

    var again = Set(update?.touched ?? [])
    for row in table.rows(naming: changed) where former(row).map(before.checked.contains) == true { again.insert(row) }
    let rows = again.sorted()

    forget(shift.removed + rows.compactMap(former), of: kind, reported, entries)
    findings.checked -= shift.removed.count { before.checked.contains($0) }
    findings.total += table.count - shift.count
    findings.rows[kind] =
      shift.removed.isEmpty && table.count == shift.count ? before : before.moved(shift, table.count)
    for row in rows {
      findings.rows[kind]?.faults.remove(row)
      findings.rows[kind]?.warnings.remove(row)
      findings.rows[kind]?.dangling.remove(row)
      findings.rows[kind]?.hidden.remove(row)
      if findings.rows[kind]?.checked.contains(row) == false { findings.checked += 1 }
      findings.rows[kind]?.checked.insert(row)
    }

    let index = KindIndex(table: table, findings: nil)
    let found = index.check(rows[...], findings.judge, new.ruleContext)
    for (row, found) in found { findings.mark(row, found, of: kind) }
    var merged: [(row: Int, entry: Findings.Entry)] = []
    for (row, entry) in zip(reported, entries) where !shift.leavesOut(row) && !again.contains(shift.place(row)) {
      merged.append((shift.place(row), entry))
    }
    // Behind the last kept one there are rows whose findings were not kept, unless all were.
    let end = entries.count == reported.count ? table.count : shift.place(reported[entries.count])
    merged += found.lazy.filter { $0.row < end }.map { ($0.row, Findings.Entry($0.findings, of: index, at: $0.row)) }
    merged.sort { $0.row < $1.row }
    findings.entries += merged.map(\.entry)
    if end < table.count { fill(from: end, in: index) }
  }

  /// Takes what is known of `rows` of the old table out of the counts.
  private mutating func forget(_ rows: [Int], of kind: Kind.Name, _ reported: [Int], _ entries: [Findings.Entry]) {
    guard let table = old.tables[kind] else { return }
    for row in rows {
      guard let place = reported.place(of: row) else { continue }
      let found =
        place < entries.count
        ? entries[place].findings
        : table.parsed(at: row).map { findings.judge(table.kind, $0, old.ruleContext) } ?? []
      let faults = found.count { $0.severity == .fault }
      findings.faultCount -= faults
      findings.warningCount -= found.count - faults
    }
  }

  /// Adds entries for rows from `start` on with findings, as many as are kept.
  private mutating func fill(from start: Int, in index: KindIndex) {
    guard findings.entries.count < Findings.keptEntries else { return }
    for row in findings.rows[index.kind.name]?.reported.rows ?? [] where row >= start {
      guard findings.entries.count < Findings.keptEntries, let record = index.table.parsed(at: row) else { return }
      findings.entries.append(
        Findings.Entry(findings.judge(index.kind, record, new.ruleContext), of: index, at: row))
    }
  }
}

extension RowShift {
  /// Which row came to `row`.
  fileprivate func former(_ row: Int) -> Int {
    var (low, high) = (0, removed.count)
    while low < high {
      let middle = (low + high) / 2
      if removed[middle] - middle <= row { low = middle + 1 } else { high = middle }
    }
    return row + low
  }
}

extension Array<Int> {
  /// Where `row` stands in this ascending list.
  fileprivate func place(of row: Int) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == row ? low : nil
  }
}

extension Findings.Rows {
  /// The rows with a fault or a warning.
  fileprivate var reported: RowSet {
    var rows = faults
    rows.formUnion(warnings)
    return rows
  }

  /// The same rows after `shift`, among `capacity`.
  fileprivate func moved(_ shift: RowShift, _ capacity: Int) -> Findings.Rows {
    func moved(_ rows: RowSet) -> RowSet {
      if shift.removed.isEmpty {
        return RowSet(
          capacity: capacity, words: rows.words + Array(repeating: 0, count: (capacity + 63) / 64 - rows.words.count))
      }
      var moved = RowSet(capacity: capacity)
      rows.forEach { if !shift.leavesOut($0) { moved.insert(shift.place($0)) } }
      return moved
    }
    var rows = Findings.Rows(capacity: capacity)
    (rows.faults, rows.warnings, rows.checked) = (moved(faults), moved(warnings), moved(checked))
    (rows.dangling, rows.hidden) = (moved(dangling), moved(hidden))
    return rows
  }
}

extension Table {
  /// The rows that name one of `ids`, and few that do not.
  func rows(naming ids: [RecordID]) -> Set<Int> {
    var rows: Set<Int> = []
    if case .references(let references)? = columns.last ?? nil {
      references.rows(
        with: Set(
          ids.map { id in
            var text = id.text
            return text.withUTF8(ReferenceStore.hash)
          })
      ) { rows.insert($0) }
    }
    for (column, store) in zip(kind.columns, columns) {
      guard case .reference = column.kind, case .names(let names)? = store, names.vocabulary.count > 0 else { continue }
      names.rows(with: Set(ids.compactMap(names.number))) { row, _ in rows.insert(row) }
    }
    return rows
  }
}
