import Foundation
import Glibc
import Testing

/// Every way out gives the terminal back: its modes as before, the alternate screen left, the cursor shown, bracketed
/// paste off (R11, R13).
@Suite(.serialized) struct ExitTests {
  init() throws {
    try #require(Demo.isMade, "the demo store could not be made")
  }

  private static let leavesScreen = "\u{1B}[?1049l"
  private static let showsCursor = "\u{1B}[?25h"
  private static let endsPaste = "\u{1B}[?2004l"
  /// How the ids of the records begin that stand on the screen.
  private static let record = "MN-20"

  private func start(ignoring ignored: [CInt] = []) async throws -> PseudoTerminal {
    let terminal = try PseudoTerminal([Program.path, "--demo"], ignoring: ignored)
    try await terminal.wait(for: Screen.sign)
    terminal.type("gc")
    try await terminal.wait(for: Self.record)
    #expect(terminal.modes != terminal.modesBefore)
    return terminal
  }

  private func expectRestored(_ terminal: PseudoTerminal, _ location: SourceLocation = #_sourceLocation) {
    #expect(terminal.modes == terminal.modesBefore, sourceLocation: location)
    for sequence in [Self.leavesScreen, Self.showsCursor, Self.endsPaste] {
      #expect(terminal.text.contains(sequence), "\(sequence.debugDescription)", sourceLocation: location)
    }
    // What stays behind on the shell's screen says nothing of any record.
    let after = terminal.text.components(separatedBy: Self.leavesScreen).last ?? ""
    #expect(after != terminal.text && !after.contains(Self.record), "\(after)", sourceLocation: location)
  }

  @Test func `Q leaves the terminal as it was, with exit code 0`() async throws {
    let terminal = try await start()
    terminal.type("Q")
    #expect(try await terminal.waitForEnd() == .exit(0))
    expectRestored(terminal)
  }

  @Test(
    arguments: [(SIGTERM, 143), (SIGHUP, 129), (SIGQUIT, 131), (SIGUSR1, 138), (SIGALRM, 142), (SIGXCPU, 152)]
      as [(CInt, Int32)])
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

  @Test func `SIGINT is Ctrl-C: one stops what is under way, two quit`() async throws {
    let terminal = try await start()
    terminal.send(SIGINT)
    try await terminal.wait(for: "Nog eens Ctrl-C")
    // Two must come within a second, which a busy machine may not grant to the first two.
    for _ in 0..<10 where !terminal.text.contains(Self.leavesScreen) {
      terminal.send(SIGINT)
      try? await terminal.wait(for: Self.leavesScreen, within: .milliseconds(100))
      guard !terminal.text.contains(Self.leavesScreen) else { break }
      terminal.send(SIGINT)
      try? await terminal.wait(for: Self.leavesScreen, within: .milliseconds(400))
    }
    // One too many, that comes when the shell has the terminal back, ends the program as it ends any.
    let end = try await terminal.waitForEnd()
    #expect(end == .exit(130) || end == .signal(SIGINT))
    expectRestored(terminal)
  }

  @Test(arguments: [[], [SIGHUP]] as [[CInt]])
  func `when the terminal is gone the program ends within two seconds, and uses none of them`(_ ignored: [CInt])
    async throws
  {
    let terminal = try await start(ignoring: ignored)
    try await terminal.waitUntilIdle()
    let before = terminal.processorTime
    terminal.hangUp()
    #expect(try await terminal.waitForEnd(within: .seconds(2)) == .exit(129))
    let used = terminal.processorTime - before
    // One percent of two seconds; a debug build is slow to let go of what it had in memory.
    #expect(before > 0 && used < (_isDebugAssertConfiguration() ? 0.2 : 0.02), "\(used)")
  }
}
