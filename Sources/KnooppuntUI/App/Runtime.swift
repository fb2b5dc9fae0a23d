import RIECDomain
import RIECReports
public import RIECStore
public import TerminalUI

/// The loop: takes what happened from the terminal and the workshop, brings the model up to date, carries out the
/// effects, and shows one frame. Everything that is not pure about the screens is here.
public struct Runtime<Screen: Terminal> {
  package var terminal: Screen
  private(set) var source: any RecordStore
  let workshop: Workshop
  private let keeping: MemoryQueue?
  let drafting: DraftQueue?
  let composing: (any ComposePlace)?
  /// The text that another program is done with, whose file is to be taken away.
  var composed: String?
  package internal(set) var model: App.Model
  private var reading: Workshop.Cancellation?
  private var search: Workshop.Cancellation?
  var counting: Workshop.Cancellation?
  private var searchOfEverything: Workshop.Cancellation?
  private let exports: any ExportTarget
  private var export: Workshop.Cancellation?
  /// The exit code of a program that leaves once the export under way has tidied up.
  private var leaving: Int32?
  /// When it leaves whatever the export does; set once the terminal is gone.
  private var lastMoment: ContinuousClock.Instant?
  var readingHistory: Workshop.Cancellation?
  var countingFigures: Workshop.Cancellation?
  /// When a key came last.
  var lastTouched: ContinuousClock.Instant?
  /// The themes that can be chosen.
  var themes: (any ThemeSource)?
  /// Keeps how far the exercise was done.
  var tutorialKeeper: (any TutorialKeeper)?
  /// What this program has in hand.
  var claims: (any ClaimKeeper)?
  var claimed: Claim?
  package internal(set) var exitCode: Int32?

  /// A loop on `terminal` over the records of `source`, whose exports go to `exports`. `wake` must end the terminal's
  /// wait; it is called from other threads. What is to be remembered goes to `keeper`; without one it lasts as long as
  /// the loop. Forms that are not saved go to `drafts`; without one they end with the loop.
  public init(
    terminal: Screen, source: any RecordStore, settings: Office.Settings, exports: any ExportTarget,
    keeper: (any MemoryKeeper)? = nil, drafts: (any DraftKeeper)? = nil,
    composing: (any ComposePlace)? = nil, wake: @escaping @Sendable () -> Void
  ) {
    self.init(
      terminal: terminal, source: source, settings: settings, exports: exports, keeper: keeper, drafts: drafts,
      composing: composing,
      workshop: Workshop(wake: wake))
  }

  /// A loop whose slow work `workshop` does.
  package init(
    terminal: Screen, source: any RecordStore, settings: Office.Settings, exports: any ExportTarget,
    keeper: (any MemoryKeeper)? = nil, drafts: (any DraftKeeper)? = nil,
    composing: (any ComposePlace)? = nil, workshop: Workshop
  ) {
    self.terminal = terminal
    self.source = source
    self.exports = exports
    self.workshop = workshop
    keeping = keeper.map { MemoryQueue($0) }
    drafting = drafts.map { DraftQueue($0) }
    self.composing = composing
    model = App.Model(office: Office(info: source.info, settings: settings), size: terminal.size)
    model.office.access = source.access
  }

  /// So many milliseconds without a key are a rest.
  private static var rest: Int { 120 }
  /// So long an export may tidy up once the terminal is gone: who closed it does not wait.
  private static var grace: Duration { .seconds(1) }

  /// Runs until the user leaves; the exit code of the program.
  public mutating func run() -> Int32 {
    start()
    while exitCode == nil {
      let isBounded = lastMoment != nil || App.waitsForRest(model) || drafting?.isWaiting == true
      turn(terminal.events(timeout: isBounded ? Self.rest : patience(at: .now)), at: .now)
      // What was typed before a card stood on the screen decides nothing.
      if exitCode == nil, App.isCardFresh(model) {
        let ahead = terminal.events(timeout: 0)
        if !ahead.isEmpty { turn(ahead, at: .now, isAhead: true) }
      }
    }
    end()
    return exitCode ?? 0
  }

