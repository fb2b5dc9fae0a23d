import StrictJSON

/// Takes a decision back, also days later: as a new step, with its reden.
public enum TriageReversal {
  /// Whether a decision on `signaal` stands that can be taken back: it was held, or something was done with it.
  public static func isPossible(_ signaal: Record) -> Bool {
    guard signaal.kind == .signaal, let status = signaal[Signaal.status] else { return false }
    if status == SignaalStatus.aangehouden { return signaal[Signaal.weging]?[Weging.besluit] != nil }
    return SignaalStatus.decided.contains(status)
  }

  /// What taking back the decision on `signaal` comes to: it is in in_weging again, unlinked, and waits for nothing; a
  /// casus that was made of it is withdrawn; what was passed on stays on record, with a taak to tell the receiver, and so
  /// does what a partner was asked. Refused where the casus has come too far, or others are linked to it. A bewaartermijn
  /// or a level that the decision set stays.
  public static func edits(
    of signaal: Record, reden: String, _ context: TriageContext
  ) -> Result<TriageOutcome, TriageRefusal> {
    guard isPossible(signaal), let status = signaal[Signaal.status] else {
      return .failure(.notWaiting(signaal[Signaal.status]))
    }
    guard Optional(reden).isFilled else { return .failure(.wantsReason) }
    return signaal.taking(SignaalStatus.inWeging, toelichting: reden, context).flatMap { record in
      var after = record
      unweigh(&after)
      after.put(Signaal.gekoppeldAan.name, nil)
      if status == SignaalStatus.doorverwezen { after.tellReceiver(context) }
      var edits = [TriageEdit(after, base: signaal)]
      if status == SignaalStatus.opgewerkt, let id = signaal[Signaal.casusId] {
        after.put(Signaal.casusId.name, nil)
        edits = [TriageEdit(after, base: signaal)]
        switch withdrawn(id, of: after, reden, context) {
        case .success(let casus): if let casus { edits.append(casus) }
        case .failure(let refusal): return .failure(refusal)
        }
      }
      return .success(TriageOutcome(edits: edits, reden: reden, isProposal: false))
    }
  }

  /// The criteria stay; what was decided by them stands in the history.
  private static func unweigh(_ signaal: inout Record) {
    guard var weging = signaal[Signaal.weging]?.json else { return }
    for name in [
      Weging.besluit.name, Weging.reden.name, Weging.motivering.name, Weging.door.name, Weging.bevestigdDoor.name,
      Weging.op.name,
    ] { weging[name] = nil }
    signaal.put(Signaal.weging.name, weging.members.isEmpty ? nil : .object(weging))
  }

  /// The casus withdrawn; nil where it is gone, or ended in another way, and stays as it is.
  private static func withdrawn(
    _ id: RecordID, of signaal: Record, _ reden: String, _ context: TriageContext
  ) -> Result<TriageEdit?, TriageRefusal> {
    guard let casus = context.record(id), casus.kind == .casus, let status = casus[Casus.status] else {
      return .success(nil)
    }
    if CasusStatus.ends.contains(status) { return .success(nil) }
    let others = context.linked(id).filter { $0 != signaal.id }
    guard others.isEmpty else { return .failure(.othersDepend(id, others)) }
    let rules = context.rules.overlaid(by: [signaal.id: signaal])
    return resumed(casus, context, rules).flatMap { casus in
      casus.taking(CasusStatus.ingetrokken, toelichting: reden, context, rules: rules)
    }.map { TriageEdit($0, base: casus) }.mapError { refusal in
      // Only from aangemeld to analyse does a casus lead to ingetrokken (domain page §7.6).
      if case .step = refusal { .casusHasMovedOn(id, status) } else { refusal }
    }
  }

  /// A casus that is held goes back to where it was first.
  private static func resumed(
    _ casus: Record, _ context: TriageContext, _ rules: RuleContext
  ) -> Result<Record, TriageRefusal> {
    guard casus[Casus.status] == CasusStatus.aangehouden else { return .success(casus) }
    guard let before = casus.statusOfWork, before != CasusStatus.aangehouden else { return .success(casus) }
    return casus.taking(before, context, rules: rules)
  }
}

extension Record {
  /// A taak to tell whoever received the signaal that the decision was taken back.
  fileprivate mutating func tellReceiver(_ context: TriageContext) {
    let naar = self[Signaal.doorverwezen]?[Doorverwijzing.naar] ?? "de ontvanger"
    let due = Werkdagen.adding(context.settings.questionWorkdays, to: context.today)
    append(
      [
        (Taak.wat.name, .string("Meld aan \(naar) dat de doorverwijzing is teruggedraaid")),
        (Taak.wie.name, .string(context.user)), (Taak.uiterlijk.name, .string(due.iso)),
      ], to: Signaal.taken.name)
  }
}
