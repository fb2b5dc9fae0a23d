import Foundation
import PlainText
import Testing

@Suite struct SafeJSONTests {
  @Test(arguments: [
    (#"{"a":[1,true,null]}"#, #"{"a":[1,true,null]}"#), ("{\n  \"a\": \"é作\"\n}", "{\n  \"a\": \"é作\"\n}"),
    ("\"a\u{202E}b\"", #""a\u202eb""#), ("\"\u{9B}\u{7F}\"", #""\u009b\u007f""#), ("\"\u{E0041}\"", #""\udb40\udc41""#),
    ("\"e\u{301}\u{302}\u{303}\"", "\"e\u{301}\u{302}\\u0303\""), ("\"\u{301}\"", #""\u0301""#),
    ("{\t\"a\":\r1}", "{ \"a\": 1}"), (#"{"a":"\u001b\"\\"}"#, #"{"a":"\u001b\"\\"}"#),
    ("\"🇳🇱\"", #""\ud83c\uddf3\ud83c\uddf1""#),
  ])
  func `what the rule replaces is escaped`(json: String, shown: String) {
    #expect(Array(SafeJSON(json).string.unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `nothing is lost and nothing forbidden remains`(seed: UInt64) throws {
    var random = Random(seed: seed)
    let text = random.text(upTo: 40)
    let json = try JSONEncoder().encode([text])
    let safe = SafeJSON(Array(json).span)
    #expect(!safe.string.unicodeScalars.contains(where: SafeTextTests.isForbidden))
    let back = try JSONDecoder().decode([String].self, from: Data(safe.string.utf8))
    #expect(back.map { Array($0.unicodeScalars) } == [Array(text.unicodeScalars)])
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `bytes that are no JSON can do no harm either`(seed: UInt64) {
    var random = Random(seed: seed)
    let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
    let safe = SafeJSON(bytes.span)
    #expect(!safe.string.unicodeScalars.contains { $0 != "\n" && SafeTextTests.isForbidden($0) })
  }
}
