import KnooppuntUI
import PlainText
import RIECDomain
import RIECStore
import TerminalUI
import Testing

/// Triage as questions and answers in lines.
@Suite struct TriageDialogueTests {
  private func talk(_ store: TriageStore, taal: Taal = .nl, _ lines: String...) throws -> Conversation {
    try Conversation(try store.open("analist1"), taal: taal, triage: "", lines)
  }

  @Test func `a card is said in lines with their labels, whole`() throws {
    let talk = try talk(try TriageStore())
    #expect(talk.text.contains("Signaal S-MN-2022-0101, 1 van 5"))
    for line in [
      "Onderwerp: Laden bij nacht", "Van: politie", "Ontvangen: 01-08-2022, 35 dagen geleden", "Gemeenten: Eemwolde",
      "Thema's: witwassen", "Bekend: 5",
    ] { #expect(talk.said.contains(line), "\(line)") }
    #expect(talk.said.contains { $0.hasPrefix("Waarom nu: ") })
    #expect(talk.said.contains { $0.hasPrefix(" 1 ") && $0.contains(" · MN-") && $0.contains(" · zelfde locatie") })
    #expect(talk.said.contains { $0.hasPrefix("Besluit? 1 opwerken, 2 koppelen") })
  }

  @Test func `afwijzen asks reden and motivering, and is recorded only after yes`() throws {
    let store = try TriageStore()
    let talk = try talk(store, "5", "1", "", "j")
    #expect(talk.says("Reden (1/1), nodig", before: "Motivering (2/2), mag leeg"))
    #expect(talk.says(" Reden: te weinig concreet", before: "Vastleggen? j/n"))
    #expect(talk.says("Vastleggen? j/n", before: "Opgeslagen: S-MN-2022-0101 afwijzen: te weinig concreet."))
    #expect(talk.says("Opgeslagen: ", before: "Signaal S-MN-2022-0102, 2 van 5"))
    let signaal = try #require(try store.record("S-MN-2022-0101"))
    #expect(signaal[Signaal.status] == "afgewezen")
    #expect(signaal[Signaal.weging]?[Weging.reden] == "onvoldoende_concreet")
  }

  @Test(arguments: [["2", "1", "j"], ["2", "kievit", "1", "j"], ["2", "mn-2021-0012", "j"]])
  func `koppelen takes a number, words or an id`(_ lines: [String]) throws {
    let store = try TriageStore()
    let talk = try Conversation(try store.open("analist1"), triage: "", lines)
    #expect(talk.count(of: "Opgeslagen: S-MN-2022-0101 koppelen → MN-") == 1, "\(talk.text)")
    #expect(try store.record("S-MN-2022-0101")?[Signaal.status] == "gekoppeld")
  }

  @Test func `opwerken shows what it proposes, and takes it only where that is said`() throws {
    let store = try TriageStore()
    let talk = try talk(store, "1", "", "=", "=", "", "Grutto", "=", "Zilveren Otter", "j")
    #expect(talk.text.contains("voorstel: Nagaan waar het geld vandaan komt"))
    #expect(talk.count(of: "Een voorstel geldt pas met =") == 1)
    #expect(talk.count(of: "een andere casus heet al zo") == 2 && talk.text.contains("Codenaam (4/4), nu: Grutto"))
    #expect(talk.says("Codenaam: Zilveren Otter", before: "Vastleggen?"), "\(talk.text)")
    let casus = try #require(try store.record("S-MN-2022-0101")?[Signaal.casusId])
    #expect(try store.record(casus)?[Casus.titel] == "Zilveren Otter")
  }

  @Test func `aanhouden refuses what is no day to come, says why, and asks again`() throws {
    let store = try TriageStore()
    let talk = try talk(store, "3", "6", "", "ooit", "2022-09-01", "+14d", "j")
    #expect(talk.says("'ooit' is geen datum", before: "ligt niet na vandaag"))
    #expect(talk.says("ligt niet na vandaag", before: "Vastleggen?"))
    #expect(try store.record("S-MN-2022-0101")?[Signaal.hervatOp] == Datum(iso: "2022-09-19"))
  }

  @Test func `what is needed is not passed over, and what stands nowhere is told`() throws {
    let store = try TriageStore()
    let talk = try talk(store, "5", "", "-", "0", "j", "9", "", "!")
    #expect(talk.count(of: "Reden is nodig voor dit besluit") == 2)
    #expect(talk.count(of: "'0' is hier geen keuze") == 1 && talk.count(of: "'j' is hier geen keuze") == 1)
    #expect(talk.count(of: "Motivering is nodig voor dit besluit") == 1)
    #expect(talk.count(of: " 1 te weinig concreet") == 1, "the choices are not said again with each wrong answer")
    #expect(try store.record("S-MN-2022-0101")?[Signaal.status] == "nieuw")
  }

  @Test(arguments: [
    ["5", "1", ""], ["2", "1"], ["3", "6", "", "+14d"], ["1", "=", "=", "", "="], ["5", "1", "", "n"],
    ["5", "1", "", "<", "<", "2", ""], ["i", "3", "Is de huurder bekend?", "="],
  ])
  func `without yes nothing is recorded`(_ lines: [String]) throws {
    let store = try TriageStore()
    let talk = try Conversation(try store.open("analist1"), triage: "", lines)
    #expect(talk.text.contains("Vastleggen? j/n"), "\(talk.text)")
    #expect(try store.record("S-MN-2022-0101")?[Signaal.status] == "nieuw")
    #expect(!talk.text.contains("Opgeslagen"))
  }

  @Test func `what was answered stands there again, and can be gone back over`() throws {
    let store = try TriageStore()
    let talk = try talk(store, "5", "1", "nog niets bekend", "n", "5", "<", "<", "2", "", "j")
    #expect(talk.text.contains("Motivering (2/2), nu: nog niets bekend. Enter laat dit staan"), "\(talk.text)")
    #expect(talk.text.contains("Opgeslagen: S-MN-2022-0101 afwijzen: verouderd."))
    #expect(try store.record("S-MN-2022-0101")?[Signaal.weging]?[Weging.motivering] == "nog niets bekend")
  }

  @Test func `stop at a question leaves the decision after a yes, and the signaal stays`() throws {
    let store = try TriageStore()
    let talk = try talk(store, "5", "stop", "n", "1", "\\stop", "stop", "j", "5", "<")
    #expect(talk.count(of: "Stoppen met dit besluit? j/n") == 2, "\(talk.text)")
    #expect(talk.says(" Motivering: stop", before: "Niet vastgelegd.") && talk.text.contains("nu: stop"))
    #expect(try store.record("S-MN-2022-0101")?[Signaal.status] == "nieuw")
  }

  @Test func `stop at a card with answers that were not recorded asks in words of its own, twice over`() throws {
    let store = try TriageStore()
    let talk = try talk(store, "5", "1", "", "n", "stop", "n", "q", "?", "j", "stop", "n", "stop", "j")
    #expect(talk.count(of: "Stoppen met triage? j/n") == 3, "\(talk.text)")
    #expect(talk.says("Getypt maar niet vastgelegd: S-MN-2022-0101. Het blijft bewaard", before: "Sessie gestopt."))
    #expect(talk.says("Opdracht: ", before: "S-MN-2022-0101. Als u nu stopt is het weg."))
    #expect(talk.said.last == "Stoppen? j/n: " && talk.code == 0 && !talk.text.contains("Nog eens"), "\(talk.text)")
    #expect(!talk.text.contains("\\stop") && !talk.text.contains("Niet vastgelegd:"))
  }

  @Test func `stop with nothing typed stops at once, with words that hold here`() throws {
    let talk = try talk(try TriageStore(), "stop", "stop")
    #expect(talk.says("Sessie TS-MN-2022-0001 is gestopt; Triage biedt haar weer aan.", before: "Opdracht: "))
    #expect(!talk.text.contains("j/n") && talk.said.last == "Opdracht: ", "\(talk.text)")
  }

  @Test(arguments: [["5"], ["5", "1", ""], ["5", "1", "", "n"], ["5", "1", "", "n", "stop", "j"]])
  func `the end of what is typed before yes says that nothing was recorded`(_ lines: [String]) throws {
    let store = try TriageStore()
    let talk = try Conversation(try store.open("analist1"), triage: "", lines)
    #expect(talk.said.suffix(2).contains("Niet vastgelegd: S-MN-2022-0101."), "\(talk.text)")
    #expect(try store.record("S-MN-2022-0101")?[Signaal.status] == "nieuw" && talk.code == 0)
    #expect(try store.record("TS-MN-2022-0001")?[Triagesessie.status] == "gestopt")
  }

  @Test func `the beginning of a word says what it chose`() throws {
    let talk = try talk(try TriageStore(), "5", "verou", "", "n", "5", "1")
    #expect(talk.says("Reden (1/1), nodig", before: "Reden: verouderd"), "\(talk.text)")
    #expect(talk.said.count { $0 == "Reden: verouderd" } == 1 && !talk.said.contains("Reden: te weinig concreet"))
  }

  @Test func `where nothing can be recorded it offers no decisions`() throws {
    let talk = try Conversation(
      try SavingStore(access: .readOnly(.asked)), triage: "", ["s", "5", "?", "stop", "stop"])
    #expect(talk.says("Alleen lezen: ", before: "Alleen lezen. s volgende, p vorige, toon 1, stop"), "\(talk.text)")
    #expect(talk.says("? meer: ", before: "volgende, vorige: ") && talk.said.last == "Opdracht: ", "\(talk.text)")
    for word in ["Besluit?", "het besluit", "overslaan", "Reden ("] { #expect(!talk.text.contains(word), "\(word)") }
  }

  @Test func `a number of what is known shows it, and chooses the same record to link to`() throws {
    let talk = try talk(try TriageStore(), "toon 1", "toon 99", "2")
    let line = try #require(talk.said.first { $0.hasPrefix(" 1 ") && $0.contains(" · MN-") })
    let id = try #require(line.split(separator: " ").first { $0.hasPrefix("MN-") })
    #expect(talk.said.contains { $0.hasSuffix("· \(id)") } && talk.text.contains("Bij Bekend staat geen nummer 99."))
    #expect(talk.said.contains { $0.hasPrefix(" 1 \(id) ") }, "\(talk.text)")
  }

  @Test func `what one puts forward another confirms or returns, with why`() throws {
    let store = try TriageStore(settings: #""vierOgen":[{"nr":1,"besluit":"afwijzen","voorwaarde":"altijd"}]"#)
    let first = try talk(store, "5", "1", "", "j", "stop", "stop")
    #expect(first.text.contains("Opgeslagen: S-MN-2022-0101 afwijzen voorgelegd"), "\(first.text)")
    let second = try Conversation(
      try store.open("analist2"), user: "analist2", triage: "",
      ["t", "?", "stop", "n", "Bel eerst de wijkagent.", "n", "j", "?", "j", "stop", "stop"])
    #expect(second.says("Voorstel? j bevestigen, t teruggeven", before: "Toelichting bij het teruggeven: "))
    #expect(second.says("wie het voorlegde leest het", before: "Stoppen met dit besluit?"), "\(second.text)")
    #expect(second.says("teruggeven: Bel eerst de wijkagent.", before: "bevestigen wat analist1 voorlegde: afwijzen"))
    #expect(try store.record("S-MN-2022-0101")?[Signaal.status] == "afgewezen", "\(second.text)")
  }

  @Test func `u takes the last decision back, and its card stands there again`() throws {
    let store = try TriageStore()
    let talk = try talk(store, "5", "1", "", "j", "u")
    #expect(talk.says("Opgeslagen: S-MN-2022-0101", before: "S-MN-2022-0101 afwijzen teruggedraaid."))
    #expect(talk.count(of: "Signaal S-MN-2022-0101, 1 van 5") == 2)
    #expect(try store.record("S-MN-2022-0101")?[Signaal.status] == "nieuw")
  }

  @Test func `the end of what is typed puts the session aside, and it is offered again`() throws {
    let store = try TriageStore()
    let first = try talk(store, "5", "1", "", "j")
    #expect(first.code == 0 && first.said.last?.hasPrefix("Sessie TS-MN-2022-0001 is gestopt") == true)
    #expect(try store.record("TS-MN-2022-0001")?[Triagesessie.status] == "gestopt")
    let second = try talk(store, "1", "s")
    #expect(second.says(" 1 TS-MN-2022-0001, 1 van 5 gedaan", before: "Signaal S-MN-2022-0102, 2 van 5"))
  }

  @Test func `the whole order ends in a report, and then the commands`() throws {
    let store = try TriageStore()
    let one = ["5", "1", "", "j"]
    let talk = try Conversation(
      try store.open("analist1"), triage: "", one + one + one + one + one + ["af", "stop"])
    #expect(talk.says("Alles is bekeken: 5 van 5.", before: "Verslag triage · TS-MN-2022-0001"), "\(talk.text)")
    #expect(talk.said.contains(" Besluit: afwijzen · Reden: te weinig concreet · Aantal: 5"), "\(talk.text)")
    #expect(talk.said.last == "Opdracht: " && talk.code == 0)
    #expect(try store.record("TS-MN-2022-0001")?[Triagesessie.status] == "afgerond")
  }

  @Test(arguments: [LineEvent.interrupted: Int32(130), .terminated(15): 143, .hungUp: 129])
  func `whoever is asked to end leaves at once with what was saved`(_ end: LineEvent, _ code: Int32) throws {
    let store = try TriageStore()
    let talk = try Conversation(try store.open("analist1"), triage: "", ["5", "1", "", "j", "2"], end: end)
    #expect(talk.code == code)
    #expect(try store.record("S-MN-2022-0101")?[Signaal.status] == "afgewezen")
    #expect(try store.record("S-MN-2022-0102")?[Signaal.status] == "nieuw")
  }

  @Test func `what a signaal holds cannot command the terminal`() throws {
    let hostile = TriageStore.signaal(90, "2022-07-01", #"Kwaad\u001b[2J"#, #"wis\u001b]52;c;aGE=\u0007\u009b31m"#)
    let talk = try talk(try TriageStore(signalen: [hostile.replacing("S-MN-2022-090", with: "S-MN-2022-0090")]))
    #expect(talk.text.contains("Onderwerp: Kwaad␛[2J"), "\(talk.text)")
    #expect(talk.text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
  }

  @Test func `the same in English`() throws {
    let store = try TriageStore()
    let talk = try talk(store, taal: .en, "5", "1", "", "y")
    #expect(talk.says("Record? y/n", before: "Saved: S-MN-2022-0101"), "\(talk.text)")
    #expect(!talk.text.contains("Vastleggen") && !talk.text.contains("nodig"))
  }
}
