import KnooppuntUI
import PlainText
import RIECDomain
import RIECStore
import StrictJSON
import TerminalUI
import Testing

/// Forms and the lifecycle as questions and answers in lines.
@Suite struct FormDialogueTests {
  @Test func `Enter keeps, a value changes, and the changes are shown before the reden and yes`() throws {
    let store = try SavingStore()
    let talk = try Conversation(store, ["bewerk mn-2021-0007", "Kwikstaart", "", "", ".", "andere naam", "j"])
    #expect(talk.says("Bewerken: MN-2021-0007 Waterlelie", before: "Codenaam, Waterlelie: "))
    #expect(talk.says(" Codenaam: Waterlelie → Kwikstaart", before: "Reden (mag leeg, < terug): "))
    #expect(talk.says("Opslaan? j/n", before: "Opgeslagen (MN-2021-0007)."))
    let saved = try #require(store.saves.first)
    #expect(store.saves.count == 1 && saved.reden == "andere naam")
    #expect(
      saved.edits.first?.changes == [FieldChange("titel", old: .string("Waterlelie"), new: .string("Kwikstaart"))])
  }

  @Test func `what is no value is refused, and what breaks a rule is told with its field`() throws {
    let store = try SavingStore()
    let talk = try Conversation(
      store, ["bewerk MN-2021-0007", "/behandeld tot", "31-02-2022", "01-01-2019", "01-01-2023", ".", "", "j"])
    #expect(talk.says("'31-02-2022' is geen datum", before: "Fout: "))
    #expect(talk.says("Fout: ", before: " Behandeld tot en met: 01-01-2023"), "\(talk.text)")
    #expect(store.saves.count == 1)
  }

  @Test func `a fault that was left stops the save and is asked again`() throws {
    let store = try SavingStore()
    let talk = try Conversation(store, ["bewerk MN-2021-0007", "-", ".", "", "j", "Grutto", ".", "", "j"])
    #expect(talk.says("Opslaan? j/n", before: "Nog 1 fout: Codenaam ontbreekt"))
    #expect(talk.says("Nog 1 fout", before: "Codenaam, leeg, verplicht"))
    #expect(talk.says("Nog 1 fout", before: " Codenaam: Waterlelie → Grutto"))
    #expect(store.saves.count == 1)
  }

  @Test func `codes are chosen by number or word, and ? says what may be typed`() throws {
    let store = try SavingStore()
    let talk = try Conversation(
      store, ["bewerk MN-2021-0007", "/prioriteit", "?", "zeer", "spoed", ".", "", "j"])
    #expect(talk.text.contains("Prioriteit: een van deze: typ het nummer of het woord."))
    #expect(talk.says("'zeer' is hier geen keuze", before: "Prioriteit: "))
    #expect(store.saves.first?.edits.first?.changes.map(\.new) == [.string("spoed")])
  }

  @Test func `nothing is saved without a change or without yes`() throws {
    let store = try SavingStore()
    let talk = try Conversation(
      store, ["bewerk MN-2021-0007", ".", "bewerk MN-2021-0007", "Anders", ".", "", "n", "w", "stop"])
    #expect(talk.says("Er is niets gewijzigd.", before: "Niet opgeslagen"))
    #expect(store.saves.isEmpty && talk.code == 0)
  }

  @Test(arguments: [LineEvent.ended: Int32(0), .interrupted: 130, .terminated(15): 143])
  func `a form that is not saved outlives the program, and is offered again`(_ end: LineEvent, _ code: Int32) throws {
    let (store, drafts) = (try SavingStore(), ShelfDrafts())
    let first = try Conversation(store, drafts: drafts, ["bewerk MN-2021-0007", "Grutto"], end: end)
    #expect(first.code == code && drafts.forms.count == 1)
    let second = try Conversation(store, drafts: drafts, ["1", ".", "", "j"])
    #expect(second.says("Niet-opgeslagen formulier", before: " Codenaam: Waterlelie → Grutto"), "\(second.text)")
    #expect(store.saves.count == 1 && drafts.forms.isEmpty)
  }

  @Test func `a warning is accepted with a reason`() throws {
    let finding = Finding(rule: 21, .warning, at: "titel", Tekst(nl: "Let op.", en: "Mind."))
    let store = try SavingStore(failures: [.unaccepted(["MN-2021-0007": [finding]])])
    let talk = try Conversation(store, ["bewerk MN-2021-0007", "Grutto", ".", "", "j", "", "toch zo"])
    #expect(talk.says("Waarschuwing: Let op.", before: "Zeg waarom, of ! om terug te gaan."))
    #expect(store.saves.last?.reden == "toch zo" && store.saves.last?.accepted == [21], "\(talk.text)")
  }

  @Test func `m says what is allowed and what is missing, and asks what the step needs`() throws {
    let store = try SavingStore()
    let talk = try Conversation(store, ["verder MN-2022-0005"])
    #expect(talk.says("MN-2022-0005: van weging naar", before: " 1 casusoverleg: kan"))
    let line = try #require(talk.said.first { $0.contains("afgewezen: nog nodig: motivering") })
    let number = String(line.dropFirst().prefix { $0 != " " })
    let other = try Conversation(
      store, ["verder MN-2022-0005", number, "", "Geen partner herkent het.", "j"])
    #expect(
      other.says("Hiervoor ontbreekt nog: motivering. /naam gaat", before: "Opgeslagen (MN-2022-0005)."),
      "\(other.text)")
    let changes = try #require(store.saves.first?.edits.first?.changes)
    #expect(store.saves.count == 1 && changes.contains { $0.path.text == "status" && $0.new == .string("afgewezen") })
  }

  @Test func `a new record is asked for field by field, the required ones first`() throws {
    let store = try SavingStore()
    let talk = try Conversation(store, ["nieuw signalen", ".", "", "j", "!", "w"])
    #expect(talk.says("Nieuw: Signaal", before: "Ontvangen, 05-09-2022: "))
    #expect(talk.text.contains("Inbreng ontbreekt") && store.saves.isEmpty)
  }

  @Test func `where nothing can be changed it says so and looks on`() throws {
    let talk = try Conversation(
      try SavingStore(access: .readOnly(.asked)), ["bewerk MN-2021-0007", "nieuw casussen", "toon MN-2021-0007"])
    #expect(talk.text.contains("Alleen lezen: ") && talk.text.contains("Waterlelie · MN-2021-0007"))
    #expect(!talk.text.contains("Bewerken:") && !talk.text.contains("Nieuw:"))
  }

  @Test func `a long text goes on after a backslash, and a sign after one is text`() throws {
    let store = try SavingStore()
    let talk = try Conversation(
      store, ["bewerk MN-2021-0007", #"\!"#, "/doel", #"Eerste regel\"#, "tweede", ".", "", "j"])
    #expect(talk.says("Doel", before: "Volgende regel: "), "\(talk.text)")
    let changes = try #require(store.saves.first?.edits.first?.changes)
    #expect(changes.map(\.new).contains(.string("Eerste regel\ntweede")) && changes.map(\.new).contains(.string("!")))
  }

  @Test func `! leaves at any question, and ? explains a choice and asks it once more`() throws {
    let store = try SavingStore()
    let talk = try Conversation(
      store,
      [
        "bewerk MN-2021-0007", "Grutto", ".", "!", "?", "4", ".", "waarom", "?", "!", "3", "verder MN-2022-0005", "?",
        "!",
      ])
    #expect(talk.count(of: "1 veld gewijzigd en niet opgeslagen") == 3, "\(talk.text)")
    #expect(talk.count(of: "MN-2022-0005: van weging naar") == 2)
    #expect(store.saves.isEmpty && talk.said.last == "Opdracht: ")
  }

  @Test(arguments: ["n", "j", "5", "0", "", "o b", "stop"])
  func `what is no answer to four choices is refused, and the form stays`(_ answer: String) throws {
    let store = try SavingStore()
    let talk = try Conversation(store, ["bewerk MN-2021-0007", "Grutto", "!", answer, "verder", "."])
    #expect(talk.says("Niet opgeslagen", before: "Typ een nummer (1–4) of het woord"), "\(talk.text)")
    #expect(talk.text.contains(" Codenaam: Waterlelie → Grutto") && store.saves.isEmpty)
  }

  @Test(arguments: [
    (["bewerk MN-2021-0007", "Grutto", "."], "Waarom u dit wijzigt"),
    (["bewerk MN-2021-0007", "Grutto", ".", ""], "j slaat op. n slaat niet op"),
    (["bewerk MN-2021-0007", "Grutto", "!"], " 2 bewaren als concept: er verandert nog niets"),
    (["bewerk MN-2021-0007", "stop"], "Typ \\stop als 'stop' het antwoord is."),
    (["bewerk MN-2021-0007", "/doel", "Eerste\\"], "De volgende regel van de tekst."),
    (["bewerk MN-2021-0007", "/betrokkenen", "a"], "Typ het nummer van wat u bedoelt"),
    (["bewerk MN-2021-0007", "/inbreng"], "een lijst. + voegt een regel toe"),
    (["verder MN-2022-0005"], "Een nummer kiest de stap"), (["notitie MN-2021-0007"], "Een notitie van een regel"),
    (["triage"], "het besluit; wat het vraagt komt daarna"), (["triage", "5"], "Reden: een van deze"),
    (["triage", "5", "1", ""], "j legt het besluit vast"), ([], "triage [vraag]"),
  ])
  func `? says what can be answered, and the question stands again`(_ way: [String], _ explained: String) throws {
    let before = try Conversation(SavingStore(), way)
    let after = try Conversation(SavingStore(), way + ["?"])
    #expect(!before.text.contains(explained) && after.text.contains(explained), "\(after.text)")
    // What follows the end of what is typed is told behind the question.
    let question = try #require(before.said.last { $0.hasSuffix(": ") || $0.hasSuffix("? ") })
    #expect(after.count(of: question) == before.count(of: question) + 1)
  }

  @Test func `stop asks before it stops, and is a word after a backslash`() throws {
    let store = try SavingStore()
    let talk = try Conversation(
      store, ["bewerk MN-2021-0007", "stop", "misschien", "n", "stop", "\\stop", ".", "STOP", "n", "stop", "j", "3"])
    #expect(talk.count(of: "Stoppen met dit formulier? j/n") == 5, "\(talk.text)")
    #expect(talk.says(" Codenaam: Waterlelie → stop", before: "Niet opgeslagen"))
    #expect(store.saves.isEmpty && talk.said.last == "Opdracht: ")
  }

  @Test func `what was wrong with a record is said when it is opened`() throws {
    let bad = SoundOffice.casus(
      "MN-2021-0003", "Vink", "verdwenen", ["witwassen"], ["politie"], van: "2021-04-30", #""gemeenten":[]"#)
    let store = try SavingStore(Result { try SampleStore(["casussen.jsonl": [bad]]) })
    let talk = try Conversation(store, ["bewerk MN-2021-0003"])
    #expect(talk.says("Fout: Status 'verdwenen' is onbekend", before: "Codenaam, Vink: "), "\(talk.text)")
  }

  @Test func `no line is longer than the columns there are`() throws {
    let talk = try Conversation(
      try SavingStore(), columns: 40, ["?", "bewerk MN-2021-0007", "?", "", "", "", "", ".", "verder MN-2022-0005"])
    #expect(talk.said.allSatisfy { SafeText($0).width <= 40 }, "\(talk.said.filter { SafeText($0).width > 40 })")
  }
}
