import KnooppuntUI
import TerminalUI
import Testing

@Suite struct MouseScenarioTests {
  /// The place of the first cell of `text` on the screen.
  private func place(of text: String, at desk: Desk) throws -> Point {
    for (row, line) in desk.screen.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if let range = line.range(of: text) {
        return Point(column: line.distance(from: line.startIndex, to: range.lowerBound), row: row)
      }
    }
    return try #require(nil as Point?, "\(text) is not on the screen")
  }

  private func click(_ text: String, _ desk: inout Desk) throws {
    desk.send(.mouse(Mouse(.press, at: try place(of: text, at: desk))))
    desk.finishWork()
  }

  @Test func `the mouse does nothing until F6 switches it on, and says what it takes away`() throws {
    var desk = try Desk()
    let before = desk.cursor
    let other = try #require(desk.rows.dropFirst(3).first)
    try click(other, &desk)
    #expect(desk.cursor == before)
    #expect(!desk.runtime.terminal.isMouseUsed)
    desk.play("<f6>")
    #expect(desk.runtime.terminal.isMouseUsed)
    #expect(desk.notice.contains("Shift"))
    try click(other, &desk)
    #expect(desk.cursor == other)
    desk.play("<f6>")
    #expect(!desk.runtime.terminal.isMouseUsed)
  }

  @Test func `a click goes to a row, a second one opens it`() throws {
    var desk = try Desk(keys: "gc<f6>")
    let other = try #require(desk.rows.dropFirst(2).first)
    try click(other, &desk)
    #expect(desk.cursor == other && desk.kind == "casus")
    try click(other, &desk)
    #expect(desk.opened == other)
  }

  @Test func `the wheel moves as the arrows do, whatever keys the user gave them`() throws {
    var desk = try Desk(keys: "gc<f6>")
    let rows = desk.rows
    desk.send(.mouse(Mouse(.wheelDown, at: Point(column: 10, row: 10))))
    desk.finishWork()
    #expect(desk.cursor == rows[3])
    desk.send(.mouse(Mouse(.wheelUp, at: Point(column: 10, row: 10))))
    desk.finishWork()
    #expect(desk.cursor == rows[0])
  }

  @Test func `the heading of a column sorts by it, and turns the order round`() throws {
    var desk = try Desk(keys: "gc<f6>")
    try click("Codenaam", &desk)
    #expect(desk.screen.contains("Codenaam ↑"))
    try click("Codenaam", &desk)
    #expect(desk.screen.contains("Codenaam ↓"))
  }

  @Test func `what the footer names can be clicked`() throws {
    var desk = try Desk(keys: "gc<f6>j")
    try click("? toetsen", &desk)
    #expect(desk.screen.contains("Toetsen ·"))
  }

  @Test func `what lies over the screen has the clicks`() throws {
    var desk = try Desk(keys: "gc<f6>")
    let before = desk.cursor
    let other = try #require(desk.rows.dropFirst(9).first)
    let place = try place(of: other, at: desk)
    desk.play("?")
    desk.send(.mouse(Mouse(.press, at: place)))
    desk.play("<esc>")
    #expect(desk.cursor == before)
  }

  @Test func `a click on a figure of the Overzicht goes to it, a second one opens what it counts`() throws {
    var desk = try Desk(keys: "goj<f6>")
    try click("Nieuwe signalen", &desk)
    #expect(desk.overzicht?.cursor == 0)
    try click("Nieuwe signalen", &desk)
    #expect(desk.kind == "signaal")
  }

  @Test func `a click never wakes more of a locked screen than its question`() throws {
    var desk = try Desk(keys: "gc<f6>:vergrendel<enter>")
    desk.send(.mouse(Mouse(.press, at: Point(column: 3, row: 5))))
    desk.finishWork()
    #expect(!desk.screen.contains("Codenaam"))
    #expect(desk.screen.contains("Knooppunt is op slot"))
  }
}
