import PlainText
import RIECDomain
import Testing

@Suite struct NoTextHidesACharacterTests {
  static let cases: [RuleCase] = [
    RuleCase("none", .casus, #"{"titel":"Waterlelie – één €","notities":[{"nr":1,"tekst":"Twee\nregels"}]}"#),
    RuleCase("a control character", .casus, #"{"titel":"Water\u001blelie"}"#, ["W titel"]),
    RuleCase("delete, and one of the upper control characters", .casus, #"{"doel":"a\u007fb\u009b"}"#, ["W doel"]),
    RuleCase("a tab, a carriage return", .signaal, #"{"omschrijving":"a\tb\r\n"}"#, ["W omschrijving"]),
    RuleCase("turned about", .betrokkene, #"{"naam":"\u202egnip"}"#, ["W naam"]),
    RuleCase("no width", .locatie, #"{"aanduiding":"De\u200bLoods"}"#, ["W aanduiding"]),
    RuleCase("a joined emoji comes apart", .casus, #"{"titel":"👩‍💻"}"#, ["W titel"]),
    RuleCase("a skin tone and a flag do not", .casus, #"{"titel":"👍🏽 🇳🇱"}"#),
    RuleCase("a third mark on a letter", .casus, #"{"titel":"e\u0301\u0302\u0303"}"#, ["W titel"]),
    RuleCase("private use", .casus, #"{"titel":"\ue000"}"#, ["W titel"]),
    RuleCase("in a part", .casus, #"{"notities":[{"nr":7,"tekst":"a\u202eb"}]}"#, ["W notities/7/tekst"]),
    RuleCase("in a part without nr", .casus, #"{"notities":[{},{"tekst":"a\u202eb"}]}"#, ["W notities/2/tekst"]),
    RuleCase("twice in a plain list", .casus, #"{"gemeenten":["a\u200b","b","c\u200b"]}"#, ["W gemeenten"]),
    RuleCase("in what no kind knows", .casus, #"{"eigen":{"vrij":[["x\u200b"]]}}"#, ["W eigen/vrij"]),
    RuleCase("in a field's name", .casus, #"{"ei\u200bgen":3}"#, ["W ei\u{200B}gen"]),
  ]

  @Test(arguments: cases) func `no text hides a character`(_ it: RuleCase) throws {
    try it.check(NoTextHidesACharacter.self)
  }

  @Test(arguments: [
    (#"{"titel":"a\u001bb"}"#, "1 verborgen teken ", "(U+001B)"),
    (#"{"titel":"\u001b[31m\u202e\u001b"}"#, "3 verborgen tekens ", "(U+001B, U+202E)"),
    (#"{"gemeenten":["\u200b","\udb40\udc41"]}"#, "2 verborgen tekens ", "(U+200B, U+E0041)"),
    (#"{"titel":"\u0001\u0002\u0003\u0004\u0005\u0006"}"#, "6 verborgen tekens ", "U+0004, U+0005, …)"),
  ])
  func `the message says how many and which`(json: String, count: String, list: String) throws {
    let finding = try #require(try RuleCase("", .casus, json).findings(NoTextHidesACharacter.self).first)
    #expect(finding.message.nl.contains(count))
    #expect(finding.message.nl.contains(list) && finding.message.en.contains(list))
    #expect(finding.letter(.nl) == "V")
  }

  /// The rule asks `SafeText`: what stands as a mark on the screen is what it finds, and nothing else.
  @Test func `every scalar that is shown as a mark is found, and no other`() throws {
    let shown: Set<Unicode.Scalar> = ["\n"]
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), !shown.contains(scalar) else { continue }
      let text = "a\(scalar)"
      let isMarked = SafeText(text).string != text && !(0x1F1E6...0x1F1FF).contains(value)
      let found = SafeText.hidden(in: text)
      guard found.isEmpty == isMarked else { continue }
      Issue.record("U+\(String(value, radix: 16)): \(found.isEmpty ? "not found" : "found")")
      return
    }
  }
}
