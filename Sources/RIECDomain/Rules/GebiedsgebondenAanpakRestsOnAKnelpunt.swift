import PlainText

/// Rule 6, F: a gebiedsgebonden aanpak starts from a handhavingsknelpunt, so from one that a stuurgroep designated: not
/// while it is a proposal, nor after it was turned down [3:311].
package enum GebiedsgebondenAanpakRestsOnAKnelpunt: Rule {
  package static let number = 6
  package static let kinds: Set<Kind.Name> = [.handhavingsknelpunt]

  private static let notDesignated: Set<Code> = [
    KnelpuntStatus.voorstel, KnelpuntStatus.geagendeerd, KnelpuntStatus.afgewezen,
  ]

  package static func findings(in record: Record, _ context: RuleContext) -> [Finding] {
    guard let status = record[Handhavingsknelpunt.status], notDesignated.contains(status),
      record[Handhavingsknelpunt.aanpak]?[Aanpak.soort] == "gebiedsgebonden"
    else { return [] }
    return [
      Finding(
        rule: number, .fault, at: FieldPath([Handhavingsknelpunt.aanpak.name, Aanpak.soort.name]),
        Tekst(
          nl: "Een gebiedsgebonden aanpak begint na de aanwijzing; dit knelpunt is \(status.text).",
          en: "A gebiedsgebonden aanpak begins after the designation; this knelpunt is \(status.text)."))
    ]
  }
}
