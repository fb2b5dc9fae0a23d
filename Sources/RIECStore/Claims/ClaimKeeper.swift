public import RIECDomain

/// What keeps two analysts from deciding the same item: whoever has a record before him claims it, and nobody else does
/// until he lets go of it, or his program ends, however it ends. No claim is ever written to the journal.
public protocol ClaimKeeper: Sendable {
  /// Claims the record `id`; claims it again where this keeper has it already.
  func take(_ id: RecordID) -> ClaimOutcome

  /// Lets go of `claim`; does nothing where it was let go of.
  func release(_ claim: Claim)

  /// Lets go of everything that this keeper claimed.
  func releaseAll()

  /// Who else has claimed which of `ids`. Cheap enough for every row of a queue.
  func holders(of ids: [RecordID]) -> [RecordID: ClaimHolder]
}

/// A record that was claimed.
public struct Claim: Hashable, Sendable {
  /// The record.
  public let id: RecordID

  /// The claim of `id`.
  public init(id: RecordID) {
    self.id = id
  }
}

/// Who has claimed a record, as he wrote it down.
public struct ClaimHolder: Hashable, Sendable {
  /// The login name; empty where it cannot be read.
  public var user: String
  /// The number of the process; 0 where it cannot be read.
  public var process: Int
  /// The terminal, as `pts/3`; empty where there is none.
  public var terminal: String
  /// Since when: UTC, ISO 8601; empty where it cannot be read.
  public var since: String

  /// A holder.
  public init(user: String, process: Int, terminal: String, since: String) {
    self.user = user
    self.process = process
    self.terminal = terminal
    self.since = since
  }
}

/// What became of claiming a record.
public enum ClaimOutcome: Hashable, Sendable {
  /// It is claimed, until it is let go of.
  case taken(Claim)
  /// Another has it; nil where that one did not say who he is.
  case held(by: ClaimHolder?)
  /// Nothing can be claimed.
  case refused(ClaimRefusal)
}

/// Why nothing can be claimed.
public enum ClaimRefusal: Hashable, Sendable {
  /// Nothing can be changed in the store.
  case readOnly(ReadOnlyReason)
  /// The system refused.
  case failed(StoreError)
}

extension RecordStore {
  /// Claims that only this program knows of, for a store that has no place for them.
  public func claimKeeper() -> any ClaimKeeper {
    MemoryClaims(user: "", access: { access })
  }
}
