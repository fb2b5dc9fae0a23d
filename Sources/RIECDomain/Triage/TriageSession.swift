import StrictJSON

/// A session of Triage, read from its record.
public struct TriageSession: Hashable, Sendable {
  /// An item of the frozen order.
  public struct Item: Hashable, Sendable {
    /// Its place, from 1 on; later arrivals come after.
    public let nr: Int
    /// The signaal.
    public let id: RecordID
    /// The version of the signaal when it was drawn.
    public let version: Int
    /// Why it stands here, as frozen.
    public let factors: [TriagePriority.Reason]
  }

  /// What was done with an item.
  public struct Line: Hashable, Sendable {
    /// Its number in `besluiten`.
    public let nr: Int
    /// The signaal.
    public let id: RecordID
    /// What was done, a code of `Codes.triagebesluit`.
    public let besluit: Code
    /// Which decision was put forward, confirmed or returned.
    public let voorstel: Code?
    /// Why.
    public let reden: Code?
    /// The day on which what was held goes on.
    public let hervatOp: Datum?
    /// Who did it.
    public let door: String
    /// How long it took, in seconds; nil where that was not measured.
    public let seconds: Int?

    /// Whether something was decided: all but a skip and what bulk left out.
    public var isDecision: Bool { besluit != "overgeslagen" && besluit != "uitgezonderd" }
  }

  /// So many signalen are drawn at a time, the first of the order: the others wait, and come behind them when asked for.
  /// A day has fewer, and all that stands in a session is checked again with each decision.
  public static let most = 250

  /// The record.
  public let record: Record
  /// The items in their order.
  public let order: [Item]
  /// What was done, in the order of doing.
  public let lines: [Line]
  /// The items that were decided, put forward, confirmed or returned.
  public let done: [Item]
  /// The items that were skipped, or left out of a bulk, and nothing else.
  public let skipped: [Item]
  /// The items with which nothing was done yet.
  public let left: [Item]
  private let latest: [RecordID: Line]

  /// The session that `record`, a triagesessie, holds. An item or line without a readable signaal is left out.
  public init(_ record: Record) {
    self.record = record
    order = record.placed(Triagesessie.volgorde).enumerated().compactMap { place, element in
      guard let id = element.part[Volgorderegel.signaalId] else { return nil }
      let factors = element.part[Volgorderegel.factoren].compactMap { part -> TriagePriority.Reason? in
        guard let factor = part[Factorregel.factor].flatMap(TriageFactor.init) else { return nil }
        return TriagePriority.Reason(factor: factor, points: part[Factorregel.punten] ?? 0, label: factor.label)
      }
      return Item(
        nr: element.part.nr ?? place + 1, id: id, version: element.part[Volgorderegel.versie] ?? 0, factors: factors)
    }
    lines = record.placed(Triagesessie.besluiten).enumerated().compactMap { place, element in
      let part = element.part
      guard let id = part[Triagebesluit.signaalId], let besluit = part[Triagebesluit.besluit] else { return nil }
      return Line(
        nr: part.nr ?? place + 1, id: id, besluit: besluit, voorstel: part[Triagebesluit.voorstel],
        reden: part[Triagebesluit.reden], hervatOp: part[Triagebesluit.hervatOp],
        door: part[Triagebesluit.door] ?? "", seconds: part[Triagebesluit.duurSeconden])
    }
    let latest = Dictionary(lines.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    self.latest = latest
    done = order.filter { latest[$0.id]?.isDecision == true }
    skipped = order.filter { latest[$0.id]?.isDecision == false }
    left = order.filter { latest[$0.id] == nil }
  }

  /// Where the session stands: lopend, gestopt or afgerond.
  public var status: Code? { record[Triagesessie.status] }

  /// What was last done with a signaal; nil where nothing was. Undo takes the line away, so the item is left again.
  public func line(of id: RecordID) -> Line? { latest[id] }

  /// The item to decide next: the first that is left and not among `excluded`, as what another analyst has claimed.
  public func current(excluding excluded: Set<RecordID> = []) -> Item? {
    order.first { latest[$0.id] == nil && !excluded.contains($0.id) }
  }

  /// Whether `signaal` is no longer as it was when its item was drawn, or as it was when it was read again in version
  /// `read`: then it has to be read before it is decided.
  public func isChanged(_ signaal: Record, read: Int? = nil) -> Bool {
    guard let item = order.first(where: { $0.id == signaal.id }) else { return false }
    return signaal.revision != max(item.version, read ?? item.version)
  }

  /// Those of `waiting` that came after the order was frozen, in its order.
  public func arrivals(among waiting: [RecordID]) -> [RecordID] {
    let known = Set(order.map(\.id))
    return waiting.filter { !known.contains($0) }
  }

  /// The median of how long the decisions took, in seconds; nil where none was measured.
  public var medianSeconds: Int? {
    let times = lines.filter(\.isDecision).compactMap(\.seconds).sorted()
    guard let upper = times.indices.contains(times.count / 2) ? times[times.count / 2] : nil else { return nil }
    return times.count.isMultiple(of: 2) ? (times[times.count / 2 - 1] + upper) / 2 : upper
  }
}

extension TriageSession {
  /// A new session over `order`, which begins now.
  public static func start(
    _ order: [(signaal: Record, priority: TriagePriority)], regio: Code?, filter: String? = nil, naam: String? = nil,
    _ context: TriageContext
  ) -> TriageEdit {
    var session = NewRecord.template(
      kind: Triagesessie.kind, regio: regio, today: context.today, user: context.user, at: context.now)
    session.put(Triagesessie.id.name, .string(TriageEdit.placeholder.text))
    if let naam, Optional(naam).isFilled { session.put(Triagesessie.naam.name, .string(naam)) }
    if let filter, Optional(filter).isFilled { session.put(Triagesessie.filter.name, .string(filter)) }
    session.put(Triagesessie.door.name, .string(context.user))
    session.put(Triagesessie.begonnenOp.name, .string(context.now.text))
    return TriageEdit(session.drawing(order), base: nil)
  }

