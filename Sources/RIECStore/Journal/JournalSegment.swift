import StrictJSON

/// The files of a journal: `journal/00000001.jsonl`, `journal/00000002.jsonl`, …. The one with the highest number takes
/// new lines; the others are sealed.
enum JournalSegment {
  /// Their folder.
  static let folder = "journal"

  /// The file of segment `number`, relative to the store.
  static func file(_ number: Int) -> String { "\(folder)/\(name(number))" }

  /// The name of segment `number`: eight digits and `.jsonl`.
  static func name(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits + ".jsonl"
  }

  /// The number in the name of a segment; nil where it is another file's.
  static func number(_ name: String) -> Int? {
    guard name.hasSuffix(".jsonl"), let number = Int(name.dropLast(6)), number > 0, JournalSegment.name(number) == name
    else {
      return nil
    }
    return number
  }

  /// The first line of every segment but the first: what it follows. It is no line of the chain.
  struct Header: Equatable {
    var number: Int
    /// The last line before it.
    var head: JournalHead

    init(number: Int, head: JournalHead) {
      self.number = number
      self.head = head
    }

    /// What `line`, without its end, says; nil where it is no such line.
    init?(_ line: [UInt8]) {
      let fields = line.withUnsafeBufferPointer { bytes -> (number: Int, before: String, n: Int, hash: JournalHash)? in
        var cursor = LineCursor(bytes)
        guard cursor.take("{\"segment\":"), let number = cursor.number(), cursor.take(",\"vorige\":"),
          let before = cursor.text(), cursor.take(",\"n\":"), let n = cursor.number(), cursor.take(",\"p\":\""),
          let hash = cursor.hash(), cursor.take("\"}"), cursor.isAtEnd
        else { return nil }
        return (number, before, n, hash)
      }
      guard let fields, fields.number > 1, fields.before == JournalSegment.name(fields.number - 1) else { return nil }
      self.init(number: fields.number, head: JournalHead(n: fields.n, hash: fields.hash))
    }

    /// The line, with its end.
    var bytes: [UInt8] {
      let before = JournalSegment.name(number - 1)
      return Array(
        "{\"segment\":\(number),\"vorige\":\"\(before)\",\"n\":\(head.n),\"p\":\"\(head.hash.text)\"}\n".utf8)
    }

    /// More bytes than any has.
    static let longest = 512
  }
}

/// A place between two lines of a segment, and what has been read up to there.
struct JournalMark: Hashable {
  var segment: Int
  /// Bytes from the start of the file.
  var offset: Int
  /// The number of the line that begins here, from 1.
  var line: Int
  /// The last line before it.
  var head: JournalHead

  /// Where a journal begins.
  static let start = JournalMark(segment: 1, offset: 0, line: 1, head: .empty)

  /// Where the lines of the segment of `header` begin.
  init(_ header: JournalSegment.Header) {
    self.init(segment: header.number, offset: header.bytes.count, line: 2, head: header.head)
  }

  init(segment: Int, offset: Int, line: Int, head: JournalHead) {
    self.segment = segment
    self.offset = offset
    self.line = line
    self.head = head
  }

  /// The place of `length` bytes that begin here.
  func place(_ length: Int) -> JournalPlace {
    JournalPlace(file: JournalSegment.file(segment), line: line, offset: offset, length: length)
  }
}
