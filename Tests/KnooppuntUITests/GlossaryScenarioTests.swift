import KnooppuntUI
import TerminalUI
import Testing

@Suite struct GlossaryScenarioTests {
  @Test func `a second question mark shows the words, a third one goes back`() throws {
    var desk = try Desk()
    let before = desk.screen
    desk.play("??")
    #expect(desk.screen.contains("Woordenlijst") && desk.screen.contains("aanhouden"))
    desk.play("?")
    #expect(desk.screen == before)
  }

  @Test func `what is typed searches in words and meanings`() throws {
    var desk = try Desk()
    desk.play("??bibob")
    #expect(desk.screen.contains("Bibob") && !desk.screen.contains("aanhouden"))
    desk.play("xyz")
    #expect(desk.screen.contains("Geen woord gevonden"))
    desk.play("<esc>")
    #expect(!desk.screen.contains("Woordenlijst"))
  }

  @Test(arguments: [(20, 5), (40, 10), (80, 24), (120, 40)])
  func `each size shows words, and its end can be reached`(columns: Int, rows: Int) throws {
    var desk = try Desk(SampleStore.sound, columns, rows)
    desk.play("??")
    #expect(desk.screen.contains("aanhouden"))
    for _ in 0..<100 { desk.play("<pgdn>") }
    #expect(desk.screen.contains("WGS") || desk.screen.contains("RIEC"), "\(desk.screen)")
  }
}
