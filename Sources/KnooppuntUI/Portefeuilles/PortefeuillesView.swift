import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

extension Portefeuilles {
  /// Draws the filter line with the year, the tree, and the preview where there is room.
  static func view(_ model: Model, _ office: Office, in area: Rect, _ frame: inout Frame) {
    let (top, body) = area.split(top: 1)
    head(model, office, in: top, &frame)
    let preview = model.list.panes.layout.previewRows
    let (tree, below) = preview > 0 ? body.split(bottom: preview + 1) : (body, body.split(bottom: 0).bottom)
    Table.view(
      model.table, columns: columns(area.columns, office.taal), empty: SafeText(empty(model, office)), in: tree, &frame,
      row: TreeCells(model: model, office: office).row)
    if model.lines.count < max(1, tree.rows - 2), let nothing = nothingKept(model, office) {
      let place = tree.split(top: model.lines.count + 2).rest
      for (line, text) in zip(0..., nothing.wrapped(to: max(1, place.columns - 4), limit: place.rows)) {
        frame.write(text, in: place.split(top: line).rest.split(left: 3).rest, Style(.dimmed))
      }
    }
    if preview > 0, let shown = model.list.panes.preview {
      RecordView.view(
        shown, isFocused: model.list.panes.isPreviewFocused, in: below.split(top: 1).rest, &frame)
    }
    if model.list.filter.isOpen {
      let popup = body.inset(columns: body.columns > 4 ? 2 : 0)
      FilterLine.viewSuggestions(model.list.filter.line, in: popup.split(top: min(12, popup.rows)).top, &frame)
    }
  }

  private static func head(_ model: Model, _ office: Office, in area: Rect, _ frame: inout Frame) {
    let inner = area.columns > 2 ? area.inset(columns: 1) : area
    var rest = inner
    let status = status(model, office)
    if status.width + 14 <= inner.columns {
      frame.write(status, in: inner.split(left: inner.columns - status.width).rest)
      rest = inner.split(left: inner.columns - status.width - 1).left
    }
    let fault = model.list.filter.error.map { error in
      FilterLine.Fault(at: error.column - 1, model.list.filter.isOpen ? "" : SafeText(error.message(office.taal)))
    }
    let hint = Tekst(nl: "filter: een woord, of veld:waarde", en: "filter: a word, or field:value")
    FilterLine.view(
      model.list.filter.line, fault: fault, placeholder: hint.safe(office.taal), isActive: model.list.filter.isOpen,
      in: rest, &frame)
  }

  /// What stands at the right of the filter line: faults, the year, how many portefeuilles are in the tree.
  private static func status(_ model: Model, _ office: Office) -> [StyledText] {
    guard let year = model.year, case .indexed(let listing) = model.list.contents.rows else {
      return [StyledText("…", .dimmed)]
    }
    var pieces: [[StyledText]] = []
    if let badge = Badge.pieces(office) { pieces.append(badge) }
    if model.list.filter.search.isRunning {
      pieces.append([StyledText(Tekst(nl: "zoekt …", en: "searching …").safe(office.taal), .info)])
    }
    let name =
      switch year {
      case .one(let year): Tekst(nl: "jaar \(year)", en: "year \(year)")
      case .all: Tekst(nl: "alle jaren", en: "all years")
      }
    pieces.append([StyledText(name.safe(office.taal), .heading)])
    let shown = model.lines.reduce(0) { $0 + $1.count }
    let total = listing.index.count
    let count =
      shown == total
      ? Numbers.grouped(total)
      : Tekst(
        nl: "\(Numbers.grouped(shown)) van \(Numbers.grouped(total))",
        en: "\(Numbers.grouped(shown)) of \(Numbers.grouped(total))")(office.taal)
    pieces.append([StyledText(SafeText(count), .text)])
    return Array(pieces.joined(separator: [StyledText(" · ", .dimmed)]))
  }

