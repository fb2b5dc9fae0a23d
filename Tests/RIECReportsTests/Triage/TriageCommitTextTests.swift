import PlainText
import RIECDomain
import RIECReports
import RIECStore
import StrictJSON
import Testing

/// What is said of taking back, and doing again, what was done in Triage.
@Suite struct TriageCommitTextTests {
  private static let session: RecordID = "TS-MN-2022-0001"

  /// A line of `besluiten`, as it comes.
  private static func line(_ nr: Int, _ besluit: String, of number: Int = 30) -> FieldChange {
    FieldChange(
      FieldPath(["besluiten", String(nr)]), old: nil,
      new: .object(
        JSONObject([
          .init(key: "nr", value: .number(JSONNumber(nr))),
          .init(key: "signaalId", value: .string("S-MN-2022-00\(number)")),
          .init(key: "besluit", value: .string(besluit)),
        ])))
  }

  private static func status(_ old: String, _ new: String) -> FieldChange {
    FieldChange("status", old: .string(old), new: .string(new))
  }

  private static func casus() throws -> RecordEdit {
    let object = try #require(try StrictJSON.parse(Array(#"{"id":"MN-2022-0022"}"#.utf8)).object)
    return RecordEdit(
      kind: .casus, id: "MN-2022-0022", base: nil, changes: [FieldChange("", old: nil, new: .object(object))])
  }

  /// The edits of a commit of `changes` of the session, and of signalen.
  private static func edits(_ changes: [FieldChange], casus: Bool = false) throws -> [RecordEdit] {
    let signaal = RecordEdit(
      kind: .signaal, id: "S-MN-2022-0030", base: nil, changes: [status("nieuw", "afgewezen")])
    let edit = RecordEdit(kind: .triagesessie, id: session, base: nil, changes: changes)
    return try (casus ? [self.casus()] : []) + [signaal, edit]
  }

  private static func inverse(_ edits: [RecordEdit]) -> [RecordEdit] {
    edits.reversed().map { edit in
      var edit = edit
      edit.changes = Changes.inverse(edit.changes)
      return edit
    }
  }

  private static let bulk = (0..<6).map { line(3 + $0, "afwijzen", of: 30 + $0) }

  private static let sentences: [([FieldChange], undone: String, redone: String, toUndo: String)] = [
    (
      [line(3, "afwijzen")], "S-MN-2022-0030 afwijzen teruggedraaid.", "S-MN-2022-0030 afwijzen opnieuw gedaan.",
      "Dit draait terug: S-MN-2022-0030 afwijzen."
    ),
    (
      [line(3, "overgeslagen")], "S-MN-2022-0030 overslaan teruggedraaid.", "S-MN-2022-0030 overslaan opnieuw gedaan.",
      "Dit draait terug: S-MN-2022-0030 overslaan."
    ),
    (
      [line(3, "informatie")], "S-MN-2022-0030 informatie vragen teruggedraaid.",
      "S-MN-2022-0030 informatie vragen opnieuw gedaan.", "Dit draait terug: S-MN-2022-0030 informatie vragen."
    ),
    (
      [line(3, "voorgelegd")], "S-MN-2022-0030 voorleggen teruggedraaid.",
      "S-MN-2022-0030 voorleggen opnieuw gedaan.", "Dit draait terug: S-MN-2022-0030 voorleggen."
    ),
    (bulk, "6 besluiten teruggedraaid.", "6 besluiten opnieuw gedaan.", "Dit draait terug: 6 besluiten."),
    (
      Array(bulk.dropLast()) + [line(8, "uitgezonderd", of: 35)], "5 besluiten teruggedraaid.",
      "5 besluiten opnieuw gedaan.", "Dit draait terug: 5 besluiten."
    ),
  ]

  @Test(arguments: sentences)
  func `what was decided is said in one line, whichever way the changes stand`(
    _ changes: [FieldChange], _ undone: String, _ redone: String, _ toUndo: String
  ) throws {
    let edits = try Self.edits(changes)
    let back = try #require(TriageCommit(Self.inverse(edits)))
    #expect(back.sentence(.undone).nl == undone && back.sentence(.toUndo).nl == toUndo)
    #expect(TriageCommit(edits)?.sentence(.redone).nl == redone)
  }

