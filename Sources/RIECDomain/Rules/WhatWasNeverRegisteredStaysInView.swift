import PlainText

/// Rule 7, W: a casus or signaal that names absent fields in `nietGeregistreerd` keeps one warning until they are known:
/// the figures of 2021 show that inbrengers and themes are missing (§4 findings 6 and 7).
///
/// Without such a note a casus that lacks them is faulty by its own description, and the lifecycle refuses the step
/// beyond weging. Adviezen have their own `nietGeregistreerd`, which the description speaks of.
package enum WhatWasNeverRegisteredStaysInView: Rule {
  package static let number = 7
  package static let kinds: Set<Kind.Name> = [.casus, .signaal]

  package static func findings(in record: Record, _ context: RuleContext) -> [Finding] {
    let absent = record.fieldsNeverRegistered
    guard !absent.isEmpty else { return [] }
    return [
      Finding(
        rule: number, .warning, at: FieldPath([Casus.nietGeregistreerd.name]),
        Tekst(
          nl: "Niet geregistreerd: \(absent.listed). Vul aan zodra het bekend is.",
          en: "Not registered: \(absent.listed). Add it once it is known."))
    ]
  }
}
