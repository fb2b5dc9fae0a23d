import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

/// What reaches the terminal: keys, pasted text, another size, signals.
extension App {
  /// What reached the terminal.
  static func take(
    _ event: TerminalEvent, at moment: ContinuousClock.Instant, _ model: inout Model
  ) -> [Effect] {
    if model.lock.isClosed { return takeLocked(event, &model) }
    if isTooSmall(model.size), !countsUnseen(event, model) { return [] }
    if isOpeningHit(model), holdBack(event, &model) { return [] }
    switch event {
    case .key(let key):
      model.notice = nil
      model.keyboard.interruptedAt = nil
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
      } else if case .question(var dialog, let answer) = model.overlay {
        dialog.paste(text)
        model.overlay = .question(dialog, answer)
      } else if case .list(let list) = model.screens.last, list.filter.isOpen {
        return tellTop(&model, .list(.filterPasted(text)))
      } else if case .frequency(let frequency) = model.screens.last, frequency.isNarrowing {
        return tellTop(&model, .frequency(.narrowPasted(text)))
      } else if case .form = model.screens.last {
        return tellTop(&model, .form(.pasted(text)))
      } else if case .purge = model.screens.last {
        return tellTop(&model, .purge(.pasted(text)))
      } else if case .triage = model.screens.last {
        return tellTop(&model, .triage(.pasted(text)))
      } else if case .bulk = model.screens.last {
        return tellTop(&model, .bulk(.pasted(text)))
      } else if isTypingInJournaal(model) {
        return tellTop(&model, .journaal(.pasted(text)))
      } else if isTypingInZoek(model) {
        return tellTop(&model, .zoek(.pasted(text)))
      } else if case .portefeuilles(let tree) = model.screens.last, tree.list.filter.isOpen {
        return tellTop(&model, .portefeuilles(.list(.filterPasted(text))))
      }
      return []
    case .mouse(let mouse): return point(mouse, at: moment, &model)
    case .resized(let size): return resize(&model, to: size)
    case .resumed: return [.redraw]
    case .interrupted: return interrupt(at: moment, &model)
    case .terminated(let signal): return [.quit(128 + signal)]
    case .hungUp: return [.quit(hungUp)]
    case .workFinished, .storeChanged: return []
    }
  }

  static func press(_ key: Key, _ model: inout Model) -> [Effect] {
    // A screen that something else wrote on is drawn anew whatever stands on it.
    if let command = everywhere(key, model) { return update(&model, .commandGiven(command)) }
    switch model.overlay {
    case .help(let help): return pressHelp(key, help, &model)
    case .glossary(let words): return pressGlossary(key, words, &model)
    case .lessons(let lessons): return pressLessons(key, lessons, &model)
    case .command(let line): return pressCommandLine(key, line, &model)
    case .views(let popup): return pressViews(key, popup, &model)
    case .naming(let line): return pressNaming(key, line, &model)
    case .question(let dialog, let answer): return pressQuestion(key, dialog, answer, &model)
    case .choice(let choice): return pressChoice(key, choice, &model)
    case .export(let strip): return pressExport(key, strip, &model)
    case .palette(let palette): return pressPalette(key, palette, &model)
    case .move(let move): return pressMove(key, move, &model)
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
    if isTypingInJournaal(model) { return tellTop(&model, .journaal(.typed(key))) }
    if case .purge(let purge) = model.screens.last, purge.isTyping(model.office) {
      return tellTop(&model, .purge(.typed(key)))
    }
    if case .triage(let triage) = model.screens.last, Triage.isTyping(triage) {
      return tellTop(&model, .triage(.typed(key)))
    }
    if case .bulk = model.screens.last { return tellTop(&model, .bulk(.typed(key))) }
    if case .form(let form) = model.screens.last, Form.isTyping(form) { return tellTop(&model, .form(.typed(key))) }
    if case .portefeuilles(let tree) = model.screens.last, tree.list.filter.isOpen {
      return tellTop(&model, .portefeuilles(.list(.filterTyped(key))))
    }
    var pending = model.keyboard.pending
    let outcome = keymap(model).press(key, pending: &pending) { reason(against: $0, model) }
    model.keyboard.pending = pending
    switch outcome {
    case .message(let message): return update(&model, message)
    case .disabled(let reason): refuse(reason, &model)
    case .unknown: return tellTop(&model, .form(.typed(key))) + tellTop(&model, .purge(.typed(key)))
    case .pending: break
    }
    return []
  }

  /// What `key` means whatever has the keyboard: to draw anew, to suspend.
  private static func everywhere(_ key: Key, _ model: Model) -> Command? {
    // Any other key may mean something to what stands there.
    switch key {
    case .control, .function: break
    default: return nil
    }
    return model.keys.changing(everywhereKeymap).bindings.first { $0.keys.contains([key]) }?.message
  }

  /// Whether something counts that comes while the window shows nothing of the screens: signals do, and letters of a
  /// filter or field that was being typed. No command does: nobody sees what it would do.
  private static func countsUnseen(_ event: TerminalEvent, _ model: Model) -> Bool {
    switch event {
    case .key(.character), .key(.backspace):
      guard model.overlay == nil else { return false }
      switch model.screens.last {
      case .list(let list): return list.filter.isOpen
      case .form(let form):
        if case .fields = form.phase { return form.editor != nil }
        return false
      default: return false
      }
    case .key, .paste, .mouse: return false
    default: return true
    }
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
    interruptForm(&model)
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
    let isKept = draft(model) != nil
    model.notice = Notice(
      text: Tekst(
        nl: "Nog eens Ctrl-C sluit af\(isKept ? "; het formulier blijft bewaard als concept" : "").",
        en: "Ctrl-C again quits\(isKept ? "; the form is kept as a draft" : "")."), role: .info)
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
      case .purge(var purge):
        _ = Purge.update(&purge, .resized(inner), model.office)
        model.screens[position] = .purge(purge)
      case .triage(var triage):
        _ = Triage.update(&triage, .resized(inner), model.office)
        model.screens[position] = .triage(triage)
      case .verslag(var verslag):
        _ = Verslag.update(&verslag, .resized(inner))
        model.screens[position] = .verslag(verslag)
      case .bulk(var bulk):
        _ = Bulk.update(&bulk, .resized(inner), model.office)
        model.screens[position] = .bulk(bulk)
      case .journaal(var journaal):
        effects += carry(Journaal.update(&journaal, .resized(inner), model.office), &model)
        model.screens[position] = .journaal(journaal)
      case .form(var form):
        _ = Form.update(&form, .resized(inner), model.office)
        model.screens[position] = .form(form)
      case .portefeuilles(var tree):
        effects += carry(Portefeuilles.update(&tree, .list(.resized(inner)), model.office), &model)
        model.screens[position] = .portefeuilles(tree)
      }
    }
    return effects
  }
}
