import Glibc

/// A file that nobody had before: written under a temporary name, synced, then renamed, so that its name never stands
/// for half of it.
struct NewFile: ~Copyable {
  private let folder: Int32
  private let name: String
  private let temporary: String
  private let path: String
  private let descriptor: Int32
  private var pending: [UInt8] = []
  private var isFinished = false

  /// Begins the file `name` in the open folder `folder`, called `path` in messages, with `mode`. Until it is finished
  /// it is called `temporary`, or its name with `.tmp`.
  init(
    _ name: String, in folder: Int32, path: String, mode: mode_t, temporary: String? = nil
  ) throws(StoreError) {
    self.folder = folder
    self.name = name
    self.temporary = temporary ?? name + ".tmp"
    self.path = path
    let first = self.temporary
    descriptor = uninterrupted { openat(folder, first, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode) }
    if descriptor < 0 { throw NewFile.error(path) }
    // The mask of the process may have taken bits that the group of a shared store needs.
    if fchmod(descriptor, mode) != 0 {
      let error = NewFile.error(path)
      unlinkat(folder, self.temporary, 0)
      throw error
    }
  }

  deinit {
    close(descriptor)
    if !isFinished { unlinkat(folder, temporary, 0) }
  }

  /// Appends `bytes`.
  mutating func write(_ bytes: [UInt8]) throws(StoreError) {
    pending.append(contentsOf: bytes)
    if pending.count >= 1 << 20 { try flush() }
  }

  /// Syncs the file and gives it its name. An existing file of that name is replaced.
  mutating func finish() throws(StoreError) {
    try flush()
    guard uninterrupted({ fsync(descriptor) }) == 0, renameat(folder, temporary, folder, name) == 0 else {
      throw NewFile.error(path)
    }
    isFinished = true
  }

  private mutating func flush() throws(StoreError) {
    var done = 0
    while done < pending.count {
      let count = pending.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress.map { $0 + done }, $0.count - done) }
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { throw NewFile.error(path) }
      done += count
    }
    pending.removeAll(keepingCapacity: true)
  }

  /// The error that `errno` stands for.
  static func error(_ path: String) -> StoreError {
    StoreError(.notWritable, path: path, detail: String(cString: strerror(errno)))
  }
}

/// Making folders.
enum NewFolder {
  /// Makes the folder at `path` (its parent exists) with exactly `mode`, or takes an empty one that is there; throws
  /// `notEmpty` where something stands in it. Gives whether it is new.
  static func make(_ path: String, mode: mode_t) throws(StoreError) -> Bool {
    if mkdir(path, mode) == 0 {
      if chmod(path, mode) != 0 { throw NewFile.error(path) }
      return true
    }
    let refusal = errno
    // The likes of /proc take no folders, and say that something is not there.
    if refusal == ENOENT, let parent = missingParent(of: path) {
      throw StoreError(.noParent, path: path, detail: parent)
    }
    errno = refusal
    guard refusal == EEXIST else { throw NewFile.error(path) }
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFDIR { throw StoreError(.notAFolder, path: path) }
    let folder: Folder
    do throws(StoreError) {
      folder = try Folder(path, followsLinks: true)
    } catch {
      throw StoreError(.notEmpty, path: path)
    }
    if try !folder.names().isEmpty { throw StoreError(.notEmpty, path: path) }
    return false
  }

  /// The folder above `path`, where it is not there.
  static func missingParent(of path: String) -> String? {
    let parent = parent(of: path)
    return access(parent, F_OK) != 0 && errno == ENOENT ? parent : nil
  }

  /// Makes the folders above `path` that are not there, with `mode`.
  static func makeParents(of path: String, mode: mode_t) throws(StoreError) {
    guard let parent = missingParent(of: path) else { return }
    try makeParents(of: parent, mode: mode)
    if mkdir(parent, mode) != 0, errno != EEXIST { throw NewFile.error(parent) }
  }

  /// The folder that `path` stands in; `.` for a bare name.
  private static func parent(of path: String) -> String {
    let bare = path.reversed().drop { $0 == "/" }
    let above = bare.drop { $0 != "/" }
    if above.isEmpty { return path.hasPrefix("/") ? "/" : "." }
    let name = String(above.drop { $0 == "/" }.reversed())
    return name.isEmpty ? "/" : name
  }
}
