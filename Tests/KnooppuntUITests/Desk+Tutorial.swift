import KnooppuntUI
import PlainText
import RIECStore
import Synchronization
import TerminalUI
import Testing

extension Desk {
  /// Somebody who learns, at the step `id`; with `id` nil everything is done.
  static func learner(
    _ store: TriageStore, at id: String? = TutorialStep.all.first?.id, _ columns: Int = 80, _ rows: Int = 24,
    taal: Taal = .nl, keys: String = "", table: KeyTable = KeyTable(), notes: ProgressNotes = ProgressNotes()
  ) throws -> Desk {
    notes.hold(store)
    var desk = try store.desk("nieuweling", columns, rows, taal: taal, keys: "")
    let before = TutorialStep.all.map(\.id).prefix { $0 != id }
    desk.runtime.use(table)
    desk.runtime.teach(TutorialProgress(done: Array(before)), keeper: notes)
    desk.resize(columns, rows)
    desk.finishWork()
    desk.play(keys)
    return desk
  }

  /// How far the exercise is.
  var progress: TutorialProgress { runtime.tutorialProgress ?? TutorialProgress() }

  /// The step that is asked for.
  var step: String? { model.tutorial?.step?.id }

  /// The strip of the exercise, as text.
  var coach: String {
    lines.drop { !$0.hasPrefix("── Oefening") && !$0.hasPrefix("── Exercise") }.dropFirst().joined(separator: "\n")
  }
}

/// Keeps how far the exercise was done, in memory.
final class ProgressNotes: TutorialKeeper {
  private let kept = Mutex<[TutorialProgress]>([])
  private let held = Mutex<TriageStore?>(nil)

  /// All that was kept, the last one last.
  var all: [TutorialProgress] { kept.withLock { $0 } }

  /// Lets the store stand on the disk as long as somebody learns on it.
  func hold(_ store: TriageStore) { held.withLock { $0 = store } }

  func keep(_ progress: TutorialProgress) { kept.withLock { $0.append(progress) } }
}
