public import RIECDomain

/// A proposal to destroy records (voorstel tot vernietiging), and what became of it. It holds no content of theirs.
public struct PurgeProposal: Hashable, Sendable {
  /// A record that is to be destroyed, or was.
  public struct Item: Hashable, Sendable {
    /// Its id, which is never given again.
    public let id: RecordID
    /// Its kind.
    public let kind: Kind.Name
    /// Its revision when it was proposed: who confirms has seen no other. Nil where the line does not say.
    public let revision: Int?

    /// The record `id`.
    public init(id: RecordID, kind: Kind.Name, revision: Int? = nil) {
      self.id = id
      self.kind = kind
      self.revision = revision
    }
  }

  /// What became of it.
  public enum State: Hashable, Sendable {
    /// It waits for a second person.
    case open
    /// It was withdrawn.
    case withdrawn(PurgeWithdrawal)
    /// It was confirmed: the records are gone.
    case confirmed(PurgeDeed)
  }

  /// The line of the journal, which is its number.
  public let line: Int
  /// The link of that line.
  public let hash: JournalHash
  /// When: UTC, ISO 8601.
  public let moment: String
  /// The login name of who proposed.
  public let user: String
  /// The grond: a code of vernietigingsgrond.
  public let grond: Code
  /// Why, in the words of who proposed.
  public let toelichting: String
  /// What is to be destroyed.
  public let items: [Item]
  /// What became of it.
  public internal(set) var state: State

  /// The ids, in the order of the proposal.
  public var ids: [RecordID] { items.map(\.id) }

  /// Whether it waits for a second person.
  public var isOpen: Bool { state == .open }

  /// A proposal that stands in `line`.
  public init(
    line: Int, hash: JournalHash, moment: String, user: String, grond: Code, toelichting: String, items: [Item],
    state: State = .open
  ) {
    self.line = line
    self.hash = hash
    self.moment = moment
    self.user = user
    self.grond = grond
    self.toelichting = toelichting
    self.items = items
    self.state = state
  }
}

/// By whom, when and why a proposal was withdrawn.
public struct PurgeWithdrawal: Hashable, Sendable {
  /// The line of the journal.
  public let line: Int
  /// When: UTC, ISO 8601.
  public let moment: String
  /// The login name.
  public let user: String
  /// Why; nil where it was not said.
  public let reden: String?
}

/// That records were destroyed: what the one line says that commits it, and the one that says it was carried out.
public struct PurgeDeed: Hashable, Sendable {
  /// Who confirmed, and how that is known.
  public struct Confirmation: Hashable, Sendable {
    /// The login name of the second person.
    public let user: String
    /// The number of that user where it was a file that confirmed; nil where they did it themselves, at their own
    /// account.
    public let uid: Int?

    /// That `user` confirmed; by a file of the user with number `uid`, or at their own account.
    public init(user: String, uid: Int?) {
      self.user = user
      self.uid = uid
    }
  }

  /// A record that named one that was destroyed, and keeps the bare id.
  public struct Reference: Hashable, Sendable {
    /// Who names.
    public let id: RecordID
    /// What is named.
    public let target: RecordID

    /// That `id` names `target`.
    public init(id: RecordID, target: RecordID) {
      self.id = id
      self.target = target
    }
  }

  /// That the content is out of every file of the store.
  public struct Completion: Hashable, Sendable {
    /// The line of the journal.
    public let line: Int
    /// When: UTC, ISO 8601.
    public let moment: String
    /// The login name of who carried it out, which after a crash is the next writer.
    public let user: String
    /// How many lines of the journal lost their content.
    public let payloads: Int
    /// The files that were written anew without it: paths in the store.
    public let rewritten: [String]
    /// The files and folders that were taken away.
    public let removed: [String]

    package init(
      line: Int, moment: String, user: String, payloads: Int, rewritten: [String], removed: [String]
    ) {
      self.line = line
      self.moment = moment
      self.user = user
      self.payloads = payloads
      self.rewritten = rewritten
      self.removed = removed
    }
  }

  /// The line of the journal that commits it.
  public let line: Int
  /// The link of that line.
  public let hash: JournalHash
  /// When: UTC, ISO 8601.
  public let moment: String
  /// Who confirmed.
  public let confirmation: Confirmation
  /// For each record how many lines of the journal were about it.
  public let lines: [RecordID: Int]
  /// The numbers of bases that were replaced, with those of what replaced them.
  public let bases: [Int: Int]
  /// Who named the records.
  public let references: [Reference]
  /// That it was carried out; nil until then.
  public internal(set) var completion: Completion?

  package init(
    line: Int, hash: JournalHash, moment: String, confirmation: Confirmation, lines: [RecordID: Int],
    bases: [Int: Int], references: [Reference], completion: Completion? = nil
  ) {
    self.line = line
    self.hash = hash
    self.moment = moment
    self.confirmation = confirmation
    self.lines = lines
    self.bases = bases
    self.references = references
    self.completion = completion
  }
}
