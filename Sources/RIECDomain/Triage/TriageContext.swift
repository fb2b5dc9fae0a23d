/// What Triage may ask about the world: who decides and when, the settings, and other records. Pure: everything is given.
public struct TriageContext: Sendable {
  /// Who decides: a login name.
  public let user: String
  /// The moment.
  public let now: Moment
  /// The settings of the office.
  public let settings: TriageSettings
  /// The day and the other records.
  public let rules: RuleContext
  /// The first term of an open casus on or after which something is due; nil where it has none.
  public let term: @Sendable (RecordID) -> Datum?
  /// Whether a signaal shares something with another record.
  public let shares: @Sendable (Record, TriageShared) -> Bool
  /// The signalen that are gekoppeld aan the record with an id.
  public let linked: @Sendable (RecordID) -> [RecordID]
  /// Whether a casus has this codenaam already.
  public let isTitleTaken: @Sendable (String) -> Bool

  /// "Today".
  public var today: Datum { rules.peildatum }

  /// A context. Without `term` the terms that stand in a casus itself are taken; without the others nothing is shared,
  /// linked or taken.
  public init(
    user: String, now: Moment, settings: TriageSettings = .defaults, rules: RuleContext,
    term: (@Sendable (RecordID) -> Datum?)? = nil,
    shares: @escaping @Sendable (Record, TriageShared) -> Bool = { _, _ in false },
    linked: @escaping @Sendable (RecordID) -> [RecordID] = { _ in [] },
    isTitleTaken: @escaping @Sendable (String) -> Bool = { _ in false }
  ) {
    self.user = user
    self.now = now
    self.settings = settings
    self.rules = rules
    self.term = term ?? { rules.lookup($0).flatMap(TriageContext.ownTerm) }
    self.shares = shares
    self.linked = linked
    self.isTitleTaken = isTitleTaken
  }

  /// The record with an id.
  func record(_ id: RecordID) -> Record? { rules.lookup(id) }

  /// The earliest of a casus's own terms: open interventies and taken, and the day on which it goes on.
  private static func ownTerm(of casus: Record) -> Datum? {
    guard casus.kind == .casus, let status = casus[Casus.status], !CasusStatus.ends.contains(status) else { return nil }
    var days = casus[Casus.interventies].compactMap { part -> Datum? in
      part[Interventie.status].map(InterventieStatus.ends.contains) == true ? nil : part[Interventie.deadline]
    }
    days += casus[Casus.taken].compactMap { $0[Taak.gedaanOp] == nil ? $0[Taak.uiterlijk] : nil }
    if status == CasusStatus.aangehouden, let day = casus[Casus.hervatOp] { days.append(day) }
    return days.min()
  }
}
