import Foundation
import Testing

/// `--oefening`: on a store of its own, to stop and go on with.
@Suite(.serialized) struct ExerciseTests {
  init() throws {
    try #require(Demo.isMade, "the demo store could not be made")
  }

  private func start(_ state: String) async throws -> TerminalDriver {
    let driver = try TerminalDriver.program(
      "--oefening", columns: 80, rows: 24, environment: ["XDG_STATE_HOME": state])
    try await driver.wait(for: "OEFENING", within: .seconds(30))
    return driver
  }

  /// Every file of the user's demo with its digest.
  private func demo() throws -> String {
    try Program.shell("cd \(Program.home)/data/knooppunt && find demo -type f | sort | xargs sha256sum").output
  }

  @Test func `three steps, stopped and gone on with, and the user's demo stays as it was`() async throws {
    let state = try Program.freshFolder()
    let before = try demo()
    // In a shell, which still shows what is said at the end.
    let one = try TerminalDriver(columns: 80, rows: 24, environment: ["XDG_STATE_HOME": state])
    try await one.wait(for: TerminalDriver.shellPrompt)
    try one.type("\(Program.path) --oefening")
    try one.press("Enter")
    try await one.wait(for: "Oefening 1 van 18: naar een lijst gaan", within: .seconds(30))
    try one.type("gc")
    try await one.wait(for: "Oefening 2 van 18: bewegen")
    try await one.wait(for: "casussen under a cursor") { $0.isSettledList }
    try one.type("jjj")
    try await one.wait(for: "Oefening 3 van 18: een record openen")
    try one.press("Enter")
    try await one.wait(for: "Goed: dit is de hele casus.")
    try one.type("e")
    try await one.wait(for: "bewerken")
    try one.press("Enter", "C-u")
    try one.type("Proefnaam")
    try one.press("Enter", "C-o")
    try await one.wait(for: "Opgeslagen")
    try one.type("Q")
    try await one.wait(for: "Oefening: 3 van 18 stappen gedaan.")
    try await one.wait(for: "the shell again") { $0.lines.last { !$0.isEmpty } == TerminalDriver.shellPrompt }

    let two = try await start(state)
    try await two.wait(for: "Oefening 4 van 18: teruggaan")
    try two.type("gl")
    try await two.wait(for: "the change of the first time") { $0.cursorRow?.contains("Proefnaam") == true }
    try two.type(":oefening opnieuw")
    try two.press("Enter")
    try await two.wait(for: "Oefening 1 van 18")
    try two.type("Q")
    try await two.waitForEnd()

    let three = try await start(state)
    try await three.wait(for: "Oefening 1 van 18")
    try three.type("gl")
    try await three.wait(for: "a journal as new") { screen in
      screen.lines.contains { $0.contains("Journaal") } && !screen.lines.contains { $0.contains("Proefnaam") }
    }
    try three.type("Q")
    try await three.waitForEnd()

    #expect(try demo() == before)
    let names = try Program.shell("ls \(state)/knooppunt; stat -c %a \(state)/knooppunt/oefening").lines
    #expect(names == ["oefening", "700"])
  }

  @Test func `a second terminal is told where the exercise is`() async throws {
    let state = try Program.freshFolder()
    let one = try await start(state)
    let two = try TerminalDriver.program(
      "--oefening", columns: 80, rows: 24, environment: ["XDG_STATE_HOME": state])
    // tmux may take the first line away when it says that the pane is dead.
    try await two.wait(for: "Ga daar verder, of sluit haar daar eerst af.")
    try one.type("Q")
    try await one.waitForEnd()
  }

  @Test(arguments: ["--demo", "--store /tmp", "--alleen-lezen", "--peildatum 2022-01-01"])
  func `another store does not go with it`(options: String) throws {
    let answer = try Program.shell("$K --oefening \(options)")
    #expect(answer.status == 64 && answer.errors.contains("--oefening heeft een eigen opslag"))
  }

  @Test func `a folder that cannot be made is told`() throws {
    let answer = try Program.shell("$K --oefening", environment: ["XDG_STATE_HOME": "/dev/null"])
    #expect(answer.status == 1 && answer.errors.contains("De oefening kan hier niet beginnen."))
  }
}
