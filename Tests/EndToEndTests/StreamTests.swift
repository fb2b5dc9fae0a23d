import Foundation
import Testing

/// What goes over the line: little, and nothing that reaches past the screen.
@Suite(.serialized) struct StreamTests {
  init() throws {
    try #require(Demo.isMade, "the demo store could not be made")
  }

  private func list() async throws -> PseudoTerminal {
    let terminal = try PseudoTerminal([Program.path, "--demo"])
    try await terminal.wait(for: "Nieuwe signalen")
    try await terminal.waitUntilIdle()
    try await terminal.step("gc")
    return terminal
  }

  @Test func `no screen names the window, asks the terminal anything or touches the clipboard`() async throws {
    let terminal = try await list()
    let walks = [
      "jl", "J", "q", "/politie\r", "\u{1B}", "V", "v", "\u{1B}", "gh", "l", "q", "gp", "gs", "l", "q", "gt", "q", "gj",
      "gl",
      "gi", "\u{1B}", "?", "?", "\u{1B}", "\u{1B}", "go", ":thema licht\r", "\u{C}", ":vergrendel\r", " ", "\r", "gc",
      "e",
    ]
    for keys in walks { try await terminal.step(keys) }
    terminal.type("\u{3}\u{3}")
    #expect(try await terminal.waitForEnd() == .exit(130))
    let stream = terminal.stream
    #expect(stream.strings == [])
    #expect(stream.text.contains("MN-20"))
    // Reports that a terminal sends back, and what moves or names its window; xterm's own alternate screen keeps and
    // restores the name.
    for case .csi(let parameters, let final) in stream.items where !["22;0;0", "23;0;0"].contains(parameters) {
      #expect(!["n", "c", "t", "q", "x"].contains(final), "CSI \(parameters)\(final)")
    }
    let allowed: Set<Unicode.Scalar> = ["\u{8}", "\n", "\r", "\u{7}", "\t"]
    for case .control(let scalar) in stream.items { #expect(allowed.contains(scalar), "\(scalar.debugDescription)") }
  }

  @Test func `more than a clipboard holds is refused in words, and nothing of it is sent`() async throws {
    let (driver, _) = try await TerminalDriver.casussen("--demo")
    try driver.type(":regio NL")
    try driver.press("Enter")
    try await driver.wait(for: "the whole country") { $0.count ?? 0 > 1_500 }
    try driver.type("VY")
    try await driver.wait(for: "Te groot voor het klembord (56 kB)", within: .seconds(30))

    let terminal = try await list()
    try await terminal.step(":regio NL\r")
    try await terminal.step("V")
    try await terminal.step("Y")
    try await terminal.wait(for: "klembord")
    terminal.type("Q")
    #expect(try await terminal.waitForEnd() == .exit(0))
    #expect(terminal.stream.strings == [])
  }

  @Test func `a key that repeats 500 times between two frames is one frame`() async throws {
    let last = try #require(
      try Program.run(
        "lijst", "casussen", "--demo", "--filter", "regio:MN", "--formaat", "csv", "--kolommen", "id"
      ).lines.last)
    let terminal = try await list()
    let from = terminal.output.count
    terminal.type(String(repeating: "j", count: 500))
    try await terminal.wait(for: String(last), from: from)
    terminal.type("Q")
    #expect(try await terminal.waitForEnd() == .exit(0))
    // Every frame that moves the cursor draws its bar anew.
    let frames = TerminalStream(terminal.output.dropFirst(from)).items.count { $0 == .shown("▌") }
    #expect((1...5).contains(frames), "\(frames) frames")
  }

  @Test func `Esc alone is a key; with more behind it, it begins one`() async throws {
    let (driver, list) = try await TerminalDriver.casussen("--demo")
    try #require(list.records.count > 2)
    try driver.type("/wit")
    try await driver.wait(for: "the filter") { $0.isFiltered(by: "wit") }
    try driver.press("Escape", "Escape")
    try await driver.wait(for: "the whole list again") { $0.count == list.count }
    try driver.type("gg\u{1B}[B")
    try await driver.wait(for: "the second record") { $0.cursorRecord == list.records[1] }
    // Whatever a terminal says that nobody asked for is not typed.
    try driver.type("\u{1B}[?62;22c\u{1B}]11;rgb:0000/0000/0000\u{7}\u{1B}P1+r\u{1B}\\\u{1B}[A")
    try await driver.wait(for: "the first record") { $0.cursorRecord == list.records[0] && $0.count == list.count }
  }
}
