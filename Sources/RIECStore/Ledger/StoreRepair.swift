import Glibc
import RIECDomain

extension FileStore {
  /// Clears what needs no journal: closes what is open to others, and puts what programs that died left in `tmp` into
  /// quarantine. Gives the paths, in the store.
  public func tidy() -> [String] { closeToOthers() + keepLeftovers() }

  /// Files and folders whose modes let users in who may not read the store: paths in the store, sorted. The store's own
  /// folder keeps them out; opening demands that, and asks it of FORMAT and the bases too.
  func openToOthers() -> [String] {
    let forbidden: mode_t = info.groep == nil ? 0o077 : 0o007
    var found: [String] = []
    var folders = [""]
    while let folder = folders.popLast() {
      guard let opened = try? Folder(folder.isEmpty ? info.path : "\(info.path)/\(folder)", followsLinks: false) else {
        continue
      }
      for name in (try? opened.names()) ?? [] {
        var status = stat()
        guard fstatat(opened.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
        let path = folder.isEmpty ? name : "\(folder)/\(name)"
        switch status.st_mode & S_IFMT {
        case S_IFDIR: folders.append(path)
        case S_IFREG: break
        // Who may follow a link is not the link's to say.
        default: continue
        }
        if status.st_mode & forbidden != 0 { found.append(path) }
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Takes from others what ``openToOthers()`` found; gives the paths that it could.
  func closeToOthers() -> [String] {
    let forbidden: mode_t = info.groep == nil ? 0o077 : 0o007
    return openToOthers().filter { path in
      // Opened without a link at its end, so that the mode that changes is the one that was seen.
      let descriptor = uninterrupted { open("\(info.path)/\(path)", O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
      guard descriptor >= 0 else { return false }
      defer { close(descriptor) }
      var status = stat()
      return fstat(descriptor, &status) == 0 && fchmod(descriptor, status.st_mode & 0o7777 & ~forbidden) == 0
    }
  }

  /// Puts what programs that died left in `tmp` into quarantine, each under a name that nothing has there; leaves what a
  /// living one is at work on. Gives `from → to`.
  func keepLeftovers() -> [String] {
    guard let temporary = try? Folder("\(info.path)/tmp", followsLinks: false),
      let quarantine = try? Folder("\(info.path)/quarantine", followsLinks: false)
    else { return [] }
    var moved: [String] = []
    for name in (try? temporary.names()) ?? [] where !Self.isAtWork(on: name) {
      let taken = Set((try? quarantine.names()) ?? [])
      var kept = "tmp-\(name)"
      var attempt = 2
      while taken.contains(kept) {
        kept = "tmp-\(name)-\(attempt)"
        attempt += 1
      }
      if renameat(temporary.descriptor, name, quarantine.descriptor, kept) == 0 {
        moved.append("tmp/\(name) → quarantine/\(kept)")
      }
    }
    if !moved.isEmpty {
      for folder in [quarantine.descriptor, temporary.descriptor] { _ = uninterrupted { fsync(folder) } }
    }
    return moved
  }

  /// Whether the process whose number stands in the name (`basis-812-1f0a`, `00000002.jsonl.812`) lives.
  private static func isAtWork(on name: String) -> Bool {
    name.split { $0 == "-" || $0 == "." }.dropFirst().compactMap { pid_t($0) }
      .contains { $0 > 0 && (kill($0, 0) == 0 || errno == EPERM) && $0 != getpid() }
  }
}
