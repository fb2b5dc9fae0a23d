import PlainText

/// What becomes of one record, as Triage wants it: all edits of an outcome belong in one commit.
public struct TriageEdit: Hashable, Sendable {
  /// The kind.
  public let kind: Kind.Name
  /// The record as whoever decided saw it; nil for a new one.
  public let base: Record?
  /// The record afterwards. A new one has the id `TriageEdit.placeholder`, which the store replaces, here and where
  /// another record of the commit names it.
  public let record: Record

  /// What a new record is called until the store gives it a number.
  public static let placeholder = RecordID.new()

  /// The record's id; nil for a new one.
  public var id: RecordID? { base?.id }

  /// What leads from `base` to `record`; of a new record one change at the empty path.
  public var changes: [FieldChange] {
    Kinds.named(kind).map { Changes.between(base, record, kind: $0) } ?? []
  }

  /// That `base` becomes `record`.
  public init(_ record: Record, base: Record?) {
    kind = record.kind
    self.base = base
    self.record = record
  }
}

/// What a decision comes to.
public struct TriageOutcome: Hashable, Sendable {
  /// The signaal, what was made or changed with it, and the session: in one commit, a new record first.
  public let edits: [TriageEdit]
  /// Why, for the journal; nil where nobody said.
  public let reden: String?
  /// Whether it only goes to a second analyst.
  public let isProposal: Bool

  /// What `edits` come to.
  public init(edits: [TriageEdit], reden: String?, isProposal: Bool = false) {
    self.edits = edits
    self.reden = reden
    self.isProposal = isProposal
  }

  /// The same, made on a session that goes on with it: the store has it as `session`.
  public func goingOn(with session: Record) -> TriageOutcome {
    let edits = edits.map { $0.kind == .triagesessie ? TriageEdit($0.record, base: session) : $0 }
    return TriageOutcome(edits: edits, reden: reden, isProposal: isProposal)
  }

  /// The session afterwards; nil where the decision was made outside one.
  public var session: Record? { edits.first { $0.kind == .triagesessie }?.record }

  /// The signaal afterwards; nil where it stays as it was, as with a skip.
  public var signaal: Record? { edits.first { $0.kind == .signaal }?.record }

  /// What the rules have to say about each record, as it will stand beside the others of the commit: a new one is taken
  /// to have an id that nothing else has.
  public func judgements(_ context: RuleContext) -> [(edit: TriageEdit, judgement: Judgement)] {
    let year = context.peildatum.year
    let standIns = edits.filter { $0.base == nil }.compactMap { edit in
      Kinds.named(edit.kind).map { Numbering.next(kind: $0, regio: edit.record[Casus.regio], year: year, existing: []) }
    }
    let named = edits.map { edit in
      standIns.first.map { edit.record.replacing(TriageEdit.placeholder, by: $0) } ?? edit.record
    }
    let after = Dictionary(named.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let overlaid = context.overlaid(by: after)
    return zip(edits, named).compactMap { edit, record in
      Kinds.named(edit.kind).map { (edit, Judgement.of(record, before: edit.base, kind: $0, context: overlaid)) }
    }
  }
}

/// Why Triage does not do what was asked.
public enum TriageRefusal: Error, Hashable, Sendable {
  /// The decision lacks answers, or has wrong ones.
  case incomplete(TriageAsk)
  /// The signaal does not wait: it was decided, or is none.
  case notWaiting(Code?)
  /// The signaal has faults with which this cannot be done.
  case faulty([Finding])
  /// Another analyst has to confirm what was put forward, or return it.
  case underSecondReview(by: String)
  /// Nothing waits for a second analyst.
  case nothingToReview
  /// Who put a decision forward does not confirm it.
  case ownProposal
  /// A reversal and a return say why.
  case wantsReason
  /// The casus that was made of it has come too far to be withdrawn.
  case casusHasMovedOn(RecordID, Code)
  /// Other signalen are linked to the casus that was made of it.
  case othersDepend(RecordID, [RecordID])
  /// What is given out or makes a casus is not done to many at once.
  case notForMany(TriageChoice)
  /// The session was put aside or finished.
  case sessionNotRunning(RecordID, Code?)
  /// A step cannot be taken.
  case step(StepFault)
}

extension RuleContext {
  /// The same world with `records` as they will be.
  func overlaid(by records: [RecordID: Record]) -> RuleContext {
    let (lookup, kind) = (lookup, kind)
    return RuleContext(
      peildatum: peildatum, lookup: { records[$0] ?? lookup($0) }, kind: { records[$0]?.kind ?? kind($0) },
      absent: absent, destroyed: destroyed)
  }
}
