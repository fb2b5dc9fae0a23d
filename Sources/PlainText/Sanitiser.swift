/// The rule of what may reach a terminal, scalar by scalar (`anchors/reliability.md` §4).
enum Sanitiser {
  /// What the rule says of one scalar.
  enum Verdict: Equatable {
    /// It may pass as a character of its own.
    case pass
    /// It stands on the character before it: at most two may.
    case mark
    /// It is shown as this instead.
    case replace(String)
  }

  /// Marks that one character may carry.
  static let marksPerBase = 2

  /// The verdict on `scalar`.
  static func verdict(_ scalar: Unicode.Scalar) -> Verdict {
    let value = scalar.value
    switch value {
    case 0x20...0x7E, 0xA0..<0xAD, 0xAE..<0x300: return .pass
    case 0x0A, 0x2028, 0x2029: return .replace("\u{23CE}")
    case 0..<0x20: return .replace(String(picture(value)))
    case 0x7F: return .replace("\u{2421}")
    case 0x80..<0xA0, 0xE0000...0xE0FFF: return .replace(marker(value))
    case 0x2190..<0x2400, 0x2500..<0x2B74, 0x4E00..<0xA000, 0xAC00...0xD7A3: return .pass
    case 0xE000...0xF8FF: return .replace("\u{FFFD}")
    case 0x1F1E6...0x1F1FF: return .replace(letter(of: value))
    default: break
    }
    if isInvisible(value) { return .replace(names[value].map { "<\($0)>" } ?? marker(value)) }
    switch scalar.properties.generalCategory {
    case .unassigned, .privateUse, .surrogate: return .replace("\u{FFFD}")
    case .format, .control: return .replace(marker(value))
    case .lineSeparator, .paragraphSeparator: return .replace("\u{23CE}")
    default: return ScalarWidth.isMark(scalar) ? .mark : .pass
    }
  }

  private static func picture(_ control: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(0x2400 + control) ?? "\u{FFFD}"
  }

  private static func marker(_ value: UInt32) -> String {
    let hex = String(value, radix: 16, uppercase: true)
    return "<\(hex)>"
  }

  /// A flag is two scalars that no terminal cell can hold together; its letters say the same.
  private static func letter(of regionalIndicator: UInt32) -> String {
    String(Unicode.Scalar(regionalIndicator - 0x1F1E6 + 0x41).map(Character.init) ?? "\u{FFFD}")
  }

  private static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E,
      0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB:
      true
    default: false
    }
  }

  /// The names that stand in markers.
  static let markerNames = Set(names.values)

  /// The usual names of what is met most.
  private static let names: [UInt32: String] = [
    0xAD: "SHY", 0x34F: "CGJ", 0x61C: "ALM", 0x200B: "ZWSP", 0x200C: "ZWNJ", 0x200D: "ZWJ", 0x200E: "LRM",
    0x200F: "RLM", 0x202A: "LRE", 0x202B: "RLE", 0x202C: "PDF", 0x202D: "LRO", 0x202E: "RLO", 0x2060: "WJ",
    0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI", 0xFE0E: "VS15", 0xFE0F: "VS16", 0xFEFF: "BOM",
  ]
}
