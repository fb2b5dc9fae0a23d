public import StrictJSON

/// A line (or an element of a plain list) that is no record: it has no row, and stands here.
public struct Unreadable: Hashable, Sendable {
  /// Why it is none.
  public enum Reason: Hashable, Sendable {
    /// It is no JSON within the store's limits; the fault's line and column are those of the file.
    case json(JSONFault)
    /// It is JSON, but no object.
    case notAnObject
    /// A `.json` file that does not begin with a list.
    case notAList
    /// The line has more than 16 MB.
    case tooLong
    /// The line is empty.
    case emptyLine
    /// The object has no `id`, or one that is no text or an empty one.
    case noID
    /// An earlier line, which counts, has the same id.
    case duplicateID(String, file: String, line: Int)
    /// The file has 0 bytes.
    case emptyFile
    /// The file could not be read; the system's reason.
    case notReadable(String)
    /// The file ended before the place where this record stood: it was changed while the program ran.
    case vanished
  }

  /// The file, by its path in the store.
  public let file: String
  /// The line in it, from 1.
  public let line: Int
  /// The column, from 1, in Unicode scalars; nil where the whole line is meant.
  public let column: Int?
  /// Why.
  public let reason: Reason
  /// How the line begins, in bytes; nil where that says nothing, or where many lines before it are unreadable too.
  public let beginning: [UInt8]?

  /// So many bytes of a line are kept.
  static let kept = 240

  /// Something unreadable at `line` of `file`.
  public init(file: String, line: Int, column: Int? = nil, beginning: [UInt8]? = nil, _ reason: Reason) {
    self.beginning = beginning
    self.file = file
    self.line = line
    self.column = column
    self.reason = reason
  }
}
