import PlainText
import RIECDomain
import RIECReports
import RIECStore
public import TerminalUI

/// The loop of a dialogue in lines: the same models, messages, effects and work as the screens have.
extension Runtime where Screen == NoScreen {
  /// Talks until the user stops, in lines at `port`; the exit code of the program. With `triage` it begins with Triage of
  /// what that filter lets through.
  public mutating func converse(at port: inout some LinePort, triage: String? = nil) -> Int32 {
    var talk = Talk(port)
    start()
    settle(&talk)
    if exitCode == nil {
      talk.say(Dialogue.greeting(model))
      if let triage { perform(Dialogue.triage(triage, model), &talk) }
    }
    while exitCode == nil {
      goOn(&talk)
      guard exitCode == nil, let line = listen(&talk) else { break }
      model.notice = nil
      talk.state.told = nil
      App.cardStands(&model)
      perform(Dialogue.take(line, &talk.state, model), &talk)
    }
    if exitCode == nil { leave(&talk) }
    end()
    port = talk.port
    return exitCode ?? 0
  }

  /// What is said next, up to a question.
  private mutating func goOn(_ talk: inout Talk<some LinePort>) {
    settle(&talk)
    // A screen that would ask for itself again and again is asked about after a while.
    for _ in 0..<20 {
      guard exitCode == nil, let steps = Dialogue.proceed(model) else { break }
      perform(steps, &talk)
    }
    guard exitCode == nil else { return }
    tell(&talk)
    let question = Dialogue.question(&talk.state, model)
    // What was said with the question before, perhaps below a heading, is not said once more.
    if !talk.state.asked.suffix(question.lines.count).elementsEqual(question.lines) {
      talk.say(question.lines)
      talk.state.asked = question.lines
    }
    talk.ask(question.prompt)
  }

  /// What is new.
  private mutating func tell(_ talk: inout Talk<some LinePort>) {
    let news = Dialogue.news(&talk.state, model)
    guard !news.isEmpty else { return }
    talk.say(news)
    talk.state.asked = []
  }

  private mutating func perform(_ steps: [Dialogue.Step], _ talk: inout Talk<some LinePort>) {
    for step in steps where exitCode == nil {
      App.cardStands(&model)
      switch step {
      case .say(let lines): talk.say(lines)
      case .message(let message): carryOut(App.update(&model, message))
      case .effect(let effect): carryOut([effect])
      case .key(let key): turn([.key(key)], at: .now)
      case .paste(let text): turn([.paste(text)], at: .now)
      case .triageOf(let filter): carryOut(App.openTriage(filter, &model))
      case .list(let kind, let filter):
        if filter.predicate.asks(for: Column.melding.name) { awaitCheck(&talk) }
        talk.say(Dialogue.list(kind, filter, &talk.state, model.office))
      case .faults:
        awaitCheck(&talk)
        talk.say(Dialogue.faults(&talk.state, model.office))
      case .reread:
        carryOut(App.update(&model, .commandGiven(.reload)))
        settle(&talk)
        // What went wrong is told by itself.
        guard exitCode == nil, model.notice == nil else { break }
        talk.say([Tekst(nl: "De opslag is opnieuw gelezen.", en: "The store was read again.").safe(model.office.taal)])
      case .quit:
        model.triageRest.warned.formUnion(model.triageRest.kept.keys)
        carryOut(App.update(&model, .commandGiven(.quit)))
      case .more: talk.say(Dialogue.more(&talk.state, model.office))
      }
      settle(&talk)
      if exitCode == nil { tell(&talk) }
    }
  }

  /// Takes in what is ready, and waits for what the next question waits for.
  private mutating func settle(_ talk: inout Talk<some LinePort>) {
    turn([], at: .now)
    while exitCode == nil, Dialogue.isBusy(model) {
      if let code = talk.leaving, !Dialogue.isSaving(model) {
        exitCode = code
        return
      }
      let isReading = model.office.isReading && !talk.isReadingTold
      let hasHeard = talk.hear(timeout: drafting?.isWaiting == true ? 120 : isReading ? 1_000 : nil)
      turn([], at: .now)
      if isReading, !hasHeard, model.office.isReading {
        talk.isReadingTold = true
        talk.say([Tekst(nl: "De opslag wordt gelezen …", en: "Reading the store …").safe(model.office.taal)])
      }
    }
    if exitCode == nil, let code = talk.leaving { exitCode = code }
  }

  /// Waits until every record was looked at, but not for ever.
  private mutating func awaitCheck(_ talk: inout Talk<some LinePort>) {
    let end = ContinuousClock.now + .seconds(20)
    var isTold = false
    while exitCode == nil, model.office.index != nil, !model.office.isChecked, ContinuousClock.now < end {
      let hasHeard = talk.hear(timeout: isTold ? 1_000 : 300)
      turn([], at: .now)
      if let code = talk.leaving { exitCode = code }
      guard exitCode == nil, !isTold, !hasHeard, !model.office.isChecked else { continue }
      isTold = true
      talk.say([Tekst(nl: "Even controleren …", en: "Checking …").safe(model.office.taal)])
    }
  }

