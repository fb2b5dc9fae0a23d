import StrictJSON

/// Random documents and damage.
enum Documents {
  static func value(depth: Int, using random: inout SplitMix64) -> JSONValue {
    switch Int.random(in: 0...(depth > 0 ? 8 : 5), using: &random) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &random))
    case 2: return .number(JSONNumber(Int.random(in: -1000...1_000_000, using: &random)))
    case 3, 4: return .string(text(using: &random))
    case 5:
      let spelled = ["0", "-0", "1.50", "1e400", "123456789012345678901234567890", "-2.5E-3"]
      return (try? StrictJSON.parse(spelled.randomElement(using: &random) ?? "0")) ?? .null
    case 6:
      return .array((0..<Int.random(in: 0...4, using: &random)).map { _ in value(depth: depth - 1, using: &random) })
    default: return .object(object(depth: depth - 1, using: &random))
    }
  }

  static func object(depth: Int, using random: inout SplitMix64) -> JSONObject {
    JSONObject(
      (0..<Int.random(in: 0...6, using: &random)).map { _ in
        JSONObject.Member(key: text(using: &random), value: value(depth: depth, using: &random))
      })
  }

  static func text(using random: inout SplitMix64) -> String {
    let parts = [
      "a", "id", "behandeldVan", "é", "e\u{301}", "€", "😀", "\"", "\\", "\n", "\u{7F}", "\u{202E}", "\u{200B}", " ",
      "\u{E0041}", "zeven", "acht-len", "\u{0}", "/",
    ]
    return (0..<Int.random(in: 0...5, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
  }

  static func random(using random: inout SplitMix64) -> [UInt8] {
    JSONWriter.bytes(.object(object(depth: 3, using: &random)))
  }

  static func mutate(_ bytes: inout [UInt8], using random: inout SplitMix64) {
    let pieces: [[UInt8]] = [
      Array("{".utf8), Array("}".utf8), Array("[".utf8), Array("]".utf8), Array(",".utf8), Array(":".utf8),
      Array("\"".utf8), Array("\\".utf8), Array("\\u".utf8), Array("\\ud83d".utf8), Array("\\ude00".utf8),
      Array("0".utf8), Array("-".utf8), Array(".".utf8), Array("e".utf8), Array(" ".utf8), Array("\t".utf8),
      Array("true".utf8), Array("nul".utf8), Array("\"a\":1,".utf8), [0x00], [0x1F], [0x80], [0xC3],
      [0xE0, 0x80, 0x80],
      [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xEF, 0xBB, 0xBF], [0xC0, 0xAF], [0x0A], [0xFF],
    ]
    let place = Int.random(in: 0...bytes.count, using: &random)
    switch Int.random(in: 0...4, using: &random) {
    case 0 where place < bytes.count: bytes.remove(at: place)
    case 1 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
    case 2: bytes.removeSubrange(place...)
    case 3:
      let from = Int.random(in: 0...place, using: &random)
      bytes.insert(contentsOf: Array(bytes[from..<place]), at: from)
    default: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
    }
  }
}
