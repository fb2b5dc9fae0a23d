import ArgumentParser
import Glibc
import KnooppuntUI
import PlainText
import RIECDomain
import RIECReports
import RIECStore

/// `--oefening`: a demo store of its own, which neither the user's demo nor their work knows of, and how far the exercise
/// was done. Both stand in one folder, which one terminal has at a time.
struct Exercise: TutorialKeeper {
  /// The folder of all that belongs to the exercise.
  let folder = Places.state + "/oefening"
  /// How far it was done; after the last step it begins again.
  let progress: TutorialProgress
  /// Held until the process ends.
  private let lock: Int32

  /// What the texts are written for: there every step has something to practise on.
  var scope: Scope { Scope("MN") }

  private var store: String { folder + "/opslag" }
  private var progressFile: String { folder + "/voortgang.json" }

  /// More than this progress never needs.
  private static let mostBytes = 1 << 16

  /// The exercise, where nothing in the options is about another store.
  init(_ session: Session) throws {
    let options = session.options
    guard options.store == nil, !options.demo, !options.alleenLezen, options.peildatum == nil else {
      throw session.wrongUsage(
        Tekst(
          nl: "--oefening heeft een eigen opslag; laat --store, --demo, --alleen-lezen en --peildatum weg.",
          en: "--oefening has a store of its own; leave out --store, --demo, --alleen-lezen and --peildatum."))
    }
    do throws(MemoryTrouble) {
      try StateFiles.makeFolder(folder)
      lock = open(folder + "/slot", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard lock >= 0 else { throw StateFiles.notWritable(folder) }
      let bytes = try StateFiles.bytes(of: folder + "/voortgang.json", atMost: Self.mostBytes)
      let found = TutorialProgress(bytes ?? [])
      progress = found.isComplete ? TutorialProgress() : found
    } catch {
      throw session.fail(
        Trouble(
          what: Tekst(nl: "De oefening kan hier niet beginnen.", en: "The exercise cannot begin here."),
          why: error.text,
          remedy: Tekst(
            nl: "Zet $XDG_STATE_HOME op een map waarin u mag schrijven.",
            en: "Set $XDG_STATE_HOME to a folder that you may write in.")))
    }
    // A file system without locks has no second terminal refused.
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
      throw session.fail(
        Trouble(
          what: Tekst(
            nl: "De oefening staat al open in een andere terminal.", en: "The exercise is open in another terminal."),
          why: Tekst(""),
          remedy: Tekst(nl: "Ga daar verder, of sluit haar daar eerst af.", en: "Go on there, or quit it there first."))
      )
    }
  }

  /// The store to practise on: as new where the exercise begins, else as it was left.
  func openStore(for session: Session, upkeep: StoreUpkeep) throws -> FileStore {
    try session.makeDemo { () throws(DemoError) in
      let isCancelled = { Interruption.isAsked }
      if progress.isNew {
        for part in MemoryPart.allCases { unlink(folder + "/" + part.fileName) }
        try DemoStore.remake(at: store, kinds: Kinds.all, isCancelled: isCancelled)
      } else {
        try DemoStore.prepare(at: store, kinds: Kinds.all, isCancelled: isCancelled)
      }
    }
    return try session.openStore(at: store, upkeep: upkeep)
  }

  func keep(_ progress: TutorialProgress) {
    // Where it cannot be kept the exercise goes on all the same, and the next one begins earlier.
    try? StateFiles.replace(progressFile, with: progress.bytes)
  }

  /// Says how far it was done and where to go from there.
  func tell(_ progress: TutorialProgress, _ code: Int32, _ session: Session) throws {
    guard code == 0 else { return }
    let (done, all) = (progress.doneCount, TutorialProgress.stepCount)
    let text =
      progress.isComplete
      ? Tekst(
        nl: "Oefening klaar: \(done) van \(all) stappen gedaan. 'knooppunt' opent uw eigen opslag, "
          + "'knooppunt --demo' de demo.",
        en: "Exercise done: \(done) of \(all) steps. 'knooppunt' opens your own store, 'knooppunt --demo' the demo.")
      : Tekst(
        nl: "Oefening: \(done) van \(all) stappen gedaan. 'knooppunt --oefening' gaat verder waar u was.",
        en: "Exercise: \(done) of \(all) steps done. 'knooppunt --oefening' goes on where you were.")
    try session.writing { try Output.line(text(session.taal)) }
  }
}
