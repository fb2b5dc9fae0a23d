import Glibc
public import RIECDomain

/// A folder for texts that another program edits, each in a folder of its own (0700) under one name: in the user's
/// runtime folder, which is in memory and where each store has its part, else in `tmp/` of the store.
public struct ComposeFolder: ComposePlace {
  private let parent: String
  private let store: StoreInfo

  /// No data is in the name of the file: it shows in lists of processes.
  private static let file = "notitie.txt"
  /// Which record the text is about.
  private static let about = "over"
  /// More bytes than a text may have.
  package static let mostBytes = 1 << 20

  /// A place for texts of `store`; `runtime` is `$XDG_RUNTIME_DIR` where it is set.
  public init(store: StoreInfo, runtime: String?) {
    self.store = store
    let isName = !store.storeId.isEmpty && store.storeId.utf8.allSatisfy(RecordTraces.isOfWord)
    let own = isName ? runtime.map { "\($0)/knooppunt/\(store.storeId)" } : nil
    parent = own.flatMap { PrivateFolder.make($0) ? $0 : nil } ?? store.path + "/tmp"
  }

  /// Makes the folder and the file anew.
  public func begin(_ text: [UInt8], as name: String, of record: RecordID?) throws(StoreError) -> String {
    let path = "\(parent)/\(name)"
    end(name)
    if mkdir(path, 0o700) != 0 { throw NewFile.error(path) }
    let folder = try Folder(path, followsLinks: false)
    if let record {
      var about = try NewFile(Self.about, in: folder.descriptor, path: "\(path)/\(Self.about)", mode: 0o600)
      try about.write(Array(record.text.utf8))
      try about.finish()
    }
    var file = try NewFile(Self.file, in: folder.descriptor, path: "\(path)/\(Self.file)", mode: 0o600)
    try file.write(text)
    try file.finish()
    return "\(path)/\(Self.file)"
  }

  /// Opens the file through its folder and judges what was opened.
  public func read(_ name: String) -> ComposedText {
    guard let folder = try? Folder("\(parent)/\(name)", followsLinks: false) else { return .missing }
    // Not through a link and without waiting for a pipe; what was opened is judged, not what the name may stand for later.
    let opened = openat(folder.descriptor, Self.file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard opened >= 0 else {
      switch errno {
      case ENOENT: return .missing
      case ELOOP: return .replaced
      default: return .unreadable(String(cString: strerror(errno)))
      }
    }
    var status = stat()
    let isKnown = fstat(opened, &status) == 0
    let file = OpenFile(name: Self.file, descriptor: opened, status: status)
    guard isKnown, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(), status.st_nlink == 1 else {
      return .replaced
    }
    guard file.size <= Self.mostBytes else { return .tooLong(file.size) }
    return file.bytes(0..<file.size).map { .bytes($0) } ?? .unreadable(String(cString: strerror(EIO)))
  }

  /// Deletes the file and its folder.
  public func end(_ name: String) {
    let path = "\(parent)/\(name)"
    guard let folder = try? Folder(path, followsLinks: false) else { return }
    // Copies that an editor made beside it go too.
    for file in (try? folder.names()) ?? [] { unlinkat(folder.descriptor, file, 0) }
    rmdir(path)
  }

  /// Copies the file to the store's quarantine, under a name that says which record it is about.
  public func setAside(_ name: String) -> String? {
    guard let folder = try? Folder("\(parent)/\(name)", followsLinks: false),
      let (opened, status) = try? folder.file(Self.file, shown: Self.file, followsLinks: false),
      status.st_uid == geteuid(), status.st_nlink == 1,
      let quarantine = try? Folder(store.path + "/quarantine", followsLinks: false)
    else { return nil }
    let about = (try? folder.file(Self.about, shown: Self.about, followsLinks: false))?.file
    let record = about.flatMap { $0.bytes(0..<min($0.size, 256)) }.map { RecordID(String(decoding: $0, as: UTF8.self)) }
    let kept = "notitie-\(name)" + (record.map { ".\(RecordTraces.tag(of: $0))" } ?? "") + ".txt"
    let mode: mode_t = store.groep == nil ? 0o600 : 0o660
    guard
      var file = try? NewFile(kept, in: quarantine.descriptor, path: kept, mode: mode)
    else { return nil }
    var at = 0
    do throws(StoreError) {
      while at < opened.size, let piece = opened.bytes(at..<min(at + 1 << 20, opened.size)) {
        try file.write(piece)
        at += piece.count
      }
      guard at == opened.size else { return nil }
      try file.finish()
    } catch {
      return nil
    }
    return "quarantine/\(kept)"
  }

  /// Reads the file of a program that ended.
  public func leftBehind(_ name: String) -> [UInt8]? {
    guard let owner = DraftName(name)?.process, !owner.isAlive, case .bytes(let bytes) = read(name) else { return nil }
    return bytes
  }

  /// Looks for a program that was started with the file.
  public func isOpen(_ name: String) -> Bool {
    guard let processes = try? Folder("/proc", followsLinks: false), let names = try? processes.names() else {
      return false
    }
    let path = Array("\(parent)/\(name)/".utf8)
    return names.contains { name in
      guard Int32(name) != nil, let words = ProcessMark.contents("/proc/\(name)/cmdline") else { return false }
      return words.split(separator: 0).contains { $0.starts(with: path) }
    }
  }

  /// Looks at the folders of programs that ended.
  public func sweep(taken: [String: [UInt8]]) -> [String] {
    guard let folder = try? Folder(parent, followsLinks: false) else { return [] }
    var kept: [String] = []
    for name in (try? folder.names()) ?? [] {
      guard let owner = DraftName(name)?.process, !owner.isAlive, !isOpen(name) else { continue }
      let isTaken: Bool
      switch read(name) {
      case .bytes(let bytes): isTaken = taken[name] == bytes || bytes.allSatisfy { $0 == 0x20 || $0 == 0x0A }
      case .missing: isTaken = true
      case .tooLong, .replaced, .unreadable: isTaken = false
      }
      if !isTaken {
        guard let place = setAside(name) else { continue }
        kept.append(place)
      }
      end(name)
    }
    return kept
  }
}
