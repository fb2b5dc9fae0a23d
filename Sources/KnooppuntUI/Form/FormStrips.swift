import PlainText
import RIECDomain
import StrictJSON
import TerminalUI

/// The strip in which warnings are accepted.
struct AcceptanceView {
  private let acceptance: Form.Acceptance
  private let taal: Taal

  init(_ acceptance: Form.Acceptance, _ taal: Taal) {
    self.acceptance = acceptance
    self.taal = taal
  }

  /// Draws it at the bottom of `area`.
  func draw(in area: Rect, _ frame: inout Frame) {
    let title = Tekst(nl: "Waarschuwingen aanvaarden", en: "Accept warnings").safe(taal)
    let wide = max(1, area.columns - 8)
    var lines: [[StyledText]] = []
    for (place, finding) in acceptance.warnings.enumerated() {
      let isAccepted = acceptance.accepted.contains(place)
      let lead = SafeText(Form.Acceptance.letter(place).map { String($0) } ?? " ")
      for (line, text) in finding.message.safe(taal).wrapped(to: wide, limit: 3).enumerated() {
        lines.append([
          StyledText(line == 0 ? lead : " ", Style(.key, on: .dialog)),
          StyledText(line == 0 && isAccepted ? " • " : "   ", Style(.success, on: .dialog)),
          StyledText(text, Style(isAccepted ? .dimmed : .warning, on: .dialog)),
        ])
      }
    }
    let rows = min(area.rows, lines.count + 3)
    let box = area.split(bottom: rows).bottom
    Box.view(title, in: box, &frame)
    let inner = box.columns >= 5 && box.rows >= 3 ? box.inset(columns: 2, rows: 1) : box
    let (body, last) = inner.split(bottom: 1)
    for (line, pieces) in lines.suffix(body.rows).enumerated() { frame.write(pieces, in: body.split(top: line).rest) }
    let label = Tekst(nl: "Reden: ", en: "Reason: ").safe(taal)
    let used = frame.write(label, in: last, Style(acceptance.isExplaining ? .prompt : .dimmed, on: .dialog))
    guard acceptance.isExplaining else {
      let hint = Tekst(nl: "eerst elke waarschuwing; * neemt ze alle", en: "each warning first; * takes them all")
      frame.write(hint.safe(taal), in: last.split(left: used).rest, Style(.dimmed, on: .dialog))
      return
    }
    TextField.view(acceptance.reden, in: last.split(left: used).rest, &frame)
  }
}

/// Mine and theirs, side by side where there is room.
struct ConflictView {
  private let choice: Form.ConflictChoice
  private let text: FormText
  private let kind: Kind
  private let taal: Taal

  init(_ choice: Form.ConflictChoice, _ model: Form.Model, _ taal: Taal) {
    self.choice = choice
    self.taal = taal
    text = FormText(model, taal)
    kind = model.kind
  }

  /// Draws the fields, each with what it was, what I made of it and what the other made of it.
  func draw(in area: Rect, _ frame: inout Frame) {
    let who = choice.by.isEmpty ? Tekst(nl: "een ander", en: "somebody else")(taal) : choice.by
    let count = choice.conflicts.count
    let head = Tekst(
      nl:
        "\(who) wijzigde ook \(count == 1 ? "dit veld" : "deze \(count) velden"). Kies van elk: 1 van u, 2 van de ander.",
      en: "\(who) changed \(count == 1 ? "this field" : "these \(count) fields") too. Choose each: 1 yours, 2 theirs.")
    let inner = area.inset(columns: 1)
    let words = head.safe(taal).wrapped(to: max(1, inner.columns), limit: 2)
    for (line, text) in words.enumerated() { frame.write(text, in: inner.split(top: line).rest, Style(.warning)) }
    let body = area.split(top: words.count + 1).rest
    if body.columns >= 100 { beside(in: body, &frame) } else { stacked(in: body, &frame) }
  }

