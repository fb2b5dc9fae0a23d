import PlainText

/// An amount in euros as it is typed, in whole eurocents: `1.234,56`, `1234.56`, `€ 12`, `12,-`.
///
/// Where only one kind of separator stands, a comma begins the cents, and so does a dot that one or two digits follow;
/// before three digits a dot groups thousands. Where both stand, the last one begins the cents.
enum AmountInput {
  /// The amount that `text` spells. Throws for a negative one, a third decimal, and one that is too large to count.
  static func eurocent(_ text: String) throws(InputFault) -> Int {
    var plain = String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
    for sign in ["€", "EUR", "eur"] where plain.hasPrefix(sign) { plain.removeFirst(sign.count) }
    if plain.hasSuffix(",-") || plain.hasSuffix(".-") { plain.removeLast(2) }
    guard let (whole, cents) = split(plain), let euros = grouped(whole) else { throw malformed(text) }
    guard cents.utf8.count <= 2 else {
      throw InputFault(
        Tekst(
          nl: "\(text.quoted) heeft meer dan twee decimalen. Bijvoorbeeld: 1.234,56.",
          en: "\(text.quoted) has more than two decimals. For example: 1.234,56."))
    }
    let padded = cents + String(repeating: "0", count: 2 - cents.utf8.count)
    guard let count = Int(euros + padded) else {
      throw InputFault(
        Tekst(nl: "\(text.quoted) is een te groot bedrag.", en: "\(text.quoted) is too large an amount."))
    }
    return count
  }

  /// What one would type for `eurocent`: `1.234,56`; nil for a negative one, which no one can.
  static func text(of eurocent: Int) -> String? {
    eurocent < 0 ? nil : String(Money.text(eurocent: eurocent).drop { $0 == "€" || $0.isWhitespace })
  }

  /// The digits before the cents, groups included, and those of the cents.
  private static func split(_ text: String) -> (whole: Substring, cents: String)? {
    guard let last = text.lastIndex(where: { $0 == "," || $0 == "." }) else { return (text[...], "") }
    let cents = text[text.index(after: last)...]
    let isOnly = !text[..<last].contains(text[last])
    if text[last] == ".", cents.utf8.count == 3 || !isOnly, !text[..<last].contains(",") { return (text[...], "") }
    guard isOnly, isDigits(cents) else { return nil }
    return (text[..<last], String(cents))
  }

  /// The digits of `text`, whose groups after the first have three.
  private static func grouped(_ text: Substring) -> String? {
    let separator: Character = text.contains(".") ? "." : ","
    let groups = text.split(separator: separator, omittingEmptySubsequences: false)
    guard let first = groups.first, groups.allSatisfy(isDigits),
      groups.count == 1 || first.utf8.count <= 3, groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
    else { return nil }
    return groups.joined()
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
  }

  private static func malformed(_ text: String) -> InputFault {
    InputFault(
      Tekst(
        nl: "\(text.quoted) is geen bedrag in euro's, 0 of meer. Bijvoorbeeld: 1.234,56.",
        en: "\(text.quoted) is not an amount in euros, 0 or more. For example: 1.234,56."))
  }
}
