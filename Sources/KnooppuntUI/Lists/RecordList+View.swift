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
      FilterLine.viewSuggestions(model.filter.line, in: popup.split(top: min(12, popup.rows)).top, &frame)
    }
    choosers(model, office, in: popup, &frame)
  }

  private static func filterLine(_ model: Model, _ office: Office, in area: Rect, _ frame: inout Frame) {
    let inner = area.columns > 2 ? area.inset(columns: 1) : area
    var rest = inner
    let status = self.status(model, office)
    if status.width + 16 <= inner.columns {
      frame.write(status, in: inner.split(left: inner.columns - status.width).rest)
      rest = inner.split(left: inner.columns - status.width - 1).left
    }
    // While one types, what is wrong is said below, and the line keeps its room.
    let fault = model.filter.error.map { error in
      FilterLine.Fault(at: error.column - 1, model.filter.isOpen ? "" : SafeText(error.message(office.taal)))
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
    if let view = model.view, model.filter.line.field.text == model.viewFilter,
      model.panes.layout.size.columns >= 100
    {
      pieces.append([StyledText(SafeText(view), .dimmed)])
    }
    pieces.append([StyledText(count(model, office), .text)])
    pieces += hiddenKeys(model, taal).map { [StyledText($0, .dimmed)] }
    return Array(pieces.joined(separator: [StyledText(" · ", .dimmed)]))
  }

  /// The keys of the order that no heading shows.
  private static func hiddenKeys(_ model: Model, _ taal: Taal) -> [SafeText] {
    let shown = items(model).map(\.column)
    let keys = model.contents.sort
    return keys.filter { !shown.contains($0.column) }.compactMap { key in
      guard let column = model.kind.column(key.column),
        let arrow = Table.Sorting.arrow(of: key.column, in: keys.map { ($0.column, $0.descending) })
      else { return nil }
      return SafeText(column.label(taal).lowercased() + " ") + arrow
    }
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
    let items = items(model)
    let cells = RecordCells(model: model, office: office, items: items)
    let sorting = model.contents.sort.enumerated().compactMap { rank, key in
      items.firstIndex { $0.column == key.column }.map {
        Table.Sorting(column: $0, descending: key.descending, rank: model.contents.sort.count > 1 ? rank + 1 : nil)
      }
    }
    Table.view(
      model.contents.table, columns: tableColumns(model, office.taal), sorting: sorting,
      empty: SafeText(empty(model, office)), remedies: remedies(model, office.taal),
      isActive: !model.panes.isPreviewFocused, in: area, &frame, row: cells.row)
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
    if let missing = office.missingFile(of: model.kind) { return missing(office.taal) }
    if model.kind.name == .triageinstelling {
      return Tekst(
        nl: "De gewone instellingen gelden. a maakt eigen, ingevuld met wat nu geldt.",
        en: "The usual settings hold. a makes your own, filled with what holds now.")(office.taal)
    }
    return office.none(of: model.kind)(office.taal)
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
}
