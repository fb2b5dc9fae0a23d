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
      return renew(&model) + tellLists(&model, .indexBuilt(index)) + startLists(&model) + followIfWanted(&model)
        + openWaitingDraft(&model)
    case .storeReopened:
      // What was read before stays on the screen until the new index is there.
      model.office.isRereading = model.office.index != nil
      if model.office.index == nil { model.office.reading = .reading(done: 0, total: 0) }
      model.following.reopened()
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
    case .checkProgressed(let findings): take(findings, &model)
    case .checkEnded(let index): return show(index, &model)
    case .storeMoved: return follow(&model)
    case .followed(let followed): return take(followed, &model)
    case .proposalsWait(let count): tellWaiting(count, &model)
    case .sheetRenewed(let sheet): renew(sheet, &model)
    case .reversed(let reversed):
      model.following.ownUnderWay = max(0, model.following.ownUnderWay - 1)
      let effects = take(reversed, &model)
      announceNews(&model)
      return effects
    case .reversalPrepared(let prepared): return take(prepared, &model)
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
    case .triage(let message): return tellTriage(message, &model)
    case .saved(let result):
      model.following.ownUnderWay = max(0, model.following.ownUnderWay - 1)
      note(result, &model)
      let effects = take(result, &model)
      announceNews(&model)
      return effects
    case .draftsFound(let found, let isAsked): offer(found, isAsked: isAsked, &model)
    case .draftClaimed(let left, let isOurs): return open(left, isOurs: isOurs, &model)
    case .draftKept(let state): model.drafts.state = state
    case .draftLeft(let end, let failure): return take(end, failure, &model)
    case .recordsFound(let found, let number): return tellFound(found, number, &model)
    case .clipped(let clip): return take(clip, &model)
    case .unlocked(let end): return unlock(end, &model)
    case .themeRefused(let trouble, let good): themeRefused(trouble, back: good, &model)
    case .exportProgressed(let done): model.output.running?.done = done
    case .exportEnded(let end): take(end, &model)
    case .commandGiven(let command): return run(command, &model)
    case .tutorialSkipped: return skipStep(&model)
    case .screen(let message): return tellTop(&model, message)
    }
    return []
  }

  // MARK: - Commands

  private static func run(_ command: Command, _ model: inout Model) -> [Effect] {
    if let reason = holding(against: command, model) {
      refuse(reason, &model)
      return []
    }
    switch command {
    case .edit: return edit(&model)
    case .move: return move(&model)
    case .add: return add(&model)
    case .note: return note(&model)
    case .go(let name):
      guard let kind = Kinds.named(name) else { return [] }
      if name == .portefeuille { return goToPortefeuilles(&model) }
      if case .list(let shown) = model.screens.last, model.screens.count == 1, shown.kind.name == name { return [] }
      if let effects = depart(.command(command), &model) { return effects }
      var (list, effects) = list(of: kind, &model)
      effects += startList(&list, &model)
      replace(with: [.list(list)], &model)
      return effects
    case .goToOverzicht:
      if case .overzicht = model.screens.last { return [] }
      if let effects = depart(.command(command), &model) { return effects }
      replace(with: [.overzicht(Overzicht.Model(model.office, size: screenSize(model)))], &model)
      return recount(&model)
    case .goToFaults:
      if case .faults = model.screens.last { return [] }
      put(.faults(Faults.Model(model.office, size: screenSize(model))), &model)
    case .goToZoek: return openZoek("", &model)
    case .goToJournaal: return openJournaal("", &model)
    case .goToPurges: return openPurges(&model)
    case .goToTriage: return openTriage("", &model)
    case .undo: return undo(&model)
    case .redo: return redo(&model)
    case .back:
      if case .screens? = model.trail.back.last, let effects = depart(.command(command), &model) { return effects }
      return goBack(&model)
    case .forward:
      if case .screens? = model.trail.forward.last, let effects = depart(.command(command), &model) { return effects }
      return goForward(&model)
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
    case .mouse: return switchMouse(&model)
    case .quit: return quit(&model)
    }
    return []
  }
}
