import PlainText
import StrictJSON

/// The sentences of the description check: each names the field by its label, the value and what is allowed.
enum DescriptionMessage {
  /// What the screens call a field; the label of an id is that of its kind.
  private static func name(_ field: FieldDescription) -> Tekst { field.name == "id" ? Tekst("id") : field.label }

  static func missing(_ field: FieldDescription) -> Tekst {
    Tekst(nl: "\(name(field).nl) ontbreekt", en: "\(name(field).en) is missing")
  }

  static func notRegistered(_ field: FieldDescription) -> Tekst {
    Tekst(nl: "\(name(field).nl) is niet geregistreerd", en: "\(name(field).en) was not registered")
  }

  static func unknown(_ text: String, of field: FieldDescription, in list: CodeList) -> Tekst {
    let codes = list.entries.map(\.code.text)
    let found = Tekst(nl: "\(name(field).nl) \(quoted(text))", en: "\(name(field).en) \(quoted(text))")
    if let meant = EditDistance.nearest(to: text, among: codes) {
      return Tekst(
        nl: "\(found.nl) is onbekend; bedoelde u '\(meant)'?", en: "\(found.en) is unknown; did you mean '\(meant)'?")
    }
    let some = codes.prefix(12).joined(separator: ", ") + (codes.count > 12 ? ", …" : "")
    return Tekst(nl: "\(found.nl) is onbekend; toegestaan: \(some)", en: "\(found.en) is unknown; allowed: \(some)")
  }

  static func wrong(_ value: JSONValue, _ type: FieldType, _ field: FieldDescription) -> Tekst {
    let found = Tekst(nl: "\(name(field).nl) \(shown(value))", en: "\(name(field).en) \(shown(value))")
    let wanted = denial(of: type)
    return Tekst(nl: "\(found.nl) is \(wanted.nl)", en: "\(found.en) is \(wanted.en)")
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
      nl: "nr \(nr) komt meer dan eens voor in \(name(field).nl)",
      en: "nr \(nr) stands more than once in \(name(field).en)")
  }

  static func textWanted(_ code: String, _ field: FieldDescription, _ text: FieldDescription) -> Tekst {
    Tekst(
      nl: "\(name(field).nl) '\(code)' vraagt een tekst in \(name(text).nl)",
      en: "\(name(field).en) '\(code)' asks for a text in \(name(text).en)")
  }

  /// What a value is not that should have been of `type`.
  private static func denial(of type: FieldType) -> Tekst {
    switch type {
    case .text, .longText: Tekst(nl: "geen tekst", en: "not a text")
    case .integer: Tekst(nl: "geen geheel getal", en: "not a whole number")
    case .eurocent:
      Tekst(nl: "geen bedrag in hele eurocenten, 0 of meer", en: "not an amount in whole eurocents, 0 or more")
    case .date:
      Tekst(
        nl: "geen bestaande datum; schrijf bijvoorbeeld 2021-06-14",
        en: "not an existing date; write 2021-06-14, for example")
    case .moment:
      Tekst(
        nl: "geen tijdstip; schrijf bijvoorbeeld 2021-06-14T09:30:00+02:00",
        en: "not a moment; write 2021-06-14T09:30:00+02:00, for example")
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
