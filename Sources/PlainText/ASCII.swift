extension SafeText {
  /// The text for a terminal whose locale is not UTF-8: control pictures as `^X`, accents dropped, lines and blocks as
  /// `+ - | #`, the rest `?`. It may be wider or narrower than this one.
  public var ascii: SafeText {
    if isPlain { return self }
    var result = ""
    for scalar in string.unicodeScalars where !ScalarWidth.isMark(scalar) {
      switch scalar.value {
      case 0x20...0x7E: result.unicodeScalars.append(scalar)
      case 0x2400..<0x2420: result += "^" + String(Character(Unicode.Scalar(UInt8(scalar.value - 0x2400 + 0x40))))
      case 0x2421: result += "^?"
      case 0x23CE: result += "^J"
      case 0x2026: result += "..."
      default: result += ASCII.pairs[scalar] ?? ASCII.letters(scalar) ?? "?"
      }
    }
    return SafeText(trusted: result, isPlain: true)
  }
}

extension SafeText.Cluster {
  /// The cluster for a terminal whose locale is not UTF-8, in as many columns: what a painter puts in its place.
  public var ascii: SafeText.Cluster {
    guard let base = text.unicodeScalars.first, !base.isASCII || text.unicodeScalars.count > 1 else { return self }
    if base.isASCII { return SafeText.Cluster(text: String(Character(base)), width: 1) }
    let letters = ASCII.letters(base) ?? "?"
    let padded = letters.count >= width ? String(letters.prefix(width)) : letters + "?"
    return SafeText.Cluster(text: padded, width: width)
  }
}

extension SafeText.Cluster {
  /// The two characters that mean what the cluster does where one cannot: a painter needs a blank beside it for them.
  public var asciiPair: SafeText? {
    guard let scalar = text.unicodeScalars.first, let pair = ASCII.pairs[scalar] else { return nil }
    return SafeText(trusted: pair, isPlain: true)
  }
}

enum ASCII {
  /// Signs that no single character stands for: `<` alone would say something else than `≤`.
  static let pairs: [Unicode.Scalar: String] = ["≤": "<=", "≥": ">=", "≠": "!=", "±": "+-", "→": "->"]

  /// What stands for `scalar`: the letters that it folds to, in its case, or a sign that looks like it.
  static func letters(_ scalar: Unicode.Scalar) -> String? {
    if let sign = signs[scalar] { return sign }
    if (0x2500...0x257F).contains(scalar.value) { return "+" }
    if (0x2580...0x259F).contains(scalar.value) || (0x2801...0x28FF).contains(scalar.value) { return "#" }
    var folded: [UInt8] = []
    Folding.append(scalar, to: &folded)
    guard !folded.isEmpty, folded.allSatisfy({ (0x20...0x7E).contains($0) }) else { return nil }
    let text = String(decoding: folded, as: UTF8.self)
    return scalar.properties.isUppercase ? text.uppercased() : text
  }

  private static let signs: [Unicode.Scalar: String] = [
    "─": "-", "━": "-", "═": "=", "│": "|", "┃": "|", "║": "|", "▌": ">", "▏": "|", "▁": ".", "▔": "-", "\u{2800}": " ",
    "•": "*", "·": ".", "…": "~", "↑": "^", "↓": "v", "←": "<", "→": ">", "⇄": "=", "▸": "+", "▾": "-", "✓": "v",
    "✗": "x", "≠": "?", "≤": "?", "≥": "?", "±": "?", "◌": "?", "€": "E", "×": "x", "⏎": "?", "●": "@", "°": "o",
    "○": "o",
    "√": "V", "÷": ":", "§": "S", "■": "#", "▲": "%", "«": "\"", "»": "\"", "›": ">", "‹": "<",
  ]
}
