import PlainText

/// Rule 24: a portefeuille serves one of the four strategische doelen: F; somebody is opdrachtnemer: W [1:15-21]. One
/// that comes from a published source may list what the source does not give: then one warning for all (§7.7).
package enum PortefeuilleHasOpdrachtnemerAndDoel: Rule {
  package static let number = 24
  package static let kinds: Set<Kind.Name> = [.portefeuille]

  package static func findings(in record: Record, _ context: RuleContext) -> [Finding] {
    var findings = SourceDoesNotGive.warning(about: record, rule: number)
    let excused = Set(record.fieldsTheSourceDoesNotGive)
    let doel = Portefeuille.strategischDoel.name
    if record.lacks(doel), !excused.contains(doel) {
      findings.append(
        Finding(
          rule: number, .fault, at: FieldPath([doel]),
          Tekst(
            nl: "Een portefeuille dient een van de vier strategische doelen.",
            en: "A portefeuille serves one of the four strategische doelen.")))
    }
    let opdrachtnemers = Portefeuille.opdrachtnemers.name
    if record.lacks(opdrachtnemers), !excused.contains(opdrachtnemers) {
      findings.append(
        Finding(
          rule: number, .warning, at: FieldPath([opdrachtnemers]),
          Tekst(
            nl: "Deze portefeuille heeft geen opdrachtnemer: welke regio trekt haar?",
            en: "This portefeuille has no opdrachtnemer: which region leads it?")))
    }
    return findings
  }
}
