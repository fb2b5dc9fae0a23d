import KnooppuntUI
import TerminalUI
import Testing

@Suite struct LockScenarioTests {
  private static let errand = Errand(arguments: ["ben-ik-het"], environment: [])

  private func desk(_ minutes: Int = 10, _ errand: Errand? = nil) throws -> Desk {
    var desk = try Desk()
    desk.runtime.lock(Lock.Settings(minutes: minutes, errand: errand))
    desk.play("j")
    return desk
  }

  private func isBlank(_ desk: Desk) -> Bool { desk.screen.allSatisfy { $0 == "\n" || $0 == " " } }

  @Test func `after as long as was set the screen is blank, and not a moment before`() throws {
    var desk = try desk()
    desk.send([], after: .seconds(599))
    #expect(!isBlank(desk))
    desk.send([], after: .seconds(1))
    #expect(isBlank(desk))
  }

  @Test func `a key starts the time anew, a change of the store does not`() throws {
    var desk = try desk()
    desk.send([.key(.down)], after: .seconds(500))
    desk.send([.storeChanged], after: .seconds(500))
    #expect(!isBlank(desk))
    desk.send([], after: .seconds(100))
    #expect(isBlank(desk))
  }

  @Test func `with 0 it never comes`() throws {
    var desk = try desk(0)
    desk.send([], after: .seconds(100_000))
    #expect(!isBlank(desk))
  }

  @Test func `a key brings the question only, and what is typed does nothing`() throws {
    var desk = try desk(10, Self.errand)
    let before = desk.screen
    desk.send([], after: .seconds(600))
    desk.play("gsq:stop")
    desk.send([.paste("x"), .interrupted, .interrupted])
    #expect(desk.runtime.exitCode == nil)
    #expect(desk.screen.contains("Knooppunt is op slot"))
    #expect(!desk.screen.contains("Casus"))
    desk.runtime.terminal.onErrand = { _ in .exited(0) }
    desk.play("<enter>")
    #expect(desk.runtime.terminal.errands.map(\.arguments) == [Self.errand.arguments])
    #expect(
      desk.runtime.terminal.errands.first?.announcement
        == "Knooppunt is op slot. ben-ik-het vraagt wie u bent; Ctrl-C breekt dat af.")
    #expect(desk.screen == before)
  }

  @Test(arguments: [
    (Errand.End.exited(1), "niet bevestigd (code 1)"), (.killed(9), "niet bevestigd (signaal 9)"),
    (.notStarted(2), "de opdracht is niet te starten"),
  ])
  func `what is not confirmed stays locked and says why`(end: Errand.End, reason: String) throws {
    var desk = try desk(10, Self.errand)
    desk.send([], after: .seconds(600))
    desk.runtime.terminal.onErrand = { _ in end }
    desk.play("<enter><enter>")
    #expect(desk.screen.contains(reason), "\(desk.screen)")
    #expect(desk.screen.contains("Knooppunt is op slot"))
  }

  @Test func `Q ends the program from the question, and from the blank screen it only brings that`() throws {
    var desk = try desk(10, Self.errand)
    desk.runtime.terminal.onErrand = { _ in .notStarted(2) }
    desk.send([], after: .seconds(600))
    desk.play("Q")
    #expect(desk.runtime.exitCode == nil)
    #expect(desk.screen.contains("Q sluit af"), "\(desk.screen)")
    desk.play("<enter>")
    #expect(desk.screen.contains("de opdracht is niet te starten") && desk.screen.contains("Q sluit af"))
    desk.play("Q")
    #expect(desk.runtime.exitCode == 0)
  }

  @Test func `a form that is open behind the lock is kept as a draft`() throws {
    let drafts = ShelfDrafts()
    var desk = try DraftScenarioTests.form("<enter><ctrl-u>Kwikstaart<enter>", drafts)
    desk.runtime.lock(Lock.Settings(minutes: 10, errand: Self.errand))
    desk.send([], after: .seconds(600))
    desk.play("xQ", waits: false)
    #expect(desk.exitCode == 0 && drafts.drafts.count == 1)
    #expect(try DraftScenarioTests.next(drafts).screen.contains("MN-2021-0007 (1 veld)"))
  }

  @Test func `without a command Enter opens it`() throws {
    var desk = try desk()
    let before = desk.screen
    desk.play(":vergrendel<enter>")
    #expect(isBlank(desk))
    desk.play("x<enter>")
    #expect(desk.screen == before)
    #expect(desk.runtime.terminal.errands.isEmpty)
  }

  @Test func `a form that is open is locked too, and is there again`() throws {
    var desk = try Desk(saving: SavingStore())
    desk.play("gce<enter>x<enter>")
    let before = desk.screen
    #expect(before.contains("1 wijziging"))
    desk.play(":vergrendel<enter>")
    #expect(isBlank(desk))
    desk.play("x<enter>")
    #expect(desk.screen == before)
  }

  @Test func `a small window shows no more than a large one`() throws {
    var desk = try desk()
    desk.play(":vergrendel<enter>")
    for (columns, rows) in [(1, 1), (20, 5), (40, 10), (200, 60)] {
      desk.resize(columns, rows)
      #expect(isBlank(desk))
    }
    desk.play("x")
    desk.resize(20, 5)
    #expect(!desk.screen.contains("Casus"))
  }

  @Test func `signals end the program all the same`() throws {
    var desk = try desk()
    desk.play(":vergrendel<enter>")
    desk.send(.terminated(signal: 15))
    #expect(desk.runtime.exitCode == 143)
  }
}
