import Foundation
import Testing

/// Copying and exporting, in the real program on a real terminal.
@Suite(.serialized) struct OutputTests {
  init() throws {
    try #require(Demo.isMade, "the demo store could not be made")
  }

  /// The program on a pty of its own, started in `folder`, with the list of casussen on it.
  private func start(in folder: String, _ environment: [String: String?] = [:]) async throws -> PseudoTerminal {
    let line = "cd '\(folder)' && exec '\(Program.path)' --demo"
    let terminal = try PseudoTerminal(["/bin/sh", "-c", line], environment: environment)
    try await terminal.wait(for: "Nieuwe signalen")
    terminal.type("gc")
    try await terminal.wait(for: "169")
    return terminal
  }

  /// Waits until there is something in the file. What the screen says is sent by cells that changed, not by sentences.
  private func waitForFile(_ path: String) async throws {
    var patience = Patience(.seconds(10))
    while (try? Data(contentsOf: URL(fileURLWithPath: path)))?.isEmpty != false {
      if patience.isSpent() { throw DeadlinePassed(what: path, last: "no file") }
      try await Task.sleep(for: .milliseconds(10))
    }
  }

  private func leave(_ terminal: PseudoTerminal) async throws {
    terminal.type("Q")
    #expect(try await terminal.waitForEnd() == .exit(0))
  }

  @Test func `y sends the id to the clipboard of the terminal, byte for byte`() async throws {
    let ids = try Program.run(
      "lijst", "casussen", "--demo", "--filter", "regio:MN", "--formaat", "csv", "--kolommen", "id")
    let first = try #require(ids.lines.dropFirst().first)
    let sequence = "\u{1B}]52;c;\(Data(first.utf8).base64EncodedString())\u{07}"
    let terminal = try await start(in: Program.freshFolder())
    terminal.type("y")
    try await terminal.wait(for: sequence)
    try await leave(terminal)
    #expect(terminal.text.components(separatedBy: "\u{1B}]52").count == 2)
  }

  @Test func `inside tmux the sequence travels inside one of tmux's own`() async throws {
    let terminal = try await start(in: Program.freshFolder(), ["TMUX": "/tmp/nergens,1,0"])
    terminal.type("y")
    try await terminal.wait(for: "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;")
    try await leave(terminal)
  }

  @Test func `an export of a filtered list is what lijst prints for the same filter`() async throws {
    let folder = try Program.freshFolder()
    let terminal = try await start(in: folder)
    terminal.type(":filter thema:vastgoed\rxc\r")
    let path = "\(folder)/casussen-DEMO-2022-09-05.csv"
    try await waitForFile(path)
    try await leave(terminal)
    let file = try String(contentsOfFile: path, encoding: .utf8)
    let columns = String(try #require(file.split(separator: "\n").first).replacing(";", with: ","))
    let answer = try Program.run(
      "lijst", "casussen", "--demo", "--filter", "thema:vastgoed regio:MN", "--formaat", "csv", "--kolommen", columns)
    #expect(file == answer.output)
    #expect(file.split(separator: "\n").count > 2)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func `an existing file stays as it is`() async throws {
    let folder = try Program.freshFolder()
    let path = "\(folder)/casussen-DEMO-2022-09-05.csv"
    try "van vroeger".write(toFile: path, atomically: false, encoding: .utf8)
    let terminal = try await start(in: folder)
    terminal.type("xc\r")
    try await terminal.wait(for: "bestaat al")
    terminal.type("\r")
    try await waitForFile("\(folder)/casussen-DEMO-2022-09-05-2.csv")
    try await leave(terminal)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "van vroeger")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 2)
  }

  @Test func `a big export is cancelled by Ctrl-C or by leaving, and leaves no file`() async throws {
    for leaving in ["\u{03}", "Q"] {
      let folder = try Program.freshFolder()
      let terminal = try await start(in: folder)
      terminal.type(":regio NL\r")
      try await terminal.wait(for: "1.600")
      // Both in one go: the export is stopped before it can be done.
      terminal.type("xj\r\(leaving)")
      if leaving == "Q" {
        #expect(try await terminal.waitForEnd() == .exit(0))
      } else {
        try await terminal.wait(for: "niets geschreven")
        try await leave(terminal)
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    }
  }

  @Test(arguments: [true, false])
  func `an export under way leaves nothing half when the terminal goes`(_ isClosed: Bool) async throws {
    let folder = try Program.freshFolder()
    let terminal = try await start(in: folder)
    terminal.type(":regio NL\r")
    try await terminal.wait(for: "1.600")
    terminal.type("xj\r")
    var patience = Patience(.seconds(10))
    while try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty, !patience.isSpent() {}
    if isClosed { terminal.hangUp() } else { terminal.send(SIGHUP) }
    #expect(try await terminal.waitForEnd(within: .seconds(3)) == .exit(129))
    // It may just have been done.
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
      #expect(name.hasSuffix(".json") && bytes.count > 1_000_000, "\(name): \(bytes.count)")
    }
  }

  @Test func `a folder that takes no files gives its reason and keeps the path`() async throws {
    let folder = try Program.freshFolder()
    let terminal = try await start(in: folder)
    terminal.type("xc\u{15}/sys/lijst.csv\r")
    try await terminal.wait(for: "mag u niet schrijven")
    terminal.type("\u{15}/nergens/lijst.csv\r")
    try await terminal.wait(for: "De map /nergens/ is er niet")
    terminal.type("\u{15}toch.csv\r")
    try await waitForFile("\(folder)/toch.csv")
    try await leave(terminal)
  }
}
