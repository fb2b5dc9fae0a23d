import PlainText
import RIECDomain
import RIECReports
import TerminalUI

extension App {
  /// The way that was gone, for `H` and `L`: each step either put a screen on top or replaced them all.
  struct Trail: Sendable {
    /// What leads back.
    enum Past: Sendable {
      /// To the screen below the visible one.
      case below
      /// To these screens.
      case screens([Screen])
    }

    /// What leads forward again.
    enum Future: Sendable {
      /// This screen, on top of the visible one.
      case top(Screen)
      /// These screens.
      case screens([Screen])
    }

    var back: [Past] = []
    var forward: [Future] = []
    /// So many steps are remembered.
    static let limit = 50
  }

  // MARK: - On

  /// Puts a screen on top of the visible one.
  static func put(_ screen: Screen, _ model: inout Model) {
    remember(.below, &model)
    model.screens.append(screen)
  }

  /// Replaces all screens, as `g` does.
  static func replace(with screens: [Screen], _ model: inout Model) {
    remember(.screens(model.screens), &model)
    model.screens = screens
  }

  private static func remember(_ past: Trail.Past, _ model: inout Model) {
    model.trail.back = (model.trail.back + [past]).suffix(Trail.limit)
    model.trail.forward = []
  }

  /// A list of `kind` for the visible scope, filled as far as the store is read, with what it asks for.
  static func list(
    of kind: Kind, view: String? = nil, _ model: inout Model
  ) -> (list: RecordList.Model, effects: [Effect]) {
    var list = RecordList.Model(kind: kind, scope: model.office.settings.scope)
    list.view = view
    list.columns = columns(of: kind, view: view, model)
    _ = RecordList.update(&list, .resized(screenSize(model)), model.office)
    guard let index = model.office.index else {
      return (list, [.readFirstPage(kind.name, limit: max(1, model.size.rows))])
    }
    let effects = carry(RecordList.update(&list, .indexBuilt(index), model.office), &model)
    return (list, effects)
  }

  /// Opens the list of a kind with a filter, on top of the visible screen: the records behind a figure or a value.
  static func openList(_ name: Kind.Name, filter: String, _ model: inout Model) -> [Effect] {
    guard let kind = Kinds.named(name) else { return [] }
    let (list, effects) = list(of: kind, &model)
    put(.list(list), &model)
    return effects + tellTop(&model, .list(.filterCalled(filter)))
  }

  /// Opens a record on top of the visible screen, once the store is read.
  static func openRecord(_ id: RecordID, _ model: inout Model) -> [Effect] {
    guard model.office.index != nil else {
      model.notice = Notice(
        text: Tekst(nl: "Even wachten: de opslag wordt gelezen.", en: "One moment: the store is being read."),
        role: .info, isAboutReading: true)
      return []
    }
    return [.open(id, .onTop)]
  }

  /// Shows what a record is tied to, on top of the visible screen, once the store is read.
  static func relate(_ id: RecordID, _ model: inout Model) -> [Effect] {
    openRecord(id, &model).isEmpty ? [] : [.relate(id, .onTop)]
  }

  // MARK: - Back and forward

  /// `H`: one step back; what stands there has its filter, order and cursor.
  static func goBack(_ model: inout Model) -> [Effect] {
    switch model.trail.back.popLast() {
    case .below? where model.screens.count > 1:
      model.trail.forward.append(.top(model.screens.removeLast()))
    case .screens(let screens)?:
      model.trail.forward.append(.screens(model.screens))
      model.screens = screens
    case .below?, nil: return nothingThere(&model)
    }
    return catchUp(&model)
  }

  /// `L`: one step forward again.
  static func goForward(_ model: inout Model) -> [Effect] {
    switch model.trail.forward.popLast() {
    case .top(let screen)?:
      model.trail.back.append(.below)
      model.screens.append(screen)
    case .screens(let screens)?:
      model.trail.back.append(.screens(model.screens))
      model.screens = screens
    case nil: return nothingThere(&model)
    }
    return catchUp(&model)
  }

  /// Esc, `h`, `q`: one level up, at last to the Overzicht, which stays.
  static func leave(_ model: inout Model) -> [Effect] {
    if model.screens.count > 1 {
      if case .below? = model.trail.back.last { return goBack(&model) }
      model.screens.removeLast()
      return catchUp(&model)
    }
    if case .overzicht? = model.screens.last {
      model.notice = Notice(text: Tekst(nl: "Q sluit af.", en: "Q quits."), role: .info)
      return []
    }
    replace(with: [.overzicht(Overzicht.Model(model.office, size: screenSize(model)))], &model)
    return recount(&model)
  }

  private static func nothingThere(_ model: inout Model) -> [Effect] {
    model.notice = Notice(
      text: Tekst(nl: "Er is niets om naar terug te gaan.", en: "There is nothing to go to."), role: .info)
    return []
  }

  /// What happened in the meantime, a new size, region or index, reaches the screens now.
  private static func catchUp(_ model: inout Model) -> [Effect] {
    var effects = resize(&model, to: model.size)
    let scope = model.office.settings.scope
    effects += tellLists(&model, .scopeChanged(scope)) { $0.scope != scope }
    effects += recount(&model)
    refillFaults(&model)
    effects += tellTop(&model, .zoek(.groundChanged))
    if let index = model.office.index {
      let generation = model.office.generation
      effects += tellLists(&model, .indexBuilt(index)) { $0.contents.generation != generation }
    }
    effects += tellTop(&model, .triage(.groundChanged))
    return effects + refreshFrequency(&model) + renewRecord(model) + tellTop(&model, .journaal(.groundChanged))
      + tellTop(&model, .purge(.groundChanged))
  }

  /// The ids and names of the screens, the visible one last: where one is.
  static func crumbs(_ model: Model) -> [SafeText] {
    let taal = model.office.taal
    return model.screens.enumerated().map { place, screen in
      switch screen {
      case .overzicht: Tekst(nl: "Overzicht", en: "Overzicht").safe(taal)
      case .list(let list): SafeText(list.kind.pluralLabel(taal))
      case .record(let record): SafeText(record.sheet.id.text)
      case .related(let related):
        (place > 0 && model.screens[place - 1].record == related.found.id ? "" : SafeText(related.found.id.text + " "))
          + Tekst(nl: "verwant", en: "related").safe(taal)
      case .portefeuilles: SafeText(Portefeuille.kind.pluralLabel(taal))
      case .faults: Tekst(nl: "Fouten", en: "Faults").safe(taal)
      case .frequency(let frequency): frequency.column.label.safe(taal)
      case .zoek: Tekst(nl: "Zoeken", en: "Search").safe(taal)
      case .form(let form): Form.crumb(form, taal)
      case .journaal: Tekst(nl: "Journaal", en: "Journal").safe(taal)
      case .triage: Tekst(nl: "Triage", en: "Triage").safe(taal)
      case .verslag: Tekst(nl: "Verslag", en: "Report").safe(taal)
      case .bulk: Tekst(nl: "samen bewerken", en: "edit together").safe(taal)
      case .purge: Tekst(nl: "vernietigen", en: "destroy").safe(taal)
      }
    }
  }
}

extension App.Screen {
  /// The record that it is of; nil for other screens.
  fileprivate var record: RecordID? { if case .record(let record) = self { record.sheet.id } else { nil } }
}
