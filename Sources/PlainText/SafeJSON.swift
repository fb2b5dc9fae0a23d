/// JSON that may reach a terminal or a stream: every character that the rule of ``SafeText`` replaces stands in it as
/// `\uXXXX` (above the BMP as a surrogate pair), so that nothing is lost.
public struct SafeJSON: Hashable, Sendable {
  /// The JSON text, safe to write; line feeds between values are kept.
  public let string: String

  /// The JSON in `bytes`, which is expected to be valid; whatever it is, the result can do no harm.
  public init(_ bytes: some Collection<UInt8>) {
    if bytes.allSatisfy({ (0x20...0x7E).contains($0) || $0 == 0x0A }) {
      string = Self.isLineFeedInString(bytes) ? Self.escaped(bytes) : String(decoding: bytes, as: UTF8.self)
    } else {
      string = Self.escaped(bytes)
    }
  }

  /// The JSON in `text`.
  public init(_ text: some StringProtocol) {
    self.init(Array(text.utf8))
  }

  private static func isLineFeedInString(_ bytes: some Collection<UInt8>) -> Bool {
    var state = Position()
    for byte in bytes {
      if byte == 0x0A, state.inString { return true }
      state.take(byte)
    }
    return false
  }

  private static func escaped(_ bytes: some Collection<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    var result = String.UnicodeScalarView()
    var state = Position()
    var marks = 0
    var hasBase = false
    for scalar in text.unicodeScalars {
      defer { if scalar.isASCII { state.take(UInt8(scalar.value)) } else { state.escaping = false } }
      if !state.inString, scalar == "\n" || scalar == "\r" || scalar == "\t" {
        result.append(scalar == "\n" ? "\n" : " ")
        continue
      }
      switch Sanitiser.verdict(scalar) {
      case .pass:
        result.append(scalar)
        marks = 0
        hasBase = scalar != "\""
      case .mark where hasBase && marks < Sanitiser.marksPerBase:
        result.append(scalar)
        marks += 1
      case .mark, .replace:
        result.append(contentsOf: escape(scalar).unicodeScalars)
        hasBase = false
      }
    }
    return String(result)
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    UTF16.encode(scalar).map { units in
      units.map { unit in
        let hex = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      }.joined()
    } ?? ""
  }

  /// Whether one stands inside a string of the JSON.
  private struct Position {
    var inString = false
    var escaping = false

    mutating func take(_ byte: UInt8) {
      if escaping {
        escaping = false
      } else if byte == 0x5C {
        escaping = inString
      } else if byte == 0x22 {
        inString.toggle()
      }
    }
  }
}
