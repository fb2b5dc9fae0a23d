import RIECDomain
import RIECReports
import RIECStore
import Testing

@Suite struct SheetTextTests {
  private func sheet() throws -> Sheet {
    try SmallOffice([
      "locaties": [
        line("L-0001", #""omschrijving":"Loods | haven","gemeente":"Duinrand","gemeentecode":"0099","bagId":"1\\2""#)
      ],
      "casussen": [line("MN-2021-0001", #""titel":"Kwartel","locaties":["L-0001"]"#)],
    ]).sheet("L-0001")
  }

  @Test func `a sheet as text`() throws {
    #expect(
      SheetText(taal: .nl, markdown: false).lines(of: try sheet()).joined(separator: "\n") == """
        Loods | haven · L-0001

          Gemeente      Duinrand
          Gemeentecode  0099
          BAG-id        1\\2

        Casussen
          Kenmerk       Naam     Status
          MN-2021-0001  Kwartel  –
        """)
  }

  @Test func `a sheet as Markdown escapes what would end a cell`() throws {
    #expect(
      SheetText(taal: .nl, markdown: true).lines(of: try sheet()).joined(separator: "\n") == """
        # Loods \\| haven · L-0001

        - **Gemeente**: Duinrand
        - **Gemeentecode**: 0099
        - **BAG-id**: 1\\\\2

        ## Casussen

        | Kenmerk | Naam | Status |
        | --- | --- | --- |
        | MN-2021-0001 | Kwartel | – |
        """)
  }

  @Test func `a long text keeps its lines, and stages mark the current one`() throws {
    let office = try SmallOffice([
      "casussen": [line("MN-2021-0001", #""status":"besluit","doel":"Een.\nTwee.""#)]
    ])
    let lines = SheetText(taal: .nl, markdown: false).lines(of: try office.sheet("MN-2021-0001"))
    let doel = try #require(lines.firstIndex { $0.hasPrefix("  Doel") && $0.hasSuffix("  Een.") })
    #expect(lines[doel + 1].hasSuffix("  Twee.") && lines[doel + 1].count == lines[doel].count + 1)
    #expect(lines.contains { $0.contains("advies – [besluit] – uitvoering") })
  }
}

/// The sheet for an overleg (domain page §5.2, story 9).
@Suite struct OverlegSheetTests {
  private func office() throws -> SmallOffice {
    try SmallOffice([
      "casussen": [
        line(
          "MN-2021-0001",
          #""titel":"Kwartel","status":"analyse","behandelaar":"jansen","doel":"Zien","grondslag":"convenant","#
            + #""betrokkenen":["P-0001"],"taken":[{"nr":1,"wat":"x","uiterlijk":"2022-08-01"}]"#)
      ],
      "betrokkenen": [line("P-0001", #""pseudoniem":"huurder","rol":"huurder""#)],
      "overleggen": [
        line(
          "O-MN-2022-0001",
          #""vorm":"informatieoverleg","datum":"2022-09-09","casusIds":["MN-2021-0001","MN-2021-0099"]"#)
      ],
    ])
  }

  @Test func `an overleg is called by its form and day, and lists its casussen`() throws {
    let sheet = try office().sheet("O-MN-2022-0001")
    #expect(sheet.title == "informatieoverleg 09-09-2022")
    let rows = try #require(try sheet.section("Casussen").tables.first).texts
    #expect(rows[0] == ["MN-2021-0001", "Kwartel", "analyse", "jansen", "01-08-2022 taak, verlopen"])
    #expect(rows[1].first == "MN-2021-0099 (bestaat niet)")
  }

  @Test func `doel and grondslag stand first, below what must be said of the data`() throws {
    let office = try office()
    let sheet = try office.sheet("MN-2021-0001")
    let info = StoreInfo(path: "", isPlain: true, demo: .init(zaad: 1, casussen: 1, generator: ""))
    let lines = SheetText(taal: .nl, markdown: true).lines(
      of: sheet, notes: sheet.notes(in: info, on: SmallOffice.peildatum))
    #expect(lines.first == "# Kwartel · MN-2021-0001")
    let notes = lines.filter { $0.hasPrefix("> ") }
    #expect(notes.count == 3 && notes[0].contains("verzonnen") && notes[1].contains("05-09-2022"))
    #expect(notes[2].contains("Gepseudonimiseerd"))
    let first = try #require(lines.firstIndex { $0.hasPrefix("- **") })
    #expect(lines[first...].prefix(2) == ["- **Doel**: Zien", "- **Grondslag**: convenant"])
    let plain = try office.sheet("O-MN-2022-0001").notes(
      in: StoreInfo(path: "", isPlain: true), on: SmallOffice.peildatum)
    #expect(plain.map(\.nl) == ["Stand op 05-09-2022."])
  }

  @Test(arguments: [
    ("politie", ", "), ("Dit wordt een casus.", " "), ("Wie betaalt?", " "), ("Haven B.V.", ", "), ("nr.", ", "),
    ("", ", "),
  ])
  func `a value is followed by a comma, a sentence by its own stop`(_ text: String, _ separator: String) {
    #expect(Sheet.Value(text).separator == separator)
  }

  @Test func `records stand apart, whatever commas their names hold`() {
    let id = RecordID("L-0001")
    #expect(Sheet.Value("L-0001 winkelpand, Eemwolde", link: id).separator == " · ")
  }

  @Test func `a table that is too wide to read becomes items`() throws {
    let text = String(repeating: "Lang verhaal. ", count: 15)
    let office = try SmallOffice([
      "casussen": [
        line(
          "MN-2021-0001",
          #""adviezen":[{"nr":1,"datum":"2021-06-14","soorten":["bibob"],"noodzakelijk":"ja","tekst":"\#(text)","#
            + #""verantwoordelijke":"politie","status":"concept"}]"#)
      ]
    ])
    let lines = SheetText(taal: .nl, markdown: true).lines(of: try office.sheet("MN-2021-0001"))
    let at = try #require(lines.firstIndex(of: "- **Datum 14-06-2021**"))
    #expect(lines[at + 1] == "  - Soorten: Bibob")
    #expect(!lines.contains { $0.hasPrefix("| Datum | Soorten") })
  }
}
