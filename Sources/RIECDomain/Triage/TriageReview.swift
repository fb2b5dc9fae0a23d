import StrictJSON

/// The second analyst: confirms what another one decided, or returns it.
public enum TriageReview {
  /// The decision that waits to be confirmed, and who put it forward; nil where none does.
  public static func proposal(of signaal: Record) -> (decision: TriageDecision, by: String)? {
    guard let review = signaal[Signaal.tweedeBeoordeling], let decision = TriageDecision(review),
      let proposer = review[TweedeBeoordeling.door]
    else { return nil }
    return (decision, proposer)
  }

  /// Carries out what was put forward. Refused for who put it forward, and where it can no longer be done: then it is to
  /// be returned.
  public static func confirm(
    _ signaal: Record, session: Record? = nil, seconds: Int? = nil, _ context: TriageContext
  ) -> Result<TriageOutcome, TriageRefusal> {
    if let closed = TriageDecisions.closed(session) { return .failure(closed) }
    guard let (decision, proposer) = proposal(of: signaal) else { return .failure(.nothingToReview) }
    guard proposer != context.user else { return .failure(.ownProposal) }
    // What it was to be linked to may be gone: say that, before that the signaal is faulty by it.
    let ask = TriageAsk(decision, on: signaal, context)
    guard ask.isComplete else { return .failure(.incomplete(ask)) }
    return TriageDecisions.decided(decision, signaal, confirming: proposer, context).map { made in
      let line = SessionLine(
        besluit: "bevestigd", voorstel: decision.choice.besluit, reden: made.reden, hervatOp: made.hervatOp)
      return TriageDecisions.outcome(made, line, on: signaal, session, seconds, context)
    }
  }

  /// Gives it back to who put it forward: it is in in_weging, and `toelichting` stands among its notes. Who put it
  /// forward may take it back the same way.
  public static func giveBack(
    _ signaal: Record, toelichting: String, session: Record? = nil, seconds: Int? = nil, _ context: TriageContext
  ) -> Result<TriageOutcome, TriageRefusal> {
    if let closed = TriageDecisions.closed(session) { return .failure(closed) }
    guard signaal[Signaal.tweedeBeoordeling] != nil else { return .failure(.nothingToReview) }
    guard Optional(toelichting).isFilled else { return .failure(.wantsReason) }
    let voorstel = proposal(of: signaal)?.decision.choice.besluit
    var after = signaal
    after.put(Signaal.tweedeBeoordeling.name, nil)
    after.note(toelichting, context)
    let made = TriageDecisions.Made(signaal: after, motivering: toelichting)
    let line = SessionLine(besluit: "teruggegeven", voorstel: voorstel, toelichting: toelichting)
    return .success(TriageDecisions.outcome(made, line, on: signaal, session, seconds, context))
  }
}
