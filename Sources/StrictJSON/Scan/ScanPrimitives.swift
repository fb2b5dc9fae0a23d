// The smallest steps of the scan. Each starts at a byte of the text and stops at the latest at the zero byte behind
// it, because that byte is no blank, no digit, no continuation byte and not allowed inside a string.

/// The eight bytes at `at`, the first one lowest.
@inline(__always)
func load(_ at: UnsafePointer<UInt8>) -> UInt64 {
  UInt64(littleEndian: UnsafeRawPointer(at).loadUnaligned(as: UInt64.self))
}

/// A mask of the `count` lowest bytes of a word; `count` is below 8.
@inline(__always)
func lowBytes(_ count: Int) -> UInt64 { (1 &<< UInt64(truncatingIfNeeded: count &<< 3)) &- 1 }

/// Marks the bytes of `word` that a string body cannot simply step over: quote, backslash, below 0x20, from 0x80 on.
/// The lowest mark is exact; a borrow can only make false ones above a true one.
@inline(__always)
func specials(_ word: UInt64) -> UInt64 {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let quotes = (word ^ 0x2222_2222_2222_2222) &- ones
  let backslashes = (word ^ 0x5C5C_5C5C_5C5C_5C5C) &- ones
  let controls = word &- 0x2020_2020_2020_2020
  return (quotes | backslashes | controls | word) & 0x8080_8080_8080_8080
}

@inline(__always)
func skipBlanks(_ at: inout UnsafePointer<UInt8>) {
  // Between tokens of a compact line there is none, so the first test decides nearly always.
  while at.pointee <= 0x20 {
    let byte = at.pointee
    guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
    at += 1
  }
}

/// Steps from the first byte of a string body to its closing quote.
@inline(__always)
func string(
  _ at: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
) -> (fault: JSONFault.Code?, isEscaped: Bool) {
  var isEscaped = false
  while true {
    let marks = specials(load(at))
    if marks == 0 {
      at += 8
      continue
    }
    at += marks.trailingZeroBitCount &>> 3
    let byte = at.pointee
    if byte == UInt8(ascii: "\"") { return (nil, isEscaped) }
    if byte >= 0x80 {
      let length = sequenceLength(at)
      if length == 0 { return (.invalidUTF8, isEscaped) }
      at += length
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
      if let code = escape(&at, end) { return (code, true) }
    } else {
      return (at == end ? .unexpectedEnd : .controlCharacter, isEscaped)
    }
  }
}

/// The length of the UTF-8 sequence of two to four bytes at `at`, or 0 where there is none (Unicode, table 3-7).
@inline(__always)
func sequenceLength(_ at: UnsafePointer<UInt8>) -> Int {
  let first = at[0]
  let second = at[1]
  guard second & 0xC0 == 0x80 else { return 0 }
  if first < 0xE0 { return first >= 0xC2 ? 2 : 0 }
  guard at[2] & 0xC0 == 0x80 else { return 0 }
  if first < 0xF0 {
    if first == 0xE0 && second < 0xA0 { return 0 }
    if first == 0xED && second >= 0xA0 { return 0 }
    return 3
  }
  guard at[3] & 0xC0 == 0x80, first <= 0xF4 else { return 0 }
  if first == 0xF0 && second < 0x90 { return 0 }
  if first == 0xF4 && second >= 0x90 { return 0 }
  return 4
}

/// Steps over the escape at `at`; on a fault `at` is where the tree parser would stop.
@inline(never)
func escape(_ at: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> JSONFault.Code? {
  let start = at
  at += 1
  switch at.pointee {
  case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
    UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
    at += 1
    return nil
  case UInt8(ascii: "u"):
    at += 1
    var unit: UInt32 = 0
    if let code = fourHexDigits(&at, end, &unit) { return code }
    if unit & 0xF800 != 0xD800 { return nil }
    var low: UInt32 = 0
    if unit & 0xFC00 == 0xD800, at[0] == UInt8(ascii: "\\"), at[1] == UInt8(ascii: "u") {
      at += 2
      if let code = fourHexDigits(&at, end, &low) { return code }
      if low & 0xFC00 == 0xDC00 { return nil }
    }
    at = start
    return .loneSurrogate
  default:
    if at == end { return .unexpectedEnd }
    at = start
    return .invalidEscape
  }
}

private func fourHexDigits(
  _ at: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ unit: inout UInt32
) -> JSONFault.Code? {
  for _ in 0..<4 {
    guard let digit = JSONUnescape.hexDigit(at.pointee) else { return at == end ? .unexpectedEnd : .invalidEscape }
    unit = unit &<< 4 | UInt32(digit)
    at += 1
  }
  return nil
}

/// Steps over a number.
@inline(__always)
func number(_ at: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> JSONFault.Code? {
  if at.pointee == UInt8(ascii: "-") { at += 1 }
  if at.pointee == UInt8(ascii: "0") {
    at += 1
    if at.pointee &- UInt8(ascii: "0") < 10 { return .invalidNumber }
  } else if let code = digits(&at, end) {
    return code
  }
  if at.pointee == UInt8(ascii: ".") {
    at += 1
    if let code = digits(&at, end) { return code }
  }
  if at.pointee | 0x20 == UInt8(ascii: "e") {
    at += 1
    if at.pointee == UInt8(ascii: "+") || at.pointee == UInt8(ascii: "-") { at += 1 }
    if let code = digits(&at, end) { return code }
  }
  return nil
}

@inline(__always)
private func digits(_ at: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> JSONFault.Code? {
  guard at.pointee &- UInt8(ascii: "0") < 10 else { return at == end ? .unexpectedEnd : .invalidNumber }
  repeat { at += 1 } while at.pointee &- UInt8(ascii: "0") < 10
  return nil
}
