import PlainText
import RIECDomain

/// Which fields a demand of a lifecycle is about, by its label.
enum StepFields {
  /// The fields that meet the demand `label` of a step of `kind` or of one of its parts; empty where none does by itself:
  /// an element of a list, another record.
  static func of(_ label: Tekst, kind: Kind.Name) -> [FieldPath] {
    fields[kind]?[label.nl] ?? []
  }

  private static let fields: [Kind.Name: [String: [FieldPath]]] = [
    .casus: [
      "grondslag": ["grondslag"], "coördinator": ["coordinator"], "resultaat": ["resultaat"],
      "resultaat geen vervolg": ["resultaat"], "archiefnominatie": ["archief/nominatie"],
      "archiefactiedatum": ["archief/actiedatum"], "reden": ["reden"],
    ],
    .signaal: [
      "casus, knelpunt of dubbel signaal": ["gekoppeldAan"], "reden": ["weging/reden"],
      "motivering bij deze reden": ["weging/motivering"],
      "datum of gebeurtenis om te hervatten": ["hervatOp"], "ontvanger": ["doorverwezen/naar"],
      "grondslag van de doorverwijzing": ["doorverwezen/grondslag"], "wat er gedeeld wordt": ["doorverwezen/wat"],
      "nieuwe casus": ["casusId"],
    ],
    .handhavingsknelpunt: [
      "besluit van de stuurgroep": ["besluit/stuurgroep", "besluit/datum", "besluit/kenmerk"],
      "einddatum": ["geldigTot"], "evaluatie": ["aanpak/evaluatie"],
    ],
  ]
}
