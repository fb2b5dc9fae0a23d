import Foundation
import PlainText
import Testing

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Één CAFÉ naïef", "een cafe naief"), ("Jørgen Łódź", "jorgen lodz"), ("STRAßE ẞ", "strasse ss"),
    ("ĳs Ĳ", "ijs ij"),
    ("Æsir Œuvre", "aesir oeuvre"), ("’s-Gravenhage", "'s-gravenhage"), ("İstanbul ısı", "istanbul isi"),
    ("Ångström Å", "angstrom a"),
    ("ΣΊΣΥΦΟΣ σίσυφος", "σισυφοσ σισυφοσ"), ("Йод", "иод"), ("作者 123", "作者 123"), ("", ""), ("ǽ ǿ", "ae o"),
    ("ﬁets", "fiets"),
  ])
  func `case and accents go`(text: String, folded: String) {
    #expect(Array(Folding.fold(text).unicodeScalars) == Array(folded.unicodeScalars))
  }

  @Test func `both Unicode spellings of every character give the same`() {
    for value in UInt32(0x80)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .unassigned else { continue }
      let text = String(Character(scalar))
      let nfc = text.precomposedStringWithCanonicalMapping
      let nfd = text.decomposedStringWithCanonicalMapping
      guard Array(nfc.utf8) != Array(nfd.utf8) else { continue }
      if Array(Folding.fold(nfc).utf8) != Array(Folding.fold(nfd).utf8) {
        Issue.record("U+\(String(value, radix: 16)): \(Folding.fold(nfc)) is not \(Folding.fold(nfd))")
      }
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `what is folded stays as it is, and case does not matter`(seed: UInt64) {
    var random = Random(seed: seed)
    let text = random.text(upTo: 30)
    let folded = Folding.fold(text)
    #expect(Array(Folding.fold(folded).utf8) == Array(folded.utf8))
  }

  @Test func `bytes that are not UTF-8 become replacement characters`() {
    var folded: [UInt8] = []
    let bytes: [UInt8] = [0x41, 0xC3, 0x41, 0xED, 0xA0, 0x80, 0xC3, 0x89]
    Folding.appendFolded(bytes.span, to: &folded)
    #expect(String(decoding: folded, as: UTF8.self) == "a\u{FFFD}a\u{FFFD}\u{FFFD}\u{FFFD}e")
  }
}
