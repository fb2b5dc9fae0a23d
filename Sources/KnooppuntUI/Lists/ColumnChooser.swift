import PlainText
import RIECDomain
import TerminalUI

/// The columns of a list while someone chooses them; the list behind shows each change at once.
enum ColumnChooser {
  /// A column, shown or not.
  struct Line: Hashable, Sendable {
    let column: String
    var width: Int
    var isShown: Bool
  }

  /// The columns in the order in which they would be shown.
  struct Model: Hashable, Sendable {
    let breadth: ColumnChoice.Breadth
    var lines: [Line]
    var selected = 0

    /// The columns of `kind`: those that `chosen` shows, then the others.
    init(_ kind: Kind, _ breadth: ColumnChoice.Breadth, chosen: ColumnChoice?) {
      self.breadth = breadth
      let shown = kind.layout(breadth, chosen: chosen)
      lines = shown.map { Line(column: $0.column, width: $0.width, isShown: true) }
      for column in kind.columns where !shown.contains(where: { $0.column == column.name }) {
        lines.append(
          Line(column: column.name, width: kind.item(column.name, breadth)?.width ?? 10, isShown: false))
      }
    }

    /// What is chosen; nil where that is what the kind has by itself.
    func choice(_ kind: Kind) -> ColumnChoice? {
      let items = lines.filter(\.isShown).map { ColumnChoice.Item($0.column, $0.width) }
      let usual = kind.layout(breadth).map { ColumnChoice.Item($0.column, $0.width) }
      return items == usual ? nil : ColumnChoice(items)
    }
  }

  /// What a key led to.
  enum Outcome: Hashable, Sendable {
    case open, done
    /// The id has to stay.
    case refused
  }

  /// Handles a key.
  static func press(_ key: Key, _ model: inout Model, _ kind: Kind, _ taal: Taal) -> Outcome {
    guard model.lines.indices.contains(model.selected) else { return .done }
    let at = model.selected
    switch key {
    case .enter, .escape, .character("q"), .character("c"): return .done
    case .character(" "):
      if model.lines[at].column == "id" { return .refused }
      model.lines[at].isShown.toggle()
    case .character("J"), .altRight: move(by: 1, &model)
    case .character("K"), .altLeft: move(by: -1, &model)
    case .right, .character("l"), .character("+"): widen(by: 1, &model)
    case .left, .character("h"), .character("-"): widen(by: -1, &model)
    case .character("0"), .character("r"):
      let column = model.lines[at].column
      model = Model(kind, model.breadth, chosen: nil)
      model.selected = model.lines.firstIndex { $0.column == column } ?? 0
    default:
      if let place = Menu.move(key, from: at, of: model.lines.count) {
        model.selected = place
      } else if let place = Menu.jump(to: key, from: at, among: labels(model, kind, taal)) {
        model.selected = place
      }
    }
    return .open
  }

  private static func move(by step: Int, _ model: inout Model) {
    let target = model.selected + step
    guard model.lines.indices.contains(target) else { return }
    model.lines.swapAt(model.selected, target)
    model.selected = target
  }

  private static func widen(by cells: Int, _ model: inout Model) {
    let width = model.lines[model.selected].width + cells
    model.lines[model.selected].width = min(max(1, width), ColumnChoice.widest)
  }

  private static func labels(_ model: Model, _ kind: Kind, _ taal: Taal) -> [SafeText] {
    model.lines.map { line in SafeText(kind.column(line.column)?.label(taal) ?? line.column) }
  }

  /// Draws it; `missing` are the shown columns for which the list has no room.
  static func view(
    _ model: Model, _ kind: Kind, missing: Set<String>, _ taal: Taal, in area: Rect, _ frame: inout Frame
  ) {
    let noRoom = Tekst(nl: "past niet", en: "no room").safe(taal)
    let items = zip(model.lines, labels(model, kind, taal)).map { line, label in
      Menu.Item(
        label, lead: line.isShown ? "•" : " ",
        notes: [line.isShown && missing.contains(line.column) ? noRoom : "", SafeText("\(line.width)")],
        role: line.isShown ? .dialog : .dimmed)
    }
    Menu.view(
      Tekst(nl: "Kolommen", en: "Columns").safe(taal), items, selected: model.selected, in: area, &frame)
  }
}
