/// A line and a column of a text, both from 1; columns are counted in Unicode scalars.
public struct JSONPlace: Hashable, Sendable {
  /// One step from a value to one inside it.
  public enum Step: Hashable, Sendable {
    /// To the value of the member with this key.
    case member(String)
    /// To the element at this place, from 0.
    case element(Int)
  }

  /// The line; lines end at 0x0A.
  public let line: Int
  /// The column in that line.
  public let column: Int

  /// The place at `line` and `column`.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Where the value at `path` begins in `bytes`, which the parser found sound. Where the path leads nowhere, it is the
  /// innermost value on it that exists.
  public init(of path: [Step], in bytes: [UInt8]) {
    var finder = Finder(bytes: bytes)
    let fault = JSONFault(.unexpectedByte, at: finder.find(path), in: bytes)
    (line, column) = (fault.line, fault.column)
  }
}

/// Walks over a sound text. Every look compares its place with the end first, so an unsound one only gives a wrong place.
private struct Finder {
  let bytes: [UInt8]
  private var at = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var byte: UInt8? { bytes.indices.contains(at) ? bytes[at] : nil }

  mutating func find(_ path: [JSONPlace.Step]) -> Int {
    skipBlanks()
    var found = at
    for step in path {
      let isThere =
        switch step {
        case .member(let key): enter(member: key)
        case .element(let place): enter(element: place)
        }
      guard isThere else { return found }
      found = at
    }
    return found
  }

  private mutating func enter(member key: String) -> Bool {
    guard byte == UInt8(ascii: "{") else { return false }
    at += 1
    while true {
      skipBlanks()
      guard byte == UInt8(ascii: "\"") else { return false }
      let start = at
      skipString()
      let name = (try? StrictJSON.parse(Array(bytes[start..<at])))?.string
      skipBlanks()
      at += 1
      skipBlanks()
      if name == key { return true }
      guard skipValueAndComma() else { return false }
    }
  }

  private mutating func enter(element place: Int) -> Bool {
    guard byte == UInt8(ascii: "[") else { return false }
    at += 1
    skipBlanks()
    for _ in 0..<max(0, place) {
      guard skipValueAndComma() else { return false }
      skipBlanks()
    }
    return byte != UInt8(ascii: "]")
  }

  /// Passes a value and the comma behind it; false where none follows.
  private mutating func skipValueAndComma() -> Bool {
    var depth = 0
    while let next = byte {
      switch next {
      case UInt8(ascii: "\""):
        skipString()
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return false }
        depth -= 1
      case UInt8(ascii: ",") where depth == 0:
        at += 1
        return true
      default: break
      }
      at += 1
    }
    return false
  }

  private mutating func skipString() {
    at += 1
    while let next = byte, next != UInt8(ascii: "\"") { at += next == UInt8(ascii: "\\") ? 2 : 1 }
    at = min(at + 1, bytes.count)
  }

  private mutating func skipBlanks() {
    while let next = byte, [0x20, 0x09, 0x0A, 0x0D].contains(next) { at += 1 }
  }
}
