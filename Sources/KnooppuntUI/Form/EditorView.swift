import PlainText
import RIECDomain
import TerminalUI

/// A field that is being edited: its text with the cursor, and what there is to choose from.
struct EditorView {
  private let editor: FieldEditor
  private let taal: Taal

  init(_ editor: FieldEditor, taal: Taal) {
    self.editor = editor
    self.taal = taal
  }

  /// The rows that what there is to choose from would take.
  static func popupRows(_ editor: FieldEditor) -> Int {
    switch editor.way {
    case .line, .text: 0
    case .codes(let picker): picker.items.count + 2
    case .records(let picker): picker.candidates.isEmpty ? 0 : picker.candidates.count + 2
    }
  }

  /// The rows of the field itself in `rows` rows of `columns`: a long text that would take more goes along with the
  /// cursor, so that `faults` lines of what is wrong with it stay in sight.
  static func fieldRows(_ editor: FieldEditor, columns: Int, rows: Int, faults: Int) -> Int {
    guard case .text(let text) = editor.way else { return 1 }
    return max(1, min(LongText(text.text, cursor: text.cursor, columns: columns).lines.count, rows - faults))
  }

  /// Why what is typed cannot be taken, in lines of `columns`, of which one of `rows` rows is left to the field.
  static func faultLines(_ editor: FieldEditor, _ taal: Taal, columns: Int, rows: Int) -> [SafeText] {
    editor.fault?.safe(taal).wrapped(to: max(1, columns), limit: max(1, min(6, rows - 1))) ?? []
  }

  /// Whether the choice stands below the field, because what is typed in the field must stay in sight.
  static func isBelow(_ editor: FieldEditor) -> Bool { if case .records = editor.way { true } else { false } }

  /// Draws the field in `area`, and what there is to choose from at the right of `popup`.
  func draw(in area: Rect, popup: Rect, _ frame: inout Frame) {
    frame.fill(area, Style(.fieldActive))
    let title = editor.field.label.safe(taal)
    switch editor.way {
    case .line(let text): TextField.view(text, in: area, &frame)
    case .text(let text):
      let long = LongText(text.text, cursor: text.cursor, columns: area.columns)
      let from = max(0, long.cursor.row - area.rows + 1)
      for (row, words) in long.lines.dropFirst(from).prefix(area.rows).enumerated() {
        frame.write(words, in: area.split(top: row).rest, Style(.fieldActive))
      }
      frame.cursor = Point(column: area.column + long.cursor.column, row: area.row + long.cursor.row - from)
    case .codes(let picker):
      let labels = picker.chosen.map { code in picker.items.first { $0.code == code }?.label ?? code }
      frame.write(SafeText(labels.joined(separator: ", "), fitting: area.columns), in: area, Style(.fieldActive))
      let items = picker.items.map { item in
        let isChosen = picker.chosen.contains(item.code)
        return Menu.Item(
          SafeText(item.label), lead: SafeText((item.letter.map { String($0) } ?? " ") + (isChosen ? " •" : "  ")))
      }
      Menu.view(title, items, selected: picker.cursor, in: popup, &frame)
    case .records(let picker):
      let chosen = SafeText(picker.chosen.map { $0 + ", " }.joined()).fitted(to: max(0, area.columns - 12))
      let used = frame.write(chosen, in: area, Style(.link, on: .fieldActive))
      let hint = Tekst(nl: "woord of kenmerk", en: "word or id").safe(taal)
      TextField.view(picker.line, placeholder: hint, in: area.split(left: used).rest, &frame)
      guard !picker.candidates.isEmpty else { return }
      let items = picker.candidates.map {
        Menu.Item(SafeText($0.id.text), notes: [SafeText($0.title, fitting: 40), SafeText($0.status, fitting: 20)])
      }
      Menu.view(title, items, selected: picker.cursor, in: popup, &frame)
    }
  }
}
