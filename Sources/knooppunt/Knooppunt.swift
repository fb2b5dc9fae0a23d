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
      if !(command is Self) { try refuseLoneOption(in: Array(CommandLine.arguments.dropFirst())) }
      try command.run()
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      let given = message.isEmpty ? [] : message.split(separator: "\n", omittingEmptySubsequences: false)
      let lines = HelpText.shown(given.map(String.init), columns: Window.parserColumns)
      guard code.isSuccess else {
        complain(lines, given.first.map(String.init) ?? "", code)
        Glibc.exit(code.rawValue)
      }
      if let word = unknownHelp(in: Array(CommandLine.arguments.dropFirst())) {
        let meant = meant(by: Array(CommandLine.arguments.dropFirst())).map { " " + said($0) } ?? ""
        Output.errorLine(
          noCommand(word) + meant)
        Glibc.exit(ExitCode.validationFailure.rawValue)
      }
      do throws(Output.Failure) {
        for line in BashCompletion.mended(lines) { try Output.line(line) }
      } catch {
        Glibc.exit(error.told(in: Spoken.taal).rawValue)
      }
    }
  }

  /// Tells `lines`, the parser's complaint and the usage, with what was probably meant between them.
  private static func complain(_ lines: [String], _ complaint: String, _ code: ExitCode) {
    let arguments = Array(CommandLine.arguments.dropFirst())
    var lines = lines[...]
    if code == .validationFailure {
      let first = lines.popFirst()
      let unknown = unknownCommand(in: arguments, complaint)
      if let first { Output.errorLine(unknown.map(noCommand) ?? first) }
      if let meant = meant(by: arguments) { Output.errorLine("  " + said(meant)) }
    }
    for line in lines { Output.errorLine(line) }
  }

  private static func noCommand(_ word: String) -> String {
    .said("knooppunt: Er is geen opdracht '\(word)'.", "knooppunt: There is no subcommand '\(word)'.")
  }

  /// The word among `arguments` that stands in the place of a command and is none, where the parser's `complaint` is of it.
  private static func unknownCommand(in arguments: [String], _ complaint: String) -> String? {
    guard complaint.contains("nexpected argument") else { return nil }
    let words = arguments.filter { !$0.hasPrefix("-") }
    func isBlamed(_ word: String) -> Bool {
      complaint.firstRange(of: " '").map { complaint[$0.upperBound...].hasPrefix(word + "'") } ?? false
    }
    let known = configuration.subcommands
    guard let outer = known.first(where: { words.contains($0._commandName) }) else {
      return words.first(where: isBlamed)
    }
    guard words.count > 1, words[0] == outer._commandName, !outer.configuration.subcommands.isEmpty, isBlamed(words[1]),
      !outer.configuration.subcommands.contains(where: { $0._commandName == words[1] })
    else { return nil }
    return "\(words[0]) \(words[1])"
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

  private static func said(_ meant: String) -> String {
    .said("Bedoelde u 'knooppunt \(meant)'?", "Did you mean 'knooppunt \(meant)'?")
  }

  /// The word of `help …` that is no command, for which the parser shows the help of all.
  private static func unknownHelp(in arguments: [String]) -> String? {
    let words = arguments.filter { !$0.hasPrefix("-") }
    guard words.first == "help" else { return nil }
    var level = configuration.subcommands
    for word in words.dropFirst() where !level.isEmpty && word != "help" {
      guard let command = level.first(where: { $0._commandName == word }) else { return word }
      level = command.configuration.subcommands
    }
    return nil
  }

  /// The command that was probably meant where `arguments` name none; nil where they name one, or none is near.
  private static func meant(by arguments: [String]) -> String? {
    var words = arguments.filter { !$0.hasPrefix("-") }[...]
    let help = words.first == "help" ? "help " : ""
    if !help.isEmpty { words = words.dropFirst() }
    let known = configuration.subcommands
    if let place = words.firstIndex(where: { word in known.contains { $0._commandName == word } }) {
      let outer = words[place]
      let inner = known.first { $0._commandName == outer }?.configuration.subcommands.map { $0._commandName } ?? []
      guard let word = words[place...].dropFirst().first, !inner.contains(word) else { return nil }
      return EditDistance.nearest(to: word, among: inner).map { "\(help)\(outer) \($0)" }
    }
    for word in words {
      if help.isEmpty, let kind = Kinds.plural(word) { return "lijst \(kind.plural)" }
      if let command = EditDistance.nearest(to: word, among: known.map { $0._commandName }) { return help + command }
      if help.isEmpty, let kind = Kinds.meant(by: word) { return "lijst \(kind.plural)" }
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
