import PlainText
import TerminalUI
import Testing

@Suite struct HitsTests {
  @Test(
    arguments: [
      ("Waterlelie", ["water"], [0..<5]), ("Ørsted", ["orst"], [0..<4]), ("Straße", ["SS"], [4..<5]),
      ("Straße", ["as"], [3..<5]),
      ("aaa", ["aa"], [0..<3]), ("e\u{301}e", ["ee"], [0..<2]), ("een twee", ["ee", "t"], [0..<2, 4..<5, 6..<8]),
      ("abc", ["abcd"], []),
      ("abc", [""], []), ("作者", ["者"], [1..<2]), ("", ["a"], []),
    ] as [(String, [String], [Range<Int>])])
  func `hits are whole characters`(text: String, needles: [String], ranges: [Range<Int>]) {
    #expect(Hits.ranges(of: needles, in: SafeText(text)) == ranges)
  }
}
