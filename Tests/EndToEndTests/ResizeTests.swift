import Foundation
import Testing

/// R12: windows of any size, while someone types.
@Suite(.serialized) struct ResizeTests {
  private let store: String

  init() throws {
    store = try Program.freshFolder() + "/kantoor"
    let made = try Program.run("maak-demo", store)
    try #require(made.status == 0, "\(made.errors)")
  }

  /// The three that break others, and 200 at random.
  private static let sizes: [(columns: Int, rows: Int)] = {
    var random = SplitMix64(seed: 6)
    return [(1, 1), (1, 80), (24, 1)]
      + (0..<200).map { _ in (Int.random(in: 1...200, using: &random), Int.random(in: 1...60, using: &random)) }
  }()

  /// Gives the window every size in turn and types `text`, a character every few sizes.
  private func type(_ text: String, into driver: TerminalDriver) throws {
    var rest = text[...]
    let pace = Self.sizes.count / text.count
    for (number, size) in Self.sizes.enumerated() {
      try driver.resize(columns: size.columns, rows: size.rows)
      if number % pace == 0, let character = rest.popFirst() { try driver.type(String(character)) }
    }
    try driver.resize(columns: 80, rows: 24)
    try driver.type(String(rest))
  }

  @Test func `a filter typed at 200 sizes is whole, and the cursor is at its record`() async throws {
    let driver = try TerminalDriver.program("--store", store, columns: 80, rows: 24)
    try await driver.wait(for: Screen.sign)
    try driver.type("gc")
    try await driver.wait(for: "casussen under a cursor") { $0.isSettledList }
    try driver.type("jjjjjjj")
    let list = try await driver.wait(for: "the cursor on its eighth row") {
      $0.cursorRecord == $0.records.dropFirst(7).first
    }
    let record = try #require(list.cursorRecord)
    // Of every beginning of this, the record is one of many.
    let text = "mn-202"
    try driver.type("/")
    try type(text, into: driver)
    try await driver.wait(for: "the filter, and \(record) under the cursor") {
      $0.isFiltered(by: text) && $0.cursorRecord == record && ($0.count ?? 0) > 8
    }
    try driver.press("Escape", "Escape")
    try await driver.wait(for: "the list as it was") { $0.cursorRecord == record && $0.count == list.count }
    try driver.type("Q")
    _ = try await driver.waitForEnd()
  }

  @Test func `a form filled in at 200 sizes is saved as it was typed`() async throws {
    let driver = try TerminalDriver.program("--store", store, columns: 80, rows: 24)
    try await driver.wait(for: Screen.sign)
    try driver.type("gc")
    let list = try await driver.wait(for: "casussen under a cursor") { $0.isSettledList }
    let record = try #require(list.cursorRecord)
    try driver.type("e")
    try await driver.wait(for: "Codenaam")
    try driver.press("Enter", "C-u")
    let text = "Kraanvogel zoekt 200 vensters"
    try type(text, into: driver)
    try await driver.wait(for: text)
    try driver.press("Enter", "C-o")
    try await driver.wait(for: "Opgeslagen (\(record))")
    let stored = try Program.run("toon", String(record), "--store", store, "--formaat", "json")
    #expect(stored.output.contains("\"\(text)\""))
    try driver.type("Q")
    _ = try await driver.waitForEnd()
  }

  @Test func `sizes that come faster than frames leave a whole screen`() async throws {
    let terminal = try PseudoTerminal([Program.path, "--store", store])
    try await terminal.wait(for: Screen.sign)
    for (columns, rows) in Self.sizes {
      terminal.resize(columns: UInt16(columns), rows: UInt16(rows))
      terminal.type("gcjkgo")
    }
    terminal.resize(columns: 80, rows: 24)
    let from = terminal.output.count
    terminal.type("go\u{C}")
    try await terminal.wait(for: Screen.sign, from: from)
    terminal.type("Q")
    #expect(try await terminal.waitForEnd() == .exit(0))
    #expect(terminal.modes == terminal.modesBefore)
  }
}
