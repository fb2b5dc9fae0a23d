import Testing

/// Issue 3, "How it is shown": the ways between the screens, in the real program on a real terminal.
@Suite(.serialized) struct WaysTests {
  init() throws {
    try #require(Demo.isMade, "the demo store could not be made")
  }

  @Test func `gp shows four doelen and eight portefeuilles at once`() async throws {
    let driver = try TerminalDriver.program("--demo", columns: 80, rows: 24)
    try driver.type("gp")
    let screen = try await driver.wait(for: "the tree") { screen in
      screen.lines.count { $0.prefixMatch(of: #/ [▌ ]   [▸▾ ] [A-Z]/#) != nil } == 8
    }
    let doelen = screen.lines.compactMap { $0.prefixMatch(of: #/ [▌ ] ▾ ([1-4]) \S/#)?.1 }
    #expect(doelen == ["1", "2", "3", "4"])
  }

  @Test(arguments: [WindowSize.usual, .wide])
  func `from a casus to its knelpunt to another of its casussen, and H leads back to the first row`(
    _ size: WindowSize
  ) async throws {
    let (driver, _) = try await TerminalDriver.casussen("--demo", columns: size.columns, rows: size.rows)
    try driver.type("/-knelpunt:leeg")
    try await driver.wait(for: "casussen with a knelpunt") { $0.isFiltered(by: "-knelpunt:leeg") && $0.isSettledList }
    try driver.press("Escape")
    let list = try await driver.wait(for: "the closed filter line") { $0.isSettledList && $0.shows("r verwant") }
    let casus = try #require(list.cursorRecord)
    #expect(list.records.first == casus)
    // To the knelpunt that the casus names.
    try driver.press("Enter")
    try await driver.wait(for: "the casus") { $0.shows("Casussen › \(casus) ") }
    try driver.press("Tab", "Enter")
    // Its title may stand there before its lines do.
    try await driver.wait(for: "its knelpunt") { $0.shows("Casussen › \(casus) › HKP-") && $0.shows("Aanwijzing") }
    // To another of its casussen.
    var other: Substring?
    for _ in 0..<12 where other == nil {
      try driver.press("Tab")
      try driver.press("Enter")
      let opened = try await driver.wait(for: "another record") { $0.shows(#/› HKP-[A-Z]+-[0-9]+ › /#) }
      let id = opened.lines.lazy.compactMap {
        $0.firstMatch(of: #/› HKP-[A-Z]+-[0-9]+ › ([A-Z]+-[0-9]{4}-[0-9]+) /#)?.1
      }.first
      if let id, id != casus, id.hasPrefix("MN-") {
        other = id
      } else {
        try driver.type("H")
        try await driver.wait(for: "the knelpunt again") {
          $0.shows("Casussen › \(casus) › HKP-") && !$0.shows(#/HKP-[A-Z]+-[0-9]+ › /#)
        }
      }
    }
    #expect(other != nil)
    try driver.type("H")
    try await driver.wait(for: "the knelpunt") { !$0.shows(#/HKP-[A-Z]+-[0-9]+ › /#) && $0.shows("› HKP-") }
    try driver.type("H")
    try await driver.wait(for: "the casus") { !$0.shows("› HKP-") && $0.shows("Casussen › \(casus) ") }
    try driver.type("H")
    let back = try await driver.wait(for: "the list") { $0.isFiltered(by: "-knelpunt:leeg") && $0.isSettledList }
    #expect(back.cursorRecord == casus)
    #expect(back.records.first == casus)
  }

  @Test func `what shares the huurder of a signaal is one key away`() async throws {
    let found = try Program.run(
      "lijst", "betrokkenen", "--demo", "--filter", "rol:huurder", "--kolommen", "id", "--formaat", "csv")
    #expect(found.lines.count > 1)
    let driver = try TerminalDriver.program("--demo", columns: 80, rows: 24)
    try driver.type("gs")
    try await driver.wait(for: "signalen") { $0.isSettledList }
    try driver.type(":filter -betrokkene:leeg")
    try driver.press("Enter")
    try await driver.wait(for: "signalen with betrokkenen") {
      $0.isSettledList && $0.isFiltered(by: "-betrokkene:leeg")
    }
    try driver.type("r")
    try await driver.wait(for: "the ties") { $0.shows("genoemd als betrokkene") }
  }

  @Test func `knelpunten that expire within a quarter are a saved view away`() async throws {
    let driver = try TerminalDriver.program("--demo", columns: 80, rows: 24)
    try driver.type(":regio NL")
    try driver.press("Enter")
    try driver.type("w8")
    let screen = try await driver.wait(for: "the view") {
      $0.isFiltered(by: "status:aangewezen geldigtot<=+90d") && $0.isSettledList
    }
    let expected = try Program.run(
      "lijst", "handhavingsknelpunten", "--demo", "--filter", "status:aangewezen geldigtot<=+90d", "--kolommen", "id",
      "--formaat", "jsonl")
    #expect(screen.records.count == expected.lines.count)
  }

  @Test func `what waits for the Belastingdienst is counted by f and opened by Enter`() async throws {
    let driver = try TerminalDriver.program("--demo", columns: 80, rows: 24)
    try driver.type("gc")
    try await driver.wait(for: "casussen") { $0.isSettledList }
    try driver.type(":filter open:ja wachtop:belastingdienst")
    try driver.press("Enter")
    let expected = try Program.run(
      "lijst", "casussen", "--demo", "--filter", "open:ja wachtop:belastingdienst regio:MN", "--kolommen", "id",
      "--formaat", "jsonl")
    try await driver.wait(for: "the rows") { $0.count == expected.lines.count }
  }
}