  /// The next line; nil where there is none any more.
  private mutating func listen(_ talk: inout Talk<some LinePort>) -> String? {
    while true {
      if !talk.lines.isEmpty { return talk.lines.removeFirst() }
      if talk.isEnded || talk.leaving != nil { return nil }
      let isRest = drafting?.isWaiting == true
      talk.hear(timeout: isRest ? 120 : nil)
      guard talk.lines.isEmpty, talk.leaving == nil else { continue }
      // What others did, or work that is ready.
      turn([], at: .now)
      guard exitCode == nil else { return nil }
      let isAsked = Dialogue.proceed(model) != nil || Dialogue.isBusy(model)
      let news = isAsked ? [] : Dialogue.news(&talk.state, model)
      if isAsked || !news.isEmpty {
        talk.say(news)
        if !news.isEmpty { talk.state.asked = [] }
        goOn(&talk)
      }
    }
  }

  /// Nobody types any more: the session of Triage is put aside, a form is kept as a draft by the end of the loop.
  private mutating func leave(_ talk: inout Talk<some LinePort>) {
    if let code = talk.leaving {
      exitCode = code
      return
    }
    dropUnrecorded(&talk)
    if let draft = App.draft(model) {
      talk.say([
        Tekst(
          nl: "Niet opgeslagen; bewaard als concept (\(draft.fieldCount)).",
          en: "Not saved; kept as a draft (\(draft.fieldCount))."
        ).safe(model.office.taal)
      ])
    } else if App.triage(model)?.isRunning == true {
      carryOut(App.tellTriage(.stopPressed, &model))
      settle(&talk)
      if exitCode == nil { tell(&talk) }
    }
    exitCode = exitCode ?? 0
  }
}

extension Runtime where Screen == NoScreen {
  /// Says which decisions were typed and not recorded, of which nothing is left.
  private mutating func dropUnrecorded(_ talk: inout Talk<some LinePort>) {
    var ids = Set(model.triageRest.kept.keys)
    for place in model.screens.indices {
      guard case .triage(var triage) = model.screens[place] else { continue }
      ids.formUnion(triage.kept.keys)
      if case .deciding = triage.stage, let id = triage.card?.id { ids.insert(id) }
      triage.kept = [:]
      model.screens[place] = .triage(triage)
    }
    guard !ids.isEmpty else { return }
    let names = Triage.named(ids)
    talk.say([Tekst(nl: "Niet vastgelegd: \(names).", en: "Not recorded: \(names).").safe(model.office.taal)])
  }
}

/// A dialogue under way at a port.
private struct Talk<Port: LinePort> {
  var port: Port
  var state: Dialogue.State
  /// Lines that were typed and not taken yet.
  var lines: [String] = []
  var isEnded = false
  var isReadingTold = false
  /// The exit code of a program that was asked to end: at once, or when what is being saved is.
  var leaving: Int32?

  init(_ port: Port) {
    self.port = port
    state = Dialogue.State(columns: max(20, port.columns))
  }

  mutating func say(_ lines: [SafeText]) {
    for line in lines {
      for part in line.hanging(in: max(20, port.columns)) { port.say(part) }
    }
  }

  mutating func ask(_ line: SafeText) {
    // The blank at its end keeps the answer apart.
    let parts = line.trimmedEnd.wrapped(to: max(20, port.columns - 1))
    for part in parts.dropLast() { port.say(part) }
    port.ask((parts.last ?? "") + " ")
  }

  /// Whether anything happened.
  @discardableResult
  mutating func hear(timeout: Int?) -> Bool {
    let events = port.hear(timeout: timeout)
    for event in events {
      switch event {
      case .line(let line): lines.append(line)
      case .ended: isEnded = true
      case .interrupted: leaving = 130
      case .terminated(let signal): leaving = 128 + signal
      case .hungUp: leaving = App.hungUp
      case .woken: break
      }
    }
    return !events.isEmpty
  }
}

extension SafeText {
  /// The text in lines of at most `columns`; of one that begins with a blank the other lines stand a little further.
  fileprivate func hanging(in columns: Int) -> [SafeText] {
    let lead = string.utf8.prefix { $0 == UInt8(ascii: " ") }.count
    let indent = lead + 2
    guard lead > 0, indent * 3 <= columns, width > columns else { return wrapped(to: columns) }
    let lines = SafeText(string.dropFirst(lead)).wrapped(to: columns - indent)
    return lines.enumerated().map { place, line in SafeText.blanks(place == 0 ? lead : indent) + line }
  }
}
