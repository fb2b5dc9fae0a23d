import Glibc
import RIECStore
import Synchronization

/// One process's view of a ``SimulatedMachine``.
struct SimulatedDisk: Disk {
  let machine: SimulatedMachine
  let process: Int

  func open(_ name: String, _ access: DiskAccess) throws(DiskFailure) -> DiskFile {
    try machine.call(.open, process, name) { world throws(DiskFailure) in
      let number: Int
      if access == .create {
        if world.names[name] != nil { throw DiskFailure(.open, EEXIST, name) }
        number = world.make(name)
      } else {
        guard let found = world.names[name] else { throw DiskFailure(.open, ENOENT, name) }
        number = found
      }
      world.lastHandle += 1
      world.handles[world.lastHandle] = SimulatedWorld.Handle(
        process: process, file: number, isWritable: access == .append || access == .create)
      return DiskFile(descriptor: world.lastHandle, name: name)
    }
  }

  func close(_ file: DiskFile) {
    machine.always { world in
      world.handles[file.descriptor] = nil
      world.locks = world.locks.filter { $0.value != file.descriptor }
    }
  }

  func status(_ file: DiskFile) throws(DiskFailure) -> DiskStatus {
    try machine.call(.status, process, file.name) { world throws(DiskFailure) in
      try world.status(world.number(file, .status), file.name)
    }
  }

  func status(of name: String) throws(DiskFailure) -> DiskStatus? {
    try machine.call(.status, process, name) { world throws(DiskFailure) in
      guard let number = world.names[name] else { return nil }
      return try world.status(number, name)
    }
  }

  func read(_ file: DiskFile, at offset: Int, count: Int) throws(DiskFailure) -> [UInt8] {
    try machine.call(.read, process, file.name) { world throws(DiskFailure) in
      let content = world.files[try world.number(file, .read)]?.current ?? []
      guard offset < content.count, count > 0 else { return [] }
      return Array(content[offset..<min(content.count, offset + count)])
    }
  }

  func append(_ file: DiskFile, _ bytes: ArraySlice<UInt8>) throws(DiskFailure) -> Int {
    try machine.call(.append, process, file.name) { world throws(DiskFailure) in
      let number = try world.number(file, .append)
      guard world.handles[file.descriptor]?.isWritable == true else { throw DiskFailure(.append, EBADF, file.name) }
      let count = world.shortened(bytes.count)
      world.write(number, bytes.prefix(count), at: world.files[number]?.current.count ?? 0)
      return count
    }
  }

  func note(_ file: DiskFile, _ bytes: [UInt8]) throws(DiskFailure) {
    try machine.call(.note, process, file.name) { world throws(DiskFailure) in
      let number = try world.number(file, .note)
      world.write(number, bytes, at: 0)
    }
  }

  func truncate(_ file: DiskFile, to size: Int) throws(DiskFailure) {
    try machine.call(.truncate, process, file.name) { world throws(DiskFailure) in
      let number = try world.number(file, .truncate)
      world.truncate(number, to: size)
    }
  }

  func syncData(_ file: DiskFile) throws(DiskFailure) { try sync(file, .syncData) }

  func sync(_ file: DiskFile) throws(DiskFailure) { try sync(file, .sync) }

  private func sync(_ file: DiskFile, _ call: DiskFailure.Call) throws(DiskFailure) {
    // A failing sync still does something, which `call` leaves to the world.
    try machine.call(call, process, file.name) { world throws(DiskFailure) in
      let number = try world.number(file, call)
      world.sync(number)
    }
  }

  func syncFolder(_ folder: String) throws(DiskFailure) {
    try machine.call(.syncFolder, process, folder) { world throws(DiskFailure) in world.syncFolder(folder) }
  }

  func rename(_ name: String, to target: String) throws(DiskFailure) {
    try machine.call(.rename, process, name) { world throws(DiskFailure) in
      guard let number = world.names[name] else { throw DiskFailure(.rename, ENOENT, name) }
      world.setNames([name: nil, target: number], in: target)
    }
  }

  func unlink(_ name: String) throws(DiskFailure) {
    try machine.call(.unlink, process, name) { world throws(DiskFailure) in
      guard world.names[name] != nil else { throw DiskFailure(.unlink, ENOENT, name) }
      world.setNames([name: nil], in: name)
    }
  }

  func makeFolder(_ name: String) throws(DiskFailure) {
    try machine.call(.makeFolder, process, name) { world throws(DiskFailure) in
      if world.names[name] != nil { throw DiskFailure(.makeFolder, EEXIST, name) }
      world.folders.insert(world.make(name))
    }
  }

  func removeFolder(_ name: String) throws(DiskFailure) {
    try machine.call(.removeFolder, process, name) { world throws(DiskFailure) in
      guard let number = world.names[name] else { throw DiskFailure(.removeFolder, ENOENT, name) }
      guard world.folders.contains(number) else { throw DiskFailure(.removeFolder, ENOTDIR, name) }
      if world.names.keys.contains(where: { $0.hasPrefix(name + "/") }) {
        throw DiskFailure(.removeFolder, ENOTEMPTY, name)
      }
      world.setNames([name: nil], in: name)
    }
  }

  func names(in folder: String) throws(DiskFailure) -> [String] {
    try machine.call(.names, process, folder) { world throws(DiskFailure) in
      if let number = world.names[folder], !world.folders.contains(number) {
        throw DiskFailure(.names, ENOTDIR, folder)
      }
      return world.names.keys.filter { SimulatedWorld.folder(of: $0) == folder }.map {
        String($0.dropFirst(folder.utf8.count + 1))
      }
    }
  }

  func setSealed(_ file: DiskFile, _ isSealed: Bool) throws(DiskFailure) {
    try machine.call(.mode, process, file.name) { world throws(DiskFailure) in
      _ = try world.number(file, .mode)
    }
  }

  func lock(_ file: DiskFile) throws(DiskFailure) -> Bool {
    try machine.call(.lock, process, file.name) { world throws(DiskFailure) in
      let number = try world.number(file, .lock)
      if let holder = world.locks[number], holder != file.descriptor { return false }
      world.locks[number] = file.descriptor
      return true
    }
  }

  func milliseconds() -> Int { machine.always { $0.clock } }

  func sleep(milliseconds: Int) { machine.always { $0.clock += milliseconds } }
}

/// A machine whose processes die, whose disk fails, and whose power goes, all by a seed. It is one thread's.
final class SimulatedMachine: Sendable {
  /// The number of the error that every call of a dead process gets.
  static let dead: Int32 = 9999

  private let world: Mutex<SimulatedWorld>

  init(seed: UInt64) { world = Mutex(SimulatedWorld(seed)) }

  func disk(_ process: Int) -> SimulatedDisk { SimulatedDisk(machine: self, process: process) }

  /// Looks at the world, or changes it from outside.
  func always<Value: Sendable>(_ body: (inout SimulatedWorld) -> Value) -> Value { world.withLock { body(&$0) } }

  /// One call of a process: it may be the one at which the process dies, the power goes, or the system fails.
  func call<Value: Sendable>(
    _ call: DiskFailure.Call, _ process: Int, _ name: String,
    _ body: (inout SimulatedWorld) throws(DiskFailure) -> Value
  ) throws(DiskFailure) -> Value {
    let result = world.withLock { world -> Result<Value, DiskFailure> in
      if world.isDead(process, call) { return .failure(DiskFailure(call, Self.dead, name)) }
      if let number = world.failure(call, name) { return .failure(DiskFailure(call, number, name)) }
      return Result { () throws(DiskFailure) in try body(&world) }
    }
    return try result.get()
  }
}
