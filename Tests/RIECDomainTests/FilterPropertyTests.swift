import RIECDomain
import Testing

/// A small generator whose sequence follows from its seed.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite struct FilterPropertyTests {
  static let pieces = [
    "thema", "status", "besluitpunten", "wachtop", "behandeld", "in", "alles", ":", "<=", ">", "=", "leeg", "of", " ",
    "  ", "-", "(", ")", "\"", "2021", "-06", "+30d", "-99999999d", "9999999999999999999", "é", "e\u{301}", "👨‍👩‍👧",
    "\u{202E}", "\u{0}", "\n", "witwassen", "ik", "İ", "\u{301}",
  ]

  @Test(arguments: 0..<20) func `no text traps and every error lies inside its text`(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let count = Int.random(in: 0...14, using: &random)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      if case .failure(let error) = FilterTestKind.parse(text) {
        #expect(error.column >= 1 && error.length >= 1, "\(text.debugDescription)")
        #expect(error.column + error.length - 1 <= text.count, "\(text.debugDescription)")
      }
      for cursor in [0, count, text.count] {
        for suggestion in FilterCompletion.suggestions(
          for: text, cursor: cursor, kind: FilterTestKind.kind, counts: { _ in [("é \"a\"", 2)] })
        {
          #expect(suggestion.range.upperBound <= text.count)
        }
      }
    }
  }

  private static func vraag(_ random: inout SplitMix64, depth: Int) -> Vraag {
    Vraag(
      (0..<Int.random(in: 1...3, using: &random)).map { _ in
        Eis((0..<Int.random(in: 1...3, using: &random)).map { _ in enkel(&random, depth: depth) })
      })
  }

  private static func enkel(_ random: inout SplitMix64, depth: Int) -> Enkel {
    let texts = ["duin", "of", "-a", "a\"b", "\"", "twee woorden", "a:b", "=x", "é(", "leeg"]
    let text = texts.randomElement(using: &random) ?? ""
    let inhoud: Enkel.Inhoud
    switch Int.random(in: 0...(depth > 0 ? 2 : 1), using: &random) {
    case 0: inhoud = .woord(text)
    case 1:
      let op = Vergelijking.Operator.allCases.randomElement(using: &random) ?? .has
      let isQuoted = Bool.random(using: &random)
      inhoud = .vergelijking(Vergelijking("thema", op, isQuoted ? text : "leeg", isQuoted: isQuoted))
    default: inhoud = .groep(vraag(&random, depth: depth - 1))
    }
    return Enkel(inhoud, isNegated: Bool.random(using: &random))
  }

  @Test(arguments: 0..<20) func `a question that is written out and read again is the same`(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let vraag = Self.vraag(&random, depth: 3)
      #expect(try FilterParser.vraag(vraag.text) == vraag, "\(vraag.text)")
    }
  }
}
