import PlainText
import RIECDomain
import RIECReports
import TerminalUI

extension Zoek {
  /// Draws the line, and below it what was found.
  static func view(_ model: Model, _ office: Office, in area: Rect, _ frame: inout Frame) {
    let (top, body) = area.split(top: 1)
    line(model, office, in: top, &frame)
    guard !model.items.isEmpty else {
      let place = body.split(top: body.rows > 4 ? 1 : 0).rest
      for (row, text) in remarks(model, office, columns: place.columns - 6).enumerated() {
        frame.write(text, in: place.split(top: row).rest.inset(columns: min(3, place.columns / 8)))
      }
      return
    }
    let layout = HitLayout(model, office, columns: body.columns)
    let first = model.table.offset
    for (row, place) in (first..<min(model.items.count, first + body.rows)).enumerated() {
      let area = body.split(top: row).rest.split(top: 1).top
      layout.draw(model.items[place], isCursor: place == model.table.cursorRow, in: area, &frame)
      frame.offer(.row(by: place - model.table.cursorRow), in: area)
    }
    if model.items.count > body.rows {
      Scrollbar.view(
        first: first, shown: min(body.rows, model.items.count - first), of: model.items.count,
        in: Rect(column: body.endColumn - 1, row: body.row, columns: 1, rows: body.rows), &frame)
    }
  }

  private static func line(_ model: Model, _ office: Office, in area: Rect, _ frame: inout Frame) {
    let inner = area.columns > 2 ? area.inset(columns: 1) : area
    var rest = inner
    let status = status(model, office)
    if !status.isEmpty, status.width + 16 <= inner.columns {
      frame.write(status, in: inner.split(left: inner.columns - status.width).rest)
      rest = inner.split(left: inner.columns - status.width - 1).left
    }
    let fault = model.error.map { FilterLine.Fault(at: $0.column - 1, SafeText($0.message(office.taal))) }
    let hint = Tekst(nl: "zoek in alle soorten", en: "search every kind")
    FilterLine.view(
      model.line, fault: fault, placeholder: hint.safe(office.taal), isActive: model.isTyping, in: rest, &frame)
  }

  /// `37 treffers in 3 soorten`.
  private static func status(_ model: Model, _ office: Office) -> [StyledText] {
    if model.isRunning, model.search?.readsRecords == true {
      return [StyledText(Tekst(nl: "zoekt …", en: "searching …").safe(office.taal), .info)]
    }
    guard let result = model.result, result.count > 0 else { return [] }
    let count = Numbers.grouped(result.count)
    let hits =
      result.count == 1 ? Tekst(nl: "1 treffer", en: "1 hit") : Tekst(nl: "\(count) treffers", en: "\(count) hits")
    let groups = result.groups.count
    let kinds =
      groups == 1
      ? Tekst("") : Tekst(nl: " in \(groups) soorten", en: " in \(groups) kinds")
    return [StyledText(hits.safe(office.taal)), StyledText(kinds.safe(office.taal), .dimmed)]
  }

  /// What stands in place of hits: what can be typed, or why there are none and what to try.
  private static func remarks(_ model: Model, _ office: Office, columns: Int) -> [[StyledText]] {
    var lines: [(Tekst, Role)] = []
    let region = office.settings.scope
    if let error = model.error, model.result == nil {
      lines = [(error.message, .fault)]
    } else if model.text.allSatisfy(\.isWhitespace) {
      lines = [
        (
          Tekst(
            nl: "Typ een kenmerk, codenaam, gemeente, thema, behandelaar of een ander woord.",
            en: "Type an id, codenaam, municipality, theme, behandelaar or another word."), .dimmed
        ),
        (
          Tekst(
            nl: "Elke soort wordt doorzocht; met in:alles ook de lange teksten.",
            en: "Every kind is searched; with in:alles the long texts too."), .dimmed
        ),
      ]
    } else if office.index == nil {
      lines = [
        office.isReading
          ? (Tekst(nl: "De opslag wordt gelezen …", en: "The store is being read …"), .dimmed)
          : (
            Tekst(nl: "Het lezen is afgebroken; F5 leest opnieuw.", en: "Reading was cancelled; F5 reads again."),
            .dimmed
          )
      ]
    } else if let result = model.result, let answered = model.answered {
      lines.append(
        (Tekst(nl: "Niets gevonden voor '\(answered.text)'.", en: "Nothing found for '\(answered.text)'."), .text))
      if let missing = office.missing(Kinds.all) { lines.append((missing.mayHold, .warning)) }
      if result.outside > 0 {
        let count = Numbers.grouped(result.outside)
        lines.append(
          (
            Tekst(
              nl: "Wel \(count) buiten regio \(region.regio.text); ':regio NL' toont alles.",
              en: "There are \(count) outside region \(region.regio.text); ':regio NL' shows all."), .info
          ))
      }
      if let meant = result.suggestions.first {
        let how = model.isTyping ? Tekst(nl: " Tab neemt het over.", en: " Tab takes it.") : Tekst("")
        lines.append((Tekst(nl: "Bedoelde u '\(meant)'?\(how.nl)", en: "Did you mean '\(meant)'?\(how.en)"), .info))
      }
      if !answered.readsRecords {
        let hint = Tekst(
          nl: "Met in:alles erbij wordt ook in lange teksten gezocht.", en: "Add in:alles to search long texts too.")
        lines.append((hint, .dimmed))
      }
    }
    return lines.flatMap { text, role in
      text.safe(office.taal).wrapped(to: max(1, columns)).map { [StyledText($0, role)] }
    }
  }
}

