import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

extension RecordList {
  /// Draws the filter line, the table, and the preview where there is room.
  static func view(_ model: Model, _ office: Office, in area: Rect, _ frame: inout Frame) {
    let (top, body) = area.split(top: 1)
    filterLine(model, office, in: top, &frame)
    let preview = model.panes.layout.previewRows
    let (list, below) = preview > 0 ? body.split(bottom: preview + 1) : (body, body.split(bottom: 0).bottom)
    table(model, office, in: list, &frame)
    if preview > 0 {
      if let shown = model.panes.preview {
        RecordView.view(shown, isFocused: model.panes.isPreviewFocused, in: below.split(top: 1).rest, &frame)
      }
    }
    let popup = body.inset(columns: body.columns > 4 ? 2 : 0)
    if model.filter.isOpen {
      FilterLine.viewSuggestions(model.filter.line, in: popup.split(top: min(10, popup.rows)).top, &frame)
    }
    sortChoice(model, office, in: popup, &frame)
  }

  private static func filterLine(_ model: Model, _ office: Office, in area: Rect, _ frame: inout Frame) {
    let inner = area.columns > 2 ? area.inset(columns: 1) : area
    var rest = inner
    let status = self.status(model, office)
    if status.width + 16 <= inner.columns {
      frame.write(status, in: inner.split(left: inner.columns - status.width).rest)
      rest = inner.split(left: inner.columns - status.width - 1).left
    }
    let fault = model.filter.error.map { error in
      FilterLine.Fault(at: error.column - 1, SafeText(error.message(office.taal)))
    }
    let hint = Tekst(nl: "filter: een woord, of veld:waarde", en: "filter: a word, or field:value")
    FilterLine.view(
      model.filter.line, fault: fault, placeholder: hint.safe(office.taal), isActive: model.filter.isOpen, in: rest,
      &frame)
  }

  /// What stands at the right of the filter line: faults, marks, `18 van 129`, the order.
  static func status(_ model: Model, _ office: Office) -> [StyledText] {
    var pieces: [[StyledText]] = []
    let taal = office.taal
    if let badge = Badge.pieces(office) { pieces.append(badge) }
    if !model.marks.isEmpty {
      let text = Tekst(nl: "\(model.marks.count) gemerkt", en: "\(model.marks.count) marked")
      pieces.append([StyledText(text.safe(taal), .marked)])
    }
    if model.filter.search.isRunning {
      pieces.append([StyledText(Tekst(nl: "zoekt …", en: "searching …").safe(taal), .info)])
    }
    pieces.append([StyledText(count(model, office), .text)])
    let shown = items(of: model.kind, columns: model.panes.layout.size.columns).map(\.column)
    if let key = model.contents.sort.first, !shown.contains(key.column), let column = model.kind.column(key.column) {
      let label = column.label(taal).lowercased()
      pieces.append([StyledText(SafeText("\(label) \(key.descending ? "↓" : "↑")"), .dimmed)])
    }
    return Array(pieces.joined(separator: [StyledText(" · ", .dimmed)]))
  }

  private static func count(_ model: Model, _ office: Office) -> SafeText {
    guard case .indexed(let listing) = model.contents.rows, let total = model.contents.total else {
      return office.index == nil ? "…" : "0"
    }
    let rows = listing.rows.count
    let text =
      rows == total
      ? Numbers.grouped(total)
      : Tekst(
        nl: "\(Numbers.grouped(rows)) van \(Numbers.grouped(total))",
        en: "\(Numbers.grouped(rows)) of \(Numbers.grouped(total))")(office.taal)
    return SafeText(text)
  }

  // MARK: - The table

  private static func table(_ model: Model, _ office: Office, in area: Rect, _ frame: inout Frame) {
    let items = items(of: model.kind, columns: area.columns)
    let cells = RecordCells(model: model, office: office, items: items)
    let columns = items.enumerated().map { position, item in
      let isWhole = model.kind.column(item.column).map(mustBeWhole) ?? false
      return Table.Column(
        SafeText(item.heading(office.taal)), width: item.width, minimum: isWhole ? item.width : min(item.width, 8),
        alignment: item.alignsRight ? .right : .left,
        priority: position == 0 ? 100 : isWhole ? 90 : position == 1 ? 95 : items.count - position,
        growth: position == 1 ? 1 : 0)
    }
    let sorting = model.contents.sort.first.flatMap { key in
      items.firstIndex { $0.column == key.column }.map { Table.Sorting(column: $0, descending: key.descending) }
    }
    Table.view(
      model.contents.table, columns: columns, sorting: sorting, empty: SafeText(empty(model, office)),
      remedies: remedies(model, office.taal), in: area, &frame, row: cells.row)
  }

