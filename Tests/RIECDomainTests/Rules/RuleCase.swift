import RIECDomain
import StrictJSON
import Testing

/// A record, the records that it names, and what a rule finds: `F` or `W` and the path.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let name: String
  let kind: Kind.Name
  let json: String
  let others: [Other]
  let found: [String]
  let absent: [Kind.Name]

  struct Other: Sendable {
    let kind: Kind.Name
    let json: String
    init(_ kind: Kind.Name, _ json: String) {
      self.kind = kind
      self.json = json
    }
  }

  init(
    _ name: String, _ kind: Kind.Name, _ json: String, others: [Other] = [], absent: [Kind.Name] = [],
    _ found: [String] = []
  ) {
    self.name = name
    self.kind = kind
    self.json = json
    self.others = others
    self.found = found
    self.absent = absent
  }

  var testDescription: String { name }

  static func record(_ kind: Kind.Name, _ json: String) throws -> Record {
    Record(kind: kind, try #require(try StrictJSON.parse(json).object))
  }

  /// What `rule` finds, on 2022-09-05.
  func findings(_ rule: any Rule.Type) throws -> [Finding] {
    let record = try Self.record(kind, json)
    let others = try others.map { try Self.record($0.kind, $0.json) }
    let context = RuleContext(
      peildatum: Datum(day: 19_240), lookup: { id in others.first { $0.id == id } }, absent: absent)
    return rule.findings(in: record, context)
  }

  /// A statusHistorie through `states`, one on the first of each month of 2021.
  static func history(_ states: String...) -> String {
    let steps = states.enumerated().map { position, state in
      #"{"nr":\#(position + 1),"status":"\#(state)","op":"2021-0\#(position + 1)-01T09:00:00+01:00","door":"analist1"}"#
    }
    return #""statusHistorie":["# + steps.joined(separator: ",") + "]"
  }

  /// An interventie with these geldmutaties: soort, eurocents, and the nr that it concerns.
  static func money(_ mutaties: String...) -> String {
    let objects = mutaties.enumerated().map { position, mutatie in
      let words = mutatie.split(separator: " ")
      let concerns = words.count > 2 ? #","betreftNr":\#(words[2])"# : ""
      return #"{"nr":\#(position + 1),"soort":"\#(words[0])","bedragEurocent":\#(words[1])\#(concerns)}"#
    }
    return #""interventies":[{"nr":1,"geldmutaties":["# + objects.joined(separator: ",") + "]}]"
  }

  func check(_ rule: any Rule.Type) throws {
    let findings = try findings(rule)
    #expect(findings.map { ($0.severity == .fault ? "F " : "W ") + $0.path.text } == found)
    for finding in findings {
      #expect(finding.rule == rule.number)
      #expect(!finding.message.nl.isEmpty && finding.message.nl != finding.message.en)
    }
    #expect(rule.kinds.contains(kind))
  }
}
