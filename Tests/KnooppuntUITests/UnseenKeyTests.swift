import KnooppuntUI
import RIECStore
import TerminalUI
import Testing

/// In a window that shows nothing of the screens nothing can be decided.
@Suite struct UnseenKeyTests {
  @Test(arguments: [(19, 24), (80, 4), (1, 1)])
  func `no command is given in a window that is too small`(columns: Int, rows: Int) throws {
    var desk = try Desk()
    let cursor = desk.cursor
    desk.resize(columns, rows)
    desk.play("jj<enter>Q:stop<enter><f2>e")
    #expect(desk.exitCode == nil)
    desk.resize(80, 24)
    #expect(desk.kind == "casus" && desk.cursor == cursor && desk.model.overlay == nil)
    desk.play("j")
    #expect(desk.cursor != cursor)
  }

  @Test func `a filter that was being typed goes on, and its Enter waits for the window`() throws {
    var desk = try Desk()
    desk.play("/w")
    desk.resize(10, 2)
    desk.play("itx<backspace><enter>")
    desk.resize(80, 24)
    #expect(desk.filter == "wit" && desk.kind == "casus")
  }

  @Test func `Ctrl-C and the end of the program count at every size`() throws {
    var desk = try Desk()
    desk.resize(5, 2)
    desk.send(.interrupted)
    desk.send(.interrupted, after: .milliseconds(300))
    #expect(desk.exitCode == 130)
  }
}
