import RIECDomain
import RIECReports
import Testing

@Suite struct SignaalSheetTests {
  private let office: SmallOffice

  init() throws {
    func signaal(_ nr: Int, _ status: String, _ rest: String...) -> String {
      let fixed = #""onderwerp":"Signaal \#(nr)","regio":"MN","ontvangenOp":"2022-08-29","status":"\#(status)""#
      let inbreng = #""inbreng":[{"nr":1,"partner":"politie"},{"nr":2,"partner":"gemeenten"}]"#
      return "{" + ([#""id":"S-MN-2022-000\#(nr)""#, fixed, inbreng] + rest).joined(separator: ",") + "}"
    }
    func weging(_ besluit: String, _ reden: String) -> String {
      #""weging":{"besluit":"\#(besluit)","reden":"\#(reden)","motivering":"Omdat.","door":"jansen","#
        + #""op":"2022-08-30T10:00:00Z","criteria":{"concreet":"ja","actueel":"onbekend"}}"#
    }
    office = try SmallOffice([
      "casussen": [line("MN-2022-0001", #""titel":"Kwartel","regio":"MN","status":"analyse""#)],
      "handhavingsknelpunten": [],
      "signalen": [
        signaal(1, "nieuw"),
        signaal(
          2, "opgewerkt", #""casusId":"MN-2022-0001","terugkoppelingInbrenger":{"op":"2022-09-01","wijze":"brief"}"#,
          #""weging":{"besluit":"opwerken"}"#),
        signaal(3, "gekoppeld", #""gekoppeldAan":"S-MN-2022-0001""#, weging("koppelen", "dubbel_signaal")),
        signaal(
          4, "doorverwezen", weging("doorverwijzen", "andere_regio"),
          #""doorverwezen":{"naar":"RIEC elders","grondslag":"convenant","wat":"Alles.","op":"2022-08-31"}"#),
        signaal(5, "afgewezen", weging("afwijzen", "verouderd")),
        signaal(6, "aangehouden", #""hervatOp":"2022-09-01""#, weging("aanhouden", "capaciteit")),
        signaal(
          7, "aangehouden", #""hervatAls":{"soort":"casus_in_status","casusId":"MN-2022-0001","status":"advies"}"#,
          #""informatievragen":[{"nr":1,"partner":"fiod","vraag":"Wat weet u?","uiterlijk":"2022-09-12"},"#
            + #"{"nr":2,"partner":"om","vraag":"En u?","uiterlijk":"2022-09-01","antwoordOp":"2022-08-31"},"#
            + #"{"nr":3,"partner":"nla","uiterlijk":"2022-09-02"}]"#),
        signaal(8, "aangehouden", #""hervatAls":{"soort":"antwoord_van","partner":"fiod"}"#),
        signaal(9, "gekoppeld", #""gekoppeldAan":"MN-2022-0404","weging":"vergeten""#),
      ],
    ])
  }

  private func outcome(_ nr: Int) throws -> Sheet.Section {
    try office.sheet(RecordID("S-MN-2022-000\(nr)")).section("Wat ervan werd")
  }

  @Test func `what became of it stands before the fields, which do not say it again`() throws {
    let sheet = try office.sheet("S-MN-2022-0004")
    let headings = sheet.sections.map { $0.heading(.nl) }.filter { !$0.isEmpty && $0 != "Meldingen" }
    #expect(headings.prefix(2) == ["Wat ervan werd", "Gegevens"])
    let labels = try sheet.section("Gegevens").pairs.map { $0.label(.nl) }
    #expect(Set(labels).isDisjoint(with: ["Weging", "Doorverwezen", "Status"]))
  }

  @Test func `one that waits says since when`() throws {
    #expect(
      try outcome(1).values("Stand") == [
        Sheet.Value("nog niet beoordeeld", .strong), Sheet.Value("ontvangen 29-08-2022, 7 dagen geleden"),
      ])
  }

  @Test func `opgewerkt names the casus with its status, and the feedback that was given`() throws {
    let section = try outcome(2)
    #expect(
      try section.values("Casus") == [
        Sheet.Value("MN-2022-0001 Kwartel", link: "MN-2022-0001"), Sheet.Value("analyse", .dimmed),
      ])
    #expect(try section.values("Terugkoppeling").map(\.text) == ["01-09-2022", "brief"])
  }

  @Test func `gekoppeld names what it was linked to and why; feedback is still to be given`() throws {
    let section = try outcome(3)
    #expect(try section.values("Gekoppeld aan").first?.link == "S-MN-2022-0001")
    #expect(try section.values("Reden").map(\.text) == ["dubbel signaal"])
    #expect(
      try section.values("Terugkoppeling") == [Sheet.Value("nog te geven aan politie, gemeenten", .warning)])
  }

  @Test func `doorverwezen says to whom, on which grondslag, and what`() throws {
    let section = try outcome(4)
    #expect(try section.values("Doorverwezen naar").map(\.text) == ["RIEC elders", "31-08-2022"])
    #expect(try section.values("Grondslag daarvan").map(\.text) == ["convenant"])
    #expect(try section.values("Wat is gedeeld").map(\.text) == ["Alles."])
  }

  @Test func `afgewezen says why, who decided and how the criteria were answered`() throws {
    let section = try outcome(5)
    #expect(try section.values("Besluit").map(\.text) == ["afwijzen", "jansen", "30-08-2022"])
    #expect(try section.values("Reden").map(\.text) == ["verouderd"])
    #expect(try section.values("Motivering").map(\.text) == ["Omdat."])
    #expect(try section.values("Criteria").map(\.text) == ["concreet ja", "actueel onbekend"])
  }

  @Test func `a reden is called as the office calls it`() throws {
    let office = try SmallOffice([
      "signalen": ["al_bekend", "verouderd", "Geen code"].enumerated().map { place, code in
        line("S-MN-2022-000\(place + 1)", #""status":"afgewezen","weging":{"besluit":"afwijzen","reden":"\#(code)"}"#)
      },
      "triageinstellingen": [
        line("TI-0001", #""redenen":[{"nr":1,"besluit":"afwijzen","code":"al_bekend","label":"al bekend bij ons"}]"#)
      ],
    ])
    let redenen = try ["S-MN-2022-0001", "S-MN-2022-0002", "S-MN-2022-0003"].map { id in
      try office.sheet(RecordID(id)).section("Wat ervan werd").values("Reden").map(\.text)
    }
    #expect(redenen == [["al bekend bij ons"], ["verouderd"], ["Geen code"]])
  }

  @Test func `aangehouden says until when, or for which event`() throws {
    #expect(
      try outcome(6).values("Hervatten op") == [Sheet.Value("01-09-2022"), Sheet.Value("4 dagen te laat", .fault)])
    let event = try outcome(7).values("Hervatten als")
    #expect(event.map(\.text) == ["casus in status advies", "MN-2022-0001 Kwartel", "nu analyse"])
    #expect(event[1].link == "MN-2022-0001")
    #expect(try outcome(8).values("Hervatten als").map(\.text) == ["antwoord van FIOD"])
  }

  @Test func `questions say what was answered and what is late`() throws {
    let table = try #require(try office.sheet("S-MN-2022-0007").section("Informatievragen").tables.first)
    #expect(
      table.texts == [
        ["FIOD", "12-09-2022", "nog 7 dagen", "Wat weet u?"], ["OM", "01-09-2022", "31-08-2022", "En u?"],
        ["NLA", "02-09-2022", "3 dagen te laat", ""],
      ])
    #expect(table.rows[2][2].tone == .fault)
  }

  @Test func `a target that does not exist and a weging that is none are shown as found`() throws {
    let sheet = try office.sheet("S-MN-2022-0009")
    #expect(
      try sheet.section("Wat ervan werd").values("Gekoppeld aan") == [
        Sheet.Value("MN-2022-0404 (bestaat niet)", .fault)
      ]
    )
    #expect(try sheet.section("Gegevens").values("Weging") == [Sheet.Value("vergeten", .fault)])
  }
}
