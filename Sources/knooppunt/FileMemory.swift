import Glibc
import KnooppuntUI
import RIECStore

/// The memory in files under `$XDG_STATE_HOME/knooppunt`: each part is read, changed and replaced as a whole under a lock,
/// so that two terminals lose nothing of each other's.
struct FileMemory: MemoryKeeper {
  /// The folder of the files.
  let folder: String

  /// More than this no part ever needs.
  private static let mostBytes = 4 << 20

  func load() -> MemoryReport {
    var report = MemoryReport(Memory())
    for part in MemoryPart.allCases {
      do throws(MemoryTrouble) {
        report.troubles += try read(part, into: &report.memory)?.map { leftOut($0, of: part) } ?? []
      } catch {
        report.troubles.append(error)
      }
    }
    return report
  }

  func keep(_ changes: [Memory.Change], known: Memory) -> MemoryReport {
    var report = MemoryReport(known)
    do throws(MemoryTrouble) {
      try StateFiles.makeFolder(folder)
      let lock = try StateLock(path(of: "lock"))
      for part in MemoryPart.allCases where changes.contains(where: { $0.parts.contains(part) }) {
        var merged = known
        var setAside: String?
        do throws(MemoryTrouble) {
          if let faults = try read(part, into: &merged) {
            for change in changes { merged.apply(change) }
            if !faults.isEmpty { setAside = try self.setAside(part) }
          }
        } catch {
          if error.isRefusal { throw error }
          setAside = try self.setAside(part)
        }
        if let setAside { report.troubles.append(.setAside(path: shown(part), name: setAside)) }
        try StateFiles.replace(path(of: part.fileName), with: part.bytes(of: merged))
        report.memory.take(part, from: merged)
      }
      lock.release()
    } catch {
      report.troubles.append(error)
    }
    return report
  }

  func key(of info: StoreInfo) -> String {
    if !info.storeId.isEmpty { return info.storeId }
    guard let resolved = realpath(info.path, nil) else { return info.path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  var moment: String { Clock.moment }

  private func path(of name: String) -> String { folder + "/" + name }

  private func shown(_ part: MemoryPart) -> String { Places.short(path(of: part.fileName)) }

  private func leftOut(_ fault: MemoryFault, of part: MemoryPart) -> MemoryTrouble {
    .leftOut(path: shown(part), fault)
  }

  /// Takes a part from its file, and gives what is wrong in it; nil where there is no file.
  private func read(_ part: MemoryPart, into memory: inout Memory) throws(MemoryTrouble) -> [MemoryFault]? {
    guard let bytes = try StateFiles.bytes(of: path(of: part.fileName), atMost: Self.mostBytes) else { return nil }
    do throws(MemoryFault) {
      return try part.read(bytes, into: &memory)
    } catch {
      throw .malformed(path: shown(part), error)
    }
  }

  /// Gives a file that cannot be read a name that is free; the name.
  private func setAside(_ part: MemoryPart) throws(MemoryTrouble) -> String {
    for number in 1...999 {
      let name = "\(part.rawValue)-onleesbaar-\(number).json"
      if access(path(of: name), F_OK) == 0 { continue }
      guard rename(path(of: part.fileName), path(of: name)) == 0 else { break }
      return name
    }
    throw StateFiles.notWritable(path(of: part.fileName))
  }
}
