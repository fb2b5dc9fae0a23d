/// Rule 28, F: each setting of Triage is one that counts; for another the usual one holds, unseen. Ours, not of the domain
/// page.
package enum TriageSettingIsOneThatCounts: Rule {
  package static let number = 28
  package static let kinds: Set<Kind.Name> = [.triageinstelling]

  package static func findings(in record: Record, _ context: RuleContext) -> [Finding] {
    TriageSettings(record).faults.map { Finding(rule: number, .fault, at: $0.path, $0.message) }
  }
}
