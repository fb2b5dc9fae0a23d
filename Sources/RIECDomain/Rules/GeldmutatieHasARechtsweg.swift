import PlainText

/// Rule 14, F: money moves by one of the three legal roads, its own or that of its interventie [3:317, 401].
///
/// That an amount is a whole number of eurocents, 0 or more, is part of the kind's description.
package enum GeldmutatieHasARechtsweg: Rule {
  package static let number = 14
  package static let kinds: Set<Kind.Name> = [.casus]

  package static func findings(in record: Record, _ context: RuleContext) -> [Finding] {
    record.placed(Casus.interventies).flatMap { interventie -> [Finding] in
      guard interventie.part.lacks(Interventie.rechtsweg.name) else { return [] }
      return interventie.part.placed(Interventie.geldmutaties, at: interventie.path).compactMap { mutatie in
        guard mutatie.part.lacks(Geldmutatie.rechtsweg.name) else { return nil }
        return Finding(
          rule: number, .fault, at: mutatie.path.appending(Geldmutatie.rechtsweg.name),
          Tekst(
            nl: "Een geldmutatie heeft een rechtsweg, zelf of via haar interventie: \(codes).",
            en: "A geldmutatie has a rechtsweg, its own or its interventie's: \(codes)."))
      }
    }
  }

  private static let codes = Codes.rechtsweg.entries.map(\.code.text).listed
}
