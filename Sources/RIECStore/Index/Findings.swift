public import RIECDomain

/// What the check found: which rows of each kind have faults or warnings, and the findings themselves.
public struct Findings: Sendable {
  /// The findings of one record.
  public struct Entry: Hashable, Sendable {
    /// The record's kind.
    public let kind: Kind.Name
    /// The record.
    public let id: RecordID
    /// The file that it stands in, by its path in the store, and the line.
    public let file: String
    /// The line in it, from 1.
    public let line: Int
    /// What was found.
    public let findings: [Finding]

    /// The findings of `id`.
    public init(kind: Kind.Name, id: RecordID, file: String, line: Int, findings: [Finding]) {
      self.kind = kind
      self.id = id
      self.file = file
      self.line = line
      self.findings = findings
    }
  }

  /// The rows of one kind that something was found about.
  public struct Rows: Sendable {
    /// Rows with a fault.
    public var faults: RowSet
    /// Rows with a warning.
    public var warnings: RowSet
    /// Rows that name a record that is not there or of another kind (rule 23); they are among `faults`.
    public var dangling: RowSet
    /// Rows with a character that cannot be seen (rule 29); they are among `warnings`.
    public var hidden: RowSet
    /// Rows that were looked at.
    var checked: RowSet

    /// No row of `capacity`.
    public init(capacity: Int) {
      faults = RowSet(capacity: capacity)
      warnings = RowSet(capacity: capacity)
      dangling = RowSet(capacity: capacity)
      hidden = RowSet(capacity: capacity)
      checked = RowSet(capacity: capacity)
    }
  }

  /// How many entries are kept; beyond it only bits and counts grow.
  public static let keptEntries = 10_000

  /// The rows of each kind.
  public internal(set) var rows: [Kind.Name: Rows] = [:]
  /// Records with findings, in the order of kinds and rows, the first `keptEntries`.
  public internal(set) var entries: [Entry] = []
  /// Findings that are faults, in all.
  public internal(set) var faultCount = 0
  /// Findings that are warnings, in all.
  public internal(set) var warningCount = 0
  /// Records looked at.
  public internal(set) var checked = 0
  /// Records in all.
  public internal(set) var total = 0
  /// What the records were judged by.
  var judge: @Sendable (Kind, Record, RuleContext) -> [Finding] = { $0.findings(in: $1, context: $2) }
  /// Whether every record was looked at.
  public var isComplete: Bool { checked == total }

  /// Nothing looked at yet.
  public init() {}
}
