import PlainText

/// The one warning about a record of a published source that lists fields which the source does not give (§7.7).
enum SourceDoesNotGive {
  static func warning(about record: Record, rule: Int) -> [Finding] {
    let absent = record.fieldsTheSourceDoesNotGive
    guard !absent.isEmpty else { return [] }
    return [
      Finding(
        rule: rule, .warning, at: FieldPath([Casus.nietGeregistreerd.name]),
        Tekst(
          nl: "De bron noemt niet: \(absent.listed). Vul aan zodra het bekend is.",
          en: "The source does not give: \(absent.listed). Add it once it is known."))
    ]
  }
}
