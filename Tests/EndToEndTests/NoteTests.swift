import Foundation
import Glibc
import Testing

/// Issue 4: `E` writes a notitie in `$EDITOR`.
@Suite(.serialized) struct NoteTests {
  private let folder: String
  private var store: String { folder + "/kantoor" }
  private var runtime: String { folder + "/run" }

  init() throws {
    folder = try Program.freshFolder()
    let made = try Program.run("maak-demo", folder + "/kantoor")
    try #require(made.status == 0, "\(made.errors)")
    mkdir(folder + "/run", 0o700)
  }

  /// A program at the list of casussen whose editor is a script with these lines.
  private func program(_ lines: String) async throws -> TerminalDriver {
    let script = folder + "/schrijver"
    try "#!/bin/sh\n\(lines)\n".write(toFile: script + ".in", atomically: true, encoding: .utf8)
    // Another process makes the file that is run: a child that a test beside this one starts would have ours open.
    try #require(try Program.shell("cp \(script).in \(script) && chmod 700 \(script)").status == 0)
    let driver = try TerminalDriver.program(
      "--store", store, columns: 80, rows: 24,
      environment: ["EDITOR": script, "XDG_RUNTIME_DIR": runtime, "LD_TEST": "1", "UIT": folder])
    try await driver.wait(for: Screen.sign)
    try driver.type("gc")
    try await driver.wait(for: "casussen under a cursor") { $0.isSettledList }
    return driver
  }

  private func texts() -> [String] {
    let stores = (try? FileManager.default.contentsOfDirectory(atPath: runtime + "/knooppunt")) ?? []
    return stores.flatMap { (try? FileManager.default.contentsOfDirectory(atPath: "\(runtime)/knooppunt/\($0)")) ?? [] }
  }

  private func history() throws -> String { try Program.run("journaal", "--store", store).output }

  @Test func `what the editor writes is a notitie, and nothing of it stays behind`() async throws {
    let driver = try await program(
      """
      stat -c '%a %h' "$1" "$(dirname "$1")" > "$UIT/modes"
      env > "$UIT/env"
      ls /proc/self/fd > "$UIT/fds"
      printf 'Gebeld met de makelaar.\\n' > "$1"
      cp "$1" "$1~"
      """)
    try driver.type("E")
    try await driver.wait(for: "Opgeslagen")
    #expect(try history().contains("Gebeld met de makelaar."))
    #expect(texts().isEmpty)
    let modes = try String(contentsOfFile: folder + "/modes", encoding: .utf8)
    #expect(modes.split(separator: "\n").first == "600 1" && modes.contains("\n700 "))
    let environment = try String(contentsOfFile: folder + "/env", encoding: .utf8)
    #expect(environment.contains("LESSSECURE=1") && !environment.contains("LD_TEST"))
    let descriptors = try String(contentsOfFile: folder + "/fds", encoding: .utf8)
    #expect(descriptors.split(separator: "\n").count == 4, "the three, and that of ls itself: \(descriptors)")
    try driver.type("u")
    try await driver.wait(for: "Teruggedraaid")
  }

  @Test(arguments: [("exit 1", "code 1"), ("kill -9 $$", "signaal 9")])
  func `what an editor that failed wrote stands in the form`(_ last: String, _ words: String) async throws {
    let driver = try await program("printf 'Half af' > \"$1\"; \(last)")
    try driver.type("E")
    let screen = try await driver.wait(for: "Half af")
    #expect(screen.shows(words))
    #expect(try !history().contains("Half af"))
    #expect(texts().isEmpty)
    try driver.press("Enter")
    try await driver.wait(for: "Opgeslagen")
  }

  @Test(arguments: [
    "rm \"$1\"; ln -s \"$UIT/geheim\" \"$1\"", "ln -f \"$UIT/geheim\" \"$1\"", "rm \"$1\"; mkfifo \"$1\"",
  ])
  func `what is put in the place of its file is not read`(_ line: String) async throws {
    try "geheim".write(toFile: folder + "/geheim", atomically: true, encoding: .utf8)
    let driver = try await program(line)
    try driver.type("E")
    try await driver.wait(for: "Iets anders verving")
    #expect(try !history().contains("geheim") && texts().isEmpty)
    #expect(try String(contentsOfFile: folder + "/geheim", encoding: .utf8) == "geheim")
  }

  @Test func `an editor that is not there is said to be, and what others change is seen afterwards`() async throws {
    let driver = try await program("while [ ! -e \"$UIT/klaar\" ]; do sleep 0.05; done")
    let id = try #require(try driver.screen().cursorRecord)
    try driver.type("E")
    try await driver.wait(for: "the editor") { !$0.shows(Screen.sign) }
    let changed = try Program.run("wijzig", String(id), "titel=Kraanvogel", "--store", store)
    #expect(changed.status == 0, "\(changed.errors)")
    try "".write(toFile: folder + "/klaar", atomically: true, encoding: .utf8)
    try await driver.wait(for: "the other's change") { $0.cursorRow?.contains("Kraanvogel") == true }
    unlink(folder + "/schrijver")
    try driver.type("E")
    try await driver.wait(for: "niet gevonden")
  }

  /// The process of the program in the driver's window.
  private func number(of lines: String) throws -> pid_t {
    let answer = try Program.shell("cat \(folder)/ppid")
    return try #require(pid_t(answer.output.filter(\.isNumber)))
  }

  @Test(arguments: [SIGTERM, SIGKILL])
  func `what stands in the editor's file when the program is ended is offered by the next`(_ signal: CInt) async throws
  {
    let driver = try await program(
      "printf 'In de editor geschreven' > \"$1\"; echo $$ > \"$UIT/pid\"; echo $PPID > \"$UIT/ppid\"; exec sleep 30")
    try driver.type("E")
    var patience = Patience(.seconds(10))
    while !FileManager.default.fileExists(atPath: folder + "/ppid"), !patience.isSpent() {
      try await Task.sleep(for: .milliseconds(20))
    }
    try await Task.sleep(for: .milliseconds(100))
    kill(try number(of: "ppid"), signal)
    _ = try await driver.waitForEnd()
    _ = try Program.shell("kill -9 $(cat \(folder)/pid)")
    let next = try TerminalDriver.program(
      "--store", store, columns: 80, rows: 24, environment: ["XDG_RUNTIME_DIR": runtime])
    try await next.wait(for: "Niet-opgeslagen formulier")
    try next.type("j")
    try await next.wait(for: "In de editor geschreven")
    #expect(texts().isEmpty)
  }
}
