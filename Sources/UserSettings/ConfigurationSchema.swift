public import PlainText
public import StrictJSON

/// The JSON Schema (2020-12) of the configuration, for editors that check YAML by it.
public enum ConfigurationSchema {
  /// The schema with descriptions in `taal`. `themes` and `commands` are the names that there are.
  public static func json(_ taal: Taal, themes: [String], commands: [String]) -> JSONValue {
    let plain = Setting.all.filter { !$0.name.contains(".") }
    var members = plain.map { JSONMember($0.name, schema(of: $0, taal, themes: themes)) }
    for section in Configuration.sections.sorted() {
      let inner = Setting.all.filter { $0.name.hasPrefix(section + ".") }
      var properties = inner.map { setting in
        JSONMember(String(setting.name.dropFirst(section.count + 1)), schema(of: setting, taal, themes: themes))
      }
      if section == "toetsen" { properties += commands.map { JSONMember($0, keys) } }
      members.append(JSONMember(section, object(properties)))
    }
    let head = [
      JSONMember("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      JSONMember("title", .string("knooppunt config.yaml")),
    ]
    return .object(JSONObject((head + objectMembers(members)).map(\.member)))
  }

  /// A member that is to be.
  private struct JSONMember {
    let member: JSONObject.Member

    init(_ key: String, _ value: JSONValue) {
      member = JSONObject.Member(key: key, value: value)
    }
  }

  private static func objectMembers(_ properties: [JSONMember]) -> [JSONMember] {
    [
      JSONMember("type", .string("object")),
      JSONMember("properties", .object(JSONObject(properties.map(\.member)))),
      JSONMember("additionalProperties", .bool(false)),
    ]
  }

  private static func object(_ properties: [JSONMember]) -> JSONValue {
    .object(JSONObject(objectMembers(properties).map(\.member)))
  }

  /// One sequence of keys, or a list of them.
  private static var keys: JSONValue {
    let one = JSONValue.object(JSONObject([JSONMember("type", .string("string")).member]))
    let many = JSONValue.object(
      JSONObject([JSONMember("type", .string("array")).member, JSONMember("items", one).member]))
    return .object(JSONObject([JSONMember("oneOf", .array([one, many])).member]))
  }

  private static func schema(of setting: Setting, _ taal: Taal, themes: [String]) -> JSONValue {
    var members = [JSONMember("description", .string(setting.label(taal)))]
    switch setting.values {
    case .words(let words): members.append(JSONMember("enum", .array(words.map { .string($0) })))
    case .number(let range):
      members += [
        JSONMember("type", .string("integer")), JSONMember("minimum", .number(JSONNumber(range.lowerBound))),
        JSONMember("maximum", .number(JSONNumber(range.upperBound))),
      ]
    case .text:
      members.append(JSONMember("type", .string("string")))
      if setting == .thema { members.append(JSONMember("examples", .array(themes.map { .string($0) }))) }
    }
    if case .number = setting.values, let number = Int(setting.standard) {
      members.append(JSONMember("default", .number(JSONNumber(number))))
    } else if !setting.standard.isEmpty {
      members.append(JSONMember("default", .string(setting.standard)))
    }
    return .object(JSONObject(members.map(\.member)))
  }
}
