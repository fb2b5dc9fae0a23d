import PlainText

/// Rule 8, F: a casus may have several inbrengers and themes, but none twice: no double partner with the same
/// organisatie, no double theme with the same naam [3:366-367] (§7.2).
package enum NoInbrengerOrThemaStandsTwice: Rule {
  package static let number = 8
  package static let kinds: Set<Kind.Name> = [.casus, .signaal]

  package static func findings(in record: Record, _ context: RuleContext) -> [Finding] {
    doubles(record.placed(Casus.inbreng), Inbreng.partner, Inbreng.organisatie).map { path, partner, organisatie in
      let label = Codes.partner.label(partner)
      let unit = organisatie.isEmpty ? "" : " (\(organisatie))"
      return Finding(
        rule: number, .fault, at: path,
        Tekst(
          nl: "Inbrenger \(label.nl)\(unit) staat er al: haal er één weg of noem een andere organisatie.",
          en: "Inbrenger \(label.en)\(unit) stands there already: remove one or name another organisatie."))
    }
      + doubles(record.placed(Casus.themas), Themaregel.code, Themaregel.naam).map { path, thema, naam in
        let label = Codes.thema.label(thema)
        let name = naam.isEmpty ? "" : " (\(naam))"
        return Finding(
          rule: number, .fault, at: path,
          Tekst(
            nl: "Thema \(label.nl)\(name) staat er al: haal er één weg.",
            en: "Theme \(label.en)\(name) stands there already: remove one."))
      }
  }

  private static func doubles(
    _ elements: [PlacedPart], _ code: Field<Code>, _ name: Field<String>
  ) -> [(FieldPath, Code, String)] {
    guard elements.count > 1 else { return [] }
    var seen: Set<[String]> = []
    return elements.compactMap { element in
      guard let value = element.part[code] else { return nil }
      let named = element.part[name] ?? ""
      return seen.insert([value.text, named]).inserted ? nil : (element.path, value, named)
    }
  }
}
