import PlainText
import RIECDomain
package import TerminalUI

extension App {
  /// The commands that hold on every screen.
  static let globalKeys = Keymap<Command>(
    Kinds.all.compactMap { kind in
      letters[kind.name].map { keys in
        Binding(
          "ga.\(kind.name.text)", keys: [[.character("g")] + keys.map { Key.character($0) }],
          label: Tekst(nl: kind.pluralLabel.nl.lowercased(), en: kind.pluralLabel.en.lowercased()), group: Groups.go,
          message: .go(kind.name))
      }
    } + [
      binding(
        "ga.overzicht", [[.character("g"), .character("o")]], "overzicht", "overzicht", Groups.go, .goToOverzicht),
      binding("ga.fouten", [[.character("g"), .character("f")]], "fouten", "faults", Groups.go, .goToFaults),
      binding(
        "ga.zoek", [[.character("g"), .character("z")]], "zoeken in alles", "search everything", Groups.go, .goToZoek),
      binding("ga.journaal", [[.character("g"), .character("l")]], "journaal", "journal", Groups.go, .goToJournaal),
      binding("ga.triage", [[.character("g"), .character("t")]], "triage", "triage", Groups.go, .goToTriage),
      binding(
        "ga.vernietigingen", [[.character("g"), .character("v")]], "vernietigingen", "destructions", Groups.go,
        .goToPurges),
      binding("ga.terug", [[.character("H")], [.altLeft]], "terug", "go back", Groups.go, .back),
      binding("ga.verder", [[.character("L")], [.altRight]], "weer verder", "go forward", Groups.go, .forward),
      binding(
        "help", [[.character("?")], [.function(1)]], "toetsen", "keys", Groups.general, .help, priority: 85),
      binding("weergaven", [[.character("w")]], "weergaven", "views", Groups.general, .views, priority: 46),
      binding("opdracht", [[.character(":")]], "opdracht", "command", Groups.general, .commandLine, priority: 45),
      binding(
        "opdrachten", [[.function(2)]], "alle opdrachten", "all commands", Groups.general, .palette, priority: 46),
      binding("herlezen", [[.function(5)]], "opnieuw lezen", "read again", Groups.general, .reload),
      binding("hertekenen", [[.control("l")]], "opnieuw tekenen", "redraw", Groups.general, .redraw),
      binding("muis", [[.function(6)]], "muis aan of uit", "mouse on or off", Groups.general, .mouse),
      binding("opschorten", [[.control("z")]], "opschorten", "suspend", Groups.general, .suspend),
      binding("stop", [[.character("Q")]], "afsluiten", "quit", Groups.general, .quit, priority: 84),
    ] + outputKeys + editKeys + undoKeys)

  /// What follows `g` for a kind; those without a letter of their own stand behind `i`.
  private static let letters: [Kind.Name: [Character]] = {
    var letters: [Kind.Name: [Character]] = [
      .casus: ["c"], .handhavingsknelpunt: ["h"], .portefeuille: ["p"], .signaal: ["s"],
    ]
    var taken: Set<Character> = []
    for kind in Kinds.all where letters[kind.name] == nil {
      guard let letter = kind.name.text.first(where: { taken.insert($0).inserted }) else { continue }
      letters[kind.name] = ["i", letter]
    }
    return letters
  }()

  private static func binding(
    _ id: String, _ keys: [[Key]], _ nl: String, _ en: String, _ group: Tekst, _ command: Command, priority: Int = 0
  ) -> Binding<Command> {
    Binding(id, keys: keys, label: Tekst(nl: nl, en: en), group: group, message: command, priority: priority)
  }

  /// The ways out of a screen that has its own keys for everything else.
  private static let browsingKeymap: Keymap<Message> = {
    let general: Set<String> = [
      "help", "opdracht", "opdrachten", "herlezen", "hertekenen", "muis", "opschorten", "stop",
    ]
    return Keymap(globalKeys.bindings.filter { general.contains($0.id) || $0.id.hasPrefix("ga.") })
      .map { .commandGiven($0) }
  }()

  /// The commands that hold in a field and before a question too.
  static let everywhereKeymap = Keymap(globalKeys.bindings.filter { ["hertekenen", "opschorten"].contains($0.id) })

  /// Every command of the visible screen with the user's keys; the screen's own win over those of all screens.
  package static func keymap(_ model: Model) -> Keymap<Message> {
    let tables = tables(model)
    return model.keys.changing(model.tutorial == nil ? tables : tables.over(tutorialKeys))
  }

  static func tables(_ model: Model) -> Keymap<Message> {
    switch model.screens.last {
    case .form: return formKeymap
    case .purge(let purge): return purge.isTyping(model.office) ? Keymap() : browsingKeymap
    case .bulk: return Keymap()
    default: break
    }
    let own: Keymap<Message> =
      switch model.screens.last {
      case .overzicht: Overzicht.keys.map { .screen(.overzicht($0)) }
      case .list(let list):
        list.kind.name == .portefeuille
          ? Portefeuilles.tableKeys.map { .screen(.portefeuilles($0)) }.over(RecordList.keys.map { .screen(.list($0)) })
          : RecordList.keys.map { .screen(.list($0)) }
      case .portefeuilles: Portefeuilles.keys.map { .screen(.portefeuilles($0)) }
      case .record: RecordView.keys.map { .screen(.record($0)) }
      case .related: Related.keys.map { .screen(.related($0)) }
      case .faults: Faults.keys.map { .screen(.faults($0)) }
      case .frequency: Frequency.keys.map { .screen(.frequency($0)) }
      case .journaal: Journaal.keys.map { .screen(.journaal($0)) }
      case .triage: Triage.keys.map { .screen(.triage($0)) }
      case .verslag: Verslag.keys.map { .screen(.verslag($0)) }
      case .zoek: Zoek.keys.map { .screen(.zoek($0)) }
      case .form, .bulk, .purge, nil: Keymap()
      }
    return own.over(globalKeys.map { .commandGiven($0) })
  }
}
