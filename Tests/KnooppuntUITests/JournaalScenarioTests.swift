import KnooppuntUI
import PlainText
import RIECDomain
import RIECStore
import StrictJSON
import TerminalUI
import Testing

/// Who changed what, and taking any of it back.
@Suite struct JournaalScenarioTests {
  /// A store with a history.
  static func store() throws -> OfficeStore {
    let store = try OfficeStore()
    store.change(
      "MN-2021-0012", "prioriteit", to: .string("hoog"), by: "analist2", at: "2022-08-30T12:01:02.000Z",
      reden: "past bij het jaarplan")
    store.change(
      ["MN-2021-0007", "MN-2021-0012", "MN-2022-0002"], "behandelaar", to: .string("analist3"), by: "analist3",
      at: "2022-09-01T07:30:00.000Z", reden: "overgedragen")
    let own = store.change(
      "MN-2021-0007", "titel", to: .string("Fuut"), by: "analist1", at: "2022-09-02T09:15:00.000Z")
    store.change(
      "MN-2022-0002", "doel", to: .string("Geheim"), by: "analist2", at: "2022-09-02T10:00:00.000Z", purged: true)
    if let changes = try? store.reversal(of: own) { _ = try store.save(changes) }
    return store
  }

  private func desk(_ keys: String, columns: Int = 80) throws -> (Desk, OfficeStore) {
    let store = try Self.store()
    var desk = try Desk.office(store, columns)
    desk.play(keys)
    return (desk, store)
  }

  @Test func `the latest change stands first, with moment, who, record and what`() throws {
    let (desk, _) = try desk("gl", columns: 120)
    let rows = desk.lines.filter { $0.contains("2022 ") && $0.contains("analist") }
    #expect(rows.first?.contains("teruggedraaid: Codenaam: Fuut → Waterlelie") == true, "\(desk.screen)")
    #expect(rows.contains { $0.contains("30-08-2022 12:01") && $0.contains("Prioriteit: leeg → hoog") })
    #expect(rows.contains { $0.contains("3 records") && $0.contains("(+2)") })
    #expect(desk.lines[1].contains("laatste schakel 7 · "))
  }

  @Test(arguments: [
    ("wie:analist2", 2), ("wie:analist", 5), ("record:MN-2021-0012", 2), ("record:0002", 2), ("veld:titel", 2),
    ("veld:codenaam", 2), ("soort:casus", 5), ("soort:signaal", 0), ("op:2022-09-02", 2), ("wanneer:2022-09-02", 2),
    ("op>=2022-09-02", 3),
    ("op<=2022-09-01", 2), ("op:2022-08", 1), ("op:30-08-2022", 1), ("overgedragen", 1), ("wie:analist2 jaarplan", 1),
    ("fuut", 2),
  ])
  func `a filter leaves what it says`(_ text: String, _ count: Int) throws {
    let (desk, _) = try desk("gl/\(text)")
    #expect(desk.journaal?.entries.count == count)
  }

  @Test(arguments: [
    ("op:morgen", "een dag als 2026-11-21"), ("op:2022-13", "een dag als"), ("soort:huis", "onbekende soort"),
    ("op=2022", "kies : >="), ("sinds>2026", "kies uit wie, wanneer, soort, record, veld"),
    ("wat:codenaam", "'wat' is hier geen veld"), ("vled:titel", "bedoelde u veld?"),
  ])
  func `a filter that cannot be understood says what is wrong`(_ text: String, _ message: String) throws {
    let (desk, _) = try desk("gl/\(text)", columns: 120)
    #expect(desk.lines[4].contains(message) && desk.lines[4].contains("↑"))
  }

  @Test func `Enter opens the record, and Esc goes back to the same change`() throws {
    var (desk, _) = try desk("gljj<enter>")
    #expect(desk.opened == "MN-2021-0007")
    desk.play("<esc>")
    #expect(desk.journaal?.current?.lines == 5...5)
  }

  @Test func `from a record :journaal shows its changes`() throws {
    let (desk, _) = try desk(":filter MN-2021-0012<enter><enter>:journaal<enter>")
    #expect(desk.journaal?.entries.map(\.lines.upperBound) == [4, 1])
  }

  @Test func `u shows what it will do and takes the change back after yes`() throws {
    var (desk, store) = try desk("glGu")
    #expect(desk.screen.contains("Dit draait de wijziging van analist2, 30-08-2022 12:01 terug:"))
    #expect(desk.screen.contains("MN-2021-0012 Prioriteit: hoog → leeg"))
    desk.play("j")
    #expect(store.journal.last?.reverses == 1...1)
    #expect(desk.journaal?.current?.lines == 1...1)
    desk.play("u")
    #expect(desk.notice == "Nu niet: al teruggedraaid.")
  }

  @Test func `a change that was destroyed cannot be taken back`() throws {
    let (desk, store) = try desk("gl/wie:analist2<enter>u")
    #expect(desk.notice == "Nu niet: de inhoud is vernietigd en niet terug te halen.")
    #expect(store.journal.count == 5)
  }

  @Test func `a conflict is shown, and nothing changes`() throws {
    var (desk, store) = try desk("gl")
    store.change("MN-2021-0012", "prioriteit", to: .string("laag"), by: "analist4")
    desk.play("Gu")
    #expect(desk.notice == "Niet teruggedraaid: analist4 wijzigde daarna MN-2021-0012 Prioriteit: hoog → laag.")
  }

  @Test func `a new change comes on top, and the cursor stays on its own`() throws {
    var (desk, store) = try desk("glj")
    let before = desk.journaal?.current?.lines
    store.change("MN-2022-0002", "titel", to: .string("Wulp"), by: "analist2")
    desk.journalMoved()
    #expect(desk.journaal?.current?.lines == before)
    #expect(desk.journaal?.entries.first?.user == "analist2")
    #expect(desk.journaal?.entries.count == 6)
  }

  @Test func `more is read as one scrolls`() throws {
    let store = try OfficeStore()
    for number in 1...1_200 {
      store.change("MN-2021-0012", "titel", to: .string("Wulp \(number)"), by: "analist2")
    }
    var desk = try Desk.office(store)
    desk.play("gl")
    #expect(desk.journaal?.entries.count == 500)
    desk.play("G")
    #expect(desk.journaal?.entries.count == 1_000)
    desk.play("GG")
    #expect(desk.journaal?.entries.count == 1_200)
  }
}
