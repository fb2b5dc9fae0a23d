import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

extension Triage {
  /// Takes in what happened. Pure: the store and the claims are asked elsewhere.
  static func update(_ model: inout Model, _ message: Message, _ office: Office) -> [Effect] {
    take(message, &model, office) + wantSubjects(model)
  }

  private static func take(_ message: Message, _ model: inout Model, _ office: Office) -> [Effect] {
    if message.isTypedByHand, isAhead(model) { return [.notify(tooEarly, .info)] }
    switch message {
    case .groundChanged: return look(&model, office)
    case .sessionsFound(let holders): return offer(holders, &model, office)
    case .drawn(let drawn): return take(drawn, &model, office)
    case .sessionClaimed(let id, let outcome): return claimed(id, outcome, &model, office)
    case .shown(let card): return take(card, &model, office)
    case .missing(let id):
      return pass(over: id, Tekst(nl: "is er niet meer", en: "is not there any more"), &model, office)
    case .arrived(let ids, let holders, let changed):
      (model.arrivals, model.holders, model.changed) = (ids, holders, changed)
    case .historyRead(let known, let entries): take(entries, of: known, &model, office)
    case .subjectsRead(let subjects): model.subjects.merge(subjects) { $1 }
    case .found(let found, let number): take(found, number, &model)
    case .saved(let result): return take(result, &model, office)
    case .edited(let ids): return edited(ids, &model, office)
    case .resized(let size): resize(&model, to: size, office)
    case .typed(let key): return press(key, &model, office)
    case .pasted(let text): return paste(text, &model)
    case .answered(let said):
      guard case .deciding(var strip) = model.stage, let world = world(model, office) else { return [] }
      let outcome = strip.take(said, world)
      model.stage = .deciding(strip)
      return follow(outcome, strip, &model, office)
    case .chosen(let choice): return choose(choice, &model, office)
    case .moved(let movement): move(movement, &model)
    case .downOrConfirmPressed:
      guard case .card = model.stage, model.card?.proposal != nil else {
        move(.down, &model)
        return []
      }
      return review(confirming: true, &model, office)
    case .returnPressed: return review(confirming: false, &model, office)
    case .repeatPressed: return repeatLast(&model, office)
    case .openPressed: return open(&model, office)
    case .matchPressed(let letter):
      guard let match = model.card?.lettered.first(where: { $0.letter == letter })?.match else {
        return [.notify(Tekst(nl: "Bij \(letter) staat niets.", en: "Nothing stands at \(letter)."), .info)]
      }
      return [.open(match.id)]
    case .passed(let forward): return pass(forward: forward, &model, office)
    case .queuePressed: return toggleQueue(&model)
    case .markPressed: return mark(&model)
    case .arrivalsPressed:
      guard !model.arrivals.isEmpty, model.session != nil else {
        return [.notify(Tekst(nl: "Er is niets bij gekomen.", en: "Nothing has come in."), .info)]
      }
      return [.work(.draw(model.filter))]
    case .pacePressed: model.showsPace.toggle()
    case .reportPressed:
      guard let session = model.session, model.isSaved else { return [.notify(noSession(model), .info)] }
      return [.report(session.record)]
    case .newPressed:
      guard case .offering = model.stage else { return [] }
      model.stage = .waiting
      return [.work(.draw(model.filter))]
    case .backPressed: return leave(&model, office)
    case .stopPressed: return stop(&model, office)
    }
    return []
  }

  static let noSession = Tekst(nl: "Er is geen sessie.", en: "There is no session.")

  /// The same, with what to do where sessions are offered.
  static func noSession(_ model: Model) -> Tekst {
    guard case .offering = model.stage else { return noSession }
    return Tekst(
      nl: "Kies eerst een sessie: Enter gaat ermee verder.", en: "Choose a session first: Enter goes on with it.")
  }

