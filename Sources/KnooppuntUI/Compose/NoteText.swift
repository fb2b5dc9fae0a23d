/// Texts as other programs write them.
enum NoteText {
  /// The text that `bytes` spell. What is no UTF-8 is read as Windows-1252, so that no letter is lost; then `isRepaired`.
  static func read(_ bytes: [UInt8]) -> (text: String, isRepaired: Bool) {
    if let text = String(validating: bytes, as: UTF8.self) { return (text, false) }
    var scalars = String.UnicodeScalarView()
    var parser = Unicode.UTF8.ForwardParser()
    var input = bytes.makeIterator()
    var at = 0
    parsing: while true {
      switch parser.parseScalar(from: &input) {
      case .valid(let encoded):
        at += encoded.count
        scalars.append(Unicode.UTF8.decode(encoded))
      case .error(let length):
        scalars.append(contentsOf: bytes[at..<min(at + length, bytes.count)].map(Self.western))
        at += length
      case .emptyInput: break parsing
      }
    }
    return (String(scalars), true)
  }

  private static let high = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)

  private static func western(_ byte: UInt8) -> Unicode.Scalar {
    (0x80..<0xA0).contains(byte) ? high[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }

  /// The text with plain line ends, blanks for tabs, and without blank lines and a mark of its encoding around it.
  static func settled(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r": break
      case "\t": scalars.append(contentsOf: "  ".unicodeScalars)
      case "\u{FEFF}" where scalars.isEmpty: break
      default: scalars.append(scalar)
      }
    }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    while scalars.first == "\n" { scalars.removeFirst() }
    return String(scalars)
  }
}
