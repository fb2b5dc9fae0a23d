import PlainText
import TerminalUI
import Testing

@Suite struct FrameTests {
  private func frame(_ columns: Int, _ rows: Int = 1) -> Frame {
    Frame(Size(columns: columns, rows: rows))
  }

  @Test func `a wide grapheme at the edge is dropped whole`() {
    var frame = frame(3)
    #expect(frame.write("a作者", in: frame.bounds) == 3)
    #expect(frame.text == "a作")
    frame = Frame(Size(columns: 4, rows: 1))
    #expect(frame.write("a作者", in: frame.bounds) == 3)
    #expect(frame.text == "a作")
  }

  @Test(arguments: [(0, "x 者"), (1, " x者"), (2, "作x"), (3, "作 x")])
  func `a character that cuts through a wide one leaves a blank`(column: Int, shown: String) {
    var frame = frame(4)
    frame.write("作者", in: frame.bounds)
    frame.write("x", in: Rect(column: column, row: 0, columns: 1, rows: 1))
    #expect(frame.text == shown)
    expectCovered(frame)
  }

  @Test func `a wide character that cuts through two others leaves blanks`() {
    var frame = frame(4)
    frame.write("作者", in: frame.bounds)
    frame.write("é作", in: Rect(column: 0, row: 0, columns: 3, rows: 1))
    #expect(frame.text == "é作")
    expectCovered(frame)
  }

  @Test func `drawing outside is clipped`() {
    var frame = frame(4, 2)
    frame.write("abcdef", in: Rect(column: -2, row: 0, columns: 20, rows: 1))
    frame.write("作b", in: Rect(column: -1, row: 1, columns: 20, rows: 1))
    frame.write("x", in: Rect(column: 0, row: 7, columns: 4, rows: 1))
    frame.fill(Rect(column: 3, row: -5, columns: 90, rows: 90), Style(.fault))
    frame.rule(in: Rect(column: -9, row: 5, columns: 90, rows: 1))
    #expect(frame.text == "cde\n b")
    expectCovered(frame)
  }

  @Test func `a line of pieces is cut where it does not fit`() {
    let line = [StyledText("Doel "), StyledText("horeca", .heading), StyledText("!", .fault)]
    var wide = frame(12)
    #expect(wide.write(line, in: wide.bounds) == 12)
    #expect(wide.text == "Doel horeca!")
    var narrow = frame(11)
    narrow.write(line, in: narrow.bounds)
    #expect(narrow.text == "Doel horec…")
    var edge = frame(5)
    edge.write(line, in: edge.bounds)
    #expect(edge.text == "Doel…")
  }

  @Test func `a window of any claimed size can be drawn`() {
    let frame = Frame(Size(columns: 1_000_000, rows: 1_000_000))
    #expect(frame.size == Size(columns: 2000, rows: 1000))
    #expect(Frame(Size(columns: -1, rows: 5)).cells.isEmpty)
  }

  @Test func `what is written right ends at the right`() {
    var frame = frame(8)
    frame.write(right: "作12", in: frame.bounds)
    #expect(frame.text == "    作12")
    frame.write(right: "a much longer text", in: frame.bounds)
    #expect(frame.text == "a much …")
  }

  @Test(arguments: [
    ("te laat  ≤5  ≤14", "te laat <=5 <=14"), ("mist: ≥ 1 thema", "mist: >=1 thema"), ("a≤b", "a≤b"),
    ("3 → 5", "3-> 5"), ("← → kiezen", "← → kiezen"), (" → openen", "-> openen"), ("Alt-→ x", "Alt-→ x"), ("≠", "≠"),
  ])
  func `without UTF-8 a sign of two characters takes a blank beside it`(text: String, shown: String) {
    var frame = frame(SafeText(text).width)
    frame.write(SafeText(text), in: frame.bounds)
    #expect(frame.spellingSigns.text == shown)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `without UTF-8 a cell is as many ASCII characters as it has columns`(seed: UInt64) {
    var random = Random(seed: seed)
    var frame = frame(30)
    frame.write(SafeText(random.text(upTo: 40)), in: frame.bounds)
    for cell in frame.cells {
      #expect(cell.ascii.utf8.count == Int(cell.width))
      #expect(cell.ascii.utf8.allSatisfy { (0x20...0x7E).contains($0) })
    }
  }
}
