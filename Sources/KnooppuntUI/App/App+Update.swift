import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

extension App {
  /// Takes in what happened and says what is to be done. Pure: no clock, no disk, no chance.
  static func update(_ model: inout Model, _ message: Message) -> [Effect] {
    switch message {
    case .terminal(let event, let moment): return take(event, at: moment, &model)
    case .firstPageRead(let kind, let records): return tell(&model, kind, .firstPageRead(records))
    case .readingProgressed(let done, let total):
      if model.office.index == nil { model.office.reading = .reading(done: done, total: total) }
    case .indexBuilt(let index):
      model.office.reading = .ready(index)
      model.office.findings = Findings()
      return tellLists(&model, .indexBuilt(index))
    case .readingCancelled:
      if model.office.index == nil { model.office.reading = .cancelled }
      model.notice = Notice(
        text: Tekst(nl: "Lezen afgebroken. F5 leest opnieuw.", en: "Reading cancelled. F5 reads again."), role: .warning
      )
    case .checkProgressed(let findings): return take(findings, &model)
    case .recordsRead(let kind, let records): return tell(&model, kind, .recordsRead(records))
    case .sheetMade(let sheet, let whole): return tellLists(&model, .sheetMade(sheet, whole: whole))
    case .idled: return tellTop(&model, .list(.idled))
    case .sheetOpened(let sheet): open(sheet, &model)
    case .recordMissing(let id):
      let text = Tekst(
        nl: "\(id.text) is niet te openen: het staat niet in de opslag.",
        en: "\(id.text) cannot be opened: it is not in the store.")
      model.notice = Notice(text: text, role: .warning)
    case .searchFinished(let kind, let number, let found):
      return tell(&model, kind, .searchFinished(number: number, found))
    case .commandGiven(let command): return run(command, &model)
    case .screen(let message): return tellTop(&model, message)
    }
    return []
  }

  // MARK: - The terminal

  private static func take(
    _ event: TerminalEvent, at moment: ContinuousClock.Instant, _ model: inout Model
  ) -> [Effect] {
    switch event {
    case .key(let key):
      model.notice = nil
      return press(key, &model)
    case .paste(let text):
      if case .command(var line) = model.overlay {
        line.field.paste(text)
        model.overlay = .command(line)
      } else if case .list(let list) = model.screens.last, list.filter.isOpen {
        return tellTop(&model, .list(.filterPasted(text)))
      }
      return []
    case .resized(let size): return resize(&model, to: size)
    case .resumed: return [.redraw]
    case .interrupted: return interrupt(at: moment, &model)
    case .terminated(let signal): return [.quit(128 + signal)]
    case .hungUp: return [.quit(129)]
    case .workFinished, .storeChanged: return []
    }
  }

  private static func press(_ key: Key, _ model: inout Model) -> [Effect] {
    switch model.overlay {
    case .help(let help): return pressHelp(key, help, &model)
    case .command(let line): return pressCommandLine(key, line, &model)
    case nil: break
    }
    if case .list(let list) = model.screens.last {
      if list.filter.isOpen { return tellTop(&model, .list(.filterTyped(key))) }
      if list.sortChoice != nil { return tellTop(&model, .list(.choiceTyped(key))) }
    }
    switch keymap(model).press(key, pending: &model.keyboard.pending) {
    case .message(let message): return update(&model, message)
    case .disabled(let reason): model.notice = Notice(text: reason, role: .info)
    case .pending, .unknown: break
    }
    return []
  }

  /// Ctrl-C: stops what is under way; twice within a second leaves the program.
  private static func interrupt(at moment: ContinuousClock.Instant, _ model: inout Model) -> [Effect] {
    if let last = model.keyboard.interruptedAt, moment - last < .seconds(1) { return [.quit(130)] }
    model.keyboard.interruptedAt = moment
    model.keyboard.pending = []
    model.overlay = nil
    var effects: [Effect] = []
    if case .reading = model.office.reading { effects.append(.cancelReading) }
    if case .list(var list) = model.screens.last {
      if list.filter.search.isRunning {
        list.filter.search.isRunning = false
        effects.append(.cancelSearch)
      }
      list.sortChoice = nil
      model.screens[model.screens.count - 1] = .list(list)
      if list.filter.isOpen { effects += tellTop(&model, .list(.filterTyped(.escape))) }
    }
    model.notice = Notice(
      text: Tekst(nl: "Nog eens Ctrl-C sluit af.", en: "Ctrl-C again quits."), role: .info)
    return effects
  }

