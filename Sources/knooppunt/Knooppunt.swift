import ArgumentParser
import Glibc
import PlainText
import RIECDomain
import UserSettings

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
    abstract: .said(
      "Casussen, handhavingsknelpunten en portefeuilles van een RIEC, met het toetsenbord.",
      "Casussen, handhavingsknelpunten and portefeuilles of a RIEC, by keyboard."),
    discussion: .said(
      """
      Zonder opdracht openen de schermen. De opslag is --store, anders $KNOOPPUNT_STORE, anders 'opslag' in config.yaml, \
      anders $XDG_DATA_HOME/knooppunt/store.
      """,
      """
      Without a subcommand the screens open. The store is --store, else $KNOOPPUNT_STORE, else 'opslag' in config.yaml, \
      else $XDG_DATA_HOME/knooppunt/store.
      """),
    version: version,
    subcommands: [
      Lijst.self, Zoek.self, Triage.self, Toon.self, Begin.self, Exporteer.self, MaakDemo.self, Schema.self,
      Wijzig.self,
      Importeer.self, Vernietig.self, Journaal.self, Controleer.self, Info.self, Man.self, Beeld.self,
    ])

  @OptionGroup var options: GlobalOptions

  @Flag(
    help: .said(
      "Het instellingenbestand met alle instellingen als commentaar.",
      "The configuration file with every setting as a comment."))
  var printStandaardconfig = false

  @Flag(
    help: .said(
      "Leer het programma in tien minuten, op een opslag om te oefenen.",
      "Learn the program in ten minutes, on a store to practise on."))
  var oefening = false

  /// Runs the program. Help and complaints about wrong usage, which repeat what the user typed, leave by ``Output`` too.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      let given = message.isEmpty ? [] : message.split(separator: "\n", omittingEmptySubsequences: false)
      let lines = HelpText.spoken(given.map(String.init))
      guard code.isSuccess else {
        for line in lines { Output.errorLine(line) }
        if code == .validationFailure, let meant = meant(by: Array(CommandLine.arguments.dropFirst())) {
          Output.errorLine(.said("Bedoelde u 'knooppunt \(meant)'?", "Did you mean 'knooppunt \(meant)'?"))
        }
        Glibc.exit(code.rawValue)
      }
      do throws(Output.Failure) {
        for line in BashCompletion.mended(lines) { try Output.line(line) }
      } catch {
        Glibc.exit(error.told(in: Spoken.taal).rawValue)
      }
    }
  }

  /// The command that was probably meant where none of `arguments` is one.
  private static func meant(by arguments: [String]) -> String? {
    let known = configuration.subcommands.map { $0._commandName }
    let words = arguments.filter { !$0.hasPrefix("-") }
    if words.contains(where: known.contains) { return nil }
    for word in words {
      if let kind = Kinds.plural(word) { return "lijst \(kind.plural)" }
      if let command = EditDistance.nearest(to: word, among: known) { return command }
      if let kind = Kinds.meant(by: word) { return "lijst \(kind.plural)" }
    }
    return nil
  }

  func run() throws {
    // The screens have a line for it.
    let session = Session(options, tellsConfiguration: printStandaardconfig)
    if oefening { return try session.screens(exercise: Exercise(session)) }
    guard printStandaardconfig else { return try session.screens() }
    try session.writing {
      let text = ConfigurationText.standard(session.taal, path: Places.short(UserConfiguration.path))
      for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
        try Output.line(String(line))
      }
    }
  }
}
