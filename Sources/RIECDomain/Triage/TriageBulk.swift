/// One decision for many signalen, with exceptions: one commit, and a result for each.
public struct TriageBulk: Sendable {
  /// What became of one.
  public enum Result: Hashable, Sendable {
    /// It is decided.
    case decided
    /// It goes to a second analyst.
    case proposed
    /// It was left out.
    case excepted
    /// It cannot be done.
    case refused(TriageRefusal)
  }

  /// What becomes of each, in the order that they were given.
  public let results: [(id: RecordID, result: Result)]
  /// The commit: the signalen, and the session once.
  public let outcome: TriageOutcome

  /// What `decision` on each of `signalen` comes to; those among `exceptions` are left out, and the session says so.
  /// Refused for what is given out or makes a casus.
  public static func apply(
    _ decision: TriageDecision, to signalen: [Record], except exceptions: Set<RecordID> = [], session: Record? = nil,
    _ context: TriageContext
  ) -> Swift.Result<TriageBulk, TriageRefusal> {
    guard decision.choice.isRepeatable else { return .failure(.notForMany(decision.choice)) }
    if let closed = TriageDecisions.closed(session) { return .failure(closed) }
    var edits: [TriageEdit] = []
    var results: [(RecordID, Result)] = []
    var noted = session
    var seen: Set<RecordID> = []
    var reden: String?
    for signaal in signalen where seen.insert(signaal.id).inserted {
      if exceptions.contains(signaal.id) {
        noted = noted.map { SessionLine(besluit: "uitgezonderd").added(to: $0, signaal, nil, context) }
        results.append((signaal.id, .excepted))
        continue
      }
      switch TriageDecisions.apply(decision, to: signaal, session: noted, context) {
      case .success(let outcome):
        edits += outcome.edits.filter { $0.kind != .triagesessie }
        noted = outcome.session ?? noted
        reden = outcome.reden
        results.append((signaal.id, outcome.isProposal ? .proposed : .decided))
      case .failure(let refusal): results.append((signaal.id, .refused(refusal)))
      }
    }
    if let session, let noted, noted != session { edits.append(TriageEdit(noted, base: session)) }
    return .success(
      TriageBulk(
        results: results.map { (id: $0.0, result: $0.1) },
        outcome: TriageOutcome(edits: edits, reden: reden, isProposal: false)))
  }
}
