import Glibc

/// Exports as files on this machine: relative to the folder that the program was started in; `~` is the user's home.
public struct ExportFiles: ExportTarget {
  private let home: String

  /// Files for a user whose home folder is `home`.
  public init(home: String) {
    self.home = home
  }

  /// Writes to a temporary file beside the new one, whose name is taken first. Throws every reason of ``ExportError``.
  public func write(
    to path: String, _ body: (_ put: ([UInt8]) throws(ExportError) -> Void) throws(ExportError) -> Void
  ) throws(ExportError) -> String {
    let place = try Place(path, home: home)
    let folder: Folder
    do throws(StoreError) {
      folder = try Folder(place.folder, followsLinks: true)
    } catch {
      throw ExportError(error.code == .notFound ? .noFolder : Self.reason(errno), path: place.typedFolder)
    }
    // The name is taken before the work begins, and is only ever ours: what is renamed over it replaces nothing.
    let reserved = openat(folder.descriptor, place.name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard reserved >= 0 else {
      let reason: ExportError.Reason =
        switch errno {
        case EEXIST where Self.isFolder(place.name, in: folder.descriptor): .isFolder
        case EEXIST: .exists(free: place.typed(freeName(for: place, in: folder.descriptor)))
        // The folder was opened a moment ago: the likes of /proc take no files.
        case ENOENT: .takesNoFiles
        case let number: Self.reason(number)
        }
      throw ExportError(reason, path: reason.isAboutFolder ? place.typedFolder : path)
    }
    close(reserved)
    do throws(ExportError) {
      try fill(place, in: folder.descriptor, path, body)
    } catch {
      unlinkat(folder.descriptor, place.name, 0)
      throw error
    }
    return path
  }

  private static func isFolder(_ name: String, in folder: Int32) -> Bool {
    var status = stat()
    return fstatat(folder, name, &status, 0) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private func fill(
    _ place: Place, in folder: Int32, _ path: String,
    _ body: (_ put: ([UInt8]) throws(ExportError) -> Void) throws(ExportError) -> Void
  ) throws(ExportError) {
    func asExport(_ work: () throws(StoreError) -> Void) throws(ExportError) {
      do throws(StoreError) {
        try work()
      } catch {
        throw ExportError(Self.reason(errno), path: path)
      }
    }
    var file: NewFile
    do throws(StoreError) {
      file = try NewFile(
        place.name, in: folder, path: path, mode: 0o600, temporary: ".knooppunt-\(getpid()).tmp")
    } catch {
      throw ExportError(Self.reason(errno), path: path)
    }
    try body { bytes throws(ExportError) in try asExport { () throws(StoreError) in try file.write(bytes) } }
    try asExport { () throws(StoreError) in try file.finish() }
    fsync(folder)
  }

  /// The first of `naam-2.csv`, `naam-3.csv`, … that nothing is called.
  private func freeName(for place: Place, in folder: Int32) -> String {
    let dot = place.name.lastIndex(of: ".").flatMap { $0 > place.name.startIndex ? $0 : nil } ?? place.name.endIndex
    for number in 2..<10_000 {
      let name = "\(place.name[..<dot])-\(number)\(place.name[dot...])"
      if faccessat(folder, name, F_OK, AT_SYMLINK_NOFOLLOW) != 0 { return name }
    }
    return place.name
  }

  /// The reason that the number of an error stands for.
  private static func reason(_ number: Int32) -> ExportError.Reason {
    switch number {
    case ENOENT, ENOTDIR: .noFolder
    case EACCES, EPERM, EROFS: .notAllowed
    case ENOSPC, EDQUOT, EFBIG: .full
    case ENAMETOOLONG, EINVAL, EISDIR, EILSEQ: .badName
    default: .system(String(cString: strerror(number)))
    }
  }

  /// A typed path, taken apart.
  private struct Place {
    /// The folder, for the system.
    var folder: String
    /// The folder as it was typed; `.` for the one that the program was started in.
    var typedFolder: String
    /// The file's name in it.
    var name: String
    private let prefix: String

    /// Throws `badName` where no file can be called so.
    init(_ path: String, home: String) throws(ExportError) {
      let isPlain = path.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
      let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
      prefix = String(path[..<cut])
      name = String(path[cut...])
      guard isPlain, !name.isEmpty, name != ".", name != "..", name != "~" || !prefix.isEmpty else {
        throw ExportError(.badName, path: path)
      }
      typedFolder = prefix.isEmpty ? "." : prefix
      folder = typedFolder.hasPrefix("~/") ? home + typedFolder.dropFirst() : typedFolder
    }

    /// `name` in this folder, as one would type it.
    func typed(_ name: String) -> String { prefix + name }
  }
}

extension ExportError.Reason {
  /// Whether the trouble is the folder's and not the file's.
  fileprivate var isAboutFolder: Bool { self == .noFolder || self == .notAllowed || self == .takesNoFiles }
}
