import TerminalUI
import Testing

@Suite struct MouseTests {
  @Test(arguments: [
    ("\u{1B}[<0;3;5M", [TerminalEvent.mouse(Mouse(.press, at: Point(column: 2, row: 4)))]),
    ("\u{1B}[<64;1;1M", [.mouse(Mouse(.wheelUp, at: Point(column: 0, row: 0)))]),
    ("\u{1B}[<65;200;60M", [.mouse(Mouse(.wheelDown, at: Point(column: 199, row: 59)))]),
    ("\u{1B}[<4;3;5M", [.mouse(Mouse(.press, at: Point(column: 2, row: 4)))]),
    // The button let go, another button, a movement, no numbers, no place, a place out of this world.
    ("\u{1B}[<0;3;5m", []), ("\u{1B}[<2;3;5M", []), ("\u{1B}[<35;3;5M", []), ("\u{1B}[<;3;5M", []),
    ("\u{1B}[<0;0;5M", []), ("\u{1B}[<0;3M", []), ("\u{1B}[<0;99999999999999999999;5M", []),
    ("\u{1B}[<0;3;5Mj", [.mouse(Mouse(.press, at: Point(column: 2, row: 4))), .key(.character("j"))]),
  ])
  func `a report of the mouse is a deed at a cell, or nothing`(bytes: String, events: [TerminalEvent]) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(bytes.utf8) == events)
    var slow = KeyDecoder()
    #expect(bytes.utf8.flatMap { slow.feed([$0]) } == events)
  }

  @Test func `of what lies over each other the last counts`() {
    var frame = Frame(Size(columns: 20, rows: 5))
    frame.offer(.row(by: 1), in: Rect(column: 0, row: 2, columns: 20, rows: 1))
    frame.offer(.item(by: 0), in: Rect(column: 5, row: 1, columns: 5, rows: 3))
    #expect(frame.meaning(at: Point(column: 4, row: 2)) == .row(by: 1))
    #expect(frame.meaning(at: Point(column: 5, row: 2)) == .item(by: 0))
    #expect(frame.meaning(at: Point(column: 10, row: 2)) == .row(by: 1))
    #expect(frame.meaning(at: Point(column: 5, row: 4)) == nil)
    frame.withdrawTargets()
    #expect(frame.meaning(at: Point(column: 5, row: 2)) == nil)
  }

  @Test func `what the footer names can be clicked, unless it is several keys`() {
    var frame = Frame(Size(columns: 60, rows: 1))
    let items: [(String, String)] = [("Ctrl-O", "opslaan"), ("j k", "bewegen"), ("gc", "casussen"), ("1-9", "openen")]
    Footer.view(items.map { (.init($0.0), .init($0.1)) }, in: frame.bounds, &frame)
    #expect(frame.targets.map(\.meaning) == [.keys([.control("o")]), .keys([.character("g"), .character("c")])])
  }
}
