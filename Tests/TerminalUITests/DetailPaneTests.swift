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

  private static let advice = [
    ["Datum", "Soort", "Deelnemers", "Status", "Tekst"],
    [
      "28-01-2022", "fiscaal", "politie, gemeenten, Belastingdienst", "vastgesteld",
      "Een boekenonderzoek bij de verhuurder",
    ],
    ["01-02-2022", "bestuurlijk", "–", "concept", "–"],
  ].map { $0.map { StyledText(SafeText($0)) } }

  @Test func `a cell that is too wide is wrapped, and what has no column stands below its row`() {
    let layout = DetailPane.Layout([DetailPane.Section("", [.table(Self.advice)])], columns: 40)
    #expect(
      layout.lines.map(\.text.string) == [
        "Datum       Soort        Deelnemers",
        "28-01-2022  fiscaal      politie,",
        "                         gemeenten,",
        "                         Belastingdienst",
        "  Status: vastgesteld · Tekst: Een",
        "  boekenonderzoek bij de verhuurder",
        "01-02-2022  bestuurlijk  –",
        "  Status: concept",
      ])
  }

  @Test(arguments: 1...120)
  func `a table says all it has at any width`(columns: Int) {
    let layout = DetailPane.Layout([DetailPane.Section("", [.table(Self.advice)])], columns: columns)
    func counted(_ texts: [SafeText]) -> [Character: Int] {
      texts.flatMap(\.string).filter { !" –".contains($0) }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    let shown = counted(layout.lines.map(\.text))
    for (letter, count) in counted(Self.advice.dropFirst().flatMap { $0.map(\.text) }) {
      #expect(shown[letter, default: 0] >= count, "\(letter)")
    }
    #expect(layout.lines.allSatisfy { $0.width <= columns })
  }

  @Test func `a link that is wrapped in a column stays one link`() {
    let name = StyledText("P-0001 huurder van de loods aan het water", Style(.link), link: 3)
    let rows = [
      ["Wie", "Wat"].map { StyledText(SafeText($0)) }, [name, StyledText("een taak met een lange naam erbij")],
    ]
    let layout = DetailPane.Layout([DetailPane.Section("", [.table(rows)])], columns: 30)
    #expect(layout.lines.count > 2 && layout.links.map(\.target) == [3])
  }
}
