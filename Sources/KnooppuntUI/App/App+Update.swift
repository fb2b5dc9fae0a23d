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
      model.office.isStale = false
      model.office.isRereading = false
      if model.notice?.isAboutReading == true { model.notice = nil }
      refillFaults(&model)
      return recount(&model) + tellTop(&model, .zoek(.groundChanged)) + tellLists(&model, .indexBuilt(index))
        + startLists(&model) + relateAnew(model) + refreshFrequency(&model)
    case .storeReopened:
      // What was read before stays on the screen until the new index is there.
      model.office.isRereading = model.office.index != nil
      if model.office.index == nil { model.office.reading = .reading(done: 0, total: 0) }
      return [.buildIndex]
    case .storeFoundChanged:
      model.office.isStale = true
      model.notice = Notice(
        text: Tekst(
          nl: "De opslag is gewijzigd sinds het lezen; F5 leest opnieuw.",
          en: "The store has changed since it was read; F5 reads again."), role: .warning,
        isAboutReading: true)
    case .storeLost(let error):
      let what = error.trouble(startedBare: false).what
      func ended(_ sentence: String) -> String { sentence.hasSuffix(".") ? sentence : sentence + "." }
      let text = Tekst(
        nl: "\(ended(what.nl)) Wat er al stond, blijft staan.",
        en: "\(ended(what.en)) What stood here already stays.")
      model.notice = Notice(text: text, role: .fault, isAboutReading: true)
    case .readingCancelled:
      model.office.isRereading = false
      if model.office.index == nil { model.office.reading = .cancelled }
      model.notice = Notice(
        text: Tekst(nl: "Lezen afgebroken. F5 leest opnieuw.", en: "Reading cancelled. F5 reads again."),
        role: .warning,
        isAboutReading: true
      )
    case .checkProgressed(let findings): return take(findings, &model)
    case .recordsRead(let kind, let records): return tell(&model, kind, .recordsRead(records))
    case .sheetMade(let sheet, let whole): return tellLists(&model, .sheetMade(sheet, whole: whole))
    case .idled: return tellTop(&model, .list(.idled)) + tellTop(&model, .portefeuilles(.list(.idled)))
    case .sheetOpened(let sheet, let way): open(sheet, way, &model)
    case .relatedFound(let found, let way): show(found, way, &model)
    case .recordMissing(let id):
      let text = Tekst(
        nl: "\(id.text) is niet te openen: het staat niet in de opslag.",
        en: "\(id.text) cannot be opened: it is not in the store.")
      model.notice = Notice(text: text, role: .warning)
    case .searchFinished(let kind, let number, let found):
      return tell(&model, kind, .searchFinished(number: number, found))
    case .memoryLoaded, .memoryKept: return recall(message, &model)
    case .viewsCounted(let counts):
      guard case .views(var popup) = model.overlay else { return [] }
      popup.counts = counts
      model.overlay = .views(popup)
    case .eachCounted(let kind, let counts): take(counts, of: kind, &model)
    case .everythingSearched(let number, let result):
      return tellTop(&model, .zoek(.answered(number: number, result)))
    case .clipped(let clip): return take(clip, &model)
    case .exportProgressed(let done): model.output.running?.done = done
    case .exportEnded(let end): take(end, &model)
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
      } else if case .export(var strip) = model.overlay {
        if strip.step == .path { strip.field.paste(text) }
        model.overlay = .export(strip)
      } else if case .palette(var palette) = model.overlay {
        palette.query.paste(text)
        palette.restart()
        model.overlay = .palette(palette)
      } else if case .naming(var line) = model.overlay {
        line.field.paste(text)
        model.overlay = .naming(line)
      } else if case .list(let list) = model.screens.last, list.filter.isOpen {
        return tellTop(&model, .list(.filterPasted(text)))
      } else if case .frequency(let frequency) = model.screens.last, frequency.isNarrowing {
        return tellTop(&model, .frequency(.narrowPasted(text)))
      } else if isTypingInZoek(model) {
        return tellTop(&model, .zoek(.pasted(text)))
      } else if case .portefeuilles(let tree) = model.screens.last, tree.list.filter.isOpen {
        return tellTop(&model, .portefeuilles(.list(.filterPasted(text))))
      }
      return []
    case .resized(let size): return resize(&model, to: size)
    case .resumed: return [.redraw]
    case .interrupted: return interrupt(at: moment, &model)
    case .terminated(let signal): return [.quit(128 + signal)]
    case .hungUp: return [.quit(hungUp)]
    case .workFinished, .storeChanged: return []
    }
  }

  private static func press(_ key: Key, _ model: inout Model) -> [Effect] {
    switch model.overlay {
    case .help(let help): return pressHelp(key, help, &model)
    case .command(let line): return pressCommandLine(key, line, &model)
    case .views(let popup): return pressViews(key, popup, &model)
    case .naming(let line): return pressNaming(key, line, &model)
    case .question(let dialog, let answer): return pressQuestion(key, dialog, answer, &model)
    case .choice(let choice): return pressChoice(key, choice, &model)
    case .export(let strip): return pressExport(key, strip, &model)
    case .palette(let palette): return pressPalette(key, palette, &model)
    case nil: break
    }
    if case .list(let list) = model.screens.last {
      if list.filter.isOpen { return tellTop(&model, .list(.filterTyped(key))) }
      if list.sortChoice != nil { return tellTop(&model, .list(.choiceTyped(key))) }
      if list.columnChooser != nil { return tellTop(&model, .list(.columnsTyped(key))) }
    }
    if case .frequency(let frequency) = model.screens.last, frequency.isNarrowing {
      return tellTop(&model, .frequency(.narrowTyped(key)))
    }
    if isTypingInZoek(model) { return tellTop(&model, .zoek(.typed(key))) }
    if case .portefeuilles(let tree) = model.screens.last, tree.list.filter.isOpen {
      return tellTop(&model, .portefeuilles(.list(.filterTyped(key))))
    }
    var pending = model.keyboard.pending
    let outcome = keymap(model).press(key, pending: &pending) { reason(against: $0, model) }
    model.keyboard.pending = pending
    switch outcome {
    case .message(let message): return update(&model, message)
    case .disabled(let reason): refuse(reason, &model)
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
    if model.office.isReading { effects.append(.cancelReading) }
    effects += interruptZoek(&model)
    if model.output.running != nil { effects.append(.cancelExport) }
    if case .list(var list) = model.screens.last {
      if list.filter.search.isRunning {
        list.filter.search.isRunning = false
        effects.append(.cancelSearch)
      }
      list.sortChoice = nil
      list.columnChooser = nil
      model.screens[model.screens.count - 1] = .list(list)
      if list.filter.isOpen { effects += tellTop(&model, .list(.filterTyped(.escape))) }
    } else if case .portefeuilles(var tree) = model.screens.last {
      if tree.list.filter.search.isRunning {
        tree.list.filter.search.isRunning = false
        effects.append(.cancelSearch)
      }
      model.screens[model.screens.count - 1] = .portefeuilles(tree)
      if tree.list.filter.isOpen { effects += tellTop(&model, .portefeuilles(.list(.filterTyped(.escape)))) }
    }
    effects += tellTop(&model, .frequency(.cancelPressed))
    model.notice = Notice(
      text: Tekst(nl: "Nog eens Ctrl-C sluit af.", en: "Ctrl-C again quits."), role: .info)
    return effects
  }

  static func resize(_ model: inout Model, to size: Size) -> [Effect] {
    model.size = size
    let inner = screenSize(model)
    var effects: [Effect] = []
    for position in model.screens.indices {
      switch model.screens[position] {
      case .overzicht(var overzicht):
        _ = Overzicht.update(&overzicht, .resized(inner), model.office)
        model.screens[position] = .overzicht(overzicht)
      case .list(var list):
        effects += carry(RecordList.update(&list, .resized(inner), model.office), &model)
        model.screens[position] = .list(list)
      case .record(var record):
        _ = RecordView.update(&record, .resized(inner))
        model.screens[position] = .record(record)
      case .related(var related):
        _ = Related.update(&related, .resized(inner))
        model.screens[position] = .related(related)
      case .faults(var faults):
        _ = Faults.update(&faults, .resized(inner), model.office)
        model.screens[position] = .faults(faults)
      case .frequency(var frequency):
        _ = Frequency.update(&frequency, .resized(inner), model.office)
        model.screens[position] = .frequency(frequency)
      case .zoek(var zoek):
        _ = Zoek.update(&zoek, .resized(inner), model.office)
        model.screens[position] = .zoek(zoek)
      case .portefeuilles(var tree):
        effects += carry(Portefeuilles.update(&tree, .list(.resized(inner)), model.office), &model)
        model.screens[position] = .portefeuilles(tree)
      }
    }
    return effects
  }

  // MARK: - Commands

  private static func run(_ command: Command, _ model: inout Model) -> [Effect] {
    switch command {
    case .go(let name):
      guard let kind = Kinds.named(name) else { return [] }
      if name == .portefeuille { return goToPortefeuilles(&model) }
      if case .list(let shown) = model.screens.last, model.screens.count == 1, shown.kind.name == name { return [] }
      var (list, effects) = list(of: kind, &model)
      effects += startList(&list, &model)
      replace(with: [.list(list)], &model)
      return effects
    case .goToOverzicht:
      if case .overzicht = model.screens.last { return [] }
      replace(with: [.overzicht(Overzicht.Model(model.office, size: screenSize(model)))], &model)
      return recount(&model)
    case .goToFaults:
      if case .faults = model.screens.last { return [] }
      put(.faults(Faults.Model(model.office, size: screenSize(model))), &model)
    case .goToZoek: return openZoek("", &model)
    case .back: return goBack(&model)
    case .forward: return goForward(&model)
    case .help: model.overlay = .help(Help.Model())
    case .palette: model.overlay = .palette(CommandPalette.Model())
    case .copyIDs: return copyIDs(&model)
    case .copyRows: return copyRows(&model)
    case .export: openExport(&model)
    case .commandLine:
      model.keyboard.recalling = nil
      model.overlay = .command(FilterLine.Model(prompt: ":"))
    case .views: return showViews(&model)
    case .reload:
      model.notice = Notice(
        text: Tekst(nl: "De opslag wordt opnieuw gelezen …", en: "Reading the store again …"), role: .info,
        isAboutReading: true)
      return [.reopen]
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return [.quit(0)]
    }
    return []
  }
}
