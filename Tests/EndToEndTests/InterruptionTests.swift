import Foundation
import Glibc
import Testing

/// Ctrl-C and requests to end while something is written: nothing half done stays behind.
@Suite(.serialized) struct InterruptionTests {
  /// Starts `arguments`, waits until `started` holds, sends `signal` and gives how the program ended.
  private func end(
    of arguments: [String], after signal: CInt, once started: () -> Bool
  ) throws -> Spawn.End? {
    let null = Spawn.Opening(descriptor: 0, path: "/dev/null", flags: O_RDWR)
    let process = try Spawn.start(
      [Program.path] + arguments, environment: Program.environment, opening: [null],
      duplicating: [(0, 1), (0, 2)], leadsSession: true)
    for _ in 0..<6_000 {
      if started() { break }
      if let end = Spawn.end(of: process) { return end }
      usleep(5_000)
    }
    kill(process, signal)
    return Spawn.end(of: process, waiting: true)
  }

  private func names(_ path: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `maak-demo that is interrupted leaves nothing behind`(_ signal: CInt) throws {
    let folder = try Program.freshFolder()
    let end = try end(of: ["maak-demo", folder + "/groot", "--casussen", "1000000"], after: signal) {
      !names(folder).isEmpty
    }
    #expect(end == .exit(128 + signal))
    #expect(names(folder).isEmpty)
  }

  @Test func `exporteer that is interrupted leaves nothing behind, and works the second time`() throws {
    let folder = try Program.freshFolder()
    let store = folder + "/opslag"
    let target = folder + "/kopie"
    #expect(try Program.run("maak-demo", store, "--casussen", "20000").status == 0)
    let interrupted = try end(of: ["exporteer", target, "--store", store], after: SIGINT) { !names(target).isEmpty }
    #expect(interrupted == .exit(130))
    #expect(names(folder) == ["opslag"])
    #expect(try Program.run("exporteer", target, "--store", store).status == 0)
    #expect(names(target).count == 7)
  }
}
