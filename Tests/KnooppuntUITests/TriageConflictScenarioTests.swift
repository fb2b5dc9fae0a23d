import KnooppuntUI
import PlainText
import RIECDomain
import RIECStore
import StrictJSON
import TerminalUI
import Testing

/// Saves of decisions that do not go well, and signalen and sessions that change under a card.
@Suite struct TriageConflictScenarioTests {
  @Test func `what somebody changed under an open strip is a conflict: card and text stay, and it is read again`()
    throws
  {
    let store = try TriageStore()
    var desk = try store.desk("analist1", 120)
    desk.play("5xgeen tijd")
    try store.change("S-MN-2022-0101", "onderwerp", to: .string("Laden overdag"), by: "analist2")
    desk.play("<enter>")
    #expect(desk.isAsking && desk.card == "S-MN-2022-0101" && desk.screen.contains("geen tijd"))
    #expect(
      desk.screen.contains("analist2 wijzigde S-MN-2022-0101 intussen (Onderwerp: Laden bij nacht → Laden overdag)"),
      "\(desk.screen)")
    #expect(try store.record("S-MN-2022-0101")?[Signaal.status] == "nieuw")
    desk.journalMoved()
    #expect(desk.isAsking && desk.screen.contains("Laden overdag") && desk.screen.contains("geen tijd"))
    desk.play("<enter>")
    #expect(desk.isAsking && desk.screen.contains("lees opnieuw, toets nogmaals"), "\(desk.screen)")
    desk.play("<enter>")
    #expect(desk.decided == ["0101 afwijzen"])
    let signaal = try #require(try store.record("S-MN-2022-0101"))
    #expect(signaal[Signaal.onderwerp] == "Laden overdag" && signaal[Signaal.weging]?[Weging.motivering] == "geen tijd")
  }

  @Test func `a bulk in which somebody changed one signaal saves nothing, and leaves that one out once it is seen`()
    throws
  {
    let store = try TriageStore()
    var desk = try store.desk("analist1", 120)
    desk.play("<tab>   5v<enter>")
    try store.change("S-MN-2022-0102", "onderwerp", to: .string("Huur in contanten"), by: "analist2")
    desk.play("3<enter>")
    #expect(desk.screen.contains("analist2 wijzigde S-MN-2022-0102 intussen"), "\(desk.screen)")
    #expect(try store.record("S-MN-2022-0101")?[Signaal.status] == "nieuw")
    desk.journalMoved()
    desk.play("<esc><enter>2<enter>")
    #expect(desk.decided == ["0101 afwijzen", "0102 uitgezonderd", "0103 afwijzen"], "\(desk.screen)")
    #expect(try store.record("S-MN-2022-0102")?[Signaal.status] == "nieuw")
  }

  @Test func `a warning keeps card and text until it is accepted, and the accepted one is saved`() throws {
    let saving = try SavingStore(failures: [])
    var desk = try Desk(SampleStore.sound, saving: saving, keys: "gt")
    let card = desk.card
    let warning = Finding(
      rule: 21, .warning, at: "weging/motivering", Tekst(nl: "Dit lijkt een nummer.", en: "This looks like a number."))
    saving.fail(.unaccepted([RecordID(card ?? ""): [warning]]))
    desk.play("5xgeen tijd<enter>")
    #expect(desk.card == card && desk.isAsking && desk.screen.contains("geen tijd"))
    #expect(desk.screen.contains("Dit lijkt een nummer") && desk.screen.contains("j aanvaardt ze"), "\(desk.screen)")
    desk.play("j")
    #expect(saving.saves.last?.accepted == [21] && desk.card != card)
  }

  @Test func `a warning that is not accepted goes back to the strip, with what was typed`() throws {
    let saving = try SavingStore(failures: [])
    var desk = try Desk(SampleStore.sound, saving: saving, keys: "gt")
    let card = desk.card
    saving.fail(.unaccepted([RecordID(card ?? ""): [Finding(rule: 21, .warning, at: "doel", Tekst("Let op."))]]))
    desk.play("5xgeen tijd<enter><esc>")
    #expect(desk.card == card && desk.isAsking && desk.screen.contains("geen tijd"))
    #expect(!desk.screen.contains("Let op."))
  }

  @Test func `a session that was put aside elsewhere goes on with the next decision`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    try stop(store, .stop)
    desk.journalMoved()
    desk.play("5c<enter>")
    #expect(desk.decided == ["0101 afwijzen"])
    #expect(try store.record("TS-MN-2022-0001")?[Triagesessie.status] == "lopend")
  }

  @Test func `in a session that was finished elsewhere nothing is decided, and the strip says why`() throws {
    let store = try TriageStore()
    var desk = try store.desk("analist1", 120)
    try stop(store, .finish)
    desk.journalMoved()
    desk.play("5c<enter>")
    #expect(desk.isAsking && desk.screen.contains("Sessie TS-MN-2022-0001 is afgerond."), "\(desk.screen)")
    #expect(try store.record("S-MN-2022-0101")?[Signaal.status] == "nieuw")
  }

  private enum End { case stop, finish }

  /// Somebody ends the session in another terminal.
  private func stop(_ store: TriageStore, _ end: End) throws {
    let session = TriageSession(try #require(try store.record("TS-MN-2022-0001")))
    let moment = try #require(Moment(iso: "2022-09-05T12:00:00Z"))
    let context = TriageContext(
      user: "analist1", now: moment, rules: RuleContext(peildatum: moment.datum) { _ in nil })
    let edit = try (end == .stop ? session.stop(context) : session.finish(context)).get()
    _ = try store.open("analist1").save(
      ChangeSet([RecordEdit(kind: edit.kind, id: edit.id, base: edit.base, changes: edit.changes)]))
  }

  private static let faults: [(String, String)] = [
    ("a day that does not exist", #""hervatOp":"2022-13-01""#), ("a wrong type", #""kentekens":"AB-12-CD""#),
    ("a number for a text", #""behandelaar":7"#), ("a dangling reference", #""locaties":["L-0404"]"#),
  ]

  @Test(arguments: faults)
  func `a faulty signaal is shown with its fault, held, returned or repaired, and keeps what stood there`(
    _ name: String, _ members: String
  ) throws {
    let faulty = TriageStore.signaal(100, "2022-07-01", "Kapot", "Tekst.", members)
    let field = try #require(StrictJSON.parse(Array("{\(members)}".utf8)).object?.members.first)
    for keys in ["3k<enter><enter>", "4p<enter>"] {
      let store = try TriageStore(more: [faulty])
      var desk = try store.desk("analist1", 100, 40)
      #expect(desk.card == "S-MN-2022-0100" && desk.screen.contains("Het kan nu met:"), "\(name)")
      for key in ["1", "2"] {
        desk.play(key)
        #expect(!desk.isAsking && desk.notice.contains("Dit signaal heeft fouten"), "\(name)")
      }
      desk.play(keys)
      guard keys.hasPrefix("3") else {
        #expect(desk.isAsking, "\(name)")
        continue
      }
      #expect(desk.decided == ["0100 aanhouden"], "\(name)")
      // A new day takes the place of one that was none.
      if field.key != "hervatOp" {
        #expect(try store.record("S-MN-2022-0100")?.root.json[field.key] == field.value, "\(name)")
      }
      desk.play("p")
      #expect(desk.card == "S-MN-2022-0100")
    }
    let store = try TriageStore(more: [faulty])
    var desk = try store.desk()
    desk.play("e")
    #expect(desk.form != nil, "\(name)")
  }
}
