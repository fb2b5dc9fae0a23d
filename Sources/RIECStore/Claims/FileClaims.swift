import Glibc
public import RIECDomain
import Synchronization

/// Claims as locks of files in `claims/` of the store, which every terminal of the machine heeds.
public final class FileClaims: ClaimKeeper {
  private let path: String
  private let mode: mode_t
  private let user: String
  private let now: @Sendable () -> String
  private let access: @Sendable () -> StoreAccess
  private let held = Mutex<[RecordID: ClaimFile]>([:])

  /// So many milliseconds a lock is asked for again whose holder is no running program: it is looked at, or being let go
  /// of.
  private static let patience = 40

  /// The claims in the folder `claims/` of the store at `path`, taken in the name of `user`.
  init(
    path: String, isShared: Bool, user: String, now: @escaping @Sendable () -> String,
    access: @escaping @Sendable () -> StoreAccess
  ) {
    self.path = "\(path)/claims"
    mode = isShared ? 0o660 : 0o600
    self.user = user
    self.now = now
    self.access = access
  }

  deinit { releaseAll() }

  /// Takes the lock of the record's file; the note of a program that ended is written over.
  public func take(_ id: RecordID) -> ClaimOutcome {
    if case .readOnly(let reason) = access() { return .refused(.readOnly(reason)) }
    return held.withLock { held in
      if held[id] != nil { return .taken(Claim(id: id)) }
      do throws(StoreError) {
        let folder = try folder(makes: true)
        let name = ClaimName.file(of: id)
        switch try acquired(name, in: folder.descriptor) {
        case .success(let file):
          file.note(ClaimHolder(user: user, process: 0, terminal: Terminal.name, since: now()))
          held[id] = file
          return .taken(Claim(id: id))
        case .failure(let other): return .held(by: other.holder)
        }
      } catch {
        return .refused(.failed(error))
      }
    }
  }

  private struct Other: Error {
    var holder: ClaimHolder?
  }

  private func acquired(_ name: String, in folder: Int32) throws(StoreError) -> Result<ClaimFile, Other> {
    var patience = Patience(milliseconds: Self.patience)
    while true {
      switch ClaimFile.open(name, in: folder, creates: true, mode: mode) {
      case .failure(let failure):
        // Another may be making it: until it has its mode, the group may not open it.
        if failure.number == EACCES, patience.pause() { continue }
        throw StoreError(
          .notWritable, path: "\(path)/\(name)", detail: String(cString: strerror(failure.number)))
      case .success(let file):
        if file.lock() {
          if file.isCalled(name, in: folder) { return .success(file) }
          file.close()
          continue
        }
        let note = file.note
        file.close()
        if note?.mark?.isAlive == true || !patience.pause() { return .failure(Other(holder: note?.holder)) }
      }
    }
  }

  /// Takes the file away.
  public func release(_ claim: Claim) {
    held.withLock { held in
      guard let file = held.removeValue(forKey: claim.id) else { return }
      end(file, claim.id)
    }
  }

  /// Takes all the files away that are this keeper's.
  public func releaseAll() {
    held.withLock { held in
      for (id, file) in held { end(file, id) }
      held = [:]
    }
  }

  private func end(_ file: ClaimFile, _ id: RecordID) {
    let name = ClaimName.file(of: id)
    if let folder = try? folder(makes: false) {
      file.end(name, in: folder.descriptor)
    } else {
      file.end(name, in: nil)
    }
  }

  /// Looks at the locks of the files that are there; clears those that are free.
  public func holders(of ids: [RecordID]) -> [RecordID: ClaimHolder] {
    guard let folder = try? folder(makes: false), let names = try? folder.names(), !names.isEmpty else { return [:] }
    let mine = held.withLock { Set($0.keys) }
    let there = Set(names)
    var found: [RecordID: ClaimHolder] = [:]
    for id in ids where !mine.contains(id) {
      let name = ClaimName.file(of: id)
      if there.contains(name), let holder = holder(of: name, in: folder.descriptor) { found[id] = holder }
    }
    return found
  }

  private func holder(of name: String, in folder: Int32) -> ClaimHolder? {
    var patience = Patience(milliseconds: Self.patience)
    while true {
      guard case .success(let file) = ClaimFile.open(name, in: folder, creates: false, mode: mode) else { return nil }
      if file.lock(shared: true) {
        if access() == .writable { file.clear(name, in: folder) } else { file.close() }
        return nil
      }
      let note = file.note
      file.close()
      if note?.mark?.isAlive == true || !patience.pause() {
        return note?.holder ?? ClaimHolder(user: "", process: 0, terminal: "", since: "")
      }
    }
  }

  /// Takes away the files of claims that nobody has; gives their paths in the store.
  func clear() -> [String] {
    guard let folder = try? folder(makes: false), let names = try? folder.names() else { return [] }
    return names.compactMap { name in
      guard case .success(let file) = ClaimFile.open(name, in: folder.descriptor, creates: false, mode: mode) else {
        return nil
      }
      return file.clear(name, in: folder.descriptor) ? "claims/\(name)" : nil
    }
  }

  private func folder(makes: Bool) throws(StoreError) -> Folder {
    do throws(StoreError) {
      return try Folder(path, followsLinks: false)
    } catch {
      guard makes, error.code == .notFound else { throw error }
      let folderMode: mode_t = mode == 0o660 ? 0o2770 : 0o700
      if mkdir(path, folderMode) != 0, errno != EEXIST { throw NewFile.error(path) }
      _ = chmod(path, folderMode)
      return try Folder(path, followsLinks: false)
    }
  }
}

extension ClaimFile {
  /// Takes the file away where its lock is free, and closes it; whether it did.
  @discardableResult
  fileprivate func clear(_ name: String, in folder: Int32) -> Bool {
    guard lock(), isCalled(name, in: folder) else {
      close()
      return false
    }
    end(name, in: folder)
    return true
  }
}

/// Waiting a little, ever longer, until there was enough of it.
private struct Patience {
  private var left: Int
  private var next = 1

  init(milliseconds: Int) { left = milliseconds }

  /// Waits; false where there is nothing left to wait.
  mutating func pause() -> Bool {
    guard left > 0 else { return false }
    let time = min(next, left)
    left -= time
    next *= 2
    usleep(UInt32(time) * 1_000)
    return true
  }
}

/// The terminal of this program.
private enum Terminal {
  /// Its device without `/dev/`, as `pts/3`; empty where there is none.
  static let name: String = {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      var buffer = [CChar](repeating: 0, count: 128)
      guard ttyname_r(descriptor, &buffer, buffer.count) == 0 else { continue }
      let name = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      return name.hasPrefix("/dev/") ? String(name.dropFirst(5)) : name
    }
    return ""
  }()
}

extension FileStore {
  /// Claims that every terminal of the machine heeds; of plain JSON, which takes none, none.
  public func claimKeeper() -> any ClaimKeeper {
    fileClaims ?? MemoryClaims(user: "", access: { .readOnly(.plain) })
  }

  /// The keeper, which keeps no index of this store alive once another takes its place.
  var fileClaims: FileClaims? {
    ledger.map { ledger in
      let known = ledger.access
      return FileClaims(
        path: info.path, isShared: info.groep != nil, user: ledger.user, now: ledger.author.now,
        access: { [weak ledger] in ledger?.access ?? known })
    }
  }
}
