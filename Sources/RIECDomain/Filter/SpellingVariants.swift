/// Words of the domain with the spellings that scanned texts and quick fingers give them (domain page §5.4): a filter
/// finds one by the other. They are only ever looked for, never shown.
enum SpellingVariants {
  /// Spellings of one word, folded; the right one first.
  private static let groups: [[String]] = [
    [
      "handhavingsknelpunt", "handhavingskelpunt", "handhavingsknpunt", "handhavingssnelheid", "handhavingssnel punt",
      "handhavingsknelpnt",
    ],
    ["ondermijning", "ondernijning", "ondernijming", "ondermijming", "onderning"],
    ["hennepteelt", "hennepsteelt"],
    ["precursoren", "pre-cursorsoren", "precursorsoren"],
    ["afpakgelden", "afpakkenden"],
    ["rijker verantwoorden", "rijkser verantwoorden"],
  ]

  /// `word`, followed by what it becomes when a spelling in it is replaced by each other one of its group.
  static func all(of word: String) -> [String] {
    for group in groups {
      for spelling in group {
        let pieces = word.pieces(around: spelling)
        guard pieces.count > 1 else { continue }
        return [word] + group.filter { $0 != spelling }.map { pieces.joined(separator: $0) }
      }
    }
    return [word]
  }
}

extension String {
  /// What stands before, between and after the places of `separator`.
  fileprivate func pieces(around separator: String) -> [String] {
    let bytes = Array(utf8)
    let wanted = Array(separator.utf8)
    var pieces: [String] = []
    var start = 0
    var at = 0
    while at + wanted.count <= bytes.count {
      if bytes[at..<(at + wanted.count)].elementsEqual(wanted) {
        pieces.append(String(decoding: bytes[start..<at], as: UTF8.self))
        at += wanted.count
        start = at
      } else {
        at += 1
      }
    }
    return pieces + [String(decoding: bytes[start...], as: UTF8.self)]
  }
}
