import StrictJSON

/// What a commit of a session of Triage was, read back from its changes: as it was made, or as it is taken back. It is
/// the same then, so this holds whichever way round the changes stand.
public struct TriageCommit: Hashable, Sendable {
  /// What was done with one signaal.
  public struct Decision: Hashable, Sendable {
    /// The signaal.
    public let signaal: RecordID
    /// What was done, a code of `Codes.triagebesluit`.
    public let besluit: Code
  }

  /// What happened in the session.
  public enum Act: Hashable, Sendable {
    /// It began, with so many signalen in its order.
    case begun(Int)
    /// Something was done with these signalen.
    case decided([Decision])
    /// So many came in behind its order.
    case drawn(Int)
    /// It was put aside, gone on with or finished: the changes lead to this state.
    case moved(to: Code)
  }

  /// The session.
  public let session: RecordID
  /// What happened in it.
  public let act: Act
  /// The casus that came, or goes, with the decision.
  public let casus: RecordID?

  /// What the changes of these records were; nil where they are not about one session.
  public init?(_ records: [(id: RecordID, kind: Kind.Name, changes: [FieldChange])]) {
    let sessions = records.filter { $0.kind == .triagesessie }
    guard let session = sessions.first, sessions.count == 1 else { return nil }
    self.session = session.id
    casus = records.first { $0.kind == .casus && $0.changes.contains { $0.path.parts.isEmpty } }?.id
    if let whole = session.changes.first(where: { $0.path.parts.isEmpty }) {
      guard whole.old == nil || whole.new == nil, let json = (whole.new ?? whole.old)?.object else { return nil }
      let read = TriageSession(Record(kind: .triagesessie, json))
      act = .begun(read.order.count)
      return
    }
    let decisions = Self.elements(of: Triagesessie.besluiten.name, in: session.changes).compactMap { element in
      element[Triagebesluit.signaalId].flatMap { id in
        element[Triagebesluit.besluit].map { Decision(signaal: id, besluit: $0) }
      }
    }
    let drawn = Self.elements(of: Triagesessie.volgorde.name, in: session.changes).count
    let state = session.changes.first { $0.path.parts == [Triagesessie.status.name] }?.new?.string
    if !decisions.isEmpty {
      act = .decided(decisions)
    } else if drawn > 0 {
      act = .drawn(drawn)
    } else if let state {
      act = .moved(to: Code(state))
    } else {
      return nil
    }
  }

  /// The signalen of which something was decided, in that order: all but what a bulk left out.
  public var decisions: [Decision] {
    if case .decided(let decisions) = act { decisions.filter { $0.besluit != "uitgezonderd" } } else { [] }
  }

  /// Whether nothing was decided in it, nor did the session begin: there is nothing in it that somebody takes back.
  public var isHousekeeping: Bool {
    switch act {
    case .drawn, .moved: true
    case .begun, .decided: false
    }
  }

  /// The elements of the list `name` that come or go by `changes`; of a list that changes as a whole, those that stand on
  /// one side only.
  private static func elements(of name: String, in changes: [FieldChange]) -> [Part] {
    changes.flatMap { change -> [Part] in
      guard change.path.parts.first == name else { return [] }
      switch change.path.parts.count {
      case 1:
        let (old, new) = (change.old?.array ?? [], change.new?.array ?? [])
        return (new.count > old.count ? new.dropFirst(old.count) : old.dropFirst(new.count)).compactMap(Part.init)
      case 2: return [change.new ?? change.old].compactMap { $0 }.compactMap(Part.init)
      default: return []
      }
    }
  }
}
