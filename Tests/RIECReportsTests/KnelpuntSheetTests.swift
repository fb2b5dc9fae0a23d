import RIECDomain
import RIECReports
import Testing

@Suite struct KnelpuntSheetTests {
  /// A knelpunt, designated on 2021-04-01, with what `members` adds.
  private static func knelpunt(_ id: String, status: String = "aangewezen", tot: String, _ members: String...) -> String
  {
    let fixed = [
      #""naam":"De Lage Dijk","objectsoort":"gebied","gebiedstype":"bedrijventerrein","regio":"MN""#,
      #""gemeenten":["Eemwolde"],"onderbouwing":"Loodsen wisselen vaak.","status":"\#(status)""#,
      #""besluit":{"stuurgroep":"Stuurgroep MN","datum":"2021-04-01","kenmerk":"SG-2021-04"}"#,
      #""geldigVan":"2021-04-01","geldigTot":"\#(tot)""#,
    ]
    return "{" + (["\"id\":\"\(id)\""] + fixed + members).joined(separator: ",") + "}"
  }

  private let office: SmallOffice

  init() throws {
    func casus(_ nr: Int, _ status: String, _ rest: String) -> String {
      line("MN-2021-000\(nr)", #""titel":"Casus \#(nr)","regio":"MN","status":"\#(status)",\#(rest)"#)
    }
    let under = #""handhavingsknelpuntIds":["HKP-MN-0001"]"#
    office = try SmallOffice([
      "casussen": [
        casus(1, "afgesloten", #"\#(under),"locaties":["L-0001"]"#),
        casus(2, "analyse", #"\#(under),"behandelaar":"jansen","locaties":["L-0001"]"#),
        casus(
          3, "casusoverleg",
          #"\#(under),"taken":[{"nr":1,"wat":"bellen","uiterlijk":"2022-09-01"}],"behandelaar":"bakker""#),
        casus(4, "analyse", #""locaties":["L-0001"],"betrokkenen":["P-0001"]"#),
      ],
      "handhavingsknelpunten": [
        Self.knelpunt(
          "HKP-MN-0001", tot: "2022-09-28", #""locaties":["L-0001","L-0404"],"betrokkenen":["P-0001"]"#,
          #""verlengingen":[{"nr":1,"geldigTot":"2022-09-28","stuurgroep":"Stuurgroep MN","datum":"2022-03-01"}]"#),
        Self.knelpunt("HKP-MN-0002", tot: "2022-09-04"), Self.knelpunt("HKP-MN-0003", tot: "2023-09-04"),
        Self.knelpunt("HKP-MN-0004", status: "afgerond", tot: "2022-09-04"),
        Self.knelpunt("HKP-MN-0005", tot: "2022-09-05"), Self.knelpunt("HKP-MN-0006", tot: "ooit"),
        line("HKP-MN-0007", #""naam":"Autoverhuur","objectsoort":"branche","branche":"77.11","status":"voorstel""#),
        line(
          "HKP-LND-0001",
          #""naam":"Parken","objectsoort":"branche","regio":"landelijk","status":"aangewezen","geldigVan":"2021-01-01","#
            + #""nietGeregistreerd":["besluit","geldigTot"]"#),
      ],
      "locaties": [line("L-0001", #""omschrijving":"Loods zeven","gemeente":"Eemwolde""#)],
      "betrokkenen": [line("P-0001", #""pseudoniem":"Huurder Zeven","soort":"onbekend""#)],
    ])
  }

  private func designation(_ id: RecordID) throws -> Sheet.Section {
    try office.sheet(id).section("Aanwijzing")
  }

  @Test func `the designation stands before the fields and they do not say it again`() throws {
    let sheet = try office.sheet("HKP-MN-0001")
    let headings = sheet.sections.map { $0.heading(.nl) }.filter { !$0.isEmpty && $0 != "Meldingen" }
    #expect(headings.prefix(5) == ["Aanwijzing", "Verlengingen", "Gegevens", "Casussen", "Locaties"])
    let own = try designation("HKP-MN-0001")
    #expect(try own.values("Object").map(\.text) == ["gebied", "bedrijventerrein"])
    #expect(try own.values("Regio").map(\.text) == ["Midden-Nederland"])
    #expect(try own.values("Besluit").map(\.text) == ["Stuurgroep MN", "01-04-2021", "SG-2021-04"])
    #expect(try sheet.section("Gegevens").pairs.map { $0.label(.nl) } == ["Onderbouwing"])
  }

  @Test(arguments: [
    ("HKP-MN-0001", "nog 23 dagen", Sheet.Tone.warning), ("HKP-MN-0003", "nog 364 dagen", .plain),
    ("HKP-MN-0002", "verlopen sinds 05-09-2022", .strong), ("HKP-MN-0005", "vandaag", .warning),
  ])
  func `validity says how long it still holds`(_ id: String, _ rest: String, _ tone: Sheet.Tone) throws {
    let values = try designation(RecordID(id)).values("Geldig")
    #expect(values.first?.text.hasPrefix("01-04-2021 t/m ") == true)
    #expect(values.last == Sheet.Value(rest, tone))
  }

  @Test func `what has ended is not said to expire, and a day that is none is shown as found`() throws {
    #expect(try designation("HKP-MN-0004").values("Geldig").map(\.text) == ["01-04-2021 t/m 04-09-2022"])
    #expect(try designation("HKP-MN-0006").values("Geldig").last == Sheet.Value("ooit", .fault))
  }

  @Test func `what ends within 90 days is said plainly, with the open casussen under it`() throws {
    func texts(_ id: RecordID) throws -> [Sheet.Value] {
      try designation(id).blocks.compactMap { if case .text(let value) = $0 { value } else { nil } }
    }
    let soon = "De aanwijzing loopt binnen 90 dagen af; 2 open casussen vallen eronder."
    #expect(try texts("HKP-MN-0001") == [Sheet.Value(soon, .warning)])
    #expect(
      try texts("HKP-MN-0002") == [Sheet.Value("De aanwijzing is verlopen; geen open casus valt eronder.", .strong)])
    #expect(try texts("HKP-MN-0003") == [])
    #expect(try texts("HKP-MN-0004") == [])
  }

  @Test func `a voorstel has no besluit yet; what was never registered says so`() throws {
    #expect(try designation("HKP-MN-0007").values("Besluit").map(\.text) == ["nog niet genomen"])
    #expect(try designation("HKP-MN-0007").values("Object").map(\.text) == ["branche", "77.11"])
    let landelijk = try designation("HKP-LND-0001")
    #expect(try landelijk.values("Regio").map(\.text) == ["landelijk"])
    #expect(try landelijk.values("Besluit").map(\.text) == ["niet geregistreerd"])
    #expect(try landelijk.values("Geldig").map(\.text) == ["01-01-2021", "zonder einddatum"])
  }

  @Test func `its casussen stand by term, those that ended last, with links`() throws {
    let section = try office.sheet("HKP-MN-0001").section("Casussen")
    let table = try #require(section.tables.first)
    #expect(table.headings.map { $0(.nl) } == ["Casus", "Codenaam", "Status", "Behandelaar", "Termijn"])
    #expect(table.rows.map { $0[0].link } == ["MN-2021-0003", "MN-2021-0002", "MN-2021-0001"])
    #expect(table.texts[0] == ["MN-2021-0003", "Casus 3", "casusoverleg", "bakker", "!-4 d t"])
    #expect(table.rows[0][4].tone == .fault && table.rows[2][1].tone == .dimmed)
    #expect(section.blocks.contains(.text(Sheet.Value("2 open, 1 afgesloten of afgewezen", .dimmed))))
    #expect(try office.sheet("HKP-MN-0001", tied: false).sections.allSatisfy { $0.heading(.nl) != "Casussen" })
  }

  @Test func `its locaties and betrokkenen say how many casussen share them; a dangling one says so`() throws {
    let sheet = try office.sheet("HKP-MN-0001")
    let locaties = try #require(try sheet.section("Locaties").tables.first)
    #expect(locaties.texts[0] == ["L-0001", "Loods zeven", "2", "1"])
    #expect(locaties.rows[0][0].link == "L-0001" && locaties.rows[1][0].tone == .fault)
    #expect(try sheet.section("Betrokkenen").tables.first?.texts == [["P-0001", "Huurder Zeven", "–", "1"]])
  }
}