  static let tooEarly = Tekst(
    nl: "Te vroeg getypt: deze kaart stond er nog niet.", en: "Typed too early: this card did not stand there yet.")

  /// Whether a card came that did not stand on the screen when the keys that are handled now were typed.
  static func isAhead(_ model: Model) -> Bool {
    switch model.stage {
    case .card, .saving: model.cards != model.standing
    default: false
    }
  }

  /// The keys that are handled, or the world as it is for the card; nil where there is no card.
  static func world(_ model: Model, _ office: Office) -> World? {
    guard let card = model.card, let context = office.triageContext else { return nil }
    return World(card: card, context: context, taal: office.taal)
  }

  // MARK: - Keys that are typed

  /// Whether every key goes to what is asked.
  static func isTyping(_ model: Model) -> Bool {
    switch model.stage {
    case .deciding, .saving, .preview: true
    default: false
    }
  }

  private static func press(_ key: Key, _ model: inout Model, _ office: Office) -> [Effect] {
    switch model.stage {
    case .deciding(var strip):
      guard let world = world(model, office) else { return [] }
      let outcome = strip.press(key, world)
      model.stage = .deciding(strip)
      return follow(outcome, strip, &model, office)
    case .preview(let preview): return press(key, preview, &model, office)
    default: return []
    }
  }

  static func follow(_ outcome: Strip.Outcome, _ strip: Strip, _ model: inout Model, _ office: Office) -> [Effect] {
    switch outcome {
    case .open: return []
    case .ask(let query): return [.find(query)]
    case .closed:
      keep(strip, &model)
      model.stage = strip.isMany ? .queue : .card
      return []
    case .record: return record(strip, &model, office)
    }
  }

  /// Keeps what was typed, for when the same is chosen for the same signaal again.
  private static func keep(_ strip: Strip, _ model: inout Model) {
    guard strip.purpose == .decide, let id = model.card?.id else { return }
    model.kept[id, default: [:]][strip.decision.choice] = strip.isTouched ? strip : nil
    if model.kept[id]?.isEmpty == true { model.kept[id] = nil }
  }

  private static func paste(_ text: String, _ model: inout Model) -> [Effect] {
    switch model.stage {
    case .deciding(var strip):
      let query = strip.paste(text)
      model.stage = .deciding(strip)
      return query.map { [.find($0)] } ?? []
    default: return []
    }
  }

  private static func take(_ found: [RecordPicker.Candidate], _ number: Int, _ model: inout Model) {
    guard case .deciding(var strip) = model.stage, case .records(var picker)? = strip.editor?.way else { return }
    picker.take(found, number: number)
    strip.editor?.way = .records(picker)
    model.stage = .deciding(strip)
  }

  // MARK: - Cards

  static func show(_ id: RecordID, isChosen: Bool, _ model: inout Model) -> [Effect] {
    if model.cursor != id {
      model.cursor = id
      model.card = nil
    }
    return [.work(.show(id, isChosen: isChosen))]
  }

  /// The next signaal of the order with which nothing was done, from the one that stands there on.
  static func advance(_ model: inout Model) -> [Effect] {
    guard let session = model.session else { return [] }
    let start = session.order.firstIndex { $0.id == model.cursor } ?? 0
    let order = session.order[start...] + session.order[..<start]
    guard let next = order.first(where: { session.line(of: $0.id) == nil && model.excluded[$0.id] == nil }) else {
      model.stage = .ended
      model.card = nil
      model.cursor = nil
      return []
    }
    return show(next.id, isChosen: false, &model)
  }

