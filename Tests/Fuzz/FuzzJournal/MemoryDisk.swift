import RIECStore

/// Files that are only read.
struct MemoryDisk: Disk {
  private let files: [String: [UInt8]]

  init(_ files: [String: [UInt8]]) { self.files = files }

  var process: Int { 1 }

  private func content(_ name: String, _ call: DiskFailure.Call) throws(DiskFailure) -> [UInt8] {
    guard let content = files[name] else { throw DiskFailure(call, 2, name) }
    return content
  }

  func open(_ name: String, _ access: DiskAccess) throws(DiskFailure) -> DiskFile {
    _ = try content(name, .open)
    guard access == .read else { throw DiskFailure(.open, 30, name) }
    return DiskFile(descriptor: 1, name: name)
  }
  func close(_ file: DiskFile) {}
  func status(_ file: DiskFile) throws(DiskFailure) -> DiskStatus {
    DiskStatus(
      size: try content(file.name, .status).count, identity: DiskStatus.Identity(device: 1, inode: 1))
  }
  func status(of name: String) throws(DiskFailure) -> DiskStatus? {
    files[name].map { DiskStatus(size: $0.count, identity: DiskStatus.Identity(device: 1, inode: 1)) }
  }
  func read(_ file: DiskFile, at offset: Int, count: Int) throws(DiskFailure) -> [UInt8] {
    let content = try content(file.name, .read)
    guard offset < content.count, count > 0 else { return [] }
    return Array(content[offset..<min(content.count, offset + count)])
  }
  func names(in folder: String) throws(DiskFailure) -> [String] {
    files.keys.filter { $0.hasPrefix(folder + "/") }.map { String($0.dropFirst(folder.utf8.count + 1)) }
  }

  private func refuse(_ call: DiskFailure.Call, _ name: String) throws(DiskFailure) -> Never {
    throw DiskFailure(call, 30, name)
  }
  func append(_ file: DiskFile, _ bytes: ArraySlice<UInt8>) throws(DiskFailure) -> Int {
    try refuse(.append, file.name)
  }
  func note(_ file: DiskFile, _ bytes: [UInt8]) throws(DiskFailure) { try refuse(.note, file.name) }
  func truncate(_ file: DiskFile, to size: Int) throws(DiskFailure) { try refuse(.truncate, file.name) }
  func syncData(_ file: DiskFile) throws(DiskFailure) { try refuse(.syncData, file.name) }
  func sync(_ file: DiskFile) throws(DiskFailure) { try refuse(.sync, file.name) }
  func syncFolder(_ folder: String) throws(DiskFailure) { try refuse(.syncFolder, folder) }
  func rename(_ name: String, to target: String) throws(DiskFailure) { try refuse(.rename, name) }
  func unlink(_ name: String) throws(DiskFailure) { try refuse(.unlink, name) }
  func makeFolder(_ name: String) throws(DiskFailure) { try refuse(.makeFolder, name) }
  func removeFolder(_ name: String) throws(DiskFailure) { try refuse(.removeFolder, name) }
  func setSealed(_ file: DiskFile, _ isSealed: Bool) throws(DiskFailure) { try refuse(.mode, file.name) }
  func lock(_ file: DiskFile) throws(DiskFailure) -> Bool { try refuse(.lock, file.name) }
  func milliseconds() -> Int { 0 }
  func sleep(milliseconds: Int) {}
}
