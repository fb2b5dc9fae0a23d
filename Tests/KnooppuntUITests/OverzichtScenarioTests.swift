import RIECDomain
import TerminalUI
import Testing

/// The Overzicht: figures that are doors.
@Suite struct OverzichtScenarioTests {
  @Test func `the program starts with it, and no figure is known before the store is read`() throws {
    var desk = try Desk(keys: "", waits: false)
    let before = try #require(desk.overzicht)
    #expect(before.figures.allSatisfy { $0.count == nil })
    desk.finishWork()
    let after = try #require(desk.overzicht)
    #expect(after.figures.filter { $0.count == nil }.map(\.label.nl) == [])
    #expect(after.figures.contains { ($0.count ?? 0) > 0 })
  }

  @Test func `Enter on any figure opens the records that it counts, and Esc returns to it`() throws {
    var desk = try Desk(keys: "")
    let figures = try #require(desk.overzicht).figures
    for (place, figure) in figures.enumerated() {
      #expect(desk.overzicht?.cursor == place)
      desk.play("<enter>")
      #expect(desk.kind == figure.kind.text, "\(figure.label.nl)")
      #expect(desk.rows.count == figure.count, "\(figure.label.nl): \(figure.filter)")
      desk.play("<esc>")
      if desk.overzicht == nil { desk.play("<esc>") }
      #expect(desk.overzicht?.cursor == place, "\(figure.label.nl)")
      desk.play("j")
    }
  }

  @Test func `a digit opens the figure of that number`() throws {
    var desk = try Desk(keys: "")
    desk.play("1")
    #expect(desk.kind == "signaal")
    #expect(desk.rows == ["S-MN-2022-0004", "S-MN-2022-0001"] || desk.rows == ["S-MN-2022-0001", "S-MN-2022-0004"])
  }

  @Test func `another region has other figures`() throws {
    var desk = try Desk(keys: "")
    let before = try #require(desk.overzicht).figures.map(\.count)
    desk.play(":regio NH<enter>")
    #expect(desk.overzicht?.figures.map(\.count) != before)
  }

  @Test func `the figure under the cursor is always on the screen`() throws {
    for (columns, rows) in [(80, 24), (120, 40), (40, 10), (60, 12), (20, 5)] {
      var desk = try Desk(SampleStore.sound, columns, rows, keys: "")
      for _ in try #require(desk.overzicht).figures {
        #expect(desk.frame.cells.contains { $0.style.role == .cursor }, "\(columns)×\(rows)\n\(desk.screen)")
        desk.play("j")
      }
    }
  }
}
