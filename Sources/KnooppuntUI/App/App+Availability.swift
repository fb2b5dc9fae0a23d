import PlainText
import RIECDomain
import RIECReports
import TerminalUI

/// Why something cannot be done now: short, without a capital, as it stands behind a command in the help.
enum Reasons {
  static let emptyList = Tekst(nl: "de lijst is leeg", en: "the list is empty")
  static let reading = Tekst(nl: "de opslag wordt nog gelezen", en: "the store is still being read")
  static let cancelled = Tekst(nl: "lezen afgebroken; F5 leest", en: "reading was cancelled; F5 reads")
  static let formOpen = Tekst(
    nl: "sla eerst op, of verlaat het formulier met Esc", en: "save first, or leave the form with Esc")
  static let exporting = Tekst(nl: "er loopt al een export", en: "an export is under way")
}

extension Office {
  /// Why there is no index; nil where there is one.
  var whyNoIndex: Tekst? {
    switch reading {
    case .ready: nil
    case .reading: Reasons.reading
    case .cancelled: Reasons.cancelled
    }
  }
}

extension App {
  /// Why the command `id` cannot be given now on the visible screen; nil where it can. Asked for one command when a key
  /// is pressed, and for those that are shown: keymaps themselves are built without it.
  static func reason(against id: String, _ model: Model) -> Tekst? {
    switch id {
    case "ga.terug":
      return canGoBack(model) ? nil : Tekst(nl: "niets om naar terug te gaan", en: "nothing to go back to")
    case "ga.verder":
      return model.trail.forward.isEmpty
        ? Tekst(nl: "u bent nergens van teruggegaan", en: "you have not gone back from anything") : nil
    case "uitvoer.kopieer": return noOutput(model, needsIndex: false)
    case "uitvoer.kopieerrijen": return noOutput(model, needsIndex: true)
    case "uitvoer.exporteer":
      return noOutput(model, needsIndex: true) ?? (model.output.running == nil ? nil : Reasons.exporting)
    case "wijzig.bewerk", "wijzig.nieuw", "wijzig.verder", "wijzig.notitie": return noChange(id, model)
    case "wijzig.terugdraaien", "wijzig.opnieuw": return noUndo(id, model)
    default: break
    }
    switch model.screens.last {
    case .triage(let triage): return triage.reason(against: id, model.office)
    case .journaal(let journaal): return journaal.reason(against: id, model.office)
    case .list(let list): return list.reason(against: id, model.office)
    case .form(let form): return form.reason(against: id)
    case .record(let record): return record.reason(against: id, isInList: hasListBelow(model))
    case .faults(let faults): return id == "fouten.open" ? faults.noRecord : nil
    default: return nil
    }
  }

  /// Every command of the visible screen, those that cannot be given now with the reason.
  static func judgedKeymap(_ model: Model) -> Keymap<Message> {
    var keymap = keymap(model)
    keymap.judge { reason(against: $0, model) }
    return keymap
  }

  /// Says why a command is not carried out.
  static func refuse(_ reason: Tekst, _ model: inout Model) {
    model.notice = Notice(
      text: Tekst(nl: "Nu niet: \(reason.nl).", en: "Not now: \(reason.en)."), role: .info,
      isAboutReading: reason == Reasons.reading, isRefusal: true)
  }

  private static func canGoBack(_ model: Model) -> Bool {
    switch model.trail.back.last {
    case .below: model.screens.count > 1
    case .screens: true
    case nil: false
    }
  }

  private static func hasListBelow(_ model: Model) -> Bool {
    switch model.screens.dropLast().last {
    case .list, .portefeuilles, .zoek: true
    default: false
    }
  }
}

extension RecordList.Model {
  /// Why the command `id` cannot be given now; nil where it can.
  func reason(against id: String, _ office: Office) -> Tekst? {
    switch id {
    case "lijst.open", "lijst.zoom", "lijst.verwant", "lijst.zelfde":
      return rowCount == 0 ? Reasons.emptyList : office.whyNoIndex
    case "lijst.merk", "lijst.bereik", "lijst.keerom": return rowCount == 0 ? Reasons.emptyList : nil
    case "lijst.sorteer", "lijst.omkeren", "lijst.frequentie": return office.whyNoIndex
    case "lijst.losser": return filter.applied == nil ? Tekst(nl: "er is geen filter", en: "there is no filter") : nil
    case "lijst.volgende", "lijst.vorige":
      if filter.applied == nil { return Tekst(nl: "geen filter; / begint er een", en: "no filter; / begins one") }
      return rowCount == 0 ? Reasons.emptyList : nil
    case "lijst.deel":
      if panes.preview != nil { return nil }
      if panes.layout.previewRows == 0 {
        return panes.layout.size.columns < 60
          ? Tekst(nl: "het venster is te smal", en: "the window is too narrow")
          : Tekst(nl: "het venster is te laag", en: "the window is too low")
      }
      return rowCount == 0 ? Reasons.emptyList : office.whyNoIndex
    default: return nil
    }
  }
}

extension RecordView.Model {
  /// Why the command `id` cannot be given now; nil where it can.
  func reason(against id: String, isInList: Bool) -> Tekst? {
    switch id {
    case "record.volgende", "record.vorige":
      isInList ? nil : Tekst(nl: "niet vanuit een lijst geopend", en: "not opened from a list")
    case "record.treffer", "record.trefferterug":
      pane.needles.isEmpty
        ? Tekst(nl: "de lijst had geen filter", en: "the list had no filter") : nil
    case "record.verwijzing", "record.verwijzingterug":
      links.isEmpty ? Tekst(nl: "dit record noemt geen ander", en: "this record names no other") : nil
    case "record.open":
      target == nil ? Tekst(nl: "kies eerst een verwijzing met Tab", en: "choose a reference with Tab first") : nil
    default: nil
    }
  }
}
