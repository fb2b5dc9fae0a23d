/// The order of Dutch names: `van der Berg` stands under the b, `'s-Hertogenbosch` under the h.
public enum Collation {
  /// A key whose order is that of the names: folded, with leading prefixes after the name proper.
  public static func key(_ name: String) -> String {
    let folded = Folding.fold(name)
    var rest = folded[...]
    var skipped = ""
    while let prefix = leadingPrefix(of: rest) {
      skipped += " " + prefix.text
      rest = prefix.rest
    }
    return rest + skipped
  }

  private static func leadingPrefix(of name: Substring) -> (text: Substring, rest: Substring)? {
    let end = name.firstIndex { $0 == " " || $0 == "-" || $0 == "'" && $0 != name.first } ?? name.endIndex
    guard end < name.endIndex else { return nil }
    let isElided = name[end] == "'"
    let word = isElided ? name[...end] : name[..<end]
    guard prefixes.contains(String(word)), name[end] != "-" || word == "'s" else { return nil }
    let rest = name[name.index(after: end)...].drop { $0 == " " }
    return rest.isEmpty ? nil : (word, rest)
  }

  private static let prefixes: Set<String> = [
    "'s", "'t", "aan", "af", "bij", "d'", "da", "de", "del", "den", "der", "des", "di", "do", "dos", "du", "el", "het",
    "in", "l'", "la", "le", "les", "lo", "of", "onder", "op", "over", "t", "te", "ten", "ter", "tho", "thoe", "to",
    "toe", "tot", "uit", "van", "ver", "voor", "von", "zu", "zum", "zur",
  ]
}