  /// The columns of the screens page; what a width has no room for is left out, the least needed first.
  private static func columns(_ width: Int, _ taal: Taal) -> [Table.Column] {
    let name = width < 76 ? 28 : 38
    return [
      Table.Column(
        Tekst(nl: "Doel / portefeuille / activiteit", en: "Goal / portefeuille / activity").safe(taal), width: name,
        priority: 100, growth: 1),
      Table.Column(Tekst(nl: "Opdrachtnemer", en: "Carried out by").safe(taal), width: 20, priority: 50),
      Table.Column("Status", width: 16, priority: 80),
      Table.Column(Tekst(nl: "Gereed", en: "Ready").safe(taal), width: 6, alignment: .right, priority: 95),
      Table.Column(Tekst(nl: "Voortgang", en: "Progress").safe(taal), width: 10, priority: 60),
      Table.Column(Tekst(nl: "Termijn", en: "Term").safe(taal), width: 10, priority: 90),
      Table.Column("!", width: 1, priority: 70),
    ]
  }

  /// What stands in place of the tree.
  private static func empty(_ model: Model, _ office: Office) -> String {
    switch office.reading {
    case .reading: Tekst(nl: "De opslag wordt gelezen …", en: "The store is being read …")(office.taal)
    case .cancelled:
      Tekst(nl: "Het lezen is afgebroken; F5 leest opnieuw.", en: "Reading was cancelled; F5 reads again.")(office.taal)
    case .ready:
      (office.missingFile(of: model.list.kind) ?? office.none(of: model.list.kind))(office.taal)
    }
  }

  /// Why no doel has portefeuilles.
  private static func nothingKept(_ model: Model, _ office: Office) -> SafeText? {
    guard !model.lines.isEmpty, model.lines.allSatisfy({ $0.count == 0 }), let year = model.year else { return nil }
    if let filter = model.list.filter.applied {
      let (place, remedy) =
        if case .one(let year) = year {
          (
            Tekst(nl: " van \(year)", en: " of \(year)"),
            Tekst(nl: ", J en K kiezen een ander jaar", en: ", J and K choose another year")
          )
        } else {
          (Tekst(""), Tekst(""))
        }
      return Tekst(
        nl: "Geen portefeuilles\(place.nl) voldoen aan '\(filter.text)'. Esc wist het filter\(remedy.nl).",
        en: "No portefeuilles\(place.en) match '\(filter.text)'. Esc clears the filter\(remedy.en)."
      ).safe(office.taal)
    }
    return office.none(of: model.list.kind).safe(office.taal)
  }
}

/// The cells of the tree's lines: codes and days from the index, texts and progress from the records.
private struct TreeCells {
  let model: Portefeuilles.Model
  let office: Office
  let text: CellText
  let needles: [String]

  init(model: Portefeuilles.Model, office: Office) {
    self.model = model
    self.office = office
    text = CellText(taal: office.taal, peildatum: office.settings.peildatum)
    needles = model.list.filter.applied?.words ?? []
  }

  func row(_ position: Int) -> Table.Row {
    guard model.lines.indices.contains(position) else { return Table.Row([]) }
    let line = model.lines[position]
    switch line.node {
    case .doel(let doel): return self.doel(doel, line)
    case .portefeuille(let id): return portefeuille(id, line)
    case .activiteit(let id, let nr):
      let parts = Portefeuilles.activiteiten(of: model.records[id])
      return parts.first { $0.nr == nr }.map { activiteit($0.part) } ?? Table.Row([])
    case .resultaat(let id, let place):
      let results = Portefeuilles.results(of: model.records[id])
      guard results.indices.contains(place) else { return Table.Row([]) }
      return Table.Row([Table.Entry("      ✓ " + SafeText(results[place], fitting: 300))], span: .max)
    }
  }

  private func doel(_ doel: Code?, _ line: Portefeuilles.Line) -> Table.Row {
    let label =
      doel.map { Codes.strategischDoel[$0]?.label ?? Tekst($0.text) } ?? Tekst(nl: "Zonder doel", en: "Without a doel")
    var name = marker(line) + label.safe(office.taal)
    if line.count == 0 {
      name = name + Tekst(nl: " · geen portefeuilles", en: " · no portefeuilles").safe(office.taal)
    } else if line.isFolded == true {
      let count = line.count == 1 ? "1 portefeuille" : "\(Numbers.grouped(line.count)) portefeuilles"
      name = name + " · " + SafeText(count)
    }
    return Table.Row([Table.Entry(name, doel == nil ? .fault : line.count == 0 ? .dimmed : .heading)], span: .max)
  }

