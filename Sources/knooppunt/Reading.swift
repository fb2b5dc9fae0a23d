import PlainText
import RIECReports
import RIECStore

/// A store that a command only reads. What was read is verified beside the work: an answer waits for it only at its end.
struct Reading {
  let store: FileStore
  private let session: Session
  private let wasDamaged: Bool
  private let snapshot: Int?

  /// Begins to verify `store`.
  init(_ store: FileStore, _ session: Session) {
    (self.store, self.session) = (store, session)
    (wasDamaged, snapshot) = (store.isDamaged, store.snapshotInUse)
    store.verifyAhead()
  }

  /// Waits until everything that was read is verified, and tells what was wrong with it; whether anything was.
  func tellDoubt() -> Bool {
    store.verifyOpened()
    if case .readOnly(let reason) = store.access, reason.isDamage {
      // What was wrong when it was opened was told then.
      if !wasDamaged { Output.tell(reason.trouble, session.taal) }
      return true
    }
    guard let snapshot, store.snapshotInUse != snapshot else { return false }
    Output.tell(
      Trouble(
        what: Tekst(nl: "Wat hierboven staat kan onjuist zijn.", en: "What stands above may be wrong."),
        why: Tekst(
          nl: "Het komt uit snapshot/\(snapshot), die niet is zoals hij geschreven is.",
          en: "It comes from snapshot/\(snapshot), which is not as it was written."),
        remedy: Tekst(
          nl: "Er is niets verloren. Vraag het nog eens.", en: "Nothing is lost. Ask once more.")), session.taal)
    // Where it cannot be put away, the next answer says the same.
    if !session.options.alleenLezen { _ = try? store.clearSnapshots() }
    return true
  }
}
