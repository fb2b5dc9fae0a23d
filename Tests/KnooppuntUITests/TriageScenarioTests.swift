import KnooppuntUI
import PlainText
import RIECDomain
import RIECStore
import TerminalUI
import Testing

/// An analyst decides signalen, one key each.
@Suite struct TriageScenarioTests {
  @Test func `gt begins a session over what waits, the first card stands there, and the session is saved`() throws {
    let store = try TriageStore()
    let desk = try store.desk()
    #expect(desk.card == "S-MN-2022-0101")
    #expect(desk.screen.contains("0 gedaan · 5 te gaan"))
    #expect(desk.screen.contains("Drie bestelbussen laden bij een loods"))
    let session = try #require(try store.record("TS-MN-2022-0001"))
    #expect(session[Triagesessie.door] == "analist1" && session[Triagesessie.status] == "lopend")
    #expect(session[Triagesessie.volgorde].count == 5)
  }

  @Test func `5 c Enter rejects with a coded reden, says so once it is saved, and the next card stands there`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("5")
    #expect(desk.isAsking && desk.screen.contains("c te weinig concreet"))
    desk.play("c<enter>")
    #expect(desk.notice == "Opgeslagen: S-MN-2022-0101 afwijzen: te weinig concreet.")
    #expect(desk.card == "S-MN-2022-0102" && desk.screen.contains("1 gedaan · 4 te gaan"))
    let signaal = try #require(try store.record("S-MN-2022-0101"))
    #expect(signaal[Signaal.status] == "afgewezen")
    #expect(signaal[Signaal.weging]?[Weging.reden] == "onvoldoende_concreet")
  }

  @Test func `2 a Enter links to the first suggestion`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    let target = desk.triage?.card?.targets.first
    let first = try #require(target)
    #expect(first.letter == "a" && desk.screen.contains("zelfde locatie"))
    desk.play("2a")
    #expect(desk.screen.contains("Enter legt dit vast."))
    desk.play("<enter>")
    let signaal = try #require(try store.record("S-MN-2022-0101"))
    #expect(signaal[Signaal.status] == "gekoppeld" && signaal[Signaal.gekoppeldAan] == first.match.id)
  }

  @Test func `a target is found by typing words or an id`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("2/Kievit<enter><enter>")
    #expect(try store.record("S-MN-2022-0101")?[Signaal.gekoppeldAan] == "MN-2021-0012")
    desk.play("2/HKP-MN-0001<enter><enter>")
    #expect(try store.record("S-MN-2022-0102")?[Signaal.gekoppeldAan] == "HKP-MN-0001")
  }

  @Test func `3 holds until a day in working days, and a wrong day is told beside it`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("3k<enter><ctrl-u>ooit<enter>")
    #expect(desk.isAsking && desk.screen.contains("'ooit'"))
    desk.play("<ctrl-u>2022-09-01<enter>")
    #expect(desk.screen.contains("ligt niet na vandaag"))
    desk.play("<ctrl-u>+14d<enter>")
    #expect(desk.decided == ["0101 aanhouden"])
    #expect(try store.record("S-MN-2022-0101")?[Signaal.hervatOp] == Datum(iso: "2022-09-19"))
  }

  @Test func `1 makes the casus with what the signaal says, and names it`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("1")
    #expect(desk.screen.contains("Nagaan waar het geld vandaan komt"))
    desk.play("<enter><enter><enter>")
    #expect(desk.notice.contains("opwerken → MN-2022-00"))
    let id = try #require(try store.record("S-MN-2022-0101")?[Signaal.casusId])
    let casus = try #require(try store.record(id))
    #expect(casus[Casus.status] == "aangemeld" && casus[Casus.locaties] == ["L-0001"])
    #expect(casus[Casus.aanleiding]?[CasusAanleiding.verwijzing] == "S-MN-2022-0101")
  }

  @Test func `4 asks receiver, grondslag and what is shared, and keeps personal data with convenantpartners`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("4g<enter>")
    #expect(desk.screen.contains("gemeente Eemwolde"))
    desk.play("<enter>cDe melding over P-0002<enter>n")
    #expect(desk.isAsking && desk.screen.contains("de tekst noemt P-0002"))
    desk.play("j<enter>")
    #expect(desk.decided == ["0101 doorverwijzen"])
    let given = try store.record("S-MN-2022-0101")?[Signaal.doorverwezen]
    #expect(given?[Doorverwijzing.naar] == "gemeente Eemwolde" && given?[Doorverwijzing.persoonsgegevens] == true)
  }

  @Test func `i asks a partner and holds the signaal until the answer or the day`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("i/politie<enter>Is de huurder bekend?<enter><enter>")
    #expect(desk.decided == ["0101 informatie"])
    let signaal = try #require(try store.record("S-MN-2022-0101"))
    #expect(signaal[Signaal.status] == "aangehouden")
    #expect(signaal[Signaal.informatievragen].first?[Informatievraag.vraag] == "Is de huurder bekend?")
    #expect(signaal[Signaal.hervatOp] == Datum(iso: "2022-09-19"))
  }

  @Test func `s leaves it for now, and the session says so`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("s")
    #expect(desk.card == "S-MN-2022-0102" && desk.screen.contains("0 gedaan · 1 overgeslagen · 4 te gaan"))
    #expect(try store.record("S-MN-2022-0101")?[Signaal.status] == "nieuw")
  }

  @Test func `Esc goes back a step, and what was typed stands there again`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("5o")
    #expect(desk.screen.contains("nog nodig") || desk.screen.contains("Motivering"))
    desk.play("de bron is anoniem<esc>")
    #expect(desk.isAsking && desk.screen.contains("de bron is anoniem"))
    desk.play("<esc>")
    #expect(!desk.isAsking && desk.card == "S-MN-2022-0101")
    desk.play("5")
    #expect(desk.screen.contains("de bron is anoniem"))
    desk.play("<esc>q")
    #expect(desk.triage != nil && desk.notice.contains("Getypt maar niet vastgelegd: S-MN-2022-0101"))
  }

  @Test func `no decision is preselected: Enter on an untouched card opens the record, and Esc comes back to it`()
    throws
  {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("s<enter>")
    #expect(desk.opened == "S-MN-2022-0102")
    desk.play("<esc>")
    #expect(desk.card == "S-MN-2022-0102" && desk.decided == ["0101 overgeslagen"])
  }

  @Test func `what is known is opened by b and its sign, without leaving the session`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    let target = desk.triage?.card?.targets.first?.match.id.text
    let first = try #require(target)
    desk.play("ba")
    #expect(desk.opened == first)
    desk.play("<esc>")
    #expect(desk.card == "S-MN-2022-0101")
  }

  @Test func `u takes back decision after decision with its line in the session, and Ctrl-R does them again`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    let before = try store.record("S-MN-2022-0101")
    desk.play("5c<enter>1<enter><enter><enter>3k<enter><enter>")
    #expect(desk.decided == ["0101 afwijzen", "0102 opwerken", "0103 aanhouden"])
    desk.play("u")
    #expect(desk.card == "S-MN-2022-0103" && desk.decided == ["0101 afwijzen", "0102 opwerken"])
    desk.play("uu")
    #expect(desk.card == "S-MN-2022-0101" && desk.decided.isEmpty)
    let after = try #require(try store.record("S-MN-2022-0101"))
    #expect(
      after.root.json.members.filter { $0.key != "versie" } == before?.root.json.members.filter { $0.key != "versie" })
    desk.play("<ctrl-r>")
    #expect(desk.decided == ["0101 afwijzen"])
    desk.play("5c<enter>")
    #expect(desk.decided.count == 2)
  }

  @Test func `the last decision is shown before it is recorded again, and only hold and reject repeat`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("2a<enter>.")
    #expect(!desk.isAsking && desk.notice.contains("nog niets aangehouden of afgewezen"))
    desk.play("5v<enter>.")
    #expect(desk.isAsking && desk.screen.contains("verouderd") && desk.card == "S-MN-2022-0103")
    desk.play("<enter>")
    #expect(desk.decided == ["0101 koppelen", "0102 afwijzen", "0103 afwijzen"])
  }

  @Test func `n and p look along the order and decide nothing`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("nn")
    #expect(desk.card == "S-MN-2022-0103")
    desk.play("p5c<enter>")
    #expect(desk.decided == ["0102 afwijzen"] && desk.card == "S-MN-2022-0103")
    desk.play("pp")
    #expect(desk.card == "S-MN-2022-0101")
  }

  @Test func `pace is shown on request only, and never with a name`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("5c<enter>")
    #expect(!desk.screen.contains("per signaal"))
    desk.play("T")
    #expect(desk.screen.contains("0:00 per signaal") && !desk.screen.contains("analist1"))
  }

  @Test func `an empty queue says so`() throws {
    let store = try TriageStore(signalen: [])
    var desk = try store.desk()
    #expect(desk.screen.contains("Er wacht geen signaal in MN."))
    desk.play("q")
    #expect(desk.overzicht != nil)
  }

  @Test func `a filter limits the session and stands in it, and one that is wrong is told`() throws {
    let store = try TriageStore()
    var desk = try store.desk(keys: ":triage Nachtelijk<enter>")
    #expect(desk.card == "S-MN-2022-0104" && desk.screen.contains("1 te gaan"))
    #expect(try store.record("TS-MN-2022-0001")?[Triagesessie.filter] == "Nachtelijk")
    desk.play("q:triage statu:x<enter>N")
    #expect(desk.notice.contains("statu"))
  }

  @Test func `a store that is only read can be looked at, and says why nothing is decided`() throws {
    var desk = try Desk(SampleStore.sound, keys: "gt")
    #expect(desk.card != nil && desk.screen.contains("te gaan"))
    desk.play("5")
    #expect(!desk.isAsking && desk.notice.contains("Nu niet"))
    desk.play("n")
    #expect(desk.card != nil)
  }
}
