import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

extension Triage {
  /// Rows of the order that fit.
  static func queueRows(_ model: Model) -> Int { max(1, model.size.rows - 2) }

  /// The place of the first row that is shown, in a window of so many.
  private static func queueStart(_ model: Model, rows: Int) -> Int {
    max(0, min(model.queueCursor - rows / 2, (model.session?.order.count ?? 0) - rows))
  }

  /// Asks what the signalen of the visible rows are about, where that was not read yet.
  static func wantSubjects(_ model: Model) -> [Effect] {
    switch model.stage {
    case .queue, .saving(.arrivals, _): break
    case .deciding(let strip) where strip.isMany: break
    default: return []
    }
    let rows = queueRows(model)
    let shown = model.session?.order.dropFirst(queueStart(model, rows: rows)).prefix(rows).map(\.id) ?? []
    let unread = shown.filter { model.subjects[$0] == nil }
    return unread.isEmpty ? [] : [.work(.subjects(unread))]
  }

  /// Draws the order: what was done, why it stands there, who has it in hand.
  static func queue(_ model: Model, _ office: Office, in area: Rect, _ frame: inout Frame) {
    let taal = office.taal
    guard let session = model.session, !area.isEmpty else { return }
    let inner = area.columns > 2 ? area.inset(columns: 1) : area
    let (top, body) = inner.split(top: 1)
    var heading = [
      StyledText(Tekst(nl: "Volgorde van deze sessie", en: "The order of this session").safe(taal), .dimmed)
    ]
    if !model.marks.isEmpty {
      let count = Tekst(nl: "\(model.marks.count) gemerkt", en: "\(model.marks.count) marked")
      heading.insert(contentsOf: [StyledText(count.safe(taal), .marked), StyledText(" · ", .dimmed)], at: 0)
    }
    if !model.arrivals.isEmpty {
      let news = news(of: model)
      let text = Tekst(nl: " · \(news.nl), + neemt ze op", en: " · \(news.en), + takes them in")
      heading.append(StyledText(text.safe(taal), .info))
    }
    frame.write(heading, in: top)
    let first = queueStart(model, rows: body.rows)
    let isDeciding = if case .deciding = model.stage { true } else { false }
    for (row, item) in session.order.dropFirst(first).prefix(body.rows).enumerated() {
      let isHere = first + row == model.queueCursor
      let ground: Role? = isHere ? (isDeciding ? .cursorInactive : .cursor) : nil
      let place = body.split(top: row).rest.split(top: 1).top
      if let ground { frame.fill(place, Style(ground)) }
      frame.write(line(item, on: ground, model, office, columns: place.columns), in: place)
      frame.offer(.row(by: first + row - model.queueCursor), in: place)
    }
    Scrollbar.view(
      first: first, shown: body.rows, of: session.order.count,
      in: Rect(column: area.endColumn - 1, row: body.row, columns: 1, rows: body.rows), &frame)
  }

  private static func line(
    _ item: TriageSession.Item, on ground: Role?, _ model: Model, _ office: Office, columns: Int
  ) -> [StyledText] {
    let taal = office.taal
    func piece(_ text: String, _ role: Role, _ width: Int) -> StyledText {
      let safe = SafeText(text, fitting: width)
      return StyledText(safe.padded(to: width), role == .text ? Style(ground ?? .text) : Style(role, on: ground))
    }
    var state = Tekst("")
    var role = Role.text
    if let line = model.session?.line(of: item.id) {
      let reden = line.reden.map { model.settings.label(ofReden: $0) } ?? Tekst("")
      let label = Codes.triagebesluit.word(line.besluit)
      state = Tekst(
        nl: label.nl + (reden.nl.isEmpty ? "" : ": \(reden.nl)"),
        en: label.en + (reden.en.isEmpty ? "" : ": \(reden.en)"))
      role = line.isDecision ? .success : .dimmed
    } else if let holder = model.holders[item.id] {
      state = holder.who
      role = .warning
    } else if let why = model.excluded[item.id] {
      state = why
      role = .warning
    } else if model.changed.contains(item.id) {
      state = Tekst(nl: "gewijzigd", en: "changed")
      role = .warning
    }
    let widths = QueueWidths(columns, hasState: !state(taal).isEmpty)
    let factors =
      widths.isWide ? item.factors.map { $0.text(taal) }.joined(separator: " · ") : brief(item.factors, taal)
    let subject = model.subjects[item.id] ?? ""
    let isMarked = model.marks.contains(item.id)
    return [
      piece(ground == nil ? " " : ground == .cursor ? "▌" : "▏", .text, 1),
      piece(isMarked ? "•" : " ", isMarked ? .marked : .text, 2),
      piece(item.id.text, .text, QueueWidths.id), piece(" ", .text, 1),
      piece(subject.isEmpty ? "–" : subject, .text, widths.subject), piece(" ", .text, 1),
    ]
      + (widths.factors > 0
        ? [piece(factors.isEmpty ? "–" : factors, .dimmed, widths.factors), piece(" ", .text, 1)] : [])
      + [piece(state(taal), role, widths.state)]
  }

  /// What the factors weigh together, and which they are.
  private static func brief(_ factors: [TriagePriority.Reason], _ taal: Taal) -> String {
    guard !factors.isEmpty else { return "" }
    let total = factors.reduce(0) { $0 + $1.points }
    let words = factors.map { reason -> Tekst in
      switch reason.factor {
      case .knelpuntLoopt: Tekst("knelpunt")
      case .meerInbrengers: Tekst("inbrengers")
      case .termijnLooptAf: Tekst(nl: "termijn", en: "term")
      case .termijnCasus: Tekst("casus")
      case .ouderdom: Tekst(nl: "wacht", en: "waits")
      }
    }
    return (total < 0 ? "" : "+") + "\(total) " + words.map { $0(taal) }.joined(separator: " · ")
  }

