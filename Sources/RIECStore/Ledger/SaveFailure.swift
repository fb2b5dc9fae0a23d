public import RIECDomain

/// Why nothing can be changed.
public enum ReadOnlyReason: Hashable, Sendable {
  /// `--alleen-lezen`.
  case asked
  /// Plain JSON without FORMAT.
  case plain
  /// Who runs the program may not write there; the system's reason.
  case permission(String)
  /// A newer program wrote the store: the version of its format.
  case newerFormat(Int)
  /// A file system whose locks and notices cannot be relied on: its name.
  case doubtfulFileSystem(String)
  /// The journal is damaged: the segment's name and the line, from 1.
  case damaged(file: String, line: Int)
  /// The journal became shorter than what was read of it.
  case truncated(file: String)
  /// A basis or snapshot that the journal names is missing or is not what it names: its path in the store.
  case basisDiffers(String)
  /// The disk did not confirm a save; nothing more is written until the store is opened anew. The system's reason.
  case unconfirmed(String)

  /// Whether something that was saved may be missing or other than it was.
  public var isDamage: Bool {
    switch self {
    case .damaged, .truncated, .basisDiffers: true
    default: false
    }
  }
}

/// Whether records can be changed.
public enum StoreAccess: Hashable, Sendable {
  /// They can.
  case writable
  /// They cannot, for this reason.
  case readOnly(ReadOnlyReason)
}

/// An edit and another's change of the same fields.
public struct EditConflict: Hashable, Sendable {
  /// The record.
  public var id: RecordID
  /// The record as it stands now; nil where it was taken away.
  public var theirs: Record?
  /// Who changed it last; empty where that is not known.
  public var by: String
  /// The fields.
  public var conflicts: [FieldConflict]

  /// A conflict about `id`.
  public init(id: RecordID, theirs: Record?, by: String, conflicts: [FieldConflict]) {
    self.id = id
    self.theirs = theirs
    self.by = by
    self.conflicts = conflicts
  }
}

/// Why changes were not saved. Nothing of them stands in the store, but for `unknown`.
public enum SaveFailure: Error, Hashable, Sendable {
  /// Others changed the same fields meanwhile.
  case conflict([EditConflict])
  /// The changes would make records faulty: the new faults by record; of a new record by the empty id.
  case faults([RecordID: [Finding]])
  /// The changes give warnings that were not accepted.
  case unaccepted([RecordID: [Finding]])
  /// Nothing can be changed.
  case readOnly(ReadOnlyReason)
  /// Somebody else holds the lock.
  case locked(LockHolder?)
  /// Writing failed; what stood there stands there.
  case notSaved(StoreError)
  /// The disk did not confirm: it may have been saved or not.
  case unknown(StoreError)
  /// The record is not there any more.
  case gone(RecordID)
  /// Another record has this id.
  case taken(RecordID)
  /// A record would be over a limit of the store: what it is over.
  case overLimit(RecordID, JSONLimit)
  /// There is nothing to change.
  case nothing
  /// The store is not read yet.
  case notRead
  /// What should be taken back was destroyed.
  case purged
  /// The record with this id was destroyed; its id is never given again.
  case destroyed(RecordID)
}

/// A limit of a record's line (reliability page §2, "Limits").
public enum JSONLimit: Hashable, Sendable {
  /// The line's bytes.
  case bytes
  /// The nesting.
  case depth
  /// The members of an object.
  case keys
}
