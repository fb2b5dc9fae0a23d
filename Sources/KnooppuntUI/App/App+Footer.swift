import PlainText
import RIECDomain
import TerminalUI

extension App {
  /// What the footer shows of the visible screen: the commands that can be given now, those first that matter most as
  /// things stand.
  static func footerItems(_ model: Model) -> [(key: SafeText, label: SafeText)] {
    let taal = model.office.taal
    let keymap = keymap(model)
    let urgent = urgentCommands(model)
    let first = urgent.compactMap { id, label -> (key: SafeText, label: SafeText)? in
      guard reason(against: id, model) == nil, let key = keymap[id]?.keys.first else { return nil }
      return (key: key.label.safe(taal), label: label.safe(taal))
    }
    return first
      + Footer.items(keymap, taal: taal) { id in
        urgent.contains { $0.id == id } ? Tekst("") : reason(against: id, model)
      }
  }

  /// Commands that come first on the visible screen as it stands, called by what they do now: in the preview the way
  /// back, with marks what can be done with them.
  private static func urgentCommands(_ model: Model) -> [(id: String, label: Tekst)] {
    if case .triage(let triage) = model.screens.last { return urgentCommands(triage, model) }
    if case .overzicht = model.screens.last {
      return [("overzicht.open", Tekst(nl: "openen", en: "open")), ("ga.triage", Tekst("triage"))]
    }
    guard case .list(let list) = model.screens.last else { return [] }
    if list.panes.isPreviewFocused {
      return [
        ("beweeg.omlaag", Tekst(nl: "omlaag", en: "down")), ("beweeg.omhoog", Tekst(nl: "omhoog", en: "up")),
        ("lijst.deel", Tekst(nl: "naar de lijst", en: "to the list")),
      ]
    }
    if list.range != nil {
      return [
        ("beweeg.omlaag", Tekst(nl: "bereik groter", en: "extend the range")),
        ("lijst.bereik", Tekst(nl: "bereik klaar", en: "end the range")),
      ]
    }
    guard !list.marks.isEmpty else { return [] }
    return [
      ("wijzig.bewerk", Tekst(nl: "samen bewerken", en: "edit together")),
      ("uitvoer.exporteer", Tekst(nl: "exporteren", en: "export")),
      ("uitvoer.kopieer", Tekst(nl: "kenmerken kopiëren", en: "copy ids")),
      ("uitvoer.kopieerrijen", Tekst(nl: "rijen kopiëren", en: "copy rows")),
      ("lijst.keerom", Tekst(nl: "omkeren", en: "invert")),
      (
        "lijst.terug",
        list.filter.line.field.text.isEmpty ? Tekst(nl: "wissen", en: "clear") : Tekst(nl: "terug", en: "back")
      ),
    ]
  }

  /// On a card the decisions stand above the footer, but in a low window.
  private static func urgentCommands(_ triage: Triage.Model, _ model: Model) -> [(id: String, label: Tekst)] {
    guard case .card = triage.stage else { return [] }
    let decisions = TriageChoice.allCases.filter { $0 != .informatie }.map {
      (id: "triage.\($0.rawValue)", label: $0.label)
    }
    let others: [(id: String, label: Tekst)] = [
      ("triage.bevestig", Tekst(nl: "bevestigen", en: "confirm")),
      ("triage.teruggeef", Tekst(nl: "teruggeven", en: "return")),
      ("triage.herhaal", Tekst(nl: "vorige besluit", en: "last decision")),
      ("triage.informatie", TriageChoice.informatie.label), ("wijzig.notitie", Tekst(nl: "notitie", en: "note")),
      ("triage.open", Tekst(nl: "openen", en: "open")),
      ("wijzig.terugdraaien", Tekst(nl: "ongedaan", en: "undo")), ("triage.rij", Tekst(nl: "volgorde", en: "order")),
      ("help", Tekst(nl: "toetsen", en: "keys")), ("triage.stop", Tekst(nl: "stoppen", en: "stop")),
    ]
    let isReview = triage.card?.proposal != nil
    let shown = others.filter { $0.id != "triage.bevestig" && $0.id != "triage.teruggeef" || isReview }
    return triage.size.rows < Triage.lowest ? decisions + shown : shown
  }
}
