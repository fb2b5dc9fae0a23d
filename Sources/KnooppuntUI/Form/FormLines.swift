import PlainText
import RIECDomain
import TerminalUI

/// The fields of a form as lines.
struct FormLines {
  /// One line; a field can have several.
  private struct Line {
    let row: Int
    var pieces: [StyledText]
    var aside: StyledText?
  }

  private let model: Form.Model
  private let taal: Taal
  private let text: FormText
  private let columns: Int
  private let labels: Int
  private let rows: Int
  /// The rows that the field takes that is being edited.
  private var fieldRows = 1
  private var lines: [Line] = []

  /// The lines of `model`, to be drawn in `rows` rows of `columns`.
  init(_ model: Form.Model, _ taal: Taal, columns: Int, rows: Int) {
    self.model = model
    self.rows = rows
    self.taal = taal
    self.columns = columns
    text = FormText(model, taal)
    let widest = model.rows.map { SafeText($0.label(taal)).width + 2 * $0.depth + ($0.isHeading ? 2 : 0) }.max() ?? 0
    labels = min(widest, max(10, columns * 2 / 5))
    let findings = model.placedFindings
    for (place, row) in model.rows.enumerated() {
      add(row, place)
      let isSaid = model.saysWanting(row) && (model.editor == nil || place != model.cursor)
      for finding in findings[place] ?? [] where !(isSaid && finding.rule == 0 && finding.path == row.path) {
        for line in Self.lines(finding, taal, columns: columns - valueColumn - 1) {
          lines.append(Line(row: place, pieces: indented(line)))
        }
      }
    }
  }

  /// A finding in lines, with its weight by letter as in lists.
  static func lines(_ finding: Finding, _ taal: Taal, columns: Int) -> [[StyledText]] {
    let role: Role = finding.severity == .fault ? .fault : .warning
    let mark: SafeText = finding.severity == .fault ? "F " : "W "
    return finding.message.safe(taal).wrapped(to: max(1, columns - 2), limit: 3).enumerated().map { line, text in
      [StyledText(line == 0 ? mark : "  ", role), StyledText(text, role)]
    }
  }

  /// Where values begin: the cursor's bar, the mark of a change, the label.
  private var valueColumn: Int { 4 + labels + 2 }

  private func indented(_ pieces: [StyledText]) -> [StyledText] { [StyledText(SafeText.blanks(valueColumn))] + pieces }

  private mutating func add(_ row: Form.Row, _ place: Int) {
    let arrow: SafeText = row.isHeading && model.only == nil ? (model.open.contains(row.path) ? "▾ " : "▸ ") : ""
    let name = SafeText.blanks(2 * row.depth) + arrow + SafeText(row.label(taal))
    let isChanged = text.isChanged(row)
    let role: Role = row.isHeading ? .heading : row.field.traits.contains(.personal) ? .personal : .label
    let lead: [StyledText] = [
      StyledText("  "), StyledText(isChanged ? "* " : "  ", isChanged ? .marked : .text),
      StyledText(name.fitted(to: labels).padded(to: labels), role), StyledText("  "),
    ]
    if let editor = model.editor, place == model.cursor {
      // Where values have little room what is wrong begins below the label.
      let indent = valueColumns >= 40 ? valueColumn : min(4, valueColumn)
      let fault = EditorView.faultLines(editor, taal, columns: columns - indent - 1, rows: rows)
      fieldRows = EditorView.fieldRows(editor, columns: valueColumns, rows: rows, faults: fault.count)
      let pieces = [lead] + Array(repeating: [], count: fieldRows - 1)
      lines += pieces.map { Line(row: place, pieces: $0) }
      lines += fault.map {
        Line(row: place, pieces: [StyledText(SafeText.blanks(indent)), StyledText($0, .fault)])
      }
      return
    }
    let value = text.value(row)
    let isFault = model.saysWanting(row) && model.findings.contains { $0.rule == 0 && $0.path == row.path }
    let style: Role = isFault ? .fault : value.isEmpty || row.isReadOnly || row.isHeading ? .dimmed : .text
    let wanting = Tekst(nl: "– verplicht", en: "– required").safe(taal)
    let empty = model.saysWanting(row) ? wanting : "–"
    let isOpened = row.isHeading && (model.open.contains(row.path) || model.only != nil)
    var line = Line(
      row: place,
      pieces: lead + [StyledText(value.isEmpty && !isOpened ? empty : SafeText(value, fitting: 1_000), style)])
    let old = text.old(row).map { SafeText(Tekst(nl: "was ", en: "was ")(taal) + ($0.isEmpty ? "–" : $0), fitting: 60) }
    guard let old else {
      lines.append(line)
      return
    }
    let used = valueColumn + SafeText(value, fitting: 1_000).width
    if used + old.width + 3 <= columns {
      line.aside = StyledText(old, .dimmed)
      lines.append(line)
    } else {
      lines.append(line)
      lines.append(Line(row: place, pieces: indented([StyledText(old.fitted(to: valueColumns), .dimmed)])))
    }
  }

