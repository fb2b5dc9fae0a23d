import PlainText
import RIECDomain

/// knooppunt-store(5), from the descriptions of the kinds.
enum StoreManual {
  /// The page.
  static func page() -> ManualPage {
    var page = ManualPage(
      "knooppunt-store", section: 5, about: .said("de opslag van knooppunt", "the store of knooppunt"),
      version: Knooppunt.version)
    page.heading("BESCHRIJVING", "DESCRIPTION")
    page.paragraph(
      .said(
        """
        Een opslag is een map. Een record is één JSON-object op één regel, UTF-8, van hoogstens 16 MB. Dagen zijn \
        jjjj-mm-dd, tijdstippen ISO 8601, bedragen hele eurocenten. Elk element van een lijst van objecten heeft een nr, \
        dat nooit opnieuw gebruikt wordt. Velden die het programma niet kent blijven staan.

        Ook een map met <soort>.jsonl of <soort>.json, of één zo'n bestand, gaat open, alleen om te lezen.
        """,
        """
        A store is a folder. A record is one JSON object on one line, UTF-8, of 16 MB at most. Days are yyyy-mm-dd, \
        moments ISO 8601, amounts whole eurocents. Each element of a list of objects has a nr, which is never used \
        again. Fields that the program does not know stay.

        A folder with <kind>.jsonl or <kind>.json, or one such file, opens too, to be read only.
        """))
    page.heading("BESTANDEN", "FILES")
    for (name, nl, en) in files { page.item(name, .said(nl, en)) }
    page.heading("SOORTEN", "KINDS")
    page.paragraph(
      .said(
        "'knooppunt schema SOORT' geeft van elke soort het JSON Schema. * is een persoonsgegeven, ! moet er staan.",
        "'knooppunt schema KIND' gives the JSON Schema of each kind. * is personal data, ! must be there."))
    for kind in Kinds.all {
      page.part("\(kind.plural).jsonl – \(kind.pluralLabel(Spoken.taal)), \(kind.idExample)")
      for field in kind.fields where !field.traits.contains(.hidden) {
        let marks = (field.traits.contains(.required) ? "!" : "") + (field.traits.contains(.personal) ? "*" : "")
        let inner = field.fields.isEmpty ? "" : ": " + field.fields.map(\.name).joined(separator: ", ")
        page.item(field.name + marks, field.label(Spoken.taal) + inner + ".")
      }
    }
    page.heading("ZIE OOK", "SEE ALSO")
    page.paragraph("knooppunt(1), knooppunt-config(5)")
    return page
  }

  private static let files = [
    (
      "FORMAT", "Wat voor opslag dit is: versie, regio, peildatum, groep.",
      "What store this is: version, region, peildatum, group."
    ),
    (
      "basis/", "De records zoals ze zijn ingebracht; wordt nooit herschreven.",
      "The records as they were brought in; never rewritten."
    ),
    (
      "journal/", "Elke wijziging, een regel, met de schakel van de vorige: wie, wanneer, waarom, van wat naar wat.",
      "Every change, a line, with the link of the one before: who, when, why, from what to what."
    ),
    (
      "snapshot/", "De records na een regel van het journaal, om snel te openen.",
      "The records after a line of the journal, to open quickly."
    ),
    ("quarantine/", "Wat een afgebroken programma half achterliet.", "What a program that was cut off left half done."),
    ("drafts/", "Formulieren die nog niet zijn opgeslagen.", "Forms that were not saved yet."),
    ("claims/", "Wie in Triage wat voor zich heeft.", "Who has what in hand in Triage."),
    ("lock", "Wie schrijft heeft dit bestand op slot.", "Who writes has this file locked."),
  ]
}
