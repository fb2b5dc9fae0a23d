import PlainText
import TerminalUI
import Testing

@Suite struct DetailPaneTests {
  @Test func `scrolling stops at the ends`() {
    var model = Samples.detail(columns: 60, rows: 4)
    model.scroll(.up)
    #expect(model.offset == 0)
    model.scroll(.last)
    #expect(model.offset == model.layout.lines.count - 4)
    model.settle(visibleRows: 500)
    #expect(model.offset == 0)
  }

  @Test func `one jumps from hit to hit, and each is in view`() {
    var model = Samples.detail(columns: 60, rows: 3)
    model.needles = ["in"]
    let hits = model.layout.lines(with: "in")
    #expect(hits.count > 3)
    var visited: [Int] = []
    while model.jump(next: true) {
      visited.append(model.hit ?? -1)
      #expect((model.offset..<(model.offset + 3)).contains(model.hit ?? -1))
    }
    #expect(visited == hits)
    let back = model.jump(next: false)
    #expect(back && model.hit == hits[hits.count - 2])
    model.scroll(.first)
    let before = model.jump(next: false)
    #expect(!before && model.hit == nil)
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
