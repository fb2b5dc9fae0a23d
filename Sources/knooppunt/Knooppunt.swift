import ArgumentParser

/// Where the process begins.
@main
enum Program {
  static func main() {
    Hardening.apply()
    Knooppunt.main()
  }
}

/// `knooppunt`: without a subcommand it opens the screens.
struct Knooppunt: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "knooppunt",
    abstract: "Casussen, handhavingsknelpunten en portefeuilles van een RIEC, met het toetsenbord.",
    discussion: """
      Zonder opdracht openen de schermen. De opslag is --store, anders $KNOOPPUNT_STORE, anders \
      $XDG_DATA_HOME/knooppunt/store.
      """,
    version: version,
    subcommands: [Lijst.self, Toon.self, Begin.self, Exporteer.self, MaakDemo.self, Info.self])

  @OptionGroup var options: GlobalOptions

  func run() throws {
    try Session(options).screens()
  }
}
