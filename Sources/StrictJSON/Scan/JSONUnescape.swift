/// What the body of a JSON string spells.
public enum JSONUnescape {
  /// Appends the UTF-8 bytes that `body` spells; `body` is a string body that a scan or the parser has accepted (of any
  /// other, what cannot be read is left out).
  public static func append(_ body: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    var at = 0
    while at < body.count {
      let byte = body[at]
      at += 1
      guard byte == UInt8(ascii: "\\"), at < body.count else {
        out.append(byte)
        continue
      }
      let kind = body[at]
      at += 1
      switch kind {
      case UInt8(ascii: "b"): out.append(0x08)
      case UInt8(ascii: "f"): out.append(0x0C)
      case UInt8(ascii: "n"): out.append(0x0A)
      case UInt8(ascii: "r"): out.append(0x0D)
      case UInt8(ascii: "t"): out.append(0x09)
      case UInt8(ascii: "u"):
        guard var value = unit(body, at) else { continue }
        at += 4
        if value & 0xFC00 == 0xD800, let low = unit(body, at + 2) {
          value = 0x10000 + (value & 0x3FF) << 10 + low & 0x3FF
          at += 6
        }
        if let scalar = Unicode.Scalar(value) { out.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? []) }
      default: out.append(kind)
      }
    }
  }

  private static func unit(_ body: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt32? {
    guard at + 4 <= body.count else { return nil }
    var value: UInt32 = 0
    for place in at..<at + 4 {
      guard let digit = hexDigit(body[place]) else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
