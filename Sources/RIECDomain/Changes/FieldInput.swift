public import PlainText
public import StrictJSON

/// Why what was typed is no value of its field.
public struct InputFault: Error, Hashable, Sendable {
  /// What is wrong and what is allowed, with an example.
  public let message: Tekst
  /// What may have been meant, nearest first, as it would be typed.
  public let nearest: [String]

  init(_ message: Tekst, nearest: [String] = []) {
    self.message = message
    self.nearest = nearest
  }
}

/// What an analyst types for a field, as a value, and back.
public enum FieldInput {
  /// The value that `text` spells for `field`; nil where nothing but blanks was typed, which empties the field. What
  /// was typed is understood the same in both languages; `taal` says which labels a fault names. Whether a reference
  /// leads anywhere is not judged. Throws where it is no value of the field's type.
  public static func value(
    of text: String, for field: FieldDescription, today: Datum, taal: Taal
  ) throws(InputFault) -> JSONValue? {
    try value(of: text, type: field.type, today: today, taal: taal)
  }

  /// What one would type for `value` in a field of `type`: days as `dd-mm-jjjj`, amounts as `1.234,56`, codes by their
  /// label. Typed again it gives `value`, but for blanks around a text; a value of another type is shown as found.
  public static func text(of value: JSONValue, type: FieldType, taal: Taal) -> String {
    switch (type, value) {
    case (_, .null): ""
    case (.date, .string(let text)): Datum(iso: text)?.display ?? text
    case (.flag, .bool(let flag)): FieldType.answer(flag, taal)
    case (.eurocent, .number(let number)): number.integer.flatMap(AmountInput.text) ?? number.text
    case (.code(let list), .string(let text)): CodeInput(list).text(of: text, taal)
    case (.list(let type), .array(let values)):
      ListInput.joined(values.map { self.text(of: $0, type: type, taal: taal) })
    case (_, .array), (_, .object): JSONWriter.text(value)
    default: FieldType.asFound(value)
    }
  }

  private static func value(
    of text: String, type: FieldType, today: Datum, taal: Taal
  ) throws(InputFault) -> JSONValue? {
    let trimmed = text.trimmed
    if trimmed.isEmpty { return nil }
    switch type {
    case .text: return .string(try line(trimmed))
    case .longText: return .string(try seen(text))
    case .integer: return .number(JSONNumber(try integer(trimmed)))
    case .eurocent: return .number(JSONNumber(try AmountInput.eurocent(trimmed)))
    case .date: return .string(try DayInput(today: today).day(trimmed).iso)
    case .moment: return .string(try MomentInput(today: today).moment(trimmed).text)
    case .flag: return .bool(try flag(trimmed))
    case .code(let list): return .string(try CodeInput(list).code(of: trimmed, taal).text)
    case .reference(let kinds): return .string(try reference(trimmed, kinds))
    case .list(let type):
      var values: [JSONValue] = []
      for part in try ListInput.parts(of: text) {
        if let one = try value(of: part, type: type, today: today, taal: taal) { values.append(one) }
      }
      return values.isEmpty ? nil : .array(values)
    case .object, .elements:
      throw InputFault(
        Tekst(
          nl: "Dit veld heeft delen: noem een veld erin, bijvoorbeeld weging/door.",
          en: "This field has parts: name a field in it, for example weging/door."))
    }
  }

  private static func line(_ text: String) throws(InputFault) -> String {
    guard text.unicodeScalars.allSatisfy({ !isControl($0) }) else {
      throw InputFault(
        Tekst(
          nl: "Hier past één regel, zonder regeleinden of stuurtekens.",
          en: "This takes one line, without line breaks or control characters."))
    }
    return try seen(text)
  }

  private static func seen(_ text: String) throws(InputFault) -> String {
    if let unseen = UnseenCharacter(in: text) { throw InputFault(unseen.message) }
    return text
  }

  /// Control characters, the line breaks among them, and the line and paragraph separators.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}"
  }

  private static func integer(_ text: String) throws(InputFault) -> Int {
    guard text.utf8.first != UInt8(ascii: "+"), let number = Int(text) else {
      throw InputFault(
        Tekst(
          nl: "\(text.quoted) is geen geheel getal. Bijvoorbeeld: 2022.",
          en: "\(text.quoted) is not a whole number. For example: 2022."))
    }
    return number
  }

  private static let affirmations: Set<String> = ["j", "ja", "y", "yes", "true", "waar"]
  private static let denials: Set<String> = ["n", "nee", "no", "false", "onwaar"]

  private static func flag(_ text: String) throws(InputFault) -> Bool {
    let folded = Folding.fold(text)
    if affirmations.contains(folded) { return true }
    if denials.contains(folded) { return false }
    throw InputFault(
      Tekst(nl: "\(text.quoted) is geen ja of nee.", en: "\(text.quoted) is neither yes nor no (ja, nee)."))
  }

  /// An id of the form of one of `kinds`, also in lower case; of a kind without a description any word.
  private static func reference(_ text: String, _ kinds: [Kind.Name]) throws(InputFault) -> String {
    let known = kinds.compactMap(Kinds.named)
    for id in [text, ASCIICase.upper(text)] where known.contains(where: { $0.hasForm(of: RecordID(id)) }) { return id }
    let isWord = text.unicodeScalars.allSatisfy { !isControl($0) && !$0.properties.isWhitespace }
    if known.count < kinds.count || kinds.isEmpty, isWord { return text }
    let examples = known.map(\.idExample).listed
    throw InputFault(
      Tekst(
        nl: "\(text.quoted) is geen id. Bijvoorbeeld: \(examples).",
        en: "\(text.quoted) is not an id. For example: \(examples)."))
  }
}

/// Capitals of ASCII; other letters stay.
enum ASCIICase {
  static func upper(_ text: String) -> String {
    String(decoding: text.utf8.map { (97...122).contains($0) ? $0 - 32 : $0 }, as: UTF8.self)
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// The text between quotes for a sentence, cut where it is long.
  var quoted: String { count <= 40 ? "'\(self)'" : "'\(prefix(39))…'" }
}
