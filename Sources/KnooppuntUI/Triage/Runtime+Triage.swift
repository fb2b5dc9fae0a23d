import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

/// What Triage asks of the store and of the claims.
extension Runtime {
  /// Begins with Triage of what `filter` lets through, in place of the Overzicht; to be called before it runs.
  public mutating func openTriage(_ filter: String) { _ = App.openTriage(filter, &model) }

  mutating func perform(_ work: Triage.Work) -> [App.Message] {
    switch work {
    case .show(let id, let isChosen): return [.triage(show(id, isChosen: isChosen))]
    case .history(let known, let count): startReading(known, count)
    case .claim(let id): return [.triage(.sessionClaimed(id, keeper.take(id)))]
    case .sessions(let ids): return [.triage(.sessionsFound(keeper.holders(of: ids)))]
    case .subjects(let ids): return [.triage(.subjectsRead(subjects(of: ids)))]
    case .draw(let text): startDrawing(text)
    case .look(let text, let known): startLooking(text, known: known)
    }
    return []
  }

  /// The claims of this program, asked for once.
  private var keeper: any ClaimKeeper {
    mutating get {
      if let claims { return claims }
      let keeper = source.claimKeeper()
      claims = keeper
      return keeper
    }
  }

  /// Lets go of what no screen of Triage has in hand any more.
  mutating func settleClaims() {
    guard let claims, !App.hasTriage(model) else { return }
    claimed = nil
    claims.releaseAll()
  }

  /// Takes the signaal in hand, and lets go of the one before.
  private mutating func show(_ id: RecordID, isChosen: Bool) -> Triage.Message {
    guard let index = model.office.index, let context = model.office.triageContext else { return .missing(id) }
    if let claimed, claimed.id != id {
      keeper.release(claimed)
      self.claimed = nil
    }
    let outcome = keeper.take(id)
    if case .taken(let claim) = outcome { claimed = claim }
    // Somebody may have decided it before it was claimed: what the disk has counts.
    guard let record = index.record(id) else { return .missing(id) }
    return .shown(Triage.Card(record, context, in: index, claim: outcome, isChosen: isChosen))
  }

  private func subjects(of ids: [RecordID]) -> [RecordID: String] {
    guard let signalen = model.office.index?[.signaal] else { return [:] }
    // What has none is not asked for again.
    return Dictionary(
      ids.map { id in
        let record = signalen.row(of: id).flatMap(signalen.record)
        return (id, record?[Signaal.onderwerp] ?? "")
      }, uniquingKeysWith: { first, _ in first })
  }

  /// What became of a signaal: its last changes, so many at most.
  private func startReading(_ known: Triage.Known, _ count: Int) {
    let source = source
    workshop.start { workshop in
      var wanted = HistoryQuery(limit: count)
      wanted.id = known.id
      workshop.post(.triage(.historyRead(known, (try? source.history(wanted)) ?? [])))
    }
  }

  private func startDrawing(_ text: String) {
    guard let index = model.office.index, let context = model.office.triageContext else { return }
    let known = Set(App.triage(model)?.session?.order.map(\.id) ?? [])
    let (scope, filtering) = (model.office.settings.scope, model.office.filterContext)
    workshop.start { workshop in
      let result = Triage.waiting(text, scope, filtering, known: known, in: index, context)
      switch result {
      case .success(let records):
        let order = TriageOrder.drawn(records, context)
        workshop.post(.triage(.drawn(.init(order: order, fault: nil, isMore: !known.isEmpty, line: index.line))))
      case .failure(let error):
        workshop.post(.triage(.drawn(.init(order: [], fault: error.message, isMore: false, line: index.line))))
      }
    }
  }

  private mutating func startLooking(_ text: String, known: [Triage.Known]) {
    guard let index = model.office.index, let context = model.office.triageContext else { return }
    let (scope, filtering, keeper) = (model.office.settings.scope, model.office.filterContext, keeper)
    workshop.start { workshop in
      let ids = known.map(\.id)
      let found = Triage.waitingIDs(text, scope, filtering, known: Set(ids), in: index, context)
      let changed = known.filter { one in index.record(one.id).map { $0.revision != one.version } ?? false }
      workshop.post(
        .triage(
          .arrived(
            found.sorted(by: TriageOrder.precedes), holders: keeper.holders(of: ids), changed: Set(changed.map(\.id)))))
    }
  }
}

extension Triage {
  /// The signalen of `scope` that wait for the user and that `text` lets through, without `known`.
  static func waiting(
    _ text: String, _ scope: Scope, _ filtering: FilterContext, known: Set<RecordID>, in index: StoreIndex,
    _ context: TriageContext
  ) -> Result<[Record], FilterError> {
    candidates(text, scope, filtering, in: index).map { candidates in
      guard let signalen = index[.signaal] else { return [] }
      return candidates.all.filter { !known.contains(signalen.id(at: $0)) }
        .compactMap(signalen.record).filter { TriageQueue.reason($0, context) != nil }
    }
  }

  /// Their ids. Of what is nieuw no record is read: this is asked after every decision, and thousands may wait.
  static func waitingIDs(
    _ text: String, _ scope: Scope, _ filtering: FilterContext, known: Set<RecordID>, in index: StoreIndex,
    _ context: TriageContext
  ) -> [RecordID] {
    guard let signalen = index[.signaal], let candidates = try? candidates(text, scope, filtering, in: index).get()
    else { return [] }
    let new = Set(candidates.new)
    return candidates.all.filter { row in
      !known.contains(signalen.id(at: row))
        && (new.contains(row) || signalen.record(at: row).map { TriageQueue.reason($0, context) != nil } ?? false)
    }.map { signalen.id(at: $0) }
  }

  private static func candidates(
    _ text: String, _ scope: Scope, _ filtering: FilterContext, in index: StoreIndex
  ) -> Result<TriageCandidates, FilterError> {
    Filter.parse(text, for: Signaal.kind, filtering).map { filter in
      TriageCandidates(in: index, filter: .all([scope.predicate(for: Signaal.kind), filter.predicate]))
    }
  }
}
