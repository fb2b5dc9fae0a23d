import Glibc
import RIECStore

/// What a simulated machine holds: what its processes see, and what would be left if the power went now.
struct SimulatedWorld {
  static let sector = 512

  /// A file's content as seen, as durable, and all that a crash could leave.
  struct File {
    var current: [UInt8] = []
    var durable: [UInt8] = []
    /// Sectors that were changed and not synced.
    var dirty: Set<Int> = []
    /// What stood there since the last sync; a crash leaves each dirty sector as one of them had it. A cut begins anew:
    /// what was behind it never comes back once the cut itself has reached the disk.
    var since: [[UInt8]] = []
    /// What stood there just before each cut since the last sync.
    var beforeCuts: [[[UInt8]]] = []
  }

  /// The calls at which it makes a difference to die.
  private static let changing: Set<DiskFailure.Call> = [
    .append, .truncate, .syncData, .sync, .syncFolder, .rename, .unlink, .makeFolder, .removeFolder,
  ]

  struct Handle {
    var process: Int
    var file: Int
    var isWritable: Bool
  }

  /// Names that were given or taken in one step, and not synced.
  struct Naming {
    var changes: [String: Int?]
    var folder: String
  }

  /// How often the system fails, out of a thousand calls.
  var trouble = 0
  /// The calls that may fail; all of those that are known to.
  var troubled: Set<DiskFailure.Call> = [.open, .append, .truncate, .syncData, .sync, .rename]
  /// After how many calls that change something the process that makes the next dies, or the power goes; nil for never.
  var fate: (calls: Int, isPowerCut: Bool)?
  var clock = 0
  var names: [String: Int] = [:]
  var files: [Int: File] = [:]
  /// Those of `files` that stand for a folder within one of the store's own.
  var folders: Set<Int> = []
  var handles: [Int32: Handle] = [:]
  /// The handle that has a file's lock.
  var locks: [Int: Int32] = [:]
  var lastHandle: Int32 = 0
  /// How many times each call failed by design.
  var failures: [DiskFailure.Call: Int] = [:]
  private(set) var deadProcesses: Set<Int> = []
  private(set) var isDark = false
  private var durableNames: [String: Int] = [:]
  private var namings: [Naming] = []
  private var lastFile = 0
  private var random: SplitMix64

  init(_ seed: UInt64) {
    random = SplitMix64(seed)
    durableNames["lock"] = make("lock")
    names = durableNames
    namings = []
  }

  static func folder(of name: String) -> String {
    name.lastIndex(of: "/").map { String(name[..<$0]) } ?? ""
  }

  // MARK: What processes do

  mutating func make(_ name: String) -> Int {
    lastFile += 1
    files[lastFile] = File()
    setNames([name: lastFile], in: name)
    return lastFile
  }

  mutating func setNames(_ changes: [String: Int?], in name: String) {
    for (name, number) in changes { names[name] = number }
    namings.append(Naming(changes: changes, folder: Self.folder(of: name)))
  }

  func number(_ file: DiskFile, _ call: DiskFailure.Call) throws(DiskFailure) -> Int {
    guard let handle = handles[file.descriptor] else { throw DiskFailure(call, EBADF, file.name) }
    return handle.file
  }

  func status(_ number: Int, _ name: String) throws(DiskFailure) -> DiskStatus {
    guard let file = files[number] else { throw DiskFailure(.status, EIO, name) }
    return DiskStatus(
      size: file.current.count, identity: DiskStatus.Identity(device: 1, inode: UInt64(number)))
  }

  /// Writes `bytes` at `offset`, which is not behind the end.
  mutating func write(_ number: Int, _ bytes: some Collection<UInt8>, at offset: Int) {
    guard var file = files[number], !bytes.isEmpty else { return }
    let end = offset + bytes.count
    let rest = file.current.dropFirst(end)
    file.current = Array(file.current.prefix(offset)) + bytes + rest
    file.dirty.formUnion(offset / Self.sector...(end - 1) / Self.sector)
    file.since.append(file.current)
    files[number] = file
  }

  mutating func truncate(_ number: Int, to size: Int) {
    guard var file = files[number] else { return }
    file.beforeCuts.append(file.since)
    file.current = Array(file.current.prefix(size))
    if size % Self.sector != 0 || size == 0 { file.dirty.insert(size / Self.sector) }
    file.since = [file.current]
    files[number] = file
  }

  mutating func sync(_ number: Int) {
    guard var file = files[number] else { return }
    file.durable = Self.mixed(file.durable, size: file.current.count) { sector in
      file.dirty.contains(sector) ? file.current : nil
    }
    file.dirty = []
    file.since = []
    file.beforeCuts = []
    files[number] = file
  }

  mutating func syncFolder(_ folder: String) {
    for naming in namings where naming.folder == folder { keep(naming) }
    namings.removeAll { $0.folder == folder }
  }

  private mutating func keep(_ naming: Naming) {
    for (name, number) in naming.changes { durableNames[name] = number }
  }

  // MARK: What goes wrong