  private func portefeuille(_ id: RecordID, _ line: Portefeuilles.Line) -> Table.Row {
    guard case .indexed(let listing) = model.list.contents.rows, let row = line.row else { return Table.Row([]) }
    let index = listing.index
    let record = model.records[id]
    let title = record.map { $0.title.isEmpty ? id.text : $0.title } ?? id.text
    let melding = index.value("melding", at: row)
    let isFaulty = Badge.role(of: melding) == .fault
    let progress = record.map(PortefeuilleProgress.init)
    let status = index.value("status", at: row)
    return Table.Row([
      name("  " + marker(line), SafeText(title, fitting: 200), isFaulty ? .fault : .text),
      entry(index.value("opdrachtnemer", at: row), "opdrachtnemer"),
      Table.Entry(shown(status, "status"), statusRole(status)),
      Table.Entry(SafeText(progress?.text ?? "–"), progress?.text == nil ? .dimmed : .text),
      progress.map(bar) ?? Table.Entry("…", .dimmed),
      term(index.value("termijn", at: row)),
      Table.Entry(shown(melding, "melding"), Badge.role(of: melding)),
    ])
  }

  private func activiteit(_ part: Part) -> Table.Row {
    let isReady = PortefeuilleProgress.isReady(part)
    let status = part[Activiteit.status].map { Codes.activiteitStatus[$0]?.label ?? Tekst($0.text) }
    let isUnderWay = part[Activiteit.status] == "loopt"
    let known = part[Activiteit.status].map { Codes.activiteitStatus[$0] != nil } ?? true
    let title = part[Activiteit.naam] ?? "–"
    let due = isReady ? part[Activiteit.gereedOp] ?? part[Activiteit.gepland] : part[Activiteit.gepland]
    return Table.Row(
      [
        name("      ", SafeText(title, fitting: 200), .text), Table.Entry(""),
        Table.Entry(
          status?.safe(office.taal) ?? "–",
          !known ? .fault : status == nil ? .dimmed : isReady ? .statusEnded : isUnderWay ? .statusActive : .text),
        Table.Entry(""), Table.Entry(""),
        due.map { isReady ? Table.Entry(SafeText($0.display), readyRole(part)) : term(.date($0)) }
          ?? Table.Entry("–", .dimmed),
        Table.Entry(""),
      ], span: 2)
  }

  /// Whether what is ready was so in time; where nobody says when, or for when, it is only ready.
  private func readyRole(_ part: Part) -> Role {
    guard let ready = part[Activiteit.gereedOp], let due = part[Activiteit.gepland] else { return .dimmed }
    return ready <= due ? .termMet : .dimmed
  }

  /// The name behind what leads up to it, with the words of the filter underlined.
  private func name(_ lead: SafeText, _ name: SafeText, _ role: Role) -> Table.Entry {
    let hits = needles.isEmpty ? [] : Hits.ranges(of: needles, in: lead + name)
    return Table.Entry(lead + name, role, hits: hits)
  }

  private func marker(_ line: Portefeuilles.Line) -> SafeText {
    switch line.isFolded {
    case true?: "▸ "
    case false?: "▾ "
    case nil: "  "
    }
  }

  private func bar(_ progress: PortefeuilleProgress) -> Table.Entry {
    guard progress.total > 0 else { return Table.Entry("–", .dimmed) }
    return Table.Entry(Progress.bar(progress.ready, of: progress.total, columns: 10), .progress)
  }

  private func term(_ value: ColumnValue) -> Table.Entry {
    guard case .date(let datum) = value else { return entry(value, "termijn") }
    let days = Int(datum.day) - Int(office.settings.peildatum.day)
    return Table.Entry(SafeText(datum.display), days < 0 ? .termOverdue : days <= 5 ? .termNear : .text)
  }

  private func entry(_ value: ColumnValue, _ column: String) -> Table.Entry {
    let role: Role =
      switch value {
      case .empty: .dimmed
      case .asFound: .fault
      default: .text
      }
    return Table.Entry(shown(value, column), role)
  }

  private func shown(_ value: ColumnValue, _ column: String) -> SafeText {
    guard let column = Portefeuille.kind.column(column) else { return "" }
    return SafeText(text.screen(value, of: column), fitting: 200)
  }

  private func statusRole(_ value: ColumnValue) -> Role {
    switch value {
    case .codes(let codes): .status(codes.first ?? "", in: Portefeuille.kind.lifecycle)
    case .asFound: .fault
    default: .dimmed
    }
  }
}
