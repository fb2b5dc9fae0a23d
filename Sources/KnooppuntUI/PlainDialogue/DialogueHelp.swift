public import PlainText

/// What can be said in a dialogue in lines: `?` and the manual come from these tables.
public enum DialogueHelp {
  /// Something that can be typed.
  public struct Entry: Sendable {
    /// How it is typed.
    public let words: Tekst
    /// What it does.
    public let label: Tekst

    init(_ nl: String, _ en: String, _ label: Tekst) { (words, self.label) = (Tekst(nl: nl, en: en), label) }
  }

  /// Between two tasks.
  public static let commands = [
    Entry(
      "triage [vraag]", "triage [query]",
      Tekst(nl: "de signalen die wachten, een voor een", en: "the signalen that wait, one by one")),
    Entry(
      "lijst SOORT [vraag]", "list KIND [query]",
      Tekst(nl: "een lijst, zoals lijst casussen thema:witwassen", en: "a list, as in list casussen thema:witwassen")),
    Entry(
      "meer", "more", Tekst(nl: "de volgende regels van die lijst", en: "the next lines of that list")),
    Entry(
      "fouten", "faults",
      Tekst(nl: "wat er niet klopt in de opslag", en: "what is wrong in the store")),
    Entry(
      "regio MN, regio NL", "region MN, region NL",
      Tekst(
        nl: "lijsten en triage van een regio, of van heel Nederland",
        en: "lists and triage of a region, or of all of the Netherlands")),
    Entry(
      "toon ID", "show ID",
      Tekst(
        nl: "een record met alles wat ermee samenhangt; een nummer uit de laatste lijst mag ook, ook hieronder",
        en: "a record with all that is tied to it; a number of the last list will do too, also below")),
    Entry(
      "bewerk ID", "edit ID",
      Tekst(nl: "de velden van een record, een voor een", en: "the fields of a record, one by one")),
    Entry("nieuw SOORT", "new KIND", Tekst(nl: "een nieuw record", en: "a new record")),
    Entry(
      "verder ID", "move ID",
      Tekst(
        nl: "waar een record in zijn status heen kan, en wat daarvoor ontbreekt",
        en: "where a record can go on to, and what that still lacks")),
    Entry("notitie ID [tekst]", "note ID [text]", Tekst(nl: "een notitie bij een record", en: "a note on a record")),
    Entry(
      "ongedaan, opnieuw", "undo, redo",
      Tekst(nl: "uw laatste wijziging terugdraaien; toch weer doen", en: "take your last change back; do it again")),
    Entry(
      "concepten", "drafts", Tekst(nl: "formulieren die niet opgeslagen zijn", en: "forms that were not saved")),
    Entry("herlees", "reload", Tekst(nl: "de opslag opnieuw lezen", en: "read the store again")),
    Entry("stop", "stop", Tekst(nl: "stoppen", en: "stop")),
    Entry("?", "?", Tekst(nl: "bij elke vraag: wat u kunt antwoorden", en: "at each question: what can be answered")),
  ]

  /// At a card of Triage.
  public static let card = deciding + looking

  /// At a card where something can be recorded.
  private static let deciding = [
    Entry(
      "1 2 3 4 5 i", "1 2 3 4 5 i",
      Tekst(
        nl: "het besluit; wat het vraagt komt daarna, en pas ja op Vastleggen? legt het vast",
        en: "the decision; what it asks comes next, and only yes to Record? records it")),
    Entry("s, overslaan", "s, skip", Tekst(nl: "overslaan, voor nu", en: "skip it, for now")),
    Entry("j, t", "y, t", Tekst(nl: "een voorstel bevestigen, teruggeven", en: "confirm a proposal, return it")),
    Entry(
      ".", ".", Tekst(nl: "het vorige besluit nog eens, eerst getoond", en: "the last decision again, shown first")),
    Entry("notitie [tekst]", "note [text]", Tekst(nl: "een notitie bij het signaal", en: "a note on the signaal")),
    Entry("bewerk", "edit", Tekst(nl: "het signaal bewerken", en: "edit the signaal")),
    Entry(
      "ongedaan, opnieuw", "undo, redo",
      Tekst(nl: "uw laatste besluit terugdraaien; toch weer doen", en: "take your last decision back; do it again")),
    Entry("+", "+", Tekst(nl: "opnemen wat intussen binnenkwam", en: "take in what came meanwhile")),
  ]

  /// At each card, also where nothing can be recorded.
  static let looking = [
    Entry("kaart", "card", Tekst(nl: "de kaart nog eens", en: "the card again")),
    Entry(
      "toon 2, toon ID", "show 2, show ID",
      Tekst(nl: "wat bij Bekend nummer 2 heeft, of een record", en: "what has number 2 under Known, or a record")),
    Entry(
      "volgende, vorige", "next, previous",
      Tekst(nl: "het signaal erna of ervoor bekijken", en: "look at the signaal after or before")),
    Entry("verslag", "report", Tekst(nl: "het verslag tot nu toe", en: "the report so far")),
    Entry(
      "stop", "stop",
      Tekst(nl: "stoppen; de sessie blijft en gaat later verder", en: "stop; the session stays and goes on later")),
  ]

  /// At a question of a decision, and at a field of a form.
  public static let answers = [
    Entry("Enter", "Enter", Tekst(nl: "laat staan wat er staat", en: "keeps what stands there")),
    Entry("=", "=", Tekst(nl: "neemt over wat wordt voorgesteld", en: "takes what is proposed")),
    Entry("-", "-", Tekst(nl: "maakt leeg", en: "empties")),
    Entry("?", "?", Tekst(nl: "legt uit en noemt de keuzes", en: "explains and names the choices")),
    Entry("<", "<", Tekst(nl: "naar de vraag ervoor", en: "to the question before")),
    Entry("/naam", "/name", Tekst(nl: "in een formulier: naar een veld", en: "in a form: to a field")),
    Entry(".", ".", Tekst(nl: "in een formulier: klaar", en: "in a form: done")),
    Entry(
      "!", "!", Tekst(nl: "breekt het besluit af, of verlaat het formulier", en: "leaves the decision or the form")),
    Entry(
      "stop", "stop",
      Tekst(
        nl: "vraagt of u wilt stoppen; \\stop is het woord zelf", en: "asks whether to stop; \\stop is the word itself")
    ),
    Entry(
      "\\", "\\",
      Tekst(
        nl: "ervoor: het teken erna is gewoon tekst; aan het eind van een lange tekst: er volgt nog een regel",
        en: "in front: the sign after it is plain text; at the end of a long text: another line follows")),
  ]
}

extension DialogueHelp {
  /// A table in lines.
  static func lines(_ entries: [Entry], _ taal: Taal) -> [SafeText] {
    entries.map { SafeText(" \($0.words(taal)): \($0.label(taal))") }
  }
}
