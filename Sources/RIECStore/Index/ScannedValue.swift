import RIECDomain
import StrictJSON

/// A value as the scan hands it to the columns: its kind and the bytes that it spells, valid during the call.
struct ScannedValue {
  let kind: ScanHit.Kind
  let bytes: UnsafeBufferPointer<UInt8>

  /// Whether it says nothing: null, or a text without a character.
  @inline(__always)
  var isEmpty: Bool { kind == .null || kind == .string && bytes.isEmpty }

  /// The day that the bytes spell: `jjjj-mm-dd`, or nil.
  @inline(__always)
  var day: Int32? {
    guard kind == .string, bytes.count == 10 else { return nil }
    return ScannedValue.day(bytes)
  }

  /// The day of the moment that the bytes spell, or nil.
  var momentDay: Int32? {
    guard kind == .string, bytes.count >= 17 else { return nil }
    // The spelling that programs write, `…Thh:mm:ss` with Z or an offset, is judged here; any other by the domain.
    if bytes.count == 20 || bytes.count == 25, let day = ScannedValue.day(bytes), isCommonTime { return day }
    return Moment(iso: String(decoding: bytes, as: UTF8.self))?.datum.day
  }

  /// The whole number that the bytes spell, or nil.
  @inline(__always)
  var integer: Int? {
    guard kind == .number, let first = bytes.first else { return nil }
    let isNegative = first == UInt8(ascii: "-")
    // Eighteen digits fit; longer ones are rare enough to be judged as text.
    if bytes.count > 18 { return Int(String(decoding: bytes, as: UTF8.self)) }
    var value = 0
    for byte in isNegative ? UnsafeBufferPointer(rebasing: bytes.dropFirst()) : bytes {
      let digit = byte &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return isNegative ? -value : value
  }

  private func pair(_ at: Int) -> Int {
    let tens = bytes[at] &- UInt8(ascii: "0")
    let ones = bytes[at + 1] &- UInt8(ascii: "0")
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : 100
  }

  private var isCommonTime: Bool {
    guard bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      pair(11) < 24, pair(14) < 60, pair(17) < 60
    else { return false }
    if bytes.count == 20 { return bytes[19] == UInt8(ascii: "Z") }
    return (bytes[19] == UInt8(ascii: "+") || bytes[19] == UInt8(ascii: "-")) && pair(20) < 24
      && bytes[22] == UInt8(ascii: ":") && pair(23) < 60
  }

  @inline(__always)
  private static func day(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32? {
    guard bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    var fields = (0, 0, 0)
    for place in 0..<10 where place != 4 && place != 7 {
      let digit = bytes[place] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      if place < 4 {
        fields.0 = fields.0 &* 10 &+ Int(digit)
      } else if place < 7 {
        fields.1 = fields.1 &* 10 &+ Int(digit)
      } else {
        fields.2 = fields.2 &* 10 &+ Int(digit)
      }
    }
    return Datum(year: fields.0, month: fields.1, day: fields.2)?.day
  }
}
