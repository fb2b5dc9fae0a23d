import KnooppuntUI
import RIECDomain
import RIECStore
import StrictJSON
import Synchronization

/// A store in memory that one can write to, alone or with colleagues: the records of the sound office and a journal of
/// what became of them.
final class OfficeStore: RecordStore {
  private let records: any RecordStore
  private let state: Mutex<State>

  fileprivate struct State {
    var access = StoreAccess.writable
    var index: StoreIndex?
    var journal: [HistoryEntry] = []
    /// The records that the journal touched; nil where one was taken away.
    var touched: [RecordID: Record?] = [:]
    var fresh: [RecordID] = []
  }

  init() throws {
    records = try SampleStore.sound.get().source
    state = Mutex(State())
  }

  var info: StoreInfo { records.info }
  var kinds: [Kind.Name] { records.kinds }
  var hasChanged: Bool { false }
  var hasOtherBases: Bool { false }
  var access: StoreAccess { state.withLock { $0.access } }
  var journal: [HistoryEntry] { state.withLock { $0.journal } }

  func reopened() throws(StoreError) -> any RecordStore { self }
  func firstPage(of kind: Kind.Name, limit: Int) -> [Record] { records.firstPage(of: kind, limit: limit) }

  func buildIndex(
    peildatum: Datum, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) -> StoreIndex? {
    let index = records.buildIndex(peildatum: peildatum, progress: progress, isCancelled: isCancelled)
    return state.withLock { state in
      state.index = index
      state.publish()
      return state.index
    }
  }

  func checked(_ index: StoreIndex, _ findings: Findings) -> StoreIndex {
    state.withLock { state in
      if state.index?.line == index.line { state.index = index.with(findings) }
      return state.index ?? index
    }
  }

  // MARK: - Saving

  func save(_ changes: ChangeSet) throws(SaveFailure) -> Saved { try save(changes, by: "analist1", purged: false) }

  /// A colleague changes a field; with `purged` the content was destroyed since.
  @discardableResult
  func change(
    _ id: RecordID, _ field: FieldPath, to value: JSONValue?, by user: String, at moment: String? = nil,
    reden: String? = nil, purged: Bool = false
  ) -> ClosedRange<Int> { change([id], field, to: value, by: user, at: moment, reden: reden, purged: purged) }

  /// A colleague changes a field of several records at once.
  @discardableResult
  func change(
    _ ids: [RecordID], _ field: FieldPath, to value: JSONValue?, by user: String, at moment: String? = nil,
    reden: String? = nil, purged: Bool = false
  ) -> ClosedRange<Int> {
    let edits = ids.compactMap { id -> RecordEdit? in
      guard let now = record(id), let kind = Kinds.named(now.kind) else { return nil }
      let change = FieldChange(field, old: now.value(at: field, kind: kind), new: value)
      return RecordEdit(kind: kind.name, id: id, base: now, changes: [change])
    }
    let saved = try? save(ChangeSet(edits, reden: reden), by: user, at: moment, purged: purged)
    return saved?.lines ?? 1...1
  }

  /// Somebody imports so many records at once, which are in a file of their own.
  func importRecords(_ count: Int, by user: String) -> ClosedRange<Int> {
    state.withLock { state in
      let line = (state.journal.last?.lines.upperBound ?? 0) + 1
      state.journal.append(
        HistoryEntry(
          lines: line...line, operation: "basis", moment: "2022-09-05T08:01:00.000Z", user: user, session: user,
          brought: count, parts: [HistoryEntry.Part(line: line, id: nil, kind: nil, changes: [], isPurged: false)],
          hash: String(repeating: "0b", count: 32)))
      return line...line
    }
  }

  /// From now on nothing can be written.
  func damage(_ reason: ReadOnlyReason) { state.withLock { $0.access = .readOnly(reason) } }

  func record(_ id: RecordID) -> Record? {
    state.withLock { $0.record(id) } ?? records.firstPage(of: .casus, limit: 1_000).first { $0.id == id }
  }

