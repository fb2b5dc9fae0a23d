import PlainText

/// Rule 27, W: the theme regionaal says which regional theme it is, by a naam or by a handhavingsknelpunt of the record
/// (§7.7).
package enum RegionaalThemaHasANaam: Rule {
  package static let number = 27
  package static let kinds: Set<Kind.Name> = [.casus, .signaal]

  package static func findings(in record: Record, _ context: RuleContext) -> [Finding] {
    record.placed(Casus.themas).compactMap { thema in
      guard thema.part[Themaregel.code] == "regionaal", thema.part.lacks(Themaregel.naam.name),
        record[Casus.handhavingsknelpuntIds].isEmpty
      else { return nil }
      return Finding(
        rule: number, .warning, at: thema.path.appending(Themaregel.naam.name),
        Tekst(
          nl: "Welk regionaal thema? Vul een naam in, zoals havens, of noem het knelpunt.",
          en: "Which regional theme? Fill in a naam, as havens, or name the knelpunt."))
    }
  }
}
