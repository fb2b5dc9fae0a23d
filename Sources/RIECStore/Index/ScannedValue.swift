import RIECDomain
import StrictJSON

/// A value as the scan hands it to the columns: its kind and the bytes that it spells, valid during the call; eight
/// more behind them may be read.
struct ScannedValue {
  let kind: ScanHit.Kind
  let bytes: UnsafeBufferPointer<UInt8>

  /// Whether it says nothing: null, or a text without a character.
  @inline(__always)
  var isEmpty: Bool { kind == .null || kind == .string && bytes.isEmpty }

  /// The day that the bytes spell: `jjjj-mm-dd`, or nil.
  @inline(__always)
  var day: Int32? {
    guard kind == .string, bytes.count == 10, let text = bytes.baseAddress else { return nil }
    return DayText.day(text)
  }

  /// The day of the moment that the bytes spell, or nil.
  var momentDay: Int32? {
    guard kind == .string, bytes.count >= 17, let text = bytes.baseAddress else { return nil }
    // The spelling that programs write, `…Thh:mm:ss` with Z or an offset, is judged here; any other by the domain.
    if bytes.count == 20 || bytes.count == 25, let day = DayText.day(text), DayText.isTime(text + 10, bytes.count - 10)
    {
      return day
    }
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
}
