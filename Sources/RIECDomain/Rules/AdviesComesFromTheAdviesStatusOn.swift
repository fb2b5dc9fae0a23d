import PlainText

/// Rule 10, F: a casus may have several adviezen, each with its own year, but none before it stood in advies: the advies
/// is what the casusoverleg and the analyse lead to [3:282, 372-375] (§7.6).
package enum AdviesComesFromTheAdviesStatusOn: Rule {
  package static let number = 10
  package static let kinds: Set<Kind.Name> = [.casus]

  private static let before: Set<Code> = [
    CasusStatus.aangemeld, CasusStatus.weging, CasusStatus.casusoverleg, CasusStatus.analyse,
  ]
  private static let from = Set([CasusStatus.advies] + CasusStatus.uitvoeringsfase)

  package static func findings(in record: Record, _ context: RuleContext) -> [Finding] {
    guard let status = record[Casus.status], before.contains(status), !record.lacks(Casus.adviezen.name),
      !record.hasReached(from)
    else { return [] }
    return [
      Finding(
        rule: number, .fault, at: FieldPath([Casus.adviezen.name]),
        Tekst(
          nl: "Een advies komt vanaf de status advies; deze casus is in \(status.text).",
          en: "An advies comes from the status advies on; this casus is in \(status.text)."))
    ]
  }
}
