import RIECDomain
import Testing

@Suite struct FilterCompletionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    /// The text with `|` for the cursor.
    let text: String
    /// What the text becomes by each suggestion.
    let results: [String]
    init(_ text: String, _ results: [String]) {
      self.text = text
      self.results = results
    }
    var testDescription: String { text }
  }

  static let cases: [Case] = [
    Case("the|", ["thema:"]),
    Case("aa -the|", ["aa -thema:"]),
    Case("(the| bb", ["(thema: bb"]),
    Case("th|eme", ["thema:"]),
    Case("in|", ["inbreng:", "in:alles"]),
    Case("codena|", ["titel:"]),
    Case("witw|", ["thema:witwassen"]),
    Case("open|", ["open:"]),
    Case("titel|", ["titel:", "titel="]),
    Case("termijn|", ["termijn:", "termijn<=", "termijn>=", "termijn<", "termijn>"]),
    Case(
      "thema:|",
      ["thema:mensenhandel_smokkel", "thema:hennep_drugs", "thema:witwassen", "thema:vastgoed", "thema:leeg"]),
    Case("thema:mon|", ["thema:witwassen"]),
    Case("thema:w| bb", ["thema:witwassen bb"]),
    Case("thema:w|xyz bb", ["thema:witwassen bb"]),
    Case("thema:\"wit|", ["thema:witwassen"]),
    Case("thema:\"wi|t\" bb", ["thema:witwassen bb"]),
    Case("inbreng:o|", ["inbreng:overige"]),
    Case("gemeente:|", ["gemeente:Duinvoort", "gemeente:\"Nieuw Duin\"", "gemeente:leeg"]),
    Case("gemeente:n|", ["gemeente:\"Nieuw Duin\"", "gemeente:Duinvoort"]),
    Case("gemeente:voort|", ["gemeente:Duinvoort"]),
    Case("behandelaar:i|", ["behandelaar:ik"]),
    Case("open:|", ["open:ja", "open:nee", "open:leeg"]),
    Case("melding:f|", ["melding:fout"]),
    Case("termijn<=+|", ["termijn<=+14d", "termijn<=+90d"]),
    Case("termijn:l|", ["termijn:leeg"]),
    Case("termijn<=l|", []),
    Case("in:|", ["in:alles"]),
    Case("onbekend:x|", []),
    Case("\"the|", []),
    Case("\"thema\"|", []),
  ]

  @Test(arguments: cases) func `what can stand at the cursor is offered`(_ it: Case) throws {
    let cursor = try #require(it.text.firstIndex(of: "|"))
    let text = it.text.replacing("|", with: "")
    let offers = FilterCompletion.suggestions(
      for: text, cursor: it.text.distance(from: it.text.startIndex, to: cursor), kind: FilterTestKind.kind
    ) { column in
      column.name == "gemeente" ? [("Nieuw Duin", 3), ("Duinvoort", 7)] : []
    }
    let results = offers.map { offer in
      var characters = Array(text)
      characters.replaceSubrange(offer.range, with: Array(offer.text))
      return String(characters)
    }
    #expect(results == it.results)
  }

  @Test func `an empty line offers every field`() {
    let offers = FilterCompletion.suggestions(for: "", cursor: 0, kind: FilterTestKind.kind) { _ in [] }
    #expect(offers.map(\.text) == FilterTestKind.kind.filterFields.map { $0.name + ":" } + ["in:alles"])
  }

  @Test func `codes carry their label and their count`() throws {
    let offers = FilterCompletion.suggestions(for: "thema:wit", cursor: 9, kind: FilterTestKind.kind) { _ in
      [("witwassen", 31)]
    }
    let offer = try #require(offers.first)
    #expect(offer.count == 31)
    #expect(offer.label.en == "money laundering")
  }
}
