/// Which signalen wait to be decided.
public enum TriageQueue {
  /// Why a signaal waits.
  public enum Reason: Hashable, Sendable {
    /// Nobody has looked at it.
    case new
    /// It is being weighed.
    case underReview
    /// It was held until this day, which has come.
    case dayCame(Datum)
    /// It was held until this event, which happened.
    case eventCame(Code)
    /// This analyst put a decision forward that another one has to confirm.
    case secondReview(by: String)
  }

  /// Why `signaal` waits for the user of `context`; nil where it does not. Who put a decision forward does not confirm
  /// it, so for them it does not wait.
  public static func reason(_ signaal: Record, _ context: TriageContext) -> Reason? {
    guard signaal.kind == .signaal else { return nil }
    switch signaal[Signaal.status] {
    case SignaalStatus.nieuw: return .new
    case SignaalStatus.inWeging:
      guard let review = signaal[Signaal.tweedeBeoordeling] else { return .underReview }
      let proposer = review[TweedeBeoordeling.door] ?? ""
      return proposer == context.user ? nil : .secondReview(by: proposer)
    case SignaalStatus.aangehouden:
      if let event = signaal[Signaal.hervatAls], let soort = event[HervatAls.soort],
        happened(event, soort, signaal, context)
      {
        return .eventCame(soort)
      }
      if let day = signaal[Signaal.hervatOp], day <= context.today { return .dayCame(day) }
      return nil
    default: return nil
    }
  }

  private static func happened(_ event: Part, _ soort: Code, _ signaal: Record, _ context: TriageContext) -> Bool {
    switch soort {
    case "antwoord_van":
      // The last question to the partner is the one that is waited for.
      let partner = event[HervatAls.partner]
      return signaal[Signaal.informatievragen].last { $0[Informatievraag.partner] == partner }?[
        Informatievraag.antwoordOp] != nil
    case "casus_in_status":
      guard let casus = event[HervatAls.casusId].flatMap(context.record), let status = casus[Casus.status] else {
        return false
      }
      // A casus that has ended otherwise never gets there: that is news too.
      return status == event[HervatAls.status] || CasusStatus.ends.contains(status)
    case "knelpunt_aangewezen":
      guard let knelpunt = event[HervatAls.id].flatMap(context.record) else { return false }
      let status = knelpunt[Handhavingsknelpunt.status]
      return status == KnelpuntStatus.aangewezen || status.map(KnelpuntStatus.ends.contains) ?? false
    case "overleg_geweest":
      guard let overleg = event[HervatAls.id].flatMap(context.record), let day = overleg[Overleg.datum] else {
        return false
      }
      return day < context.today
    default: return false
    }
  }
}
