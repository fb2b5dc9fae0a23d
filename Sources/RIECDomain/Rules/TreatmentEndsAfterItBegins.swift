import PlainText

/// Rule 9, F: behandeldTot is not before behandeldVan, nor the end of an onderbreking before its begin. In which years a
/// casus counts follows from these days [3:364].
package enum TreatmentEndsAfterItBegins: Rule {
  package static let number = 9
  package static let kinds: Set<Kind.Name> = [.casus]

  package static func findings(in record: Record, _ context: RuleContext) -> [Finding] {
    var findings: [Finding] = []
    func check(_ from: Datum?, _ to: Datum?, at path: FieldPath) {
      guard let from, let to, to < from else { return }
      findings.append(
        Finding(
          rule: number, .fault, at: path,
          Tekst(
            nl: "\(to.display) ligt vóór het begin, \(from.display): verbeter een van beide.",
            en: "\(to.display) lies before the begin, \(from.display): correct one of them.")))
    }
    check(record[Casus.behandeldVan], record[Casus.behandeldTot], at: FieldPath([Casus.behandeldTot.name]))
    for gap in record.placed(Casus.onderbrekingen) {
      check(gap.part[Onderbreking.van], gap.part[Onderbreking.tot], at: gap.path.appending(Onderbreking.tot.name))
    }
    return findings
  }
}
