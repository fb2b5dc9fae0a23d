import PlainText
import Testing

@Suite struct EditDistanceTests {
  static let names = ["id", "titel", "thema", "termijn", "status"]

  @Test(arguments: [
    ("temah", "thema"), ("tittel", "titel"), ("term", "termijn"), ("statsu", "status"), ("ide", "id"),
  ]) func `the nearest name is found`(_ word: String, _ meant: String) {
    #expect(EditDistance.nearest(to: word, among: Self.names) == meant)
  }

  @Test(arguments: ["", "xyzzy", "gemeente", "x"]) func `nothing is meant by what resembles nothing`(_ word: String) {
    #expect(EditDistance.nearest(to: word, among: Self.names) == nil)
  }

  @Test func `of two that are as near the first is meant`() {
    #expect(EditDistance.nearest(to: "abx", among: ["abd", "abc"]) == "abd")
  }
}