  /// How much of a write of `count` bytes is done at once.
  mutating func shortened(_ count: Int) -> Int {
    guard count > 1, Int.random(in: 0..<1000, using: &random) < max(trouble, 50) else { return count }
    return Int.random(in: 1..<count, using: &random)
  }

  /// Whether this call is not made any more.
  mutating func isDead(_ process: Int, _ call: DiskFailure.Call) -> Bool {
    if isDark || deadProcesses.contains(process) { return true }
    guard let due = fate, Self.changing.contains(call) else { return false }
    guard due.calls <= 0 else {
      fate = (due.calls - 1, due.isPowerCut)
      return false
    }
    fate = nil
    if due.isPowerCut { isDark = true } else { kill(process) }
    return true
  }

  /// The number of the error that this call gets, or nil.
  mutating func failure(_ call: DiskFailure.Call, _ name: String) -> Int32? {
    guard trouble > 0, troubled.contains(call), Int.random(in: 0..<1000, using: &random) < trouble else { return nil }
    failures[call, default: 0] += 1
    switch call {
    case .append:
      // What was written before the disk was full stays.
      return [ENOSPC, EDQUOT, EFBIG, EIO].randomElement(using: &random)
    case .open: return [EMFILE, EACCES, EROFS].randomElement(using: &random)
    case .sync, .syncData:
      if let number = names[name] { failSync(number) }
      return EIO
    default: return EIO
    }
  }

  /// A sync that failed: some sectors were written, none is tried again, and what the cache says may be forgotten.
  private mutating func failSync(_ number: Int) {
    guard var file = files[number] else { return }
    let written = file.dirty.filter { _ in Bool.random(using: &random) }
    let size = Bool.random(using: &random) ? file.current.count : file.durable.count
    let reached = max(size, written.map { min(file.current.count, ($0 + 1) * Self.sector) }.max() ?? 0)
    file.durable = Self.mixed(file.durable, size: reached) { written.contains($0) ? file.current : nil }
    file.dirty = []
    file.since = []
    file.beforeCuts = []
    files[number] = file
  }

  /// The process is gone, with its locks; what it wrote stays seen.
  mutating func kill(_ process: Int) {
    deadProcesses.insert(process)
    let gone = handles.filter { $0.value.process == process }.map(\.key)
    for handle in gone { handles[handle] = nil }
    locks = locks.filter { !gone.contains($0.value) }
  }

  /// The power goes, and comes back: what was not synced is there in part.
  mutating func cutPower() {
    isDark = false
    fate = nil
    deadProcesses = []
    handles = [:]
    locks = [:]
    for naming in namings where Bool.random(using: &random) { keep(naming) }
    namings = []
    // What is in a folder whose own name was not synced is gone with it.
    for name in durableNames.keys {
      let folder = Self.folder(of: name)
      if folder.contains("/"), durableNames[folder] == nil { durableNames[name] = nil }
    }
    names = durableNames
    for number in files.keys.sorted() {
      guard names.values.contains(number), var file = files[number] else {
        files[number] = nil
        continue
      }
      // Cuts reach the disk in their order: the last that did decides which writes can be seen.
      let epochs = file.beforeCuts + [file.since]
      let reached = Int.random(in: 0..<epochs.count, using: &random)
      let versions = (reached == 0 ? [file.durable] : []) + epochs[reached]
      let size = versions.randomElement(using: &random)?.count ?? file.durable.count
      let base = reached == 0 ? file.durable : Array(file.durable.prefix(epochs[reached].first?.count ?? 0))
      var choices: [Int: [UInt8]] = [:]
      for sector in file.dirty.sorted() { choices[sector] = ([base] + versions).randomElement(using: &random) }
      file.durable = Self.mixed(base, size: size) { choices[$0] }
      file.current = file.durable
      file.dirty = []
      file.since = []
      file.beforeCuts = []
      files[number] = file
    }
  }

  /// Puts `content` on the disk itself.
  mutating func put(_ content: [UInt8], in name: String) {
    guard let number = names[name] else { return }
    files[number] = File(current: content, durable: content)
  }

  // MARK: Sectors

  /// The sectors of `size` bytes.
  private static func sectors(_ size: Int) -> Range<Int> { 0..<(size + sector - 1) / sector }

  private static func slice(_ content: [UInt8], _ place: Int) -> ArraySlice<UInt8> {
    let start = min(content.count, place * sector)
    return content[start..<min(content.count, start + sector)]
  }

  /// `size` bytes: each sector from what `source` gives for it, or from `base`; zeros where neither reaches.
  private static func mixed(_ base: [UInt8], size: Int, _ source: (Int) -> [UInt8]?) -> [UInt8] {
    var mixed: [UInt8] = []
    mixed.reserveCapacity(size)
    for place in sectors(size) {
      let end = min(size, (place + 1) * sector)
      mixed += slice(source(place) ?? base, place).prefix(end - mixed.count)
      if mixed.count < end { mixed += repeatElement(0, count: end - mixed.count) }
    }
    return mixed
  }
}
