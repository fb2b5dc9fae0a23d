import PlainText

/// Rule 3, F: only a convenantpartner gives information to a casus; others are at most a source or a receiver on a
/// legal basis of their own [3:182, 645]. An integrale werkgroep brings in only what falls under a knelpunt (§7.2).
package enum OnlyConvenantpartnersProvideInformation: Rule {
  package static let number = 3
  package static let kinds: Set<Kind.Name> = [.casus, .signaal]

  private static let outsiders = Set(Codes.partner.members(of: "niet_convenantpartners"))
  private static let werkgroep: Code = "integrale_werkgroep"

  package static func findings(in record: Record, _ context: RuleContext) -> [Finding] {
    record.placed(Casus.inbreng).compactMap { inbreng in
      guard let partner = inbreng.part[Inbreng.partner] else { return nil }
      let label = Codes.partner.label(partner)
      if outsiders.contains(partner), inbreng.part[Inbreng.informatieVerstrekt] == true {
        return Finding(
          rule: number, .fault, at: inbreng.path.appending(Inbreng.informatieVerstrekt.name),
          Tekst(
            nl: "\(label.nl) is geen convenantpartner en verstrekt geen informatie aan een casus: zet dit op nee.",
            en: "\(label.en) is no convenantpartner and gives no information to a casus: set this to no."))
      }
      if partner == werkgroep, record[Casus.handhavingsknelpuntIds].isEmpty {
        return Finding(
          rule: number, .fault, at: inbreng.path.appending(Inbreng.partner.name),
          Tekst(
            nl: "\(label.nl) brengt alleen in onder een handhavingsknelpunt: noem het knelpunt of de partner zelf.",
            en: "\(label.en) brings in only under a handhavingsknelpunt: name the knelpunt or the partner itself."))
      }
      return nil
    }
  }
}
