import Testing

/// Issue 2, "How it is shown": Casussen by keyboard, in the real program on a real terminal.
@Suite(.serialized) struct CasussenTests {
  init() throws {
    try #require(Demo.isMade, "the demo store could not be made")
  }

  private func open(_ size: WindowSize) async throws -> (driver: TerminalDriver, screen: Screen) {
    try await TerminalDriver.casussen("--demo", columns: size.columns, rows: size.rows)
  }

  @Test(arguments: WindowSize.allCases)
  func `the program opens on what waits in the region, and says that it is made up`(_ size: WindowSize) async throws {
    let driver = try TerminalDriver.program("--demo", columns: size.columns, rows: size.rows)
    let fresh = try Program.run(
      "lijst", "signalen", "--demo", "--filter", "status:nieuw regio:MN", "--formaat", "jsonl", "--kolommen", "id")
    let screen = try await driver.wait(for: "counted figures") { screen in
      screen.lines.contains { $0.prefixMatch(of: #/ 1 Nieuwe signalen +([0-9]+)\b/#)?.1 == "\(fresh.lines.count)" }
    }
    #expect(screen.lines.count == size.rows)
    #expect(screen.lines[0].contains("DEMO") && screen.lines[0].contains("05-09-2022"))
    #expect(screen.lines[0].hasPrefix(size == .narrow ? " MN" : " Knooppunt · Midden-Nederland"))
    try driver.type("gc")
    let list = try await driver.wait(for: "the casussen of the region") { $0.isSettledList }
    #expect(list.records.allSatisfy { $0.hasPrefix("MN-") } && list.count == 169)
  }

  @Test(arguments: WindowSize.allCases)
  func `gc shows casussen, and j and k move the cursor`(_ size: WindowSize) async throws {
    let (driver, first) = try await open(size)
    #expect(first.lines.count == size.rows)
    let start = try #require(first.cursorRecord)
    try driver.type("j")
    let second = try await driver.wait(for: "another record") { $0.cursorRecord != start && $0.cursorRecord != nil }
    #expect(second.cursorRecord != start)
    try driver.type("k")
    try await driver.wait(for: "the first record again") { $0.cursorRecord == start }
  }

  @Test(arguments: [WindowSize.usual, .wide])
  func `each letter of a filter leaves fewer rows, or as many`(_ size: WindowSize) async throws {
    let (driver, first) = try await open(size)
    var shown = try #require(first.count)
    let all = shown
    try driver.type("/")
    var typed = ""
    for letter in "witwas" {
      typed.append(letter)
      try driver.type(String(letter))
      let screen = try await driver.wait(for: "the filter \(typed)") { $0.isFiltered(by: typed) && $0.count != nil }
      let now = try #require(screen.count)
      #expect(now <= shown, "after \(typed)")
      shown = now
    }
    let last = try await driver.wait(for: "fewer rows than all") { ($0.count ?? all) < all }
    #expect(last.count ?? 0 > 0)
  }

  @Test(arguments: WindowSize.allCases)
  func `Enter opens and Esc lands on the same row with the same filter`(_ size: WindowSize) async throws {
    let (driver, _) = try await open(size)
    try driver.type("/witwas")
    try await driver.wait(for: "the filtered list") { $0.isFiltered(by: "witwas") && $0.isSettledList }
    try driver.press("Down", "Down")
    let list = try await driver.wait(for: "the third row") { $0.lines.dropFirst(5).first?.contains("▌") == true }
    let record = try #require(list.cursorRecord)
    try driver.press("Enter")
    try await driver.wait(for: "the opened record") { $0.cursorRecord == nil && $0.shows(String(record)) }
    try driver.press("Escape")
    let back = try await driver.wait(for: "the list again") { $0.cursorRecord == record }
    #expect(back.isFiltered(by: "witwas"))
    // The rows and their places; what is said of the record beside them may come a moment later.
    func rows(_ screen: Screen) -> [String] {
      screen.lines.filter {
        $0.range(of: "^[^A-Za-z]{0,4}[A-Z]{2}-[0-9]{4}-[0-9]{4} ", options: .regularExpression) != nil
      }
    }
    #expect(rows(back) == rows(list))
    try driver.press("Escape")
    let all = try await driver.wait(for: "the list without filter") { !$0.isFiltered(by: "witwas") && $0.isSettledList }
    #expect(all.cursorRecord == record)
  }

  @Test func `a pasted text never runs as keys`() async throws {
    let (driver, first) = try await open(.usual)
    try driver.paste("Q jjj")
    try driver.type("?")
    try await driver.wait(for: "the help") { $0 != first }
    #expect(try !driver.hasEnded())
  }

  @Test func `in English the same rows stand there`() async throws {
    let (_, dutch) = try await open(.usual)
    let driver = try TerminalDriver.program("--demo", "--taal", "en", columns: 80, rows: 24)
    try await driver.wait(for: Screen.sign)
    try driver.type("gc")
    let english = try await driver.wait(for: "casussen") { $0.isSettledList }
    #expect(english.cursorRecord == dutch.cursorRecord)
    #expect(english != dutch)
  }

  @Test func `help opens on ? and closes on Esc`() async throws {
    let (driver, first) = try await open(.usual)
    try driver.type("?")
    try await driver.wait(for: "the help") { !$0.isSettledList && $0.shows("Esc") }
    try driver.press("Escape")
    try await driver.wait(for: "the list again") {
      $0.isSettledList && $0.records == first.records && $0.cursorRecord == first.cursorRecord
    }
  }
}
