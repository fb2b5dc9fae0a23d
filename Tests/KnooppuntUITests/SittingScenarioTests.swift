import KnooppuntUI
import PlainText
import RIECDomain
import RIECStore
import StrictJSON
import TerminalUI
import Testing

extension Desk {
  /// The visible Journaal.
  var journaal: Journaal.Model? { if case .journaal(let journaal) = model.screens.last { journaal } else { nil } }

  /// What an analist sees who works with others in `store`.
  static func office(
    _ store: OfficeStore, _ columns: Int = 80, _ rows: Int = 24, keys: String = "gc", waits: Bool = true
  ) throws -> Desk {
    try Desk(SampleStore.sound, columns, rows, scope: "NL", user: "analist1", saving: store, keys: keys, waits: waits)
  }

  /// Somebody wrote to the journal.
  mutating func journalMoved() {
    runtime.journalMoved()
    send(.workFinished)
    finishWork()
  }
}

/// What others change, and taking changes back.
@Suite struct SittingScenarioTests {
  private let casus: RecordID = "MN-2021-0012"

  private func edited(_ store: OfficeStore, _ keys: String = "gc") throws -> Desk {
    var desk = try Desk.office(store, keys: keys)
    desk.play(":filter MN-2021-0012<enter>")
    return desk
  }

  /// Saves by the edge's own road, as a form does.
  private func save(_ store: OfficeStore, _ prioriteit: String, _ desk: inout Desk) throws {
    let now = try #require(store.record(casus))
    let change = FieldChange("prioriteit", old: now.root.json["prioriteit"], new: .string(prioriteit))
    desk.runtime.carryOut([
      .save(ChangeSet([RecordEdit(kind: .casus, id: casus, base: now, changes: [change])]))
    ])
    desk.finishWork()
  }

  @Test func `another's change is in the open list, and the footer says whose it was`() throws {
    let store = try OfficeStore()
    var desk = try edited(store)
    let row = try #require(desk.lines.first { $0.hasPrefix(" ▌ MN-2021-0012") })
    #expect(row.contains("Kievit"))
    store.change(casus, "titel", to: .string("Wulp"), by: "analist2")
    #expect(desk.screen.contains("Kievit"))
    desk.journalMoved()
    #expect(desk.screen.contains("Wulp") && !desk.screen.contains("Kievit"))
    #expect(desk.notice == "analist2 wijzigde MN-2021-0012.")
  }

  @Test func `several changes are counted`() throws {
    let store = try OfficeStore()
    var desk = try Desk.office(store)
    store.change(["MN-2021-0007", "MN-2021-0012"], "prioriteit", to: .string("laag"), by: "analist2")
    desk.journalMoved()
    #expect(desk.notice == "analist2 wijzigde 2 records.")
  }

  @Test func `an open record shows another's change, and stays where it was scrolled`() throws {
    let store = try OfficeStore()
    var desk = try edited(store)
    desk.play("<enter>j")
    let before = desk.lines[3]
    store.change(casus, "behandelaar", to: .string("analist9"), by: "analist2")
    desk.journalMoved()
    #expect(desk.opened == "MN-2021-0012" && desk.lines[3] == before)
    desk.play("gg")
    #expect(desk.screen.contains("analist9"))
  }

  @Test func `a record below the visible screen is fresh when one goes back to it`() throws {
    let store = try OfficeStore()
    var desk = try edited(store)
    desk.play("<enter>gf")
    store.change(casus, "behandelaar", to: .string("analist9"), by: "analist2")
    desk.journalMoved()
    desk.play("<esc>")
    #expect(desk.opened == "MN-2021-0012" && desk.screen.contains("analist9"))
  }

  @Test func `the cursor stays on its record when others change the order`() throws {
    let store = try OfficeStore()
    var desk = try Desk.office(store)
    desk.play(":sorteer titel<enter>jjj")
    let record = try #require(desk.cursor)
    store.change(RecordID(record), "titel", to: .string("Aalscholver"), by: "analist2")
    desk.journalMoved()
    #expect(desk.cursor == record && desk.rows.first == record)
  }

