/// Text without case and accents, for finding: `É` and `é`, in either Unicode spelling, become `e`, `ø` `o`, `ß` `ss`.
///
/// Each scalar is put in lower case and decomposed, marks of a combining class other than 0 are dropped, and letters that
/// readers take for a plain one become it. NFC and NFD spellings give the same result.
public enum Folding {
  /// The folded text.
  public static func fold(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    appendFolded(text.utf8.span, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds the folded form of UTF-8 bytes to `folded`; bytes that are not UTF-8 become U+FFFD.
  public static func appendFolded(_ utf8: Span<UInt8>, to folded: inout [UInt8]) {
    var index = 0
    let count = utf8.count
    while index < count {
      let byte = utf8[index]
      if byte < 0x80 {
        folded.append(lower(byte))
        index &+= 1
      } else {
        let (scalar, length) = decode(at: index, count: count) { utf8[$0] }
        append(scalar, to: &folded)
        index &+= length
      }
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  static func append(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
    let value = Int(scalar.value)
    if value < table.count {
      let entry = table[value]
      if entry.count > 3 { return folded.append(contentsOf: slow(scalar)) }
      if entry.count > 0 { folded.append(entry.first) }
      if entry.count > 1 { folded.append(entry.second) }
      if entry.count > 2 { folded.append(entry.third) }
    } else {
      folded.append(contentsOf: slow(scalar))
    }
  }

  /// The folded form of one scalar, by the rule itself.
  private static func slow(_ scalar: Unicode.Scalar) -> [UInt8] {
    if (0xAC00...0xD7A3).contains(scalar.value) { return hangul(scalar.value - 0xAC00) }
    // The CJK ideographs have neither case nor marks.
    if (0x3400...0x9FFF).contains(scalar.value) { return Array(String(Character(scalar)).utf8) }
    var result = String.UnicodeScalarView()
    for lower in scalar.properties.lowercaseMapping.unicodeScalars { plain(lower, into: &result) }
    return Array(String(result).utf8)
  }

  private static func plain(_ scalar: Unicode.Scalar, into result: inout String.UnicodeScalarView) {
    if let base = bases[scalar] {
      for part in base.unicodeScalars { plain(part, into: &result) }
    } else if scalar.properties.canonicalCombiningClass == .notReordered {
      result.append(scalar)
    }
  }

  /// A syllable as the letters that it is composed of (Unicode, §3.12).
  private static func hangul(_ index: UInt32) -> [UInt8] {
    var letters = [0x1100 + index / 588, 0x1161 + index % 588 / 28]
    if index % 28 > 0 { letters.append(0x11A7 + index % 28) }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: letters.compactMap { Unicode.Scalar($0) })
    return Array(String(text).utf8)
  }

  /// Up to three bytes, without an allocation; `count` 4 means: ask the rule.
  private struct Entry {
    var count: UInt8 = 0
    var first: UInt8 = 0
    var second: UInt8 = 0
    var third: UInt8 = 0
  }

  private static let table: [Entry] = (UInt32(0)..<0x2100).map { value in
    guard let scalar = Unicode.Scalar(value) else { return Entry() }
    let bytes = slow(scalar)
    guard bytes.count <= 3 else { return Entry(count: 4) }
    return Entry(
      count: UInt8(bytes.count), first: bytes.first ?? 0, second: bytes.dropFirst().first ?? 0,
      third: bytes.dropFirst(2).first ?? 0)
  }

  private static let bases: [Unicode.Scalar: String] = {
    var bases: [Unicode.Scalar: String] = [:]
    for (from, to) in FoldingTable.likenesses {
      if let scalar = from.unicodeScalars.first { bases[scalar] = to }
    }
    for item in FoldingTable.composites.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let sides = item.split(separator: "=")
      guard sides.count == 2 else { continue }
      var base = String.UnicodeScalarView()
      base.append(contentsOf: sides[0].split(separator: "+").compactMap(scalar))
      for range in sides[1].split(separator: ",") {
        let ends = range.split(separator: "-").compactMap(scalar)
        guard let first = ends.first, let last = ends.last, first <= last else { continue }
        for value in first.value...last.value {
          if let composite = Unicode.Scalar(value) { bases[composite] = String(base) }
        }
      }
    }
    return bases
  }()

  private static func scalar(_ hex: Substring) -> Unicode.Scalar? {
    UInt32(hex, radix: 16).flatMap(Unicode.Scalar.init)
  }
}