  private static func resize(_ model: inout Model, to size: Size) -> [Effect] {
    model.size = size
    let inner = screenSize(model)
    var effects: [Effect] = []
    for position in model.screens.indices {
      switch model.screens[position] {
      case .list(var list):
        effects += carry(RecordList.update(&list, .resized(inner), model.office), &model)
        model.screens[position] = .list(list)
      case .record(var record):
        _ = RecordView.update(&record, .resized(inner))
        model.screens[position] = .record(record)
      case .faults(var faults):
        _ = Faults.update(&faults, .resized(inner), model.office)
        model.screens[position] = .faults(faults)
      }
    }
    return effects
  }

  // MARK: - Commands

  private static func run(_ command: Command, _ model: inout Model) -> [Effect] {
    switch command {
    case .go(let name):
      guard let kind = Kinds.named(name) else { return [] }
      return replace(with: RecordList.Model(kind: kind, scope: model.office.settings.scope), &model)
    case .goToFaults:
      if case .faults = model.screens.last { return [] }
      model.screens.append(.faults(Faults.Model(model.office, size: screenSize(model))))
    case .back: return walk(&model, from: \.back, to: \.forward)
    case .forward: return walk(&model, from: \.forward, to: \.back)
    case .help: model.overlay = .help(Help.Model())
    case .commandLine: model.overlay = .command(FilterLine.Model(prompt: ":"))
    case .reload:
      model.office.reading = .reading(done: 0, total: 0)
      model.notice = Notice(
        text: Tekst(nl: "De opslag wordt opnieuw gelezen …", en: "Reading the store again …"), role: .info)
      return [.buildIndex]
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return [.quit(0)]
    }
    return []
  }

  /// `g`: another list in place of these screens, which `H` brings back.
  private static func replace(with list: RecordList.Model, _ model: inout Model) -> [Effect] {
    if case .list(let shown) = model.screens.last, model.screens.count == 1, shown.kind.name == list.kind.name {
      return []
    }
    model.trail.back = (model.trail.back + [model.screens]).suffix(Trail.limit)
    model.trail.forward = []
    var list = list
    _ = RecordList.update(&list, .resized(screenSize(model)), model.office)
    var effects: [Effect] = []
    if let index = model.office.index {
      effects = carry(RecordList.update(&list, .indexBuilt(index), model.office), &model)
    } else {
      effects = [.readFirstPage(list.kind.name, limit: max(1, model.size.rows))]
    }
    model.screens = [.list(list)]
    return effects
  }

  private static func walk(
    _ model: inout Model, from: WritableKeyPath<Trail, [[Screen]]>, to: WritableKeyPath<Trail, [[Screen]]>
  ) -> [Effect] {
    guard let screens = model.trail[keyPath: from].popLast() else {
      model.notice = Notice(
        text: Tekst(nl: "Er is niets om naar terug te gaan.", en: "There is nothing to go to."), role: .info)
      return []
    }
    model.trail[keyPath: to].append(model.screens)
    model.screens = screens
    // What happened in the meantime, a new size or index, reaches them now.
    var effects = resize(&model, to: model.size)
    if let index = model.office.index { effects += tellLists(&model, .indexBuilt(index)) }
    return effects
  }

  // MARK: - Screens

  static func tellTop(_ model: inout Model, _ message: ScreenMessage) -> [Effect] {
    let top = model.screens.count - 1
    guard top >= 0 else { return [] }
    switch (model.screens[top], message) {
    case (.list(var list), .list(let message)):
      let effects = RecordList.update(&list, message, model.office)
      model.screens[top] = .list(list)
      return carry(effects, &model)
    case (.record(var record), .record(let message)):
      let effects = RecordView.update(&record, message)
      model.screens[top] = .record(record)
      return carry(effects, &model)
    case (.faults(var faults), .faults(let message)):
      let effects = Faults.update(&faults, message, model.office)
      model.screens[top] = .faults(faults)
      return carry(effects, &model)
    default: return []
    }
  }

