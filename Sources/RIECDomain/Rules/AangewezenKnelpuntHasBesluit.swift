import PlainText

/// Rule 4, F: a handhavingsknelpunt that is aangewezen has the decision of a stuurgroep (stuurgroep, datum, kenmerk) and
/// a last day of validity [3:311] (domain page §3.3).
///
/// One that comes from a published source may list what that source does not give: then one warning (§7.7). For a
/// landelijk knelpunt any body may stand as stuurgroep. Days that draw near are termijnen, no findings.
package enum AangewezenKnelpuntHasBesluit: Rule {
  package static let number = 4
  package static let kinds: Set<Kind.Name> = [.handhavingsknelpunt]

  package static func findings(in record: Record, _ context: RuleContext) -> [Finding] {
    var findings = SourceDoesNotGive.warning(about: record, rule: number)
    guard record[Handhavingsknelpunt.status] == KnelpuntStatus.aangewezen else { return findings }
    let excused = Set(record.fieldsTheSourceDoesNotGive)
    if !excused.contains(Handhavingsknelpunt.besluit.name) {
      let besluit = record[Handhavingsknelpunt.besluit] ?? Part(.init())
      let path = FieldPath([Handhavingsknelpunt.besluit.name])
      for (name, nl, en) in [
        (Stuurgroepbesluit.stuurgroep.name, "de stuurgroep", "the stuurgroep"),
        (Stuurgroepbesluit.datum.name, "de datum", "the date"),
        (Stuurgroepbesluit.kenmerk.name, "het kenmerk", "the kenmerk"),
      ] where besluit.lacks(name) && !excused.contains(path.appending(name).text) {
        findings.append(
          Finding(
            rule: number, .fault, at: path.appending(name),
            Tekst(
              nl: "Een aangewezen knelpunt berust op een stuurgroepbesluit: vul \(nl) in.",
              en: "A knelpunt that is aangewezen rests on a stuurgroepbesluit: fill in \(en).")))
      }
    }
    let until = Handhavingsknelpunt.geldigTot.name
    if record.lacks(until), !excused.contains(until) {
      findings.append(
        Finding(
          rule: number, .fault, at: FieldPath([until]),
          Tekst(
            nl: "Een aangewezen knelpunt heeft een einddatum: vul in tot en met welke dag het geldt.",
            en: "A knelpunt that is aangewezen has a last day: fill in until which day it holds.")))
    }
    return findings
  }
}