  @Test func `what is written while the store is read is seen once it is read`() throws {
    let store = try OfficeStore()
    var desk = try Desk.office(store, waits: false)
    desk.runtime.journalMoved()
    desk.send(.workFinished)
    desk.doWork()
    store.change("MN-2021-0007", "titel", to: .string("Wulp"), by: "analist2")
    desk.send(.workFinished)
    desk.finishWork()
    #expect(desk.screen.contains("Wulp") && desk.notice == "analist2 wijzigde MN-2021-0007.")
  }

  @Test func `an index of an earlier moment does not replace a later one`() throws {
    let store = try OfficeStore()
    var desk = try Desk.office(store)
    let early = try #require(desk.model.office.index)
    store.change(casus, "titel", to: .string("Wulp"), by: "analist2")
    desk.journalMoved()
    desk.progress(.checkEnded(early))
    #expect(desk.model.office.index?.record(casus)?.title == "Wulp")
  }

  // MARK: - u and Ctrl-R

  @Test func `u takes back my change and names it, and again the one before`() throws {
    let store = try OfficeStore()
    var desk = try edited(store)
    let first = store.record(casus)?.root.json["prioriteit"]
    try save(store, "hoog", &desk)
    try save(store, "laag", &desk)
    desk.play("u")
    #expect(desk.notice == "Teruggedraaid: MN-2021-0012 Prioriteit: laag → hoog")
    desk.play("u")
    #expect(store.record(casus)?.root.json["prioriteit"] == first)
    #expect(store.journal.map(\.reverses) == [nil, nil, 2...2, 1...1])
  }

  @Test func `Ctrl-R does it again, until there is a new change`() throws {
    let store = try OfficeStore()
    var desk = try edited(store)
    try save(store, "hoog", &desk)
    desk.play("u<ctrl-r>")
    #expect(desk.notice.hasPrefix("Opnieuw gedaan: MN-2021-0012 Prioriteit:"))
    #expect(store.record(casus)?.root.json["prioriteit"] == .string("hoog"))
    desk.play("u")
    try save(store, "laag", &desk)
    desk.play("<ctrl-r>")
    #expect(desk.notice == "Nu niet: er is niets teruggedraaid.")
    #expect(store.record(casus)?.root.json["prioriteit"] == .string("laag"))
  }

  @Test func `u after Ctrl-R takes back what was done again, and then the change before`() throws {
    let store = try OfficeStore()
    var desk = try edited(store)
    let first = store.record(casus)?.root.json["prioriteit"]
    for prioriteit in ["hoog", "laag", "normaal"] { try save(store, prioriteit, &desk) }
    func stored() -> JSONValue? { store.record(casus)?.root.json["prioriteit"] }
    desk.play("uu")
    #expect(stored() == .string("hoog"))
    desk.play("<ctrl-r>")
    #expect(stored() == .string("laag"))
    desk.play("<ctrl-r>")
    #expect(stored() == .string("normaal"))
    desk.play("<ctrl-r>")
    #expect(desk.notice == "Nu niet: er is niets teruggedraaid.")
    desk.play("u")
    #expect(desk.notice.hasPrefix("Teruggedraaid:") && stored() == .string("laag"))
    desk.play("uu")
    #expect(stored() == first)
    desk.play("<ctrl-r><ctrl-r><ctrl-r>")
    #expect(stored() == .string("normaal") && desk.notice.hasPrefix("Opnieuw gedaan:"))
    desk.play("gl")
    #expect(desk.lines.contains { $0.contains("opnieuw gedaan: Prioriteit") })
  }

  @Test func `u pressed twice at once goes back twice`() throws {
    let store = try OfficeStore()
    var desk = try edited(store)
    try save(store, "hoog", &desk)
    try save(store, "laag", &desk)
    desk.playAtOnce("uu")
    #expect(store.journal.map(\.reverses) == [nil, nil, 2...2, 1...1])
  }