  private func save(
    _ changes: ChangeSet, by user: String, at moment: String? = nil, purged: Bool
  ) throws(SaveFailure) -> Saved {
    if case .readOnly(let reason) = access { throw .readOnly(reason) }
    var after: [(RecordEdit, Record?)] = []
    for edit in changes.edits {
      guard let id = edit.id, let kind = Kinds.named(edit.kind) else { continue }
      guard let now = record(id) else { throw .gone(id) }
      do throws(ChangeFault) {
        after.append((edit, try now.applying(edit.changes, kind: kind)?.with(revision: now.revision + 1)))
      } catch {
        throw .nothing
      }
    }
    return state.withLock { state in
      let first = (state.journal.last?.lines.upperBound ?? 0) + 1
      let lines = first...(first + max(0, after.count - 1))
      var reverses: ClosedRange<Int>?
      var isRedo = false
      if case .redo = changes.origin { isRedo = true }
      switch changes.origin {
      case .reversal(let lines), .redo(let lines): reverses = lines
      default: break
      }
      let minute = first < 10 ? "0\(first)" : "\(first)"
      let hash = String(repeating: "\(first % 10)a7c", count: 16)
      let parts = after.enumerated().map { place, change in
        HistoryEntry.Part(
          line: first + place, id: change.0.id, kind: change.0.kind, changes: purged ? [] : change.0.changes,
          isPurged: purged)
      }
      state.journal.append(
        HistoryEntry(
          lines: lines, operation: reverses == nil ? "set" : "terugdraaien",
          moment: moment ?? "2022-09-05T08:\(minute):30.000Z", user: user, session: user, reden: changes.reden,
          reverses: reverses, isRedo: isRedo, parts: parts, hash: hash))
      for (edit, record) in after {
        guard let id = edit.id else { continue }
        state.touched[id] = .some(record)
        state.fresh.append(id)
      }
      return Saved(lines: lines, records: after.compactMap(\.1), merged: false)
    }
  }

  // MARK: - Following and reading back

  func follow() -> StoreNews? {
    state.withLock { state -> StoreNews? in
      let changed = Array(Set(state.fresh)).sorted { $0.text < $1.text }
      guard !changed.isEmpty, state.index != nil else { return nil }
      state.publish()
      return state.index.map { StoreNews(index: $0, changed: changed, by: state.journal.last?.user ?? "") }
    }
  }

  func history(_ wanted: HistoryQuery) throws(StoreError) -> [HistoryEntry] {
    let entries = journal.reversed().filter { entry in
      entry.lines.upperBound < wanted.before ?? .max
        && (wanted.id.map { id in entry.parts.contains { $0.id == id } } ?? true)
        && (wanted.kind.map { kind in entry.parts.contains { $0.kind == kind } } ?? true)
    }
    return Array(entries.prefix(wanted.limit))
  }

  func reversal(of lines: ClosedRange<Int>) throws(SaveFailure) -> ChangeSet {
    guard let entry = journal.first(where: { $0.lines == lines }) else { throw .nothing }
    if entry.parts.contains(where: \.isPurged) { throw .purged }
    if entry.operation == "basis" {
      var withdrawal = ChangeSet([], origin: .reversal(of: lines))
      withdrawal.bases = [1]
      return withdrawal
    }
    var edits: [RecordEdit] = []
    var conflicts: [EditConflict] = []
    for part in entry.parts {
      guard let id = part.id, let now = record(id), let kind = Kinds.named(now.kind) else { continue }
      let changes = Changes.inverse(part.changes)
      let found = changes.compactMap { change -> FieldConflict? in
        let there = now.value(at: change.path, kind: kind)
        if there == change.old { return nil }
        return FieldConflict(path: change.path, base: change.old, mine: change.new, theirs: there)
      }
      let by = journal.last { $0.parts.contains { $0.id == id } }?.user ?? ""
      if !found.isEmpty { conflicts.append(EditConflict(id: id, theirs: now, by: by, conflicts: found)) }
      edits.append(RecordEdit(kind: kind.name, id: id, base: now, changes: changes))
    }
    if !conflicts.isEmpty { throw .conflict(conflicts) }
    return ChangeSet(edits, origin: entry.reverses == nil || entry.isRedo ? .reversal(of: lines) : .redo(of: lines))
  }
}

extension OfficeStore.State {
  fileprivate func record(_ id: RecordID) -> Record? {
    if let touched = touched[id] { return touched }
    return index?.record(id)
  }

  /// Takes what was changed into the index.
  fileprivate mutating func publish() {
    let line = journal.last?.lines.upperBound ?? 0
    let changes = fresh.map { id in
      let record = touched[id] ?? nil
      return OverlayRecord(
        kind: record?.kind ?? .casus, id: id, bytes: record.map { JSONWriter.bytes(.object($0.root.json)) },
        file: "journal/00000001.jsonl", line: line)
    }
    index = index?.updated(with: changes)
    index?.line = line
    fresh = []
  }
}
