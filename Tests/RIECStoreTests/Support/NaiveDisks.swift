import RIECStore

/// A disk that says it has synced a file's data, and has not.
struct LyingDisk: Disk {
  let disk: SimulatedDisk

  var process: Int { disk.process }
  func open(_ name: String, _ access: DiskAccess) throws(DiskFailure) -> DiskFile { try disk.open(name, access) }
  func close(_ file: DiskFile) { disk.close(file) }
  func status(_ file: DiskFile) throws(DiskFailure) -> DiskStatus { try disk.status(file) }
  func status(of name: String) throws(DiskFailure) -> DiskStatus? { try disk.status(of: name) }
  func read(_ file: DiskFile, at offset: Int, count: Int) throws(DiskFailure) -> [UInt8] {
    try disk.read(file, at: offset, count: count)
  }
  func append(_ file: DiskFile, _ bytes: ArraySlice<UInt8>) throws(DiskFailure) -> Int { try disk.append(file, bytes) }
  func note(_ file: DiskFile, _ bytes: [UInt8]) throws(DiskFailure) { try disk.note(file, bytes) }
  func truncate(_ file: DiskFile, to size: Int) throws(DiskFailure) { try disk.truncate(file, to: size) }
  func syncData(_ file: DiskFile) throws(DiskFailure) {}
  func sync(_ file: DiskFile) throws(DiskFailure) { try disk.sync(file) }
  func syncFolder(_ folder: String) throws(DiskFailure) { try disk.syncFolder(folder) }
  func rename(_ name: String, to target: String) throws(DiskFailure) { try disk.rename(name, to: target) }
  func unlink(_ name: String) throws(DiskFailure) { try disk.unlink(name) }
  func makeFolder(_ name: String) throws(DiskFailure) { try disk.makeFolder(name) }
  func removeFolder(_ name: String) throws(DiskFailure) { try disk.removeFolder(name) }
  func names(in folder: String) throws(DiskFailure) -> [String] { try disk.names(in: folder) }
  func setSealed(_ file: DiskFile, _ isSealed: Bool) throws(DiskFailure) { try disk.setSealed(file, isSealed) }
  func lock(_ file: DiskFile) throws(DiskFailure) -> Bool { try disk.lock(file) }
  func milliseconds() -> Int { disk.milliseconds() }
  func sleep(milliseconds: Int) { disk.sleep(milliseconds: milliseconds) }
}

/// What a naive program does when it opens a journal: it cuts each segment at the first line that is not sound,
/// whatever follows.
func cutNaively(_ disk: SimulatedDisk) {
  disk.machine.always { world in
    for (name, number) in world.names where name.hasPrefix("journal/") {
      let content = world.files[number]?.current ?? []
      var start = 0
      while start < content.count {
        let end = content[start...].firstIndex(of: 0x0A) ?? content.count
        let line = Array(content[start..<end])
        let isHeader = start == 0 && line.starts(with: "{\"segment\":".utf8)
        if end == content.count || !isHeader && !JournalSamples.isSound(line) { break }
        start = end + 1
      }
      if start < content.count { world.put(Array(content[..<start]), in: name) }
    }
  }
}
