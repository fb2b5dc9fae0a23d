import RIECDomain

extension ImportPlan {
  /// Looks at every record of `source` against `index`. A reference to a record of the import itself counts as present,
  /// unless that one is refused.
  ///
  /// - Parameters:
  ///   - progress: told the bytes done and the bytes in all, now and then, from any thread; they are read twice.
  ///   - isCancelled: asked now and then, from any thread.
  /// - Returns: the plan, or nil when cancelled.
  public static func make(
    from source: ImportSource, against index: StoreIndex,
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> ImportPlan? {
    let size = source.size
    let rows = ImportRows(
      source, peildatum: index.peildatum, progress: { progress($0, size * 2) }, isCancelled: isCancelled)
    guard let rows else { return nil }
    var planner = ImportPlanner(rows: rows, index: index)
    let share = { (done: Int) in size + Int(Double(size) * Double(done) / Double(max(1, rows.count))) }
    guard planner.judge(progress: { progress(share($0), size * 2) }, isCancelled: isCancelled) else { return nil }
    return planner.plan(of: source)
  }
}

/// Judges the rows of an import: each by itself, then again those that count on one that turned out to be refused.
private struct ImportPlanner {
  let rows: ImportRows
  let index: StoreIndex
  private var outcomes: [ImportPlan.Outcome]
  private var refusals: [Int: ImportRefusal] = [:]
  private var warnings: [Int: Int] = [:]
  private var emptied: [Int: Set<String>] = [:]
  private var withoutID: Set<Int> = []
  private var unseen: Set<Int> = []
  /// Who asked for whom: the row that was judged, the row of the import that it found.
  private var asked: [(judged: UInt32, found: UInt32)] = []

  /// How many rows are judged between two questions whether to go on.
  private static let batch = 2_048

  init(rows: ImportRows, index: StoreIndex) {
    self.rows = rows
    self.index = index
    outcomes = Array(repeating: .same, count: rows.count)
  }

  /// Judges every row; false when cancelled.
  mutating func judge(progress: (Int) -> Void, isCancelled: () -> Bool) -> Bool {
    guard judge(Array(0..<rows.count), progress: progress, isCancelled: isCancelled) else { return false }
    if refusals.isEmpty { return true }
    var askers: [UInt32: [UInt32]] = [:]
    for pair in asked { askers[pair.found, default: []].append(pair.judged) }
    var refused = Array(refusals.keys)
    while !refused.isEmpty {
      let known = Set(refusals.keys)
      let touched = Set(refused.flatMap { askers[UInt32(clamping: $0)] ?? [] }.map(Int.init)).subtracting(known)
      guard judge(touched.sorted(), progress: { _ in }, isCancelled: isCancelled) else { return false }
      refused = refusals.keys.filter { !known.contains($0) }
    }
    return true
  }

  /// Judges `chosen` with what is known so far, on two threads.
  private mutating func judge(_ chosen: [Int], progress: (Int) -> Void, isCancelled: () -> Bool) -> Bool {
    let judge = RowJudge(rows: rows, index: index, refused: Set(refusals.keys))
    var start = 0
    while start < chosen.count {
      if isCancelled() { return false }
      progress(start)
      let batch = chosen[start..<min(start + ImportPlanner.batch, chosen.count)]
      let middle = batch.startIndex + batch.count / 2
      let isSplit = batch.count > 64
      let verdicts = Threads.run(isSplit ? Threads.workers : 1) { worker in
        let part = !isSplit ? batch : worker == 0 ? batch[..<middle] : batch[middle...]
        return part.map(judge.verdict)
      }.flatMap { $0 }
      for (row, verdict) in zip(batch, verdicts) { take(verdict, of: row) }
      start = batch.endIndex
    }
    return true
  }

  private mutating func take(_ verdict: RowJudge.Verdict, of row: Int) {
    outcomes[row] = verdict.outcome
    warnings[row] = verdict.warnings > 0 ? verdict.warnings : nil
    refusals[row] = verdict.refusal
    emptied[row] = verdict.emptied.isEmpty ? nil : verdict.emptied
    if verdict.isWithoutID { withoutID.insert(row) } else { withoutID.remove(row) }
    if verdict.isUnseen { unseen.insert(row) } else { unseen.remove(row) }
    for found in verdict.asked { asked.append((UInt32(clamping: row), UInt32(clamping: found))) }
  }

  func plan(of source: ImportSource) -> ImportPlan {
    var counts: [ImportPlan.Counts] = []
    for group in rows.groups {
      var count = ImportPlan.Counts(group.kind.name)
      for row in group.rows {
        count.count(outcomes[row])
        for field in emptied[row] ?? [] { count.emptied[field, default: 0] += 1 }
        if withoutID.contains(row) { count.withoutID += 1 }
      }
      counts.append(count)
    }
    for refusal in rows.refused {
      if let place = counts.firstIndex(where: { $0.kind == refusal.kind }) {
        counts[place].count(.refused)
      } else {
        var count = ImportPlan.Counts(refusal.kind)
        count.count(.refused)
        counts.append(count)
      }
    }
    var files: [String: Int] = [:]
    let all = rows.refused + refusals.sorted { $0.key < $1.key }.map(\.value)
    for refusal in all where files[refusal.file] == nil { files[refusal.file] = files.count }
    let ordered = all.sorted { left, right in
      (files[left.file] ?? 0, left.line, left.column ?? 0) < (files[right.file] ?? 0, right.line, right.column ?? 0)
    }
    return ImportPlan(
      counts: counts, refusals: ordered, warnings: warnings.values.reduce(0, +), unseen: unseen.count, rows: rows,
      outcomes: outcomes,
      index: index, source: source)
  }
}
