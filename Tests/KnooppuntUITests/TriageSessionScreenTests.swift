import KnooppuntUI
import PlainText
import RIECDomain
import RIECStore
import TerminalUI
import Testing

/// A session that is taken back, put aside, or changed by another than its screen.
@Suite struct TriageSessionScreenTests {
  @Test func `a session that was taken back and is done again lives again at once`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("5c<enter>uu")
    #expect(desk.screen.contains("Terugdraaien"))
    desk.play("j")
    #expect(desk.screen.contains("Sessie TS-MN-2022-0001 is teruggedraaid"))
    desk.play("<ctrl-r>")
    #expect(desk.card == "S-MN-2022-0101" && desk.decided.isEmpty)
    desk.play("<ctrl-r>")
    #expect(desk.decided == ["0101 afwijzen"] && desk.card == "S-MN-2022-0102")
    desk.play("5v<enter>")
    #expect(try store.record("TS-MN-2022-0001")?[Triagesessie.besluiten].count == 2)
    #expect(try store.record("TS-MN-2022-0002") == nil)
  }

  @Test func `one u on the result of many takes all of it back, as is said there`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("<tab>  5v<enter>2<enter>")
    #expect(desk.notice.contains("met één u terug te draaien") && desk.decided.count == 2)
    desk.play("u")
    #expect(desk.decided.isEmpty && desk.screen.contains("Volgorde van deze sessie"))
    #expect(try store.record("S-MN-2022-0102")?[Signaal.status] == "nieuw")
    desk.play("<tab>")
    #expect(desk.card == "S-MN-2022-0101")
  }

  @Test func `after many the card of the next one is taken in hand before it is decided`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("<tab>  5v<enter>2<enter><enter><tab>")
    #expect(desk.card == "S-MN-2022-0103")
    let other = try store.desk("analist2")
    #expect(other.card == "S-MN-2022-0104")
    withExtendedLifetime(desk) {}
  }

  @Test func `the beginning of a session is never told as somebody else's change, however early its news comes`() throws
  {
    let store = try TriageStore()
    let early = EarlyNews(try store.open("analist1"))
    let desk = DeskBox(try Desk(SampleStore.sound, user: "analist1", saving: early, keys: ""))
    // The save stands in the journal, and its news comes before its answer.
    early.hook = {
      desk.desk.runtime.journalMoved()
      desk.desk.send(.workFinished)
      desk.worker.doWork()
      desk.desk.send(.workFinished)
      desk.notices.append(desk.desk.notice)
    }
    desk.desk.play("gt", waits: false)
    for _ in 0..<3 {
      desk.worker.doWork()
      desk.desk.send(.workFinished)
      desk.notices.append(desk.desk.notice)
    }
    #expect(desk.desk.card == "S-MN-2022-0101")
    #expect(!desk.notices.contains { $0.contains("gewijzigd") }, "\(desk.notices)")
  }

  @Test func `the list of sessions shows how far each is, also while it stands there`() throws {
    let store = try TriageStore()
    var first = try store.desk()
    first.play("5c<enter>")
    var second = try store.desk()
    #expect(second.screen.contains("1 gedaan, 4 te gaan"))
    first.play("5c<enter>")
    second.hearNews()
    #expect(second.screen.contains("2 gedaan, 3 te gaan"))
  }

  @Test(arguments: [
    ("5v<enter>", "verouderd"), ("5omet een motivering<enter>", "met een motivering"),
    ("3k<enter><enter>", "19-09-2022"), ("3k<enter><enter>5v<enter>2a<enter>", "verouderd"),
  ])
  func `the last decision is known again after the session was put aside`(keys: String, shown: String) throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play(keys + "q")
    var later = try store.desk()
    later.play("<enter>")
    let before = later.decided.count
    later.play(".")
    #expect(later.isAsking && later.screen.contains(shown), "\(later.screen)")
    later.play("<enter>")
    #expect(later.decided.count == before + 1)
  }

  @Test(arguments: ["gs", "go", "H", ":casussen<enter>", "w1", "<enter>gs"])
  func `whoever goes elsewhere puts the session aside, and lets go of what he had in hand`(keys: String) throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("5c<enter>" + keys)
    #expect(desk.triage == nil)
    #expect(try store.record("TS-MN-2022-0001")?[Triagesessie.status] == "gestopt")
    let other = try store.desk("analist2")
    #expect(other.card == "S-MN-2022-0102")
    withExtendedLifetime(desk) {}
  }

  @Test func `H after that offers the session again, and Q puts it aside too`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("5c<enter>gsH")
    #expect(desk.screen.contains("Sessies die niet af zijn"))
    desk.play("n")
    #expect(desk.notice == "Kies eerst een sessie: Enter gaat ermee verder.")
    desk.play("<enter>")
    #expect(desk.card == "S-MN-2022-0102")
    desk.play("Q")
    #expect(desk.exitCode == 0)
    #expect(try store.record("TS-MN-2022-0001")?[Triagesessie.status] == "gestopt")
  }

  @Test func `what was typed and not recorded outlives its screen, and is told before the program is left`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("5ode bron is anoniem<esc><esc><esc>gs")
    #expect(desk.triage == nil && desk.notice.contains("bewaard tot u afsluit: S-MN-2022-0101"))
    desk.play("gt<enter>5")
    #expect(desk.isAsking && desk.screen.contains("de bron is anoniem"))
    desk.play("<esc><esc><esc>Q")
    #expect(desk.exitCode == nil && desk.notice.contains("Getypt maar niet vastgelegd: S-MN-2022-0101"))
    desk.play("Q")
    #expect(desk.exitCode == 0)
  }

  @Test func `gt on a record that was opened from the card goes back to the card`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("s<enter>gt")
    #expect(desk.card == "S-MN-2022-0102" && desk.decided == ["0101 overgeslagen"])
  }

  @Test func `a stop that fails leaves the session as it is, and asking again goes`() throws {
    let saving = try SavingStore(failures: [])
    var desk = try Desk(SampleStore.sound, saving: saving, keys: "gt")
    saving.fail(.notSaved(StoreError(.notWritable, path: "", detail: "No space left on device")))
    desk.play("gs")
    #expect(desk.triage != nil && desk.notice.contains("NIET OPGESLAGEN"))
    desk.play("gs")
    #expect(desk.triage == nil)
  }

  @Test func `what is done and the card change together, also where the news of a save comes before its answer`()
    throws
  {
    let store = try TriageStore()
    let early = EarlyNews(try store.open("analist1"))
    let desk = DeskBox(try Desk(SampleStore.sound, user: "analist1", saving: early, keys: "gt"))
    early.hook = {
      desk.desk.runtime.journalMoved()
      desk.desk.send(.workFinished)
      desk.worker.doWork()
      desk.desk.send(.workFinished)
      desk.notices.append(desk.desk.screen)
    }
    desk.desk.play("5c<enter>", waits: false)
    desk.worker.doWork()
    desk.desk.send(.workFinished)
    let between = try #require(desk.notices.first)
    #expect(between.contains("0 gedaan") && between.contains("S-MN-2022-0101"))
    #expect(desk.desk.screen.contains("1 gedaan") && desk.desk.card == "S-MN-2022-0102")
  }

  @Test func `what is more than a session draws is said to wait, and comes in with the plus`() throws {
    let more = (200..<200 + TriageSession.most).map {
      TriageStore.signaal($0, "2022-08-30", "Nog een", "Er is nog een melding.")
    }
    let store = try TriageStore(more: more)
    var desk = try store.desk("analist1", 120)
    #expect(desk.screen.contains("0 gedaan · \(TriageSession.most) te gaan · nog 5 wachten: +"), "\(desk.screen)")
    desk.play("+")
    #expect(desk.screen.contains("0 gedaan · \(TriageSession.most + 5) te gaan"), "\(desk.screen)")
    #expect(!desk.screen.contains("wachten: +"))
  }

  @Test func `whoever leaves by one Esc too many reads that the session was put aside, and how to go on`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("5c<enter><esc>")
    #expect(desk.triage == nil)
    #expect(desk.screen.contains("Sessie TS-MN-2022-0001 is gestopt; Triage biedt haar weer aan."), "\(desk.screen)")
  }

  @Test func `a session that cannot be saved is not said to be for want of signalen`() throws {
    let saving = try SavingStore(failures: [.locked(nil)])
    var desk = try Desk(SampleStore.sound, saving: saving, keys: "gt")
    #expect(desk.triage?.session == nil)
    #expect(desk.screen.contains("De sessie is niet begonnen"), "\(desk.screen)")
    #expect(!desk.screen.contains("Er wacht geen signaal"))
    desk.play("<enter>")
    #expect(desk.card != nil)
  }

  @Test func `a store that turns out to be read-only is asked for the signalen once more`() throws {
    let saving = try SavingStore(failures: [.readOnly(.permission("geen recht"))])
    let desk = try Desk(SampleStore.sound, 120, 40, saving: saving, keys: "gt")
    #expect(desk.card != nil, "\(desk.screen)")
  }
}