  @Test func `a change that another changed since is not taken back`() throws {
    let store = try OfficeStore()
    var desk = try edited(store)
    try save(store, "hoog", &desk)
    store.change(casus, "prioriteit", to: .string("laag"), by: "analist2")
    desk.play("u")
    #expect(
      desk.notice == "Niet teruggedraaid: analist2 wijzigde daarna MN-2021-0012 Prioriteit: hoog → laag.")
    #expect(store.journal.count == 2)
  }

  @Test func `with none of this sitting left, u asks about my last one of before`() throws {
    let store = try OfficeStore()
    store.change(casus, "prioriteit", to: .string("hoog"), by: "analist1")
    let undone = store.change(casus, "titel", to: .string("Wulp"), by: "analist1")
    _ = try store.save(store.reversal(of: undone))
    store.change("MN-2021-0007", "titel", to: .string("Fuut"), by: "analist2")
    var desk = try edited(store)
    desk.play("u")
    #expect(desk.screen.contains("Dit draait uw wijziging van 05-09-2022 08:01 terug:"))
    #expect(desk.screen.contains("MN-2021-0012 Prioriteit: hoog → leeg"))
    desk.play("n")
    #expect(store.journal.count == 4)
    desk.play("uj")
    #expect(store.journal.last?.reverses == 1...1)
    desk.play("u")
    #expect(desk.notice == "U hebt niets gewijzigd dat terug te draaien is.")
  }

  @Test func `an import that was my last change is offered by its number, which has to be typed`() throws {
    let store = try OfficeStore()
    store.change(casus, "prioriteit", to: .string("hoog"), by: "analist1")
    let lines = store.importRecords(3_000, by: "analist1")
    var desk = try Desk.office(store)
    desk.play("u")
    #expect(desk.screen.contains("Alle 3.000 records die erin staan verdwijnen."))
    #expect(desk.screen.contains("Ctrl-R haalt ze niet terug; opnieuw importeren wel."))
    desk.play("30<enter>")
    #expect(desk.screen.contains("Dat is niet 3000; Esc laat alles staan.") && store.journal.count == 2)
    desk.play("00<enter>")
    #expect(store.journal.last?.reverses == lines)
    #expect(desk.notice.hasPrefix("Teruggedraaid: basis 1"))
  }

  @Test func `a change of several records is one to take back`() throws {
    let store = try OfficeStore()
    store.change(["MN-2021-0007", "MN-2021-0012"], "prioriteit", to: .string("laag"), by: "analist1")
    var desk = try Desk.office(store)
    desk.play("uj")
    #expect(store.journal.count == 2 && store.journal.last?.parts.count == 2)
    #expect(desk.notice.hasPrefix("Teruggedraaid: 2 records, "))
  }

  @Test func `in a store that cannot be written u says why`() throws {
    let store = try OfficeStore()
    store.damage(.damaged(file: "journal/00000001.jsonl", line: 3))
    var desk = try Desk.office(store, 120, 40)
    desk.play("u")
    #expect(desk.notice.hasPrefix("Nu niet: "))
    #expect(desk.lines.first?.contains("OPSLAG BESCHADIGD, alleen lezen") == true)
  }

  @Test func `the banner stands there as soon as a look at the journal finds the damage`() throws {
    let store = try OfficeStore()
    var desk = try Desk.office(store, 80, 24)
    #expect(desk.lines.first?.contains("alleen lezen") == false)
    store.damage(.truncated(file: "journal/00000001.jsonl"))
    desk.play("gf")
    let sound = try #require(desk.faults).items.count
    desk.journalMoved()
    #expect(desk.lines.first?.contains("OPSLAG BESCHADIGD, alleen lezen") == true)
    let items = try #require(desk.faults).items
    #expect(items.count == sound + 1)
    #expect(items.first?.text.line(.nl) == "journal/00000001.jsonl: mist regels die er stonden")
  }
}
