import StrictJSON

/// Turns decisions into edits.
public enum TriageDecisions {
  /// The longest time, in seconds, that a card is taken to have been looked at.
  private static let longest = 3_600

  /// What `decision` on `signaal` comes to, with its line in `session`: everything in one commit. A decision that the
  /// settings give to two analysts is put forward. `seconds` is how long the card stood there. Refused in a session that
  /// does not run: it is gone on with first.
  public static func apply(
    _ decision: TriageDecision, to signaal: Record, session: Record? = nil, seconds: Int? = nil,
    _ context: TriageContext
  ) -> Result<TriageOutcome, TriageRefusal> {
    if let closed = closed(session) { return .failure(closed) }
    if let review = signaal[Signaal.tweedeBeoordeling], decision.choice != .overgeslagen {
      return .failure(.underSecondReview(by: review[TweedeBeoordeling.door] ?? ""))
    }
    if wantsFourEyes(decision, signaal, context) {
      return propose(decision, signaal, session, seconds, context)
    }
    return decided(decision, signaal, context).map { made in
      let line = SessionLine(besluit: decision.choice.code, reden: made.reden, hervatOp: made.hervatOp)
      return outcome(made, line, on: signaal, session, seconds, context)
    }
  }

  /// Why nothing is decided in `session`; nil where it runs, or there is none.
  static func closed(_ session: Record?) -> TriageRefusal? {
    guard let session, session[Triagesessie.status] != TriagesessieStatus.lopend else { return nil }
    return .sessionNotRunning(session.id, session[Triagesessie.status])
  }

  /// Whether `decision` on `signaal` goes to a second analyst.
  public static func wantsFourEyes(
    _ decision: TriageDecision, _ signaal: Record, _ context: TriageContext
  ) -> Bool {
    guard let besluit = decision.choice.besluit, decision.choice != .informatie else { return false }
    return context.settings.fourEyes.contains { rule in
      guard rule.besluit == besluit else { return false }
      switch rule.voorwaarde {
      case "altijd": return true
      case "gedeelde_betrokkene": return context.shares(signaal, .betrokkene)
      case "gedeelde_locatie": return context.shares(signaal, .locatie)
      case "gedeeld_knelpunt": return context.shares(signaal, .knelpunt)
      case "persoonsgegevens":
        return [Signaal.betrokkenen.name, Signaal.kentekens.name, Signaal.kvkNummers.name].contains {
          !signaal.lacks($0)
        }
      default: return false
      }
    }
  }

  // MARK: - What is made

  /// The records that a decision leaves.
  struct Made {
    /// The signaal; nil where it stays as it was.
    var signaal: Record?
    var casus: Record?
    var reden: Code?
    var motivering: String?
    var hervatOp: Datum?
  }

  static func outcome(
    _ made: Made, _ line: SessionLine, on signaal: Record, _ session: Record?, _ seconds: Int?,
    _ context: TriageContext, isProposal: Bool = false
  ) -> TriageOutcome {
    var edits: [TriageEdit] = []
    if let casus = made.casus { edits.append(TriageEdit(casus, base: nil)) }
    if let after = made.signaal { edits.append(TriageEdit(after, base: signaal)) }
    if let session {
      let seconds = seconds.map { min(max(0, $0), longest) }
      edits.append(TriageEdit(line.added(to: session, signaal, seconds, context), base: session))
    }
    return TriageOutcome(edits: edits, reden: made.motivering ?? made.reden?.text, isProposal: isProposal)
  }

  private static func propose(
    _ decision: TriageDecision, _ signaal: Record, _ session: Record?, _ seconds: Int?, _ context: TriageContext
  ) -> Result<TriageOutcome, TriageRefusal> {
    // What could not be decided is not put forward either.
    decided(decision, signaal, context).flatMap { made in
      weighed(signaal, context).map { signaal in
        var signaal = signaal
        signaal.put(Signaal.tweedeBeoordeling.name, .object(decision.review(by: context.user, at: context.now)))
        return Made(signaal: signaal, reden: made.reden, motivering: made.motivering)
      }
    }.map { made in
      let line = SessionLine(besluit: "voorgelegd", voorstel: decision.choice.besluit, reden: made.reden)
      return outcome(made, line, on: signaal, session, seconds, context, isProposal: true)
    }
  }

  /// The signaal in in_weging.
  private static func weighed(_ signaal: Record, _ context: TriageContext) -> Result<Record, TriageRefusal> {
    switch signaal[Signaal.status] {
    case SignaalStatus.inWeging: .success(signaal)
    case SignaalStatus.nieuw, SignaalStatus.aangehouden: signaal.taking(SignaalStatus.inWeging, context)
    case let status: .failure(.notWaiting(status))
    }
  }

  /// What `decision` leaves, made by `proposer` where another than the user did and the user confirms.
  static func decided(
    _ decision: TriageDecision, _ signaal: Record, confirming proposer: String? = nil, _ context: TriageContext
  ) -> Result<Made, TriageRefusal> {
    guard signaal.kind == .signaal else { return .failure(.notWaiting(nil)) }
    guard let besluit = decision.choice.besluit, let status = decision.choice.status else {
      return .success(Made())
    }
    let waiting: Set<Code> = [SignaalStatus.nieuw, SignaalStatus.inWeging, SignaalStatus.aangehouden]
    guard signaal[Signaal.status].map(waiting.contains) ?? false else {
      return .failure(.notWaiting(signaal[Signaal.status]))
    }
    let inTheWay = TriageFaults.standingInTheWay(of: decision, on: signaal, context)
    guard inTheWay.isEmpty else { return .failure(.faulty(inTheWay)) }
    let ask = TriageAsk(decision, on: signaal, context)
    guard ask.isComplete else { return .failure(.incomplete(ask)) }
    return weighed(signaal, context).flatMap { weighed in
      var writer = DecisionWriter(weighed, decision, context)
      writer.write(besluit, confirming: proposer)
      let made = Made(
        signaal: nil, casus: writer.casus, reden: writer.reden, motivering: writer.motivering,
        hervatOp: writer.signaal[Signaal.hervatOp])
      return writer.signaal.taking(status, reden: writer.reden, toelichting: writer.motivering, context).map {
        var made = made
        made.signaal = $0
        return made
      }
    }
  }
}

/// A line of `besluiten` that is to be.
struct SessionLine {
  var besluit: Code
  var voorstel: Code?
  var reden: Code?
  var toelichting: String?
  var hervatOp: Datum?

  func added(to session: Record, _ signaal: Record, _ seconds: Int?, _ context: TriageContext) -> Record {
    var session = session
    session.append(
      [
        (Triagebesluit.signaalId.name, .string(signaal.id.text)),
        (Triagebesluit.versie.name, .number(JSONNumber(signaal.revision))),
        (Triagebesluit.besluit.name, .string(besluit.text)),
        (Triagebesluit.voorstel.name, voorstel.map { .string($0.text) }),
        (Triagebesluit.reden.name, reden.map { .string($0.text) }),
        (Triagebesluit.toelichting.name, toelichting.map { .string($0) }),
        (Triagebesluit.hervatOp.name, hervatOp.map { .string($0.iso) }),
        (Triagebesluit.op.name, .string(context.now.text)),
        (Triagebesluit.door.name, .string(context.user)),
        (Triagebesluit.duurSeconden.name, seconds.map { .number(JSONNumber($0)) }),
      ], to: Triagesessie.besluiten.name)
    return session
  }
}
