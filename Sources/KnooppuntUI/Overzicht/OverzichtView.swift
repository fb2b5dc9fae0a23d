import PlainText
import RIECDomain
import RIECReports
import TerminalUI

extension Overzicht {
  /// Draws the groups in as many columns as there is room for; what does not fit scrolls with the cursor.
  static func view(_ model: Model, _ office: Office, in area: Rect, _ frame: inout Frame) {
    let page = Page(model, office)
    let inner = area.columns > 2 ? area.inset(columns: 1) : area
    let (rest, bottom) = inner.split(bottom: page.bottom.isEmpty ? 0 : min(page.bottom.count, inner.rows))
    let (top, middle) = rest.split(top: min(page.top.count, rest.rows))
    draw(page.top, from: 0, cursor: model.cursor, in: top, &frame)
    let row = page.places.first { $0.figure == model.cursor }?.row ?? 0
    let last = max(0, page.height - middle.rows)
    let first = max(0, min(row - page.top.count - middle.rows / 2, last))
    for column in page.columns {
      let place = Rect(
        column: middle.column + column.x, row: middle.row, columns: min(column.width, middle.columns - column.x),
        rows: middle.rows)
      draw(column.rows, from: first, cursor: model.cursor, in: place, &frame)
    }
    if let blank = page.bottom.first, blank.isEmpty, bottom.rows > 1 { frame.rule(in: bottom.split(top: 1).top) }
    draw(page.bottom, from: 0, cursor: model.cursor, in: bottom, &frame)
  }

  private static func draw(
    _ rows: [[Page.Piece]], from first: Int, cursor: Int, in area: Rect, _ frame: inout Frame
  ) {
    for (line, pieces) in rows.dropFirst(first).prefix(area.rows).enumerated() where !pieces.isEmpty {
      let texts = pieces.map { piece in
        piece.figure == cursor ? StyledText(piece.text.text, .cursor) : piece.text
      }
      var rest = area.split(top: line).rest.split(top: 1).top
      for (piece, text) in zip(pieces, texts) {
        if let figure = piece.figure { frame.offer(.spot(figure), in: rest.split(left: text.text.width).left) }
        rest = rest.split(left: frame.write([text], in: rest)).rest
      }
    }
  }

  /// The commands of the screen.
  static let keys = Keymap<Message>(
    Movements.bindings { .moved($0) } + [
      Binding(
        "overzicht.open", keys: [[.enter], [.character("l")]], label: Tekst(nl: "openen", en: "open"),
        group: Groups.list, message: .openPressed, priority: 90),
      Binding(
        "overzicht.rechts", keys: [[.right]], label: Tekst(nl: "naar rechts", en: "to the right"), group: Groups.move,
        message: .movedAside(right: true)),
      Binding(
        "overzicht.links", keys: [[.left]], label: Tekst(nl: "naar links", en: "to the left"), group: Groups.move,
        message: .movedAside(right: false)),
      Binding(
        "overzicht.groep", keys: [[.tab]], label: Tekst(nl: "volgende groep", en: "next group"), group: Groups.list,
        message: .groupPassed(forward: true), priority: 60),
      Binding(
        "overzicht.groepterug", keys: [[.backTab]], label: Tekst(nl: "vorige groep", en: "previous group"),
        group: Groups.list, message: .groupPassed(forward: false)),
      Binding(
        "overzicht.terug", keys: [[.escape], [.character("h")], [.character("q")]],
        label: Tekst(nl: "terug", en: "back"), group: Groups.list, message: .backPressed),
    ]
      + (1...7).map { digit in
        Binding(
          "overzicht.\(digit)", keys: [[.character(Character(String(digit)))]],
          label: Tekst(nl: "open nummer \(digit)", en: "open number \(digit)"), group: Groups.go,
          message: .digitPressed(digit))
      })
}