  private var valueColumns: Int { max(1, columns - valueColumn - 1) }

  func draw(in area: Rect, _ frame: inout Frame) {
    guard !area.isEmpty, let cursorLine = lines.firstIndex(where: { $0.row == model.cursor }) else { return }
    let last = lines.lastIndex { $0.row == model.cursor } ?? cursorLine
    var first = max(0, min(cursorLine - area.rows / 2, lines.count - area.rows))
    if last >= first + area.rows { first = min(cursorLine, last - area.rows + 1) }
    for (place, line) in lines.dropFirst(first).prefix(area.rows).enumerated() {
      let area = area.split(top: place).rest.split(top: 1).top
      draw(line, isFirst: first + place == cursorLine, in: area, &frame)
      if model.editor == nil { frame.offer(.row(by: line.row - model.cursor), in: area) }
    }
    Scrollbar.view(
      first: first, shown: area.rows, of: lines.count,
      in: Rect(column: area.endColumn - 1, row: area.row, columns: 1, rows: area.rows), &frame)
    if let editor = model.editor { draw(editor, at: cursorLine - first, in: area, &frame) }
  }

  private func draw(_ line: Line, isFirst: Bool, in area: Rect, _ frame: inout Frame) {
    let isCursor = isFirst && line.row == model.cursor
    let inner = area.split(left: max(0, area.columns - 1)).left
    frame.write(line.pieces, in: inner)
    if let aside = line.aside { frame.write(right: aside.text, in: inner, aside.style) }
    guard isCursor else { return }
    frame.write("▌", in: area, Style(.cursor))
    // While a field is edited, the cursor of the text shows where one is.
    if model.editor != nil { return }
    frame.fillBlanks(inner)
    frame.restyle(inner) { style in style = Style(style.role == .text ? .cursor : style.role, on: .cursor) }
  }

  private func draw(_ editor: FieldEditor, at line: Int, in area: Rect, _ frame: inout Frame) {
    let place = area.split(top: line).rest.split(left: valueColumn).rest
    let field = place.split(left: valueColumns).left.split(top: fieldRows).top
    let rows = min(EditorView.popupRows(editor), area.rows)
    let top = max(0, min(EditorView.isBelow(editor) ? line + 1 : line, area.rows - rows))
    EditorView(editor, taal: taal).draw(in: field, popup: area.split(top: top).rest, &frame)
  }
}

extension Frame {
  /// Gives the blanks of a row a style of their own, so that the cursor's ground runs on to the end.
  fileprivate mutating func fillBlanks(_ area: Rect) {
    for column in area.column..<area.endColumn where cell(column, area.row)?.text == " " {
      let place = Rect(column: column, row: area.row, columns: 1, rows: 1)
      restyle(place) { $0 = Style(.cursor) }
    }
  }
}
