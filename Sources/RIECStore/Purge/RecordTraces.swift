import RIECDomain
import StrictJSON

/// Finds what still holds something of records by their ids.
struct RecordTraces {
  /// The ids, as they are spelled in a file.
  private let ids: Set<[UInt8]>
  /// Those that are more than letters, digits and hyphens, so that they are no words.
  private let odd: [[UInt8]]

  init(_ ids: some Sequence<RecordID>) {
    let spelled = ids.map { Array($0.text.utf8) }
    self.ids = Set(spelled)
    odd = spelled.filter { !$0.allSatisfy(Self.isOfWord) }
  }

  /// What a file about `id` has in its name, between points.
  static func tag(of id: RecordID) -> String {
    id.text.utf8.allSatisfy(isOfWord) && !id.text.isEmpty && id.text.utf8.count < 100
      ? id.text : "x" + String(decoding: Hex.spelled(Array(id.text.utf8.prefix(60))), as: UTF8.self)
  }

  /// Whether the name of the file at `path` says that it is about one of the records.
  func isNamed(in path: String) -> Bool {
    let parts = path.split(separator: ".")
    return ids.contains { id in parts.contains { $0 == Self.tag(of: RecordID(String(decoding: id, as: UTF8.self))) } }
  }

  /// Whether one of the ids stands anywhere in `bytes`, as a word by itself.
  func occur(in bytes: ArraySlice<UInt8>) -> Bool {
    var start = bytes.startIndex
    while start < bytes.endIndex {
      guard Self.isOfWord(bytes[start]) else {
        start += 1
        continue
      }
      let end = bytes[start...].firstIndex { !Self.isOfWord($0) } ?? bytes.endIndex
      if ids.contains(Array(bytes[start..<end])) { return true }
      start = end
    }
    return odd.contains { Self.contains(bytes, $0) }
  }

  /// Whether `line`, with or without its end, is a record with one of the ids; of a line that is no record, whether one
  /// of them stands in it.
  func isRecord(_ line: ArraySlice<UInt8>) -> Bool {
    if line.starts(with: Self.usualBegin) {
      let text = line.dropFirst(Self.usualBegin.count)
      if let end = text.firstIndex(of: UInt8(ascii: "\"")), !text[..<end].contains(UInt8(ascii: "\\")) {
        return ids.contains(Array(text[..<end]))
      }
    }
    var json = Array(line)
    if json.last == 0x0A { json.removeLast() }
    guard let object = (try? StrictJSON.parse(json))?.object else { return occur(in: line) }
    return object["id"]?.string.map { ids.contains(Array($0.utf8)) } ?? false
  }

  /// Whether `bytes`, a torn piece of a segment of the journal, may hold something of the records: a line about one of
  /// them, or a piece of which it cannot be told what it was about.
  func mayOccur(inTorn bytes: ArraySlice<UInt8>) -> Bool {
    !ids.isEmpty
      && bytes.split(separator: 0x0A).contains { chunk in
        guard chunk.contains(where: { $0 != 0 }) else { return false }
        guard !chunk.contains(0), let id = Self.subject(of: Array(chunk)) else { return true }
        return ids.contains(id)
      }
  }

  /// The record that a line which may lack its end is about, empty where it is about none; nil where it cannot be told.
  private static func subject(of line: [UInt8]) -> [UInt8]? {
    // The pointer lives within the call; the cursor compares every place with the count.
    line.withUnsafeBufferPointer { bytes in
      var cursor = LineCursor(bytes)
      guard cursor.take("{\"n\":"), cursor.number() != nil, cursor.take(",\"p\":\""), cursor.hash() != nil,
        cursor.take("\",\"t\":"), cursor.text() != nil, cursor.take(",\"u\":"), cursor.text() != nil,
        cursor.take(",\"s\":"), cursor.text() != nil, cursor.take(",\"op\":"), cursor.text() != nil
      else { return nil }
      if cursor.take(",\"id\":") { return cursor.text().map { Array($0.utf8) } }
      return cursor.take(",\"b\":") || cursor.take(",\"d\":") ? [] : nil
    }
  }

  /// How a record begins that this program wrote.
  private static let usualBegin = Array("{\"id\":\"".utf8)

  static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ wanted: [UInt8]) -> Bool {
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return false }
    return (bytes.startIndex...bytes.endIndex - wanted.count).contains { bytes[$0...].starts(with: wanted) }
  }
}
