import PlainText

/// Several values in one line, separated by commas; a value with a comma stands between double quotes, and a double
/// quote in it is written twice.
enum ListInput {
  /// The values that `text` spells, blanks around them left out. Throws where a quote is not closed or text follows one.
  static func parts(of text: String) throws(InputFault) -> [String] {
    var parts: [String] = []
    var part = String.UnicodeScalarView()
    var (isQuoted, wasQuoted) = (false, false)
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        scalars.removeFirst()
        part.append("\"")
      case "\"" where isQuoted: isQuoted = false
      case "\"" where !wasQuoted && String(part).trimmed.isEmpty:
        (part, isQuoted, wasQuoted) = (.init(), true, true)
      case "," where !isQuoted:
        parts.append(wasQuoted ? String(part) : String(part).trimmed)
        (part, wasQuoted) = (.init(), false)
      default:
        if wasQuoted && !isQuoted {
          guard scalar.properties.isWhitespace else { throw open }
        } else {
          part.append(scalar)
        }
      }
    }
    guard !isQuoted else { throw open }
    parts.append(wasQuoted ? String(part) : String(part).trimmed)
    return parts.filter { !$0.isEmpty }
  }

  /// The line that spells `values`.
  static func joined(_ values: [String]) -> String {
    values.map { value in
      let isPlain = !value.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }
      if isPlain, value.trimmed.isSpelled(value), !value.isEmpty { return value }
      var quoted = String.UnicodeScalarView(["\""])
      for scalar in value.unicodeScalars { quoted.append(contentsOf: scalar == "\"" ? ["\"", "\""] : [scalar]) }
      quoted.append("\"")
      return String(quoted)
    }.joined(separator: ", ")
  }

  private static let open = InputFault(
    Tekst(
      nl: "Een aanhalingsteken staat verkeerd. Bijvoorbeeld: Duinvoort, \"Zand, Noord\".",
      en: "A quote stands in the wrong place. For example: Duinvoort, \"Zand, Noord\"."))
}
