import PlainText
import TerminalUI
import Testing

/// Pictures of the exercise.
@Suite struct TutorialFrameTests {
  private static let scenes = [
    ("oefening-begin-80x24", "lijst", "", 80, 24), ("oefening-lijst-80x24", "openen", "gcjjjj", 80, 24),
    ("oefening-lijst-40x10", "filteren", "gc", 40, 10), ("oefening-triage-80x24", "afwijzen", "gt", 80, 24),
    ("oefening-klaar-80x24", "weergave", "gcWmijn lijst<enter>", 80, 24),
  ]
  private static let english = "oefening-filter-80x24-en"
  /// The pictures' names.
  static let names = scenes.map(\.0) + [english]

  @Test(arguments: scenes)
  func `the exercise`(name: String, step: String, keys: String, columns: Int, rows: Int) throws {
    let desk = try Desk.learner(try TriageStore(), at: step, columns, rows, keys: keys)
    try Frames.expect(desk.frame, name)
  }

  @Test func `the exercise in English`() throws {
    let desk = try Desk.learner(try TriageStore(), at: "filteren", taal: .en, keys: "gc/")
    try Frames.expect(desk.frame, Self.english)
  }
}
