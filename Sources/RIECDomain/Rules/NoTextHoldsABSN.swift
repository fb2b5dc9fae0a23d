import PlainText

/// Rule 21, F: no text holds nine digits that pass the elfproef of a burgerservicenummer (weights 9 to 2, then -1)
/// [X15] [X20]. A chance number or a RSIN may pass too; whoever keeps it says why. The message never repeats the number.
///
/// Nine digits inside a longer run of digits are not looked at.
package enum NoTextHoldsABSN: Rule {
  package static let number = 21
  package static let kinds = Set(Kinds.all.map(\.name))

  package static func findings(in record: Record, _ context: RuleContext) -> [Finding] {
    RecordTree.paths(in: record) { _, value in value.string.map(holdsBSN) ?? false }.map { path in
      Finding(
        rule: number, .fault, at: path,
        Tekst(
          nl: "Hierin staan negen cijfers die een burgerservicenummer kunnen zijn: haal ze weg.",
          en: "This holds nine digits that may be a burgerservicenummer: remove them."))
    }
  }

  static func holdsBSN(_ text: String) -> Bool {
    guard text.utf8.count >= 9 else { return false }
    var length = 0
    var sum = 0
    var last = 0
    let bytes = text.utf8.span
    for index in bytes.indices {
      let digit = Int(bytes[index]) - 48
      guard digit >= 0, digit <= 9 else {
        if passes(length, sum, last) { return true }
        (length, sum, last) = (0, 0, 0)
        continue
      }
      length += 1
      if length < 9 { sum += digit * (10 - length) }
      last = digit
    }
    return passes(length, sum, last)
  }

  /// `sum` is that of the first eight digits by their weights; nine zeros are no number.
  private static func passes(_ length: Int, _ sum: Int, _ last: Int) -> Bool {
    length == 9 && sum > 0 && (sum - last).isMultiple(of: 11)
  }
}
