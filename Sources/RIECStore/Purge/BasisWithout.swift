import Crypto
import Glibc
import RIECDomain

/// Bases written once more without some of their records. A basis that is in force is never rewritten in place: a new one
/// takes its place when a line of the journal says so.
struct BasisWithout {
  enum Failure: Error {
    case disk(DiskFailure)
    /// A file of a basis is not what the journal names: nothing may be built on it.
    case differs(String)
  }

  let disk: any Disk
  let traces: RecordTraces
  /// The names of the files that may hold the records.
  let files: Set<String>

  /// What replaces `basis`, written and synced in a folder that no line names yet; nil where it holds none of the records.
  func replacement(of basis: ChangePayload.Basis) throws(Failure) -> ChangePayload.Basis? {
    guard try holds(basis) else { return nil }
    let number = try disk { () throws(DiskFailure) in try newFolder() }
    do throws(Failure) {
      var written: [ChangePayload.Basis.File] = []
      for file in basis.files {
        let copied = try copy(
          file, from: "basis/\(basis.number)/\(file.name)", to: "basis/\(number)/\(file.name)")
        // A file of 0 bytes is a fault in a store, one that is not there is none.
        if copied.bytes == 0 {
          try disk { () throws(DiskFailure) in try disk.unlink("basis/\(number)/\(file.name)") }
        } else {
          written.append(copied)
        }
      }
      try disk { () throws(DiskFailure) in
        try disk.syncFolder("basis/\(number)")
        try disk.syncFolder("basis")
      }
      return ChangePayload.Basis(number: number, files: written)
    } catch {
      discard(number)
      throw error
    }
  }

  /// Takes away a basis that no line names.
  func discard(_ number: Int) {
    _ = try? disk.removeAll("basis/\(number)")
    try? disk.syncFolder("basis")
  }

  /// Takes the records out of the files of a basis that is not in force, each at once or not at all; the files that were
  /// written anew.
  func clear(_ folder: String) throws(DiskFailure) -> [String] {
    var cleared: [String] = []
    for entry in try disk.entriesIfFolder(folder) ?? [] {
      let name = "\(folder)/\(entry)"
      var holds = false
      var kept: [UInt8] = []
      try disk.eachLine(of: name) { line in
        if traces.isRecord(line) { holds = true } else { kept += line }
      }
      guard holds else { continue }
      let temporary = "tmp/\(entry).\(disk.process)"
      _ = try disk.removeAll(temporary)
      let file = try disk.open(temporary, .create)
      defer { disk.close(file) }
      try disk.appendAll(kept, to: file)
      try disk.sync(file)
      if kept.isEmpty {
        try disk.unlink(temporary)
        try disk.unlink(name)
      } else {
        try disk.rename(temporary, to: name)
      }
      try disk.syncFolder(folder)
      cleared.append(name)
    }
    return cleared
  }

  private func holds(_ basis: ChangePayload.Basis) throws(Failure) -> Bool {
    for file in basis.files where files.contains(file.name) {
      var found = false
      try disk { () throws(DiskFailure) in
        try disk.eachLine(of: "basis/\(basis.number)/\(file.name)") { if !found { found = traces.isRecord($0) } }
      }
      if found { return true }
    }
    return false
  }

  private func newFolder() throws(DiskFailure) -> Int {
    var number = (try disk.entries(of: "basis").compactMap { Int($0) }.max() ?? 0) + 1
    while true {
      do throws(DiskFailure) {
        try disk.makeFolder("basis/\(number)")
        return number
      } catch {
        // Another program brings something in at this moment.
        guard error.number == EEXIST else { throw error }
        number += 1
      }
    }
  }

  private func copy(
    _ file: ChangePayload.Basis.File, from old: String, to new: String
  ) throws(Failure) -> ChangePayload.Basis.File {
    var (read, written) = (SHA256(), SHA256())
    var copy = ChangePayload.Basis.File(name: file.name, sha256: "", bytes: 0, records: file.records)
    let mayHold = files.contains(file.name)
    try disk { () throws(DiskFailure) in
      let target = try disk.open(new, .create)
      defer { disk.close(target) }
      var pending: [UInt8] = []
      func flush() throws(DiskFailure) {
        written.update(data: pending)
        copy.bytes += pending.count
        try disk.appendAll(pending, to: target)
        pending.removeAll(keepingCapacity: true)
      }
      try disk.eachLine(of: old) { (line) throws(DiskFailure) in
        read.update(data: line)
        if mayHold, traces.isRecord(line) {
          copy.records -= 1
          return
        }
        pending += line
        if pending.count >= 1 << 20 { try flush() }
      }
      try flush()
      try disk.sync(target)
    }
    guard Self.spelled(read) == file.sha256 else { throw .differs(old) }
    copy.sha256 = Self.spelled(written)
    return copy
  }

  private static func spelled(_ hash: SHA256) -> String {
    String(decoding: Hex.spelled(Array(hash.finalize())), as: UTF8.self)
  }

  private func disk<Output>(_ body: () throws(DiskFailure) -> Output) throws(Failure) -> Output {
    do throws(DiskFailure) {
      return try body()
    } catch {
      throw .disk(error)
    }
  }
}
