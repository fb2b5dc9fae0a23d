import PlainText
import Testing

/// The signs that our own texts and themes are written with, and what stands for them where there is only ASCII.
@Suite struct SignTests {
  /// A sign of comparison, of sum or of change may only become one that means the same.
  static let known: [Character: String] = [
    "…": "...", "·": ".", "–": "-", "—": "-", "«": "\"", "»": "\"", "‹": "<", "›": ">", "‘": "'", "’": "'", "‚": "'",
    "„": "\"", "“": "\"", "”": "\"", "•": "*", "●": "@", "○": "o", "■": "#", "▲": "%", "▸": "+", "▾": "-", "✓": "v",
    "✗": "x", "×": "x", "÷": ":", "√": "V", "°": "o", "§": "S", "€": "E", "←": "<", "→": "->", "↑": "^", "↓": "v",
    "≤": "<=", "≥": ">=",
  ]
  /// Where signs are only named, not shown: the table of stand-ins, and what older files spell wrong.
  static let tables = ["Sources/PlainText/ASCII.swift", "Sources/KnooppuntUI/Compose/NoteText.swift"]

  @Test func `every sign in our own texts has a stand-in that means the same`() throws {
    for file in try SourceTree().sources() where !Self.tables.contains(file.path) {
      for (number, line) in file.code.enumerated() {
        for sign in line where !sign.isASCII && !sign.isLetter && !Self.isDrawing(sign) {
          let shown = SafeText(String(sign)).ascii.string
          #expect(Self.known[sign] == shown, "\(file.path):\(number + 1): \(sign) becomes \(shown)")
        }
      }
    }
  }

  /// Lines and blocks, of which boxes and bars are drawn.
  private static func isDrawing(_ sign: Character) -> Bool {
    sign.unicodeScalars.allSatisfy { (0x2500...0x259F).contains($0.value) || (0x2800...0x28FF).contains($0.value) }
  }
}
