import KnooppuntUI
import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI
import Testing

/// A dialogue in lines of which a test types the answers: what was said, and how it ended.
struct Conversation {
  /// What was said and asked, a line each.
  let said: [String]
  /// The exit code of the program.
  let code: Int32

  /// All of it.
  var text: String { said.joined(separator: "\n") }

  /// Talks about `store` with the user of that name, who types `lines`, after which `end` happens.
  init(
    _ store: any RecordStore, user: String = "analist1", taal: Taal = .nl, triage: String? = nil,
    drafts: ShelfDrafts? = nil, columns: Int = 80, _ lines: [String], end: LineEvent = .ended
  ) throws {
    var port = ScriptedPort(columns: columns, script: lines.map { .line($0) } + [end])
    let peildatum = try #require(Datum(iso: "2022-09-05"))
    let settings = Office.Settings(taal: taal, peildatum: peildatum, user: user, scope: Scope("MN"))
    var runtime = Runtime(
      terminal: NoScreen(columns: columns), source: store, settings: settings, exports: MemoryExports(), drafts: drafts,
      workshop: Workshop(wake: {}, run: { workshop, job in job(workshop) }))
    code = runtime.converse(at: &port, triage: triage)
    said = port.said
  }

  /// Whether `earlier` was said before `later`, both of them.
  func says(_ earlier: String, before later: String) -> Bool {
    guard let first = said.firstIndex(where: { $0.contains(earlier) }) else { return false }
    return said[first...].contains { $0.contains(later) }
  }

  /// How often a line with `text` was said.
  func count(of text: String) -> Int { said.count { $0.contains(text) } }
}

/// Somebody whose answers are written down.
private struct ScriptedPort: LinePort {
  let columns: Int
  var script: [LineEvent]
  private(set) var said: [String] = []
  private var waits = 0

  init(columns: Int, script: [LineEvent]) { (self.columns, self.script) = (columns, script) }

  mutating func say(_ line: SafeText) { said.append(line.string) }
  mutating func ask(_ line: SafeText) { said.append(line.string) }

  mutating func hear(timeout: Int?) -> [LineEvent] {
    waits += 1
    // A dialogue that waits for ever would never end the test.
    if waits > 10_000 { return [.terminated(9)] }
    return script.isEmpty ? [.ended] : [script.removeFirst()]
  }
}
