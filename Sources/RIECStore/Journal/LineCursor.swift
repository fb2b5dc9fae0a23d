import Glibc
import StrictJSON

/// A place in the bytes of a line, which steps over what it expects there. Every step compares with the count first;
/// who makes the cursor keeps the bytes alive.
struct LineCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Bytes from the start.
  private(set) var at = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Whether all is read.
  var isAtEnd: Bool { at == bytes.count }

  /// Steps over `literal`; false, and no step, where something else stands here.
  mutating func take(_ literal: StaticString) -> Bool {
    let count = literal.utf8CodeUnitCount
    guard bytes.count - at >= count, let start = bytes.baseAddress,
      memcmp(start + at, literal.utf8Start, count) == 0
    else { return false }
    at += count
    return true
  }

  /// Steps over a whole number as we spell it: digits, no leading zero, at most 18.
  mutating func number() -> Int? {
    let start = at
    var value = 0
    while at < bytes.count, at - start < 18 {
      let digit = bytes[at] &- UInt8(ascii: "0")
      if digit > 9 { break }
      value = value &* 10 &+ Int(digit)
      at += 1
    }
    guard at > start, at == start + 1 || bytes[start] != UInt8(ascii: "0") else { return nil }
    return value
  }

  /// Steps over the 64 characters of a hash.
  mutating func hash() -> JournalHash? {
    guard bytes.count - at >= JournalHash.length,
      let hash = JournalHash(spelled: UnsafeBufferPointer(rebasing: bytes[at..<at + JournalHash.length]))
    else { return nil }
    at += JournalHash.length
    return hash
  }

  /// Steps over `count` characters of lower-case hexadecimal and gives their place.
  mutating func hex(_ count: Int) -> Range<Int>? {
    guard bytes.count - at >= count else { return nil }
    let range = at..<at + count
    for place in range where Hex.value(bytes[place]) == nil { return nil }
    at += count
    return range
  }

  /// Steps over a JSON string and gives what it spells.
  mutating func text() -> String? {
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { return nil }
    let start = at
    var isPlain = true
    var place = at + 1
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      let byte = bytes[place]
      if byte < 0x20 || byte >= 0x80 || byte == UInt8(ascii: "\\") { isPlain = false }
      place += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    guard place < bytes.count else { return nil }
    at = place + 1
    if isPlain { return String(decoding: bytes[start + 1..<place], as: UTF8.self) }
    return (try? StrictJSON.parse(Array(bytes[start..<at])))?.string
  }
}
