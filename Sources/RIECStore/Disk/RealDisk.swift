import Glibc

/// The file system of this machine. Every name is reached through the store's folder, which is held open, and through
/// no symbolic link; every call that a signal interrupts is made again.
package final class RealDisk: Disk {
  private let folder: Int32
  private let isShared: Bool

  /// The store at `path`; files get 0600, in a store that is shared with a group 0660, whatever the process's mask.
  package init(path: String, isShared: Bool) throws(DiskFailure) {
    self.isShared = isShared
    folder = try Self.retried(.open, path) {
      Glibc.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    }
  }

  deinit { Glibc.close(folder) }

  package var process: Int { Int(getpid()) }

  package func open(_ name: String, _ access: DiskAccess) throws(DiskFailure) -> DiskFile {
    let flags: Int32 =
      switch access {
      case .read: O_RDONLY | O_NONBLOCK
      case .append: O_RDWR | O_APPEND
      case .create: O_RDWR | O_APPEND | O_CREAT | O_EXCL
      case .lock: O_RDWR
      }
    let mode: mode_t = isShared ? 0o660 : 0o600
    let descriptor = try inParent(.open, name) { parent, last in
      openat(parent, last, flags | O_NOFOLLOW | O_CLOEXEC, mode)
    }
    var status = stat()
    if fstat(descriptor, &status) != 0 || status.st_mode & S_IFMT != S_IFREG {
      Glibc.close(descriptor)
      throw DiskFailure(.open, EINVAL, name)
    }
    // The mask of the process may have taken bits that the group of a shared store needs.
    if access == .create, fchmod(descriptor, mode) != 0 {
      let number = errno
      Glibc.close(descriptor)
      try? unlink(name)
      throw DiskFailure(.mode, number, name)
    }
    return DiskFile(descriptor: descriptor, name: name)
  }

  package func close(_ file: DiskFile) {
    // Not made again when interrupted: Linux has let go of the descriptor by then.
    _ = Glibc.close(file.descriptor)
  }

  package func status(_ file: DiskFile) throws(DiskFailure) -> DiskStatus {
    var status = stat()
    if fstat(file.descriptor, &status) != 0 { throw DiskFailure(.status, errno, file.name) }
    return DiskStatus(status)
  }

  package func status(of name: String) throws(DiskFailure) -> DiskStatus? {
    var status = stat()
    do throws(DiskFailure) {
      _ = try inParent(.status, name) { parent, last in fstatat(parent, last, &status, AT_SYMLINK_NOFOLLOW) }
    } catch {
      if error.number == ENOENT { return nil }
      throw error
    }
    return DiskStatus(status)
  }

  package func read(_ file: DiskFile, at offset: Int, count: Int) throws(DiskFailure) -> [UInt8] {
    var number: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: max(count, 0)) { buffer, filled in
      // The buffer is as large as was asked for, and `filled` never passes `count`.
      while filled < count, let start = buffer.baseAddress {
        let part = pread(file.descriptor, start + filled, count - filled, off_t(offset + filled))
        if part < 0 && errno == EINTR { continue }
        if part < 0 { number = errno }
        if part <= 0 { break }
        filled += part
      }
    }
    if number != 0 { throw DiskFailure(.read, number, file.name) }
    return bytes
  }

  package func append(_ file: DiskFile, _ bytes: ArraySlice<UInt8>) throws(DiskFailure) -> Int {
    let count = try Self.retried(.append, file.name) {
      // The pointer lives within the call.
      bytes.withUnsafeBytes { write(file.descriptor, $0.baseAddress, $0.count) }
    }
    if count == 0, !bytes.isEmpty { throw DiskFailure(.append, EIO, file.name) }
    return count
  }

  package func note(_ file: DiskFile, _ bytes: [UInt8]) throws(DiskFailure) {
    _ = try Self.retried(.note, file.name) { pwrite(file.descriptor, bytes, bytes.count, 0) }
  }

  package func truncate(_ file: DiskFile, to size: Int) throws(DiskFailure) {
    _ = try Self.retried(.truncate, file.name) { ftruncate(file.descriptor, off_t(size)) }
  }

  package func syncData(_ file: DiskFile) throws(DiskFailure) {
    _ = try Self.retried(.syncData, file.name) { fdatasync(file.descriptor) }
  }

  package func sync(_ file: DiskFile) throws(DiskFailure) {
    _ = try Self.retried(.sync, file.name) { fsync(file.descriptor) }
  }

  package func syncFolder(_ folder: String) throws(DiskFailure) {
    let descriptor = try openFolder(folder, .syncFolder)
    defer { Glibc.close(descriptor) }
    _ = try Self.retried(.syncFolder, folder) { fsync(descriptor) }
  }

  package func rename(_ name: String, to target: String) throws(DiskFailure) {
    let (folder, last) = Self.split(target)
    let other = try openFolder(folder, .rename)
    defer { Glibc.close(other) }
    _ = try inParent(.rename, name) { parent, first in renameat(parent, first, other, last) }
  }

  package func unlink(_ name: String) throws(DiskFailure) {
    _ = try inParent(.unlink, name) { parent, last in unlinkat(parent, last, 0) }
  }

  package func makeFolder(_ name: String) throws(DiskFailure) {
    let mode: mode_t = isShared ? 0o2770 : 0o700
    _ = try inParent(.makeFolder, name) { parent, last in mkdirat(parent, last, mode) }
    // The mask of the process may have taken bits that the group of a shared store needs.
    _ = try inParent(.makeFolder, name) { parent, last in fchmodat(parent, last, mode, 0) }
  }

  package func removeFolder(_ name: String) throws(DiskFailure) {
    _ = try inParent(.removeFolder, name) { parent, last in unlinkat(parent, last, AT_REMOVEDIR) }
  }

  package func names(in folder: String) throws(DiskFailure) -> [String] {
    let descriptor = try openFolder(folder, .names)
    guard let stream = fdopendir(descriptor) else {
      let number = errno
      Glibc.close(descriptor)
      throw DiskFailure(.names, number, folder)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      // The name is the part of the entry up to its zero byte.
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  package func setSealed(_ file: DiskFile, _ isSealed: Bool) throws(DiskFailure) {
    let mode: mode_t = (isSealed ? 0o400 : 0o600) | (isShared ? (isSealed ? 0o040 : 0o060) : 0)
    if fchmod(file.descriptor, mode) != 0 { throw DiskFailure(.mode, errno, file.name) }
  }

  package func lock(_ file: DiskFile) throws(DiskFailure) -> Bool {
    // Never fcntl's locks: closing any descriptor of the file would let go of them (reliability page §2, "Save" 2).
    do throws(DiskFailure) {
      _ = try Self.retried(.lock, file.name) { flock(file.descriptor, LOCK_EX | LOCK_NB) }
      return true
    } catch {
      if error.number == EWOULDBLOCK { return false }
      throw error
    }
  }

  package func milliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }

  package func sleep(milliseconds: Int) {
    var time = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
    nanosleep(&time, nil)
  }

  private static func split(_ name: String) -> (folder: String, last: String) {
    guard let slash = name.lastIndex(of: "/") else { return ("", name) }
    return (String(name[..<slash]), String(name[name.index(after: slash)...]))
  }

  private func openFolder(_ name: String, _ call: DiskFailure.Call) throws(DiskFailure) -> Int32 {
    try Self.retried(call, name) {
      openat(folder, name.isEmpty ? "." : name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    }
  }

  /// Calls `body` with the open folder that `name` is in, and its last part.
  private func inParent(
    _ call: DiskFailure.Call, _ name: String, _ body: (Int32, String) -> Int32
  ) throws(DiskFailure) -> Int32 {
    let (folder, last) = Self.split(name)
    let parent = try openFolder(folder, call)
    defer { Glibc.close(parent) }
    return try Self.retried(call, name) { body(parent, last) }
  }

  private static func retried<Number: SignedInteger>(
    _ call: DiskFailure.Call, _ name: String, _ body: () -> Number
  ) throws(DiskFailure) -> Number {
    while true {
      let result = body()
      if result >= 0 { return result }
      if errno != EINTR { throw DiskFailure(call, errno, name) }
    }
  }
}

extension DiskStatus {
  fileprivate init(_ status: stat) {
    self.init(
      size: Int(status.st_size),
      identity: Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino)))
  }
}
