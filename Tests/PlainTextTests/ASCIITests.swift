import PlainText
import Testing

@Suite struct ASCIITests {
  @Test(arguments: [
    ("Jørgen LÉVESQUE", "Jorgen LEVESQUE"), ("Straße Æ", "Strasse AE"), ("\u{1B}[2J\n", "^[[2J^J"), ("┌─┐│▌", "+-+|>"),
    ("作 ▇▇▁", "? ##."), ("e\u{301}…", "e..."), ("€ 1", "E 1"), ("a › «b» – c", "a > \"b\" - c"), ("\u{7F}", "^?"),
    ("≤5 ≥1 ≠ ±2 a → b", "<=5 >=1 != +-2 a -> b"),
  ])
  func `a text has a form for terminals without UTF-8`(text: String, shown: String) {
    #expect(SafeText(text).ascii.string == shown)
  }

  /// A cell holds one character: what would say something else by half is then a sign that says nothing.
  @Test(arguments: [("≤", "?"), ("≥", "?"), ("≠", "?"), ("±", "?"), ("…", "~"), ("→", ">"), ("×", "x"), ("–", "-")])
  func `in one cell no sign becomes one of another meaning`(sign: String, shown: String) {
    #expect(SafeText(sign).clusters.map(\.ascii.text) == [shown])
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `in a cell the form takes the same columns`(seed: UInt64) {
    var random = Random(seed: seed)
    let text = SafeText(random.text(upTo: 30))
    #expect(text.ascii.string.utf8.allSatisfy { (0x20...0x7E).contains($0) })
    for cluster in text.clusters {
      let ascii = cluster.ascii
      #expect(ascii.width == cluster.width)
      #expect(ascii.text.utf8.count == cluster.width)
      #expect(ascii.text.utf8.allSatisfy { (0x20...0x7E).contains($0) })
    }
  }
}
