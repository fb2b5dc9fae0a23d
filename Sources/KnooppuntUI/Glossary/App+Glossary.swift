import PlainText
import RIECDomain
import TerminalUI

/// The words of the field, behind a second `?`: what is typed searches in them.
extension App {
  static func pressGlossary(_ key: Key, _ words: Help.Model, _ model: inout Model) -> [Effect] {
    var words = words
    let visible = max(1, fullRows(model) - 1)
    let total = glossaryLines(model, words).count
    switch key {
    case .escape, .enter, .function(1): model.overlay = nil
    case .character("?") where words.query.text.isEmpty: model.overlay = nil
    case _ where words.scroll(by: key, total: total, visible: visible): break
    default:
      _ = words.query.press(key)
      words.scroll(by: -total, total: total, visible: visible)
    }
    if model.overlay != nil { model.overlay = .glossary(words) }
    return []
  }

  /// The words that are shown: each with its meaning beside it, or below it in a narrow window.
  static func glossaryLines(_ model: Model, _ words: Help.Model) -> [[StyledText]] {
    let taal = model.office.taal
    let entries = Glossary.found(words.query.text, taal)
    let columns = max(1, model.size.columns - 2)
    guard !entries.isEmpty else {
      let none = Tekst(
        nl: "Geen woord gevonden. Backspace wist, Esc sluit.", en: "No word found. Backspace clears, Esc closes.")
      return [[StyledText(none.safe(taal), .dimmed)]]
    }
    let width = entries.map { SafeText($0.term).width }.max() ?? 0
    let isBeside = columns >= width + 42
    return entries.flatMap { entry -> [[StyledText]] in
      let term = SafeText(entry.term)
      guard isBeside else {
        return [[StyledText(term, .heading)]]
          + entry.meaning.safe(taal).wrapped(to: max(1, columns - 2)).map { [StyledText("  " + $0)] }
      }
      return entry.meaning.safe(taal).wrapped(to: columns - width - 2).enumerated().map { place, line in
        let lead = (place == 0 ? term : SafeText()).padded(to: width) + "  "
        return [StyledText(lead, .heading), StyledText(line)]
      }
    }
  }

  static func viewGlossary(_ model: Model, _ words: Help.Model, in area: Rect, _ frame: inout Frame) {
    let isWide = frame.size.columns >= 60
    let title = Tekst(
      nl: isWide ? "Woordenlijst · typ om te zoeken · Esc sluit" : "Woordenlijst",
      en: isWide ? "Glossary · type to search · Esc closes" : "Glossary"
    ).safe(model.office.taal)
    Help.view(words, lines: glossaryLines(model, words), title: title, in: area, &frame)
  }
}
