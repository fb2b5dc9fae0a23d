import Foundation
import Testing

/// What a terminal program owes its surroundings, run against this one: the table of `anchors/tui-features.md` §1c.
@Suite(.serialized) struct CitizenTests {
  init() throws {
    try #require(Demo.isMade, "the demo store could not be made")
  }

  // MARK: - Colour

  /// The program on a store of its own, walked through a list, a record, a form, the help and a dialog, and left.
  private func walked(_ environment: [String: String?], _ arguments: String...) async throws -> PseudoTerminal {
    let store = try Program.freshFolder() + "/kantoor"
    #expect(try Program.run("maak-demo", store, "--casussen", "50").status == 0)
    let terminal = try PseudoTerminal([Program.path, "--store", store] + arguments, environment: environment)
    try await terminal.wait(for: Screen.sign)
    for keys in ["gc", "jl", "q", "e", "\r", "\u{1B}", "\u{1B}", "?", "\u{1B}", ":regio NL\r", "gt"] {
      try await terminal.step(keys)
    }
    terminal.type("\u{3}\u{3}")
    #expect(try await terminal.waitForEnd() == .exit(130))
    #expect(terminal.stream.text.contains("Bewerken"))
    return terminal
  }

  @Test func `with NO_COLOR no colour is sent, nor taken back`() async throws {
    #expect(try await walked(["NO_COLOR": "1"]).stream.colours == [])
    #expect(try await walked([:], "--kleur", "nooit").stream.colours == [])
  }

  @Test func `an empty NO_COLOR, or an option against it, leaves the colours`() async throws {
    #expect(try await walked(["NO_COLOR": ""]).stream.colours.count > 20)
    #expect(try await walked(["NO_COLOR": "1"], "--kleur", "altijd").stream.colours.count > 20)
  }

  // MARK: - No terminal, or none that can be used

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
      (nil, "TERM"), ("", "TERM"), ("dumb", "TERM=dumb"), ("unknown", "TERM=unknown"),
      ("no-such-terminal", "TERM=no-such-terminal"), ("\u{1B}]0;x\u{7}", "TERM=␛]0;x␇"),
      ("../../etc/passwd", "TERM=.."),
    ] as [(String?, String)])
  func `a terminal that cannot be used gets three sentences`(_ name: String?, _ words: String) async throws {
    try await expectRefusal(
      try PseudoTerminal([Program.path, "--demo"], environment: ["TERM": name]), naming: words)
  }

  @Test func `with standard input from nowhere there is no screen`() async throws {
    try await expectRefusal(
      try PseudoTerminal([Program.path, "--demo"], standardInput: "/dev/null"), naming: "knooppunt lijst casussen")
  }

  @Test func `without any terminal there is no screen, and nothing is drawn into a pipe`() throws {
    let answer = try Program.run("--demo")
    #expect(answer.status == 1 && answer.output.isEmpty)
    #expect(answer.errors.split(separator: "\n").count == 3)
    let piped = try Program.shell("\"$K\" --demo | cat")
    #expect(piped.output.isEmpty && piped.errors.contains("knooppunt lijst casussen"))
  }

  @Test(arguments: [("5", "20"), ("-1", "99999999"), ("0", "x")], ["xterm-256color", "linux"])
  func `LINES and COLUMNS of the environment mean nothing`(_ size: (String, String), _ name: String) async throws {
    let driver = try TerminalDriver.program(
      "--demo", columns: 80, rows: 24, environment: ["LINES": size.0, "COLUMNS": size.1, "TERM": name])
    try await driver.wait(for: "a header and a footer at the window's edges") { screen in
      screen.lines.count == 24 && screen.lines[0].hasSuffix("05-09-2022") && screen.lines[0].count == 79
        && screen.lines[23].contains("Enter")
    }
  }

  // MARK: - Options

  @Test(arguments: [
    ["--fiets"], ["-Z"], ["lijst", "casussen", "--fiets"], ["--kleur", "paars"], ["toon"], ["--peildatum", "gisteren"],
  ])
  func `a bad option is told on standard error, with exit code 64`(_ arguments: [String]) throws {
    let answer = try Program.command(Program.path, arguments, environment: Program.environment)
    #expect(answer.status == 64)
    #expect(answer.output.isEmpty && answer.errors.hasPrefix("knooppunt: "), "\(answer)")
  }

  @Test(arguments: [["--help"], ["-h"], ["--version"], ["lijst", "--help"]])
  func `help and version go to standard output, whatever the terminal is`(_ arguments: [String]) throws {
    let bare = Program.environment.filter { $0.key != "TERM" && $0.key != "LANG" }
    let answer = try Program.command(Program.path, arguments, environment: bare)
    #expect(answer.status == 0)
    #expect(!answer.output.isEmpty && answer.errors.isEmpty)
  }

  // MARK: - The first minute

  @Test func `a first start asks nothing before its first screen`() async throws {
    let home = try Program.freshFolder()
    let own = ["DATA", "STATE", "CONFIG", "CACHE"].map { ("XDG_\($0)_HOME", nil as String?) }
    let environment = ["HOME": home].merging(Dictionary(uniqueKeysWithValues: own)) { $1 }
    // Without a store it says what to do, and reads no answer.
    let bare = try PseudoTerminal([Program.path], environment: environment)
    #expect(try await bare.waitForEnd() == .exit(1))
    #expect(bare.text.contains("knooppunt maak-demo") || bare.text.contains("knooppunt begin"), "\(bare.text)")
    let demo = try PseudoTerminal([Program.path, "--demo"], environment: environment)
    try await demo.wait(for: Screen.sign)
    demo.type("Q")
    #expect(try await demo.waitForEnd() == .exit(0))
  }

  @Test func `thirty columns by six hold a list, a record and a form, and give way to more`() async throws {
    let (driver, list) = try await TerminalDriver.casussen("--demo")
    let record = try #require(list.cursorRecord)
    try driver.resize(columns: 30, rows: 6)
    let small = try await driver.wait(for: "the same record") { $0.cursorRecord == record && $0.lines.count == 6 }
    #expect(small.lines.allSatisfy { $0.count <= 30 })
    #expect(small.records.count >= 2)
    try driver.press("Enter")
    try await driver.wait(for: "the record") { $0.cursorRow == nil && $0.shows(String(record)) }
    try driver.press("e")
    try await driver.wait(for: "Codenaam")
    try driver.press("Escape")
    try await driver.wait(for: "the record again") { !$0.shows("Codenaam") || $0.cursorRow == nil }
    try driver.press("q")
    try driver.resize(columns: 80, rows: 24)
    try await driver.wait(for: "the same list") { $0.rowsAndPlaces == list.rowsAndPlaces }
  }
}
