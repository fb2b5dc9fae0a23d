import PlainText
import TerminalUI

/// Made-up rows and commands that the tests draw.
enum Samples {
  static let columns = [
    Table.Column("Casus", width: 12, priority: 9),
    Table.Column("Codenaam", width: 14, minimum: 8, priority: 8, growth: 1),
    Table.Column("Status", width: 12, priority: 4), Table.Column("Thema's", width: 19, minimum: 8, priority: 3),
    Table.Column("Termijn", width: 9, alignment: .right, priority: 7),
    Table.Column("!", width: 1, priority: 5),
  ]

  static let rows: [Table.Row] = [
    Table.Row(["MN-2021-0042", "Waterlelie", "advies", "witwas. · regionaal", "12 d i", ""].map(entry)),
    Table.Row(["MN-2021-0057", "Kievit é作👍", "casusoverleg", "witwas.", "19 d o", "W"].map(entry), isMarked: true),
    Table.Row(
      [
        entry("MN-2021-0088"), entry("Øresund-Rietzanger"), entry("uitvoering"), entry("witwas. · vastg."),
        Table.Entry("verlopen!", .termOverdue), Table.Entry("F", .fault),
      ]),
    Table.Row(["MN-2020-0361", "Grutto", "besluit", "drugs · witwas.", "–", ""].map(entry)),
  ]

  static func entry(_ text: String) -> Table.Entry {
    let safe = SafeText(text)
    return Table.Entry(safe, hits: Hits.ranges(of: ["witwas", "ore"], in: safe))
  }

  static let sections = [
    DetailPane.Section(
      "Waterlelie · MN-2021-0042",
      [
        .field(
          label: "Doel",
          value: [StyledText("Inzicht in de herkomst van de financiering van drie horecapanden aan de haven")]),
        .field(label: "Vertrouwelijkheid", value: [StyledText("ja", .confidential), StyledText(", zie convenant")]),
        .field(label: "Grondslag", value: [StyledText("–", .dimmed)]),
      ]),
    DetailPane.Section(
      "Inbreng",
      [
        .table([
          [StyledText("02-03"), StyledText("politie"), StyledText("informatie verstrekt")],
          [StyledText("09-03"), StyledText("gemeenten"), StyledText("作者 é 👍 informatie")],
        ]),
        .list([[StyledText("eerste punt van de lijst")], [StyledText("tweede")]]), .blank,
        .text(["Buren ruiken chemische lucht.", "", "Slot."], .text),
      ]),
  ]

  enum Message: Hashable, Sendable { case some }

  static let keymap = Keymap<Message>([
    command("down", [[.character("j")], [.down]], "omlaag", "Bewegen", 9),
    command("up", [[.character("k")], [.up]], "omhoog", "Bewegen", 8),
    command("top", [[.character("g"), .character("g")]], "naar het begin", "Bewegen", 0),
    command("casussen", [[.character("g"), .character("c")]], "casussen", "Ga naar", 3),
    command("triage", [[.character("g"), .character("t")]], "triage", "Ga naar", 0),
    command("filter", [[.character("/")]], "filter", "Zoeken", 7),
    command("next", [[.character("n")]], "volgende treffer", "Zoeken", 0),
    Binding(
      "edit", keys: [[.character("e")]], label: Tekst("bewerken"), group: Tekst("Wijzigen"), message: .some,
      availability: .disabled(because: Tekst("alleen lezen")), priority: 6),
  ])

  private static func command(
    _ id: String, _ keys: [[Key]], _ label: String, _ group: String, _ priority: Int
  ) -> Binding<Message> {
    Binding(id, keys: keys, label: Tekst(label), group: Tekst(group), message: .some, priority: priority)
  }
}

extension Samples {
  static let title: SafeText = "Knooppunt · RIEC MN"
  static let tabs: [TitleBar.Tab] = [
    TitleBar.Tab("Overzicht"), TitleBar.Tab("Signalen 37"), TitleBar.Tab("Casussen", isActive: true),
  ]
  static let empty: SafeText = "Geen casussen voldoen aan dit filter. Esc wist het."
  static let fault: SafeText = """
    casussen.jsonl regel 12: het veld behandeldVan is geen datum (2021-13-01). Zo gevonden, als leeg gesorteerd.
    """
  static let filter = FilterLine.Model("regio:MN thma:witwas")
  static let filterFault = FilterLine.Fault(at: 9, "veld ‘thma’ onbekend; bedoelt u thema?")
  static let dialog = Dialog.Model(
    "Casus verwijderen?", ["De casus Kievit é作👍 wordt vernietigd. Dit kan niet ongedaan worden."],
    choices: [Dialog.Choice("ja, vernietigen", keys: ["j", "y"]), Dialog.Choice("nee", keys: ["n"])], safe: 1)

  static var suggestions: FilterLine.Model {
    var model = FilterLine.Model("th")
    model.offer([
      FilterLine.Suggestion("thema:", note: "12"), FilterLine.Suggestion("thema:witwassen", note: "1.204"),
      FilterLine.Suggestion("作者é", note: "3"),
    ])
    model.select(next: true)
    model.select(next: true)
    return model
  }

  static func table(_ visibleRows: Int) -> Table.Model {
    var model = Table.Model(rowCount: rows.count, visibleRows: visibleRows)
    model.move(.to(2))
    return model
  }

  static func detail(columns: Int, rows: Int) -> DetailPane.Model {
    var model = DetailPane.Model(DetailPane.Layout(sections, columns: columns), visibleRows: rows)
    model.needles = ["informatie"]
    return model
  }
}