  /// Keeps what is to be kept, and lets go of the rest.
  mutating func end() {
    claims?.releaseAll()
    // Before anything that may take time: what is typed outlives the program.
    drafting?.flush(App.draft(model))
    reading?.cancel()
    search?.cancel()
    keeping?.close(model.memory, on: model.office.settings.peildatum, source.info)
    counting?.cancel()
    readingHistory?.cancel()
    countingFigures?.cancel()
    searchOfEverything?.cancel()
  }

  /// The first frame, and what a program that starts asks for.
  package mutating func start() {
    var effects = App.receive(.terminal(.resized(terminal.size), at: .now), &model)
    effects += App.start
    if let loaded = keeping?.load(for: source.info) { effects += App.receive(loaded, &model) }
    effects += offerLeftForms()
    App.tellClock(source.momentAhead, &model)
    carryOut(effects)
    show()
  }

  /// One batch of events, which happened at `moment`, with the work that is ready: one frame. Without either, the
  /// keyboard rests.
  ///
  /// `isAhead`: the keys were typed before the last frame stood on the screen.
  package mutating func turn(
    _ events: [TerminalEvent], at moment: ContinuousClock.Instant, isAhead: Bool = false
  ) {
    if !isAhead { App.cardStands(&model) }
    var pending = take(events, at: moment)
    let messages = workshop.collect()
    for message in messages {
      if case .exportEnded = message { export = nil }
      pending += App.receive(message, &model)
    }
    if let leaving, export == nil || lastMoment.map({ moment >= $0 }) == true { exitCode = leaving }
    if events.isEmpty, messages.isEmpty { pending += App.receive(.idled, &model) }
    carryOut(pending)
    carryOut(take(App.takeTypedAhead(&model), at: moment))
    settleClaims()
    endComposing()
    keepDraft(events, at: moment)
    lockIfLeft(events, at: moment)
    if exitCode == nil { show() }
  }

  /// Feeds events to the program; gives what they ask for and is not carried out yet.
  private mutating func take(_ events: [TerminalEvent], at moment: ContinuousClock.Instant) -> [App.Effect] {
    var pending: [App.Effect] = []
    for event in events {
      pending += App.receive(.terminal(event, at: moment), &model)
      // The keys after one that opens a record are meant for that record.
      if pending.contains(where: \.opens) {
        carryOut(pending)
        pending = []
      }
    }
    return pending
  }

  private mutating func show() {
    var frame = Frame(terminal.size)
    App.view(model, &frame)
    terminal.present(frame)
  }

  /// Carries out the effects of one batch of events. Where the same thing is asked again and again, as while a key
  /// repeats, only the last counts.
  package mutating func carryOut(_ effects: [App.Effect]) {
    var waiting = effects.latestOfEach
    while !waiting.isEmpty, exitCode == nil {
      var next: [App.Effect] = []
      for effect in waiting {
        for message in perform(effect) { next += App.receive(message, &model) }
      }
      waiting = next.latestOfEach
    }
  }

