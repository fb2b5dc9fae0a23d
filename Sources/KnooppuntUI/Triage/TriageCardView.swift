import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

extension Triage {
  /// Rows above the text of the card: the line of the session, the signaal, a rule.
  private static let headRows = 3

  /// Lays out the text of the card for the window.
  static func layOut(_ model: inout Model, _ office: Office, keepsPlace: Bool) {
    guard let card = model.card else { return }
    let columns = RecordView.textColumns(model.size)
    let sections = CardText(card, model, office).sections(columns: columns)
    let rows = max(1, model.size.rows - headRows - decisionRows(model))
    if !keepsPlace { model.pane = DetailPane.Model() }
    model.pane.settle(layout: DetailPane.Layout(sections, columns: columns), visibleRows: rows)
  }

  /// From so many rows on the decisions stand below the card; in a lower window only the footer has them.
  static let lowest = 14

  /// Rows of the decisions below the card, with their rule.
  private static func decisionRows(_ model: Model) -> Int {
    model.size.rows >= lowest ? 1 + decisions(columns: model.size.columns - 2, .nl).count : 0
  }

  /// The row for what is told, of so many: what is typed and the keys below the card stay.
  static func messageRow(_ model: Model, rows: Int) -> Int {
    switch model.stage {
    case .card, .saving(.decision, nil): rows - max(1, decisionRows(model))
    // The rule below the signaal, and the empty row above the list.
    case .deciding, .preview, .saving(_, _?), .saving(.many, _): 2
    default: rows - 1
    }
  }

  /// The decisions with their keys, on as many lines as they need.
  private static func decisions(columns: Int, _ taal: Taal) -> [[StyledText]] {
    var lines: [[StyledText]] = [[]]
    for choice in TriageChoice.allCases where choice != .informatie {
      let piece = [
        StyledText(SafeText(String(choice.key)), Style(.key)), StyledText(SafeText(" \(choice.label(taal))")),
      ]
      let isFirst = lines[lines.count - 1].isEmpty
      if !isFirst, lines[lines.count - 1].width + 2 + piece.width > columns {
        lines.append(piece)
      } else {
        lines[lines.count - 1] += (isFirst ? [] : [StyledText("  ")]) + piece
      }
    }
    return lines
  }

  /// Draws the screen.
  static func view(_ model: Model, _ office: Office, crumbs: [SafeText], in area: Rect, _ frame: inout Frame) {
    let (top, body) = area.split(top: 1)
    head(model, office, in: top.columns > 2 ? top.inset(columns: 1) : top, &frame)
    switch model.stage {
    case .card, .saving(.decision, nil), .saving(.stop, _): card(model, office, crumbs, in: body, &frame)
    case .deciding(let strip), .saving(_, let strip?):
      let inner = body.columns > 2 ? body.inset(columns: 1) : body
      let rows = world(model, office).map { StripView(strip, $0).lines(columns: inner.columns) } ?? []
      let height = min(max(1, rows.count), max(1, area.rows >= 10 ? body.rows - 4 : body.rows))
      let (above, below) = body.split(bottom: height)
      if strip.isMany {
        queue(model, office, in: above, &frame)
      } else {
        card(model, office, crumbs, in: above, &frame)
      }
      StripView.draw(strip, rows, in: below.columns > 2 ? below.inset(columns: 1) : below, &frame)
    case .queue, .saving(.arrivals, _): queue(model, office, in: body, &frame)
    case .preview(let preview), .saving(.many(let preview), _):
      PreviewView(preview, model, office).draw(in: body, isDone: false, &frame)
    case .results(let preview): PreviewView(preview, model, office).draw(in: body, isDone: true, &frame)
    case .offering(let offers, let cursor): offering(offers, cursor, office.taal, in: body, &frame)
    case .waiting, .saving(.start, _), .saving(.resume, _), .saving(.finish, _):
      write([Tekst(nl: "Bezig …", en: "At work …")], office.taal, in: body, &frame)
    case .nothing: nothing(model, office, in: body, &frame)
    case .gone(let id):
      write(
        [
          Tekst(nl: "Sessie \(id.text) is teruggedraaid.", en: "Session \(id.text) was taken back."),
          Tekst(
            nl: "Ctrl-R brengt hem terug; Enter begint een nieuwe.",
            en: "Ctrl-R brings it back; Enter begins a new one."),
        ], office.taal, in: body, &frame)
    case .ended: ended(model, office.taal, in: body, &frame)
    }
  }

  // MARK: - Around the card

  /// The session, what is done and what is left; how long it takes only where somebody asked for that.
  private static func head(_ model: Model, _ office: Office, in area: Rect, _ frame: inout Frame) {
    let taal = office.taal
    let name = model.session.map { model.isSaved ? $0.record.id.text : Tekst(nl: "kijken", en: "looking")(taal) }
    var left = [StyledText("Triage", RecordView.titleStyle)]
    if let name { left.append(StyledText(SafeText(" · " + name), .dimmed)) }
    if !model.filter.isEmpty { left.append(StyledText(SafeText(" · " + model.filter, fitting: 30), .dimmed)) }
    var right = ""
    if let session = model.session {
      let done = session.done.count
      let skipped = session.skipped.count
      let skip = skipped == 0 ? Tekst("") : Tekst(nl: " · \(skipped) overgeslagen", en: " · \(skipped) skipped")
      let counts = Tekst(
        nl: "\(done) gedaan\(skip.nl) · \(session.left.count) te gaan",
        en: "\(done) done\(skip.en) · \(session.left.count) to go")
      right = counts(taal)
      if model.showsPace, let median = session.medianSeconds {
        let per = Tekst(nl: "per signaal", en: "per signaal")
        right += " · \(TriageText.time(median)) \(per(taal))"
      }
      if !model.arrivals.isEmpty {
        right += " · \(news(of: model)(taal)): +"
      }
    }
    let counts = SafeText(right)
    let room = area.columns - counts.width - 2
    frame.write(left, in: room > 6 ? area.split(left: room).left : area.split(left: min(7, area.columns)).left)
    frame.write(right: counts, in: room > 6 ? area : area.split(left: min(7, area.columns)).rest, Style(.info))
  }

