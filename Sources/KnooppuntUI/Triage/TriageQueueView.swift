import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

extension Triage {
  /// Rows of the order that fit.
  static func queueRows(_ model: Model) -> Int { max(1, model.size.rows - 2) }

  /// Draws the order: what was done, why it stands there, who has it in hand.
  static func queue(_ model: Model, _ office: Office, in area: Rect, _ frame: inout Frame) {
    let taal = office.taal
    guard let session = model.session, !area.isEmpty else { return }
    let inner = area.columns > 2 ? area.inset(columns: 1) : area
    let (top, body) = inner.split(top: 1)
    var heading = Tekst(nl: "Volgorde, vast sinds het begin", en: "The order, fixed since the beginning")(taal)
    if !model.marks.isEmpty {
      heading += Tekst(nl: " · \(model.marks.count) gemerkt", en: " · \(model.marks.count) marked")(taal)
    }
    if !model.arrivals.isEmpty {
      heading += Tekst(
        nl: " · \(model.arrivals.count) nieuwe, + neemt ze op", en: " · \(model.arrivals.count) new, + takes them in")(
          taal)
    }
    frame.write(SafeText(heading).fitted(to: top.columns), in: top, Style(.dimmed))
    let first = max(0, min(model.queueCursor - body.rows / 2, session.order.count - body.rows))
    for (row, item) in session.order.dropFirst(first).prefix(body.rows).enumerated() {
      let isHere = first + row == model.queueCursor
      let ground: Role? = isHere ? .cursor : nil
      let place = body.split(top: row).rest.split(top: 1).top
      if isHere { frame.fill(place, Style(.cursor)) }
      frame.write(line(item, isHere, ground, model, office, columns: place.columns), in: place)
    }
    Scrollbar.view(
      first: first, shown: body.rows, of: session.order.count,
      in: Rect(column: area.endColumn - 1, row: body.row, columns: 1, rows: body.rows), &frame)
  }

  private static func line(
    _ item: TriageSession.Item, _ isHere: Bool, _ ground: Role?, _ model: Model, _ office: Office, columns: Int
  ) -> [StyledText] {
    let taal = office.taal
    func piece(_ text: String, _ role: Role, _ width: Int) -> StyledText {
      let safe = SafeText(text, fitting: width)
      return StyledText(safe.padded(to: width), Style(isHere && role == .text ? .cursor : role, on: ground))
    }
    let mark = model.marks.contains(item.id) ? "•" : isHere ? "▌" : " "
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
    let factors = item.factors.map { $0.text(taal) }.joined(separator: " · ")
    let rest = max(0, columns - 2 - 15 - 1)
    let left = state(taal).isEmpty ? 0 : min(30, rest / 2)
    return [
      piece(mark, .marked, 2), piece(item.id.text, .text, 15), piece(" ", .text, 1),
      piece(factors.isEmpty ? "–" : factors, .text, rest - left), piece(state(taal), role, left),
    ]
  }

  /// Draws what a decision on the marked ones does, or did.
  struct PreviewView {
    private let preview: Preview
    private let model: Model
    private let office: Office

    init(_ preview: Preview, _ model: Model, _ office: Office) {
      (self.preview, self.model, self.office) = (preview, model, office)
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
      let first = max(0, min(preview.cursor - body.rows / 2, preview.results.count - body.rows))
      for (row, one) in preview.results.dropFirst(first).prefix(body.rows).enumerated() {
        let place = body.split(top: row).rest
        let isHere = !isDone && first + row == preview.cursor
        let (text, role) = words(one.result, one.id)
        frame.write(
          [
            StyledText(isHere ? "▌ " : "  ", Style(isHere ? .cursor : .text)),
            StyledText(SafeText(one.id.text).padded(to: 16)), StyledText(text.safe(taal), role),
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
            Tekst(nl: "niet: \(holder.who.nl) heeft dit voor zich", en: "not: \(holder.who.en) has this in hand"),
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
}