  private mutating func perform(_ effect: App.Effect) -> [App.Message] {
    switch effect {
    case .readFirstPage(let kind, let limit): return [.firstPageRead(kind, source.firstPage(of: kind, limit: limit))]
    case .buildIndex: startReading()
    case .reopen:
      do throws(StoreError) {
        source = try source.reopened()
        model.office.access = source.access
        return [.storeReopened]
      } catch {
        return [.storeLost(error)]
      }
    case .read(let kind, let ids):
      guard let records = model.office.index?[kind] else { return [] }
      return [.recordsRead(kind, ids.compactMap { records.row(of: $0).flatMap(records.record) })] + changes
    case .preview(let id, let whole): return sheet(of: id, tied: whole).map { [.sheetMade($0, whole: whole)] } ?? []
    case .open(let id, let way):
      return [sheet(of: id, tied: true).map { .sheetOpened($0, way) } ?? .recordMissing(id)] + changes
    case .relate(let id, let way): return [found(of: id).map { .relatedFound($0, way) } ?? .recordMissing(id)] + changes
    case .search(let kind, let predicate, let number): startSearch(kind, predicate, number)
    case .searchEverything(let wanted, let scope, let number): startSearch(wanted, scope, number)
    case .save(let changes):
      model.following.ownUnderWay += 1
      startSaving(changes)
    case .layOut(let id): return sheet(of: id, tied: true).map { [.sheetRenewed($0)] } ?? []
    case .follow: startFollowing()
    case .reverse(let lines):
      model.following.ownUnderWay += 1
      startReversing(lines)
    case .prepareReversal(let lines): startPreparing(lines)
    case .readHistory(let request): startReading(request)
    case .plan(let order): startPlanning(order)
    case .purge(let work): startPurging(work)
    case .triage(let work): return perform(work)
    case .findRecords(let query): startFinding(query)
    case .compose(let text): return [compose(text)]
    case .findDrafts: return drafting.map { [.draftsFound($0.leftBehind(), isAsked: true)] } ?? []
    case .claimDraft(let left): return drafting.map { [.draftClaimed(left, isOurs: $0.claim(left))] } ?? []
    case .shelveDraft(let name): drafting?.shelve(name)
    case .setDraftAside(let name): drafting?.setAside(name)
    case .leaveDraft(let draft, let end): return drafting.map { [.draftLeft(end, $0.leave(draft))] } ?? []
    case .cancelSearch:
      search?.cancel()
      searchOfEverything?.cancel()
    case .cancelReading:
      reading?.cancel()
      return [.readingCancelled]
    case .unlock: return askWhoIsThere()
    case .showTheme(let name, let good): return showTheme(name, back: good)
    case .countViews(let views): countViews(views)
    // A few bytes, once in half a minute, of somebody who is learning.
    case .keepProgress(let progress): tutorialKeeper?.keep(progress)
    case .remember(let change): keeping?.keep(change, known: model.memory, workshop)
    case .count(let request): startCounting(request)
    case .countEach(let kind, let filters): startCounting(kind, filters)
    case .cancelCount: counting?.cancel()
    case .countFigures(let request): startCounting(request)
    case .suspend:
      // Who is stopped may never be continued.
      drafting?.flush(App.draft(model))
      terminal.suspend()
    case .redraw: terminal.invalidate()
    case .useMouse(let isOn): terminal.useMouse(isOn)
    case .copy(let clipping): terminal.copy(clipping)
    case .clip(let rows): startClipping(rows)
    case .export(let order): startExport(order)
    case .cancelExport: export?.cancel()
    case .quit(let code):
      // An export leaves nothing behind; who cannot wait for that leaves twice. A terminal that is gone says so again
      // and again, which is no haste.
      let isHungUp = code == App.hungUp
      if let export, leaving == nil || isHungUp {
        export.cancel()
        leaving = code
        if isHungUp, lastMoment == nil { lastMoment = .now + Self.grace }
      } else {
        exitCode = code
      }
    }
    return []
  }

  /// Says once that someone changed the store under the screens.
  private var changes: [App.Message] {
    !model.office.isStale && source.hasChanged ? [.storeFoundChanged] : []
  }

  private func sheet(of id: RecordID, tied: Bool) -> Sheet? {
    guard let index = model.office.index, let (name, row) = index.locate(id), let kind = Kinds.named(name),
      let record = index[name]?.record(at: row)
    else { return nil }
    return SheetBuilder(index: index, taal: model.office.taal).sheet(of: record, kind, tied: tied)
  }

  private func found(of id: RecordID) -> Related.Found? {
    guard let index = model.office.index, let (name, _) = index.locate(id), let kind = Kinds.named(name),
      let record = index.record(id)
    else { return nil }
    return Related.Found(of: record, kind, in: index, taal: model.office.taal)
  }