  private func label(_ conflict: FieldConflict) -> SafeText {
    let names = conflict.path.parts.filter { Int($0) == nil }
    let labels = names.indices.map { kind.field(at: names[...$0].joined(separator: "/"))?.label(taal) ?? names[$0] }
    return SafeText(labels.joined(separator: " › "))
  }

  private func value(_ value: JSONValue?, _ conflict: FieldConflict) -> SafeText {
    let names = conflict.path.parts.filter { Int($0) == nil }.joined(separator: "/")
    guard let value, let field = kind.field(at: names) else { return "–" }
    return SafeText(text.display(value, field.type), fitting: 300)
  }

  private func role(_ isMine: Bool, _ place: Int) -> Style {
    switch choice.mine[place] {
    case isMine?: Style(.success)
    case nil: Style(.text)
    default: Style(.dimmed)
    }
  }

  private func lead(_ isMine: Bool, _ place: Int) -> SafeText {
    (isMine ? "1" : "2") + (choice.mine[place] == isMine ? " • " : "   ")
  }

  private func beside(in area: Rect, _ frame: inout Frame) {
    let labels = min(28, choice.conflicts.map { label($0).width }.max() ?? 0)
    let width = max(1, (area.columns - labels - 11) / 3)
    func columns(_ line: Rect) -> [Rect] {
      (0..<3).map { Rect(column: line.column + labels + 5 + $0 * (width + 2), row: line.row, columns: width, rows: 1) }
    }
    let heads = [
      Tekst(nl: "was", en: "was"), Tekst(nl: "1   van u", en: "1   yours"),
      Tekst(nl: "2   van de ander", en: "2   theirs"),
    ]
    for (place, head) in zip(columns(area), heads) { frame.write(head.safe(taal), in: place, Style(.heading)) }
    let body = area.split(top: 1).rest
    let first = max(0, min(choice.cursor - body.rows / 2, choice.conflicts.count - body.rows))
    for (line, place) in (first..<min(choice.conflicts.count, first + body.rows)).enumerated() {
      let conflict = choice.conflicts[place]
      let row = body.split(top: line).rest.split(top: 1).top
      if place == choice.cursor { frame.write("▌", in: row, Style(.cursor)) }
      frame.write(
        label(conflict).fitted(to: labels), in: row.split(left: 3).rest,
        Style(place == choice.cursor ? .heading : .label))
      let cells = columns(row)
      frame.write(value(conflict.base, conflict).fitted(to: width), in: cells[0], Style(.dimmed))
      let mine = lead(true, place) + value(conflict.mine, conflict)
      frame.write(mine.fitted(to: width), in: cells[1], role(true, place))
      frame.write(
        (lead(false, place) + value(conflict.theirs, conflict)).fitted(to: width), in: cells[2], role(false, place))
    }
  }

  private func stacked(in area: Rect, _ frame: inout Frame) {
    let each = 4
    let shown = max(1, area.rows / each)
    let first = max(0, min(choice.cursor - shown / 2, choice.conflicts.count - shown))
    for (line, place) in (first..<min(choice.conflicts.count, first + shown)).enumerated() {
      let conflict = choice.conflicts[place]
      let block = area.split(top: line * each).rest.split(top: each).top
      if place == choice.cursor { frame.write("▌", in: block, Style(.cursor)) }
      let inner = block.split(left: 3).rest.split(left: max(0, block.columns - 4)).left
      let width = inner.columns
      frame.write(label(conflict).fitted(to: width), in: inner, Style(place == choice.cursor ? .heading : .label))
      let was = Tekst(nl: "was ", en: "was ").safe(taal) + value(conflict.base, conflict)
      frame.write(
        (lead(true, place) + value(conflict.mine, conflict)).fitted(to: width), in: inner.split(top: 1).rest,
        role(true, place))
      frame.write(
        (lead(false, place) + value(conflict.theirs, conflict)).fitted(to: width), in: inner.split(top: 2).rest,
        role(false, place))
      frame.write(was.fitted(to: width), in: inner.split(top: 3).rest, Style(.dimmed))
    }
  }
}
