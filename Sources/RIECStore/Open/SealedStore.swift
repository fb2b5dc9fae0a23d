import Glibc
import RIECDomain

/// A folder with FORMAT: who may read it is checked, then its basis files are found.
enum SealedStore {
  /// Opens the store at `path`; nil where the folder has no FORMAT.
  static func open(_ path: String, kinds: [Kind]) throws(StoreError) -> (info: StoreInfo, files: [RecordFile])? {
    let given = try Folder(path, followsLinks: true)
    var probe = stat()
    guard fstatat(given.descriptor, "FORMAT", &probe, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    // A link behind which the folder can be exchanged is refused: who may read is judged by the folder itself.
    let folder = try Folder(path, followsLinks: false)
    guard let opened = try folder.file("FORMAT", shown: path + "/FORMAT", followsLinks: false) else { return nil }
    let format = try Format(opened.file.prefix(1 << 16), path: path + "/FORMAT")
    try check(try folder.status(), path, format, path)
    try check(opened.status, path + "/FORMAT", format, path)

    let basis: Folder
    do throws(StoreError) {
      basis = try Folder("basis", in: folder.descriptor, followsLinks: false, name: path + "/basis")
    } catch {
      if error.code == .notFound { return (info(path, format), []) }
      throw error
    }
    try check(try basis.status(), basis.path, format, path)
    var files: [RecordFile] = []
    let numbers = try basis.names().compactMap { name in Int(name).map { (number: $0, name: name) } }
    for entry in numbers.sorted(by: { $0.number < $1.number }) {
      let part = try Folder(
        entry.name, in: basis.descriptor, followsLinks: false, name: "\(basis.path)/\(entry.name)")
      try check(try part.status(), part.path, format, path)
      for (place, kind) in kinds.enumerated() {
        let name = "\(kind.plural).jsonl"
        let shown = "basis/\(entry.name)/\(name)"
        guard let opened = try part.file(name, shown: shown, followsLinks: false) else { continue }
        try check(opened.status, "\(part.path)/\(name)", format, path)
        files.append(RecordFile(file: opened.file, kind: place, format: .lines, start: 0))
      }
    }
    return (info(path, format), files)
  }

  private static func info(_ path: String, _ format: Format) -> StoreInfo {
    StoreInfo(
      path: path, isPlain: false, storeId: format.storeId, regio: format.regio, peildatum: format.peildatum,
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
