import KnooppuntUI
import PlainText
import RIECDomain
import RIECStore
import TerminalUI
import Testing

/// Lists, records and faults in lines.
@Suite struct ListDialogueTests {
  private func damaged(isChecked: Bool = true) throws -> SavingStore {
    try SavingStore(SampleStore.damaged, isChecked: isChecked)
  }

  @Test func `a list says each record in a line with its number and labels, in the region of the screens`() throws {
    let talk = try Conversation(try SavingStore(), columns: 200, ["lijst casussen titel:kievit", "lijst casussen"])
    #expect(talk.says("Casussen in Midden-Nederland: 1 van ", before: " 1 Kievit · MN-2021-0012 · Status: "))
    #expect(talk.text.contains("'regio NL' laat alles zien.") && !talk.text.contains("NH-2021-0004"))
    #expect(!talk.text.contains("…"), "\(talk.text)")
  }

  @Test func `the region is said, told and changed`() throws {
    let talk = try Conversation(
      try SavingStore(), columns: 200, ["regio", "regio XX", "regio nl", "lijst casussen titel:lepelaar", "regio MN"])
    #expect(talk.said.contains("Regio: Midden-Nederland (MN); 'regio NL' laat heel Nederland zien."))
    #expect(talk.says("De regio is Midden-Nederland.", before: "'XX' is geen regio."))
    #expect(talk.says("De regio is heel Nederland.", before: "Casussen in heel Nederland: 1 van "))
    #expect(talk.says(" 1 Lepelaar · NH-2021-0004", before: "De regio is Midden-Nederland."), "\(talk.text)")
  }

  @Test func `a number of the last list names its record`() throws {
    let talk = try Conversation(
      try SavingStore(), columns: 200, ["toon 1", "lijst casussen titel:kievit", "toon 1", "toon 2", "bewerk 1"])
    #expect(talk.says("Een nummer kan pas na 'lijst' of 'fouten'", before: "Kievit · MN-2021-0012"))
    #expect(talk.says("De laatste lijst heeft de nummers 1 tot en met 1.", before: "Bewerken: MN-2021-0012 Kievit"))
  }

  @Test func `a long list goes on where it was`() throws {
    let many = (1...45).map { number in
      SoundOffice.casus(
        "MN-2021-\(number + 1000)", "Vogel \(number)", "weging", ["witwassen"], ["politie"], van: "2021-03-02",
        #""gemeenten":[]"#)
    }
    let store = try SavingStore(Result { try SampleStore(["casussen.jsonl": many]) })
    let talk = try Conversation(store, columns: 300, ["meer", "lijst casussen", "meer", "meer", "meer", "toon 45"])
    #expect(talk.says("Er is nog geen lijst", before: "Dit zijn 20 van 45; 'meer' noemt de volgende."), "\(talk.text)")
    #expect(talk.says("Dit zijn 40 van 45", before: " 45 ") && talk.count(of: "Dit was alles.") == 1)
    for number in 1...45 { #expect(talk.said.count { $0.hasPrefix(" \(number) ") } == 1) }
    #expect(talk.count(of: " · MN-2021-1045") == 2)
  }

  @Test(arguments: [true, false])
  func `a faulty record is told as such, whether the check came to it or not`(_ isChecked: Bool) throws {
    let talk = try Conversation(
      try damaged(isChecked: isChecked), columns: 400, ["lijst casussen", "toon MN-2021-0003"])
    let line = try #require(talk.said.first { $0.contains("· MN-2021-0003 ·") })
    #expect(line.contains("fouten"), "\(line)")
    #expect(talk.text.contains("onleesbare regels staat; 'fouten' noemt ze."))
    #expect(talk.says("Vink · MN-2021-0003", before: "Fout: Status 'verdwenen' is onbekend"), "\(talk.text)")
  }

  @Test func `fouten names what is wrong with numbers, unreadable lines first`() throws {
    let talk = try Conversation(
      try damaged(), columns: 400, ["fouten", "toon 1", "bewerk 1", "toon MN-2099-0001", "meer"])
    #expect(talk.said.contains { $0.hasPrefix("In de hele opslag: ") && $0.contains(" fouten, ") })
    #expect(talk.said.contains { $0.hasPrefix(" 1 Fout · casussen.jsonl, regel ") }, "\(talk.text)")
    #expect(talk.count(of: "Dit is een regel die niet te lezen is, geen record.") >= 1)
    #expect(talk.said.contains { $0.contains(" Fout · MN-2021-0003: Status 'verdwenen' is onbekend") })
    #expect(talk.says("'MN-2099-0001' staat niet in de opslag.", before: "Niet elke regel van de opslag is te lezen"))
  }

  @Test func `damage of a whole file names no line`() throws {
    let basis = "basis/1/casussen.jsonl"
    let talk = try Conversation(
      try SavingStore(access: .readOnly(.basisDiffers(basis))), columns: 200, ["fouten"])
    #expect(talk.said.contains { $0.hasPrefix(" 1 Fout · \(basis): ontbreekt of ") }, "\(talk.text)")
  }

  @Test func `the kinds of an analyst are named before those of Triage, which are found by their names`() throws {
    let talk = try Conversation(try SavingStore(), columns: 300, ["lijst", "lijst triage-instellingen"])
    #expect(talk.text.contains("Noem een soort: casussen, signalen, "))
    #expect(talk.text.contains(", locaties; van Triage zelf: triagesessies, triage-instellingen."))
    #expect(!talk.text.contains("is geen soort"))
  }

  @Test func `a record is said in lines with labels, its tables too`() throws {
    let talk = try Conversation(try SavingStore(), columns: 60, ["toon mn-2021-0007"])
    #expect(talk.says("Waterlelie · MN-2021-0007", before: " Status: "))
    #expect(talk.says("Inbreng:", before: " Partner: "), "\(talk.text)")
    let told = talk.said.drop { !$0.contains("Waterlelie") }
    #expect(told.allSatisfy { !$0.drop { $0 == " " }.contains("  ") }, "\(told)")
    #expect(!talk.text.contains("…"))
  }

  @Test func `what goes on below a line stands further in`() throws {
    let talk = try Conversation(try SavingStore(), columns: 40, ["lijst casussen titel:kievit"])
    let first = try #require(talk.said.firstIndex { $0.hasPrefix(" 1 Kievit") })
    #expect(talk.said[first + 1].hasPrefix("   ") && talk.said.allSatisfy { SafeText($0).width <= 40 })
  }

  @Test func `what names no kind, command, query or record is told`() throws {
    let talk = try Conversation(
      try SavingStore(), columns: 300,
      ["lijst", "lijst dingen", "lijst casussen titel:", "toon X", "toon", "zomaar", "lijts", "nieuw"])
    #expect(talk.text.contains("Noem een soort: ") && talk.text.contains("'dingen' is geen soort."))
    #expect(talk.text.contains("van de vraag: ") && talk.text.contains("'X' staat niet in de opslag."))
    #expect(talk.text.contains("Noem een kenmerk, zoals ") && talk.text.contains("'zomaar' is geen opdracht"))
    #expect(talk.text.contains("Bedoelde u 'lijst'?"))
  }

  @Test func `the same in English`() throws {
    let talk = try Conversation(
      try damaged(), taal: .en, columns: 400, ["list casussen", "faults", "more", "region", "show 1", "show", "list"])
    for word in ["Fout", "fouten", "regel ", "regels", "Kies", "Noem", "staat", "onleesbaar"] {
      #expect(!talk.text.contains(word), "\(word): \(talk.said.filter { $0.contains(word) })")
    }
  }
}
