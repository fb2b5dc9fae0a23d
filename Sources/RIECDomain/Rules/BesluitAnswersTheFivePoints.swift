import PlainText

/// Rule 12, F: a casus in besluit, uitvoering or evaluatie has an advies that answers all five besluitpunten: whether an
/// interventie is needed, aligned between whom, who is involved, who is responsible, who coordinates [3:282].
///
/// With noodzakelijk nee the other four are not asked, and the casus goes on to afgesloten (§7.7). Withdrawn adviezen do
/// not count; of several one suffices, because an advies may be added later on.
package enum BesluitAnswersTheFivePoints: Rule {
  package static let number = 12
  package static let kinds: Set<Kind.Name> = [.casus]

  package static func findings(in record: Record, _ context: RuleContext) -> [Finding] {
    guard let status = record.statusOfWork, CasusStatus.uitvoeringsfase.contains(status) else { return [] }
    let adviezen = record.placed(Casus.adviezen).filter { $0.part[Advies.status] != "ingetrokken" }
    if adviezen.contains(where: { !isUnneeded($0.part) && missing(in: $0.part).isEmpty }) { return [] }
    if adviezen.contains(where: { isUnneeded($0.part) }) {
      guard status != CasusStatus.besluit else { return [] }
      return [
        Finding(
          rule: number, .fault, at: FieldPath([Casus.status.name]),
          Tekst(
            nl:
              "Volgens het besluit is geen interventie nodig: de casus gaat naar afgesloten, niet naar \(status.text).",
            en: "The decision says that no interventie is needed: the casus goes to afgesloten, not to \(status.text).")
        )
      ]
    }
    guard let nearest = adviezen.min(by: { missing(in: $0.part).count < missing(in: $1.part).count }) else {
      return [
        Finding(
          rule: number, .fault, at: FieldPath([Casus.adviezen.name]),
          Tekst(
            nl: "In \(status.text) hoort een interventieadvies met de vijf besluitpunten.",
            en: "In \(status.text) an interventieadvies with the five besluitpunten is needed."))
      ]
    }
    let open = missing(in: nearest.part)
    return [
      Finding(
        rule: number, .fault, at: nearest.path,
        Tekst(
          nl: "Niet alle vijf besluitpunten zijn beantwoord; open: \(open.map(\.label.nl).listed).",
          en: "Not all five besluitpunten are answered; open: \(open.map(\.label.en).listed)."))
    ]
  }

  private static func isUnneeded(_ advies: Part) -> Bool { advies[Advies.noodzakelijk] == "nee" }

  private static func missing(in advies: Part) -> [FieldDescription] { Advies.openBesluitpunten(of: advies) }
}
