/// What a journal turned out to be.
public struct JournalState: Hashable, Sendable {
  /// Why nothing may be appended; nil where it may.
  public internal(set) var trouble: JournalTrouble?
  /// What was met that is no fault.
  public internal(set) var notices: [JournalNotice]

  /// A state.
  package init(trouble: JournalTrouble? = nil, notices: [JournalNotice] = []) {
    self.trouble = trouble
    self.notices = notices
  }

  /// Whether lines may be appended, as far as the journal itself goes.
  public var isWritable: Bool { trouble == nil }
}

/// Why a journal is only read. What it delivered before is sound all the same.
public enum JournalTrouble: Error, Hashable, Sendable {
  /// A line that is not as it was written, or not where it belongs, and no torn end either: nothing is ever cut here.
  case damaged(JournalDamage)
  /// A file became shorter than what was read of it; `size` is what is left.
  case truncated(file: String, read: Int, size: Int)
  /// The line that was the last one is not there any more, or is another: history was rewritten.
  case headGone(JournalHead)
  /// A file cannot be read now; the next call tries again.
  case unreadable(DiskFailure)
  /// Syncing failed and a new segment could not be made: what was last written may or may not be there.
  case stopped(DiskFailure)
}

/// A line that breaks the journal.
public struct JournalDamage: Hashable, Sendable {
  /// The kinds of damage.
  public enum Kind: Hashable, Sendable {
    /// It is no journal line.
    case notALine
    /// Its bytes do not give its hash.
    case hash
    /// Its payload does not give its digest.
    case digest
    /// Its payload is not strict JSON within the limits.
    case payload
    /// Its number does not follow; `expected` would.
    case number(expected: Int)
    /// It names another line as the one before it.
    case previous
    /// It is not the line of its batch that must stand here, or a batch ends too early.
    case batch
    /// The first line of a segment does not say what it follows, or says it wrongly.
    case header
    /// A segment is missing.
    case missing
  }

  /// Where.
  public let place: JournalPlace
  /// What is wrong there.
  public let kind: Kind

  /// Damage at `place`.
  public init(_ kind: Kind, at place: JournalPlace) {
    self.kind = kind
    self.place = place
  }
}

/// What a reader may want to know of a sound journal.
public enum JournalNotice: Hashable, Sendable {
  /// The last file ends in `bytes` bytes that are no whole commit: a writer died, or is writing. The next writer puts
  /// them in quarantine.
  case tornTail(file: String, offset: Int, bytes: Int)
  /// A segment that was begun and never used; the next writer takes it away.
  case unusedSegment(file: String)
  /// A segment holds lines from `line` on that its successor holds again: a sync had failed.
  case superseded(file: String, line: Int)
  /// A segment was replaced by another that holds the same chain: payloads were purged.
  case rewritten(file: String)
  /// A torn tail was put in quarantine, as the line after it says.
  case quarantined(file: String, bytes: Int)
  /// A sync failed; what it should have made durable was written once more, to a new segment.
  case recovered(file: String)
}

/// Who has the store's lock.
public struct LockHolder: Hashable, Sendable {
  /// The number of the process.
  public let process: Int
  /// The login name.
  public let user: String

  /// A holder.
  public init(process: Int, user: String) {
    self.process = process
    self.user = user
  }
}

/// Why nothing was appended.
public enum CommitFailure<Refusal: Error>: Error {
  /// Who prepares the lines thought better of it.
  case refused(Refusal)
  /// The journal is only read.
  case readOnly(JournalTrouble)
  /// Another has had the lock all the time; nil where it cannot be told who.
  case locked(LockHolder?)
  /// A line would not be one: the place among the drafts, and what is wrong.
  case invalid(draft: Int, JournalDamage.Kind)
  /// The system refused. None of the lines is in the journal, and none will come to be.
  case notSaved(DiskFailure)
  /// Syncing failed, and so did a new segment: the lines may or may not be there. The journal is only read now.
  case unknown(DiskFailure)
}

extension CommitFailure: Equatable where Refusal: Equatable {}
extension CommitFailure: Sendable where Refusal: Sendable {}
