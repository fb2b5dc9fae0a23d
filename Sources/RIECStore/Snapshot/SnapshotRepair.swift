import Glibc

extension FileStore {
  /// The paths of snapshots that are not what they say, or say nothing. One that another version of the program wrote is
  /// none of them.
  func badSnapshots(isCancelled: () -> Bool = { false }) -> [String] {
    guard !info.isPlain, let store = try? Folder(info.path, followsLinks: false) else { return [] }
    return Snapshots.newestFirst(in: store).reversed().compactMap { number in
      let name = "\(Snapshots.folder)/\(number)"
      guard !isCancelled(), let folder = try? Folder(name, in: store.descriptor, followsLinks: false) else {
        return nil
      }
      return Snapshots.isBad(folder, isCancelled) && !isCancelled() ? name : nil
    }
  }

  /// Moves bad snapshots to quarantine, and takes away what was left of writing one, whose content stands elsewhere.
  /// Gives the paths of what was cleared; nothing where another process is writing one.
  public func clearSnapshots() throws(StoreError) -> [String] {
    let store = try Folder(info.path, followsLinks: false)
    let snapshots = try Snapshots.open(in: store)
    guard let lock = try SnapshotLock.take(in: snapshots) else { return [] }
    defer { lock.release() }
    var cleared = try Snapshots.removeLeftovers(of: store)
    for name in badSnapshots() {
      let base = "quarantine/" + name.replacing("/", with: "-")
      var kept = base
      var attempt = 2
      while faccessat(store.descriptor, kept, F_OK, AT_SYMLINK_NOFOLLOW) == 0 {
        kept = "\(base)-\(attempt)"
        attempt += 1
      }
      guard renameat(store.descriptor, name, store.descriptor, kept) == 0, fsync(snapshots.descriptor) == 0 else {
        throw NewFile.error("\(info.path)/\(name)")
      }
      cleared.append("\(name) → \(kept)")
    }
    return cleared
  }
}

extension Snapshots {
  /// Whether SNAPSHOT of the open folder is not as it was written, or a file not as it says.
  fileprivate static func isBad(_ folder: borrowing Folder, _ isCancelled: () -> Bool) -> Bool {
    guard let opened = try? folder.file(manifest, shown: manifest, followsLinks: false),
      let bytes = opened.file.bytes(0..<opened.file.size), SnapshotManifest.isWhole(bytes)
    else { return true }
    for entry in SnapshotManifest(bytes)?.files ?? [] {
      guard let file = try? folder.file(entry.name, shown: entry.name, followsLinks: false),
        file.file.size == entry.bytes, file.file.digest(isCancelled: isCancelled) == entry.sha256
      else { return true }
    }
    return false
  }
}
