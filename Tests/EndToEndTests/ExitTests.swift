import Glibc
import Testing

/// Every way out gives the terminal back: its modes as before, the alternate screen left, the cursor shown, bracketed
/// paste off (anchors/reliability.md §3, R11 to R13).
@Suite(.serialized) struct ExitTests {
  init() throws {
    try #require(Demo.isMade, "the demo store could not be made")
  }

  private static let leavesScreen = "\u{1B}[?1049l"
  private static let showsCursor = "\u{1B}[?25h"
  private static let endsPaste = "\u{1B}[?2004l"

  private func start(ignoring ignored: [CInt] = []) async throws -> PseudoTerminal {
    let terminal = try PseudoTerminal([Program.path, "--demo"], ignoring: ignored)
    try await terminal.wait(for: Screen.sign)
    #expect(terminal.modes != terminal.modesBefore)
    return terminal
  }

  private func expectRestored(_ terminal: PseudoTerminal, _ location: SourceLocation = #_sourceLocation) {
    #expect(terminal.modes == terminal.modesBefore, sourceLocation: location)
    for sequence in [Self.leavesScreen, Self.showsCursor, Self.endsPaste] {
      #expect(terminal.text.contains(sequence), "\(sequence.debugDescription)", sourceLocation: location)
    }
  }

  @Test func `Q leaves the terminal as it was, with exit code 0`() async throws {
    let terminal = try await start()
    terminal.type("Q")
    #expect(try await terminal.waitForEnd() == .exit(0))
    expectRestored(terminal)
  }

  @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129), (SIGQUIT, 131)] as [(CInt, Int32)])
  func `a signal to stop ends the program with its exit code`(_ signal: CInt, _ code: Int32) async throws {
    let terminal = try await start()
    terminal.send(signal)
    #expect(try await terminal.waitForEnd() == .exit(code))
    expectRestored(terminal)
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE])
  func `a crash still gives the terminal back and dies of its signal`(_ signal: CInt) async throws {
    let terminal = try await start()
    terminal.send(signal)
    #expect(try await terminal.waitForEnd() == .signal(signal))
    expectRestored(terminal)
  }

  @Test func `Ctrl-C twice quits with exit code 130`() async throws {
    let terminal = try await start()
    terminal.type("\u{3}\u{3}")
    #expect(try await terminal.waitForEnd() == .exit(130))
    expectRestored(terminal)
  }

  @Test(arguments: [[], [SIGHUP]] as [[CInt]])
  func `when the terminal is gone the program ends within two seconds`(_ ignored: [CInt]) async throws {
    let terminal = try await start(ignoring: ignored)
    let before = terminal.processorTime
    terminal.hangUp()
    #expect(try await terminal.waitForEnd(within: .seconds(2)) == .exit(129))
    #expect(terminal.processorTime - before < 0.5)
  }

  /// What, why and what to do, and no screen codes.
  private func expectRefusal(_ terminal: PseudoTerminal, naming words: String) async throws {
    #expect(try await terminal.waitForEnd() == .exit(1))
    #expect(!terminal.output.contains(0x1B))
    #expect(terminal.text.split(separator: "\r\n").count == 3, "\(terminal.text)")
    #expect(terminal.text.contains(words), "\(terminal.text)")
    #expect(terminal.modes == terminal.modesBefore)
  }

  @Test(
    arguments: [
      (nil, "TERM"), ("", "TERM"), ("dumb", "TERM=dumb"), ("no-such-terminal", "TERM=no-such-terminal"),
    ] as [(String?, String)])
  func `a terminal that cannot be used gets three sentences`(_ name: String?, _ words: String) async throws {
    try await expectRefusal(
      try PseudoTerminal([Program.path, "--demo"], environment: ["TERM": name]), naming: words)
  }

  @Test func `with standard input from a file there is no screen`() async throws {
    try await expectRefusal(
      try PseudoTerminal([Program.path, "--demo"], standardInput: "/dev/null"), naming: "knooppunt lijst casussen")
  }

  @Test func `without any terminal there is no screen`() throws {
    let answer = try Program.run("--demo")
    #expect(answer.status == 1 && answer.output.isEmpty)
    #expect(answer.errors.split(separator: "\n").count == 3)
  }

  @Test func `any size does, and the program lives on`() async throws {
    let terminal = try await start()
    var sizes: [(UInt16, UInt16)] = [(1, 1), (1, 80), (24, 1), (20, 5), (5, 2), (300, 100)]
    var seed: UInt64 = 42
    for _ in 0..<100 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      sizes.append((UInt16(1 + seed >> 33 % 200), UInt16(1 + seed >> 45 % 60)))
    }
    for (columns, rows) in sizes {
      terminal.resize(columns: columns, rows: rows)
      terminal.type("gcjkgo")
    }
    terminal.resize(columns: 80, rows: 24)
    let from = terminal.output.count
    terminal.type("go\u{C}")
    try await terminal.wait(for: Screen.sign, from: from)
    terminal.type("Q")
    #expect(try await terminal.waitForEnd() == .exit(0))
    expectRestored(terminal)
  }
}
