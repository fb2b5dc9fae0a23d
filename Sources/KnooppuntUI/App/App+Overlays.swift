import PlainText
public import RIECDomain
import RIECReports
import TerminalUI

extension App {
  // MARK: - Help

  /// The help's own keys: what is typed searches.
  static func pressHelp(_ key: Key, _ help: Help.Model, _ model: inout Model) -> [Effect] {
    var help = help
    let visible = max(1, fullRows(model) - 1)
    let total = helpLines(model, help).count
    switch key {
    case .escape, .enter, .function(1): model.overlay = nil
    case _ where help.scroll(by: key, total: total, visible: visible): break
    case .character("/") where help.query.text.isEmpty: break
    case .character("?") where help.query.text.isEmpty:
      model.overlay = .glossary(Help.Model())
      return []
    case .character("q"):
      if help.query.text.isEmpty { model.overlay = nil } else { _ = help.query.press(key) }
    default:
      _ = help.query.press(key)
      help.scroll(by: -total, total: total, visible: visible)
    }
    if model.overlay != nil { model.overlay = .help(help) }
    return []
  }

  /// The lines of the help for the visible screen.
  static func helpLines(_ model: Model, _ help: Help.Model) -> [[StyledText]] {
    let lines = Help.lines(
      judgedKeymap(model), query: help.query.text, taal: model.office.taal, columns: max(1, model.size.columns - 2))
    guard lines.isEmpty else { return lines }
    let none = Tekst(
      nl: "Geen toets gevonden. Backspace wist, Esc sluit.", en: "No key found. Backspace clears, Esc closes.")
    return [[StyledText(none.safe(model.office.taal), .dimmed)]]
  }

  // MARK: - Commands behind `:`

  static func pressCommandLine(_ key: Key, _ line: FilterLine.Model, _ model: inout Model) -> [Effect] {
    var line = line
    switch key {
    case .escape: model.overlay = nil
    case .backspace where line.field.text.isEmpty: model.overlay = nil
    case .enter:
      model.overlay = nil
      let remembered = rememberCommand(line.field.text, &model)
      let obeyed = obey(line.field.text, &model)
      return remembered + obeyed + tryTheme(nil, &model)
    case .up, .down: recallCommand(earlier: key == .up, line, &model)
    case .tab, .backTab:
      if line.suggestions.isEmpty { line.offer(offers(for: line.field, model)) }
      line.select(next: key == .tab)
      if let chosen = line.selected, line.suggestions.indices.contains(chosen) {
        line.field.set(line.suggestions[chosen].line)
      }
      model.overlay = .command(line)
    default:
      if line.field.press(key) {
        line.offer([])
        model.keyboard.recalling = nil
      }
      model.overlay = .command(line)
    }
    return tryTheme(model.overlay == nil ? nil : line.field.text, &model)
  }

  /// The regions that a scope can be, and NL for all.
  static var regions: [CodeList.Entry] {
    Codes.regio.entries.filter { $0.code != Scope.landelijk && $0.code != Scope.national.regio } + [
      CodeList.Entry(Scope.national.regio, Tekst(nl: "heel Nederland", en: "all of the Netherlands"))
    ]
  }

  /// Whether `code` is a region that a scope can be.
  public static func isRegion(_ code: Code) -> Bool { regions.contains { $0.code == code } }

  private static func obey(_ text: String, _ model: inout Model) -> [Effect] {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let name = words.first?.lowercased() else { return [] }
    let rest = words.count > 1 ? words[1].trimmed : ""
    guard allows(name, model) else {
      refuse(Reasons.formOpen, &model)
      return []
    }
    // `:triage-instellingen` is how the screens spell it.
    if let kind = Kinds.plural(name) ?? Kinds.plural(name.filter { $0 != "-" }) {
      return update(&model, .commandGiven(.go(kind.name)))
    }
    switch Spoken(rawValue: name) ?? (name == "q" ? .stop : name == "help" ? .toetsen : nil) {
    case .overzicht: return update(&model, .commandGiven(.goToOverzicht))
    case .zoek: return openZoek(rest, &model)
    case .regio: return scope(rest, &model)
    case .filter: return tellList(&model, .filterCalled(rest))
    case .sorteer: return tellList(&model, .sortCalled(rest))
    case .weergave: return openView(named: rest, &model)
    case .bewaar: return save(as: rest, &model)
    case .vergeet: return forgetView(named: rest, &model)
    case .fouten: return update(&model, .commandGiven(.goToFaults))
    case .kopieer: return give(.kopieer, .copyIDs, &model)
    case .kopieerrijen: return give(.kopieerrijen, .copyRows, &model)
    case .exporteer: return give(.exporteer, .export, &model)
    case .toetsen: return update(&model, .commandGiven(.help))
    case .opdrachten: return update(&model, .commandGiven(.palette))
    case .terug: return give(.terug, .back, &model)
    case .verder: return give(.verder, .forward, &model)
    case .journaal: return openJournaalOfRecord(rest, &model)
    case .vernietig: return purge(&model)
    case .vernietigingen: return openPurges(&model)
    case .triage: return openTriage(rest, &model)
    case .verslag: return openVerslag(&model)
    case .terugdraaien:
      if let effects = reverseDecision(rest, &model) { return effects }
      return give(.terugdraaien, .undo, &model)
    case .opnieuw: return give(.opnieuw, .redo, &model)
    case .herlees: return update(&model, .commandGiven(.reload))
    case .opslaan: return tellForm(.savePressed, &model)
    case .concepten: return [.findDrafts]
    case .thema: return chooseTheme(rest, &model)
    case .muis: return switchMouse(&model)
    case .vergrendel: return lock(&model)
    case .oefening: return obeyTutorial(rest, &model)
    case .stop: return quit(&model)
    case nil:
      let nearest = EditDistance.nearest(
        to: name, among: Spoken.allCases.map(\.rawValue) + Kinds.all.map(\.plural))
      let hint = nearest.map { Tekst(nl: " Bedoelde u ':\($0)'?", en: " Did you mean ':\($0)'?") } ?? Tekst("")
      model.notice = Notice(
        text: Tekst(
          nl: "De opdracht '\(name)' bestaat niet.\(hint.nl)", en: "There is no command '\(name)'.\(hint.en)"),
        role: .warning)
      return []
    }
  }

  /// Tells the visible list; where none is, says so.
  private static func tellList(_ model: inout Model, _ message: RecordList.Message) -> [Effect] {
    if case .list = model.screens.last { return tellTop(&model, .list(message)) }
    if case .portefeuilles = model.screens.last { return tellTop(&model, .portefeuilles(.list(message))) }
    model.notice = Notice(
      text: Tekst(nl: "Dat kan alleen in een lijst.", en: "That is possible in a list only."), role: .warning)
    return []
  }

  private static func scope(_ text: String, _ model: inout Model) -> [Effect] {
    guard let region = regions.first(where: { $0.code.text == text.uppercased() }) else {
      let known = regions.map(\.code.text).joined(separator: " ")
      model.notice = Notice(
        text: Tekst(nl: "Welke regio? Kies uit: \(known).", en: "Which region? Choose from: \(known)."), role: .warning)
      return []
    }
    model.office.settings.scope = Scope(region.code)
    return recount(&model) + tellTop(&model, .zoek(.groundChanged))
      + tellLists(&model, .scopeChanged(model.office.settings.scope)) + refreshFrequency(&model)
  }
}

extension String {
  /// Without blanks at both ends.
  var trimmed: String {
    let kept = drop { $0 == " " }.reversed().drop { $0 == " " }
    return String(kept.reversed())
  }
}