  /// Whether half of a value would say something else: an id, a day, a number.
  private static func mustBeWhole(_ column: Column) -> Bool {
    switch column.kind {
    case .date, .number, .term, .flag: true
    case .code: if case .findings = column.source { true } else { false }
    default: column.name == "id"
    }
  }

  /// The columns that are shown at a width.
  static func items(of kind: Kind, columns: Int) -> [ListLayout.Item] {
    columns < 76 ? kind.list.narrow : columns < 116 ? kind.list.normal : kind.list.wide
  }

  /// Why there are no rows.
  private static func empty(_ model: Model, _ office: Office) -> String {
    let plural = model.kind.pluralLabel
    switch office.reading {
    case .reading: return Tekst(nl: "De opslag wordt gelezen …", en: "The store is being read …")(office.taal)
    case .cancelled:
      return Tekst(nl: "Het lezen is afgebroken; F5 leest opnieuw.", en: "Reading was cancelled; F5 reads again.")(
        office.taal)
    case .ready: break
    }
    if let filter = model.filter.applied, (model.contents.total ?? 0) > 0 {
      return Tekst(
        nl: "Geen \(plural.nl.lowercased()) voldoen aan '\(filter.text)'.",
        en: "No \(plural.en.lowercased()) match '\(filter.text)'.")(office.taal)
    }
    if !model.scope.isNational, (office.index?[model.kind.name]?.count ?? 0) > 0 {
      return Tekst(
        nl: "Geen \(plural.nl.lowercased()) in regio \(model.scope.regio.text). ':regio NL' toont alles.",
        en: "No \(plural.en.lowercased()) in region \(model.scope.regio.text). ':regio NL' shows all.")(office.taal)
    }
    return Tekst(
      nl: "Er zijn geen \(plural.nl.lowercased()) in deze opslag.",
      en: "There are no \(plural.en.lowercased()) in this store.")(office.taal)
  }

  /// What would bring rows into a list that its filter empties: a requirement less, or a wider region.
  private static func remedies(_ model: Model, _ taal: Taal) -> [SafeText] {
    guard model.filter.applied != nil, (model.contents.total ?? 0) > 0 else { return [] }
    let found = model.filter.diagnosis?.loosening
    var lines: [Tekst] = []
    if let requirement = found?.requirement {
      let way = Tekst(nl: " Backspace laat die eis weg.", en: " Backspace leaves it out.")
      let told = found?.best != nil && !model.filter.isOpen ? way : Tekst("")
      lines.append(Tekst(nl: requirement.nl + told.nl, en: requirement.en + told.en))
    }
    if let region = found?.region {
      lines.append(Tekst(nl: region.nl + " ':regio NL' toont ze.", en: region.en + " ':regio NL' shows them."))
    }
    if !model.filter.isOpen { lines.append(Tekst(nl: "Esc wist het filter.", en: "Esc clears the filter.")) }
    return lines.map { $0.safe(taal) }
  }

  // MARK: - Choosing an order

  private static func sortChoice(_ model: Model, _ office: Office, in area: Rect, _ frame: inout Frame) {
    guard let choice = model.sortChoice else { return }
    let columns = sortableColumns(of: model.kind)
    let title = Tekst(nl: "Sorteren op", en: "Sort by").safe(office.taal)
    let labels = columns.map { SafeText($0.label(office.taal)) }
    let width = min(area.columns, (labels.map(\.width).max() ?? 10) + 6)
    let height = min(area.rows, columns.count + 2)
    let box = Rect(column: area.endColumn - width, row: area.row, columns: width, rows: height)
    Box.view(title, in: box, &frame)
    let inner = box.inset(columns: 1, rows: 1)
    let first = max(0, min(choice - inner.rows / 2, columns.count - inner.rows))
    for (line, position) in (first..<min(columns.count, first + inner.rows)).enumerated() {
      let place = inner.split(top: line).rest.split(top: 1).top
      let style = Style(position == choice ? .cursor : .dialog)
      frame.fill(place, style)
      frame.write((position == choice ? "▌ " : "  ") + labels[position], in: place, style)
    }
  }
}
