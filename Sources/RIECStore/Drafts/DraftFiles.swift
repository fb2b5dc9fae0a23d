import Glibc
import Synchronization

/// Drafts in the folder `drafts/` of the store, with the store's modes; where it takes none, in a folder of the user's.
public final class DraftFiles: DraftKeeper {
  private let store: StoreInfo
  private let user: String
  private let fallback: String
  private let count = Mutex(0)

  /// More bytes than a draft can have.
  private static let mostBytes = 64 << 20

  /// The drafts of `user` for `store`; those that it does not take go to the folder `fallback`, which is made when it is
  /// needed.
  public init(store: StoreInfo, user: String, fallback: String) {
    self.store = store
    self.user = user
    self.fallback = fallback
  }

  private var own: String { store.path + "/drafts" }
  /// Plain JSON has no place for drafts, and needs none.
  private var places: [String] { store.isPlain ? [fallback] : [own, fallback] }

  /// Writes a new file beside the one that stands there, syncs it and renames it.
  public func keep(_ content: DraftContent, as name: String?) throws(StoreError) -> KeptDraft {
    let name = name.flatMap { DraftName($0) } ?? DraftName.new()
    let number = count.withLock { count in
      count += 1
      return count
    }
    let file = DraftFile(store: store.storeId, user: user, moment: UTC.now, count: number, content: content)
    do throws(StoreError) {
      try write(file, name, in: own, mode: store.groep == nil ? 0o600 : 0o660)
      unlink("\(fallback)/\(name.file)")
      return KeptDraft(name: name.text, place: .store)
    } catch {
      let reason = error
      guard PrivateFolder.make(fallback) else { throw reason }
      do throws(StoreError) {
        try write(file, name, in: fallback, mode: 0o600)
      } catch {
        throw reason
      }
      return KeptDraft(name: name.text, place: .elsewhere(folder: fallback, reason: reason.detail))
    }
  }

  private func write(_ draft: DraftFile, _ name: DraftName, in path: String, mode: mode_t) throws(StoreError) {
    let folder = try Folder(path, followsLinks: false)
    let half = name.text + DraftName.halfWritten
    unlinkat(folder.descriptor, half, 0)
    var file = try NewFile(
      name.file, in: folder.descriptor, path: "\(path)/\(name.file)", mode: mode, temporary: half)
    try file.write(draft.bytes)
    try file.finish()
    // The name has to last too.
    if fsync(folder.descriptor) != 0 { throw NewFile.error(path) }
  }

  /// Deletes the file, and its copy in the user's folder.
  public func drop(_ name: String) {
    guard let name = DraftName(name) else { return }
    for place in places { unlink("\(place)/\(name.file)") }
  }

  /// Reads every draft; what was half written is put away.
  public func leftBehind(except open: Set<String>) -> [LeftDraft] {
    var found: [String: (draft: LeftDraft, count: Int)] = [:]
    for place in places {
      guard let folder = try? Folder(place, followsLinks: false), let names = try? folder.names() else { continue }
      for file in names {
        if file.hasSuffix(DraftName.halfWritten) { sweep(file, place, folder) }
        guard let name = DraftName(file: file), !open.contains(name.text), isLeft(name),
          let draft = read(file, folder), draft.store == store.storeId
        else { continue }
        if let known = found[name.text], known.count >= draft.count { continue }
        let left = LeftDraft(
          name: name.text, moment: draft.moment, content: draft.content, isShelved: name.isShelved)
        found[name.text] = (left, draft.count)
      }
    }
    return found.values.map(\.draft).sorted { ($0.moment, $0.name) < ($1.moment, $1.name) }
  }

  /// Whether nobody else has the draft open.
  private func isLeft(_ name: DraftName) -> Bool {
    name.isShelved || name.process == .own || !name.process.isAlive
  }

  /// A draft of this user; nil for what is none.
  private func read(_ file: String, _ folder: borrowing Folder) -> DraftFile? {
    guard let (opened, status) = try? folder.file(file, shown: file, followsLinks: false),
      status.st_uid == geteuid(), opened.size <= Self.mostBytes, let bytes = opened.bytes(0..<opened.size)
    else { return nil }
    return DraftFile(bytes)
  }

  /// Puts away what a program that ended was still writing; the draft before it stands beside it.
  private func sweep(_ file: String, _ place: String, _ folder: borrowing Folder) {
    guard let name = DraftName(String(file.dropLast(DraftName.halfWritten.count))), !name.process.isAlive else {
      return
    }
    putAway(file, of: place)
  }

  /// Renames the file: who is second finds it gone.
  public func claim(_ name: String) -> String? {
    guard let name = DraftName(name), isLeft(name) else { return nil }
    if name.process == .own, !name.isShelved { return name.text }
    let mine = DraftName.new()
    // Of two copies the newer one is taken; the rename says which program was first.
    let newest = places.compactMap { place -> (place: String, count: Int)? in
      guard let folder = try? Folder(place, followsLinks: false), let draft = read(name.file, folder) else {
        return nil
      }
      return (place, draft.count)
    }.max { $0.count < $1.count }
    guard let newest, rename("\(newest.place)/\(name.file)", "\(newest.place)/\(mine.file)") == 0 else { return nil }
    for place in places where place != newest.place { unlink("\(place)/\(name.file)") }
    return mine.text
  }

  /// Renames the file.
  public func shelve(_ name: String) {
    guard let name = DraftName(name), !name.isShelved else { return }
    for place in places { rename("\(place)/\(name.file)", "\(place)/\(name.shelved.file)") }
  }

  /// Moves the file to quarantine beside its folder.
  public func setAside(_ name: String) {
    guard let name = DraftName(name) else { return }
    for place in places { putAway(name.file, of: place) }
  }

  private func putAway(_ file: String, of place: String) {
    let parent = place.lastIndex(of: "/").map { String(place[..<$0]) } ?? "."
    let quarantine = parent + "/quarantine"
    if place != own, !PrivateFolder.make(quarantine) { return }
    rename("\(place)/\(file)", "\(quarantine)/drafts-\(file)")
  }
}

/// Folders of the user's own.
enum PrivateFolder {
  /// Makes the folder at `path`, and those above it that are missing, for this user alone; false where it is not there
  /// afterwards, or is another's.
  static func make(_ path: String) -> Bool {
    guard path.hasPrefix("/") else { return false }
    var made = ""
    for name in path.split(separator: "/") {
      made += "/" + name
      mkdir(made, 0o700)
    }
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR && status.st_uid == geteuid()
  }
}
