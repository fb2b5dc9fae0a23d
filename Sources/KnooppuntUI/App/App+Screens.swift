import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

extension App {
  // MARK: - The stack

  /// Counts the figures of the Overzicht again, if it is visible; otherwise that is done when it is gone back to.
  static func recount(_ model: inout Model) -> [Effect] { tellTop(&model, .overzicht(.groundChanged)) }

  // MARK: - What happens on screens

  static func tellTop(_ model: inout Model, _ message: ScreenMessage) -> [Effect] {
    let top = model.screens.count - 1
    guard top >= 0 else { return [] }
    switch (model.screens[top], message) {
    case (.overzicht(var overzicht), .overzicht(let message)):
      let effects = Overzicht.update(&overzicht, message, model.office)
      model.screens[top] = .overzicht(overzicht)
      return carry(effects, &model)
    case (.list(var list), .list(let message)):
      let effects = RecordList.update(&list, message, model.office)
      model.screens[top] = .list(list)
      return carry(effects, &model)
    case (.record(var record), .record(let message)):
      let effects = RecordView.update(&record, message)
      model.screens[top] = .record(record)
      return carry(effects, &model)
    case (.related(var related), .related(let message)):
      let effects = Related.update(&related, message)
      model.screens[top] = .related(related)
      return carry(effects, &model)
    case (.faults(var faults), .faults(let message)):
      let effects = Faults.update(&faults, message, model.office)
      model.screens[top] = .faults(faults)
      return carry(effects, &model)
    case (.frequency(var frequency), .frequency(let message)):
      let effects = Frequency.update(&frequency, message, model.office)
      model.screens[top] = .frequency(frequency)
      return carry(effects, &model)
    case (.zoek(var zoek), .zoek(let message)):
      let effects = Zoek.update(&zoek, message, model.office)
      model.screens[top] = .zoek(zoek)
      return carry(effects, &model)
    case (.journaal(var journaal), .journaal(let message)):
      let effects = Journaal.update(&journaal, message, model.office)
      model.screens[top] = .journaal(journaal)
      return carry(effects, &model)
    case (.form(var form), .form(let message)):
      let effects = Form.update(&form, message, model.office)
      model.screens[top] = .form(form)
      return carry(effects, &model)
    case (.purge(var purge), .purge(let message)):
      let effects = Purge.update(&purge, message, model.office)
      model.screens[top] = .purge(purge)
      return carry(effects, &model)
    case (.triage, .triage(let message)): return tellTriage(message, &model)
    case (.verslag(var verslag), .verslag(let message)):
      let effects = Verslag.update(&verslag, message)
      model.screens[top] = .verslag(verslag)
      return carry(effects, &model)
    case (.bulk(var bulk), .bulk(let message)):
      let effects = Bulk.update(&bulk, message, model.office)
      model.screens[top] = .bulk(bulk)
      return carry(effects, &model)
    default: return tellPortefeuilles(&model, message)
    }
  }

  /// Tells the lists of one kind, wherever they are on the stack.
  static func tell(_ model: inout Model, _ kind: Kind.Name, _ message: RecordList.Message) -> [Effect] {
    tellLists(&model, message) { $0.kind.name == kind }
  }

  static func tellLists(
    _ model: inout Model, _ message: RecordList.Message, where isMeant: (RecordList.Model) -> Bool = { _ in true }
  ) -> [Effect] {
    var effects: [Effect] = []
    for position in model.screens.indices {
      if case .portefeuilles(var tree) = model.screens[position], isMeant(tree.list) {
        effects += carry(Portefeuilles.update(&tree, .list(message), model.office), &model)
        model.screens[position] = .portefeuilles(tree)
      }
      guard case .list(var list) = model.screens[position], isMeant(list) else { continue }
      effects += carry(RecordList.update(&list, message, model.office), &model)
      model.screens[position] = .list(list)
    }
    return effects
  }

  static func carry(_ effects: [RecordList.Effect], _ model: inout Model) -> [Effect] {
    effects.flatMap { effect -> [Effect] in
      switch effect {
      case .read(let kind, let ids): return [.read(kind, ids)]
      case .preview(let id, let whole): return [.preview(id, whole: whole)]
      case .open(let id): return openRecord(id, &model)
      case .relate(let id): return relate(id, &model)
      case .search(let kind, let predicate, let number): return [.search(kind, predicate, number: number)]
      case .cancelSearch: return [.cancelSearch]
      case .nameView:
        askForName(&model)
        return []
      case .columnsChosen(let place, let choice): return chooseColumns(place, choice, &model)
      case .chooseColumn: return chooseColumn(&model)
      case .chooseValue(let id): return chooseValue(id, &model)
      case .notify(let text):
        model.notice = Notice(text: text, role: .info)
        return []
      case .leave: return leave(&model)
      }
    }
  }

