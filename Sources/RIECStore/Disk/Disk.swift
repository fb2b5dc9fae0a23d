/// What the journal needs of a file system, under one store folder and by names relative to it (`journal/00000001.jsonl`),
/// so that a simulated one, which crashes and fails by a seed, can stand in for the real one (reliability page §3, R5).
///
/// Nothing here retries what failed or hides how much was done: that is the journal's to decide.
package protocol Disk: Sendable {
  /// The number of this process, for the note beside the lock.
  var process: Int { get }

  /// Opens the file `name`; never through a symbolic link.
  func open(_ name: String, _ access: DiskAccess) throws(DiskFailure) -> DiskFile
  /// Closes `file`; a lock that it has is let go.
  func close(_ file: DiskFile)
  /// Size and identity of an open file.
  func status(_ file: DiskFile) throws(DiskFailure) -> DiskStatus
  /// Size and identity of what `name` stands for now; nil where there is nothing.
  func status(of name: String) throws(DiskFailure) -> DiskStatus?
  /// Up to `count` bytes at `offset`; fewer where the file ends.
  func read(_ file: DiskFile, at offset: Int, count: Int) throws(DiskFailure) -> [UInt8]
  /// Writes the first bytes of `bytes` at the end of the file, at least one, and gives how many.
  func append(_ file: DiskFile, _ bytes: ArraySlice<UInt8>) throws(DiskFailure) -> Int
  /// Writes `bytes` over the beginning of a file that was opened for locking.
  func note(_ file: DiskFile, _ bytes: [UInt8]) throws(DiskFailure)
  /// Cuts the file to `size` bytes.
  func truncate(_ file: DiskFile, to size: Int) throws(DiskFailure)
  /// Makes the file's bytes durable, and its size (fdatasync).
  func syncData(_ file: DiskFile) throws(DiskFailure)
  /// Makes all of the file durable, but not its name (fsync).
  func sync(_ file: DiskFile) throws(DiskFailure)
  /// Makes the names in `folder` durable (fsync of the folder).
  func syncFolder(_ folder: String) throws(DiskFailure)
  /// Gives the file `name` the name `target`, replacing what is called so.
  func rename(_ name: String, to target: String) throws(DiskFailure)
  /// Takes the name away.
  func unlink(_ name: String) throws(DiskFailure)
  /// The names in `folder`, in no order.
  func names(in folder: String) throws(DiskFailure) -> [String]
  /// Makes the folder `name`, with the rights of the store; it is an error that there is something.
  func makeFolder(_ name: String) throws(DiskFailure)
  /// Takes the empty folder `name` away.
  func removeFolder(_ name: String) throws(DiskFailure)
  /// Takes away everybody's right to write to the file, or gives it back.
  func setSealed(_ file: DiskFile, _ isSealed: Bool) throws(DiskFailure)
  /// Takes the exclusive lock of the file without waiting; false where another has it.
  func lock(_ file: DiskFile) throws(DiskFailure) -> Bool
  /// Milliseconds of a clock that never goes back.
  func milliseconds() -> Int
  /// Waits.
  func sleep(milliseconds: Int)
}

/// What a file is opened for.
package enum DiskAccess: Sendable {
  /// Reading.
  case read
  /// Reading, cutting, and writing at the end.
  case append
  /// As `append`, of a new file: it is an error that there is one.
  case create
  /// Locking, and the note in the file.
  case lock
}

/// An open file of a ``Disk``.
package struct DiskFile: Hashable, Sendable {
  /// The descriptor, or what stands for it.
  package let descriptor: Int32
  /// The name that it was opened by.
  package let name: String

  /// The open file `descriptor`.
  package init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }
}

/// How large a file is, and which.
package struct DiskStatus: Hashable, Sendable {
  /// Which file it is, whatever it is called.
  package struct Identity: Hashable, Sendable {
    /// The device's number.
    package let device: UInt64
    /// The file's number on it.
    package let inode: UInt64

    /// A file's identity.
    package init(device: UInt64, inode: UInt64) {
      self.device = device
      self.inode = inode
    }
  }

  /// Bytes.
  package let size: Int
  /// Which file.
  package let identity: Identity

  /// A file's status.
  package init(size: Int, identity: Identity) {
    self.size = size
    self.identity = identity
  }
}

/// A call to the system that failed.
public struct DiskFailure: Error, Hashable, Sendable {
  /// The calls.
  public enum Call: String, Hashable, Sendable {
    case open, status, read, append, note, truncate, syncData, sync, syncFolder, rename, unlink, names, mode, lock
    case makeFolder, removeFolder
  }

  /// What was tried.
  public let call: Call
  /// The number of the system's reason (errno).
  public let number: Int32
  /// The file or folder, relative to the store.
  public let name: String

  /// A failed `call`.
  public init(_ call: Call, _ number: Int32, _ name: String) {
    self.call = call
    self.number = number
    self.name = name
  }
}
