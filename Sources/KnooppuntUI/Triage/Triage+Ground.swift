import PlainText
import RIECDomain
import RIECReports
import RIECStore

/// What others, undo and redo change under the screen.
extension Triage {
  /// There is another index: what is on the screen is brought up to date.
  static func look(_ model: inout Model, _ office: Office) -> [Effect] {
    guard let index = office.index, let context = office.triageContext else { return [] }
    model.settings = context.settings
    model.subjects = [:]
    switch model.stage {
    case .waiting where model.session == nil: return begin(&model, office)
    case .offering(let offers, _): return refresh(offers, &model, office)
    case .gone(let id):
      guard let record = index.record(id) else { return [] }
      return found(TriageSession(record), &model, office)
    case .waiting, .nothing: return []
    default: break
    }
    guard let session = model.session else { return [] }
    readOwn(&model, office)
    let effects = catchUp(session, index, &model, office)
    // Only now is it known what was read by that.
    return model.session == nil ? effects : effects + [.work(.look(model.filter, known: model.known))]
  }

  /// Takes in what became of the session.
  private static func catchUp(
    _ session: TriageSession, _ index: StoreIndex, _ model: inout Model, _ office: Office
  ) -> [Effect] {
    // Its answer brings the session, and the next card with it: what is done and what stands there change together.
    if case .saving = model.stage { return [] }
    guard model.isSaved else { return again(&model) }
    // What was saved here may not be in this index yet.
    guard index.line >= model.savedLine else { return [] }
    guard let record = index.record(session.record.id) else {
      model.stage = .gone(session.record.id)
      model.session = nil
      model.card = nil
      return []
    }
    guard record != session.record else { return again(&model) }
    let now = TriageSession(record)
    // Where something else put it aside or finished it, the next decision goes on with it or says why it cannot.
    model.session = now
    model.marks.formIntersection(now.left.map(\.id))
    switch model.stage {
    case .deciding, .preview: return again(&model)
    default: break
    }
    // What the user took back or did again was read by that.
    for item in now.order where session.line(of: item.id)?.nr != now.line(of: item.id)?.nr {
      if let record = index.record(item.id) { model.read[item.id] = record.revision }
    }
    // What was taken back stands there again.
    if let undone = session.order.last(where: { session.line(of: $0.id) != nil && now.line(of: $0.id) == nil }) {
      switch model.stage {
      case .queue: return []
      case .results:
        model.stage = .queue
        return []
      default:
        model.excluded[undone.id] = nil
        return show(undone.id, isChosen: true, &model)
      }
    }
    if case .card = model.stage, let cursor = model.cursor, session.line(of: cursor) == nil,
      now.line(of: cursor) != nil
    {
      return advance(&model)
    }
    return again(&model)
  }

  /// A session that was gone came again.
  private static func found(_ session: TriageSession, _ model: inout Model, _ office: Office) -> [Effect] {
    model.card = nil
    model.cursor = nil
    guard session.status == TriagesessieStatus.lopend else {
      model.session = nil
      model.stage = .waiting
      return begin(&model, office)
    }
    model.session = session
    return started(&model)
  }

  /// The sessions are offered as they are now.
  private static func refresh(_ offers: [Offer], _ model: inout Model, _ office: Office) -> [Effect] {
    let now = sessions(office)
    guard now.map(\.record) != offers.map(\.session.record) else { return [] }
    return [.work(.sessions(now.map(\.record.id)))]
  }

  /// The same card once more.
  private static func again(_ model: inout Model) -> [Effect] {
    // A card that is being asked for comes by itself.
    guard let cursor = model.cursor, model.card?.id == cursor else { return [] }
    return show(cursor, isChosen: true, &model)
  }
}
