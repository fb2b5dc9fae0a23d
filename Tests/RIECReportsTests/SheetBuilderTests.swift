import RIECDomain
import RIECReports
import Testing

@Suite struct SheetBuilderTests {
  private let office: SmallOffice

  init() throws {
    office = try SmallOffice([
      "casussen": [
        line(
          "MN-2021-0001", #""titel":"Kwartel","regio":"MN","aanleiding":{"soort":"signaal"},"status":"analyse""#,
          #""gemeenten":["Duinrand","Veenmeer"],"behandeldVan":"2021-02-01","vertrouwelijkheid":"vertrouwelijk""#,
          #""inbreng":[{"nr":1,"partner":"politie","trekker":true},{"nr":2,"partner":"onbekend"}]"#,
          #""locaties":["L-0001","L-0404"],"grondslag":"convenant","doel":"Eerste regel.\nTweede regel.","versie":7"#,
          #""statusHistorie":[{"nr":1,"status":"weging","op":"2021-03-02T09:00:00Z"},"#
            + #"{"nr":2,"status":"analyse","op":"2021-05-01T09:00:00Z","toelichting":"spoed"}]"#,
          #""adviezen":[{"nr":1,"datum":"2021-04-01","soorten":["bestuurlijk"]}]"#,
          #""interventies":[{"nr":1,"rechtsweg":"fiscaalrechtelijk","geldmutaties":["#
            + #"{"nr":1,"soort":"opgelegd","bedragEurocent":150000,"datum":"2021-06-01"},"#
            + #"{"nr":2,"soort":"beslag","bedragEurocent":90000,"datum":"2021-06-02"}]},"#
            + #"{"nr":2,"geldmutaties":[{"nr":1,"soort":"opgelegd","bedragEurocent":5,"datum":"2021-07-01"},"#
            + #"{"nr":2,"soort":"beslag_opgeheven","bedragEurocent":40000,"datum":"2021-07-02"},"#
            + #"{"nr":3,"soort":"geind_verrekend","bedragEurocent":100,"datum":"2021-07-03"}]}]"#),
        line("MN-2021-0002", #""titel":"Anker","regio":"MN","locaties":["L-0001"],"status":"weging""#),
        line("MN-2021-0003", #""titel":"Boei","regio":"MN""#),
      ],
      "overleggen": [
        line("O-MN-2021-0001", #""vorm":"informatieoverleg","datum":"2021-03-15","casusIds":["MN-2021-0001"]"#)
      ],
      "locaties": [line("L-0001", #""omschrijving":"Loods aan de haven","gemeente":"Duinrand""#)],
    ])
  }

  @Test func `the sheet names the record, its kind and what every export of it says`() throws {
    let sheet = try office.sheet("MN-2021-0001")
    #expect(sheet.kind == .casus && sheet.id == "MN-2021-0001" && sheet.title == "Kwartel")
    #expect(sheet.aside.map(\.text) == ["vertrouwelijk", "versie 7"])
  }

  @Test func `plain fields are pairs with labels, in the order of the description`() throws {
    let main = try office.sheet("MN-2021-0001").section("")
    #expect(try main.values("Regio").map(\.text).first?.isEmpty == false)
    #expect(try main.values("Gemeenten").map(\.text) == ["Duinrand", "Veenmeer"])
    #expect(try main.values("Behandeld van").map(\.text) == ["01-02-2021"])
    #expect(try main.values("Aanleiding").map(\.text) == ["signaal"])
    let labels = main.pairs.map { $0.label(.nl) }
    #expect(!labels.contains("Casus") && !labels.contains("Codenaam") && !labels.contains("Versie"))
    #expect(try #require(labels.firstIndex(of: "Regio")) < #require(labels.firstIndex(of: "Locaties")))
  }

  @Test func `a long text keeps its lines and stands before the short fields`() throws {
    let main = try office.sheet("MN-2021-0001").section("")
    #expect(main.pairs.first == Sheet.Pair(Casus.doel.description.label, [Sheet.Value("Eerste regel.\nTweede regel.")]))
  }

  @Test func `a reference has the title of what it names, a dangling one says so`() throws {
    let values = try office.sheet("MN-2021-0001").section("").values("Locaties")
    #expect(
      values == [
        Sheet.Value("L-0001 Loods aan de haven", link: "L-0001"), Sheet.Value("L-0404 (bestaat niet)", .fault),
      ])
    let english = SheetText(taal: .en, markdown: false).lines(of: try office.sheet("MN-2021-0001", .en))
    #expect(english.contains { $0.contains("L-0404 (does not exist)") })
  }

  @Test func `a list of parts is a table without columns that are empty in every row`() throws {
    let table = try #require(try office.sheet("MN-2021-0001").section("Inbreng").tables.first)
    #expect(table.headings.map { $0(.nl) } == ["Partner", "Trekker"])
    #expect(table.texts == [["politie", "ja"], ["onbekend", ""]])
    #expect(table.rows[1][0].tone == .fault)
  }

  @Test func `geldmutaties of all interventies stand under one heading, amounts at the right`() throws {
    let tables = try office.sheet("MN-2021-0001").section("Geldmutaties").tables
    #expect(tables.count == 2)
    #expect(tables.map(\.texts.count) == [2, 3])
    #expect(tables[0].texts[0] == ["opgelegd", "€ 1.500,00", "01-06-2021"])
    #expect(tables[0].alignsRight == [1])
  }

  @Test func `money is summed along the columns of Tabel 2, beslag less what was released`() throws {
    let money = try office.sheet("MN-2021-0001").section("Afgepakt")
    #expect(try money.values("Opgelegd").map(\.text) == ["€ 1.500,05"])
    #expect(try money.values("Beslag").map(\.text) == ["€ 500,00"])
    #expect(try money.values("Geïnd of verrekend").map(\.text) == ["€ 1,00"])
    #expect(try office.sheet("MN-2021-0002").sections.allSatisfy { $0.heading(.nl) != "Afgepakt" })
  }

  @Test func `sums beyond what a number can hold stop at the largest`() throws {
    let most = Int.max
    func mutatie(_ nr: Int, _ soort: String) -> String {
      #"{"nr":\#(nr),"soort":"\#(soort)","bedragEurocent":\#(most),"datum":"2021-06-01"}"#
    }
    let soorten = ["opgelegd", "opgelegd", "beslag_uitgewonnen", "beslag_opgeheven"]
    let mutaties = soorten.enumerated().map { mutatie($0.offset + 1, $0.element) }.joined(separator: ",")
    let office = try SmallOffice([
      "casussen": [line("MN-2021-0001", #""interventies":[{"nr":1,"geldmutaties":[\#(mutaties)]}]"#)]
    ])
    let money = try office.sheet("MN-2021-0001").section("Afgepakt")
    #expect(try money.values("Opgelegd").map(\.text) == ["€ 92.233.720.368.547.758,07"])
    #expect(try money.values("Beslag").map(\.text) == ["€ -92.233.720.368.547.758,08"])
  }

  @Test func `the timeline has status, adviezen and overleggen in the order of their days`() throws {
    let table = try #require(try office.sheet("MN-2021-0001").section("Tijdlijn").tables.first)
    #expect(
      table.texts == [
        ["02-03-2021", "weging"], ["15-03-2021", "informatieoverleg (O-MN-2021-0001)"],
        ["01-04-2021", "advies: bestuurlijk"], ["01-05-2021", "analyse – spoed"],
      ])
  }

  @Test func `the stages show where the record stands`() throws {
    let status = try office.sheet("MN-2021-0001").section("")
    let steps = status.blocks.flatMap { block -> [Sheet.Step] in
      if case .steps(let steps) = block { steps } else { [] }
    }
    #expect(steps.filter(\.isCurrent).map { $0.label(.nl) } == ["analyse"])
    #expect(steps.first?.label(.nl) == "aangemeld")
    let missing = Sheet.Value("om verder te gaan naar advies ontbreekt: ICA of motivering", .dimmed)
    #expect(status.blocks.contains(.text(missing)))
  }

  @Test func `what names the record and what shares a locatie with it is listed, with links`() throws {
    let sheet = try office.sheet("MN-2021-0001")
    let overleggen = try #require(try sheet.section("Overleggen").tables.first)
    #expect(overleggen.rows.map { $0[0].link } == ["O-MN-2021-0001"])
    let related = try #require(try sheet.section("Verwant").tables.first)
    #expect(related.texts == [["MN-2021-0002", "Anker", "weging", "zelfde locatie L-0001"]])
    #expect(try office.sheet("MN-2021-0001", tied: false).sections.allSatisfy { $0.heading(.nl) != "Verwant" })
  }

  @Test func `faults and warnings stand on top`() throws {
    let sheet = try office.sheet("MN-2021-0001")
    #expect(sheet.sections.first?.heading(.nl) == "Meldingen")
    let rows = try #require(try sheet.section("Meldingen").tables.first).rows
    #expect(rows.contains { $0[0] == Sheet.Value("F", .fault) && $0[1].text == "inbreng/2/partner" })
  }

  @Test(arguments: Kinds.all.map(\.plural))
  func `a record of any kind of nothing but an id has a sheet`(_ plural: String) throws {
    let office = try SmallOffice([plural: [line("X-1")]])
    let sheet = try office.sheet("X-1")
    #expect(sheet.id == "X-1" && sheet.title == "")
    #expect(!SheetText(taal: .nl, markdown: true).lines(of: sheet).isEmpty)
  }
}
