public import RIECDomain

/// Where records come from and go to. Like ``RecordSource`` it names no file.
public protocol RecordStore: RecordSource {
  /// Whether records can be changed, as far as is known now.
  var access: StoreAccess { get }

  /// Whether many records came or went at once since the store was opened, so that it is to be opened again.
  var hasOtherBases: Bool { get }

  /// Saves `changes`, all or nothing; when it returns, the disk has them. Waits up to two seconds for another writer.
  func save(_ changes: ChangeSet) throws(SaveFailure) -> Saved

  /// What was changed since the last call, by anyone: also by ``save(_:)``; nil where nothing was. Takes no lock.
  func follow() -> StoreNews?

  /// Takes note of what the check of `index`, which this store gave, found; gives the index as it stands by now with
  /// what was found. The indexes of later news carry it along.
  func checked(_ index: StoreIndex, _ findings: Findings) -> StoreIndex

  /// The same store as it stands now, with what was added to it or put in the place of a file since it was opened.
  /// Throws where it can no longer be opened; what was open stays readable.
  func reopened() throws(StoreError) -> any RecordStore

  /// The moment of the last change, where the clock has not come so far: it went back. Nothing is ordered by moments.
  var momentAhead: String? { get }

  /// The changes of the journal that `wanted` says, the latest first, as many as it asks for.
  func history(_ wanted: HistoryQuery) throws(StoreError) -> [HistoryEntry]

  /// What takes back the change that stands in `lines`, as it would be saved; throws `conflict` where later changes stand
  /// in its way, `purged` where its content was destroyed.
  func reversal(of lines: ClosedRange<Int>) throws(SaveFailure) -> ChangeSet

  /// A keeper of claims of its own, without any as yet; it outlives ``reopened()``. Whoever works on records one by one
  /// asks for it once.
  func claimKeeper() -> any ClaimKeeper
}

extension RecordStore {
  /// A store without a clock has none.
  public var momentAhead: String? { nil }
}

/// What others, or this program, did to a store that is open.
public struct StoreNews: Sendable {
  /// The index with the changes.
  public var index: StoreIndex
  /// The records that were changed, added or taken away; each once.
  public var changed: [RecordID]
  /// Who made the last of the changes.
  public var by: String

  /// News of `changed`.
  public init(index: StoreIndex, changed: [RecordID], by: String) {
    self.index = index
    self.changed = changed
    self.by = by
  }
}

/// Which changes of the journal are wanted.
public struct HistoryQuery: Hashable, Sendable {
  /// Only of this record.
  public var id: RecordID?
  /// Only by this user.
  public var user: String?
  /// Only of this kind.
  public var kind: Kind.Name?
  /// Only what touches this field: the first part of its path.
  public var field: String?
  /// Only on or after this day (UTC).
  public var from: Datum?
  /// Only on or before this day (UTC).
  public var to: Datum?
  /// Only lines before this one; nil from the last.
  public var before: Int?
  /// How many changes at most; a change of several records counts once.
  public var limit: Int

  /// All changes, the latest `limit`.
  public init(limit: Int = 1_000) {
    self.limit = limit
  }
}

/// One change, of one record or of several together.
public struct HistoryEntry: Hashable, Sendable {
  /// What happened to one record.
  public struct Part: Hashable, Sendable {
    /// The line of the journal.
    public var line: Int
    /// The record; nil where it is about the store.
    public var id: RecordID?
    /// Its kind.
    public var kind: Kind.Name?
    /// What was changed; empty where that was destroyed.
    public var changes: [FieldChange]
    /// Whether the content was destroyed (vernietigd).
    public var isPurged: Bool

    /// What happened to `id`.
    public init(line: Int, id: RecordID?, kind: Kind.Name?, changes: [FieldChange], isPurged: Bool) {
      self.line = line
      self.id = id
      self.kind = kind
      self.changes = changes
      self.isPurged = isPurged
    }
  }

  /// Its lines in the journal.
  public var lines: ClosedRange<Int>
  /// What it was: `set`, `basis`, `terugdraaien`, …
  public var operation: String
  /// When: UTC, ISO 8601.
  public var moment: String
  /// Who: a login name.
  public var user: String
  /// Which run of the program.
  public var session: String
  /// Why, where it was said.
  public var reden: String?
  /// The lines that it takes back or does again.
  public var reverses: ClosedRange<Int>?
  /// Whether it does again what `reverses` took back.
  public var isRedo: Bool
  /// The records that it brought in as a basis.
  public var brought: Int
  /// What it changed.
  public var parts: [Part]
  /// What it says of a destruction; nil where it is about something else.
  public var purge: PurgeEvent?
  /// The link of its last line: 64 hexadecimal digits.
  public var hash: String

  /// A change that stands in `lines`.
  public init(
    lines: ClosedRange<Int>, operation: String, moment: String, user: String, session: String, reden: String? = nil,
    reverses: ClosedRange<Int>? = nil, isRedo: Bool = false, brought: Int = 0, parts: [Part], hash: String
  ) {
    self.lines = lines
    self.operation = operation
    self.moment = moment
    self.user = user
    self.session = session
    self.reden = reden
    self.reverses = reverses
    self.isRedo = isRedo
    self.brought = brought
    self.parts = parts
    self.hash = hash
  }
}
