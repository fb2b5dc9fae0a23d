import RIECDomain
import RIECStore
import Synchronization

/// A store that does something between a save and its answer.
final class EarlyNews: RecordStore {
  private let store: FileStore
  private let state = Mutex<(@Sendable () -> Void)?>(nil)

  init(_ store: FileStore) { self.store = store }

  /// What is done once, when something was saved.
  var hook: (@Sendable () -> Void)? {
    get { state.withLock { $0 } }
    set { state.withLock { $0 = newValue } }
  }

  var info: StoreInfo { store.info }
  var kinds: [Kind.Name] { store.kinds }
  var hasChanged: Bool { store.hasChanged }
  var hasOtherBases: Bool { store.hasOtherBases }
  var access: StoreAccess { store.access }

  func reopened() throws(StoreError) -> any RecordStore { self }
  func firstPage(of kind: Kind.Name, limit: Int) -> [Record] { store.firstPage(of: kind, limit: limit) }

  func buildIndex(
    peildatum: Datum, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) -> StoreIndex? {
    store.buildIndex(peildatum: peildatum, progress: progress, isCancelled: isCancelled)
  }

  func save(_ changes: ChangeSet) throws(SaveFailure) -> Saved {
    let saved = try store.save(changes)
    let hook = state.withLock { state in
      defer { state = nil }
      return state
    }
    hook?()
    return saved
  }

  func follow() -> StoreNews? { store.follow() }
  func checked(_ index: StoreIndex, _ findings: Findings) -> StoreIndex { store.checked(index, findings) }
  func history(_ wanted: HistoryQuery) throws(StoreError) -> [HistoryEntry] { try store.history(wanted) }
  func reversal(of lines: ClosedRange<Int>) throws(SaveFailure) -> ChangeSet { try store.reversal(of: lines) }
}

/// A desk that something reaches while its work is under way. Unchecked: a test and all that it calls is one thread, but
/// what is told while the store saves is a closure that may be called on any.
final class DeskBox: @unchecked Sendable {
  var desk: Desk
  /// The same desk, of which only the work is used.
  let worker: Desk
  /// What was told, in its order.
  var notices: [String] = []

  init(_ desk: Desk) { (self.desk, worker) = (desk, desk) }
}
