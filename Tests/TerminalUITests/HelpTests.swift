import PlainText
import TerminalUI
import Testing

@Suite struct HelpTests {
  private func lines(_ query: String, _ taal: Taal = .nl) -> [String] {
    Help.lines(Samples.keymap, query: query, taal: taal, columns: 30).map(\.text.string)
  }

  @Test func `the search looks in keys, labels and groups, without case and accents`() {
    #expect(lines("TRÉFFER") == ["Zoeken", "  n       volgende treffer", ""])
    #expect(lines("zoeken").count == 4)
    #expect(lines("gg") == ["Bewegen", "  gg      naar het begin", ""])
    #expect(lines("bestaat niet").isEmpty)
  }

  @Test func `a command that cannot be given says why`() {
    #expect(lines("bewerken") == ["Wijzigen", "  e       bewerken", "            alleen lezen", ""])
  }

  @Test func `a command without keys is left out`() {
    var keymap = Samples.keymap
    keymap.rebind("triage", to: [])
    #expect(!Help.lines(keymap, taal: .nl, columns: 30).contains { $0.text.string.contains("triage") })
  }
}
