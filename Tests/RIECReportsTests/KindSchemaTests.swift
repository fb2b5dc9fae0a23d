import PlainText
import RIECDomain
import RIECReports
import StrictJSON
import Testing

@Suite struct KindSchemaTests {
  private func schema(_ kind: Kind, _ taal: Taal = .nl) throws -> JSONObject {
    try #require(KindSchema(of: kind, taal: taal).json.object)
  }

  @Test(arguments: Kinds.all.map(\.name.text))
  func `every field of a kind is a property, and others are allowed`(_ name: String) throws {
    let kind = try #require(Kinds.named(Kind.Name(stringLiteral: name)))
    let schema = try schema(kind)
    let properties = try #require(schema["properties"]?.object)
    #expect(properties.members.map(\.key) == kind.fields.map(\.name))
    #expect(schema["additionalProperties"] == .bool(true))
    #expect(schema["$id"]?.string == "urn:knooppunt:schema:\(kind.plural)")
    for field in kind.fields {
      let property = try #require(properties[field.name]?.object)
      #expect(property["title"]?.string == field.label.nl)
      #expect((property["x-persoonsgegeven"] == .bool(true)) == field.traits.contains(.personal))
    }
  }

  @Test func `every code list that is referred to is defined with its labels`() throws {
    for kind in Kinds.all {
      let schema = try schema(kind, .en)
      let defined = schema["$defs"]?.object?.members.map { "#/$defs/" + $0.key } ?? []
      #expect(Set(references(in: .object(schema))) == Set(defined))
    }
    let casus = try schema(Casus.kind)
    let choices = casus["properties"]?.object?["status"]?.object?["anyOf"]?.array
    let name = try #require(choices?.first?.object?["$ref"]?.string).dropFirst("#/$defs/".count)
    let status = try #require(casus["$defs"]?.object?[String(name)]?.object)
    #expect(
      status["oneOf"]?.array?.map { $0.object?["const"]?.string } == Codes.casusStatus.entries.map(\.code.text))
    #expect(
      status["oneOf"]?.array?.map { $0.object?["title"]?.string } == Codes.casusStatus.entries.map(\.label.nl))
  }

  private func references(in value: JSONValue) -> [String] {
    switch value {
    case .object(let object):
      object.members.flatMap { member in
        member.key == "$ref" ? [member.value.string ?? ""] : references(in: member.value)
      }
    case .array(let values): values.flatMap(references)
    default: []
    }
  }

  @Test func `the id is demanded in its form, null only of what may be absent`() throws {
    let casus = try schema(Casus.kind)
    #expect(casus["required"] == .array([.string("id")]))
    let properties = try #require(casus["properties"]?.object)
    #expect(properties["id"]?.object?["pattern"]?.string == "^[A-Z]{2,4}-[0-9]{4}-[0-9]{4,}$")
    #expect(properties["id"]?.object?["type"] == .string("string"))
    #expect(properties["behandelaar"]?.object?["type"] == .array([.string("string"), .string("null")]))
    let partner = properties["inbreng"]?.object?["items"]?.object?["properties"]?.object?["partner"]?.object
    #expect(partner?["$ref"]?.string == "#/$defs/partner" && partner?["anyOf"] == nil)
  }

  @Test func `an open list also takes a code that it does not name, in the form of codes`() throws {
    let definitions = try #require(try schema(Signaal.kind)["$defs"]?.object)
    let open = try #require(definitions["reden_van_een_weging"]?.object?["oneOf"]?.array)
    #expect(open.count == Codes.wegingsreden.entries.count + 1)
    #expect(open.last?.object?["pattern"]?.string == "^[a-z][a-z0-9_]{0,59}$")
    #expect(open.last?.object?["not"]?.object?["enum"]?.array?.count == Codes.wegingsreden.entries.count)
    #expect(
      definitions["thema"]?.object?["oneOf"]?.array?.allSatisfy { $0.object?["const"] != nil } == true)
  }

  @Test func `JSON for people is the same JSON, in lines`() throws {
    let value = KindSchema(of: Signaal.kind, taal: .nl).json
    let bytes = JSONLayout.bytes(value)
    #expect(try StrictJSON.parse(bytes) == value)
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    #expect(lines.count > 100 && lines.allSatisfy { $0.count < 200 })
  }
}
