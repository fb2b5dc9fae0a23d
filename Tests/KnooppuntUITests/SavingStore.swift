import RIECDomain
import RIECStore
import StrictJSON
import Synchronization

/// A store over other records that takes every save down and answers as it is told; it changes nothing.
final class SavingStore: RecordStore {
  let info: StoreInfo
  private let records: any RecordStore
  private let state: Mutex<State>
  private let isChecked: Bool

  private struct State {
    var access: StoreAccess
    var saves: [ChangeSet] = []
    var failures: [SaveFailure]
  }

  /// A store whose first saves end in `failures`, one after another, and then well; its data may be said to be made up. Where it is
  /// not to be checked nobody ever hears what the check of its records found.
  init(
    _ store: Result<SampleStore, any Error> = SampleStore.sound, access: StoreAccess = .writable,
    failures: [SaveFailure] = [], isDemo: Bool = false, isChecked: Bool = true
  ) throws {
    self.isChecked = isChecked
    records = try store.get().source
    var info = records.info
    if isDemo { info.demo = StoreInfo.Demo(zaad: 1, casussen: 1, generator: "1") }
    self.info = info
    state = Mutex(State(access: access, failures: failures))
  }

  /// What was saved, or should have been, the last one last.
  var saves: [ChangeSet] { state.withLock { $0.saves } }

  /// The next save fails.
  func fail(_ failure: SaveFailure) { state.withLock { $0.failures.append(failure) } }

  var kinds: [Kind.Name] { records.kinds }
  var hasChanged: Bool { records.hasChanged }
  var hasOtherBases: Bool { records.hasOtherBases }
  var access: StoreAccess { state.withLock { $0.access } }

  func reopened() throws(StoreError) -> any RecordStore { self }
  func firstPage(of kind: Kind.Name, limit: Int) -> [Record] { records.firstPage(of: kind, limit: limit) }

  func buildIndex(
    peildatum: Datum, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) -> StoreIndex? {
    records.buildIndex(peildatum: peildatum, progress: progress, isCancelled: isCancelled)
  }

  func save(_ changes: ChangeSet) throws(SaveFailure) -> Saved {
    let failure = state.withLock { state in
      state.saves.append(changes)
      return state.failures.isEmpty ? nil : state.failures.removeFirst()
    }
    if let failure { throw failure }
    let after = changes.edits.compactMap { edit -> Record? in
      guard let kind = Kinds.named(edit.kind) else { return nil }
      if kind.name == .triagesessie, edit.base == nil, var object = edit.changes.first?.new?.object {
        object["id"] = .string("TS-MN-2022-0001")
        return Record(kind: kind.name, object)
      }
      return edit.base.flatMap { try? $0.applying(edit.changes, kind: kind) }
    }
    return Saved(lines: 1...max(1, changes.edits.count), records: after, merged: false)
  }

  func follow() -> StoreNews? { nil }
  func checked(_ index: StoreIndex, _ findings: Findings) -> StoreIndex {
    isChecked ? index.with(findings) : index
  }
  func history(_ wanted: HistoryQuery) throws(StoreError) -> [HistoryEntry] { [] }
  func reversal(of lines: ClosedRange<Int>) throws(SaveFailure) -> ChangeSet { throw .nothing }
}
