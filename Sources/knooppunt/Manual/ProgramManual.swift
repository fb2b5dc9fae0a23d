import KnooppuntUI
import PlainText
import StrictJSON
import TerminalUI
import UserSettings

/// knooppunt(1), from the tables of options, subcommands and keys.
enum ProgramManual {
  /// The page.
  static func page() -> ManualPage {
    var page = ManualPage(
      "knooppunt", section: 1, about: Knooppunt.configuration.abstract, version: Knooppunt.version)
    let root = tool
    page.heading("GEBRUIK", "SYNOPSIS")
    page.paragraph("knooppunt [\(String.said("opties", "options"))] [\(String.said("opdracht", "subcommand")) …]")
    page.heading("BESCHRIJVING", "DESCRIPTION")
    page.paragraph(Knooppunt.configuration.discussion)
    page.heading("OPTIES", "OPTIONS")
    let common = arguments(of: root)
    for argument in common { page.item(argument.name, argument.text) }
    page.heading("OPDRACHTEN", "SUBCOMMANDS")
    for command in commands(of: root) { describe(command, before: "", common: Set(common.map(\.name)), &page) }
    page.heading("TOETSEN", "KEYS")
    page.paragraph(
      .said(
        "Deze namen staan ook in het instellingenbestand, knooppunt-config(5); F1 noemt op elk scherm de toetsen.",
        "These names stand in the configuration file too, knooppunt-config(5); F1 names the keys on every screen."))
    for context in App.keyTables {
      page.part(context.name(Spoken.taal))
      for line in context.lines { page.item("\(line.keys(Spoken.taal))  (\(line.id))", line.label(Spoken.taal)) }
    }
    page.heading("TEKSTMODUS", "DIALOGUE")
    page.paragraph(
      .said(
        """
        Met --tekstmodus, of met de instelling tekstmodus: ja, vraagt en antwoordt het programma in regels: niets wordt \
        op een plaats getekend, er komt geen stuurteken in, en de invoer mag een pijp zijn. Het is voor schermlezers en \
        trage lijnen. Het einde van de invoer stopt het; Ctrl-C ook, met code 130. Een formulier dat dan open stond \
        blijft als concept bewaard. Het slot van de schermen is er hier niet.
        """,
        """
        With --tekstmodus, or with the setting tekstmodus: ja, the program asks and answers in lines: nothing is drawn \
        in a place, no control character is written, and the input may be a pipe. It is for screen readers and slow \
        lines. The end of the input stops it; so does Ctrl-C, with code 130. A form that was open then is \
        kept as a draft. The lock of the screens is not there.
        """))
    let tables: [(Tekst, [DialogueHelp.Entry])] = [
      (Tekst(nl: "Opdrachten", en: "Commands"), DialogueHelp.commands),
      (Tekst(nl: "Bij een signaal in triage", en: "At a signaal in triage"), DialogueHelp.card),
      (Tekst(nl: "Bij een vraag", en: "At a question"), DialogueHelp.answers),
    ]
    for (title, entries) in tables {
      page.part(title(Spoken.taal))
      for entry in entries { page.item(entry.words(Spoken.taal), entry.label(Spoken.taal) + ".") }
    }
    page.heading("EXITCODES", "EXIT STATUS")
    for (code, text) in codes { page.item(code, text) }
    page.heading("OMGEVING", "ENVIRONMENT")
    for setting in Setting.all { page.item(setting.variable, setting.label(Spoken.taal) + ".") }
    page.item(
      "NO_COLOR", .said("Zonder kleur, zoals no-color.org het zegt.", "Without colour, as no-color.org has it."))
    page.item(
      "TERM",
      .said(
        "De terminal, zoals terminfo die noemt; zonder zijn er alleen de opdrachten.",
        "The terminal, by the name that terminfo has for it; without it there are only the subcommands."))
    page.item(
      "LC_ALL, LC_CTYPE, LANG",
      .said(
        "Is de tekenset niet UTF-8, dan staat er alleen ASCII op het scherm; de opslag blijft UTF-8.",
        "Where the character set is not UTF-8, the screen holds ASCII only; the store stays UTF-8."))
    page.item(
      "TMUX, STY",
      .said(
        "Kopiëren gaat dan door tmux of screen naar de terminal (OSC 52).",
        "Copying then goes through tmux or screen to the terminal (OSC 52)."))
    page.item("VISUAL, EDITOR", .said("Het programma voor lange teksten.", "The program for long texts."))
    page.heading("ZIE OOK", "SEE ALSO")
    page.paragraph("knooppunt-config(5), knooppunt-store(5)")
    return page
  }

  private static var codes: [(String, String)] {
    [
      ("0", .said("Gedaan.", "Done.")), ("1", .said("Mislukt.", "Failed.")),
      (
        "3",
        .said("De gegevens hebben fouten of zijn niet heel te lezen.", "The data has faults or cannot be read whole.")
      ),
      ("4", .said("Niets gevonden.", "Nothing found.")), ("64", .said("Verkeerd gebruik.", "Wrong usage.")),
      ("129", .said("De terminal is weg (SIGHUP).", "The terminal is gone (SIGHUP).")),
      ("130", .said("Afgebroken.", "Interrupted.")), ("131", .said("Beëindigd door SIGQUIT.", "Ended by SIGQUIT.")),
      ("143", .said("Beëindigd door SIGTERM.", "Ended by SIGTERM.")),
    ]
  }

  private static func describe(_ command: JSONObject, before: String, common: Set<String>, _ page: inout ManualPage) {
    guard let name = command["commandName"]?.string, name != "help" else { return }
    page.part(before + name)
    page.paragraph(
      [command["abstract"], command["discussion"]].compactMap { $0?.string }.joined(separator: "\n\n"))
    for argument in arguments(of: command) where !common.contains(argument.name) {
      page.item(argument.name, argument.text)
    }
    for inner in commands(of: command) { describe(inner, before: before + name + " ", common: common, &page) }
  }

  // MARK: - What the argument parser says of itself

  private static var tool: JSONObject {
    let value = try? StrictJSON.parse(Knooppunt._dumpHelp())
    return value?.object?["command"]?.object ?? JSONObject()
  }

  private static func commands(of command: JSONObject) -> [JSONObject] {
    command["subcommands"]?.array?.compactMap(\.object) ?? []
  }

  private static func arguments(of command: JSONObject) -> [(name: String, text: String)] {
    (command["arguments"]?.array?.compactMap(\.object) ?? []).compactMap { argument in
      guard argument["shouldDisplay"] != .bool(false), let kind = argument["kind"]?.string else { return nil }
      let value = argument["valueName"]?.string ?? ""
      let names = (argument["names"]?.array ?? []).compactMap { name -> String? in
        let text = name.object?["name"]?.string
        return text.map { $0.count == 1 ? "-\($0)" : "--\($0)" }
      }
      let text = HelpText.spoken([argument["abstract"]?.string ?? ""])[0] + values(of: argument)
      switch kind {
      case "positional": return ("<\(value)>", text)
      case "option": return (names.joined(separator: ", ") + " <\(value)>", text)
      default: return (names.joined(separator: ", "), text)
      }
    }
  }

  /// The values that there are, and the one that counts where none is given.
  private static func values(of argument: JSONObject) -> String {
    let known = (argument["allValues"]?.array ?? []).compactMap(\.string).joined(separator: ", ")
    var text = known.isEmpty ? "" : " \(String.said("Waarden", "Values")): \(known)."
    if let standard = argument["defaultValue"]?.string {
      text += " \(String.said("Standaard", "Default")): \(standard)."
    }
    return text
  }
}
