import Foundation
import Testing

/// The terminals that an office has: each shows the same list, readable, and gets back what it gave.
@Suite(.serialized) struct TerminalNameTests {
  init() throws {
    try #require(Demo.isMade, "the demo store could not be made")
  }

  static let names = ["vt100", "linux", "xterm", "xterm-256color", "xterm-direct", "tmux-256color", "screen"]

  /// What ncurses says of a terminal with direct colour; few machines have that description, so this is one.
  private static let direct = """
    xterm-direct|a terminal with 24 bits of colour,
    \tRGB, colors#0x1000000, pairs#0x7FFFF, initc@, ccc@, op=\\E[39;49m,
    \tsetab=\\E[%?%p1%{8}%<%t4%p1%d%e48:2::%p1%{65536}%/%d:%p1%{256}%/%{255}%&%d:%p1%{255}%&%d%;m,
    \tsetaf=\\E[%?%p1%{8}%<%t3%p1%d%e38:2::%p1%{65536}%/%d:%p1%{256}%/%{255}%&%d:%p1%{255}%&%d%;m,
    \tuse=xterm-256color,

    """

  /// Where the description of `xterm-direct` is, in front of the system's own.
  private static let descriptions: String? = {
    guard let folder = try? Program.freshFolder() else { return nil }
    let source = folder + "/source"
    try? direct.write(toFile: source, atomically: false, encoding: .utf8)
    let made = try? Program.shell("tic -x -o \(folder) \(source)")
    return made?.status == 0 ? folder + ":" : nil
  }()

  private func environment(_ name: String) throws -> [String: String] {
    ["TERM": name, "TERMINFO_DIRS": try #require(Self.descriptions, "tic could not make a description")]
  }

  @Test(arguments: names)
  func `a list is readable, and the terminal is left as it was`(_ name: String) async throws {
    let environment = try environment(name)
    let (_, usual) = try await TerminalDriver.casussen("--demo")
    // tmux understands what all of these understand.
    let driver = try TerminalDriver.program("--demo", columns: 80, rows: 24, environment: environment)
    try await driver.wait(for: Screen.sign)
    try driver.type("gc")
    try await driver.wait(for: "the same list, by lines of another sort or not") { screen in
      screen.isSettledList && screen.records == usual.records && screen.cursorRecord == usual.cursorRecord
    }

    let terminal = try PseudoTerminal([Program.path, "--demo"], environment: environment.mapValues { $0 })
    try await terminal.wait(for: Screen.sign)
    terminal.type("gc")
    try await terminal.wait(for: "MN-20")
    #expect(terminal.modes != terminal.modesBefore)
    terminal.type("Q")
    #expect(try await terminal.waitForEnd() == .exit(0))
    #expect(terminal.modes == terminal.modesBefore)
    let stream = terminal.stream
    #expect(stream.strings == [], "the title, the palette or the clipboard is touched")
    let colours = stream.colours
    switch name {
    case "vt100": #expect(colours == [])
    case "xterm-direct": #expect(colours.count { $0.contains("38:2::") } > 10)
    case "xterm-256color", "tmux-256color": #expect(colours.count { $0.contains("38;5;") } > 10)
    default:
      #expect(colours.count > 10)
      #expect(!colours.contains { $0.contains("38") || $0.contains("48") }, "\(colours)")
    }
  }
}
