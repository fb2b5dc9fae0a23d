import PlainText
import TerminalUI

/// Choosing a theme: it is shown while its name stands on the line behind `:`, and stays with Enter.
extension App {
  /// Shows the theme that `text`, the line behind `:`, names; the chosen one where it names none.
  static func tryTheme(_ text: String?, _ model: inout Model) -> [Effect] {
    show(text.flatMap { named(in: $0, model) } ?? model.looks.chosen, &model)
  }

  /// `:thema NAAM`: this one from now on.
  static func chooseTheme(_ name: String, _ model: inout Model) -> [Effect] {
    let known = model.looks.names.joined(separator: ", ")
    guard model.looks.names.contains(name) else {
      let chosen = model.looks.chosen
      model.notice =
        name.isEmpty
        ? Notice(
          text: Tekst(nl: "Thema \(chosen); er zijn: \(known).", en: "Theme \(chosen); there are: \(known)."),
          role: .info)
        : Notice(
          text: Tekst(
            nl: "Er is geen thema '\(name)'; kies uit: \(known).",
            en: "There is no theme '\(name)'; choose from: \(known)."), role: .warning)
      return []
    }
    model.looks.chosen = name
    model.notice = Notice(
      text: Tekst(
        nl: "Thema \(name), tot u afsluit. Voorgoed: 'thema: \(name)' in config.yaml.",
        en: "Theme \(name), until you quit. For good: 'thema: \(name)' in config.yaml."), role: .info)
    return show(name, &model)
  }

  /// What Tab offers behind `:thema`.
  static func themeOffers(for typed: String, _ model: Model) -> [FilterLine.Suggestion] {
    model.looks.names.filter { $0.hasPrefix(typed) }.map { name in
      let note = name == model.looks.chosen ? Tekst(nl: "staat er nu", en: "stands there now") : Tekst("")
      return FilterLine.Suggestion(SafeText(name), note: note.safe(model.office.taal), line: "thema \(name)")
    }
  }

  /// The theme cannot be used: the last good one stays.
  static func themeRefused(_ trouble: ThemeTrouble, back good: String, _ model: inout Model) {
    model.looks.shown = good
    if model.looks.chosen != good, model.overlay == nil { model.looks.chosen = good }
    model.notice = Notice(text: trouble.text, role: .warning)
  }

  private static func show(_ name: String, _ model: inout Model) -> [Effect] {
    guard name != model.looks.shown else { return [] }
    let good = model.looks.shown
    model.looks.shown = name
    return [.showTheme(name, back: good)]
  }

  private static func named(in text: String, _ model: Model) -> String? {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2, words[0].lowercased() == Spoken.thema.rawValue else { return nil }
    let name = words[1].filter { $0 != " " }
    return model.looks.names.contains(name) ? name : nil
  }
}
