import Foundation
import Glibc
import Testing

/// What the command line makes of claims: locks of files in `claims/` that living programs have.
@Suite(.serialized) struct ClaimCommandTests {
  private let store: String

  init() throws {
    store = try Program.freshFolder() + "/opslag"
    try #require(try Program.run("begin", store, "--regio", "MN").status == 0)
  }

  private var claims: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: store + "/claims")) ?? []).sorted()
  }

  /// A process that has the lock of the claim `name`.
  private func holder(of name: String) throws -> pid_t {
    try Spawn.start(
      ["/usr/bin/flock", "--no-fork", "\(store)/claims/\(name)", "/bin/sleep", "60"],
      environment: Program.environment,
      opening: [
        .init(descriptor: 0, path: "/dev/null", flags: O_RDONLY),
        .init(descriptor: 1, path: "/dev/null", flags: O_WRONLY),
        .init(descriptor: 2, path: "/dev/null", flags: O_WRONLY),
      ])
  }

  @Test func `a claim is no fault, --herstel leaves it until its program is killed, and clears it then`() async throws {
    let living = try holder(of: "S-MN-2022-0233")
    let killed = try holder(of: "S-MN-2022-0234")
    defer {
      kill(living, SIGKILL)
      _ = Spawn.end(of: living, waiting: true)
    }
    for _ in 0..<500 {
      let free = try Program.shell("for f in \(store)/claims/*; do flock -n $f true && echo $f; done")
      if claims.count == 2, free.output.isEmpty { break }
      try await Task.sleep(for: .milliseconds(10))
    }
    _ = try Program.shell("chmod 600 \(store)/claims/*")
    let check = try Program.run("controleer", "--store", store)
    #expect(check.status == 0 && !check.output.contains("claims"), "\(check)")
    let repaired = try Program.run("controleer", "--store", store, "--herstel")
    #expect(repaired.status == 0 && !repaired.output.contains("opgeruimd"), "\(repaired)")
    kill(killed, SIGKILL)
    _ = Spawn.end(of: killed, waiting: true)
    let again = try Program.run("controleer", "--store", store, "--herstel")
    #expect(again.status == 0 && again.output.contains("opgeruimd: claims/S-MN-2022-0234"), "\(again)")
    #expect(claims == ["S-MN-2022-0233"])
  }

  @Test func `a claim whose file lets others in is told and mended, as every file is`() throws {
    _ = try Program.shell("umask 0; echo '{}' > \(store)/claims/S-1; chmod 644 \(store)/claims/S-1")
    let check = try Program.run("controleer", "--store", store)
    #expect(check.status == 0 && (check.output + check.errors).contains("claims/S-1"), "\(check)")
    let repaired = try Program.run("controleer", "--store", store, "--herstel")
    #expect(repaired.status == 0 && claims.isEmpty, "\(repaired)")
  }
}
