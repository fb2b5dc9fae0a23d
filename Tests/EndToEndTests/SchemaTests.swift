import Foundation
import Testing

/// `schema`: what a validator that is not ours, Python's jsonschema, says of the demo store.
@Suite(.serialized) struct SchemaTests {
  static let kinds = [
    "casussen", "signalen", "handhavingsknelpunten", "portefeuilles", "overleggen", "betrokkenen", "locaties",
  ]

  init() throws {
    try #require(Demo.isMade, "the demo store could not be made")
  }

  /// A Python that has jsonschema: the user's own, else the system's.
  private static let python: String? = ["python3", "/usr/bin/python3"].lazy.compactMap { name in
    let answer = try? Program.command(
      "/usr/bin/env", [name, "-c", "import jsonschema, sys; print(sys.executable)"],
      environment: ProcessInfo.processInfo.environment)
    return answer.flatMap { $0.status == 0 ? $0.lines.last.map(String.init) : nil }
  }.first

  /// The lines of `records` that the schema of `kind` refuses, counted from 0, as the validator finds them.
  private func refused(_ records: String, by kind: String) throws -> [Int] {
    let python = try #require(Self.python, "no python3 has jsonschema; install python3-jsonschema")
    let folder = try Program.freshFolder()
    let schema = try Program.run("schema", kind)
    #expect(schema.status == 0 && schema.errors.isEmpty)
    try Data(schema.output.utf8).write(to: URL(fileURLWithPath: folder + "/schema.json"))
    let script = """
      import json, sys
      from jsonschema import Draft202012Validator as Validator
      schema = json.load(open(sys.argv[1]))
      Validator.check_schema(schema)
      validator = Validator(schema)
      for number, line in enumerate(open(sys.argv[2])):
        if not validator.is_valid(json.loads(line)): print(number)
      """
    let answer = try Program.command(
      python, ["-c", script, folder + "/schema.json", records], environment: Program.environment)
    #expect(answer.status == 0, "\(answer.errors)")
    return answer.lines.compactMap { Int($0) }
  }

  @Test(arguments: kinds)
  func `every record of the demo is valid`(_ kind: String) throws {
    #expect(try refused("\(Demo.basis)/\(kind).jsonl", by: kind) == [])
  }

  /// What is put in place of a field, or nil to leave it out; whether the schema refuses that.
  private static let changes: [(kind: String, field: String, value: String?, isRefused: Bool)] = [
    ("casussen", "id", nil, true), ("casussen", "id", "\"MN-1\"", true), ("casussen", "titel", nil, true),
    ("casussen", "titel", "\"  \"", true), ("casussen", "titel", "7", true), ("casussen", "titel", "null", true),
    ("casussen", "regio", "\"XX\"", true), ("casussen", "status", "\"klaar\"", true),
    ("casussen", "behandeldVan", "\"14-06-2021\"", true), ("casussen", "themas", "[]", true),
    ("casussen", "themas", "[{\"nr\":0,\"code\":\"witwassen\"}]", true),
    ("casussen", "themas", "[{\"nr\":1,\"code\":\"fiets\"}]", true), ("casussen", "themas", "[{\"nr\":1}]", true),
    ("casussen", "grondslag", "\"anders\"", true), ("casussen", "betrokkenen", "[null]", true),
    ("casussen", "interventies", "[{\"nr\":1,\"geldmutaties\":[{\"nr\":1,\"bedragEurocent\":-1}]}]", true),
    ("casussen", "statusHistorie", "[{\"nr\":1,\"op\":\"2021-06-14 09:30\"}]", true),
    ("casussen", "behandelaar", "null", false), ("casussen", "behandelaar", nil, false),
    ("casussen", "eigenVeld", "{\"a\":[1]}", false),
    ("casussen", "themas", "[{\"code\":\"witwassen\",\"eigen\":1}]", false),
    ("signalen", "onderwerp", "[]", true), ("signalen", "status", "\"weg\"", true),
    ("handhavingsknelpunten", "objectsoort", "\"dorp\"", true), ("overleggen", "datum", "\"morgen\"", true),
    ("betrokkenen", "id", "\"Jansen\"", true), ("locaties", "gemeente", "12", true),
    ("portefeuilles", "naam", "false", true),
  ]

  @Test(arguments: kinds)
  func `a broken record is refused where lijst finds a fault, what may be absent is not`(_ kind: String) throws {
    let changes = Self.changes.filter { $0.kind == kind }
    try #require(!changes.isEmpty)
    let lines = try String(contentsOfFile: "\(Demo.basis)/\(kind).jsonl", encoding: .utf8).split(separator: "\n")
    let sound = try Program.record(try #require(lines.first { !$0.contains("nietGeregistreerd") } ?? lines.first))
    let broken = try changes.map { change in
      var record = sound
      record[change.field] = try change.value.map {
        try JSONSerialization.jsonObject(with: Data($0.utf8), options: .fragmentsAllowed)
      }
      return String(decoding: try JSONSerialization.data(withJSONObject: record), as: UTF8.self)
    }
    let folder = try Program.freshFolder()
    let file = "\(folder)/\(kind).jsonl"
    try Data((broken.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: file))
    let refused = try refused(file, by: kind)
    let expected = changes.indices.filter { changes[$0].isRefused }
    #expect(refused == expected, "\(Set(refused).symmetricDifference(expected).map { changes[$0] })")
    // Each alone in a store of its own: ids that are equal would be faults too.
    for (change, line) in zip(changes, broken) where change.isRefused {
      try Data((line + "\n").utf8).write(to: URL(fileURLWithPath: file))
      #expect(try Program.run("lijst", kind, "--store", file).status == 3, "\(change)")
    }
  }

  @Test func `a field that was never registered may be absent`() throws {
    let lines = try String(contentsOfFile: "\(Demo.basis)/casussen.jsonl", encoding: .utf8).split(separator: "\n")
    let line = try #require(lines.first { $0.contains(#""nietGeregistreerd":["inbreng"]"#) })
    var record = try Program.record(line)
    let folder = try Program.freshFolder()
    func refused(_ record: [String: Any]) throws -> Bool {
      try JSONSerialization.data(withJSONObject: record).write(to: URL(fileURLWithPath: folder + "/een.jsonl"))
      return try !self.refused(folder + "/een.jsonl", by: "casussen").isEmpty
    }
    #expect(try !refused(record))
    record["nietGeregistreerd"] = ["themas"]
    #expect(try refused(record))
  }

  @Test func `without a kind the kinds are listed, a wrong one is told`() throws {
    let answer = try Program.run("schema")
    #expect(answer.status == 0)
    let own = ["triagesessies", "triageinstellingen", "config"]
    #expect(answer.lines.map { String($0.prefix { $0 != " " }) } == Self.kinds + own)
    let wrong = try Program.run("schema", "casus")
    #expect(wrong.status == 64 && wrong.errors.contains("Bedoelde u 'casussen'?"))
    #expect(try Program.run("schema", "casussen", "--taal", "en").output.contains("\"Municipalities\""))
  }
}
