import CSystem
import Glibc
import RIECDomain

/// A folder with FORMAT: who may read it is checked, then its basis files are found.
enum SealedStore {
  /// Opens the store at `path`; nil where the folder has no FORMAT.
  static func open(
    _ path: String, kinds: [Kind], author: Author?
  ) throws(StoreError) -> (info: StoreInfo, files: [RecordFile], ledger: Ledger)? {
    let given = try Folder(path, followsLinks: true)
    var probe = stat()
    guard fstatat(given.descriptor, "FORMAT", &probe, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    // A link behind which the folder can be exchanged is refused: who may read is judged by the folder itself.
    let folder = try Folder(path, followsLinks: false)
    guard let opened = try folder.file("FORMAT", shown: path + "/FORMAT", followsLinks: false) else { return nil }
    let format = try Format(opened.file.prefix(1 << 16), path: path + "/FORMAT")
    try check(try folder.status(), path, format, path)
    try check(opened.status, path + "/FORMAT", format, path)

    let ledger = try ledger(path, folder, format, kinds, author)
    let basis: Folder
    do throws(StoreError) {
      basis = try Folder("basis", in: folder.descriptor, followsLinks: false, name: path + "/basis")
    } catch {
      if error.code == .notFound { return (info(path, format, ledger), [], ledger) }
      throw error
    }
    try check(try basis.status(), basis.path, format, path)
    var files: [RecordFile] = []
    // A basis that no line of the journal brings in was never committed. A demo without lines was made
    // before there was a journal.
    let committed = ledger.bases ?? (format.demo == nil ? [] : nil)
    let numbers = try basis.names().compactMap { name in Int(name).map { (number: $0, name: name) } }
      .filter { committed?.contains($0.number) ?? true }
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
        files.append(RecordFile(file: opened.file, kind: place, format: .lines, start: 0))
      }
    }
    return (info(path, format, ledger), files, ledger)
  }

  /// The journal of the store, for `author` to write to where nothing forbids it.
  private static func ledger(
    _ path: String, _ folder: borrowing Folder, _ format: Format, _ kinds: [Kind], _ author: Author?
  ) throws(StoreError) -> Ledger {
    let disk: RealDisk
    do throws(DiskFailure) {
      disk = try RealDisk(path: path, isShared: format.groep != nil)
    } catch {
      throw StoreError(.notReadable, path: path, detail: String(cString: strerror(error.number)))
    }
    return Ledger(
      disk: disk, kinds: kinds, author: author ?? .login(""), access: access(folder, format, author != nil))
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