  private static func card(
    _ model: Model, _ office: Office, _ crumbs: [SafeText], in area: Rect, _ frame: inout Frame
  ) {
    guard let card = model.card else { return }
    let taal = office.taal
    let (top, rest) = area.split(top: 1)
    let (rule, body) = rest.split(top: 1)
    let text = CardText(card, model, office)
    let inner = top.columns > 2 ? top.inset(columns: 1) : top
    let age = text.age.safe(taal)
    frame.write(right: age, in: inner, Style(.info))
    frame.write(text.title, in: inner.split(left: max(0, inner.columns - age.width - 2)).left)
    Crumbs.view(crumbs.count > 1 ? crumbs : [], in: rule, &frame)
    let lines = decisions(columns: body.columns - 2, taal)
    let isAsked = if case .card = model.stage { false } else { true }
    let rows = isAsked || model.size.rows < lowest ? 0 : lines.count + 1
    let (middle, bottom) = body.split(bottom: rows)
    DetailPane.view(model.pane, in: middle.split(left: middle.columns > 4 ? 1 : 0).rest, &frame)
    guard rows > 0 else { return }
    let place = bottom.columns > 2 ? bottom.inset(columns: 1) : bottom
    frame.rule(in: place)
    for (line, pieces) in lines.enumerated() { frame.write(pieces, in: place.split(top: line + 1).rest) }
  }

  private static func write(_ texts: [Tekst], _ taal: Taal, in area: Rect, _ frame: inout Frame) {
    let inner = area.columns > 4 ? area.inset(columns: 2) : area
    var row = inner.rows > 3 ? 1 : 0
    for text in texts {
      for line in text.safe(taal).wrapped(to: max(1, inner.columns)) {
        frame.write(line, in: inner.split(top: row).rest)
        row += 1
      }
    }
  }

  private static func nothing(_ model: Model, _ office: Office, in area: Rect, _ frame: inout Frame) {
    let regio = office.settings.scope.isNational ? "NL" : office.settings.scope.regio.text
    if model.couldNotBegin {
      let told = Tekst(
        nl: "De sessie is niet begonnen: zij kon niet worden opgeslagen. Enter probeert het nog eens.",
        en: "The session has not begun: it could not be saved. Enter tries once more.")
      return write([told], office.taal, in: area, &frame)
    }
    let filter = model.filter.isEmpty ? Tekst("") : Tekst(nl: " voor '\(model.filter)'", en: " for '\(model.filter)'")
    write(
      [
        Tekst(
          nl: "Er wacht geen signaal in \(regio)\(filter.nl).", en: "No signaal waits in \(regio)\(filter.en)."),
        Tekst(
          nl: "Enter kijkt opnieuw; :regio NL kijkt in alle regio's; gs toont alle signalen.",
          en: "Enter looks again; :regio NL looks in all regions; gs shows every signaal."),
      ], office.taal, in: area, &frame)
  }

  private static func ended(_ model: Model, _ taal: Taal, in area: Rect, _ frame: inout Frame) {
    guard let session = model.session else { return }
    var texts = [
      Tekst(
        nl: "De volgorde is klaar: \(session.done.count) gedaan, \(session.skipped.count) overgeslagen.",
        en: "The order is done: \(session.done.count) done, \(session.skipped.count) skipped.")
    ]
    let passed = model.excluded.filter { session.line(of: $0.key) == nil }
    if !passed.isEmpty {
      texts += passed.sorted { $0.key.text < $1.key.text }.prefix(5).map {
        Tekst(nl: "\($0.key.text): \($0.value.nl)", en: "\($0.key.text): \($0.value.en)")
      }
    }
    texts.append(
      Tekst(
        nl: "Enter rondt de sessie af en toont het verslag. Tab toont de volgorde, p het laatste signaal.",
        en: "Enter finishes the session and shows the report. Tab shows the order, p the last signaal."))
    write(texts, taal, in: area, &frame)
  }

  private static func offering(
    _ offers: [Offer], _ cursor: Int, _ taal: Taal, in area: Rect, _ frame: inout Frame
  ) {
    let items = offers.map { offer -> Menu.Item in
      let session = offer.session
      let counts = Tekst(
        nl: "\(session.done.count) gedaan, \(session.left.count) te gaan",
        en: "\(session.done.count) done, \(session.left.count) to go")
      let state = offer.holder.map { holder in
        Tekst(nl: "loopt bij \(holder.who.nl)", en: "runs with \(holder.who.en)")
      }
      let begun = session.record[Triagesessie.begonnenOp]?.display ?? ""
      let status = state ?? session.status.map { Codes.triagesessieStatus.word($0) } ?? Tekst("")
      return Menu.Item(
        SafeText(offer.id.text), notes: [SafeText(begun), status.safe(taal), counts.safe(taal)],
        role: offer.holder == nil ? .dialog : .dimmed)
    }
    let below = [
      Tekst(nl: "Enter gaat ermee verder, N begint een nieuwe", en: "Enter goes on with it, N begins a new one")
    ].map { $0.safe(taal) }
    Menu.view(
      Tekst(nl: "Sessies die niet af zijn", en: "Sessions that did not end").safe(taal), items, selected: cursor,
      below: below, anchor: .middle, in: area, &frame)
  }
}
