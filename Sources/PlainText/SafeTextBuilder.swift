/// Takes scalars one after the other and keeps the safe text that they make.
struct SafeTextBuilder {
  private(set) var scalars = String.UnicodeScalarView()
  /// Whether a scalar was shown otherwise or left out because of what it could do.
  private(set) var hasOffence = false
  /// The character that can carry a mark, and how many it carries.
  private var base: Unicode.Scalar?
  private var marks = 0

  /// Whether there was an offence since this was last asked.
  mutating func takeOffence() -> Bool {
    defer { hasOffence = false }
    return hasOffence
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    switch Sanitiser.verdict(scalar) {
    case .pass:
      // An emoji with a skin tone is two wide scalars; a cell holds one.
      if (0x1F3FB...0x1F3FF).contains(scalar.value), marks == 0, base?.properties.isEmojiModifierBase == true { return }
      scalars.append(scalar)
      base = scalar
      marks = 0
    case .mark:
      if base == nil {
        scalars.append("\u{25CC}")
        base = "\u{25CC}"
        marks = 0
        hasOffence = true
      }
      guard marks < Sanitiser.marksPerBase else {
        hasOffence = true
        return
      }
      marks += 1
      scalars.append(scalar)
    case .replace(let text):
      scalars.append(contentsOf: text.unicodeScalars)
      base = nil
      // A flag is shown as its letters and hides nothing.
      if !(0x1F1E6...0x1F1FF).contains(scalar.value) { hasOffence = true }
    }
  }
}
