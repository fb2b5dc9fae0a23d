public import RIECDomain
import Synchronization

extension StoreIndex {
  /// Parses every record whole and collects what `findings` has to say about it.
  ///
  /// - Parameters:
  ///   - chosen: the rows to look at, by kind; nil for every row of every kind.
  ///   - findings: what a record is judged by: pure, called from two threads; the kind's description and rules unless
  ///     said otherwise.
  ///   - progress: told now and then, from one thread at a time, what was found so far; `with` takes it.
  ///   - isCancelled: asked before each batch of records.
  /// - Returns: what was found; not complete when cancelled.
  public func check(
    _ findings: @escaping @Sendable (Kind, Record, RuleContext) -> [Finding] = {
      $0.findings(in: $1, context: $2)
    },
    among chosen: [Kind.Name: RowSet]? = nil,
    progress: @escaping @Sendable (Findings) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> Findings {
    var collected = Findings()
    collected.judge = findings
    collected.total = kinds.reduce(0) { total, kind in
      total + (chosen.map { $0[kind]?.count ?? 0 } ?? self[kind]?.count ?? 0)
    }
    for kind in kinds { collected.rows[kind] = Findings.Rows(capacity: self[kind]?.count ?? 0) }
    let context = ruleContext
    for kind in kinds {
      guard let index = self[kind] else { continue }
      let all = chosen.map { $0[kind]?.rows ?? [] } ?? Array(0..<index.count)
      var start = 0
      while start < all.count {
        if isCancelled() { return collected }
        let rows = all[start..<min(start + Findings.batch, all.count)]
        collected.add(index.check(rows, findings, context), to: kind, in: index)
        for row in rows { collected.rows[kind]?.checked.insert(row) }
        collected.checked += rows.count
        start = rows.endIndex
        progress(collected)
      }
    }
    return collected
  }
}

extension KindIndex {
  /// What `work` makes of the records at `rows`, in their order. They are read whole, on two threads, and not kept; one
  /// that its file no longer holds is nil.
  package func mapRecords<Output: Sendable>(
    at rows: ArraySlice<UInt32>, _ work: @escaping @Sendable (_ row: Int, Record?) -> Output
  ) -> [Output] {
    let middle = rows.startIndex + rows.count / 2
    let isSplit = rows.count > 64
    return Threads.run(isSplit ? Threads.workers : 1) { worker in
      let part = !isSplit ? rows : worker == 0 ? rows[..<middle] : rows[middle...]
      return part.map { work(Int($0), table.parsed(at: Int($0))) }
    }.flatMap { $0 }
  }

  /// What is found in `rows`, on two threads, in the order of the rows. A record that its file no longer holds is left
  /// out: nothing can be said of it.
  func check(
    _ rows: ArraySlice<Int>, _ findings: @escaping @Sendable (Kind, Record, RuleContext) -> [Finding],
    _ context: RuleContext
  ) -> [(row: Int, findings: [Finding])] {
    let middle = rows.startIndex + rows.count / 2
    return Threads.run(rows.count > 64 ? Threads.workers : 1) { worker in
      let part = rows.count <= 64 ? rows : worker == 0 ? rows[..<middle] : rows[middle...]
      return part.compactMap { row -> (row: Int, findings: [Finding])? in
        guard let record = table.parsed(at: row) else { return nil }
        let found = findings(kind, record, context)
        return found.isEmpty ? nil : (row, found)
      }
    }.flatMap { $0 }
  }
}

extension Findings {
  /// How many records are looked at between two questions whether to go on.
  fileprivate static let batch = 4_096

  fileprivate mutating func add(
    _ found: [(row: Int, findings: [Finding])], to kind: Kind.Name, in index: KindIndex
  ) {
    for (row, findings) in found {
      mark(row, findings, of: kind)
      if entries.count < Findings.keptEntries { entries.append(Entry(findings, of: index, at: row)) }
    }
  }

  /// Counts what was found about `row`, of which nothing was counted.
  mutating func mark(_ row: Int, _ findings: [Finding], of kind: Kind.Name) {
    let faults = findings.count { $0.severity == .fault }
    faultCount += faults
    warningCount += findings.count - faults
    if faults > 0 { rows[kind]?.faults.insert(row) }
    if findings.contains(where: { $0.rule == ReferencesPointToRecords.number && $0.severity == .fault }) {
      rows[kind]?.dangling.insert(row)
    }
    if faults < findings.count { rows[kind]?.warnings.insert(row) }
    if findings.contains(where: { $0.rule == NoTextHidesACharacter.number }) { rows[kind]?.hidden.insert(row) }
  }
}

extension Findings.Entry {
  /// What was found about the record at `row` of `index`.
  init(_ findings: [Finding], of index: KindIndex, at row: Int) {
    let place = index.place(at: row)
    self.init(
      kind: index.kind.name, id: index.id(at: row), file: place?.file ?? "", line: place?.line ?? 0,
      findings: findings)
  }
}
