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
    let element = at..<end
    at = end
    if bytes[at] == UInt8(ascii: ",") { at += 1 } else { at = bytes.count }
    return element
  }

  private mutating func skipBlanks() {
    while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
  }

  /// Where the element at `start` ends, by brackets and quotes alone; a string ends at the end of its line at the latest,
  /// so that a missing quote costs one record. Nil where the file ends first.
  static func end(of bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    var depth = 0
    var isInString = false
    var place = start
    while place < end {
      let byte = bytes[place]
      if isInString {
        if byte == UInt8(ascii: "\\") {
          place += 1
        } else if byte == UInt8(ascii: "\"") || byte == 0x0A {
          isInString = false
        }
      } else {
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          if depth == 0 { return place }
          depth -= 1
        case UInt8(ascii: ","): if depth == 0 { return place }
        default: break
        }
      }
      place += 1
    }
    return nil
  }
}
