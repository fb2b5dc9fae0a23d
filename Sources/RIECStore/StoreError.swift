public import StrictJSON

/// Why a store could not be opened, made or written. It carries no sentence: those are made where it is shown.
public struct StoreError: Error, Hashable, Sendable {
  /// The kinds of trouble.
  public struct Code: Hashable, Sendable {
    /// The name of this kind of trouble.
    public let name: String

    /// There is nothing at the path.
    public static let notFound = Code(name: "notFound")
    /// The path or a file in it cannot be read; `detail` is the system's reason.
    public static let notReadable = Code(name: "notReadable")
    /// The path holds neither FORMAT nor a file of a known kind; where it is a file, `detail` is its name.
    public static let notAStore = Code(name: "notAStore")
    /// The path holds a journal and no FORMAT.
    public static let formatGone = Code(name: "formatGone")
    /// FORMAT cannot be understood; `detail` names the field that is missing or wrong, or `fault` says where it is no
    /// JSON.
    public static let badFormat = Code(name: "badFormat")
    /// The store was written by a newer program; `detail` is the version it asks for.
    public static let newerVersion = Code(name: "newerVersion")
    /// Others may read or write the store; `detail` is the command that mends it.
    public static let wrongMode = Code(name: "wrongMode")
    /// The store belongs to someone else; `detail` is the command that mends it.
    public static let wrongOwner = Code(name: "wrongOwner")
    /// The store's folder or a file in it is a symbolic link.
    public static let symbolicLink = Code(name: "symbolicLink")
    /// The folder that should be made exists and is not empty.
    public static let notEmpty = Code(name: "notEmpty")
    /// Writing failed; `detail` is the system's reason.
    public static let notWritable = Code(name: "notWritable")
    /// What should be a folder is something else.
    public static let notAFolder = Code(name: "notAFolder")
    /// The folder above the one that should be made is not there; `detail` is its path.
    public static let noParent = Code(name: "noParent")
    /// There is no such group; `detail` is its name.
    public static let unknownGroup = Code(name: "unknownGroup")
    /// A record's file no longer holds it; `detail` is the record's id.
    public static let recordGone = Code(name: "recordGone")
    /// The work was cancelled.
    public static let cancelled = Code(name: "cancelled")
  }

  /// What is wrong.
  public let code: Code
  /// The file or folder that it is about.
  public let path: String
  /// What `code` says it is; empty where there is nothing to add.
  public let detail: String
  /// Where the file stops being JSON; nil where that is not the trouble.
  public let fault: JSONFault?

  /// An error about `path`.
  public init(_ code: Code, path: String, detail: String = "", fault: JSONFault? = nil) {
    self.code = code
    self.path = path
    self.detail = detail
    self.fault = fault
  }
}
