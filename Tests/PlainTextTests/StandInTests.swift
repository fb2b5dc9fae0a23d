import PlainText
import Testing

@Suite struct StandInTests {
  @Test(arguments: [
    ("gewone tekst", []), ("café — <b>", []), ("a\u{202E}b", [1..<6]), ("\u{1B}[2J", [0..<1]), ("a\u{9B}", [1..<5]),
    ("x\u{E000}y\u{200B}", [1..<2, 3..<9]), ("regel\nregel", []), ("é <RLO", []),
    ("\u{FEFF}\u{FEFF}", [0..<5, 5..<10]),
  ])
  func `the signs for what may not be shown are found`(raw: String, places: [Range<Int>]) {
    #expect(SafeText(raw).standIns == places)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `whatever is replaced is found, and found in the text`(seed: UInt64) {
    var random = Random(seed: seed)
    let raw = random.text(upTo: 40)
    let text = SafeText(raw)
    let count = Array(text.clusters).count
    #expect(text.standIns.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= count && !$0.isEmpty })
    #expect(zip(text.standIns, text.standIns.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    let offenders: [Unicode.Scalar] = ["\u{202E}", "\u{7}", "\u{200B}", "\u{9B}", "\u{E001}"]
    if raw.unicodeScalars.contains(where: offenders.contains) { #expect(!text.standIns.isEmpty) }
  }
}
