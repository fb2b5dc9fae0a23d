import ArgumentParser
import PlainText

/// `man [PAGINA]`: a page of the manual, for man(1).
struct Man: ParsableCommand {
  /// The pages.
  enum Page: String, ExpressibleByArgument, CaseIterable {
    case knooppunt
    case config = "knooppunt-config"
    case store = "knooppunt-store"
  }

  static let configuration = CommandConfiguration(
    abstract: .said("Een bladzij van de handleiding, voor man.", "A page of the manual, for man."),
    discussion: .said(
      """
      Voorbeeld: knooppunt man knooppunt-config | man -l -
      """,
      """
      Example: knooppunt man knooppunt-config | man -l -
      """))

  @ParentCommand var root: Knooppunt
  @OptionGroup var options: GlobalOptions

  @Argument(help: .said("Welke bladzij.", "Which page.", as: Tekst(nl: "bladzij", en: "page")))
  var pagina: Page = .knooppunt

  func run() throws {
    let page =
      switch pagina {
      case .knooppunt: ProgramManual.page()
      case .config: ConfigurationManual.page()
      case .store: StoreManual.page()
      }
    try Session(options.over(root.options)).writing {
      for line in page.lines { try Output.line(line) }
    }
  }
}
