import PlainText

/// Rule 15: a beslag that is realised gets a beslag_uitgewonnen and a geind_verrekend, one that is lifted a
/// beslag_opgeheven; nothing is overwritten [3:413] (§7.7, §7.8).
///
/// F where a mutation concerns no beslag of its interventie, or where more is released than was seized. W where less was
/// collected in the casus than was realised.
package enum BeslagIsReleasedNotOverwritten: Rule {
  package static let number = 15
  package static let kinds: Set<Kind.Name> = [.casus]

  private static let releases: Set<Code> = ["beslag_uitgewonnen", "beslag_opgeheven"]

  package static func findings(in record: Record, _ context: RuleContext) -> [Finding] {
    var findings: [Finding] = []
    var realised: [Eurocent] = []
    var collected: [Eurocent] = []
    for interventie in record.placed(Casus.interventies) {
      let mutaties = interventie.part.placed(Interventie.geldmutaties, at: interventie.path)
      guard !mutaties.isEmpty else { continue }
      realised += amounts(mutaties, of: "beslag_uitgewonnen")
      collected += amounts(mutaties, of: "geind_verrekend")
      findings += check(mutaties)
    }
    if collected.sum < realised.sum {
      findings.append(
        Finding(
          rule: number, .warning, at: FieldPath([Casus.interventies.name]),
          Tekst(
            nl:
              "Uitgewonnen is \(Money.text(eurocent: realised.sum)), geïnd of verrekend \(Money.text(eurocent: collected.sum)): "
              + "boek bij het uitwinnen ook wat er geïnd is.",
            en:
              "Realised is \(Money.text(eurocent: realised.sum)), collected or set off \(Money.text(eurocent: collected.sum)): "
              + "with a beslag_uitgewonnen, record what was collected.")))
    }
    return findings
  }

  private static func amounts(_ mutaties: [PlacedPart], of soort: Code) -> [Eurocent] {
    mutaties.filter { $0.part[Geldmutatie.soort] == soort }.compactMap { $0.part[Geldmutatie.bedragEurocent] }
  }

  private static func check(_ mutaties: [PlacedPart]) -> [Finding] {
    let released = mutaties.filter { $0.part[Geldmutatie.soort].map(releases.contains) ?? false }
    guard !released.isEmpty else { return [] }
    var findings: [Finding] = []
    for mutatie in released {
      guard let nr = mutatie.part[Geldmutatie.betreftNr] else { continue }
      if !mutaties.contains(where: { $0.part.nr == nr && $0.part[Geldmutatie.soort] == "beslag" }) {
        findings.append(
          Finding(
            rule: number, .fault, at: mutatie.path.appending(Geldmutatie.betreftNr.name),
            Tekst(
              nl: "Geldmutatie \(nr) van deze interventie is geen beslag.",
              en: "Geldmutatie \(nr) of this interventie is no beslag.")))
      }
    }
    for beslag in mutaties where beslag.part[Geldmutatie.soort] == "beslag" {
      let own = released.filter { $0.part[Geldmutatie.betreftNr] == beslag.part.nr && beslag.part.nr != nil }
      findings += overdrawn(own, [beslag])
    }
    if findings.isEmpty {
      findings += overdrawn(released, mutaties.filter { $0.part[Geldmutatie.soort] == "beslag" })
    }
    return findings
  }

  private static func overdrawn(_ released: [PlacedPart], _ seized: [PlacedPart]) -> [Finding] {
    let taken = released.compactMap { $0.part[Geldmutatie.bedragEurocent] }.sum
    let there = seized.compactMap { $0.part[Geldmutatie.bedragEurocent] }.sum
    guard taken > there, let last = released.last else { return [] }
    return [
      Finding(
        rule: number, .fault, at: last.path.appending(Geldmutatie.bedragEurocent.name),
        Tekst(
          nl:
            "Er is \(Money.text(eurocent: taken)) uitgewonnen of opgeheven van \(Money.text(eurocent: there)) beslag.",
          en: "\(Money.text(eurocent: taken)) was realised or lifted of a beslag of \(Money.text(eurocent: there))."))
    ]
  }
}