  static func carry(_ effects: [Overzicht.Effect], _ model: inout Model) -> [Effect] {
    effects.flatMap { effect -> [Effect] in
      switch effect {
      case .open(let name, let filter): return openList(name, filter: filter, &model)
      case .openFaults: return update(&model, .commandGiven(.goToFaults))
      case .count(let request): return [.countFigures(request)]
      case .leave: return leave(&model)
      }
    }
  }

  static func carry(_ effects: [RecordView.Effect], _ model: inout Model) -> [Effect] {
    effects.flatMap { effect -> [Effect] in
      switch effect {
      case .step(let rows): return step(rows, &model)
      case .open(let id): return openRecord(id, &model)
      case .relate(let id): return relate(id, &model)
      case .chooseValue(let id): return chooseValue(id, &model)
      case .leave: return leave(&model)
      case .notify(let text):
        model.notice = Notice(text: text, role: .info)
        return []
      }
    }
  }

  static func carry(_ effects: [Related.Effect], _ model: inout Model) -> [Effect] {
    effects.flatMap { effect -> [Effect] in
      switch effect {
      case .open(let id): return openRecord(id, &model)
      case .list(let kind, let filter): return openList(kind, filter: filter, &model)
      case .relate(let id): return relate(id, &model)
      case .leave: return leave(&model)
      }
    }
  }

  static func carry(_ effects: [Faults.Effect], _ model: inout Model) -> [Effect] {
    effects.flatMap { effect -> [Effect] in
      switch effect {
      case .open(let id): return openRecord(id, &model)
      case .leave: return leave(&model)
      }
    }
  }

  /// The next or previous record of the list below, on the same screen.
  private static func step(_ rows: Int, _ model: inout Model) -> [Effect] {
    let below = model.screens.count - 2
    if below >= 0, case .zoek(var zoek) = model.screens[below], let id = Zoek.step(rows, &zoek) {
      model.screens[below] = .zoek(zoek)
      return [.open(id, .inPlace)]
    }
    if below >= 0, case .portefeuilles = model.screens[below] { return stepInTree(rows, below, &model) }
    guard below >= 0, case .list(var list) = model.screens[below] else { return [] }
    let before = list.contents.cursor
    list.panes.isPreviewFocused = false
    let effects = carry(RecordList.update(&list, .moved(rows > 0 ? .down : .up), model.office), &model)
    model.screens[below] = .list(list)
    guard let id = list.contents.cursor, id != before else {
      model.notice = Notice(
        text: Tekst(nl: "Dit is het laatste van de lijst.", en: "This is the last of the list."), role: .info)
      return effects
    }
    return effects + [.open(id, .inPlace)]
  }

  static func open(_ sheet: Sheet, _ way: Way, _ model: inout Model) {
    var needles: [String] = []
    for list in model.screens.compactMap(\.list) { needles = list.filter.applied?.words ?? [] }
    if case .zoek(let zoek) = model.screens.dropLast(way == .inPlace ? 1 : 0).last {
      needles = zoek.answered?.words ?? []
    }
    var record = RecordView.Model(sheet: sheet, taal: model.office.taal, size: screenSize(model), needles: needles)
    record.generation = model.office.generation
    if way == .inPlace, case .record = model.screens.last {
      model.screens[model.screens.count - 1] = .record(record)
    } else {
      put(.record(record), &model)
    }
  }

  /// Shows what a record is tied to; what was found anew takes the place of what stood there.
  static func show(_ found: Related.Found, _ way: Way, _ model: inout Model) {
    guard way == .inPlace else {
      put(.related(Related.Model(found, size: screenSize(model))), &model)
      return
    }
    for position in model.screens.indices {
      guard case .related(var related) = model.screens[position], related.found.id == found.id else { continue }
      _ = Related.update(&related, .found(found))
      model.screens[position] = .related(related)
    }
  }

  /// Asks again for what the screens show of ties, of a newer index.
  static func relateAnew(_ model: Model) -> [Effect] {
    model.screens.compactMap { screen in
      if case .related(let related) = screen { .relate(related.found.id, .inPlace) } else { nil }
    }
  }

  /// What the check found so far, of the records as they were when it began.
  static func take(_ findings: Findings, _ model: inout Model) {
    guard !model.office.isChecked else { return }
    model.office.findings = findings
    refillFaults(&model)
  }

  /// Lists the faults again.
  static func refillFaults(_ model: inout Model) {
    for position in model.screens.indices {
      guard case .faults(var faults) = model.screens[position] else { continue }
      faults.refill(model.office)
      model.screens[position] = .faults(faults)
    }
  }
}
