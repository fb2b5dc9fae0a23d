import ArgumentParser
import PlainText

/// `triage`: opens the screens in Triage.
struct Triage: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: .said("Beslis signalen een voor een.", "Decide signalen one by one."),
    discussion: .said(
      """
      Opent de schermen in Triage: de signalen die wachten, in een vaste volgorde, elk met een toets te beslissen.
      Voorbeeld: knooppunt triage --demo --filter 'thema:witwassen'
      Een sessie die niet af is wordt aangeboden om mee verder te gaan.
      """,
      """
      Opens the screens in Triage: the signalen that wait, in a fixed order, each to be decided with a key.
      Example: knooppunt triage --demo --filter 'thema:witwassen'
      A session that is not finished is offered to go on with.
      """))

  @ParentCommand var root: Knooppunt
  @OptionGroup var options: GlobalOptions

  @Option(
    help: .said(
      "Alleen signalen die aan dit filter voldoen.", "Only signalen that this filter lets through.",
      as: Tekst(nl: "vraag", en: "query")), completion: Completions.filter)
  var filter: String = ""

  func run() throws {
    try Session(options.over(root.options), tellsConfiguration: false).screens(triage: filter)
  }
}
