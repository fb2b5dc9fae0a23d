import PlainText
import TerminalUI
import Testing

@Suite struct DetailPaneTests {
  @Test func `scrolling stops at the ends and jumps to hits`() {
    var model = Samples.detail(columns: 60, rows: 4)
    model.scroll(.up)
    #expect(model.offset == 0)
    let first = model.jump(next: true)
    #expect(first && model.layout.lines[model.offset].text.string.contains("informatie"))
    let offset = model.offset
    model.scroll(.last)
    #expect(model.offset == model.layout.lines.count - 4)
    let back = model.jump(next: false)
    #expect(back && model.offset >= offset)
    model.settle(visibleRows: 500)
    #expect(model.offset == 0)
  }

  @Test func `the lines with a word are found without case and accents`() {
    let layout = DetailPane.Layout(Samples.sections, columns: 60)
    #expect(layout.lines(with: "INFORMÁTIE").count == 2)
    #expect(layout.lines(with: "geen").isEmpty)
  }

  @Test func `pieces of several styles keep them when they are wrapped`() {
    let value = [StyledText("een "), StyledText("twee drie", .fault), StyledText(" vier")]
    let layout = DetailPane.Layout([DetailPane.Section("", [.field(label: "L", value: value)])], columns: 11)
    #expect(layout.lines.map(\.text.string) == ["L  een twee", "   drie", "   vier"])
    #expect(layout.lines[1].last == StyledText("drie", .fault))
    #expect(layout.lines[2].last == StyledText("vier"))
  }

  @Test(arguments: 1...90)
  func `every line fits the width`(columns: Int) {
    let layout = DetailPane.Layout(Samples.sections, columns: columns)
    #expect(layout.lines.allSatisfy { $0.width <= columns })
  }
}
