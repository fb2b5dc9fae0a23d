import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

extension Frequency {
  /// Draws title, the line of `/` or a note, and the values with their bars.
  static func view(_ model: Model, _ office: Office, in area: Rect, _ frame: inout Frame) {
    let (head, body) = area.split(top: headRows(model, area.rows))
    title(model, office, in: head.split(top: 1).top, &frame)
    let second = head.split(top: 1).rest
    let inner = second.columns > 2 ? second.inset(columns: 1) : second
    if model.isNarrowing || !model.line.field.text.isEmpty {
      let hint = Tekst(nl: "een deel van de waarde", en: "a part of the value").safe(office.taal)
      FilterLine.view(model.line, placeholder: hint, isActive: model.isNarrowing, in: inner, &frame)
    } else if let note = notes(model, office).map({ $0.safe(office.taal) }).first(where: { $0.width <= inner.columns })
    {
      frame.write(note, in: inner, Style(.dimmed))
    }
    switch model.progress {
    case .counting(let done): counting(model, done, office, in: body, &frame)
    case .cancelled:
      let text = Tekst(
        nl: "Het tellen is afgebroken; Enter telt opnieuw.", en: "Counting was cancelled; Enter counts again.")
      frame.write(text.safe(office.taal).fitted(to: max(0, body.columns - 4)), in: place(body), Style(.dimmed))
    case .counted(let counts): table(model, counts, office, in: body, &frame)
    }
  }

  private static func place(_ body: Rect) -> Rect {
    let below = body.split(top: 1).rest
    return below.columns > 4 ? below.inset(columns: 3) : below
  }

  // MARK: - Head

  /// `Thema van 18 casussen · witwas`, and at the right how many values there are.
  private static func title(_ model: Model, _ office: Office, in area: Rect, _ frame: inout Frame) {
    let taal = office.taal
    let inner = area.columns > 2 ? area.inset(columns: 1) : area
    var rest = inner
    if case .counted(let counts) = model.progress {
      let values = Self.values(counts, shown: model).safe(taal)
      if values.width + 24 <= inner.columns {
        frame.write(right: values, in: inner)
        rest = inner.split(left: inner.columns - values.width - 2).left
      }
    }
    let kind = (model.total == 1 ? model.kind.label : model.kind.pluralLabel)(taal).lowercased()
    let records = model.total.map { "\(Numbers.grouped($0)) \(kind)" } ?? kind
    let of = Tekst(nl: "van", en: "of")(taal)
    var pieces = [StyledText(SafeText("\(model.column.label(taal)) \(of) \(records)"), RecordView.titleStyle)]
    if let filter = model.filter { pieces.append(StyledText(SafeText(" · \(filter.text)", fitting: 200), .dimmed)) }
    frame.write(pieces, in: rest)
  }

  private static func values(_ counts: FrequencyTable, shown model: Model) -> Tekst {
    let all = Numbers.grouped(counts.valueCount)
    if !model.line.field.text.isEmpty {
      let shown = Numbers.grouped(model.places.count)
      return Tekst(nl: "\(shown) van \(all) waarden", en: "\(shown) of \(all) values")
    }
    return counts.valueCount == 1
      ? Tekst(nl: "1 waarde", en: "1 value") : Tekst(nl: "\(all) waarden", en: "\(all) values")
  }

  /// Why the shares may add up to more than the whole, at length and in short.
  private static func notes(_ model: Model, _ office: Office) -> [Tekst] {
    if let missing = office.missing([model.kind]) {
      return [missing.uncounted, Incompleteness.brief]
    }
    var isYears = false
    if case .years = model.column.kind { isYears = true }
    guard model.column.isMultiple || isYears else { return [] }
    let kind = model.kind.label
    return [
      Tekst(
        nl: "Een \(kind.nl.lowercased()) met meer waarden telt bij elke waarde mee.",
        en: "A \(kind.en.lowercased()) with several values counts in each."),
      Tekst(nl: "Meer waarden: telt bij elke mee.", en: "Several values: counts in each."),
    ]
  }

  private static func counting(_ model: Model, _ done: Int, _ office: Office, in body: Rect, _ frame: inout Frame) {
    let label = Tekst(nl: "Tellen", en: "Counting").safe(office.taal)
    let hint = Tekst(nl: "Ctrl-C breekt af", en: "Ctrl-C cancels").safe(office.taal)
    Progress.view(label, done: done, total: model.total, hint: hint, in: place(body), &frame)
  }

  // MARK: - Lines

  /// The widths of value, count, share and bar; where it gets narrow there is no bar.
  struct Widths: Hashable {
    let value: Int
    let count: Int
    static let share = 7
    let bar: Int