  private mutating func startReading() {
    reading?.cancel()
    let cancellation = Workshop.Cancellation()
    reading = cancellation
    let source = source
    let (peildatum, user) = (model.office.settings.peildatum, model.office.settings.user)
    workshop.start { workshop in
      let index = source.buildIndex(
        peildatum: peildatum, progress: { workshop.postProgress(.readingProgressed(done: $0, total: $1)) },
        isCancelled: { cancellation.isCancelled })
      guard let index, !cancellation.isCancelled else { return }
      workshop.post(.indexBuilt(index))
      let waiting = (source as? any PurgeStore)?.proposals(for: user) ?? 0
      if waiting > 0 { workshop.post(.proposalsWait(waiting)) }
      let findings = index.check(
        { $0.findings(in: $1, context: $2) }, progress: { workshop.postProgress(.checkProgressed($0)) },
        isCancelled: { cancellation.isCancelled })
      if !cancellation.isCancelled { workshop.post(.checkEnded(source.checked(index, findings))) }
    }
  }

  private func work(_ cancellation: Workshop.Cancellation) -> OutputWork? {
    model.office.index.map {
      OutputWork(
        index: $0, isChecked: model.office.isChecked, taal: model.office.taal,
        isCancelled: { cancellation.isCancelled })
    }
  }

  private mutating func startClipping(_ rows: Outputs.Rows) {
    guard let work = work(Workshop.Cancellation()) else { return }
    workshop.start { workshop in
      if let clip = work.clip(rows) { workshop.post(.clipped(clip)) }
    }
  }

  private mutating func startExport(_ order: Outputs.Order) {
    let cancellation = Workshop.Cancellation()
    guard let work = work(cancellation) else { return }
    export = cancellation
    let exports = exports
    workshop.start { workshop in
      workshop.post(
        .exportEnded(work.write(order, to: exports) { workshop.postProgress(.exportProgressed($0)) }))
    }
  }

  private func countViews(_ views: [SavedView]) {
    guard let index = model.office.index else { return }
    let (scope, context) = (model.office.settings.scope, model.office.filterContext)
    workshop.start { workshop in
      workshop.post(.viewsCounted(SavedViews.counts(of: views, in: index, scope, context)))
    }
  }

  private mutating func startSearch(_ kind: Kind.Name, _ predicate: Predicate, _ number: Int) {
    search?.cancel()
    guard let records = model.office.index?[kind] else { return }
    let cancellation = Workshop.Cancellation()
    search = cancellation
    let source = source
    workshop.start { workshop in
      let found = records.select(predicate, isCancelled: { cancellation.isCancelled })
      if cancellation.isCancelled { return }
      workshop.post(.searchFinished(kind, number: number, found))
      if source.hasChanged { workshop.post(.storeFoundChanged) }
    }
  }
}

extension Runtime {
  /// Looks in every kind; a search that is under way is no longer wanted.
  private mutating func startSearch(_ wanted: Search, _ scope: Scope, _ number: Int) {
    searchOfEverything?.cancel()
    guard let index = model.office.index else { return }
    let cancellation = Workshop.Cancellation()
    searchOfEverything = cancellation
    workshop.start { workshop in
      let result = wanted.run(
        in: index, scope: scope, limit: Zoek.limit, isCancelled: { cancellation.isCancelled })
      if !cancellation.isCancelled { workshop.post(.everythingSearched(number: number, result)) }
    }
  }
}

extension [App.Effect] {
  /// Without what a later effect of the same sort replaces.
  fileprivate var latestOfEach: [App.Effect] {
    enumerated().filter { position, effect in
      !dropFirst(position + 1).contains { $0.replaces(effect) }
    }.map(\.element)
  }
}

extension App.Effect {
  /// Whether it puts another screen on top.
  fileprivate var opens: Bool {
    switch self {
    case .open, .relate, .triage(.show): true
    default: false
    }
  }

  /// Whether this makes `earlier` superfluous.
  fileprivate func replaces(_ earlier: App.Effect) -> Bool {
    switch (earlier, self) {
    case (.read(let before, _), .read(let after, _)), (.readFirstPage(let before, _), .readFirstPage(let after, _)):
      before == after
    case (.preview, .preview), (.open, .open), (.search, .search), (.countFigures, .countFigures),
      (.searchEverything, .searchEverything), (.triage(.show), .triage(.show)), (.triage(.look), .triage(.look)):
      true
    default: false
    }
  }
}
