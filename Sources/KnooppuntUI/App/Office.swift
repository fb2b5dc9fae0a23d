public import PlainText
public import RIECDomain
public import RIECReports
public import RIECStore

/// What every screen knows: the store, how far reading it has come, and who looks from where.
public struct Office: Sendable {
  /// What the run was started with.
  public struct Settings: Sendable {
    /// The language of the screens.
    public var taal: Taal
    /// "Today".
    public var peildatum: Datum
    /// The login name of the user.
    public var user: String
    /// The region that the screens start with.
    public var scope: Scope

    /// The day of the session before this one; nil where nothing is remembered of one.
    public var previousSession: Datum?

    /// The moment that it is, with the offset of the place; nil: noon UTC of the peildatum.
    public var clock: (@Sendable () -> Moment?)?

    /// The minutes that the place's clock is ahead of UTC at a moment, in seconds since 1970; nil: none.
    public var clockOffset: (@Sendable (_ seconds: Int) -> Int)?

    /// What edits texts of several lines.
    public var editor = EditorChoice.builtIn

    /// Settings of a run.
    public init(taal: Taal, peildatum: Datum, user: String, scope: Scope, previousSession: Datum? = nil) {
      self.previousSession = previousSession
      self.taal = taal
      self.peildatum = peildatum
      self.user = user
      self.scope = scope
    }
  }

  /// How far the index is.
  public enum Reading: Sendable {
    /// Under way: bytes done, of bytes in all.
    case reading(done: Int, total: Int)
    /// Everything is in the index.
    case ready(StoreIndex)
    /// Stopped by the user.
    case cancelled
  }

  /// What is known of the store before it is read.
  public let info: StoreInfo
  /// Language, day, user, scope.
  public var settings: Settings
  /// How far the index is.
  public var reading: Reading = .reading(done: 0, total: 0) {
    didSet { if case .ready = reading { generation += 1 } }
  }
  /// Counts the indexes that there were, so that a screen knows whether its rows are of the latest.
  private(set) var generation = 0
  /// What the check of every field and rule has found so far.
  public var findings = Findings()

  /// A store of which nothing is read yet.
  public init(info: StoreInfo, settings: Settings) {
    self.info = info
    self.settings = settings
  }

  /// The index, once it is there.
  public var index: StoreIndex? {
    if case .ready(let index) = reading { index } else { nil }
  }

  /// The language of the screens.
  public var taal: Taal { settings.taal }

  /// Whether the store was changed by someone since it was read.
  public internal(set) var isStale = false
  /// Whether the store is being read again while what was read before is still shown.
  var isRereading = false

  /// Whether the store is being read, for the first time or again.
  var isReading: Bool {
    if case .reading = reading { true } else { isRereading }
  }

  /// Whether every record was looked at, so that what was found is all there is.
  var isChecked: Bool { index?.findings?.isComplete == true }

  /// What is wrong with the store itself, where something is.
  var damage: ReadOnlyReason? {
    if case .readOnly(let reason) = access, reason.isDamage { reason } else { nil }
  }

  /// Damage, lines that are no record, and findings that are faults, as far as they are known.
  var faultCount: Int { (damage == nil ? 0 : 1) + unreadable.count + findings.faultCount }

  /// What is not among the records of `kinds` that are shown, because it cannot be read.
  func missing(_ kinds: [Kind]) -> Incompleteness? { Incompleteness(index, of: kinds, access: access) }

  /// That a list of `kind` is empty; where something could not be read, nobody knows whether there are none.
  func none(of kind: Kind) -> Tekst {
    let plural = kind.pluralLabel
    guard missing([kind]) == nil else {
      let brief = Incompleteness.brief
      return Tekst(
        nl: "Geen \(plural.nl.lowercased()) gelezen. \(brief.nl)",
        en: "No \(plural.en.lowercased()) were read. \(brief.en)")
    }
    return Tekst(
      nl: "Er zijn geen \(plural.nl.lowercased()) in deze opslag.",
      en: "There are no \(plural.en.lowercased()) in this store.")
  }

  /// Lines that are no record, once the index is there.
  var unreadable: [Unreadable] { index?.unreadable ?? [] }

  /// That there is no file of `kind`, once the store is read and one was to be expected.
  func missingFile(of kind: Kind) -> Tekst? {
    index?.absent.contains(kind.name) == true ? kind.missingFile(in: info) : nil
  }

  /// Whether records can be changed.
  public internal(set) var access = StoreAccess.readOnly(.plain)

  /// The moment that a step or a note is given.
  var moment: Moment? { settings.clock?() ?? Moment(iso: "\(settings.peildatum.iso)T12:00:00Z") }

  /// What rules judge records by.
  var ruleContext: RuleContext {
    index?.ruleContext
      ?? RuleContext(peildatum: settings.peildatum, lookup: { _ in nil }, absent: Kinds.all.map(\.name))
  }

  /// The codes that the office added to `list`; none where that is not open.
  func ownCodes(of list: CodeList) -> [CodeList.Entry] {
    guard list.isOpen, list.name == Codes.wegingsreden.name, let index else { return [] }
    return TriageSettings(of: index).ownRedenen
  }

  /// What a filter's relative dates and `ik` go by.
  var filterContext: FilterContext { FilterContext(today: settings.peildatum, user: settings.user) }
}
