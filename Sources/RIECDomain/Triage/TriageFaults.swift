/// What can be done with a signaal that has faults: it is held, returned to who brought it in, or repaired, and never
/// half processed.
public enum TriageFaults {
  /// The faults of `signaal`; warnings are none.
  public static func faults(of signaal: Record, _ context: RuleContext) -> [Finding] {
    Signaal.kind.findings(in: signaal, context: context).filter { $0.severity == .fault }
  }

  /// What can be decided of a signaal with these `faults`: everything where there are none. Otherwise it can be held,
  /// asked about, and passed on to an inbrenger, where it can be read who that is; where its state or history cannot be
  /// trusted, only skipped.
  public static func choices(with faults: [Finding]) -> [TriageChoice] {
    if faults.isEmpty { return TriageChoice.allCases }
    if faults.contains(where: isAboutState) { return [.overgeslagen] }
    if faults.contains(where: { $0.path.parts == [Signaal.inbreng.name] }) {
      return [.aanhouden, .informatie, .overgeslagen]
    }
    return [.aanhouden, .doorverwijzen, .informatie, .overgeslagen]
  }

  private static let state: Set<String> = [
    Signaal.id.name, Signaal.status.name, Signaal.statusHistorie.name, Signaal.tweedeBeoordeling.name,
    Signaal.weging.name,
  ]

  private static func isAboutState(_ finding: Finding) -> Bool { finding.path.parts.first.map(state.contains) ?? true }

  /// The faults that stand in the way of `decision` on `signaal`; empty where none do.
  static func standingInTheWay(of decision: TriageDecision, on signaal: Record, _ context: TriageContext) -> [Finding] {
    let faults = faults(of: signaal, context.rules)
    guard !faults.isEmpty else { return [] }
    guard choices(with: faults).contains(decision.choice) else { return faults }
    guard decision.choice == .doorverwijzen else { return [] }
    let inbrengers = signaal[Signaal.inbreng].compactMap { $0[Inbreng.partner] }
    return decision[TweedeBeoordeling.partner].map(inbrengers.contains) ?? false ? [] : faults
  }
}
