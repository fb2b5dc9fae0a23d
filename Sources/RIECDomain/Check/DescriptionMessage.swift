import PlainText
import StrictJSON

/// The sentences of the description check: each names the field, the value and what is allowed.
enum DescriptionMessage {
  static func missing(_ field: FieldDescription) -> Tekst {
    Tekst(nl: "\(field.name) ontbreekt", en: "\(field.name) is missing")
  }

  static func notRegistered(_ field: FieldDescription) -> Tekst {
    Tekst(nl: "\(field.name) is niet geregistreerd", en: "\(field.name) was not registered")
  }

  static func unknown(_ text: String, of field: FieldDescription, in list: CodeList) -> Tekst {
    let codes = list.entries.map(\.code.text)
    let found = "\(field.name) \(quoted(text))"
    if let meant = EditDistance.nearest(to: text, among: codes) {
      return Tekst(
        nl: "\(found) is onbekend; bedoelde u '\(meant)'?", en: "\(found) is unknown; did you mean '\(meant)'?")
    }
    let some = codes.prefix(12).joined(separator: ", ") + (codes.count > 12 ? ", …" : "")
    return Tekst(nl: "\(found) is onbekend; toegestaan: \(some)", en: "\(found) is unknown; allowed: \(some)")
  }

  static func wrong(_ value: JSONValue, _ type: FieldType, _ field: FieldDescription) -> Tekst {
    let found = "\(field.name) \(shown(value))"
    let wanted = denial(of: type)
    return Tekst(nl: "\(found) is \(wanted.nl)", en: "\(found) is \(wanted.en)")
  }

  static func form(of id: String, like example: String) -> Tekst {
    Tekst(
      nl: "id \(quoted(id)) heeft niet de vorm van \(example)",
      en: "id \(quoted(id)) does not have the form of \(example)")
  }

  static func badNumber(_ value: JSONValue) -> Tekst {
    Tekst(
      nl: "nr \(shown(value)) is geen geheel getal vanaf 1", en: "nr \(shown(value)) is not a whole number from 1")
  }

  static func sharedNumber(_ nr: Int, _ field: FieldDescription) -> Tekst {
    Tekst(
      nl: "nr \(nr) komt meer dan eens voor in \(field.name)", en: "nr \(nr) stands more than once in \(field.name)")
  }

  static func textWanted(_ code: String, _ field: FieldDescription, _ text: FieldDescription) -> Tekst {
    Tekst(
      nl: "\(field.name) '\(code)' vraagt een tekst in \(text.name)",
      en: "\(field.name) '\(code)' asks for a text in \(text.name)")
  }

  /// What a value is not that should have been of `type`.
  private static func denial(of type: FieldType) -> Tekst {
    switch type {
    case .text, .longText: Tekst(nl: "geen tekst", en: "not a text")
    case .integer: Tekst(nl: "geen geheel getal", en: "not a whole number")
    case .eurocent:
      Tekst(nl: "geen bedrag in hele eurocenten, 0 of meer", en: "not an amount in whole eurocents, 0 or more")
    case .date: Tekst(nl: "geen bestaande datum als 2021-06-14", en: "not an existing date like 2021-06-14")
    case .moment:
      Tekst(nl: "geen tijdstip als 2021-06-14T09:30:00+02:00", en: "not a moment like 2021-06-14T09:30:00+02:00")
    case .flag: Tekst(nl: "niet true of false", en: "neither true nor false")
    case .code: Tekst(nl: "geen code", en: "not a code")
    case .reference: Tekst(nl: "geen id", en: "not an id")
    case .object: Tekst(nl: "geen object", en: "not an object")
    case .list, .elements: Tekst(nl: "geen lijst", en: "not a list")
    }
  }

  private static func shown(_ value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .number(let number): String(number.text.prefix(40))
    case .string(let text): quoted(text)
    case .array: "[…]"
    case .object: "{…}"
    }
  }

  private static func quoted(_ text: String) -> String {
    text.count <= 40 ? "'\(text)'" : "'\(text.prefix(39))…'"
  }
}
