/// JSON that may reach a terminal or a stream: every character that the rule of ``SafeText`` replaces stands in it as
/// `\uXXXX` (above the BMP as a surrogate pair), so that nothing is lost.
public struct SafeJSON: Hashable, Sendable {
  /// The JSON text, safe to write; line feeds between values are kept.
  public let string: String

  /// The JSON in `bytes`, which is expected to be valid; whatever it is, the result can do no harm.
  public init(_ bytes: Span<UInt8>) {
    var writer = Writer()
    writer.result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte &- 0x20 < 0x5F {
        writer.write(ascii: byte)
        index &+= 1
      } else if index &+ 1 < bytes.count, Harm.isLatin(byte, bytes[index &+ 1]) {
        writer.write(byte, bytes[index &+ 1])
        index &+= 2
      } else {
        let (scalar, length) = decode(at: index, count: bytes.count) { bytes[$0] }
        writer.write(scalar)
        index &+= length
      }
    }
    string = String(decoding: writer.result, as: UTF8.self)
  }

  /// The JSON in `bytes`.
  public init(_ bytes: [UInt8]) {
    self.init(bytes.span)
  }

  /// The JSON in `text`.
  public init(_ text: some StringProtocol) {
    self.init(String(text).utf8.span)
  }

  private struct Writer {
    var result: [UInt8] = []
    /// Whether one stands inside a string of the JSON, and behind a backslash in it.
    private var isInString = false
    private var isEscaping = false
    /// Whether the character before can carry a mark, and how many it carries.
    private var hasBase = false
    private var marks = 0

    mutating func write(ascii byte: UInt8) {
      result.append(byte)
      hasBase = byte != 0x22
      marks = 0
      if isEscaping {
        isEscaping = false
      } else if byte == 0x5C {
        isEscaping = isInString
      } else if byte == 0x22 {
        isInString.toggle()
      }
    }

    mutating func write(_ lead: UInt8, _ next: UInt8) {
      result.append(lead)
      result.append(next)
      hasBase = true
      marks = 0
      isEscaping = false
    }

    mutating func write(_ scalar: Unicode.Scalar) {
      isEscaping = false
      if !isInString, scalar == "\n" || scalar == "\r" || scalar == "\t" {
        hasBase = false
        result.append(scalar == "\n" ? 0x0A : 0x20)
        return
      }
      switch Sanitiser.verdict(scalar) {
      case .pass:
        result.append(contentsOf: String(Character(scalar)).utf8)
        hasBase = true
        marks = 0
      case .mark where hasBase && marks < Sanitiser.marksPerBase:
        result.append(contentsOf: String(Character(scalar)).utf8)
        marks += 1
      case .mark, .replace:
        for unit in String(Character(scalar)).utf16 { escape(unit) }
        hasBase = false
      }
    }

    private mutating func escape(_ unit: UInt16) {
      result.append(contentsOf: "\\u".utf8)
      for shift in [12, 8, 4, 0] { result.append(contentsOf: String(unit >> UInt16(shift) & 15, radix: 16).utf8) }
    }
  }
}