  /// The columns of the order. In a wide window why it stands there and what was done have each their own; else what was
  /// done stands in the place of the first.
  private struct QueueWidths {
    static let id = 14
    let isWide: Bool
    let subject: Int
    let factors: Int
    let state: Int

    init(_ columns: Int, hasState: Bool) {
      // The marks, the id, and a blank before each other column.
      let rest = max(0, columns - 3 - Self.id - 1)
      isWide = columns >= 98
      if isWide {
        (factors, state) = (rest * 3 / 10, rest * 3 / 10)
      } else {
        let side = rest * 2 / 5
        (factors, state) = hasState ? (0, side) : (rest >= 40 ? side - 1 : 0, 0)
      }
      subject = max(0, rest - 1 - factors - (factors > 0 ? 1 : 0) - state)
    }
  }

  /// Draws what a decision on the marked ones does, or did.
  struct PreviewView {
    private let preview: Preview
    private let model: Model
    private let office: Office
    private let subjects: [RecordID: String]

    init(_ preview: Preview, _ model: Model, _ office: Office) {
      (self.preview, self.model, self.office) = (preview, model, office)
      subjects = Dictionary(
        preview.records.map { ($0.id, $0[Signaal.onderwerp] ?? "") }, uniquingKeysWith: { first, _ in first })
    }

    func draw(in area: Rect, isDone: Bool, _ frame: inout Frame) {
      let taal = office.taal
      let inner = area.columns > 2 ? area.inset(columns: 1) : area
      let (top, rest) = inner.split(top: 2)
      let decision = preview.strip.decision
      let reden = decision[TweedeBeoordeling.reden].map { ": " + model.settings.label(ofReden: $0)(taal) } ?? ""
      let title =
        isDone
        ? Tekst(nl: "Opgeslagen", en: "Saved") : Tekst(nl: "Dit gebeurt er", en: "This will happen")
      frame.write(
        [
          StyledText(title.safe(taal), .heading),
          StyledText(
            SafeText(" · \(decision.choice.label(taal))\(reden) · \(preview.count)/\(preview.records.count)")),
        ], in: top)
      let (body, bottom) = rest.split(bottom: isDone ? 0 : 2)
      let first =
        isDone
        ? max(0, min(preview.cursor, preview.results.count - body.rows))
        : max(0, min(preview.cursor - body.rows / 2, preview.results.count - body.rows))
      for (row, one) in preview.results.dropFirst(first).prefix(body.rows).enumerated() {
        let place = body.split(top: row).rest
        let isHere = !isDone && first + row == preview.cursor
        let (text, role) = words(one.result, one.id)
        // Where there is room each says what it is about; what becomes of it is never cut for that.
        let result = text.safe(taal)
        let room = place.columns - 2 - 16
        let subject = max(0, min(60, room - max(result.width, room / 3) - 2))
        let name = SafeText(subjects[one.id] ?? "", fitting: subject).padded(to: subject)
        frame.write(
          [
            StyledText(isHere ? "▌ " : "  ", Style(isHere ? .cursor : .text)),
            StyledText(SafeText(one.id.text).padded(to: 16)), StyledText(name),
            StyledText(subject > 0 ? "  " : ""), StyledText(result, role),
          ], in: place)
      }
      guard !isDone else { return }
      if let note = preview.note {
        frame.write(note.text.safe(taal).fitted(to: bottom.columns), in: bottom, Style(note.role))
      }
      let ask = Tekst(nl: "Typ \(preview.count) om vast te leggen: ", en: "Type \(preview.count) to record: ")
      let line = bottom.split(top: 1).rest
      let used = frame.write(ask.safe(taal), in: line, Style(.prompt))
      TextField.view(preview.number, in: line.split(left: used).rest, &frame)
    }

    private func words(_ result: TriageBulk.Result, _ id: RecordID) -> (Tekst, Role) {
      switch result {
      case .decided: (preview.strip.decision.choice.label, .text)
      case .proposed: (Tekst(nl: "naar een tweede analist", en: "to a second analyst"), .info)
      case .excepted:
        if let holder = model.holders[id] {
          (
            Tekst(nl: "niet: \(holder.who.nl) is hiermee bezig", en: "not: \(holder.who.en) is at work on this"),
            .warning
          )
        } else if preview.exceptions.contains(id) {
          (Tekst(nl: "uitgezonderd", en: "left out"), .dimmed)
        } else {
          (Tekst(nl: "niet: gewijzigd, eerst lezen", en: "not: changed, read it first"), .warning)
        }
      case .refused(let refusal):
        (
          refusal.trouble(of: preview.records.first { $0.id == id } ?? Record(kind: .signaal, .init())).why, .warning
        )
      }
    }
  }

  /// What waits and does not stand in the order: it came since, or there was more than is drawn at a time.
  static func news(of model: Model) -> Tekst {
    let count = model.arrivals.count
    return (model.session?.order.count ?? 0) < TriageSession.most
      ? Tekst(nl: "\(count) nieuwe", en: "\(count) new") : Tekst(nl: "nog \(count) wachten", en: "\(count) more wait")
  }
}
