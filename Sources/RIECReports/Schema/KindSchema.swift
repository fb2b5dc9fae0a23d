public import PlainText
public import RIECDomain
public import StrictJSON

/// The JSON Schema (2020-12) of a kind's records, worked out from its description: what it refuses, the description
/// check refuses too. What ties fields or records together, as the rules, is no part of it.
public struct KindSchema: Sendable {
  private let kind: Kind
  private let taal: Taal

  /// The schema of `kind` with titles in `taal`.
  public init(of kind: Kind, taal: Taal) {
    self.kind = kind
    self.taal = taal
  }

  /// The schema as a JSON value.
  public var json: JSONValue {
    var lists = CodeListNames()
    let root = object(kind.fields, &lists, isRecord: true)
    let about = Tekst(
      nl: "Een regel van \(kind.plural).jsonl in een opslag van Knooppunt.",
      en: "A line of \(kind.plural).jsonl in a store of Knooppunt.")
    var members: [JSONObject.Member] = [
      .init(key: "$schema", value: .string("https://json-schema.org/draft/2020-12/schema")),
      .init(key: "$id", value: .string("urn:knooppunt:schema:\(kind.plural)")),
      .init(key: "title", value: .string(kind.label(taal))),
      .init(key: "description", value: .string(about(taal))),
    ]
    members += root
    let definitions = lists.all.map { name, list in JSONObject.Member(key: name, value: codes(list)) }
    if !definitions.isEmpty { members.append(.init(key: "$defs", value: .object(JSONObject(definitions)))) }
    return .object(JSONObject(members))
  }

  // MARK: - Objects

  /// What is asked of an object with `fields`; fields that are not described are allowed.
  private func object(
    _ fields: [FieldDescription], _ lists: inout CodeListNames, isRecord: Bool = false, numbered: Bool = false
  ) -> [JSONObject.Member] {
    // A required field may be named as never registered instead (domain page §3.4 rule 7).
    let mayLack = fields.contains { $0.name == Self.notRegistered }
    var properties: [JSONObject.Member] = []
    if numbered { properties.append(.init(key: "nr", value: number)) }
    for field in fields {
      let demands = field.traits.contains(.required) && !(mayLack && field.name != "id")
      properties.append(.init(key: field.name, value: property(field, demands: demands, &lists)))
    }
    let required = fields.filter { $0.traits.contains(.required) }
    let demanded = required.filter { !mayLack || $0.name == "id" }
    var all = required.filter { mayLack && $0.name != "id" }.map(eitherThereOrNamed)
    all += fields.compactMap { wantedText($0, among: fields) }
    var members: [JSONObject.Member] = [
      .init(key: "type", value: .string("object")),
      .init(key: "properties", value: .object(JSONObject(properties))),
    ]
    if !demanded.isEmpty { members.append(.init(key: "required", value: strings(demanded.map(\.name)))) }
    if !all.isEmpty { members.append(.init(key: "allOf", value: .array(all))) }
    members.append(.init(key: "additionalProperties", value: .bool(true)))
    return members
  }

  private static let notRegistered = "nietGeregistreerd"

  private var number: JSONValue {
    let label = Tekst(nl: "Nummer in de lijst", en: "Number in the list")
    return Self.object(
      ("type", strings(["integer", "null"])), ("minimum", .number(JSONNumber(1))), ("title", .string(label(taal))))
  }

  /// A required field stands there with something in it, or `nietGeregistreerd` names it.
  private func eitherThereOrNamed(_ field: FieldDescription) -> JSONValue {
    let there = Self.object(
      ("required", strings([field.name])), ("properties", Self.object((field.name, filled(field.type)))))
    let named = Self.object(
      ("required", strings([Self.notRegistered])),
      (
        "properties",
        Self.object((Self.notRegistered, Self.object(("contains", Self.object(("const", .string(field.name)))))))
      ))
    return Self.object(("anyOf", .array([there, named])))
  }

  /// That there is something in a value of `type`: no text of blanks, no list without elements.
  private func filled(_ type: FieldType) -> JSONValue {
    switch type {
    case .list, .elements: Self.object(("type", .string("array")), ("minItems", .number(JSONNumber(1))))
    case .text, .longText, .reference, .code, .date, .moment:
      Self.object(("type", .string("string")), ("pattern", .string(Self.notBlank)))
    default: Self.object(("not", Self.object(("type", .string("null")))))
    }
  }

  private static let notBlank = "[^\\u0000-\\u0020]"

  /// A code with ● wants a text in the field that stands for it beside its own: the toelichting or the motivering.
  private func wantedText(_ field: FieldDescription, among fields: [FieldDescription]) -> JSONValue? {
    let list: CodeList
    let isSeveral: Bool
    switch field.type {
    case .code(let codes): (list, isSeveral) = (codes, false)
    case .list(.code(let codes)): (list, isSeveral) = (codes, true)
    default: return nil
    }
    let wanting = list.entries.filter(\.needsText).map(\.code.text)
    let names = [field.name + "Toelichting", "motivering"]
    guard !wanting.isEmpty, let text = fields.first(where: { names.contains($0.name) }) else { return nil }
    let one = Self.object(("enum", strings(wanting)))
    let some = isSeveral ? Self.object(("type", .string("array")), ("contains", one)) : one
    return Self.object(
      ("if", Self.object(("required", strings([field.name])), ("properties", Self.object((field.name, some))))),
      (
        "then",
        Self.object(("required", strings([text.name])), ("properties", Self.object((text.name, filled(text.type)))))
      ))
  }

