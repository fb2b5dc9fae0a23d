import Glibc
import KnooppuntUI

/// Small files of the program's own, read and replaced whole.
enum StateFiles {
  /// The bytes of a file; nil where there is none.
  static func bytes(of path: String, atMost limit: Int) throws(MemoryTrouble) -> [UInt8]? {
    // Without waiting, so that a pipe in the file's place holds nobody up.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    if descriptor < 0 {
      if errno == ENOENT { return nil }
      throw notReadable(path, errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw notReadable(path, status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
    }
    guard status.st_size <= limit else { throw notReadable(path, EFBIG) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw notReadable(path, errno) }
      if count == 0 { return bytes }
      bytes += piece.prefix(count)
    }
    throw notReadable(path, EFBIG)
  }

  /// Whether a link stands at `path` to what is not there.
  static func isLooseLink(_ path: String) -> Bool {
    var (link, target) = (stat(), stat())
    return lstat(path, &link) == 0 && link.st_mode & S_IFMT == S_IFLNK && stat(path, &target) != 0
  }

  /// Puts a file with `bytes` in place of what stands at `path`: written beside it and synced first, so that the name
  /// never stands for half of it.
  static func replace(_ path: String, with bytes: [UInt8]) throws(MemoryTrouble) {
    let temporary = "\(path).\(getpid()).tmp"
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw notWritable(path) }
    do throws(MemoryTrouble) {
      defer { close(descriptor) }
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = rest.withContiguousStorageIfAvailable { write(descriptor, $0.baseAddress, $0.count) } ?? 0
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw notWritable(path) }
        rest = rest.dropFirst(count)
      }
      guard fsync(descriptor) == 0, rename(temporary, path) == 0 else { throw notWritable(path) }
    } catch {
      unlink(temporary)
      throw error
    }
    let folder = open(parent(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  /// Makes the folder at `path`, and those above it, for this user alone.
  static func makeFolder(_ path: String) throws(MemoryTrouble) {
    var made = ""
    for name in path.split(separator: "/") {
      made += "/" + name
      guard mkdir(made, 0o700) != 0 else { continue }
      let reason = errno
      // A folder above it that is there may refuse with another reason than that it is there.
      if reason != EEXIST, access(made, F_OK) != 0 { throw notWritable(path, reason) }
    }
  }

  /// The trouble that the number of an error stands for.
  static func notWritable(_ path: String, _ number: Int32 = errno) -> MemoryTrouble {
    .notWritable(path: Places.short(path), reason: SystemError.words(number))
  }

  private static func notReadable(_ path: String, _ number: Int32) -> MemoryTrouble {
    .notReadable(path: Places.short(path), reason: SystemError.words(number))
  }

  private static func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }
}

/// The right to replace the files, which one process has at a time; gone with the process at the latest.
final class StateLock {
  private let descriptor: Int32

  /// Waits for the right, for two seconds at most. Where the file system has no locks, it goes without.
  init(_ path: String) throws(MemoryTrouble) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw StateFiles.notWritable(path) }
    for _ in 0..<100 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 || (errno != EWOULDBLOCK && errno != EINTR) { return }
      usleep(20_000)
    }
    throw StateFiles.notWritable(path, EWOULDBLOCK)
  }

  deinit { close(descriptor) }

  /// Gives it back; it is held until here.
  func release() {
    flock(descriptor, LOCK_UN)
  }
}
