import PlainText

/// Rule 22: the title of a casus and the subject of a signaal are no person's name and hold no number plate or IBAN: W
/// [I]. A handhavingsknelpunt on a persoon or groep_van_personen has a codenaam: F (§7.5).
package enum TitleIsACodename: Rule {
  package static let number = 22
  package static let kinds: Set<Kind.Name> = [.casus, .signaal, .handhavingsknelpunt]

  package static func findings(in record: Record, _ context: RuleContext) -> [Finding] {
    guard record.kind == .handhavingsknelpunt else {
      return suspicions(of: record, in: record.kind == .casus ? Casus.titel : Signaal.onderwerp, .warning)
    }
    guard let object = record[Handhavingsknelpunt.objectsoort], persons.contains(object) else { return [] }
    var findings = suspicions(of: record, in: Handhavingsknelpunt.naam, .fault)
    findings += suspicions(of: record, in: Handhavingsknelpunt.codenaam, .fault)
    let name = Handhavingsknelpunt.codenaam.name
    if record.lacks(name), !record.fieldsTheSourceDoesNotGive.contains(name) {
      let label = Codes.objectsoort.label(object)
      findings.append(
        Finding(
          rule: number, .fault, at: FieldPath([name]),
          Tekst(
            nl: "Een knelpunt op een \(label.nl) heeft een codenaam.", en: "A knelpunt on a \(label.en) has a codenaam."
          )))
    }
    return findings
  }

  private static let persons: Set<Code> = ["persoon", "groep_van_personen"]

  private static func suspicions(
    of record: Record, in field: Field<String>, _ severity: Finding.Severity
  ) -> [Finding] {
    guard let text = record[field], let what = suspect(text) else { return [] }
    return [
      Finding(
        rule: number, severity, at: FieldPath([field.name]),
        Tekst(
          nl: "«\(text)» \(what.nl): kies een codenaam die niemand aanwijst.",
          en: "«\(text)» \(what.en): choose a codenaam that points at nobody."))
    ]
  }

  /// Whether a codenaam points at somebody: it looks like a person's name, or holds a number plate or IBAN.
  static func isSuspect(_ text: String) -> Bool { suspect(text) != nil }

  private static func suspect(_ text: String) -> Tekst? {
    if NamePatterns.looksLikePerson(text) {
      return Tekst(nl: "lijkt op een persoonsnaam", en: "looks like a person's name")
    }
    if NamePatterns.holdsKenteken(text) { return Tekst(nl: "bevat een kenteken", en: "holds a number plate") }
    if NamePatterns.holdsIBAN(text) { return Tekst(nl: "bevat een IBAN", en: "holds an IBAN") }
    return nil
  }
}
