import PlainText
import RIECDomain
import RIECReports
import RIECStore
import StrictJSON
import Testing

/// Changes in words.
@Suite struct ChangeTextTests {
  private static func json(_ text: String) throws -> JSONValue { try StrictJSON.parse(Array(text.utf8)) }

  @Test(
    arguments: [
      ("prioriteit", #""normaal""#, #""hoog""#, "Prioriteit: normaal → hoog"),
      ("prioriteit", nil, #""hoog""#, "Prioriteit: leeg → hoog"),
      ("behandeldTot", #""2022-09-01""#, nil, "Behandeld tot en met: 01-09-2022 → leeg"),
      (
        "interventies/3/status", #""toegezegd""#, #""in_uitvoering""#,
        "Interventies 3, Status: toegezegd → in uitvoering"
      ),
      (
        "inbreng/2", nil, #"{"nr":2,"partner":"politie","datum":"2022-01-05"}"#,
        "Inbreng 2 toegevoegd: Partner politie, Datum 05-01-2022"
      ),
      ("inbreng/2", #"{"nr":2,"partner":"om"}"#, nil, "Inbreng 2 weggenomen: Partner OM"),
      (
        "taken", nil, #"[{"nr":1,"wat":"bellen"},{"nr":2,"wat":"x","eigen":1}]"#,
        "Taken: leeg → Wat bellen; Wat x, eigen 1"
      ),
      ("eigen/veld", "1", "2", "eigen, veld: 1 → 2"),
      ("", nil, #"{"id":"MN-2022-0001"}"#, "Casus: toegevoegd"),
    ] as [(String, String?, String?, String)])
  func `a change says its field by its label and its values as a screen does`(
    _ path: String, _ old: String?, _ new: String?, _ text: String
  ) throws {
    let change = FieldChange(
      FieldPath(text: path), old: try old.map { try Self.json($0) }, new: try new.map { try Self.json($0) })
    #expect(change.text(in: Casus.kind, .nl) == text)
  }

  @Test func `each reason for reading only says what, why and what to do in both languages`() {
    let reasons: [ReadOnlyReason] = [
      .asked, .plain, .permission("geen recht"), .newerFormat(2), .doubtfulFileSystem("0x6969"),
      .damaged(file: "journal/00000001.jsonl", line: 3), .truncated(file: "journal/00000001.jsonl"),
      .basisDiffers("basis/1/casussen.jsonl"), .unconfirmed("schijffout"),
    ]
    for reason in reasons {
      for taal in [Taal.nl, .en] {
        #expect(reason.trouble.lines(taal).count == 3, "\(reason)")
        #expect(reason.brief(taal).utf8.count <= 36, "\(reason)")
      }
    }
  }
}
