import KnooppuntUI
import PlainText
import TerminalUI
import Testing

/// A text of several lines while it is typed.
@Suite struct LongTextTests {
  @Test func `lines are broken between words, and the blank at a break is not seen`() {
    let long = LongText("een twee drie", cursor: 0, columns: 9)
    #expect(long.lines == ["een twee", "drie"])
    #expect(long.cursor == Point(column: 0, row: 0))
  }

  @Test(arguments: [(8, 8, 0), (9, 0, 1), (13, 4, 1)])
  func `the cursor stands before its grapheme`(cursor: Int, column: Int, row: Int) {
    #expect(LongText("een twee drie", cursor: cursor, columns: 10).cursor == Point(column: column, row: row))
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `no line is too wide, nothing but blanks is lost, and the cursor is always inside`(seed: UInt64) {
    var random = Random(seed: seed)
    let pieces = ["a", "bb", " ", "  ", "\n", "燕", "e\u{301}", "woord"]
    let text = (0..<Int.random(in: 0...30, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
      .joined()
    let columns = Int.random(in: 2...12, using: &random)
    for cursor in 0...text.count {
      let long = LongText(text, cursor: cursor, columns: columns)
      #expect(long.lines.allSatisfy { $0.width <= columns })
      #expect(long.lines.indices.contains(long.cursor.row))
      #expect(long.cursor.column <= columns)
      let kept = long.lines.joined().string.filter { $0 != " " }
      #expect(kept == text.filter { !$0.isWhitespace }.map { SafeText(String($0)).string }.joined())
    }
  }
}
