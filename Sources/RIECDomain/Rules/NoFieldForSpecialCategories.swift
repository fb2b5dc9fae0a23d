import PlainText

/// Rule 26, F: no record has a field for nationality, ethnicity, religion, health or sexuality, also not one that an
/// import or another program added (§7.5). Only names of fields that no kind knows are looked at.
package enum NoFieldForSpecialCategories: Rule {
  package static let number = 26
  package static let kinds = Set(Kinds.all.map(\.name))

  private static let stems = [
    "nationalit", "staatsburger", "etnisch", "etnicit", "ethnic", "afkomst", "geboorteland", "huidskleur", "religi",
    "geloof", "godsdienst", "levensovertuiging", "gezondheid", "medisch", "medical", "ziekte", "diagnose", "health",
    "handicap", "seksu", "sexu", "geaardheid",
  ]
  private static let names: Set<String> = ["ras", "race", "land_van_herkomst", "landvanherkomst"]

  private static let known: Set<String> = {
    func names(_ fields: [FieldDescription]) -> [String] { fields.flatMap { [$0.name] + names($0.fields) } }
    return Set(Kinds.all.flatMap { names($0.fields) } + ["nr"])
  }()

  package static func findings(in record: Record, _ context: RuleContext) -> [Finding] {
    RecordTree.paths(in: record) { key, _ in !known.contains(key) && isSpecial(key) }.map { path in
      let name = path.parts.last { Int($0) == nil } ?? ""
      return Finding(
        rule: number, .fault, at: path,
        Tekst(
          nl:
            "Het veld «\(name)» is niet toegestaan: nationaliteit, afkomst, geloof, gezondheid en seksualiteit worden "
            + "niet vastgelegd.",
          en: "The field «\(name)» is not allowed: nationality, ethnicity, religion, health and sexuality are not "
            + "recorded."))
    }
  }

  private static func isSpecial(_ key: String) -> Bool {
    let folded = Folding.fold(key)
    return names.contains(folded) || stems.contains { folded.holds($0) }
  }
}
