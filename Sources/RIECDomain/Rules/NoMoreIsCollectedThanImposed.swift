import PlainText

/// Rule 14, W: over all its years a casus has not collected or set off more than was imposed; it happens in the printed
/// figures (§4 finding 8), so it is worth a look. A casus without anything imposed on record is passed over (§7.7).
package enum NoMoreIsCollectedThanImposed: Rule {
  package static let number = 14
  package static let kinds: Set<Kind.Name> = [.casus]

  package static func findings(in record: Record, _ context: RuleContext) -> [Finding] {
    var imposed: [Eurocent] = []
    var collected: [Eurocent] = []
    for interventie in record[Casus.interventies] {
      for mutatie in interventie[Interventie.geldmutaties] {
        guard let amount = mutatie[Geldmutatie.bedragEurocent] else { continue }
        switch mutatie[Geldmutatie.soort]?.text {
        case "opgelegd": imposed.append(amount)
        case "geind_verrekend": collected.append(amount)
        default: break
        }
      }
    }
    guard !imposed.isEmpty, collected.sum > imposed.sum else { return [] }
    let (much, little) = (Money.text(eurocent: collected.sum), Money.text(eurocent: imposed.sum))
    return [
      Finding(
        rule: number, .warning, at: FieldPath([Casus.interventies.name]),
        Tekst(
          nl: "Er is meer geïnd of verrekend (\(much)) dan opgelegd (\(little)): klopt dat?",
          en: "More was collected or set off (\(much)) than imposed (\(little)): is that right?"))
    ]
  }
}
