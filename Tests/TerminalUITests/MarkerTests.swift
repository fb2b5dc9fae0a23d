import PlainText
import TerminalUI
import Testing

/// What stands before texts where there are few colours.
@Suite struct MarkerTests {
  private func line(_ pieces: [StyledText], at column: Int = 0, columns: Int = 30) -> Frame {
    var frame = Frame(Size(columns: columns, rows: 1))
    frame.write(pieces, in: frame.bounds.split(left: column).rest)
    return frame
  }

  @Test(arguments: [
    ("   ", "14-06-2022", Role.termOverdue, "  !14-06-2022"), (" ", "Naam", .personal, "°Naam"),
    ("", "Naam", .personal, "Naam"), ("op ", "14-06-2022", .termOverdue, "op 14-06-2022"),
    ("│ ", "Naam", .personal, "│°Naam"), ("  ", "!3 d", .termOverdue, "  !3 d"), ("  ", "F", .fault, "  F"),
    ("  ", "Naam", .label, "  Naam"), ("    ", "DEMO", .demo, "    DEMO"),
  ])
  func `a marker takes the blank before a text, where no word stands against it`(
    lead: SafeText, text: SafeText, role: Role, shown: String
  ) {
    #expect(line([StyledText(lead), StyledText(text, role)]).marked(by: .plain).text == shown)
  }

  @Test func `a letter stands apart from the word, where there is room for both`() {
    let theme = Theme(name: "t", variant: .mono, roles: [.fault: Theme.Look(marker: "F")])
    #expect(line([StyledText("mis", .fault)], at: 4).marked(by: theme).text == "  F mis")
    #expect(line([StyledText("mis", .fault)], at: 1).marked(by: theme).text == " mis")
  }

  @Test func `a marker looks as its text, and one that was searched for keeps it`() {
    var frame = Frame(Size(columns: 20, rows: 1))
    frame.fill(frame.bounds, Style(.cursor))
    let place = frame.bounds.split(left: 4).rest
    frame.write("verlopen", in: place, Style(.termOverdue, on: .cursor))
    Hits.underline([0..<3], of: "verlopen", in: place, ground: .cursor, &frame)
    let marked = frame.marked(by: .plain)
    #expect(marked.text == "   !verlopen")
    #expect(marked.cell(3, 0)?.style == Style(.termOverdue, on: .cursor))
    #expect(marked.cell(4, 0)?.style.role == .hit)
  }

  @Test func `what is drawn over a text takes its marker away`() {
    var frame = line([StyledText("verlopen", .termOverdue)], at: 4)
    frame.fill(Rect(column: 4, row: 0, columns: 8, rows: 1), Style(.text))
    #expect(frame.marked(by: .plain).text == "")
  }

  @Test(arguments: [
    (Theme.Variant.dark, ColourDepth.none, true), (.light, .eight, true), (.dark, .sixteen, true),
    (.dark, .palette256, false), (.light, .direct, false), (.mono, .direct, true),
  ])
  func `markers stand where there are few colours`(variant: Theme.Variant, depth: ColourDepth, needed: Bool) {
    #expect(Theme(name: "t", variant: variant, roles: [:]).needsMarkers(at: depth) == needed)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `in a table every meaning has its marker, and nothing else moves`(seed: UInt64) {
    var random = Random(seed: seed)
    let meanings = Role.allCases.filter { $0.isMeaning && Theme.plain.marker($0).count == 1 && $0 != .cursor }
    let columns = (0..<3).map {
      Table.Column(SafeText("K\($0)"), width: 8, alignment: random.next() % 2 == 0 ? .left : .right)
    }
    let rows = (0..<4).map { _ in
      Table.Row(
        columns.map { _ in
          let role = meanings[Int(random.next() % UInt64(meanings.count))]
          return Table.Entry(SafeText(String(repeating: "w", count: 2 + Int(random.next() % 6))), role)
        })
    }
    var frame = Frame(Size(columns: 32, rows: 5))
    Table.view(Table.Model(rowCount: 4, visibleRows: 4), columns: columns, in: frame.bounds, &frame) { rows[$0] }
    let marked = frame.marked(by: .plain)
    for (row, entries) in rows.map(\.entries).enumerated() {
      for (column, entry) in entries.enumerated() where entry.role != .marked {
        let start = 3 + column * 10
        let shift = columns[column].alignment == .right ? 8 - entry.text.width : 0
        #expect(marked.cell(start + shift - 1, row + 1)?.text == Theme.plain.marker(entry.role))
      }
    }
    for (old, new) in zip(frame.cells, marked.cells) where old.text != " " { #expect(old == new) }
  }

  @Test(arguments: [
    ("a\u{202E}b", " ?????"), ("é\u{1B}[", " ?"), ("é<RL", ""), ("é<abc>", ""), ("a\nb\u{9B}", "   ????"),
  ])
  func `a sign in the place of what may not be shown has a look of its own`(raw: String, plane: String) {
    let frame = line([StyledText(SafeText(raw))])
    #expect(frame.plane == plane)
  }

  @Test func `such a sign keeps the ground of its row`() {
    #expect(line([StyledText("é\u{1B}", .cursor)]).cell(1, 0)?.style == Style(.hidden, on: .cursor))
    #expect(line([StyledText("é\u{1B}", Style(.fault, on: .choice))]).cell(1, 0)?.style == Style(.hidden, on: .choice))
  }
}
