import KnooppuntUI
import PlainText
import RIECDomain
import RIECStore
import TerminalUI
import Testing

/// What a decision asks: picking, typing and finding answers.
@Suite struct TriageStripTests {
  @Test func `a sentence that is begun while an answer is to be picked picks nothing and lands nowhere else`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("iWat weet u van de huurder?<enter>")
    #expect(desk.isAsking && desk.screen.contains("niets gevonden"))
    #expect(desk.screen.contains("Wat weet u van de huurder?") && !desk.screen.contains("woningcorporaties"))
    desk.play("<esc>w")
    #expect(desk.screen.contains("woningcorporaties"))
    desk.play("Wat weet u?<enter><enter>")
    #expect(
      try store.record("S-MN-2022-0101")?[Signaal.informatievragen].first?[Informatievraag.vraag] == "Wat weet u?")
  }

  @Test func `words begun with a capital find a target, where one is asked`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("2Kievit<enter><enter>")
    #expect(try store.record("S-MN-2022-0101")?[Signaal.gekoppeldAan] == "MN-2021-0012")
  }

  @Test func `the last answer of a doorverwijzing leaves nothing to be asked, the motivering neither`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("4g<enter><enter>cDe melding<enter>n")
    #expect(desk.screen.contains("Enter legt dit vast."))
    desk.play("<enter>")
    #expect(desk.decided == ["0101 doorverwijzen"])
  }

  @Test func `Enter is not said to record what still lacks an answer`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("5<tab>")
    #expect(desk.screen.contains("Enter gaat naar wat nog nodig is.") && !desk.screen.contains("Enter legt dit vast"))
    desk.play("z")
    #expect(desk.screen.contains("Enter gaat naar wat nog nodig is, Esc gaat terug."))
    desk.play("<enter>c<tab>")
    #expect(desk.screen.contains("Enter legt dit vast."))
  }

  @Test func `what a sign behind a reden means stands below the redenen`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("5")
    #expect(desk.screen.contains("● vraagt toelichting"))
    desk.play("c")
    #expect(!desk.screen.contains("● vraagt toelichting"))
  }

  @Test func `while words narrow the answers, arrows choose among what they leave`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("i/no")
    #expect(desk.screen.contains("▌ notariaat"))
    desk.play("<backspace><backspace>in<down>")
    #expect(desk.screen.contains("▌ integrale werkgroep") && desk.screen.contains("provincies"))
    desk.play("<enter>")
    #expect(desk.screen.contains("integrale werkgroep") && !desk.screen.contains("provincies"))
  }

  @Test func `what only shares a knelpunt is offered last, and little of it`() throws {
    let casussen = TriageStore.signaal(
      106, "2022-08-30", "Zelfde plein", "Meer van hetzelfde.",
      #""locaties":["L-0001"],"betrokkenen":[],"handhavingsknelpuntIds":["HKP-MN-0001"]"#)
    let store = try TriageStore(signalen: [casussen], more: [])
    let desk = try store.desk()
    let targets = desk.triage?.card?.targets.map { $0.match.reasons.map(\.sort) } ?? []
    let faint = targets.map { sorts in sorts.allSatisfy { $0 == .knelpunt } }
    #expect(targets.count > 1 && faint.contains(false))
    #expect(faint == faint.sorted { !$0 && $1 } && faint.filter { $0 }.count <= 2)
    #expect(desk.triage?.card?.targets.map(\.letter).first == "a")
  }

  @Test func `a key that does nothing in a preview, a dialog or before the last Enter is answered`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("<tab>  5v<enter>x")
    #expect(desk.screen.contains("Geen toets van dit scherm"))
    desk.play("2<enter><enter><tab>2ax")
    #expect(desk.screen.contains("Enter legt dit vast, Esc gaat terug."))
    desk.play("<esc><esc>uux")
    #expect(desk.notice.contains("Antwoord eerst: j ja, draai terug, n nee."), "\(desk.screen)")
  }
}
