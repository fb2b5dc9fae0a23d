import StrictJSON

/// Takes decisions back by their lines in the journal, however long ago: one commit, and a result for each signaal.
public struct TriageLateReversal: Sendable {
  /// Why a decision is not taken back.
  public enum Obstacle: Hashable, Sendable {
    /// The signaal is no longer there.
    case gone
    /// It went on since, and is in this state.
    case movedOn(Code?)
    /// What the reversal would take away was changed since.
    case changed([FieldConflict])
    /// It cannot be reversed as it stands.
    case refused(TriageRefusal)
  }

  /// A decision, and why it stays; nil where it is taken back.
  public typealias Result = (decision: TriageCommit.Decision, obstacle: Obstacle?)

  /// What becomes of each decision, in the order of the session.
  public let results: [Result]
  /// The commit; without edits where every decision stays.
  public let outcome: TriageOutcome

  /// The decisions of `commit` that are taken back with a reden; a skip, and what goes to or comes from a second analyst
  /// without being decided, are none.
  public static func decisions(of commit: TriageCommit) -> [TriageCommit.Decision] {
    commit.decisions.filter { decision in
      decision.besluit == "bevestigd" || TriageChoice(rawValue: decision.besluit.text)?.besluit != nil
    }
  }

  /// What taking back the decisions of the commit with these changes comes to, on the records as they stand: other
  /// fields may have changed since. Nil where it decided nothing. Without a reden, which has to be asked yet, it says what
  /// it would come to, and `outcome` is not to be saved.
  public init?(
    of records: [(id: RecordID, kind: Kind.Name, changes: [FieldChange])], reden: String?, _ context: TriageContext
  ) {
    guard let commit = TriageCommit(records) else { return nil }
    let decisions = Self.decisions(of: commit)
    guard !decisions.isEmpty else { return nil }
    var results: [Result] = []
    var edits: [TriageEdit] = []
    for decision in decisions {
      let changes = records.first { $0.id == decision.signaal }?.changes ?? []
      switch Self.reversed(decision.signaal, by: changes, reden ?? "…", context) {
      case .success(let made):
        edits += made
        results.append((decision, nil))
      case .failure(let obstacle): results.append((decision, obstacle))
      }
    }
    self.results = results
    outcome = TriageOutcome(edits: edits, reden: reden)
  }

  private static func reversed(
    _ id: RecordID, by changes: [FieldChange], _ reden: String, _ context: TriageContext
  ) -> Swift.Result<[TriageEdit], Obstacle> {
    guard let signaal = context.record(id) else { return .failure(.gone) }
    guard TriageReversal.isPossible(signaal), lastStep(of: changes) == lastStep(of: signaal) else {
      return .failure(.movedOn(signaal[Signaal.status]))
    }
    switch TriageReversal.edits(of: signaal, reden: reden, context) {
    case .failure(let refusal): return .failure(.refused(refusal))
    case .success(let outcome):
      let touched = outcome.edits.first { $0.id == id }?.changes.map(\.path) ?? []
      let clashes = changes.flatMap { Self.clashes($0, on: signaal) }.filter { clash in
        touched.contains { $0.holds(clash.path) || clash.path.holds($0) }
      }
      return clashes.isEmpty ? .success(outcome.edits) : .failure(.changed(clashes))
    }
  }

  /// Where a value that the decision gave is no longer what stands there; of objects member by member.
  private static func clashes(_ change: FieldChange, on signaal: Record) -> [FieldConflict] {
    let now = signaal.value(at: change.path, kind: Signaal.kind)
    if case .object(let gave)? = change.new, case .object(let has)? = now {
      let keys = gave.members.map(\.key) + has.members.map(\.key).filter { gave[$0] == nil }
      return keys.filter { gave[$0] != has[$0] }.map {
        FieldConflict(path: change.path.appending($0), base: gave[$0], mine: nil, theirs: has[$0])
      }
    }
    // What grows by what happens later is no clash.
    if change.path.parts.first == Signaal.statusHistorie.name || now == change.new { return [] }
    return [FieldConflict(path: change.path, base: change.new, mine: nil, theirs: now)]
  }

  /// The number of the last line of the history that `changes` add.
  private static func lastStep(of changes: [FieldChange]) -> Int? {
    let history = changes.filter { $0.path.parts.first == Signaal.statusHistorie.name }
    return history.flatMap { change -> [Int] in
      if change.path.parts.count == 2 { return Int(change.path.parts[1]).map { [$0] } ?? [] }
      return (change.new?.array ?? []).compactMap { $0.object?["nr"]?.integer }
    }.max()
  }

  private static func lastStep(of signaal: Record) -> Int? {
    signaal.placed(Signaal.statusHistorie).compactMap(\.part.nr).max()
  }
}

extension TriageLateReversal.Obstacle: Error {}
