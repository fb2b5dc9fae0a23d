import PlainText
import RIECDomain
import RIECReports
import RIECStore

/// Beginning, going on with and ending a session.
extension Triage {
  static func begin(_ model: inout Model, _ office: Office) -> [Effect] {
    let own = sessions(office)
    guard !own.isEmpty, office.access == .writable else { return [.work(.draw(model.filter))] }
    return [.work(.sessions(own.map(\.record.id)))]
  }

  /// The sessions of the user that did not end, the latest first.
  static func sessions(_ office: Office) -> [TriageSession] {
    guard let sessions = office.index?[.triagesessie] else { return [] }
    let open = sessions.select(.flag(column: "open", true)).rows.compactMap(sessions.record)
    return open.filter { $0[Triagesessie.door] == office.settings.user }.sorted {
      TriageOrder.precedes($1.id, $0.id)
    }.map { TriageSession($0) }
  }

  static func offer(_ holders: [RecordID: ClaimHolder], _ model: inout Model, _ office: Office) -> [Effect] {
    guard model.session == nil else { return [] }
    let offers = sessions(office).map {
      Offer(id: $0.record.id, session: $0, holder: holders[$0.record.id])
    }
    let free = offers.firstIndex { $0.holder == nil } ?? 0
    switch model.stage {
    case .waiting where offers.isEmpty: return [.work(.draw(model.filter))]
    case .waiting: model.stage = .offering(offers, cursor: free)
    case .offering(let before, let cursor):
      let here = before.indices.contains(cursor) ? offers.firstIndex { $0.id == before[cursor].id } : nil
      model.stage = offers.isEmpty ? .nothing : .offering(offers, cursor: here ?? free)
    default: break
    }
    return []
  }

  static func claimed(
    _ id: RecordID, _ outcome: ClaimOutcome, _ model: inout Model, _ office: Office
  ) -> [Effect] {
    if case .held = outcome {
      guard model.session?.record.id != id else { return [] }
      model.stage = .waiting
      return look(&model, office) + [.notify(outcome.obstacle ?? noSession, .warning)]
    }
    guard model.session == nil, let record = office.index?.record(id), let context = office.triageContext else {
      return []
    }
    let session = TriageSession(record)
    model.session = session
    model.last = model.last ?? session.lastRepeatable { office.index?.record($0) }
    switch session.resume(context) {
    case .success(let edit) where edit.changes.isEmpty: return started(&model)
    case .success(let edit): return save([edit], nil, .resume, nil, &model)
    case .failure(let refusal):
      model.session = nil
      model.stage = .waiting
      return [.notify(refusal.trouble(of: record).why, .warning), .work(.draw(model.filter))]
    }
  }

  /// The order is there: a session over it, or what came since behind the order that there is.
  static func take(_ drawn: Drawn, _ model: inout Model, _ office: Office) -> [Effect] {
    guard let context = office.triageContext else { return [] }
    if let fault = drawn.fault {
      model.stage = .nothing
      return [.notify(fault, .warning)]
    }
    model.settings = context.settings
    guard drawn.isMore == (model.session != nil) else { return [] }
    if let session = model.session {
      guard model.isSaved else { return [] }
      let edit = session.adding(drawn.order)
      model.arrivals = []
      guard !edit.changes.isEmpty else { return [] }
      return save([edit], nil, .arrivals, nil, &model)
    }
    // Only who still waits for it gets a session.
    guard case .waiting = model.stage else { return [] }
    // Not the sessions once more: who asked for a new one said so.
    if let index = office.index, drawn.line < index.line { return [.work(.draw(model.filter))] }
    model.couldNotBegin = false
    guard !drawn.order.isEmpty else {
      model.stage = .nothing
      return []
    }
    let regio = office.settings.scope.isNational ? Scope.landelijk : office.settings.scope.regio
    let edit = TriageSession.start(drawn.order, regio: regio, filter: model.filter, context)
    guard office.access == .writable else {
      model.session = TriageSession(edit.record)
      return started(&model)
    }
    return save([edit], nil, .start, nil, &model)
  }

  static func started(_ model: inout Model) -> [Effect] {
    model.stage = .card
    return advance(&model) + [.work(.look(model.filter, known: model.known))]
  }

  /// The session to decide in; one that was put aside elsewhere meanwhile goes on with the decision.
  static func running(_ model: Model, _ context: TriageContext) -> Record? {
    guard model.isSaved, let session = model.session else { return nil }
    guard session.status == TriagesessieStatus.gestopt else { return session.record }
    return (try? session.resume(context).get())?.record ?? session.record
  }

  // MARK: - Ending

  /// The screen as it is left: whoever comes back to it begins with the sessions that there are.
  static func close(_ model: inout Model) {
    (model.session, model.card, model.cursor) = (nil, nil, nil)
    (model.marks, model.arrivals, model.stage) = ([], [], .waiting)
  }

  /// One step back: out of the order, else out of the session, which is put aside.
  static func leave(_ model: inout Model, _ office: Office) -> [Effect] {
    switch model.stage {
    case .results:
      model.stage = .queue
      return []
    case .queue:
      guard model.marks.isEmpty else {
        model.marks = []
        return []
      }
      return toggleQueue(&model)
    default: break
    }
    let kept = Set(model.kept.keys)
    if model.isRunning, !kept.isSubset(of: model.warned) {
      model.warned = kept
      let ids = named(kept)
      return [
        .notify(
          Tekst(
            nl: "Getypt maar niet vastgelegd: \(ids). Nog eens q stopt; het blijft bewaard tot u afsluit.",
            en: "Typed but not recorded: \(ids). q again stops; it is kept until you quit."), .warning)
      ]
    }
    return stop(&model, office)
  }

  /// Puts the session that runs aside.
  static func stop(_ model: inout Model, _ office: Office) -> [Effect] {
    guard let session = model.session, model.isRunning, let context = office.triageContext else { return [.leave] }
    switch session.stop(context) {
    case .success(let edit): return save([edit], nil, .stop, nil, &model)
    case .failure: return [.leave]
    }
  }

  /// Enter at the end of the order.
  static func finish(_ model: inout Model, _ office: Office) -> [Effect] {
    guard let session = model.session, model.isSaved, let context = office.triageContext else { return [.leave] }
    switch session.finish(context) {
    case .success(let edit): return save([edit], nil, .finish, nil, &model)
    case .failure(let refusal): return [.notify(refusal.trouble(of: session.record).why, .warning)]
    }
  }
}
