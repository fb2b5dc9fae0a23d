/// Where a screen's exports go. It names no file of the store and shows no folder: what a path means, only the one who
/// implements this knows.
public protocol ExportTarget: Sendable {
  /// Writes what `body` puts, piece by piece, to `path`, as it was typed, and gives what the new file is called.
  ///
  /// Nothing that is there is replaced, only the user may read the file, and where anything is thrown nothing of it is
  /// left behind.
  func write(
    to path: String, _ body: (_ put: ([UInt8]) throws(ExportError) -> Void) throws(ExportError) -> Void
  ) throws(ExportError) -> String
}

/// Why an export could not be written. It carries no sentence: those are made where it is shown.
public struct ExportError: Error, Hashable, Sendable {
  /// The kinds of trouble.
  public enum Reason: Hashable, Sendable {
    /// Something of that name is there already; nothing is there of the name `free`, in the same folder.
    case exists(free: String)
    /// The path is that of a folder: the name of a file in it is missing.
    case isFolder
    /// The folder is there and is one in which no file can be made.
    case takesNoFiles
    /// The folder is not there, or is none.
    case noFolder
    /// The folder may not be written in.
    case notAllowed
    /// The disk, or the user's share of it, is full.
    case full
    /// No file can be called so.
    case badName
    /// So many records are no longer where they were read: something changed the store meanwhile.
    case recordsGone(Int)
    /// The work was cancelled.
    case cancelled
    /// Something else: the system's own words.
    case system(String)
  }

  /// What is wrong.
  public let reason: Reason
  /// The folder where that is the trouble, else the path, as it was typed.
  public let path: String

  /// An error about `path`.
  public init(_ reason: Reason, path: String) {
    self.reason = reason
    self.path = path
  }
}