/// The places of a hit's id, title, status and match.
private struct HitLayout {
  private let widths: [Int?]
  private let lead: Int
  /// How far hits stand in from the headings.
  private let indent: Int
  private let words: [String]
  private let taal: Taal

  init(_ model: Zoek.Model, _ office: Office, columns: Int) {
    taal = office.taal
    words = model.answered?.words ?? []
    lead = columns >= 12 ? 3 : 1
    indent = columns >= 76 ? 2 : 0
    let hits = model.result?.groups.flatMap(\.hits) ?? []
    func widest(_ text: (SearchHit) -> String) -> Int { hits.map { SafeText(text($0)).width }.max() ?? 0 }
    let taal = taal
    let match = widest { $0.matchText(taal) }
    let status = min(16, widest { $0.statusLabel(taal) })
    widths = Columns.distribute(
      [
        Columns.Wish(minimum: widest(\.id.text), ideal: widest(\.id.text), priority: 4),
        Columns.Wish(minimum: 10, ideal: min(28, widest(\.title)), priority: 3, growth: 1),
        Columns.Wish(minimum: status, ideal: status, priority: 1),
        Columns.Wish(minimum: min(24, match), ideal: min(36, match), priority: 2, growth: 1),
      ], over: max(1, columns - lead - indent - 1), gap: 2)
  }

  func draw(_ item: Zoek.Item, isCursor: Bool, in area: Rect, _ frame: inout Frame) {
    let ground: Role? = isCursor ? .cursor : nil
    if isCursor {
      frame.fill(area, Style(.cursor))
      frame.write("▌", in: area.split(left: lead == 3 ? 1 : 0).rest, Style(.cursor))
    }
    switch item {
    case .heading(let name, let count):
      let label = SafeText(Kinds.named(name)?.pluralLabel(taal) ?? name.text)
      let place = area.split(left: lead).rest
      let used = frame.write(label, in: place, Style(isCursor ? .cursor : .heading))
      frame.write(
        SafeText(" \(Numbers.grouped(count))"), in: place.split(left: used).rest,
        Style(isCursor ? .cursor : .dimmed))
    case .more(_, let count):
      let text = Tekst(nl: "en nog \(Numbers.grouped(count))", en: "and \(Numbers.grouped(count)) more").safe(taal)
      frame.write(text, in: area.split(left: lead + indent).rest, Style(.dimmed, on: ground))
    case .hit(let hit):
      var column = area.column + lead + indent
      for (width, cell) in zip(widths, cells(hit)) {
        guard let width else { continue }
        let place = Rect(column: column, row: area.row, columns: width, rows: 1)
        let text = cell.text.fitted(to: width)
        frame.write(text, in: place, Style(isCursor && cell.role == .text ? .cursor : cell.role, on: ground))
        Hits.underline(Hits.ranges(of: words, in: text), of: text, in: place, ground: ground, &frame)
        column += width + 2
      }
    }
  }

  private func cells(_ hit: SearchHit) -> [(text: SafeText, role: Role)] {
    let lifecycle = Kinds.named(hit.kind)?.lifecycle
    let status = hit.status.map { Role.status($0, in: lifecycle) } ?? .dimmed
    return [
      (SafeText(hit.id.text), .text), (SafeText(hit.title, fitting: 200), .text),
      (SafeText(hit.statusLabel(taal)), status), (SafeText(hit.matchText(taal), fitting: 400), .dimmed),
    ]
  }
}
