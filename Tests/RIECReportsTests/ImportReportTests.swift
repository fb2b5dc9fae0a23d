import Foundation
import PlainText
import RIECDomain
import RIECReports
import RIECStore
import StrictJSON
import Testing

@Suite struct ImportReportTests {
  /// A plan for files of these names and texts, against a small office.
  private static func plan(_ files: [String: String], csv: String? = nil) throws -> ImportPlan {
    let office = try SmallOffice([
      "locaties": [#"{"id":"L-0001","omschrijving":"loods","versie":4}"#, #"{"id":"L-0002"}"#]
    ])
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("knooppunt-in-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    for (name, text) in files { try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)")) }
    let source =
      try csv.map { try ImportSource(path: "\(path)/\($0)", kind: Locatie.kind, mapping: nil) }
      ?? ImportSource(path: path)
    return try #require(ImportPlan.make(from: source, against: office.index))
  }

  private static func mixed() throws -> ImportPlan {
    try plan([
      "locaties.jsonl": #"""
      {"id":"L-0001","omschrijving":"hal","versie":3}
      {"id":"L-0002","omschrijving":"erf","gemeente":"Zanddorp"}
      {"id":"L-0003","gemeente":7}
      {"id":"L-0004"

      """#,
      "overleggen.jsonl": #"{"id":"O-MN-2022-0001"}"# + "\n",
      "dingen.json": "[]",
    ])
  }

  @Test func `a dry run is a table, what changes, and every refusal with file and line`() throws {
    let plan = try Self.mixed()
    #expect(
      ImportReport.lines(plan, taal: .nl) == [
        "              nieuw  gewijzigd  gelijk  geweigerd",
        "overleggen        1          0       0          0",
        "locaties          0          1       0          3",
        "zonder soort      0          0       0          1",
        "samen             1          1       0          4",
        "",
        "Wat er wijzigt:",
        "  L-0002: omschrijving, gemeente",
        "",
        "Geweigerd:",
        "  dingen.json:1: het bestand is naar geen soort genoemd, zoals casussen.jsonl",
        "  locaties.jsonl:1: L-0001 versie: gemaakt van versie 3, maar de opslag heeft versie 4; exporteer opnieuw",
        "  locaties.jsonl:3: L-0003 gemeente: Gemeente 7 is geen tekst",
        "  locaties.jsonl:4:15: de JSON houdt te vroeg op",
      ])
    let english = ImportReport.lines(plan, taal: .en)
    #expect(english.first == "            new  changed  the same  refused")
    #expect(english.last == "  locaties.jsonl:4:15: the JSON ends too soon")
    #expect(ImportReport.nextStep(plan, command: "k").nl.hasSuffix("met: k --uitvoeren --zonder-geweigerde"))
  }

  @Test func `what becomes empty and what has no id is told apart`() throws {
    let plan = try Self.plan(["locaties.jsonl": #"{"id":"L-0001","versie":4}"# + "\n"])
    let lines = ImportReport.lines(plan, taal: .nl)
    #expect(lines.suffix(2) == ["Leeg worden:", "  locaties: omschrijving (1)"])
    #expect(
      ImportReport.json(plan, taal: .nl).object?["leegWorden"].map(JSONWriter.text)
        == #"[{"soort":"locaties","veld":"omschrijving","records":1}]"#)
    let rows = try Self.plan(["x.csv": "omschrijving\nkade\nschuur\n"], csv: "x.csv")
    #expect(
      ImportReport.lines(rows, taal: .nl).last
        == "Zonder id: 2; elke keer dat dit wordt overgenomen komen er zoveel nieuwe records bij.")
    #expect(ImportReport.json(rows, taal: .nl).object?["zonderId"]?.integer == 2)
  }

  @Test func `what cannot be seen stays in JSON, which is said, and is refused in a cell`() throws {
    let plan = try Self.plan([
      "locaties.jsonl": #"{"id":"L-0008","omschrijving":"hal\u202e"}"# + "\n" + #"{"id":"L-0009"}"# + "\n"
    ])
    #expect(plan.total(.new) == 2 && plan.unseen == 1)
    #expect(ImportReport.lines(plan, taal: .nl).contains { $0.contains("met overnemen blijven ze staan") })
    #expect(ImportReport.json(plan, taal: .nl).object?["nietTeZien"]?.integer == 1)
    let cells = try Self.plan(["x.csv": "omschrijving\nkade\u{200B}\nschuur\n"], csv: "x.csv")
    #expect(cells.total(.new) == 1 && cells.unseen == 0)
    #expect(ImportReport.lines(cells, taal: .nl).last?.contains("omschrijving: Regel 1 heeft een teken") == true)
  }

  @Test func `the same for programs`() throws {
    let json = ImportReport.json(try Self.mixed(), taal: .nl)
    let kinds = json.object?["soorten"]?.array ?? []
    #expect(
      kinds.map(JSONWriter.text) == [
        #"{"soort":"overleggen","nieuw":1,"gewijzigd":0,"gelijk":0,"geweigerd":0}"#,
        #"{"soort":"locaties","nieuw":0,"gewijzigd":1,"gelijk":0,"geweigerd":3}"#,
        #"{"soort":null,"nieuw":0,"gewijzigd":0,"gelijk":0,"geweigerd":1}"#,
      ])
    let refusals = json.object?["geweigerd"]?.array ?? []
    #expect(
      refusals.map(JSONWriter.text)[2]
        == #"{"bestand":"locaties.jsonl","regel":3,"kolom":null,"id":"L-0003","veld":"gemeente","#
        + #""reden":"Gemeente 7 is geen tekst"}"#)
    #expect(refusals.count == 4)
  }

  @Test(arguments: [
    (#"{"id":"L-0002"}"#, "De opslag heeft alles al; er is niets over te nemen."),
    (#"{"id":"L-0009"}"#, "Er is niets veranderd. Neem het over met: k --uitvoeren"),
    ("{", "Er is niets over te nemen. Herstel wat geweigerd is en probeer het opnieuw."),
  ])
  func `it says how to go on`(_ line: String, _ text: String) throws {
    #expect(ImportReport.nextStep(try Self.plan(["locaties.jsonl": line + "\n"]), command: "k").nl == text)
  }

  @Test func `each fault of CSV and of a mapping has words in both languages`() {
    for code in CSVFault.Code.allCases {
      let text = CSVFault(code, line: 1, column: 1, detail: "x").text
      #expect(!text.nl.isEmpty && !text.en.isEmpty && text.nl != text.en, "\(code)")
    }
    let faults: [MappingFault.Code] = [
      .json(.unexpectedByte), .notAnObject(""), .notAnObject("vast"), .missing("pad"), .unknownMember("x"),
      .notAText("x"), .notAList("overslaan"), .unknownKind("x"), .badSign(member: "scheiding", found: "|"),
      .badSign(member: "decimaal", found: "|"), .badSign(member: "scheiding", found: ""),
      .path("x", .unknown("x", near: nil)), .path("x", .unknown("x", near: "y")), .path("x", .elementWanted("x")),
      .path("x", .fieldWanted("x", among: ["y"])), .path("x", .nothingInside("x")), .path("x", .kept("x")),
      .samePlace(heading: "x", other: "y"), .holdsOne(heading: "x"), .notAnAmount(heading: "x"),
      .mappedAndSkipped("x"), .unmapped("x"), .noSuchHeading("x"),
    ]
    for fault in faults {
      let trouble = ImportError.mapping(file: "k.json", MappingFault(fault, at: JSONPlace(line: 2, column: 3))).trouble
      #expect(trouble.why.nl.hasPrefix("Regel 2, teken 3: "))
      #expect(trouble.why.nl != trouble.why.en)
      #expect(!trouble.remedy.nl.isEmpty && trouble.remedy.nl != trouble.remedy.en)
    }
  }

  @Test(arguments: ["=1", "'=1", "''@", "'s-Dorp", "'", "-", "+31", "a=1", "'' x", "", "\t"])
  func `what an export puts before a formula an import takes away`(_ text: String) {
    let written = ListWriter.inert(text)
    #expect(CellValue.plain(written) == text)
    #expect(written.first.map { !"=+-@\t\r".contains($0) } ?? true)
  }
}
