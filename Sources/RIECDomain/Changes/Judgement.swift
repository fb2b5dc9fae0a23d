/// What the rules have to say about an edit: only what the edit itself brings counts against it, so that an old fault
/// does not block an unrelated change.
public struct Judgement: Hashable, Sendable {
  /// Faults that the record did not have before: the edit is refused.
  public let faults: [Finding]
  /// Warnings that the record did not have before: to be accepted with a reden.
  public let warnings: [Finding]
  /// What was found before too.
  public let standing: [Finding]

  /// Whether nothing new stands in the way.
  public var isAllowed: Bool { faults.isEmpty }

  /// The judgement of the record `after` an edit of `before`, which is nil for a new record. A finding is one of before
  /// where rule, path and message are the same.
  public static func of(_ after: Record, before: Record?, kind: Kind, context: RuleContext) -> Judgement {
    let found = kind.findings(in: after, context: context)
    // Where nothing is found nothing is new, whatever was found before.
    if found.isEmpty { return Judgement(faults: [], warnings: [], standing: []) }
    let known = Set(before.map { kind.findings(in: $0, context: context) } ?? [])
    let new = found.filter { !known.contains($0) }
    return Judgement(
      faults: new.filter { $0.severity == .fault }, warnings: new.filter { $0.severity == .warning },
      standing: found.filter(known.contains))
  }
}
