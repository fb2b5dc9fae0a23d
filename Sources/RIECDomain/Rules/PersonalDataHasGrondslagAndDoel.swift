import PlainText

/// Rule 19, F: a casus or signaal that holds personal data says on what legal basis and for what purpose [3:523, 527]
/// (§7.7); `nietGeregistreerd` is no excuse. Where the kind's description asks for them anyway, it is the one to speak.
package enum PersonalDataHasGrondslagAndDoel: Rule {
  package static let number = 19
  package static let kinds: Set<Kind.Name> = [.casus, .signaal]

  /// The fields of personal data that a record may be without; a signaal's omschrijving is always there.
  private static let personal = Dictionary(
    [Casus.kind, Signaal.kind].map { kind in
      (kind.name, kind.fields.filter { $0.traits.contains(.personal) && !$0.traits.contains(.required) }.map(\.name))
    }, uniquingKeysWith: { first, _ in first })

  package static func findings(in record: Record, _ context: RuleContext) -> [Finding] {
    var findings: [Finding] = []
    func add(_ name: String, _ nl: String, _ en: String) {
      findings.append(Finding(rule: number, .fault, at: FieldPath([name]), Tekst(nl: nl, en: en)))
    }
    guard let personal = personal[record.kind], !personal.allSatisfy(record.lacks) else { return [] }
    if isMissing(Casus.grondslag.name, in: record) {
      add(
        Casus.grondslag.name, "Er staan persoonsgegevens in, dus hoort hier een grondslag: \(codes).",
        "It holds personal data, so a grondslag is needed: \(codes).")
    }
    if isMissing(Casus.doel.name, in: record) {
      add(
        Casus.doel.name, "Er staan persoonsgegevens in: vul in voor welk doel.",
        "It holds personal data: fill in for what purpose.")
    }
    return findings
  }

  private static func isMissing(_ name: String, in record: Record) -> Bool {
    guard record.lacks(name) else { return false }
    let isRequired = required[record.kind]?.contains(name) ?? false
    return !isRequired || record.isNotRegistered(name)
  }

  private static let required = Dictionary(
    [Casus.kind, Signaal.kind].map { kind in
      (kind.name, Set(kind.fields.filter { $0.traits.contains(.required) }.map(\.name)))
    }, uniquingKeysWith: { first, _ in first })

  private static let codes = Codes.grondslag.entries.map(\.code.text).listed
}
