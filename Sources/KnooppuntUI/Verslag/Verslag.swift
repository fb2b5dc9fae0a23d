import PlainText
import RIECDomain
import RIECReports
public import TerminalUI

/// The report of a session of Triage, as it is read; exported and copied it is the Markdown.
public enum Verslag {
  /// The state of the screen.
  public struct Model: Sendable {
    /// What it is called in a file's name: the id of the session.
    let name: String
    /// The report, in Markdown.
    package let markdown: String
    var pane = DetailPane.Model()
    var size: Size

    init(_ name: String, _ markdown: String, size: Size) {
      (self.name, self.markdown, self.size) = (name, markdown, size)
      settle()
    }

    mutating func settle() {
      let columns = RecordView.textColumns(size)
      let items = Text(markdown, columns: columns).items
      pane.settle(
        layout: DetailPane.Layout([DetailPane.Section("", items)], columns: columns),
        visibleRows: max(1, size.rows - RecordView.headRows))
    }
  }

  /// What happened.
  public enum Message: Sendable {
    case moved(Table.Movement)
    case backPressed
    case resized(Size)
  }

  /// What is to be done elsewhere.
  public enum Effect: Hashable, Sendable {
    case leave
  }

  static func update(_ model: inout Model, _ message: Message) -> [Effect] {
    switch message {
    case .moved(let movement): model.pane.scroll(movement)
    case .backPressed: return [.leave]
    case .resized(let size):
      model.size = size
      model.settle()
    }
    return []
  }

  static let keys = Keymap<Message>(
    Movements.bindings { .moved($0) } + [
      Binding(
        "verslag.terug", keys: [[.escape], [.character("q")], [.character("h")], [.left]],
        label: Tekst(nl: "terug", en: "back"), group: Groups.record, message: .backPressed, priority: 90)
    ])

  static func view(_ model: Model, _ taal: Taal, crumbs: [SafeText], in area: Rect, _ frame: inout Frame) {
    let (top, rest) = area.split(top: 1)
    let (rule, body) = rest.split(top: 1)
    let hint = Tekst(nl: "x exporteert, Y kopieert", en: "x exports, Y copies").safe(taal)
    let inner = top.columns > 2 ? top.inset(columns: 1) : top
    frame.write(right: hint, in: inner, Style(.dimmed))
    frame.write(
      [StyledText(Tekst(nl: "Verslag triage", en: "Triage report").safe(taal), RecordView.titleStyle)],
      in: inner.split(left: max(0, inner.columns - hint.width - 1)).left)
    Crumbs.view(crumbs, in: rule, &frame)
    DetailPane.view(model.pane, in: body.split(left: body.columns > 4 ? 1 : 0).rest, &frame)
  }
}
