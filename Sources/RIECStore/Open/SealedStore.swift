import CSystem
import Glibc
import RIECDomain

/// A folder with FORMAT: who may read it is checked, then its basis files are found.
enum SealedStore {
  /// Opens the store at `path`, from its newest snapshot that is usable and not among `rejected`; nil where the folder
  /// has no FORMAT.
  static func open(
    _ path: String, kinds: [Kind], author: Author?, rejecting rejected: Set<Int> = []
  ) throws(StoreError) -> OpenedStore? {
    let given = try Folder(path, followsLinks: true)
    var probe = stat()
    guard fstatat(given.descriptor, "FORMAT", &probe, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    // A link behind which the folder can be exchanged is refused: who may read is judged by the folder itself.
    let folder = try Folder(path, followsLinks: false)
    guard let opened = try folder.file("FORMAT", shown: path + "/FORMAT", followsLinks: false) else { return nil }
    let format = try Format(opened.file.prefix(1 << 16), path: path + "/FORMAT")
    try check(try folder.status(), path, format, path)
    try check(opened.status, path + "/FORMAT", format, path)

    let (ledger, snapshot) = try ledger(path, folder, format, kinds, author, rejecting: rejected)
    let bases = try bases(path, folder, format, kinds, ledger)
    var store = OpenedStore(
      info: info(path, format, ledger), files: [], present: Set(bases.map(\.file.kind)), ledger: ledger)
    let inSnapshot = Set(snapshot?.manifest.bases.map(\.basis.number) ?? [])
    store.files = snapshot?.files ?? []
    store.named = snapshot?.named ?? []
    store.snapshot = snapshot
    for (number, file, sha256) in bases {
      if inSnapshot.contains(number) {
        store.beneath.append(file.file)
      } else {
        store.files.append(file)
        if let sha256 { store.named.append(OpenedStore.Named(file: file.file, sha256: sha256)) }
      }
    }
    return store
  }

  /// The files of bases, in order, with what the journal says that their SHA-256 is. Those that are not what it names
  /// make the store read-only.
  private static func bases(
    _ path: String, _ folder: borrowing Folder, _ format: Format, _ kinds: [Kind], _ ledger: Ledger
  ) throws(StoreError) -> [(number: Int, file: RecordFile, sha256: String?)] {
    let basis: Folder
    do throws(StoreError) {
      basis = try Folder("basis", in: folder.descriptor, followsLinks: false, name: path + "/basis")
    } catch {
      if error.code == .notFound { return [] }
      throw error
    }
    try check(try basis.status(), basis.path, format, path)
    var files: [(number: Int, file: RecordFile, sha256: String?)] = []
    // A basis that no line of the journal brings in was never committed.
    var numbers = try basis.names().compactMap { name in Int(name).map { (number: $0, name: name) } }
    let committed = ledger.bases
    if let committed {
      numbers = numbers.filter { committed.contains($0.number) }
    } else if !numbers.isEmpty, format.demo?.isBeforeJournal != true {
      // The journal is gone: what came in is shown, and nothing is written on top of it.
      ledger.doubt(.truncated(file: "journal"))
    }
    for number in committed ?? [] where !numbers.contains(where: { $0.number == number }) {
      ledger.doubt(.basisDiffers("basis/\(number)"))
    }
    for entry in numbers.sorted(by: { $0.number < $1.number }) {
      let part = try Folder(
        entry.name, in: basis.descriptor, followsLinks: false, name: "\(basis.path)/\(entry.name)")
      try check(try part.status(), part.path, format, path)
      for (place, kind) in kinds.enumerated() {
        let name = "\(kind.plural).jsonl"
        let shown = "basis/\(entry.name)/\(name)"
        let named = ledger.basis(entry.number)?.files.first { $0.name == name }
        guard let opened = try part.file(name, shown: shown, followsLinks: false) else {
          if named != nil { ledger.doubt(.basisDiffers(shown)) }
          continue
        }
        if let named, named.bytes != opened.file.size { ledger.doubt(.basisDiffers(shown)) }
        try check(opened.status, "\(part.path)/\(name)", format, path)
        let file = RecordFile(file: opened.file, kind: place, format: .lines, start: 0)
        files.append((entry.number, file, named?.sha256))
      }
    }
    return files
  }

  /// The journal of the store, for `author` to write to where nothing forbids it, behind the newest snapshot that it goes
  /// on from.
  private static func ledger(
    _ path: String, _ folder: borrowing Folder, _ format: Format, _ kinds: [Kind], _ author: Author?,
    rejecting rejected: Set<Int>
  ) throws(StoreError) -> (Ledger, OpenedSnapshot?) {
    let disk: RealDisk
    do throws(DiskFailure) {
      disk = try RealDisk(path: path, isShared: format.groep != nil)
    } catch {
      throw StoreError(.notReadable, path: path, detail: String(cString: strerror(error.number)))
    }
    let access = access(folder, format, author != nil)
    let author = author ?? .login("")
    for number in Snapshots.newestFirst(in: folder) where !rejected.contains(number) {
      let snapshot = OpenedSnapshot(number, in: folder, storeId: format.storeId, kinds: kinds) { status in
        (try? check(status, "", format, path)) != nil
      }
      guard let snapshot,
        let ledger = Ledger(disk: disk, kinds: kinds, author: author, access: access, from: snapshot.manifest)
      else { continue }
      if ledger.openingTrouble != nil { continue }
      return (ledger, snapshot)
    }
    let ledger = Ledger(disk: disk, kinds: kinds, author: author, access: access)
    // Without the journal nobody knows what the records are by now: older ones are not shown for them.
    if case .unreadable(let failure)? = ledger.openingTrouble, failure.number != ENOENT {
      throw StoreError(
        .notReadable, path: "\(path)/\(failure.name)", detail: String(cString: strerror(failure.number)))
    }
    return (ledger, nil)
  }

  private static func access(_ folder: borrowing Folder, _ format: Format, _ isAsked: Bool) -> StoreAccess {
    if !isAsked { return .readOnly(.asked) }
    if format.versie > Format.version { return .readOnly(.newerFormat(format.versie)) }
    for name in ["lock", "journal"] where faccessat(folder.descriptor, name, W_OK, AT_EACCESS) != 0 {
      return .readOnly(.permission(String(cString: strerror(errno))))
    }
    let type = csystem_filesystem_type(folder.descriptor)
    if csystem_filesystem_is_remote(type) { return .readOnly(.doubtfulFileSystem("0x" + String(type, radix: 16))) }
    return .writable
  }

  private static func info(_ path: String, _ format: Format, _ ledger: Ledger) -> StoreInfo {
    var isReadOnly = true
    if case .writable = ledger.access { isReadOnly = false }
    return StoreInfo(
      path: path, isPlain: false, isReadOnly: isReadOnly, storeId: format.storeId, regio: format.regio,
      peildatum: format.peildatum,
      demo: format.demo, groep: format.groep)
  }

  /// Reliability page §2, "Open": a private store belongs to who runs the program and nobody else may touch it; a shared
  /// one belongs to its group and others may not.
  private static func check(_ status: stat, _ path: String, _ format: Format, _ store: String) throws(StoreError) {
    if let groep = format.groep {
      guard let group = Group.number(groep) else { throw StoreError(.unknownGroup, path: store, detail: groep) }
      if status.st_gid != group {
        throw StoreError(.wrongOwner, path: path, detail: "chgrp -R \(Shell.quoted(groep)) \(Shell.quoted(store))")
      }
      if status.st_mode & 0o007 != 0 {
        throw StoreError(.wrongMode, path: path, detail: "chmod -R o= \(Shell.quoted(store))")
      }
      return
    }
    if status.st_uid != geteuid() {
      throw StoreError(
        .wrongOwner, path: path, detail: "sudo chown -R \"$(id -u)\" \(Shell.quoted(store))")
    }
    if status.st_mode & 0o077 != 0 {
      throw StoreError(.wrongMode, path: path, detail: "chmod -R go= \(Shell.quoted(store))")
    }
  }
}

/// Groups by name.
enum Group {
  /// The number of the group named `name`; nil where there is none.
  static func number(_ name: String) -> gid_t? {
    var entry = group()
    var found: UnsafeMutablePointer<group>?
    var buffer = [CChar](repeating: 0, count: 1 << 16)
    // The C library fills `entry` with pointers into `buffer`; only the number is taken out of it.
    guard getgrnam_r(name, &entry, &buffer, buffer.count, &found) == 0, found != nil else { return nil }
    return entry.gr_gid
  }
}

/// Text for commands that a message proposes.
public enum Shell {
  /// `text` as one word of a POSIX shell.
  public static func quoted(_ text: String) -> String {
    let plain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
    if plain, !text.isEmpty, !text.hasPrefix("-") { return text }
    return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