    init(_ counts: FrequencyTable, labels: Int, columns: Int) {
      count = max(8, Numbers.grouped(counts.most).count)
      let room = columns - (columns >= 12 ? 4 : 2)
      // A cell is left free, so that no bar touches the scrollbar.
      let rest = room - count - Self.share - 7
      value = max(6, min(labels, rest * 3 / 5))
      bar = rest - value >= 8 ? min(60, rest - value) : 0
    }
  }

  private static func table(
    _ model: Model, _ counts: FrequencyTable, _ office: Office, in area: Rect, _ frame: inout Frame
  ) {
    let taal = office.taal
    let index = office.index?[model.kind.name]
    let shown = model.table.offset..<min(model.places.count, model.table.offset + max(1, area.rows))
    let labels = Dictionary(
      uniqueKeysWithValues: shown.compactMap { position in
        counts[model.places[position]].map { (position, SafeText(counts.label(of: $0, taal, in: index), fitting: 200)) }
      })
    let heading = model.column.label.safe(taal)
    // Few values keep their width while one scrolls; of many only those in sight are known.
    let widest = labels.values.map(\.width).max() ?? 0
    let widths = Widths(
      counts, labels: max(model.places.count > shown.count ? 24 : 12, heading.width + 2, widest),
      columns: area.columns)
    var columns = [
      Table.Column(heading, width: widths.value, minimum: 6, priority: 4, growth: widths.bar == 0 ? 1 : 0),
      Table.Column(
        Tekst(nl: "Aantal", en: "Count").safe(taal), width: widths.count, alignment: .right, priority: 3),
      Table.Column(
        Tekst(nl: "Deel", en: "Share").safe(taal), width: Widths.share, alignment: .right, priority: 2),
    ]
    if widths.bar > 0 { columns.append(Table.Column("", width: widths.bar, minimum: 8, priority: 1)) }
    let sorting =
      model.order == .byCount ? Table.Sorting(column: 1, descending: true) : Table.Sorting(column: 0)
    Table.view(
      model.table, columns: columns, sorting: [sorting], empty: empty(counts).safe(taal), in: area, &frame
    ) { position in
      guard model.places.indices.contains(position), let row = counts[model.places[position]] else {
        return Table.Row([])
      }
      let role: Role = row.value == nil ? .fault : row.value == Filter.Value.none ? .dimmed : .text
      let bar = Progress.blocks(row.count, of: counts.most, columns: widths.bar)
      return Table.Row([
        Table.Entry(labels[position] ?? "", role), Table.Entry(SafeText(Numbers.grouped(row.count))),
        Table.Entry(share(counts.tenthsOfPercent(row), taal), .dimmed), Table.Entry(bar, .progress),
      ])
    }
  }

  private static func share(_ tenths: Int, _ taal: Taal) -> SafeText {
    SafeText(Tekst(nl: "\(tenths / 10),\(tenths % 10) %", en: "\(tenths / 10).\(tenths % 10)%")(taal))
  }

  private static func empty(_ counts: FrequencyTable) -> Tekst {
    counts.total == 0
      ? Tekst(nl: "De lijst heeft geen rijen om te tellen.", en: "The list has no rows to count.")
      : Tekst(nl: "Geen waarde met deze letters.", en: "No value with these letters.")
  }

  // MARK: - Keys

  /// The commands of the screen.
  static let keys = Keymap<Message>(
    Movements.bindings { .moved($0) } + [
      Binding(
        "frequentie.open", keys: [[.enter], [.character("l")], [.right]],
        label: Tekst(nl: "openen", en: "open"), group: Groups.list, message: .openPressed, priority: 90),
      Binding(
        "frequentie.zoek", keys: [[.character("/")]], label: Tekst(nl: "waarde zoeken", en: "find a value"),
        group: Groups.list, message: .narrowPressed, priority: 88),
      Binding(
        "frequentie.volgorde", keys: [[.character("o")]],
        label: Tekst(nl: "naar aantal of waarde", en: "by count or value"), group: Groups.list,
        message: .orderPressed, priority: 87),
      Binding(
        "frequentie.terug", keys: [[.escape], [.character("h")], [.character("q")], [.left]],
        label: Tekst(nl: "terug", en: "back"), group: Groups.list, message: .backPressed, priority: 86),
    ])

  /// The keys while `/` is typed.
  static let narrowingKeys: [(key: String, label: Tekst)] = [
    ("Enter", Tekst(nl: "openen", en: "open")), ("↓ ↑", Tekst(nl: "bewegen", en: "move")),
    ("Esc", Tekst(nl: "klaar", en: "done")), ("Ctrl-U", Tekst(nl: "wissen", en: "clear")),
  ]
}
