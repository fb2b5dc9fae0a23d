import RIECDomain
import RIECReports
import Testing

@Suite struct PortefeuilleSheetTests {
  private let office: SmallOffice

  init() throws {
    func casus(_ nr: Int, _ status: String, _ themas: String) -> String {
      line("MN-2022-000\(nr)", #""titel":"Casus \#(nr)","regio":"MN","status":"\#(status)","themas":[\#(themas)]"#)
    }
    office = try SmallOffice([
      "portefeuilles": [
        line(
          "PF-2022-01", #""naam":"Contant geld","strategischDoel":"weerbare_samenleving","jaar":2022"#,
          #""opdrachtgever":"Hoofdenoverleg","opdrachtnemers":["MN","landelijk"],"status":"lopend""#,
          #""activiteiten":[{"nr":1,"naam":"Gesprek","status":"loopt","gepland":"2022-09-02"},"#
            + #"{"nr":2,"naam":"Handreiking","status":"gepland","gepland":"2022-12-31"},"#
            + #"{"nr":3,"naam":"Beeld","status":"gereed","gereedOp":"2022-06-01"},"#
            + #"{"nr":4,"naam":"Kaart","status":"loopt","gereedOp":"2022-07-01"}]"#,
          #""resultaten":["Een beeld","Een kaart"],"ondersteuningLIEC":"Een analist.""#,
          #""themas":[{"nr":1,"code":"witwassen"},{"nr":2,"code":"regionaal","naam":"Havens"},{"nr":3,"code":"omg"}]"#),
        line("PF-2022-02", #""naam":"Leeg","strategischDoel":"vijfde","activiteiten":"geen""#),
      ],
      "casussen": [
        casus(1, "analyse", #"{"nr":1,"code":"witwassen"},{"nr":2,"code":"regionaal","naam":"havens"}"#),
        casus(2, "weging", #"{"nr":1,"code":"witwassen"}"#), casus(3, "afgesloten", #"{"nr":1,"code":"witwassen"}"#),
        casus(4, "weging", #"{"nr":1,"code":"regionaal","naam":"jeugd"}"#),
      ],
    ])
  }

  @Test func `doel and opdracht stand first, with the names of the regions and the progress`() throws {
    let sheet = try office.sheet("PF-2022-01")
    let headings = sheet.sections.map { $0.heading(.nl) }.filter { !$0.isEmpty && $0 != "Meldingen" }
    #expect(headings == ["Doel en opdracht", "Activiteiten", "Resultaten", "Casusthema's", "Gegevens"])
    let own = try sheet.section("Doel en opdracht")
    #expect(try own.values("Strategisch doel").map(\.text) == ["2 Weerbare samenleving"])
    #expect(try own.values("Opdrachtnemers").map(\.text) == ["Midden-Nederland", "landelijk"])
    let activiteiten = try sheet.section("Activiteiten")
    #expect(activiteiten.blocks.first == .text(Sheet.Value("2 van 4 gereed")))
    #expect(try sheet.section("Gegevens").pairs.map { $0.label(.nl) } == ["Ondersteuning LIEC"])
  }

  @Test func `each activity has its status and how many days are left`() throws {
    let table = try #require(try office.sheet("PF-2022-01").section("Activiteiten").tables.first)
    #expect(
      table.texts == [
        ["Gesprek", "loopt", "02-09-2022", "", "3 dagen te laat"],
        ["Handreiking", "gepland", "31-12-2022", "", "nog 117 dagen"], ["Beeld", "gereed", "", "01-06-2022", ""],
        ["Kaart", "loopt", "", "01-07-2022", ""],
      ])
  }

  @Test func `each theme has its number of open casussen, a regional one by its name`() throws {
    let table = try #require(try office.sheet("PF-2022-01").section("Casusthema's").tables.first)
    #expect(table.texts == [["witwassen", "2"], ["regionaal: Havens", "1"], ["OMG", "0"]])
    #expect(table.alignsRight == [1])
  }

  @Test func `what is of a wrong type is shown as found, what is empty not at all`() throws {
    let sheet = try office.sheet("PF-2022-02")
    #expect(try sheet.section("Doel en opdracht").pairs.map { $0.label(.nl) } == ["Strategisch doel"])
    #expect(try sheet.section("Doel en opdracht").values("Strategisch doel") == [Sheet.Value("vijfde", .fault)])
    #expect(sheet.sections.allSatisfy { !["Activiteiten", "Resultaten", "Casusthema's"].contains($0.heading(.nl)) })
  }

  @Test func `progress counts what says gereed and what has a day on which it was`() throws {
    let record = try #require(office.index.record("PF-2022-01"))
    let progress = PortefeuilleProgress(record)
    #expect(progress.ready == 2 && progress.total == 4 && progress.due == day("2022-09-02"))
    #expect(progress.text == "2/4")
    let empty = try #require(office.index.record("PF-2022-02"))
    #expect(PortefeuilleProgress(empty).text == nil)
  }
}