  private static func take(_ card: Card, _ model: inout Model, _ office: Office) -> [Effect] {
    guard model.cursor == card.id else { return [] }
    let isAsked = if case .deciding = model.stage { true } else { false }
    if !card.isChosen, !isAsked {
      if case .held = card.claim, let obstacle = card.claim.obstacle {
        return pass(over: card.id, obstacle, &model, office)
      }
      if card.reason == nil, model.session?.line(of: card.id) == nil {
        return pass(over: card.id, Tekst(nl: "wacht niet meer", en: "does not wait any more"), &model, office)
      }
    }
    let isSame = model.card?.id == card.id
    let isUnchanged = isSame && model.card?.record == card.record
    model.card = card
    if !isSame || model.since == nil { model.since = office.moment }
    if !isUnchanged { model.cards += 1 }
    layOut(&model, office, keepsPlace: isSame)
    switch model.stage {
    case .deciding where isSame, .saving: break
    case .queue where isSame, .preview, .results: break
    default: model.stage = .card
    }
    return askHistory(of: card.record, &model)
  }

  /// So many changes are looked at for those that others made.
  private static let historyLimit = 100

  /// Asks what became of a signaal since it was drawn, where something did.
  private static func askHistory(of record: Record, _ model: inout Model) -> [Effect] {
    let known = known(record.id, model)
    let now = Known(id: record.id, version: record.revision)
    guard record.revision > known, model.historyAsked != now else { return [] }
    model.historyAsked = now
    return [.work(.history(now, min(historyLimit, record.revision - known)))]
  }

  /// The version in which a signaal was drawn, or read again.
  private static func known(_ id: RecordID, _ model: Model) -> Int {
    max(model.session?.order.first { $0.id == id }?.version ?? 0, model.read[id] ?? 0)
  }

  /// What he did himself, in this session or beside it, is no news to him.
  private static func take(_ entries: [HistoryEntry], of known: Known, _ model: inout Model, _ office: Office) {
    let session = model.session?.record.id
    let others = entries.filter { entry in
      entry.user != office.settings.user && !entry.parts.contains { $0.id == session }
    }
    if others.isEmpty, !entries.isEmpty {
      model.read[known.id] = max(model.read[known.id] ?? 0, known.version)
    } else {
      model.history = (known, others)
    }
    if model.card?.id == known.id { layOut(&model, office, keepsPlace: true) }
  }

  /// A signaal that is not for this analyst now: says so, and goes on.
  static func pass(over id: RecordID, _ why: Tekst, _ model: inout Model, _ office: Office) -> [Effect] {
    guard model.cursor == id else { return [] }
    model.excluded[id] = why
    let told = Tekst(nl: "Overgeslagen: \(id.text): \(why.nl)", en: "Passed over: \(id.text): \(why.en)")
    return advance(&model) + [.notify(told, .warning)]
  }

  /// The user changed records on another screen: those were read.
  private static func edited(_ ids: [RecordID], _ model: inout Model, _ office: Office) -> [Effect] {
    model.own.formUnion(ids)
    guard let cursor = model.cursor, ids.contains(cursor) else { return [] }
    readOwn(&model, office)
    return show(cursor, isChosen: true, &model)
  }

  /// What the user changed himself was read by that.
  static func readOwn(_ model: inout Model, _ office: Office) {
    for id in model.own {
      let known = max(model.session?.order.first { $0.id == id }?.version ?? 0, model.read[id] ?? 0)
      guard let record = office.index?.record(id), record.revision > known else { continue }
      model.read[id] = record.revision
      model.own.remove(id)
    }
  }

  static func resize(_ model: inout Model, to size: Size, _ office: Office) {
    model.size = size
    layOut(&model, office, keepsPlace: true)
  }
}

extension Triage.Message {
  /// Whether it is of a key that was meant for the card.
  var isTypedByHand: Bool {
    switch self {
    case .typed, .pasted, .answered, .chosen, .downOrConfirmPressed, .returnPressed, .repeatPressed, .openPressed,
      .matchPressed,
      .passed, .markPressed:
      true
    default: false
    }
  }
}

extension Office {
  /// The world as Triage sees it; nil before the store is read.
  var triageContext: TriageContext? {
    guard let index, let moment else { return nil }
    return TriageContext(user: settings.user, now: moment, index: index)
  }
}