  @Test func `the first decision of a session is read too, where the list came as a whole`() throws {
    let value = try #require(Self.line(1, "afwijzen").new)
    let commit = TriageCommit(try Self.edits([FieldChange("besluiten", old: nil, new: .array([value]))]))
    #expect(commit?.sentence(.undone).nl == "S-MN-2022-0030 afwijzen teruggedraaid.")
  }

  @Test func `what becomes of a casus that was made is said with it`() throws {
    let edits = try Self.edits([Self.line(3, "opwerken")], casus: true)
    let commit = try #require(TriageCommit(Self.inverse(edits)))
    #expect(commit.sentence(.undone).nl == "S-MN-2022-0030 opwerken teruggedraaid; casus MN-2022-0022 is weg.")
    #expect(commit.sentence(.toUndo).nl == "Dit draait terug: S-MN-2022-0030 opwerken; casus MN-2022-0022 verdwijnt.")
    #expect(commit.sentence(.redone).nl == "S-MN-2022-0030 opwerken opnieuw gedaan; casus MN-2022-0022 is er weer.")
  }

  @Test func `taking back the start of a session says that all of it goes`() throws {
    let json =
      #"{"id":"TS-MN-2022-0001","volgorde":[{"nr":1,"signaalId":"S-MN-2022-0030"},{"nr":2,"signaalId":"S-MN-2022-0031"}]}"#
    let object = try #require(try StrictJSON.parse(Array(json.utf8)).object)
    let edit = RecordEdit(
      kind: .triagesessie, id: Self.session, base: nil, changes: [FieldChange("", old: .object(object), new: nil)])
    let commit = try #require(TriageCommit([edit]))
    #expect(commit.sentence(.toUndo).nl == "Dit neemt de hele sessie TS-MN-2022-0001 weg (2 signalen).")
    #expect(commit.sentence(.undone).nl == "Triagesessie TS-MN-2022-0001 teruggedraaid.")
    #expect(!commit.isHousekeeping)
  }

  @Test(arguments: [
    ("lopend", "gestopt", "Sessie TS-MN-2022-0001 loopt weer."),
    ("gestopt", "lopend", "Sessie TS-MN-2022-0001 is weer gestopt."),
    ("lopend", "afgerond", "Sessie TS-MN-2022-0001 loopt weer."),
  ])
  func `stopping and going on are no decisions`(_ old: String, _ new: String, _ undone: String) throws {
    let edit = RecordEdit(kind: .triagesessie, id: Self.session, base: nil, changes: [Self.status(new, old)])
    let commit = try #require(TriageCommit([edit]))
    #expect(commit.sentence(.undone).nl == undone && commit.isHousekeeping)
  }

  @Test(arguments: TriageCommit.Way.allCases)
  func `it is said in English too`(_ way: TriageCommit.Way) throws {
    let commit = try #require(TriageCommit(try Self.edits([Self.line(3, "afwijzen")])))
    #expect(commit.sentence(way).en.contains("S-MN-2022-0030 reject"))
    #expect(commit.sentence(way).en != commit.sentence(way).nl)
  }

  @Test func `of a bulk it is listed what was decided, the first eight`() throws {
    let changes = (0..<10).map { Self.line(1 + $0, "afwijzen", of: 30 + $0) }
    let commit = try #require(TriageCommit(try Self.edits(changes)))
    #expect(commit.details.count == 9)
    #expect(commit.details.first?.nl == "S-MN-2022-0030 afwijzen" && commit.details.last?.nl == "en nog 2")
  }

  @Test func `the journal says what was decided and why, as the screens call it`() throws {
    let parts = try Self.edits([Self.line(3, "afwijzen")]).enumerated().map { place, edit in
      HistoryEntry.Part(line: place + 7, id: edit.id, kind: edit.kind, changes: edit.changes, isPurged: false)
    }
    let entry = HistoryEntry(
      lines: 7...8, operation: "set", moment: "2022-09-05T10:00:00.000Z", user: "analist1", session: "s",
      reden: "onvoldoende_concreet", parts: parts, hash: "")
    let lines = HistoryText(taal: .nl).lines(of: entry)
    #expect(lines.first == "2022-09-05 10:00:00 UTC  analist1  regel 7–8  S-MN-2022-0030 afwijzen")
    #expect(lines.dropFirst().first == "  reden: te weinig concreet")
    #expect(entry.why(.en) == "not concrete enough")
  }

  @Test func `a change outside a session is none of Triage`() throws {
    let signaal = try #require(try Self.edits([]).first)
    #expect(TriageCommit([signaal]) == nil)
  }
}
