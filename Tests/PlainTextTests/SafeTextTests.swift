import PlainText
import Testing

@Suite struct SafeTextTests {
  /// What may not come through, written down apart from the sanitiser.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200F,
      0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0xE000...0xF8FF,
      0x1F1E6...0x1F1FF, 0xE0000...0xE0FFF, 0xF0000...0x10FFFF:
      true
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .unassigned, .privateUse, .surrogate, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
  }

  @Test func `no forbidden scalar comes through, of all that there are`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = SafeText("a" + String(Character(scalar)))
      if text.string.unicodeScalars.contains(where: Self.isForbidden) {
        Issue.record("U+\(String(value, radix: 16)) comes through as \(text.string.unicodeScalars.map(\.value))")
      }
    }
  }

  @Test(arguments: [
    ("plain text ~", "plain text ~"), ("a\nb", "a⏎b"), ("a\r\n\tb", "a␍⏎␉b"), ("\u{1B}[2J", "␛[2J"),
    ("\u{0}\u{7F}", "␀␡"), ("\u{9B}31m", "<9B>31m"), ("a\u{202E}b", "a<RLO>b"), ("a\u{2066}\u{2069}", "a<LRI><PDI>"),
    ("a\u{200B}b\u{FEFF}", "a<ZWSP>b<BOM>"), ("\u{E0041}", "<E0041>"), ("\u{2028}\u{2029}", "⏎⏎"),
    ("\u{E000}\u{FFFF}", "\u{FFFD}\u{FFFD}"), ("\u{301}x", "\u{25CC}\u{301}x"),
    ("e\u{301}\u{302}\u{303}\u{304}x", "e\u{301}\u{302}x"), ("\u{1B}\u{301}", "␛\u{25CC}\u{301}"),
    ("👩\u{200D}💻", "👩<ZWJ>💻"), ("❤\u{FE0F}", "❤<VS16>"), ("👍🏽!", "👍!"), ("🏽", "🏽"), ("🇳🇱", "NL"),
    ("Jørgen Lévesque 作者", "Jørgen Lévesque 作者"),
  ])
  func `each kind of character is shown as the rule says`(raw: String, shown: String) {
    #expect(Array(SafeText(raw).string.unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test func `bytes that are not UTF-8 become replacement characters`() {
    #expect(SafeText(utf8: [0x61, 0xFF, 0x62, 0xC3]).string == "a\u{FFFD}b\u{FFFD}")
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `what is safe stays as it is, and width and pieces agree`(seed: UInt64) {
    var random = Random(seed: seed)
    let text = SafeText(random.text(upTo: 40))
    #expect(!text.string.unicodeScalars.contains(where: Self.isForbidden))
    #expect(SafeText(text.string) == text)
    // A control character at the end forces the long way round.
    #expect(SafeText(text.string + "\u{1B}") == text + SafeText("\u{1B}"))
    let clusters = Array(text.clusters)
    #expect(clusters.map(\.text).joined() == text.string)
    #expect(clusters.reduce(0) { $0 + $1.width } == text.width)
    #expect(clusters.allSatisfy { (1...2).contains($0.width) && (1...3).contains($0.text.unicodeScalars.count) })
    #expect((text + text).width == 2 * text.width)
    for columns in 0..<20 {
      #expect(text.fitted(to: columns).width <= columns)
      #expect(text.cut(to: columns).width <= columns)
      if text.width <= columns { #expect(text.fitted(to: columns) == text) }
      #expect(text.padded(to: columns).width == max(columns, text.width))
      #expect(text.wrapped(to: columns).allSatisfy { $0.width <= columns })
      #expect(text.wrapped(to: columns, limit: 2).allSatisfy { $0.width <= columns })
    }
  }

  @Test(arguments: [
    ("a", 1), ("é", 1), ("e\u{301}", 1), ("作", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("👍", 2), ("⌚", 2),
    ("€", 1),
    ("·", 1), ("─", 1), ("▇", 1), ("ﬁ", 1), ("Ａ", 2), ("क\u{94D}ष", 2), ("กำ", 2), ("\u{3000}", 2),
  ])
  func `a character takes the columns of our table`(text: String, columns: Int) {
    #expect(SafeText(text).width == columns)
  }

  @Test(arguments: [
    ("Waterlelie", 10, "Waterlelie"), ("Waterlelie", 9, "Waterlel…"), ("Waterlelie", 1, "…"), ("Waterlelie", 0, ""),
    ("作者作者", 8, "作者作者"), ("作者作者", 7, "作者作…"), ("作者作者", 6, "作者…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
    ("ab", -3, ""),
  ])
  func `a text is cut between characters`(text: String, columns: Int, shown: String) {
    #expect(SafeText(text).fitted(to: columns).string == shown)
  }

  @Test func `a cap cuts a long text as fitting does`() {
    let long = String(repeating: "é作\u{1B}", count: 100_000)
    #expect(SafeText(long, fitting: 80) == SafeText(long).fitted(to: 80))
    #expect(SafeText("kort", fitting: 80) == "kort")
    #expect(SafeText("e" + String(repeating: "\u{301}", count: 1000), fitting: 10).string == "e\u{301}\u{301}…")
  }

  @Test func `padding goes to the side that was asked`() {
    #expect(SafeText("作").padded(to: 4) == "作  ")
    #expect(SafeText("12 d").padded(to: 6, right: true) == "  12 d")
    #expect(SafeText("lang").padded(to: 2) == "lang")
  }

  @Test(arguments: [
    ("een twee drie", 8, ["een twee", "drie"]), ("een twee drie", 7, ["een", "twee", "drie"]),
    ("Zeehavenpolitie", 6, ["Zeehav", "enpoli", "tie"]), ("", 5, [""]), ("作者作", 3, ["作", "者", "作"]),
    ("作a", 1, ["…", "a"]),
    ("  in", 8, ["  in"]), ("x", 0, []), ("a  b", 3, ["a", "b"]),
    ("een Zeehavenpolitie", 6, ["een", "Zeehav", "enpoli", "tie"]),
  ])
  func `a text is broken between words`(text: String, columns: Int, lines: [String]) {
    #expect(SafeText(text).wrapped(to: columns).map(\.string) == lines)
  }

  @Test func `what does not fit in the lines ends in an ellipsis`() {
    #expect(SafeText("een twee drie").wrapped(to: 8, limit: 1) == ["een twe…"])
    #expect(SafeText("een tw drie").wrapped(to: 8, limit: 1) == ["een tw…"])
    #expect(SafeText("een twee").wrapped(to: 8, limit: 1) == ["een twee"])
  }

  @Test func `lines are split at line feeds only`() {
    #expect(SafeText.lines(of: "a\r\nb\u{2028}c\n") == ["a␍", "b⏎c", ""])
    #expect(SafeText.lines(of: "a\nb\nc", limit: 2) == ["a", "b"])
    #expect(SafeText.lines(of: "") == [""])
    #expect(SafeText.lines(of: "één\ntwee\ndrie", scalars: 6) == ["één", "tw…"])
    #expect(SafeText.lines(of: "één", scalars: 3) == ["één"])
  }

  @Test(arguments: [
    ("gewoon", false), ("Jørgen 作 👍🏽 🇳🇱", false), ("a\u{202E}", true), ("a\tb", true), ("a\nb", true), ("\u{301}", true),
    ("e\u{301}\u{302}", false), ("e\u{301}\u{302}\u{303}", true), ("\u{E000}", true),
  ])
  func `a text with a character that the rule replaces is suspicious`(text: String, expected: Bool) {
    #expect(SafeText.isSuspicious(text) == expected)
    let inBytes = SafeText.isSuspicious(utf8: text.utf8.span)
    #expect(inBytes == expected)
  }

  @Test func `a line feed is no offence in a text of several lines`() {
    #expect(!SafeText.isSuspicious("a\nb é", multiline: true))
    let lines = SafeText.isSuspicious(utf8: "a\nb".utf8.span, multiline: true)
    #expect(!lines)
    #expect(SafeText.isSuspicious("a\n\u{200B}", multiline: true))
    let invalid: [UInt8] = [0x61, 0xFF]
    let isSuspicious = SafeText.isSuspicious(utf8: invalid.span)
    #expect(isSuspicious)
  }
}
