import PlainText
import TerminalUI
import Testing

@Suite struct CommandPaletteTests {
  private static let items = [
    CommandPalette.Item("openen", keys: "Enter l", group: "Lijst", aliases: "lijst.open"),
    CommandPalette.Item("kenmerk kopiëren", keys: "y", group: "Meenemen", aliases: "uitvoer.kopieer kopieer"),
    CommandPalette.Item("merken", keys: "Spatie", group: "Lijst", aliases: "lijst.merk"),
    CommandPalette.Item("merken omkeren", keys: "V", group: "Lijst", aliases: "lijst.keerom"),
    CommandPalette.Item(
      "volgende treffer", keys: "n", group: "Lijst", aliases: "lijst.volgende", reason: "geen filter"),
    CommandPalette.Item("regio", keys: ":regio", group: "Opdracht", aliases: "regio"),
  ]

  private func found(_ query: String) -> [String] {
    CommandPalette.found(Self.items, query: query).map { Self.items[$0].label.string }
  }

  @Test(arguments: [
    ("", ["openen", "kenmerk kopiëren", "merken", "merken omkeren", "volgende treffer", "regio"]),
    ("merk", ["merken", "merken omkeren", "kenmerk kopiëren"]),
    ("omk merk", ["merken omkeren"]),
    ("KOPIËR", ["kenmerk kopiëren"]), ("kopieer", ["kenmerk kopiëren"]), ("kopier", ["kenmerk kopiëren"]),
    ("meenemen", ["kenmerk kopiëren"]), ("spatie", ["merken"]), ("lijst.open", ["openen"]), ("regio", ["regio"]),
    ("geen", []), ("merk xyz", []),
  ])
  func `every word that is typed narrows, and the best stands first`(_ query: String, _ expected: [String]) {
    #expect(found(query) == expected)
  }

  @Test func `a key alone finds its command first`() {
    #expect(found("n").first == "volgende treffer")
    #expect(found("v").first == "merken omkeren" || found("v").first == "volgende treffer")
  }

  @Test func `the choice stays among what is found`() {
    var model = CommandPalette.Model()
    model.move(by: -1, of: 6)
    #expect(model.selected == 0)
    model.move(by: 100, of: 6)
    #expect(model.selected == 5)
    model.move(by: 1, of: 0)
    #expect(model.selected == 0)
  }

  private func draw(_ columns: Int, _ rows: Int, _ selected: Int = 0, query: String = "", _ text: String) {
    var model = CommandPalette.Model()
    model.query.set(query)
    let found = CommandPalette.found(Self.items, query: query)
    model.move(by: selected, of: found.count)
    expect(columns, rows, text) {
      CommandPalette.view(model, Self.items, found: found, title: "Opdrachten", empty: "Niets gevonden.", in: $0, &$1)
    }
  }

  @Test func `it shows keys at the right, that it scrolls, and the reason of what cannot be given`() {
    draw(
      40, 8, 4,
      """
      ┌─ Opdrachten ─────────────────────────┐
      │ >                                    │
      │ merken                        Spatie │
      │ merken omkeren                     V │
      │ volgende treffer                   n ┃
      │ regio                         :regio ┃
      │ geen filter                          │
      └──────────────────────────────────────┘
      """)
    draw(
      30, 5, 5,
      """
       >
       merken               Spatie │
       merken omkeren            V │
       volgende treffer          n ┃
       regio                :regio ┃
      """)
    draw(
      40, 7, query: "zzz",
      """
      ┌─ Opdrachten ─────────────────────────┐
      │ > zzz                                │
      │ Niets gevonden.                      │
      │                                      │
      │                                      │
      │                                      │
      └──────────────────────────────────────┘
      """)
  }

  @Test func `no size breaks it`() {
    for columns in stride(from: 0, through: 90, by: 3) {
      for rows in 0...20 {
        var frame = Frame(Size(columns: columns, rows: rows))
        CommandPalette.view(
          CommandPalette.Model(), Self.items, found: Array(Self.items.indices), title: "Opdrachten", empty: "Niets.",
          in: frame.bounds, &frame)
        expectCovered(frame)
      }
    }
  }
}
