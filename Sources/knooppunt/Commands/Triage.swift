import ArgumentParser

/// `triage`: opens the screens in Triage.
struct Triage: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Beslis signalen een voor een.",
    discussion: """
      Opent de schermen in Triage: de signalen die wachten, in een vaste volgorde, elk met een toets te beslissen.
      Voorbeeld: knooppunt triage --demo --filter 'thema:witwassen'
      Een sessie die niet af is wordt aangeboden om mee verder te gaan.
      """)

  @ParentCommand var root: Knooppunt
  @OptionGroup var options: GlobalOptions

  @Option(help: ArgumentHelp("Alleen signalen die aan dit filter voldoen.", valueName: "vraag"))
  var filter: String = ""

  func run() throws {
    try Session(options.over(root.options)).screens(triage: filter)
  }
}
