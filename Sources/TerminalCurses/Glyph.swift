import CNcurses

/// What of a cell's text ncurses can put in one cell.
struct Glyph {
  /// One to five scalars, as wide characters.
  var scalars: [wchar_t]
  /// Whether terminals may give it another width than we do, so that the cursor must be placed anew behind it.
  var isDisputed: Bool

  /// The glyph for a text that takes `columns` columns. What ncurses would cut or spread becomes its base alone or,
  /// where that is not as wide, U+FFFD with a blank to fill.
  init(_ text: String, columns: Int) {
    let scalars = text.unicodeScalars.prefix(6).map { wchar_t(bitPattern: $0.value) }
    isDisputed = text.utf8.count != 1 && !Self.isSettled(text.unicodeScalars)
    if Self.width(scalars) == columns {
      self.scalars = scalars
    } else if let base = scalars.first, Self.width([base]) == columns {
      self.scalars = [base]
    } else {
      self.scalars = [0xFFFD]
    }
  }

  /// Columns that ncurses would give them, or -1.
  private static func width(_ scalars: [wchar_t]) -> Int {
    // The array outlives the call.
    unsafe scalars.withUnsafeBufferPointer { unsafe Int(cncurses_columns_of($0.baseAddress, CInt($0.count))) }
  }

  /// Whether every terminal of the last thirty years gives this text one column: one scalar of the European scripts,
  /// punctuation, arrows, mathematics, lines, blocks or braille, that no font draws as a picture.
  private static func isSettled(_ scalars: String.UnicodeScalarView) -> Bool {
    guard let scalar = scalars.first, scalars.count == 1 else { return false }
    switch scalar.value {
    case 0x20..<0x7F: return true
    case 0xA0..<0xAD, 0xAE..<0x250, 0x391..<0x460, 0x1E00..<0x1F00, 0x2010..<0x2028, 0x2030..<0x205F,
      0x20A0..<0x20C0, 0x2190..<0x2300, 0x2500..<0x2600, 0x2800..<0x2900:
      return !scalar.properties.isEmoji
    default: return false
    }
  }
}
