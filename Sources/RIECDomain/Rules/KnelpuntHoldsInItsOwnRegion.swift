import PlainText

/// Rule 5, F: a regional handhavingsknelpunt serves casussen of its own region only; another region designates it itself
/// first, as a knelpunt of its own. A landelijk knelpunt serves all [3:272, 311].
///
/// That the objectsoort is one of the four is part of the kind's description.
package enum KnelpuntHoldsInItsOwnRegion: Rule {
  package static let number = 5
  package static let kinds: Set<Kind.Name> = [.casus]

  package static func findings(in record: Record, _ context: RuleContext) -> [Finding] {
    let ids = record[Casus.handhavingsknelpuntIds]
    guard !ids.isEmpty, let regio = record[Casus.regio] else { return [] }
    return ids.compactMap { id in
      guard let other = context.lookup(id)?[Handhavingsknelpunt.regio], other != regio, other != "landelijk" else {
        return nil
      }
      return Finding(
        rule: number, .fault, at: FieldPath([Casus.handhavingsknelpuntIds.name]),
        Tekst(
          nl: "Knelpunt \(id.text) is van regio \(other.text); deze casus is van \(regio.text). Kies een knelpunt van "
            + "\(regio.text) of een landelijk.",
          en: "Knelpunt \(id.text) belongs to region \(other.text); this casus is of \(regio.text). Choose a knelpunt "
            + "of \(regio.text) or a landelijk one."))
    }
  }
}
