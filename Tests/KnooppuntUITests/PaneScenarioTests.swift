import KnooppuntUI
import TerminalUI
import Testing

/// The record, on a screen of its own and below the list; and the keys of every screen.
@Suite struct PaneScenarioTests {
  @Test func `Tab gives the record below the list the keyboard, and Esc gives it back`() throws {
    var desk = try Desk(SampleStore.sound, 120, 40)
    let (cursor, before) = (desk.cursor, desk.screen)
    desk.play("<tab>jjjj")
    #expect(desk.cursor == cursor)
    #expect(desk.screen != before)
    desk.play("<esc>j")
    #expect(desk.cursor != cursor)
    #expect(desk.filter == "")
  }

  @Test func `the record below the list is the one under the cursor`() throws {
    var desk = try Desk(SampleStore.sound, 120, 40)
    for _ in desk.rows {
      let id = try #require(desk.cursor)
      #expect(desk.lines.contains { $0.contains(" · \(id)") }, "\(id)")
      desk.play("j")
    }
    desk.play("/zeemeeuw")
    #expect(!desk.lines.contains { $0.contains(" · MN-") })
  }

  @Test func `a low window has no record below the list`() throws {
    var desk = try Desk(SampleStore.sound, 120, 40)
    desk.play("<tab>")
    desk.resize(120, 24)
    #expect(!desk.lines.contains { $0.contains(" · MN-") })
    desk.play("j")
    #expect(desk.cursor == desk.rows[1])
  }

  @Test func `n goes to the words of the filter in a record, and says when there are no more`() throws {
    var desk = try Desk(SampleStore.sound, 60, 12)
    desk.play("/roerdomp inbreng:om<enter>")
    #expect(desk.opened == "MN-2021-0019")
    desk.play("nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn")
    #expect(desk.notice == "Geen verdere treffer.")
    #expect(desk.opened == "MN-2021-0019")
  }

  @Test func `marks stay on their records when filter and order change`() throws {
    var desk = try Desk()
    desk.play("j  ")
    let marks = desk.marks
    desk.play("/grutto<esc>")
    #expect(desk.marks == marks)
    desk.play(":sorteer -titel<enter>")
    #expect(desk.marks == marks)
    desk.play("<esc>")
    #expect(desk.marks == marks)
    desk.play("<esc>")
    #expect(desk.marks == [])
  }

  @Test func `another region while a record is open waits below it`() throws {
    var desk = try Desk()
    desk.play("<enter>:regio NH<enter>")
    #expect(desk.opened == "MN-2021-0007")
    desk.play("<esc>")
    #expect(desk.rows == ["NH-2021-0004", "NH-2021-0009", "NH-2022-0001"])
    #expect(desk.cursor == "NH-2021-0004")
  }

  @Test func `many steps from screen to screen can be gone back, the last fifty`() throws {
    var desk = try Desk()
    for _ in 0..<30 { desk.play("gsgc") }
    for _ in 0..<50 { desk.play("H") }
    #expect(desk.notice == "")
    desk.play("H")
    #expect(desk.notice == "Nu niet: niets om naar terug te gaan.")
    for _ in 0..<50 { desk.play("L") }
    #expect(desk.kind == "casus")
  }

  @Test(arguments: ["", "gc", "gc<enter>", "gf", "gs", "gio"])
  func `no key of a screen hides another`(_ keys: String) throws {
    let desk = try Desk(keys: keys)
    let own = App.keymap(desk.model)
    #expect(own.conflicts.map { "\($0.ids) \($0.keys.label.nl)" } == [])
    #expect(Set(own.bindings.map(\.id)).count == own.bindings.count)
  }

  @Test func `texts that would harm a terminal are shown harmless`() throws {
    var desk = try Desk(SampleStore.damaged, 120, 40, scope: "NL")
    #expect(desk.screen.contains("␛[31mrood␛[0m"))
    #expect(desk.screen.contains("om<RLO>gekeer"))
    #expect(desk.rows.contains("MN-2021-0010"))
    for _ in desk.rows {
      desk.play("<enter>")
      #expect(AnyKeysTests.broken(desk) == [])
      desk.play("Gk<esc>j")
      #expect(AnyKeysTests.broken(desk) == [])
    }
  }
}
