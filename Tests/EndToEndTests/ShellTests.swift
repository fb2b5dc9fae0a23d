import Glibc
import Testing

/// The program among other programs: started from a shell, stopped, continued, left.
@Suite(.serialized) struct ShellTests {
  init() throws {
    try #require(Demo.isMade, "the demo store could not be made")
  }

  private func start(columns: Int = 80, rows: Int = 24) async throws -> (driver: TerminalDriver, before: Screen) {
    let driver = try TerminalDriver(columns: columns, rows: rows)
    try await driver.wait(for: TerminalDriver.shellPrompt)
    try driver.type("clear; stty -g > \(Program.home)/before; echo wat hier stond")
    try driver.press("Enter")
    let before = try await driver.wait(for: "the shell's own text") { $0.lines.contains("wat hier stond") }
    try driver.type("\(Program.path) --demo")
    try driver.press("Enter")
    try await driver.wait(for: Screen.sign)
    return (driver, before)
  }

  @Test func `Q shows the shell's screen again, with the same modes`() async throws {
    let (driver, before) = try await start()
    try driver.type("Q")
    let after = try await driver.wait(for: "the shell's own text") { $0.lines.contains("wat hier stond") }
    #expect(after.lines.starts(with: before.lines.prefix { !$0.hasPrefix(TerminalDriver.shellPrompt) }))
    try driver.type("stty -g | cmp - \(Program.home)/before && echo 'ge'lijk")
    try driver.press("Enter")
    try await driver.wait(for: "equal modes") { $0.lines.contains("gelijk") }
    #expect(try driver.cursor().isVisible)
  }

  @Test func `Ctrl-Z stops, fg brings the same screen back`() async throws {
    let (driver, _) = try await start()
    try driver.type("gcjj")
    let list = try await driver.wait(for: "a cursor row") { $0.isSettledList }
    try driver.press("C-z")
    try await driver.wait(for: "wat hier stond")
    try driver.type("fg")
    try driver.press("Enter")
    let record = try #require(list.cursorRecord)
    try await driver.wait(for: "the list again") { $0.cursorRecord == record && !$0.shows("wat hier stond") }
    try driver.type("Q")
    try await driver.wait(for: "wat hier stond")
  }

  @Test(arguments: [SIGTSTP, SIGSTOP])
  func `a stop that comes from elsewhere can be continued`(_ signal: CInt) async throws {
    let driver = try TerminalDriver(columns: 80, rows: 24)
    try await driver.wait(for: TerminalDriver.shellPrompt)
    let (store, modes) = (try Program.freshFolder() + "/kantoor", try Program.freshFolder() + "/modes")
    try driver.type(
      "\(Program.path) maak-demo \(store) >/dev/null; clear; stty -g > \(modes); \(Program.path) --store \(store)")
    try driver.press("Enter")
    try await driver.wait(for: Screen.sign)
    try driver.type("gcjj")
    let list = try await driver.wait(for: "a cursor row") { $0.isSettledList }
    kill(try #require(Program.process(on: store)), signal)
    // After SIGSTOP, of which the program learns nothing, the shell writes on our screen.
    try await driver.wait(for: "Stopped")
    if signal == SIGTSTP {
      try driver.type("stty -g | cmp - \(modes) && echo 'ge'lijk")
      try driver.press("Enter")
      try await driver.wait(for: "equal modes") { $0.lines.contains("gelijk") }
    }
    try driver.type("fg")
    try driver.press("Enter")
    try await driver.wait(for: "the same list, whole") { $0.rowsAndPlaces == list.rowsAndPlaces }
    try driver.type("Q")
    try await driver.wait(for: TerminalDriver.shellPrompt)
  }

  @Test func `a stop and a resize while stopped give a whole screen of the new size`() async throws {
    let (driver, _) = try await start()
    try driver.type("gc")
    try await driver.wait(for: "a cursor row") { $0.isSettledList }
    try driver.press("C-z")
    try await driver.wait(for: "wat hier stond")
    try driver.resize(columns: 60, rows: 15)
    try driver.type("fg")
    try driver.press("Enter")
    let screen = try await driver.wait(for: "the list again") { $0.isSettledList }
    #expect(screen.lines.count == 15)
    #expect(!screen.shows("wat hier stond"))
  }

  @Test func `a window of 20 by 5 works and grows back`() async throws {
    let (driver, _) = try await start()
    try driver.type("gc")
    let list = try await driver.wait(for: "a cursor row") { $0.isSettledList }
    for (columns, rows) in [(20, 5), (1, 1), (80, 24)] { try driver.resize(columns: columns, rows: rows) }
    try await driver.wait(for: "the same list") { $0.rowsAndPlaces == list.rowsAndPlaces }
  }

  @Test func `a start in 20 by 5 works, one cell less is said to be too small`() async throws {
    let (driver, screen) = try await TerminalDriver.casussen("--demo", columns: 60, rows: 12)
    let record = try #require(screen.cursorRecord)
    let small = try TerminalDriver.program("--demo", columns: 20, rows: 5)
    try await small.wait(for: "the first screen") { $0.lines.first?.isEmpty == false }
    try small.type("gc")
    try await small.wait(for: "the same record") { $0.cursorRow?.hasPrefix(record.prefix(7)) == true }
    try small.press("Enter")
    try await small.wait(for: "the record") { $0.cursorRow == nil && !$0.shows("Casus ") }
    try driver.resize(columns: 19, rows: 5)
    try await driver.wait(for: "te klein")
    try driver.resize(columns: 60, rows: 12)
    try await driver.wait(for: "the same list") { $0.rowsAndPlaces == screen.rowsAndPlaces }
  }
}
