/// Where the elements of a list stand, by brackets and quotes alone, without judging them.
struct ArrayElements {
  private let bytes: [UInt8]
  private var at: Int

  /// The elements of the list that begins after blanks from `start` on.
  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    at = start
    skipBlanks()
    if at < bytes.count, bytes[at] == UInt8(ascii: "[") { at += 1 } else { at = bytes.count }
  }

  /// The next element that is there whole.
  mutating func next() -> Range<Int>? {
    skipBlanks()
    guard at < bytes.count, bytes[at] != UInt8(ascii: "]"),
      let end = ArrayElements.end(of: bytes, from: at, to: bytes.count)
    else { return nil }
    let element = at..<end.place
    at = end.place
    if bytes[at] == UInt8(ascii: ",") { at += 1 } else if !end.isCut { at = bytes.count }
    return element
  }

  private mutating func skipBlanks() {
    while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
  }

  /// Where the element at `start` ends, by brackets and quotes alone; nil where the text ends first.
  ///
  /// A line that ends inside a string shows that a quote is missing. Then brackets say nothing any more, and the element
  /// ends before the first line that begins as far in as it did itself with a brace, or less far in with a bracket:
  /// `isCut`, for no comma need follow.
  static func end(of bytes: [UInt8], from start: Int, to end: Int) -> (place: Int, isCut: Bool)? {
    var depth = 0
    var isInString = false
    var place = start
    while place < end {
      let byte = bytes[place]
      if isInString {
        if byte == UInt8(ascii: "\\") {
          place += 1
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
        } else if byte == 0x0A {
          return nextStart(of: bytes, from: place, to: end, indent: indent(of: bytes, at: start)).map { ($0, true) }
        }
      } else {
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          if depth == 0 { return (place, false) }
          depth -= 1
        case UInt8(ascii: ","): if depth == 0 { return (place, false) }
        default: break
        }
      }
      place += 1
    }
    return nil
  }

  /// The first bracket or brace at the beginning of a line, after blanks, that can only belong to the list itself.
  private static func nextStart(of bytes: [UInt8], from start: Int, to end: Int, indent: Int) -> Int? {
    var place = start
    while place < end {
      let lineStart = place + 1
      var first = lineStart
      while first < end, bytes[first] == 0x20 || bytes[first] == 0x09 { first += 1 }
      guard first < end else { return nil }
      if bytes[first] == UInt8(ascii: "{"), first - lineStart == indent { return first }
      if bytes[first] == UInt8(ascii: "]"), first - lineStart < indent || indent == 0 { return first }
      place = bytes[first..<end].firstIndex(of: 0x0A) ?? end
    }
    return nil
  }

  /// How far in its line `place` stands.
  private static func indent(of bytes: [UInt8], at place: Int) -> Int {
    var start = place
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    return place - start
  }
}
