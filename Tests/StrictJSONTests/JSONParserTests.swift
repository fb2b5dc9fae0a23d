import StrictJSON
import Testing

@Suite struct JSONParserTests {
  @Test func `order of members and spelling of numbers are kept`() throws {
    let value = try StrictJSON.parse(
      #"{"b":1.50,"a":[-0,1e400,123456789012345678901234567890],"c":"\u00e9\ud83d\ude00"}"#)
    let object = try #require(value.object)
    #expect(object.members.map(\.key) == ["b", "a", "c"])
    #expect(JSONWriter.text(value) == #"{"b":1.50,"a":[-0,1e400,123456789012345678901234567890],"c":"é😀"}"#)
  }

  @Test(arguments: [
    ("", JSONFault.Code.unexpectedEnd, 1, 1),
    ("{\"a\": 1,\n \"b\": tru}", .unexpectedByte, 2, 10),
    ("{\"é\": \u{1}}", .unexpectedByte, 1, 7),
    ("[\"é\u{1}\"]", .controlCharacter, 1, 4),
    ("[1,\n2,\n]", .unexpectedByte, 3, 1),
    ("[01]", .invalidNumber, 1, 3),
    ("[\"\\x\"]", .invalidEscape, 1, 3),
    ("[\"\\ud800\"]", .loneSurrogate, 1, 3),
    ("{} {}", .trailingBytes, 1, 4),
    ("{\"a\":1,\"a\":2}", .duplicateKey, 1, 8),
    ("\u{FEFF}{}", .byteOrderMark, 1, 1),
  ])
  func `a fault names its line and its column in scalars`(text: String, code: JSONFault.Code, line: Int, column: Int) {
    #expect(throws: JSONFault.self) { try StrictJSON.parse(text) }
    do throws(JSONFault) {
      _ = try StrictJSON.parse(text)
    } catch {
      #expect(error.code == code)
      #expect(error.line == line)
      #expect(error.column == column)
    }
  }

  @Test func `nesting of a million levels is judged without a deep stack`() throws {
    let depth = 1_000_000
    let open = [UInt8](repeating: UInt8(ascii: "["), count: depth)
    let closed = open + [UInt8](repeating: UInt8(ascii: "]"), count: depth)
    try StrictJSON.validate(closed, limits: .grammarOnly)
    func code(_ bytes: [UInt8], _ limits: JSONLimits) -> JSONFault.Code? {
      do throws(JSONFault) {
        _ = try StrictJSON.parse(bytes, limits: limits)
        return nil
      } catch { return error.code }
    }
    #expect(code(closed, .grammarOnly) == .tooDeep)
    #expect(code(open, .grammarOnly) == .unexpectedEnd)
    #expect(code(closed, .store) == .tooDeep)
    let deepest = StrictJSON.deepestTree
    #expect(code(Array(open[..<deepest] + closed[(2 * depth - deepest)...]), .grammarOnly) == nil)
  }

  @Test func `where keys may repeat, the first one counts`() throws {
    let value = try StrictJSON.parse(#"{"a":1,"b":2,"a":3}"#, limits: .grammarOnly)
    #expect(JSONWriter.text(value) == #"{"a":1,"b":2}"#)
  }

  @Test(arguments: 0..<20)
  func `what was written is read back the same`(seed: Int) throws {
    var random = SplitMix64(UInt64(seed))
    for _ in 0..<200 {
      let value = Documents.value(depth: 5, using: &random)
      let bytes = JSONWriter.bytes(value)
      #expect(try StrictJSON.parse(bytes, limits: .grammarOnly) == value)
      #expect(!bytes.contains { $0 < 0x20 || $0 == 0x7F })
    }
  }
}
