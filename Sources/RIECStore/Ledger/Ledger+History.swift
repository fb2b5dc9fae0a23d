import RIECDomain

extension Ledger {
  /// The changes that `wanted` says, the latest first.
  func history(_ wanted: HistoryQuery) -> [HistoryEntry] {
    // Lines are kept as they are, and read only where they are shown or a field is asked for.
    var kept: [[JournalEntry]] = []
    var group: [JournalEntry] = []
    let limit = max(1, wanted.limit)
    func close() {
      guard wanted.asks(for: group) else { return }
      kept.append(group)
      // Twice the limit before cutting: cutting at every change would move them all each time.
      if kept.count >= limit &* 2 { kept.removeFirst(kept.count - limit) }
    }
    readAll { entry in
      if let before = wanted.before, entry.n >= before { return }
      if let last = group.last, !last.isFollowed(by: entry) {
        close()
        group = []
      }
      group.append(entry)
    }
    close()
    return kept.suffix(max(0, wanted.limit)).reversed().compactMap { HistoryEntry($0) }
  }

  /// What takes back the lines `lines`, on the records as they stand.
  func reversal(of lines: ClosedRange<Int>) throws(SaveFailure) -> ChangeSet {
    var edits: [(entry: JournalEntry, payload: ChangePayload)] = []
    var isPurged = false
    var isReversal = false
    var bases: [(number: Int, line: Int)] = []
    let purges = withRecords(\.purges)
    readAll { entry in
      guard lines.contains(entry.n) else { return }
      // What is committed counts, whether the content is out of the files yet or not.
      if entry.op == .vernietiging || entry.id.map(purges.destroyed.contains) == true { isPurged = true }
      if case .bytes(let bytes) = entry.payload, let payload = ChangePayload(bytes) {
        if let basis = payload.basis { bases.append((basis.number, entry.n)) }
        guard entry.id != nil else { return }
        edits.append((entry, payload))
        // Taking back what was done again is taking back.
        if entry.op == .terugdraaien, payload.reverses != nil, !payload.isRedo { isReversal = true }
      } else {
        isPurged = true
      }
    }
    if isPurged { throw .purged }
    if edits.isEmpty, bases.isEmpty { throw .nothing }
    readOn()
    let made = try withRecords { state throws(SaveFailure) in
      for (number, _) in bases {
        if state.purges.replaced.contains(number) { throw .purged }
        guard state.bases[number] != nil else { throw .nothing }
        let touched = state.touched(inBasis: number)
        if !touched.isEmpty {
          throw .conflict(
            touched.map { EditConflict(id: $0, theirs: state.record($0), by: state.lastUser(of: $0), conflicts: []) })
        }
      }
      return try Self.reversed(edits, on: state)
    }
    var set = ChangeSet(made, origin: isReversal ? .redo(of: lines) : .reversal(of: lines))
    set.bases = bases.map(\.number)
    return set
  }

  private static func reversed(
    _ edits: [(entry: JournalEntry, payload: ChangePayload)], on state: LedgerState
  ) throws(SaveFailure) -> [RecordEdit] {
    var made: [RecordEdit] = []
    var conflicts: [EditConflict] = []
    for (entry, payload) in edits.reversed() {
      guard let id = entry.id, let name = entry.kind ?? state.kind(of: id), let kind = state.kind(name) else {
        continue
      }
      let changes = Changes.inverse(payload.changes)
      let now = state.record(id)
      if let now, let conflict = conflict(id, now, changes, kind, by: state.lastUser(of: id)) {
        conflicts.append(conflict)
      }
      made.append(RecordEdit(kind: name, id: id, base: now, changes: changes))
    }
    if !conflicts.isEmpty { throw .conflict(conflicts) }
    return made
  }

  private static func conflict(
    _ id: RecordID, _ now: Record, _ changes: [FieldChange], _ kind: Kind, by user: String
  ) -> EditConflict? {
    let found = changes.compactMap { change -> FieldConflict? in
      if change.path.parts.isEmpty {
        // The whole record: what was made may be taken away only as it was made.
        guard let old = change.old?.object else { return nil }
        let made = Record(kind: kind.name, old)
        let since = Changes.between(made, now, kind: kind)
        return since.first.map { FieldConflict(path: $0.path, base: $0.old, mine: nil, theirs: $0.new) }
      }
      let there = now.value(at: change.path, kind: kind)
      if there == change.old { return nil }
      return FieldConflict(path: change.path, base: change.old, mine: change.new, theirs: there)
    }
    return found.isEmpty ? nil : EditConflict(id: id, theirs: now, by: user, conflicts: found)
  }
}

extension JournalEntry {
  /// Whether `next` belongs to the same change.
  fileprivate func isFollowed(by next: JournalEntry) -> Bool {
    guard let batch, let other = next.batch else { return false }
    return batch.count == other.count && other.place == batch.place + 1 && next.n == n + 1
  }
}

extension HistoryEntry {
  /// The change that stands in `group`; nil where there is no line.
  fileprivate init?(_ group: [JournalEntry]) {
    guard let first = group.first, let last = group.last else { return nil }
    lines = first.n...last.n
    operation = first.op.text
    reden = nil
    reverses = nil
    isRedo = false
    moment = first.moment
    user = first.user
    session = first.session
    hash = last.hash.text
    parts = []
    brought = 0
    purge = first.purge
    for entry in group {
      switch entry.payload {
      case .bytes(let bytes):
        let payload = ChangePayload(bytes)
        reden = reden ?? payload?.reden
        reverses = reverses ?? payload?.reverses
        isRedo = isRedo || payload?.isRedo ?? false
        brought += payload?.basis?.files.reduce(0) { $0 + $1.records } ?? 0
        parts.append(
          Part(line: entry.n, id: entry.id, kind: entry.kind, changes: payload?.changes ?? [], isPurged: false))
      case .purged:
        parts.append(Part(line: entry.n, id: entry.id, kind: entry.kind, changes: [], isPurged: true))
      }
    }
  }
}

extension HistoryQuery {
  fileprivate func asks(for group: [JournalEntry]) -> Bool {
    guard let first = group.first else { return false }
    if let user, first.user != user { return false }
    if let id, !group.contains(where: { $0.id == id || $0.purge?.items.contains { $0.id == id } ?? false }) {
      return false
    }
    if let kind, !group.contains(where: { $0.kind == kind }) { return false }
    if from != nil || to != nil {
      guard let day = Datum(iso: first.moment.prefix(10)) else { return false }
      if let from, day < from { return false }
      if let to, to < day { return false }
    }
    guard let field else { return true }
    return group.contains { entry in
      guard case .bytes(let bytes) = entry.payload else { return false }
      return ChangePayload(bytes)?.changes.contains { $0.path.parts.first == field } ?? false
    }
  }
}
