import Glibc
import RIECStore
import Testing

@Suite struct RealDiskTests {
  @Test(arguments: [false, true])
  func `a new file has the store's mode, and a sealed one loses the right to write`(_ isShared: Bool) throws {
    let scratch = Scratch()
    scratch.write("journal/.x", "")
    let disk = try RealDisk(path: scratch.path, isShared: isShared)
    let file = try disk.open("journal/a", .create)
    #expect(scratch.mode("journal/a") == (isShared ? 0o660 : 0o600))
    try disk.setSealed(file, true)
    #expect(scratch.mode("journal/a") == (isShared ? 0o440 : 0o400))
    try disk.setSealed(file, false)
    #expect(scratch.mode("journal/a") == (isShared ? 0o660 : 0o600))
    disk.close(file)
    #expect(throws: DiskFailure(.open, EEXIST, "journal/a")) { try disk.open("journal/a", .create) }
  }

  @Test func `no symbolic link is followed, in any part of a name`() throws {
    let scratch = Scratch()
    scratch.write("elders/a", "geheim")
    symlink("elders", "\(scratch.path)/journal")
    symlink("elders/a", "\(scratch.path)/b")
    let disk = try RealDisk(path: scratch.path, isShared: false)
    #expect(throws: DiskFailure(.open, ENOTDIR, "journal")) { try disk.open("journal/a", .read) }
    #expect(throws: DiskFailure(.open, ELOOP, "b")) { try disk.open("b", .read) }
    symlink(scratch.path, "\(scratch.path)/c")
    #expect(throws: DiskFailure.self) { try RealDisk(path: "\(scratch.path)/c", isShared: false) }
  }

  @Test func `what is written at the end, cut, renamed and taken away is so on the disk`() throws {
    let scratch = Scratch()
    scratch.write("tmp/.x", "")
    let disk = try RealDisk(path: scratch.path, isShared: false)
    let file = try disk.open("tmp/a", .create)
    try #expect(disk.append(file, [1, 2, 3, 4]) == 4)
    try disk.truncate(file, to: 2)
    try #expect(disk.append(file, [5]) == 1)
    try #expect(disk.read(file, at: 0, count: 99) == [1, 2, 5] && disk.read(file, at: 2, count: 1) == [5])
    let status = try disk.status(file)
    #expect(status.size == 3)
    try disk.rename("tmp/a", to: "b")
    try #expect(disk.status(of: "b") == status && disk.status(of: "tmp/a") == nil)
    try disk.syncFolder("tmp")
    try #expect(disk.names(in: "tmp").sorted() == [".x"])
    try disk.unlink("b")
    try #expect(disk.status(of: "b") == nil)
    disk.close(file)
    #expect(throws: DiskFailure(.names, ENOENT, "niets")) { try disk.names(in: "niets") }
  }
}
