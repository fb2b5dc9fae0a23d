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
  /// The journal on top of the files that were compared with their digests. Held while that is done: who wants to know
  /// waits.
  private let verified = Mutex<Ledger?>(nil)
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
      let build = build(opened, peildatum)
      guard let index = build.run(progress: progress, isCancelled: isCancelled) else { return nil }
      if let snapshot = opened.snapshot, !snapshot.stands(in: index, kinds),
        let other = reopened(rejecting: snapshot.number)
      {
        state.withLock { $0.opened = other }
        continue
      }
      guard let ledger = opened.ledger else { return index }
      let begun = ledger.begin(on: index)
      // Lines that do not fit what a snapshot has may fit what is really there.
      if let snapshot = opened.snapshot, ledger.withRecords(\.misfit) != nil,
        let other = reopened(rejecting: snapshot.number)
      {
        state.withLock { $0.opened = other }
        continue
      }
      // Who verifies may have put other files in the place of these meanwhile.
      if self.opened.ledger !== ledger { continue }
      return begun
    }
  }

  /// Compares everything that is read with its digest, and the journal before the snapshot with its chain; waits where
  /// another thread is at it. A file of a basis that differs makes the store read-only.
  ///
  /// Nothing is known yet where it was cancelled.
  func verify(isCancelled: () -> Bool = { false }) {
    verified.withLock { verified in
      while !isCancelled() {
        let opened = opened
        guard let ledger = opened.ledger, verified !== ledger else { return }
        let bad = opened.named.first { $0.file.digest(isCancelled: isCancelled) != $0.sha256 }
        if isCancelled() { return }
        // Who reads may have left a bad snapshot meanwhile.
        if self.opened.ledger !== ledger { continue }
        if let snapshot = opened.snapshot {
          if let bad, snapshot.named.contains(where: { $0.file === bad.file }), replace(rejecting: snapshot.number) {
            continue
          }
          if let trouble = ledger.readAll({ _ in }).state.trouble { ledger.doubt(ReadOnlyReason(trouble)) }
        }
        if let bad { ledger.doubt(.basisDiffers(bad.file.name)) }
        verified = ledger
      }
    }
  }

  /// The journal, once what the records are read from is verified.
  func verifiedLedger() -> Ledger? {
    let opened = opened
    // Where a snapshot is bad, lines may seem not to fit, though nothing is the matter with the store.
    if opened.ledger?.access == .writable || opened.snapshot != nil { verify() }
    return self.opened.ledger
  }

  /// Opens the store anew, where bases came or went; false where it cannot be, or its records were never read.
  func renew() -> Bool { verified.withLock { _ in replace(rejecting: nil) } }

  private func reopened(rejecting number: Int?) -> OpenedStore? {
    let rejected = state.withLock { state in
      if let number { state.rejected.insert(number) }
      return state.rejected
    }
    // The store may be gone by now: then what is open stays so.
    return (try? SealedStore.open(path, kinds: kinds, author: author, rejecting: rejected)) ?? nil
  }

  /// Opens the store anew, not from the snapshot `number`, and reads its records if they were read before; false where
  /// that cannot be.
  private func replace(rejecting number: Int?) -> Bool {
    let before = opened
    guard let other = reopened(rejecting: number), let ledger = other.ledger else { return false }
    if let peildatum = state.withLock({ $0.peildatum }), let known = before.ledger?.withRecords(\.index) {
      guard let built = build(other, peildatum).run(progress: { _, _ in }, isCancelled: { false }) else { return false }
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

  private func build(_ opened: OpenedStore, _ peildatum: Datum) -> IndexBuild {
    IndexBuild(
      kinds: kinds, files: opened.files, peildatum: peildatum, also: Set(opened.snapshot?.manifest.tables ?? []),
      absent: opened.absent(of: kinds))
  }
}
