import RIECDomain

/// What the file of a claim is called. An id comes from data: whatever it holds, the name is one of `claims/`, and no
/// two ids have the same.
enum ClaimName {
  private static let longest = 200

  /// The name for `id`: itself with everything but letters, digits, hyphens and underscores as `%` and two digits; of a
  /// long one, and of the empty one, `=` and the SHA-256.
  static func file(of id: RecordID) -> String {
    var name: [UInt8] = []
    for byte in id.text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        name.append(byte)
      default:
        let digits = Array("0123456789ABCDEF".utf8)
        name += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    if (1...longest).contains(name.count) { return String(decoding: name, as: UTF8.self) }
    return "=" + String(decoding: JournalHash(of: Array(id.text.utf8)).spelled, as: UTF8.self)
  }
}