  // MARK: - Values

  /// What is asked of a field; one that is not demanded may be null.
  private func property(_ field: FieldDescription, demands: Bool, _ lists: inout CodeListNames) -> JSONValue {
    var members: [JSONObject.Member] = [.init(key: "title", value: .string(field.label(taal)))]
    var value = self.value(field.type, &lists)
    if field.name == "id", demands { value["pattern"] = .string(kind.idPattern) }
    if demands {
      members += value.members
      // A pattern or a list of codes of its own leaves no blank text.
      if value["pattern"] == nil, value["$ref"] == nil, let filled = filled(field.type).object {
        members += filled.members.filter { value[$0.key] == nil }
      }
    } else {
      switch value["type"] {
      case .string(let type)?:
        value["type"] = strings([type, "null"])
        members += value.members
      default:
        let null = Self.object(("type", .string("null")))
        members.append(.init(key: "anyOf", value: .array([.object(value), null])))
      }
    }
    if field.traits.contains(.personal) { members.append(.init(key: "x-persoonsgegeven", value: .bool(true))) }
    return .object(JSONObject(members))
  }

  private func value(_ type: FieldType, _ lists: inout CodeListNames) -> JSONObject {
    switch type {
    case .text, .longText: Self.members(("type", .string("string")))
    case .integer: Self.members(("type", .string("integer")))
    case .eurocent: Self.members(("type", .string("integer")), ("minimum", .number(JSONNumber(0))))
    case .date:
      Self.members(("type", .string("string")), ("format", .string("date")), ("pattern", .string("^\(Self.day)$")))
    case .moment:
      // No format date-time: it wants seconds, which a record may leave out.
      Self.members(("type", .string("string")), ("pattern", .string("^\(Self.day)T\(Self.clock)$")))
    case .flag: Self.members(("type", .string("boolean")))
    case .code(let list): Self.members(("$ref", .string("#/$defs/\(lists.name(of: list))")))
    case .reference(let kinds):
      Self.members(
        ("type", .string("string")),
        ("x-verwijstNaar", strings(kinds.map { Kinds.named($0)?.plural ?? $0.text })))
    case .object(let fields): JSONObject(object(fields, &lists))
    case .list(let type):
      Self.members(("type", .string("array")), ("items", .object(value(type, &lists))))
    case .elements(let fields):
      Self.members(
        ("type", .string("array")), ("items", .object(JSONObject(object(fields, &lists, numbered: true)))))
    }
  }

  private static let day = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
  private static let clock =
    "([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)(\\.[0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])"

  private func codes(_ list: CodeList) -> JSONValue {
    let choices = list.entries.map { entry in
      Self.object(("const", .string(entry.code.text)), ("title", .string(entry.label(taal))))
    }
    guard list.isOpen else { return Self.object(("type", .string("string")), ("oneOf", .array(choices))) }
    // A code of the office's own: another one, spelled as codes are (`Code.isWellFormed`).
    let own = Self.object(
      ("pattern", .string("^[a-z][a-z0-9_]{0,59}$")),
      ("not", Self.object(("enum", strings(list.entries.map(\.code.text))))))
    return Self.object(("type", .string("string")), ("oneOf", .array(choices + [own])))
  }

  // MARK: - Building blocks

  private func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }

  private static func members(_ pairs: (String, JSONValue)...) -> JSONObject {
    JSONObject(pairs.map { JSONObject.Member(key: $0.0, value: $0.1) })
  }

  private static func object(_ pairs: (String, JSONValue)...) -> JSONValue {
    .object(JSONObject(pairs.map { JSONObject.Member(key: $0.0, value: $0.1) }))
  }
}

/// The code lists that a schema refers to, each under a name of its own.
private struct CodeListNames {
  private(set) var all: [(name: String, list: CodeList)] = []

  mutating func name(of list: CodeList) -> String {
    let codes = list.entries.map(\.code)
    let plain = String(list.name.map { $0.isLetter || $0.isNumber ? $0 : "_" })
    // Two lists may go by one name; their codes tell them apart.
    var name = plain
    var count = 1
    while let known = all.first(where: { $0.name == name }) {
      if known.list.entries.map(\.code) == codes { return name }
      count += 1
      name = "\(plain)_\(count)"
    }
    all.append((name, list))
    return name
  }
}

extension Kind {
  /// What ids of the form of `idExample` match, as `hasForm(of:)` judges it.
  var idPattern: String {
    let parts = idExample.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    let patterns = parts.enumerated().map { position, part in
      if !part.isEmpty, part.utf8.allSatisfy({ (48...57).contains($0) }) {
        return position + 1 == parts.count ? "[0-9]{\(part.utf8.count),}" : "[0-9]{\(part.utf8.count)}"
      }
      return Codes.regio.position(of: Code(part)) != nil ? "[A-Z]{2,4}" : part
    }
    return "^" + patterns.joined(separator: "-") + "$"
  }
}
