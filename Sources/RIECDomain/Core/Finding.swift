public import PlainText

/// Where in a record: field names and `nr`'s, as `interventies/3/status`. An element without `nr` counts by its
/// position.
public struct FieldPath: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The parts, outermost first.
  public var parts: [String]

  /// The path of `parts`.
  public init(_ parts: [String]) {
    self.parts = parts
  }

  /// A path of ours, its parts joined by `/`; an empty text is the record as a whole.
  public init(stringLiteral text: String) {
    parts = text.split(separator: "/").map(String.init)
  }

  /// The path one step further in.
  public func appending(_ part: String) -> FieldPath { FieldPath(parts + [part]) }

  /// The path of element `nr` of the list at this path.
  public func appending(_ nr: Int) -> FieldPath { appending(String(nr)) }

  /// The parts joined by `/`.
  public var text: String { parts.joined(separator: "/") }
}

/// Something a rule or the schema has to say about a record.
public struct Finding: Hashable, Sendable {
  /// How much it weighs.
  public enum Severity: Sendable {
    /// The record is faulty; a change that makes it so is refused.
    case fault
    /// Worth a look; can be accepted with a reden.
    case warning
  }

  /// The rule's number in the domain page §3.4, or 0 for the kind's own description (types, codes, required fields).
  public let rule: Int
  /// Fault or warning.
  public let severity: Severity
  /// The field that it is about.
  public let path: FieldPath
  /// What is wrong, in one sentence that names the value and what is allowed.
  public let message: Tekst

  /// What a list calls it (`Codes.melding`): `fout`, `verborgen` or `waarschuwing`.
  public var code: Code {
    severity == .fault ? "fout" : rule == NoTextHidesACharacter.number ? "verborgen" : "waarschuwing"
  }

  /// The letter that stands for it: F, V or W.
  public var letter: Tekst { Codes.melding[code]?.short ?? Tekst("") }

  /// A finding of rule `rule` about the field at `path`.
  public init(rule: Int, _ severity: Severity, at path: FieldPath, _ message: Tekst) {
    self.rule = rule
    self.severity = severity
    self.path = path
    self.message = message
  }
}

/// What a rule may ask about the world: the day, other records, the office's settings. Pure: everything is given.
public struct RuleContext: Sendable {
  /// "Today".
  public let peildatum: Datum
  /// The record with an id, of any kind; nil where there is none.
  public let lookup: @Sendable (RecordID) -> Record?
  /// The kind of the record with an id; nil where there is none. Cheaper than `lookup` where an index knows it.
  public let kind: @Sendable (RecordID) -> Kind.Name?
  /// The kinds whose records are not here, so that a reference to one of them cannot be judged.
  public let absent: [Kind.Name]
  /// Ids of records that were destroyed (vernietigd): what names one of them is no fault.
  public let destroyed: Set<RecordID>

  /// A context on `peildatum` in which `lookup` finds the other records, those of `absent` kinds excepted; without
  /// `kind`, `lookup` answers that too.
  public init(
    peildatum: Datum, lookup: @escaping @Sendable (RecordID) -> Record?,
    kind: (@Sendable (RecordID) -> Kind.Name?)? = nil, absent: [Kind.Name] = [], destroyed: Set<RecordID> = []
  ) {
    self.destroyed = destroyed
    self.peildatum = peildatum
    self.lookup = lookup
    self.kind = kind ?? { lookup($0)?.kind }
    self.absent = absent
  }
}

/// A validation rule: one file, one test file, named as the sentence that it enforces.
public protocol Rule: Sendable {
  /// The number in the domain page §3.4.
  static var number: Int { get }
  /// The kinds whose records it looks at.
  static var kinds: Set<Kind.Name> { get }
  /// What the rule has to say about `record`.
  static func findings(in record: Record, _ context: RuleContext) -> [Finding]
}