  /// The session with `arrivals` behind the others.
  public func adding(_ arrivals: [(signaal: Record, priority: TriagePriority)]) -> TriageEdit {
    let known = Set(order.map(\.id))
    return TriageEdit(record.drawing(arrivals.filter { !known.contains($0.signaal.id) }), base: record)
  }

  /// Puts the session aside.
  public func stop(_ context: TriageContext) -> Result<TriageEdit, TriageRefusal> {
    step(TriagesessieStatus.gestopt, context)
  }

  /// Goes on with it. One that runs, as after a crash, goes on as it is.
  public func resume(_ context: TriageContext) -> Result<TriageEdit, TriageRefusal> {
    status == TriagesessieStatus.lopend
      ? .success(TriageEdit(record, base: record)) : step(TriagesessieStatus.lopend, context)
  }

  /// Ends it for good.
  public func finish(_ context: TriageContext) -> Result<TriageEdit, TriageRefusal> {
    step(TriagesessieStatus.afgerond, context)
  }

  private func step(_ target: Code, _ context: TriageContext) -> Result<TriageEdit, TriageRefusal> {
    record.taking(target, context).map { TriageEdit($0, base: record) }
  }
}

extension Record {
  /// A session with `items` behind its order.
  fileprivate func drawing(_ items: [(signaal: Record, priority: TriagePriority)]) -> Record {
    var session = self
    var values = Elements.numbered(root.json[Triagesessie.volgorde.name]?.array ?? [])
    var nr = Elements.nextNr(in: values)
    for (signaal, priority) in items {
      let factors = priority.reasons.enumerated().map { place, reason -> JSONValue in
        .object(
          JSONObject([
            .init(key: "nr", value: .number(JSONNumber(place + 1))),
            .init(key: Factorregel.factor.name, value: .string(reason.factor.code.text)),
            .init(key: Factorregel.punten.name, value: .number(JSONNumber(reason.points))),
          ]))
      }
      var item = JSONObject([
        .init(key: "nr", value: .number(JSONNumber(nr))),
        .init(key: Volgorderegel.signaalId.name, value: .string(signaal.id.text)),
        .init(key: Volgorderegel.versie.name, value: .number(JSONNumber(signaal.revision))),
      ])
      if !factors.isEmpty { item[Volgorderegel.factoren.name] = .array(factors) }
      values.append(.object(item))
      nr = nr < .max ? nr + 1 : nr
    }
    session.put(Triagesessie.volgorde.name, .array(values))
    return session
  }
}
