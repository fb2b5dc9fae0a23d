public import RIECDomain

/// The index of a whole store: one table of columns a kind. It does not change; a newer one takes its place.
public struct StoreIndex: Sendable {
  /// What "today" was for the terms in it.
  public let peildatum: Datum
  /// The kinds that have a table, in the registry's order.
  public let kinds: [Kind.Name]
  /// Every line that is no record, in the order of files and lines.
  public let unreadable: [Unreadable]
  /// The kinds of which plain JSON, or a demo, has no file, in the registry's order: what refers to them cannot be
  /// judged. Empty for another store with FORMAT, where a kind without a file has no records.
  public let absent: [Kind.Name]
  /// The line of the journal up to which it holds the changes; 0 without a journal.
  package var line = 0
  /// Ids of records that were destroyed (vernietigd).
  public package(set) var destroyed: Set<RecordID> = []
  /// What the check found so far; nil before it has begun.
  public private(set) var findings: Findings?

  /// The kinds that the store may have records of, in order.
  let registry: [Kind]
  let tables: [Kind.Name: Table]
  /// What the files have that is no record; `unreadable` without `broken`.
  let basis: [Unreadable]
  /// Changes that are no record, the latest of each id.
  let broken: [Broken]

  /// A change that is no record.
  struct Broken: Sendable {
    let kind: Kind.Name
    let id: RecordID
    let fault: Unreadable
  }

  /// An index without records.
  public init(peildatum: Datum) {
    self.init(peildatum: peildatum, registry: Kinds.all, tables: [], unreadable: [])
  }

  /// An index of `tables`, in the order of `registry`.
  init(
    peildatum: Datum, registry: [Kind], tables: [Table], unreadable: [Unreadable], broken: [Broken] = [],
    absent: [Kind.Name] = []
  ) {
    self.peildatum = peildatum
    self.registry = registry
    self.unreadable = unreadable + broken.map(\.fault)
    basis = unreadable
    self.broken = broken
    self.absent = absent
    kinds = tables.map(\.kind.name)
    self.tables = Dictionary(tables.map { ($0.kind.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The records of a kind; nil for a kind that the store has nothing of.
  public subscript(kind: Kind.Name) -> KindIndex? {
    tables[kind].map { KindIndex(table: $0, findings: findings?.rows[kind]) }
  }

  /// The kind and row of `id`; nil where no record has it.
  public func locate(_ id: RecordID) -> (kind: Kind.Name, row: Int)? {
    for kind in kinds {
      if let row = tables[kind]?.row(of: id) { return (kind, row) }
    }
    return nil
  }

  /// The record `id` of any kind, read and parsed whole; nil where no record has it or its file no longer holds it.
  public func record(_ id: RecordID) -> Record? {
    locate(id).flatMap { tables[$0.kind]?.record(at: $0.row) }
  }

  /// What rules judge the records by.
  public var ruleContext: RuleContext {
    RuleContext(
      peildatum: peildatum, lookup: { record($0) }, kind: { locate($0)?.kind }, absent: absent, destroyed: destroyed)
  }

  /// The same index with what a check has found; the column of findings answers by it.
  public func with(_ findings: Findings) -> StoreIndex {
    var copy = self
    copy.findings = findings
    return copy
  }
}
