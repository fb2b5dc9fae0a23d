import Foundation
import Glibc
import Testing

/// Issue 4: what is typed in a form survives whatever ends the program.
@Suite(.serialized) struct DraftTests {
  private let store: String

  init() throws {
    store = try Program.freshFolder() + "/kantoor"
    let made = try Program.run("maak-demo", store)
    try #require(made.status == 0, "\(made.errors)")
  }

  private func drafts() -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: store + "/drafts")) ?? []
  }

  /// A program with a form in which something was typed that is no value yet.
  private func typing() async throws -> PseudoTerminal {
    let terminal = try PseudoTerminal([Program.path, "--store", store])
    try await terminal.wait(for: Screen.sign)
    terminal.type("gc")
    try await terminal.wait(for: "MN-20")
    terminal.type("e")
    try await terminal.wait(for: "Codenaam")
    terminal.type("\r\u{15}\u{1B}[200~Kraanvogel\u{1B}[201~\r")
    try await terminal.wait(for: "Kraanvogel")
    // A field that the first page does not show.
    for _ in 0..<40 where !terminal.text.contains("Behandeld van") {
      terminal.type("j")
      try? await terminal.wait(for: "Behandeld van", within: .milliseconds(50))
    }
    terminal.type("gg\r\u{1B}[200~ en meer\u{1B}[201~")
    try await terminal.wait(for: "en meer")
    return terminal
  }

  /// The next run offers what was typed, and opens it.
  private func expectOffered() async throws {
    let check = try Program.run("controleer", "--store", store)
    #expect(check.status == 0 && check.output.contains("niet-opgeslagen formulier"), "\(check.output)")
    let driver = try TerminalDriver.program("--store", store, columns: 80, rows: 24)
    try await driver.wait(for: "Niet-opgeslagen formulier")
    try driver.type("j")
    try await driver.wait(for: "Kraanvogel en meer")
    try driver.press("C-o")
    try await driver.wait(for: "Opgeslagen")
    #expect(drafts().isEmpty)
  }

  @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129), (SIGQUIT, 131)] as [(CInt, Int32)])
  func `a signal to stop keeps the form for the next run`(_ signal: CInt, _ code: Int32) async throws {
    let terminal = try await typing()
    terminal.send(signal)
    #expect(try await terminal.waitForEnd() == .exit(code))
    try await expectOffered()
  }

  @Test func `Ctrl-C twice keeps the form for the next run`() async throws {
    let terminal = try await typing()
    terminal.type("\u{3}\u{3}")
    #expect(try await terminal.waitForEnd() == .exit(130))
    try await expectOffered()
  }

  @Test(arguments: [[], [SIGHUP]] as [[CInt]])
  func `a terminal that is gone keeps the form for the next run`(_ ignored: [CInt]) async throws {
    let terminal = try await typing()
    terminal.hangUp()
    #expect(try await terminal.waitForEnd(within: .seconds(2)) == .exit(129))
    try await expectOffered()
  }

  @Test(arguments: [SIGKILL, SIGSEGV])
  func `a crash or kill -9 a second later loses nothing`(_ signal: CInt) async throws {
    let terminal = try await typing()
    try await Task.sleep(for: .seconds(1))
    #expect(drafts().count == 1)
    let mode = try FileManager.default.attributesOfItem(atPath: store + "/drafts/" + (drafts().first ?? ""))
    #expect((mode[.posixPermissions] as? Int) == 0o600)
    let running = try Program.run("controleer", "--store", store)
    #expect(running.output.contains("formulier dat nu open is"), "\(running.output)")
    terminal.send(signal)
    #expect(try await terminal.waitForEnd() == .signal(signal))
    try await expectOffered()
  }

  // MARK: - A full disk

  /// Whether a small file system can be mounted here: that takes root.
  private static let canMount: Bool = {
    guard let folder = try? Program.freshFolder() else { return false }
    let answer = try? Program.shell("mount -t tmpfs -o size=64k none \(folder) && umount \(folder)")
    return answer?.status == 0
  }()

  @Test(.enabled(if: canMount, "needs the right to mount a file system"))
  func `on a full disk the form says so, is kept elsewhere, and is saved once there is room`() async throws {
    let disk = try Program.freshFolder()
    let mounted = try Program.shell("mount -t tmpfs -o size=8m,mode=700 none \(disk)")
    try #require(mounted.status == 0, "\(mounted.errors)")
    defer { _ = try? Program.shell("umount -l \(disk)") }
    let made = try Program.run("maak-demo", disk + "/kantoor", "--casussen", "20")
    try #require(made.status == 0, "\(made.errors)")
    let state = try Program.freshFolder()
    let driver = try TerminalDriver.program(
      "--store", disk + "/kantoor", columns: 80, rows: 24, environment: ["XDG_STATE_HOME": state])
    try await driver.wait(for: Screen.sign)
    try driver.type("gc:regio NL")
    try driver.press("Enter")
    try await driver.wait(for: "casussen under a cursor") { $0.isSettledList }
    try driver.type("e")
    try await driver.wait(for: "Codenaam")
    _ = try Program.shell("cat /dev/zero > \(disk)/vol")
    // The last page of the journal still has room for some lines.
    let id = try #require(try Program.run("lijst", "casussen", "--store", disk + "/kantoor").lines.last?.prefix(12))
    for number in 0..<40 {
      let answer = try Program.run(
        "wijzig", String(id), "behandelaar=a\(number)", "--store", disk + "/kantoor")
      if answer.status != 0 { break }
    }
    try driver.press("Enter", "C-u")
    try driver.type(String(repeating: "Kraanvogel", count: 6))
    try driver.press("Enter", "C-o")
    try await driver.wait(for: "NIET OPGESLAGEN", within: .seconds(2))
    try await driver.wait(for: "Concept bewaard in")
    let kept = try FileManager.default.contentsOfDirectory(atPath: state + "/knooppunt/drafts")
    #expect(kept.count == 1)
    unlink(disk + "/vol")
    try driver.press("C-o")
    try await driver.wait(for: "Opgeslagen")
    #expect(try FileManager.default.contentsOfDirectory(atPath: state + "/knooppunt/drafts").isEmpty)
    let check = try Program.run("controleer", "--store", disk + "/kantoor")
    #expect(check.status == 0, "\(check.output)")
  }
}
