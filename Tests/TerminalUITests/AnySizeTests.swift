import PlainText
import TerminalUI
import Testing

/// Every component, at any size and place, with any text.
@Suite struct AnySizeTests {
  @Test(arguments: 0..<300 as Range<UInt64>)
  func `every component draws whole cells, wherever it is put`(seed: UInt64) {
    var random = Random(seed: seed)
    func text(_ length: Int = 24) -> SafeText { SafeText(random.text(upTo: length)) }
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    let size = Size(columns: number(0...90), rows: number(0...30))
    let area =
      number(0...2) == 0
      ? Rect(column: number(-5...20), row: number(-5...20), columns: number(0...90), rows: number(0...30)) : Rect(size)
    var frame = Frame(size)

    let columns = (0..<number(0...6)).map { _ in
      Table.Column(
        text(), width: number(-1...20), minimum: number(1...5), alignment: number(0...1) == 0 ? .left : .right,
        priority: number(0...3), growth: number(0...2))
    }
    var model = Table.Model(rowCount: number(0...40), visibleRows: number(-1...30))
    model.move(.to(number(0...40)))
    let rows = (0..<40).map { _ in
      Table.Row(
        (0..<number(0...7)).map { _ in Table.Entry(text(), hits: number(0...3) == 0 ? [0..<2, 5..<9] : []) },
        isMarked: number(0...2) == 0)
    }
    let line = (0..<number(0...4)).map { _ in StyledText(text(), .heading) }
    switch number(0...8) {
    case 0:
      Table.view(
        model, columns: columns, sorting: [Table.Sorting(column: number(-1...7))], empty: text(), in: area, &frame
      ) { rows[$0] }
    case 1:
      FaultList.view(model, columns: columns, detail: [text(), text(200)], in: area, &frame) { rows[$0] }
    case 2:
      let sections = (0..<number(0...3)).map { _ in
        DetailPane.Section(
          text(),
          [
            .field(label: text(), value: line), .list([line, []]), .table([line, [], [StyledText(text())]]),
            .text([text(90), ""], .text), .line(line), .blank,
          ])
      }
      var pane = DetailPane.Model(
        DetailPane.Layout(sections, columns: number(-1...90)), visibleRows: number(0...20))
      pane.needles = ["a", "e"]
      pane.scroll(.to(number(0...40)))
      DetailPane.view(pane, in: area, &frame)
    case 3:
      var filter = FilterLine.Model(random.text(upTo: 60), prompt: text(2))
      filter.offer((0..<number(0...9)).map { _ in FilterLine.Suggestion(text(), note: text(5)) })
      filter.select(next: false)
      FilterLine.view(
        filter, note: text(), fault: number(0...1) == 0 ? nil : FilterLine.Fault(at: number(-3...80), text()),
        placeholder: text(), in: area, &frame)
      FilterLine.viewSuggestions(filter, in: area, &frame)
    case 4:
      let choices = (0..<number(0...4)).map { _ in Dialog.Choice(text(), keys: number(0...1) == 0 ? [] : ["j"]) }
      Dialog.view(
        Dialog.Model(
          text(), [text(200), text()], choices: choices, safe: number(-1...4), demanding: number(0...1) == 0 ? nil : "3"
        ),
        in: area, &frame)
    case 5:
      var help = Help.Model()
      let lines = Help.lines(Samples.keymap, query: number(0...1) == 0 ? "" : "o", taal: .en, columns: number(-3...90))
      help.scroll(by: number(-3...9), total: lines.count, visible: area.rows)
      Help.view(help, lines: lines, title: text(), in: area, &frame)
    case 6:
      Progress.view(
        text(), done: number(-5...200), total: number(0...2) == 0 ? nil : number(-1...100), hint: text(), in: area,
        &frame)
      MessageLine.view(text(200), in: area, &frame)
    case 7:
      TitleBar.view(
        title: text(), tabs: (0..<number(0...6)).map { _ in TitleBar.Tab(text(), isActive: number(0...2) == 0) },
        right: line,
        in: area, &frame)
    default:
      Footer.view(Samples.keymap, taal: .nl, in: area, &frame)
      WhichKey.view(Samples.keymap, pending: [.character("g")], taal: .nl, in: area, &frame)
      Box.view(text(), in: area, &frame)
    }
    expectCovered(frame)
    if area == frame.bounds, let cursor = frame.cursor { #expect(frame.cell(cursor.column, cursor.row) != nil) }
  }
}
