import Glibc
import RIECDomain

/// Takes what is left of destroyed records out of every file of a store but the journal: old bases, snapshots, drafts,
/// quarantine, and what programs that died left in `tmp`. Each step can be done again: after a crash all of it is.
struct PurgeSweep {
  /// What was done.
  struct Outcome: Equatable {
    /// Files that were written anew: paths in the store.
    var rewritten: [String] = []
    /// Files and folders that were taken away.
    var removed: [String] = []
  }

  let disk: any Disk
  let traces: RecordTraces
  /// Bases that were replaced.
  let replaced: [Int]
  /// Bases that are in force.
  let inForce: Set<Int>

  /// Does all of it.
  func run() throws(DiskFailure) -> Outcome {
    var outcome = Outcome()
    try sweepBases(&outcome)
    // Who writes a snapshot finds the old bases gone before it gives it its name, and does so under the same lock.
    let lock = try lockSnapshots()
    defer { if let lock { disk.close(lock) } }
    let snapshots = try disk.entries(of: Snapshots.folder).filter { $0 != SnapshotLock.name }
    try remove(snapshots.map { "\(Snapshots.folder)/\($0)" }, &outcome)
    try remove(try holders(in: "drafts"), &outcome)
    try remove(try holders(in: "quarantine"), &outcome)
    let left = try disk.entries(of: "tmp").filter { !isBeingWritten($0) }
    for entry in left {
      let found = try holders(in: "tmp/\(entry)")
      // What stands beside the name of the record is about it too.
      try remove(DraftName(entry) == nil || found.isEmpty ? found : ["tmp/\(entry)"], &outcome)
    }
    // Who took something away before may have died before it was synced.
    for folder in ["basis", Snapshots.folder, "drafts", "quarantine", "tmp"] { try sync(folder) }
    return outcome
  }

  /// The lock of the snapshots, once nobody writes one; nil where none was ever written.
  private func lockSnapshots() throws(DiskFailure) -> DiskFile? {
    guard try disk.entries(of: Snapshots.folder).contains(SnapshotLock.name) else { return nil }
    let file = try disk.open("\(Snapshots.folder)/\(SnapshotLock.name)", .lock)
    let began = disk.milliseconds()
    do throws(DiskFailure) {
      while try !disk.lock(file) {
        if disk.milliseconds() - began > Self.patience { throw DiskFailure(.lock, EWOULDBLOCK, file.name) }
        disk.sleep(milliseconds: 20)
      }
    } catch {
      disk.close(file)
      throw error
    }
    return file
  }

  /// So many milliseconds the writer of a snapshot gets to end.
  private static let patience = 60_000

  /// Syncs the names in `folder` and in every folder within.
  private func sync(_ folder: String) throws(DiskFailure) {
    guard let entries = try disk.entriesIfFolder(folder) else { return }
    for entry in entries { try sync("\(folder)/\(entry)") }
    do throws(DiskFailure) {
      try disk.syncFolder(folder)
    } catch {
      // Another program took it away meanwhile.
      if error.number != ENOENT { throw error }
    }
  }

  private func sweepBases(_ outcome: inout Outcome) throws(DiskFailure) {
    try remove(replaced.map { "basis/\($0)" }, &outcome)
    let writer = BasisWithout(disk: disk, traces: traces, files: [])
    let others = try disk.entries(of: "basis").filter { entry in Int(entry).map { !inForce.contains($0) } ?? true }
    for entry in others {
      // Withdrawn, or never committed: no line says what its bytes are any more.
      outcome.rewritten += try writer.clear("basis/\(entry)")
    }
  }

  private func remove(_ names: [String], _ outcome: inout Outcome) throws(DiskFailure) {
    for name in names where try disk.removeAll(name) { outcome.removed.append(name) }
  }

  /// The files under `name`, or itself, that hold something of the records or cannot be read.
  private func holders(in name: String) throws(DiskFailure) -> [String] {
    if let inner = try disk.entriesIfFolder(name) {
      var found: [String] = []
      for entry in inner { found += try holders(in: "\(name)/\(entry)") }
      return found
    }
    if name.hasPrefix("quarantine/notitie-"), traces.isNamed(in: name) { return [name] }
    let bytes: [UInt8]
    do throws(DiskFailure) {
      bytes = try disk.contents(of: name)
    } catch {
      switch error.number {
      case ENOENT: return []
      // Of what cannot be read nobody can say that it holds nothing of them.
      case EACCES, ELOOP, EINVAL, EPERM: return [name]
      default: throw error
      }
    }
    let holds = Self.isTornTail(name) ? traces.mayOccur(inTorn: bytes[...]) : traces.occur(in: bytes[...])
    return holds ? [name] : []
  }

  /// Whether it is the end of a segment that a writer which died left: `00000001.jsonl-512-0123456789ab`.
  private static func isTornTail(_ name: String) -> Bool {
    guard name.hasPrefix("quarantine/"), let dash = name.firstIndex(of: "-") else { return false }
    return JournalSegment.number(String(name[..<dash].dropFirst("quarantine/".count))) != nil
  }

  /// Whether a program that lives still brings records in from it; those of destroyed records it cannot commit.
  private func isBeingWritten(_ entry: String) -> Bool {
    let parts = entry.split(separator: "-")
    guard parts.count == 3, parts[0] == "basis", let process = pid_t(parts[1]) else { return false }
    return kill(process, 0) == 0 || errno == EPERM
  }
}
