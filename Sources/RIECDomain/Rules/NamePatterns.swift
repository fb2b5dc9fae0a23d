import PlainText

/// What a codenaam should not look like (rule 22). Patterns only: there is no list of names.
enum NamePatterns {
  private static let titles: Set<String> = ["dhr", "hr", "heer", "mevr", "mw", "mevrouw", "meneer", "mr", "drs", "ing"]
  private static let particles: Set<String> = [
    "van", "de", "den", "der", "ter", "ten", "te", "von", "el", "al", "bin", "ibn", "ben",
  ]

  /// A title before a word, initials before a capital, or a name with a tussenvoegsel: `dhr. Jansen`, `J.P. de Vries`,
  /// `Piet van den Berg`. Two capitalised words alone are a good codenaam, as `Gouden Waterlelie`.
  static func looksLikePerson(_ text: String) -> Bool {
    guard text.utf8.contains(where: { $0 <= 0x20 || $0 >= 0x80 }) else { return false }
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count >= 2, let first = words.first, let last = words.last else { return false }
    let bare = Folding.fold(String(first.hasSuffix(".") ? first.dropLast() : first))
    if titles.contains(bare) { return true }
    guard isCapitalised(last) else { return false }
    let middle = words.dropFirst().dropLast()
    let areParticles = middle.allSatisfy { particles.contains(Folding.fold(String($0))) && !isCapitalised($0) }
    guard areParticles else { return false }
    return isInitials(first) || (!middle.isEmpty && isCapitalised(first))
  }

  private static func isCapitalised(_ word: Substring) -> Bool { word.first?.isUppercase ?? false }

  /// `J.`, `J.P.`, `Th.A.`
  private static func isInitials(_ word: Substring) -> Bool {
    guard word.hasSuffix(".") else { return false }
    return word.split(separator: ".").allSatisfy { (1...2).contains($0.count) && isCapitalised($0) }
  }

  /// A Dutch number plate: three groups of digits or of letters, six characters in all, of both sorts.
  static func holdsKenteken(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "-")) else { return false }
    return text.split { $0.isWhitespace || $0 == "," || $0 == ";" || $0 == "(" || $0 == ")" }.contains { word in
      let groups = word.split(separator: "-", omittingEmptySubsequences: false)
      guard groups.count == 3, groups.allSatisfy({ (1...3).contains($0.utf8.count) }),
        groups.reduce(0, { $0 + $1.utf8.count }) == 6
      else { return false }
      let digits = groups.filter { $0.utf8.allSatisfy { (48...57).contains($0) } }.count
      let letters = groups.filter { $0.utf8.allSatisfy { (65...90).contains($0) || (97...122).contains($0) } }.count
      return digits + letters == 3 && digits > 0 && letters > 0
    }
  }

  /// An IBAN, with or without spaces between its groups, whose check digits are right.
  static func holdsIBAN(_ text: String) -> Bool {
    guard text.utf8.count >= 15 else { return false }
    let bytes = Array(text.utf8).filter { $0 != 32 }.map { (97...122).contains($0) ? $0 - 32 : $0 }
    guard bytes.count >= 15 else { return false }
    for start in 0...(bytes.count - 15) where isLetter(bytes[start]) && isLetter(bytes[start + 1]) {
      guard isDigit(bytes[start + 2]), isDigit(bytes[start + 3]) else { continue }
      let run = bytes[start...].prefix { isLetter($0) || isDigit($0) }.prefix(34)
      for length in stride(from: run.count, through: 15, by: -1) where remainder(run.prefix(length)) == 1 {
        return true
      }
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func remainder(_ iban: ArraySlice<UInt8>) -> Int {
    (iban.dropFirst(4) + iban.prefix(4)).reduce(0) { rest, byte in
      isDigit(byte) ? (rest * 10 + Int(byte) - 48) % 97 : (rest * 100 + Int(byte) - 55) % 97
    }
  }
}
