public import RIECDomain

/// Why a record cannot be destroyed now.
public enum PurgeObstacle: Hashable, Sendable {
  /// There is no such record.
  case absent
  /// It was destroyed already, by the proposal in this line.
  case destroyed(proposal: Int)
  /// A proposal in this line waits for a second person.
  case proposed(Int)
  /// It was changed after it was proposed, when it had this revision.
  case changed(since: Int)
  /// The rules forbid it on this grond.
  case rule(Vernietiging.Obstacle)
}

/// Why nothing was proposed, withdrawn or confirmed.
public enum PurgeFailure: Error, Hashable, Sendable {
  /// No records were named.
  case nothing
  /// There is no such grond.
  case unknownGrond(Code)
  /// A proposal asks for a toelichting.
  case toelichtingWanted
  /// Records that may not be destroyed, and why; none was.
  case refused([RecordID: [PurgeObstacle]])
  /// No proposal stands in this line of the journal.
  case noProposal(Int)
  /// The proposal does not wait any more: what became of it.
  case notOpen(PurgeProposal)
  /// Who proposed cannot confirm.
  case sameUser(String)
  /// Another number of records was named than the proposal has.
  case otherCount(given: Int, right: Int)
  /// The store is private: a file made by a second person confirms.
  case fileWanted
  /// The store is shared: a second user confirms at their own account, no file.
  case fileUnwanted
  /// The file does not confirm this proposal, and why.
  case badFile(String, ConfirmationFault)
  /// Records came or went meanwhile; look again.
  case changedMeanwhile
  /// It could not be written.
  case save(SaveFailure)
}

/// What is wrong with a file that should confirm.
public enum ConfirmationFault: Hashable, Sendable {
  /// It cannot be read; the system's reason.
  case unreadable(String)
  /// It is a link, a folder or something else than a file.
  case noFile
  /// It belongs to the user that the store belongs to.
  case ownFile
  /// Others than its owner may write to it.
  case writable
  /// The number of its owner is no user of this machine.
  case unknownUser(Int)
  /// It is not word for word what confirms this proposal.
  case otherText
}

/// What destroying records would do, before anything is done.
public struct PurgePreview: Hashable, Sendable {
  /// What can be destroyed, in the order asked for.
  public let items: [PurgeProposal.Item]
  /// What cannot, in the order asked for, and why.
  public let refused: [Refusal]
  /// Records that name one of `items` and keep the bare id.
  public let references: [PurgeDeed.Reference]

  /// A record that cannot be destroyed.
  public struct Refusal: Hashable, Sendable {
    /// The record.
    public let id: RecordID
    /// Why.
    public let obstacles: [PurgeObstacle]

    /// `id`, refused.
    public init(id: RecordID, obstacles: [PurgeObstacle]) {
      self.id = id
      self.obstacles = obstacles
    }
  }

  /// A preview.
  public init(items: [PurgeProposal.Item], refused: [Refusal], references: [PurgeDeed.Reference]) {
    self.items = items
    self.refused = refused
    self.references = references
  }
}

/// A store in which records can be destroyed (vernietigd): proposed by one, confirmed by a second.
public protocol PurgeStore: RecordStore {
  /// Every proposal with what became of it, the latest first.
  func purges() -> [PurgeProposal]

  /// What destroying `ids` on `grond` would do.
  func purgePreview(of ids: [RecordID], grond: Code) throws(PurgeFailure) -> PurgePreview

  /// Who names one of `ids`, themselves left out, and would keep the bare id.
  func references(to ids: [RecordID]) -> [PurgeDeed.Reference]

  /// Proposes to destroy `ids`: all of them, or nothing is proposed.
  func proposePurge(of ids: [RecordID], grond: Code, toelichting: String) throws(PurgeFailure) -> PurgeProposal

  /// Withdraws the open proposal of `line`; anyone may.
  func withdrawPurge(_ line: Int, reden: String?) throws(PurgeFailure) -> PurgeProposal

  /// Confirms the proposal of `line` as a second user of a shared store and destroys its records, of which there are
  /// `count`. Where it returns without a completion the records are gone and the content is not out of every file yet:
  /// the next writer sees to that.
  func confirmPurge(_ line: Int, count: Int) throws(PurgeFailure) -> PurgeProposal
}
