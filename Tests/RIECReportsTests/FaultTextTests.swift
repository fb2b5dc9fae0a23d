import PlainText
import RIECDomain
import RIECReports
import RIECStore
import StrictJSON
import Testing

@Suite struct FaultTextTests {
  private static let reasons: [Unreadable.Reason] =
    JSONFault.Code.allCases.map { .json(JSONFault(code: $0, offset: 3, line: 1, column: 4)) } + [
      .notAnObject, .notAList, .tooLong, .emptyLine, .noID,
      .duplicateID("MN-2021-0001", file: "casussen.jsonl", line: 4),
      .emptyFile, .notReadable("Permission denied"), .vanished,
    ]

  @Test(arguments: reasons, [Taal.nl, .en])
  func `every reason is said in both languages`(_ reason: Unreadable.Reason, _ taal: Taal) {
    let text = reason.text(taal)
    #expect(text.isSentence)
    #expect(
      Unreadable(file: "casussen.jsonl", line: 3, column: 7, reason).text.line(taal) == "casussen.jsonl:3:7: \(text)")
  }

  @Test func `no two reasons say the same`() {
    for taal in [Taal.nl, .en] {
      let texts = Self.reasons.map { $0.text(taal) }
      #expect(Set(texts).count == texts.count)
    }
  }

  @Test func `a double id names where the first one stands`() {
    let text = Unreadable.Reason.duplicateID("MN-2021-0001", file: "basis/1/casussen.jsonl", line: 4).text
    #expect(text(.nl) == "id 'MN-2021-0001' staat al op regel 4 van basis/1/casussen.jsonl; die geldt")
  }

  @Test func `what is unreadable names file, line and column`() throws {
    let office = try SmallOffice([
      "casussen": [
        line("MN-2021-0001"), #"{"id":"MN-2021-0002",}"#, "", "[1]", #"{"titel":"x"}"#, line("MN-2021-0001"),
      ]
    ])
    #expect(
      office.index.unreadable.map { $0.text.line(.nl) } == [
        "casussen.jsonl:2:22: dit teken kan hier niet staan", "casussen.jsonl:3: de regel is leeg",
        "casussen.jsonl:4: dit is geen JSON-object", "casussen.jsonl:5: het veld 'id' ontbreekt of is geen tekst",
        "casussen.jsonl:6: id 'MN-2021-0001' staat al op regel 1 van casussen.jsonl; die geldt",
      ])
    #expect(office.index.unreadable.allSatisfy { $0.concerns(Casus.kind) && !$0.concerns(Signaal.kind) })
  }

  @Test func `a whole file is named at its first line`() {
    #expect(Unreadable(file: "signalen.json", line: 0, .emptyFile).text.place == "1")
    #expect(Unreadable(file: "basis/2/signalen.jsonl", line: 1, .emptyFile).concerns(Signaal.kind))
    #expect(!Unreadable(file: "mijn-signalen.json", line: 1, .emptyFile).concerns(Signaal.kind))
  }

  @Test func `the faults of a record name file, line, record and field; warnings are left out`() throws {
    let office = try SmallOffice([
      "casussen": [line("MN-2021-0001"), line("MN-2021-0002", #""titel":5,"regio":"XX","locaties":["L-0404"]"#)],
      "locaties": [line("L-0001")],
    ])
    let lines = try office.records().faults(at: 1, in: office.index).map { $0.line(.nl) }
    for field in ["titel", "regio", "locaties", "status"] {
      #expect(lines.contains { $0.hasPrefix("casussen.jsonl:2: MN-2021-0002 \(field)") }, "\(field) in \(lines)")
    }
    #expect(lines.allSatisfy { $0.isSentence })
  }

  @Test func `a finding of the check reads as the same line`() throws {
    let office = try SmallOffice(["casussen": [line("MN-2021-0001"), line("MN-2021-0002", #""regio":"XX""#)]])
    let findings = office.index.check { $0.findings(in: $1, context: $2) }
    let entry = try #require(findings.entries.last)
    let checked = entry.findings.filter { $0.severity == .fault }.map { FaultText(entry, $0) }
    #expect(checked == (try office.records().faults(at: 1, in: office.index)))
  }
}

extension String {
  /// Whether it reads as a finished text: something is there, and no placeholder, double blank or stray sign.
  var isSentence: Bool {
    !isEmpty && !hasPrefix(" ") && !hasSuffix(" ")
      && ["\\(", "%@", "  ", "''", ": .", "()", "nil", "Optional"].allSatisfy { !contains($0) }
  }

  @Test func `a reference to a kind without a file is no fault, and the kind is named`() throws {
    let office = try SmallOffice([
      "casussen": [
        line("MN-2021-0001", #""locaties":["L-0404"],"handhavingsknelpuntIds":["HKP-MN-0404"]"#), line("MN-2021-0002"),
      ],
      "locaties": [line("L-0001")],
    ])
    let records = try office.records()
    let fields = Set(records.faults(at: 0, in: office.index).map(\.field))
    #expect(fields.contains("locaties") && !fields.contains("handhavingsknelpuntIds"))
    #expect(records.notJudged(at: [0, 1], in: office.index) == [.handhavingsknelpunt])
    #expect(records.notJudged(at: [1], in: office.index).isEmpty)
    #expect(office.index.absent.contains(.portefeuille) && !office.index.absent.contains(.locatie))
    let sheet = try office.sheet("MN-2021-0001")
    let text = SheetText(taal: .nl, markdown: false).lines(of: sheet).joined(separator: "\n")
    #expect(text.contains("L-0404 (bestaat niet)") && text.contains("HKP-MN-0404"))
    #expect(!text.contains("HKP-MN-0404 (bestaat niet)"))
  }
}
