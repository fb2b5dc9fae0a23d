import RIECDomain
import Synchronization

/// What the records of an open store are read from, and whether that was verified. Where a snapshot turns out to be bad,
/// bases and journal take its place, and who reads and saves goes on.
final class Ground: Sendable {
  private struct State {
    var opened: OpenedStore
    /// Snapshots that turned out to be bad.
    var rejected: Set<Int>
    var peildatum: Datum?
    /// Whether the index was made anew since somebody last asked for news.
    var isAnew = false
  }

  private let state: Mutex<State>
  /// Whether everything that is read was compared with its digest. Held while that is done: who wants to know waits.
  private let isVerified = Mutex(false)
  private let path: String
  private let kinds: [Kind]
  private let author: Author?

  init(_ opened: OpenedStore, path: String, kinds: [Kind], author: Author?, rejected: Set<Int>) {
    state = Mutex(State(opened: opened, rejected: rejected))
    self.path = path
    self.kinds = kinds
    self.author = author
  }

  /// What is open now.
  var opened: OpenedStore { state.withLock { $0.opened } }

  /// Snapshots that turned out to be bad.
  var rejected: Set<Int> { state.withLock { $0.rejected } }

  /// The bad ones are gone.
  func forgetRejected() { state.withLock { $0.rejected = [] } }

  /// Whether the index was made anew since the last call.
  func takeAnew() -> Bool {
    state.withLock { state in
      defer { state.isAnew = false }
      return state.isAnew
    }
  }

  /// The index of what is open, with what the journal changed; nil when cancelled.
  func index(
    peildatum: Datum, progress: @escaping @Sendable (Int, Int) -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) -> StoreIndex? {
    state.withLock { $0.peildatum = peildatum }
    while true {
      let opened = opened
      let build = IndexBuild(
        kinds: kinds, files: opened.files, peildatum: peildatum, also: Set(opened.snapshot?.manifest.tables ?? []),
        absent: opened.absent(of: kinds))
      guard let index = build.run(progress: progress, isCancelled: isCancelled) else { return nil }
      if let snapshot = opened.snapshot, !snapshot.stands(in: index, kinds), let other = reopened(without: snapshot) {
        state.withLock { $0.opened = other }
        continue
      }
      return opened.ledger?.begin(on: index) ?? index
    }
  }

  /// Compares everything that is read with its digest, and the journal before the snapshot with its chain; waits where
  /// another thread is at it. A file of a basis that differs makes the store read-only.
  ///
  /// Nothing is known yet where it was cancelled.
  func verify(isCancelled: () -> Bool = { false }) {
    isVerified.withLock { isVerified in
      while !isVerified, !isCancelled() {
        let opened = opened
        let bad = opened.named.first { $0.file.digest(isCancelled: isCancelled) != $0.sha256 }
        if isCancelled() { return }
        if let snapshot = opened.snapshot {
          if let bad, snapshot.named.contains(where: { $0.file === bad.file }), replace(snapshot) { continue }
          if let trouble = opened.ledger?.readAll({ _ in }).state.trouble {
            opened.ledger?.doubt(ReadOnlyReason(trouble))
          }
        }
        if let bad { opened.ledger?.doubt(.basisDiffers(bad.file.name)) }
        isVerified = true
      }
    }
  }

  /// The journal, once what the records are read from is verified.
  func verifiedLedger() -> Ledger? {
    if let ledger = opened.ledger, case .writable = ledger.access { verify() }
    return opened.ledger
  }

  private func reopened(without snapshot: OpenedSnapshot) -> OpenedStore? {
    let rejected = state.withLock { state in
      state.rejected.insert(snapshot.number)
      return state.rejected
    }
    // The store may be gone by now: then what is open stays so.
    return (try? SealedStore.open(path, kinds: kinds, author: author, rejecting: rejected)) ?? nil
  }

  /// Reads the records from elsewhere than `snapshot`; false where that cannot be.
  private func replace(_ snapshot: OpenedSnapshot) -> Bool {
    let before = opened
    guard let other = reopened(without: snapshot), let ledger = other.ledger else { return false }
    if let peildatum = state.withLock({ $0.peildatum }), let known = before.ledger?.withRecords(\.index) {
      let build = IndexBuild(
        kinds: kinds, files: other.files, peildatum: peildatum, also: Set(other.snapshot?.manifest.tables ?? []),
        absent: other.absent(of: kinds))
      guard let built = build.run(progress: { _, _ in }, isCancelled: { false }) else { return false }
      let index = ledger.begin(on: built)
      // Who has seen what the check found goes on seeing it.
      if known.findings != nil { _ = ledger.checked(index, index.check()) }
    }
    state.withLock { state in
      state.opened = other
      state.isAnew = true
    }
    return true
  }
}
