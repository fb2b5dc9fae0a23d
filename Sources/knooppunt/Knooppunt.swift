import ArgumentParser
import Glibc
import PlainText
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
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      var command = try parseAsRoot()
      if !(command is Self) { try refuseLoneOption(in: arguments) }
      try command.run()
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      let given = message.isEmpty ? [] : message.split(separator: "\n", omittingEmptySubsequences: false)
      let lines = HelpText.shown(given.map(String.init), columns: Window.parserColumns)
      guard code.isSuccess else {
        complain(lines, given.first.map(String.init) ?? "", code, of: arguments)
        Glibc.exit(code.rawValue)
      }
      if let complaint = complaintOfHelp(in: arguments) {
        Output.errorLine(complaint)
        Glibc.exit(ExitCode.validationFailure.rawValue)
      }
      do throws(Output.Failure) {
        for line in BashCompletion.mended(lines) { try Output.line(line) }
      } catch {
        Glibc.exit(error.told(in: Spoken.taal).rawValue)
      }
    }
  }

  /// Refuses an option that does all there is to do by itself, beside a subcommand, which would not heed it.
  private static func refuseLoneOption(in arguments: [String]) throws {
    let options = arguments.prefix { $0 != "--" }
    for option in ["--oefening", "--print-standaardconfig"] where options.contains(option) {
      throw ValidationError(
        .said(
          "\(option) gaat niet samen met een opdracht; laat een van beide weg.",
          "\(option) does not go with a subcommand; leave one of them out."))
    }
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
