import Glibc
import Testing

/// The harness itself, on programs that every system has.
@Suite struct HarnessTests {
  @Test func `a driver sees what a shell prints, at the size asked for`() async throws {
    let driver = try TerminalDriver(columns: 60, rows: 12)
    try await driver.wait(for: TerminalDriver.shellPrompt)
    try driver.type("tput cols; tput lines; echo é中")
    try driver.press("Enter")
    let screen = try await driver.wait(for: "the answers") { $0.lines.contains("é中") }
    #expect(screen.lines.count == 12)
    #expect(screen.lines.contains("60") && screen.lines.contains("12"))
    try driver.resize(columns: 33, rows: 7)
    try driver.type("tput cols")
    try driver.press("Enter")
    #expect(try await driver.wait(for: "33").lines.count == 7)
  }

  @Test func `a driver that waits in vain says what it saw`() async throws {
    let driver = try TerminalDriver(columns: 40, rows: 5)
    try await driver.wait(for: TerminalDriver.shellPrompt)
    await #expect(throws: DeadlinePassed.self) {
      try await driver.wait(for: "nooit", within: .milliseconds(50))
    }
  }

  @Test func `a pty tells an exit from a signal and sees changed modes`() async throws {
    let changed = try PseudoTerminal(["/bin/sh", "-c", "stty -echo; printf gereed; read x; exit 7"])
    try await changed.wait(for: "gereed")
    #expect(changed.modes != changed.modesBefore)
    changed.type("\n")
    #expect(try await changed.waitForEnd() == .exit(7))
    let killed = try PseudoTerminal(["/bin/sh", "-c", "printf gereed; read x"])
    try await killed.wait(for: "gereed")
    killed.send(SIGTERM)
    #expect(try await killed.waitForEnd() == .signal(SIGTERM))
    #expect(killed.modes == killed.modesBefore)
  }

  @Test func `the counter of a filter line is read from the screen`() {
    let screen = Screen(lines: [" / witwas     1.018 van 12.901", "   MN-1 a", " ▌ MN-2021-0042  b"])
    #expect(screen.count == 1018)
    #expect(Screen(lines: [" / filter: een woord   169"]).count == 169)
    #expect(Screen(lines: [" / filter: een woord   3 fouten · 2 gemerkt · 169"]).count == 169)
    #expect(Screen(lines: [" / filter: een woord   …"]).count == nil)
    #expect(screen.cursorRecord == "MN-2021-0042")
  }
}
