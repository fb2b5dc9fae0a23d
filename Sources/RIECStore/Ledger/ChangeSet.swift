public import RIECDomain

/// What should change in one record.
public struct RecordEdit: Hashable, Sendable {
  /// The kind.
  public var kind: Kind.Name
  /// The record; nil for a new one, which gets its number under the lock.
  public var id: RecordID?
  /// The record as who edits it saw it; nil for a new one.
  public var base: Record?
  /// What becomes of it. Of a new record one change at the empty path, whose `id` is replaced by the number given.
  public var changes: [FieldChange]
  /// Whether the record must still be what `base` says: then somebody else's change of any field is a conflict, since
  /// what was decided was decided on the record as it was read.
  public var isExact: Bool

  /// An edit of `id`, seen as `base`.
  public init(kind: Kind.Name, id: RecordID?, base: Record?, changes: [FieldChange], isExact: Bool = false) {
    self.isExact = isExact
    self.kind = kind
    self.id = id
    self.base = base
    self.changes = changes
  }
}

/// Changes that are saved together: all of them, or none.
public struct ChangeSet: Hashable, Sendable {
  /// What the changes are.
  public enum Origin: Hashable, Sendable {
    /// Somebody's edit.
    case edit
    /// The change in these lines of the journal is taken back.
    case reversal(of: ClosedRange<Int>)
    /// What was taken back in these lines of the journal is done again.
    case redo(of: ClosedRange<Int>)
    /// Records of an import, which were judged when it was planned.
    case importing
  }

  /// What changes, in this order; no record twice.
  public var edits: [RecordEdit]
  /// Why, in the words of who does it; nil where none were asked.
  public var reden: String?
  /// Numbers of the rules whose warnings were accepted.
  public var accepted: [Int]
  /// What the changes are.
  public var origin: Origin
  /// Numbers of bases that are withdrawn with it: what undoes a large import.
  public var bases: [Int] = []

  /// A set of `edits`.
  public init(_ edits: [RecordEdit], reden: String? = nil, accepted: [Int] = [], origin: Origin = .edit) {
    self.edits = edits
    self.reden = reden
    self.accepted = accepted
    self.origin = origin
  }
}

/// What was saved; the disk has it.
public struct Saved: Hashable, Sendable {
  /// The lines of the journal that hold it.
  public var lines: ClosedRange<Int>
  /// The records as they stand now, in the order of the edits; one that was taken away is left out.
  public var records: [Record]
  /// Whether somebody else's change of other fields was kept beside it.
  public var merged: Bool

  /// What stands in `lines`.
  public init(lines: ClosedRange<Int>, records: [Record], merged: Bool) {
    self.lines = lines
    self.records = records
    self.merged = merged
  }
}
