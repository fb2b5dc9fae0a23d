import PlainText
import RIECDomain
package import StrictJSON

/// What a cell of a CSV file says, as a value of its field.
package enum CellValue {
  /// The text of a cell as it was before a spreadsheet's formulas had to be kept out: our exports put an apostrophe
  /// before a text that would be one.
  package static func plain(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'") else { return text }
    let rest = text.utf8.drop { $0 == UInt8(ascii: "'") }
    guard let first = rest.first, "=+-@\t\r".utf8.contains(first) else { return text }
    return String(text.unicodeScalars.dropFirst())
  }

  /// What is wrong with a cell or a value of the mapping.
  package struct Fault: Error, Hashable {
    let message: Tekst
  }

  /// The value of `text` in `column`; nil where it is empty.
  static func read(_ text: String, for column: ImportMapping.Column, today: Datum) throws(Fault) -> JSONValue? {
    let text = column.values[text] ?? text
    if let decimal = column.decimal { return try amount(text, decimal: decimal) }
    return try read(text, for: column.path.field, today: today)
  }

  /// The value of `text` in `field`, by the rules for what an analyst types; nil where it is empty.
  ///
  /// A long text gets plain line ends, and blanks for tabs, as one from an editor does.
  static func read(_ text: String, for field: FieldDescription, today: Datum) throws(Fault) -> JSONValue? {
    var text = text
    if case .longText = field.type { text = settled(text) }
    do throws(InputFault) {
      return try FieldInput.value(of: text, for: field, today: today, taal: .nl)
    } catch {
      throw Fault(message: error.message)
    }
  }

  private static func settled(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x0D || $0 == 0x09 }) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar != "\r" {
      if scalar == "\t" { scalars.append(contentsOf: "  ".unicodeScalars) } else { scalars.append(scalar) }
    }
    return String(scalars)
  }

  /// An amount in eurocents, where `decimal` stands before the cents and the other sign between thousands.
  package static func amount(_ text: String, decimal: Character) throws(Fault) -> JSONValue? {
    let digits = text.filter { !$0.isWhitespace && $0 != "€" }
    if digits.isEmpty { return nil }
    func wrong() -> Fault {
      Fault(
        message: Tekst(
          nl: "'\(text)' is geen bedrag als 1\(decimal == "," ? "." : ",")234\(decimal)56",
          en: "'\(text)' is not an amount such as 1\(decimal == "," ? "." : ",")234\(decimal)56"))
    }
    let parts = digits.split(separator: decimal, omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first else { throw wrong() }
    let groups = whole.split(separator: decimal == "," ? "." : ",", omittingEmptySubsequences: false)
    let isGrouped =
      groups.count == 1 || (groups.first?.count ?? 4) <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
    let cents = parts.count == 2 ? parts[1] : "00"
    let all = groups.joined() + cents
    guard isGrouped, cents.count == 2, groups.first?.isEmpty == false,
      all.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let amount = Int(all)
    else { throw wrong() }
    return .number(JSONNumber(amount))
  }
}
