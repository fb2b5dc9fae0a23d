/// Rule 28, F: each setting of Triage is one that counts; for another the usual one holds, unseen. Ours, not of the domain
/// page.
package enum TriageSettingIsOneThatCounts: Rule {
  package static let number = 28
  package static let kinds: Set<Kind.Name> = [.triageinstelling]

  package static func findings(in record: Record, _ context: RuleContext) -> [Finding] {
    let faults = TriageSettings(record).faults
    guard !faults.isEmpty else { return [] }
    // What lacks a value, or has one of a wrong type, is told by that already.
    let said = Triageinstelling.kind.descriptionFindings(in: record).map(\.path)
    return faults.filter { fault in !said.contains { $0.holds(fault.path) || fault.path.holds($0) } }
      .map { Finding(rule: number, .fault, at: $0.path, $0.message) }
  }
}
