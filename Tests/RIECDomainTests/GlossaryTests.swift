import PlainText
import RIECDomain
import Testing

@Suite struct GlossaryTests {
  @Test func `the words stand by the alphabet, each once`() {
    let terms = Glossary.entries.map { Folding.fold($0.term) }
    #expect(terms == terms.sorted())
    #expect(Set(terms).count == terms.count)
  }

  @Test func `every word is explained in both languages, as a sentence`() {
    for entry in Glossary.entries {
      for taal in Taal.allCases {
        let meaning = entry.meaning(taal)
        #expect(meaning.hasSuffix(".") && meaning.first?.isUppercase == true, "\(entry.term): \(meaning)")
      }
      #expect(entry.meaning.nl != entry.meaning.en, "\(entry.term)")
    }
  }

  @Test(arguments: [
    ("hkp", ["handhavingsknelpunt"]), ("BIBOB", ["Bibob"]), ("casus maken", ["opwerken"]), ("xyz", []),
  ])
  func `a word is found by what it is called or means`(query: String, terms: [String]) {
    #expect(Glossary.found(query, .nl).map(\.term) == terms)
  }

  @Test func `without a question every word is there`() {
    #expect(Glossary.found("", .en).count == Glossary.entries.count)
  }
}