  /// Tells the lists of one kind, wherever they are on the stack.
  private static func tell(_ model: inout Model, _ kind: Kind.Name, _ message: RecordList.Message) -> [Effect] {
    tellLists(&model, message) { $0.kind.name == kind }
  }

  static func tellLists(
    _ model: inout Model, _ message: RecordList.Message, where isMeant: (RecordList.Model) -> Bool = { _ in true }
  ) -> [Effect] {
    var effects: [Effect] = []
    for position in model.screens.indices {
      guard case .list(var list) = model.screens[position], isMeant(list) else { continue }
      effects += carry(RecordList.update(&list, message, model.office), &model)
      model.screens[position] = .list(list)
    }
    return effects
  }

  private static func carry(_ effects: [RecordList.Effect], _ model: inout Model) -> [Effect] {
    effects.compactMap { effect in
      switch effect {
      case .read(let kind, let ids): return .read(kind, ids)
      case .preview(let id, let whole): return .preview(id, whole: whole)
      case .open(let id):
        guard model.office.index != nil else {
          model.notice = Notice(
            text: Tekst(nl: "Even wachten: de opslag wordt gelezen.", en: "One moment: the store is being read."),
            role: .info)
          return nil
        }
        return .open(id)
      case .search(let kind, let predicate, let number): return .search(kind, predicate, number: number)
      case .cancelSearch: return .cancelSearch
      case .notify(let text):
        model.notice = Notice(text: text, role: .info)
        return nil
      case .leave:
        leave(&model)
        return nil
      }
    }
  }

  private static func carry(_ effects: [RecordView.Effect], _ model: inout Model) -> [Effect] {
    effects.flatMap { effect -> [Effect] in
      switch effect {
      case .step(let rows): return step(rows, &model)
      case .leave:
        leave(&model)
        return []
      case .notify(let text):
        model.notice = Notice(text: text, role: .info)
        return []
      }
    }
  }

  private static func carry(_ effects: [Faults.Effect], _ model: inout Model) -> [Effect] {
    effects.flatMap { effect -> [Effect] in
      switch effect {
      case .open(let id): return [.open(id)]
      case .leave:
        leave(&model)
        return []
      }
    }
  }

  /// Esc, `h`, `q`: one level up; the lowest screen stays.
  private static func leave(_ model: inout Model) {
    if model.screens.count > 1 {
      model.screens.removeLast()
    } else {
      model.notice = Notice(text: Tekst(nl: "Q sluit af.", en: "Q quits."), role: .info)
    }
  }

  /// The next or previous record of the list below, on the same screen.
  private static func step(_ rows: Int, _ model: inout Model) -> [Effect] {
    let below = model.screens.count - 2
    guard below >= 0, case .list(var list) = model.screens[below] else { return [] }
    let before = list.contents.cursor
    let effects = carry(RecordList.update(&list, .moved(rows > 0 ? .down : .up), model.office), &model)
    model.screens[below] = .list(list)
    guard let id = list.contents.cursor, id != before else {
      model.notice = Notice(
        text: Tekst(nl: "Dit is het laatste van de lijst.", en: "This is the last of the list."), role: .info)
      return effects
    }
    return effects + [.open(id)]
  }

  private static func open(_ sheet: Sheet, _ model: inout Model) {
    var needles: [String] = []
    if case .list(let list) = model.screens.first { needles = list.filter.applied?.words ?? [] }
    let record = RecordView.Model(sheet: sheet, taal: model.office.taal, size: screenSize(model), needles: needles)
    if case .record = model.screens.last { model.screens.removeLast() }
    model.screens.append(.record(record))
  }

  private static func take(_ findings: Findings, _ model: inout Model) -> [Effect] {
    model.office.findings = findings
    if findings.isComplete, let index = model.office.index {
      model.office.reading = .ready(index.with(findings))
    }
    for position in model.screens.indices {
      guard case .faults(var faults) = model.screens[position] else { continue }
      faults.refill(model.office)
      model.screens[position] = .faults(faults)
    }
    guard findings.isComplete, let index = model.office.index else { return [] }
    return tellLists(&model, .indexBuilt(index))
  }
}
