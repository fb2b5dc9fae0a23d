public import RIECDomain
import StrictJSON

/// What an import would do: which records are new, changed, the same or refused, and why. It keeps places, not records.
public struct ImportPlan: Sendable {
  /// What becomes of a record.
  public enum Outcome: UInt8, Sendable, CaseIterable {
    /// The store does not have it.
    case new
    /// The store has another state of it.
    case changed
    /// The store has it as it is.
    case same
    /// It does not become part of the store.
    case refused
  }

  /// How many records of a kind there are of each outcome.
  public struct Counts: Hashable, Sendable {
    /// The kind; nil for files that are named after none.
    public let kind: Kind.Name?
    private var numbers = [0, 0, 0, 0]
    /// Fields that become empty, by their paths without the numbers of elements, and of how many records.
    public internal(set) var emptied: [String: Int] = [:]
    /// How many of the new ones have no id: each import gives them new ones.
    public internal(set) var withoutID = 0

    init(_ kind: Kind.Name?) {
      self.kind = kind
    }

    /// The number of records of `outcome`.
    public subscript(outcome: Outcome) -> Int { numbers[Int(outcome.rawValue)] }

    mutating func count(_ outcome: Outcome) { numbers[Int(outcome.rawValue)] += 1 }
  }

  /// A record that an import adds or changes.
  public struct Accepted: Sendable {
    /// The kind.
    public let kind: Kind.Name
    /// The id; nil for a new record to which the store gives one.
    public let id: RecordID?
    /// What the store has now; nil for a new record.
    public let base: Record?
    /// The record as it will be; `versie` stands in it as the source gives it.
    public let record: Record
    /// What leads from the one to the other.
    public let changes: [FieldChange]
    /// The file that it comes from, by its name.
    public let file: String
    /// The line there, from 1.
    public let line: Int
  }

  /// A line for each kind, in the registry's order; files of no kind come last.
  public let counts: [Counts]
  /// Everything that is refused, in the order of files and lines.
  public let refusals: [ImportRefusal]
  /// How many warnings the new and changed records would bring that are not there yet.
  public let warnings: Int
  /// How many of the new and changed records bring a text with a character that cannot be seen. From JSON those are
  /// taken over as they are, since an export must come back as it was; a cell of a CSV file that holds one is refused.
  public let unseen: Int

  let rows: ImportRows
  let outcomes: [Outcome]
  let index: StoreIndex
  let source: ImportSource

  /// The number of records of `outcome`, of every kind.
  public func total(_ outcome: Outcome) -> Int { counts.reduce(0) { $0 + $1[outcome] } }

  /// Whether someone wrote to the files since they were read, so that the plan no longer holds.
  public var sourceHasChanged: Bool { source.hasChanged }

  /// The first records of `kind` that are new or changed, up to `limit`.
  public func examples(of outcome: Outcome, _ kind: Kind.Name, limit: Int) -> [Accepted] {
    var found: [Accepted] = []
    guard let group = rows.groups.first(where: { $0.kind.name == kind }) else { return [] }
    for row in group.rows where found.count < limit && outcomes[row] == outcome {
      if let accepted = accepted(row, of: group.kind) { found.append(accepted) }
    }
    return found
  }

  /// Calls `body` with every new and changed record, in the order of the source; each is read again for it. Gives false
  /// where a record is no longer where it was read: the caller gives up then, for the plan no longer holds.
  public func eachAccepted<Failure: Error>(_ body: (Accepted) throws(Failure) -> Void) throws(Failure) -> Bool {
    for group in rows.groups {
      for row in group.rows where outcomes[row] == .new || outcomes[row] == .changed {
        guard let accepted = accepted(row, of: group.kind) else { return false }
        try body(accepted)
      }
    }
    return !source.hasChanged
  }

  /// How many of the new records have no id, of every kind.
  public var withoutID: Int { counts.reduce(0) { $0 + $1.withoutID } }

  private func accepted(_ row: Int, of kind: Kind) -> Accepted? {
    guard let record = try? rows.record(at: row, stored: { index.record($0) }) else { return nil }
    let id = record.id.text.isEmpty ? nil : record.id
    let base = id.flatMap { index.record($0) }
    let place = rows.place(of: row)
    let change = ImportChange(from: base, to: record, kind: kind)
    return Accepted(
      kind: kind.name, id: id, base: base, record: change.record, changes: change.changes, file: place.file,
      line: place.line)
  }
}

/// What leads from what the store has to what an import brings.
struct ImportChange {
  let record: Record
  let changes: [FieldChange]

  /// Elements without `nr` count by their position: a list that says the same as the numbered one in the store is not
  /// changed by that, and one that does not is compared element by element.
  init(from base: Record?, to record: Record, kind: Kind) {
    var record = record
    var changes = Changes.between(base, record, kind: kind)
    if let base, !changes.isEmpty {
      let numbered = Elements.numbered(record, kind: kind)
      if numbered != record {
        record = numbered
        changes = Changes.between(Elements.numbered(base, kind: kind), numbered, kind: kind)
        if !changes.isEmpty { changes = Changes.between(base, numbered, kind: kind) }
      }
    }
    self.record = record
    self.changes = changes
  }

  /// The fields that `base` has and that become empty, the outermost of each, by their paths without numbers.
  func emptied(from base: Record, _ kind: Kind) -> Set<String> {
    var found: Set<String> = []
    for change in changes where change.new.isEmpty {
      for length in 1...max(1, change.path.parts.count) {
        let parts = Array(change.path.parts.prefix(length))
        guard let last = parts.last, Int(last) == nil else { continue }
        let path = FieldPath(parts)
        guard record.value(at: path, kind: kind).isEmpty else { continue }
        if !base.value(at: path, kind: kind).isEmpty {
          found.insert(parts.filter { Int($0) == nil }.joined(separator: "/"))
        }
        break
      }
    }
    return found
  }
}

extension JSONValue? {
  /// Whether nothing stands there.
  fileprivate var isEmpty: Bool {
    switch self {
    case nil, .null: true
    case .string(let text): text.isEmpty
    case .array(let values): values.isEmpty
    case .object(let object): object.members.isEmpty
    default: false
    }
  }
}
