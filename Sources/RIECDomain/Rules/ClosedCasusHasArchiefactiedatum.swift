import PlainText

/// Rule 20, F: a casus that is afgesloten says what it came to, whether it is kept or destroyed, and when [X13] [X15].
/// That such a day draws near or has passed is a termijn, no finding (§7.7).
package enum ClosedCasusHasArchiefactiedatum: Rule {
  package static let number = 20
  package static let kinds: Set<Kind.Name> = [.casus]

  package static func findings(in record: Record, _ context: RuleContext) -> [Finding] {
    guard record[Casus.status] == CasusStatus.afgesloten else { return [] }
    let archief = record[Casus.archief] ?? Part(.init())
    let path = FieldPath([Casus.archief.name])
    var findings: [Finding] = []
    if record.lacks(Casus.resultaat.name) {
      findings.append(
        Finding(
          rule: number, .fault, at: FieldPath([Casus.resultaat.name]),
          Tekst(
            nl: "Bij afsluiten hoort een resultaat: \(resultaten).", en: "Closing asks for a resultaat: \(resultaten).")
        ))
    }
    if archief.lacks(Archief.nominatie.name) {
      findings.append(
        Finding(
          rule: number, .fault, at: path.appending(Archief.nominatie.name),
          Tekst(
            nl: "Bij afsluiten hoort een archiefnominatie: blijvend_bewaren of vernietigen.",
            en: "Closing asks for an archiefnominatie: blijvend_bewaren or vernietigen.")))
    }
    if archief.lacks(Archief.actiedatum.name) {
      findings.append(
        Finding(
          rule: number, .fault, at: path.appending(Archief.actiedatum.name),
          Tekst(
            nl: "Bij afsluiten hoort een archiefactiedatum: tot wanneer blijft de casus bewaard?",
            en: "Closing asks for an archiefactiedatum: until when is the casus kept?")))
    }
    return findings
  }

  private static let resultaten = Codes.resultaat.entries.map(\.code.text).listed
}
