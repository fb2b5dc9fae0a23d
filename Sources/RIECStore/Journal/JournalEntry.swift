public import RIECDomain

/// One line of the journal, verified.
public struct JournalEntry: Hashable, Sendable {
  /// What a line says happened. Those of a newer program are kept as they are.
  public struct Op: Hashable, Sendable {
    /// The spelling in the line.
    public let text: String

    /// The op spelled `text`.
    public init(_ text: String) {
      self.text = text
    }

    /// A record was made, changed or taken away.
    public static let set = Op("set")
    /// Records were brought in as a basis; the line is the commit.
    public static let basis = Op("basis")
    /// Personal data was looked at.
    public static let raadpleging = Op("raadpleging")
    /// Personal data was searched for.
    public static let zoekvraag = Op("zoekvraag")
    /// Records were exported.
    public static let uitvoer = Op("uitvoer")
    /// Records were destroyed.
    public static let vernietiging = Op("vernietiging")
    /// Earlier lines were reversed.
    public static let terugdraaien = Op("terugdraaien")
    /// A torn tail was put in quarantine and cut off.
    public static let herstel = Op("herstel")
  }

  /// Its place among the lines of one commit, which hold together or not at all.
  public struct Batch: Hashable, Sendable {
    /// From 1.
    public let place: Int
    /// How many lines the commit has.
    public let count: Int

    /// Line `place` of `count`.
    public init(place: Int, count: Int) {
      self.place = place
      self.count = count
    }
  }

  /// What the line carries.
  public enum Payload: Hashable, Sendable {
    /// The bytes of x's value, a JSON object, as they stand in the line.
    case bytes([UInt8])
    /// The content was destroyed; the chain still holds.
    case purged(by: String, at: String, reason: String)
  }

  /// Its number: 1, 2, ….
  public let n: Int
  /// The hash of the line before it; of the first line all zeros.
  public let previous: JournalHash
  /// When, as the writer's clock said: UTC, ISO 8601. The order of lines is that of `n`: clocks jump.
  public let moment: String
  /// The login name of who made it.
  public let user: String
  /// The sitting that it was made in.
  public let session: String
  /// What happened.
  public let op: Op
  /// The record that it is about, where it is about one.
  public let id: RecordID?
  /// That record's kind.
  public let kind: Kind.Name?
  /// That record's revision before the change.
  public let revision: Int?
  /// Its place in its commit, where that has more lines than one.
  public let batch: Batch?
  /// SHA-256 of salt and payload.
  public let digest: JournalHash
  /// SHA-256 of the line's bytes before `,"h":`.
  public let hash: JournalHash
  /// What it carries.
  public let payload: Payload
  /// Where it stands.
  public internal(set) var place: JournalPlace
}

/// Where a line of the journal stands.
public struct JournalPlace: Hashable, Sendable {
  /// The segment's file, relative to the store: `journal/00000001.jsonl`.
  public let file: String
  /// The line of the file, from 1.
  public let line: Int
  /// Bytes from the start of the file.
  public let offset: Int
  /// Bytes of the line, its end not counted.
  public let length: Int

  /// A place.
  public init(file: String, line: Int, offset: Int, length: Int) {
    self.file = file
    self.line = line
    self.offset = offset
    self.length = length
  }
}

/// A line that is to be written; number, chain, moment and user come when it is.
public struct JournalDraft: Hashable, Sendable {
  /// What happens.
  public var op: JournalEntry.Op
  /// The record that it is about.
  public var id: RecordID?
  /// That record's kind.
  public var kind: Kind.Name?
  /// That record's revision before the change.
  public var revision: Int?
  /// The bytes of a JSON object, without a line end in them.
  public var payload: [UInt8]

  /// A line about the record `id`, or about none.
  public init(
    op: JournalEntry.Op, id: RecordID? = nil, kind: Kind.Name? = nil, revision: Int? = nil, payload: [UInt8]
  ) {
    self.op = op
    self.id = id
    self.kind = kind
    self.revision = revision
    self.payload = payload
  }
}

/// The last link of a chain.
public struct JournalHead: Hashable, Sendable {
  /// The number of the last line; 0 where there is none.
  public let n: Int
  /// Its hash; all zeros where there is none.
  public let hash: JournalHash

  /// The head `n`, `hash`.
  public init(n: Int, hash: JournalHash) {
    self.n = n
    self.hash = hash
  }

  /// Of a journal without a line.
  public static let empty = JournalHead(n: 0, hash: .zero)
}
