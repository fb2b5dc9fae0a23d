import PlainText

/// Rule 4, F: no new casus is tied to a handhavingsknelpunt that has expired or was withdrawn [3:311].
///
/// A record does not say when it was tied, so the rule looks at casussen that began after the knelpunt had ended: after
/// `geldigTot`, or after the day on which its statusHistorie says ingetrokken. Older ties stay.
package enum CasusIsNotTiedToAnEndedKnelpunt: Rule {
  package static let number = 4
  package static let kinds: Set<Kind.Name> = [.casus]

  package static func findings(in record: Record, _ context: RuleContext) -> [Finding] {
    let ids = record[Casus.handhavingsknelpuntIds]
    guard !ids.isEmpty, let begin = record[Casus.behandeldVan] else { return [] }
    return ids.compactMap { id in
      guard let knelpunt = context.lookup(id), let end = lastDay(of: knelpunt), begin > end else { return nil }
      return Finding(
        rule: number, .fault, at: FieldPath([Casus.handhavingsknelpuntIds.name]),
        Tekst(
          nl: "Knelpunt \(id.text) gold tot en met \(end.display), de casus begon op \(begin.display): kies een geldig "
            + "knelpunt of verleng dit eerst.",
          en: "Knelpunt \(id.text) held until \(end.display), the casus began on \(begin.display): choose a valid "
            + "knelpunt or extend this one first."))
    }
  }

  private static func lastDay(of knelpunt: Record) -> Datum? {
    let withdrawn =
      knelpunt[Handhavingsknelpunt.status] == KnelpuntStatus.ingetrokken
      ? knelpunt[Handhavingsknelpunt.statusHistorie].last {
        $0[Statusregel.status] == KnelpuntStatus.ingetrokken
      }?[Statusregel.op]?.datum : nil
    return [withdrawn, knelpunt[Handhavingsknelpunt.geldigTot]].compactMap { $0 }.min()
  }
}
