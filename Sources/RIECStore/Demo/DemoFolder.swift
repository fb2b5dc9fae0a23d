import Crypto
import Glibc

extension Demo {
  /// A store folder under construction beside its later place; private to its owner (design §2).
  struct Folder {
    /// Where it will stand.
    let path: String
    private let building: String
    private var folders: [String] = []
    private var files: [String] = []

    /// Starts one for `path`; an empty folder may stand there.
    init(for path: String) throws(DemoError) {
      var path = path
      while path.count > 1, path.hasSuffix("/") { path.removeLast() }
      self.path = path
      guard Folder.isFree(path) else { throw .exists(path: path) }
      if let parent = NewFolder.missingParent(of: path) { throw .noParent(path: path, parent: parent) }
      building = "\(path).tmp-\(getpid())"
      try makeFolder("")
    }

    /// Makes the folder `name` inside.
    mutating func makeFolder(_ name: String) throws(DemoError) {
      let full = inside(name)
      guard mkdir(full, 0o700) == 0 else { throw .system(call: "mkdir", path: full, errno: errno) }
      folders.append(full)
    }

    /// Opens the new file `name`.
    mutating func makeFile(_ name: String) throws(DemoError) -> File {
      let full = inside(name)
      let file = try File(full)
      files.append(full)
      return file
    }

    /// Brings in the files of `basis/1` by the first line of the journal, dated the peildatum so that the same seed gives
    /// the same bytes.
    mutating func bring(_ basis: ChangePayload.Basis, seed: UInt64) throws(DemoError) {
      let segment = inside("journal/00000001.jsonl")
      files.append(segment)
      var random = Random(seed: seed, .identity, -1)
      let salt = [random.next(), random.next()].flatMap { half in
        (0..<8).map { UInt8(truncatingIfNeeded: half &>> UInt64($0 * 8)) }
      }
      do throws(DiskFailure) {
        let journal = Journal(
          disk: try RealDisk(path: building, isShared: false), user: "demo", session: "demo",
          now: { "\(Calendar.iso(Calendar.peildatum))T00:00:00.000Z" }, salt: { salt })
        _ = journal.open { _ in }
        let draft = JournalDraft(op: .basis, payload: ChangePayload(basis: basis).bytes)
        do throws(CommitFailure<Never>) {
          _ = try journal.commit { _ in [draft] }
        } catch {
          throw DiskFailure(.append, EIO, segment)
        }
      } catch {
        throw .system(call: error.call.rawValue, path: segment, errno: error.number)
      }
      // Who held the lock while the store was made says nothing to anyone.
      guard truncate(inside("lock"), 0) == 0 else {
        throw .system(call: "truncate", path: inside("lock"), errno: errno)
      }
    }

    /// Renames it into place when all of it is on the disk.
    func commit() throws(DemoError) {
      for folder in folders.reversed() { try Folder.sync(folder) }
      guard rename(building, path) == 0 else {
        let error = errno
        if error == ENOTEMPTY || error == EEXIST || error == ENOTDIR { throw .exists(path: path) }
        throw .system(call: "rename", path: path, errno: error)
      }
      try Folder.sync(Folder.parent(of: path))
    }

    /// Removes what was made.
    func discard() {
      for file in files { unlink(file) }
      for folder in folders.reversed() { rmdir(folder) }
    }

    private func inside(_ name: String) -> String { name.isEmpty ? building : "\(building)/\(name)" }

    private static func parent(of path: String) -> String {
      guard let slash = path.lastIndex(of: "/") else { return "." }
      return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Whether nothing stands at `path`, or an empty folder.
    private static func isFree(_ path: String) -> Bool {
      var status = stat()
      guard lstat(path, &status) == 0 else { return errno == ENOENT }
      guard status.st_mode & S_IFMT == S_IFDIR, let folder = opendir(path) else { return false }
      defer { closedir(folder) }
      var entries = 0
      while readdir(folder) != nil { entries += 1 }
      return entries <= 2
    }

    private static func sync(_ path: String) throws(DemoError) {
      let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .system(call: "open", path: path, errno: errno) }
      defer { close(descriptor) }
      guard uninterrupted({ fsync(descriptor) }) == 0 else { throw .system(call: "fsync", path: path, errno: errno) }
    }
  }

  /// A new file, written in large pieces.
  struct File: ~Copyable {
    private let path: String
    private let descriptor: Int32
    private var pending: [UInt8] = []
    private var hash = SHA256()
    private var bytes = 0

    fileprivate init(_ path: String) throws(DemoError) {
      self.path = path
      descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard descriptor >= 0 else { throw .system(call: "open", path: path, errno: errno) }
      pending.reserveCapacity(File.piece + 65_536)
    }

    deinit {
      if descriptor >= 0 { close(descriptor) }
    }

    mutating func append(_ bytes: [UInt8]) throws(DemoError) {
      pending.append(contentsOf: bytes)
      if pending.count >= File.piece { try flush() }
    }

    /// Writes what is left and waits until the disk has it; what a journal says of such a file of `records`.
    @discardableResult
    mutating func finish(name: String = "", records: Int = 0) throws(DemoError) -> ChangePayload.Basis.File {
      try flush()
      guard uninterrupted({ fsync(descriptor) }) == 0 else { throw .system(call: "fsync", path: path, errno: errno) }
      let digest = String(decoding: Hex.spelled(Array(hash.finalize())), as: UTF8.self)
      return ChangePayload.Basis.File(name: name, sha256: digest, bytes: bytes, records: records)
    }

    private mutating func flush() throws(DemoError) {
      hash.update(data: pending)
      bytes += pending.count
      var written = 0
      while written < pending.count {
        // The pointer lives only during the call.
        let count = pending.withUnsafeBytes { bytes in
          Glibc.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
        }
        if count < 0 {
          if errno == EINTR { continue }
          throw .system(call: "write", path: path, errno: errno)
        }
        written += count
      }
      pending.removeAll(keepingCapacity: true)
    }

    private static let piece = 1 << 20
  }
}
