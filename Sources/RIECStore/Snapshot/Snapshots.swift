import Glibc

/// The snapshots of a store, `snapshot/<nr>`: its records as they stand after a line of the journal, so that opening
/// need not read all lines again (reliability page §2, "Snapshot"). They can always be made anew from bases and journal:
/// a bad one, or none, costs time only.
package enum Snapshots {
  /// Their folder.
  static let folder = "snapshot"
  /// The file of each that says what it is; without it a folder is no snapshot.
  static let manifest = "SNAPSHOT"
  /// So many are kept.
  static let kept = 2
  /// How the names of snapshots being written begin, in `tmp`.
  static let temporary = "snapshot-"

  /// Takes away every snapshot of the store at `path`, those being written too, and syncs that. Waits up to `waiting`
  /// milliseconds for a process that is writing one. Gives their paths in the store.
  ///
  /// Purging calls it once journal and bases are rewritten: a process that has read them as they were before writes no
  /// snapshot after that, since it finds other files in their places. Throws `notWritable`.
  @discardableResult
  package static func removeAll(inStore path: String, waiting: Int = 60_000) throws(StoreError) -> [String] {
    let store = try Folder(path, followsLinks: false)
    let snapshots: Folder
    do throws(StoreError) {
      snapshots = try open(in: store)
    } catch {
      if error.code == .notFound { return [] }
      throw error
    }
    guard let lock = try SnapshotLock.take(in: snapshots, waiting: waiting) else {
      throw StoreError(.notWritable, path: snapshots.path, detail: String(cString: strerror(EWOULDBLOCK)))
    }
    defer { lock.release() }
    var removed = try removeLeftovers(of: store)
    for number in try numbers(in: snapshots).sorted() {
      try remove(String(number), in: snapshots)
      removed.append("\(folder)/\(number)")
    }
    if fsync(snapshots.descriptor) != 0 { throw NewFile.error(snapshots.path) }
    return removed
  }

  /// The folder of snapshots of `store`; throws `notFound` where it has none.
  static func open(in store: borrowing Folder) throws(StoreError) -> Folder {
    try Folder(folder, in: store.descriptor, followsLinks: false, name: "\(store.path)/\(folder)")
  }

  /// The numbers of the snapshots.
  static func numbers(in snapshots: borrowing Folder) throws(StoreError) -> [Int] {
    try snapshots.names().compactMap { name in Int(name).flatMap { $0 > 0 && String($0) == name ? $0 : nil } }
  }

  /// Whether `name` in the folder `tmp` of the store at `path` is a snapshot that a process is writing.
  static func isBeingWritten(_ name: String, in path: String) -> Bool {
    guard name.hasPrefix(temporary), let store = try? Folder(path, followsLinks: false),
      let snapshots = try? open(in: store)
    else { return false }
    let descriptor = openat(snapshots.descriptor, SnapshotLock.name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK
  }

  /// The numbers of the snapshots of `store`, the newest first.
  static func newestFirst(in store: borrowing Folder) -> [Int] {
    guard let snapshots = try? open(in: store) else { return [] }
    return ((try? numbers(in: snapshots)) ?? []).sorted(by: >)
  }

  /// Takes away what writers that died left in `tmp`. Under the lock of the snapshots nobody else is writing one.
  static func removeLeftovers(of store: borrowing Folder) throws(StoreError) -> [String] {
    let temporary = try Folder("tmp", in: store.descriptor, followsLinks: false, name: "\(store.path)/tmp")
    let names = try temporary.names().filter { $0.hasPrefix(Self.temporary) }
    for name in names { try remove(name, in: temporary) }
    if !names.isEmpty, fsync(temporary.descriptor) != 0 { throw NewFile.error(temporary.path) }
    return names.map { "tmp/\($0)" }
  }

  /// Takes away the snapshot `name`: first what makes it one.
  static func remove(_ name: String, in parent: borrowing Folder) throws(StoreError) {
    let snapshot: Folder
    do throws(StoreError) {
      snapshot = try Folder(name, in: parent.descriptor, followsLinks: false, name: "\(parent.path)/\(name)")
    } catch {
      if error.code == .notFound { return }
      throw error
    }
    unlinkat(snapshot.descriptor, manifest, 0)
    for file in try snapshot.names() where unlinkat(snapshot.descriptor, file, 0) != 0 && errno != ENOENT {
      throw NewFile.error("\(snapshot.path)/\(file)")
    }
    if unlinkat(parent.descriptor, name, AT_REMOVEDIR) != 0, errno != ENOENT { throw NewFile.error(snapshot.path) }
  }
}

/// The right to write and take away snapshots: only one process has it. It has nothing to do with the store's lock, and
/// nobody who saves waits for it.
struct SnapshotLock {
  /// Its file, in the folder of snapshots.
  static let name = "lock"

  private let descriptor: Int32

  /// Takes it; nil where another process has it for `waiting` milliseconds.
  static func take(in snapshots: borrowing Folder, waiting: Int = 0) throws(StoreError) -> SnapshotLock? {
    let path = "\(snapshots.path)/\(name)"
    let status = try snapshots.status()
    let descriptor = openat(
      snapshots.descriptor, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, status.st_mode & 0o660)
    if descriptor < 0 { throw NewFile.error(path) }
    var waited = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      let isHeld = errno == EWOULDBLOCK
      if isHeld, waited < waiting {
        usleep(20_000)
        waited += 20
        continue
      }
      let error = NewFile.error(path)
      close(descriptor)
      if isHeld { return nil }
      throw error
    }
    // The mask of the process may have taken bits that the group of a shared store needs; where another made the file
    // they are there.
    fchmod(descriptor, status.st_mode & 0o660)
    return SnapshotLock(descriptor: descriptor)
  }

  /// Lets go of it.
  func release() { close(descriptor) }
}
