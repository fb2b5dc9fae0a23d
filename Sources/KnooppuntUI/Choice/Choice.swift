package import PlainText
package import RIECDomain
import TerminalUI

/// A small list over the screen from which one line is chosen: a column, or a value of a record.
package enum Choice {
  /// What a line leads to.
  package enum Goal: Hashable, Sendable {
    /// The frequency table of a column of the visible list.
    case frequency(column: String)
    /// The list of a kind with a filter.
    case list(Kind.Name, filter: String)
  }

  /// One line: a label, a value beside it, and at the right a note.
  package struct Item: Hashable, Sendable {
    /// What it is.
    package let label: SafeText
    /// What stands beside it.
    package let value: SafeText
    /// What stands at the right; how many there are, in a choice of values.
    package var note: SafeText
    /// What choosing it leads to.
    package let goal: Goal
  }

  /// The state of the choice.
  package struct Model: Hashable, Sendable {
    /// What is chosen.
    package let title: SafeText
    package var items: [Item]
    package var cursor: Int
    /// The widest note that is to come, so that nothing moves when it does.
    let noteWidth: Int

    /// A choice that begins at `cursor`.
    init(_ title: SafeText, _ items: [Item], at cursor: Int = 0, noteWidth: Int = 0) {
      self.title = title
      self.items = items
      self.cursor = cursor
      self.noteWidth = noteWidth
    }
  }

  /// What a key does.
  enum Answer: Hashable {
    case goesOn
    case closed
    case chosen(Goal)
  }

  /// Handles a key. A letter that does not move goes to the next line that begins with it.
  static func press(_ key: Key, _ model: inout Model) -> Answer {
    let last = max(0, model.items.count - 1)
    switch key {
    case .down, .character("j"), .control("n"): model.cursor = min(last, model.cursor + 1)
    case .up, .character("k"), .control("p"): model.cursor = max(0, model.cursor - 1)
    case .pageDown, .control("d"): model.cursor = min(last, model.cursor + 10)
    case .pageUp, .control("u"): model.cursor = max(0, model.cursor - 10)
    case .home: model.cursor = 0
    case .end, .character("G"): model.cursor = last
    case .enter, .character("l"), .right:
      return model.items.indices.contains(model.cursor) ? .chosen(model.items[model.cursor].goal) : .closed
    case .escape, .character("q"), .character("h"), .left: return .closed
    case .character(let letter): jump(to: letter, &model)
    default: break
    }
    return .goesOn
  }

  private static func jump(to letter: Character, _ model: inout Model) {
    let wanted = Folding.fold(String(letter))
    guard !wanted.isEmpty else { return }
    let after = model.items.indices.filter { $0 > model.cursor } + model.items.indices.filter { $0 <= model.cursor }
    let found = after.first { Folding.fold(model.items[$0].label.string).hasPrefix(wanted) }
    if let found { model.cursor = found }
  }

  /// The keys, for the line below.
  static let keys: [(key: String, label: Tekst)] = [
    ("j", Tekst(nl: "omlaag", en: "down")), ("k", Tekst(nl: "omhoog", en: "up")),
    ("Enter", Tekst(nl: "kiezen", en: "choose")), ("Esc", Tekst(nl: "laten", en: "leave it")),
  ]

  /// Draws the choice at the right of `area`, over what stands there.
  static func view(_ model: Model, in area: Rect, _ frame: inout Frame) {
    guard !area.isEmpty else { return }
    frame.withdrawTargets()
    let widths = Widths(model)
    let width = min(area.columns, max(widths.all + 6, model.title.width + 6))
    let height = min(area.rows, model.items.count + 2)
    let box = Rect(column: area.endColumn - width, row: area.row, columns: width, rows: height)
    Box.view(model.title, in: box, &frame)
    let inner = box.columns >= 5 && box.rows >= 3 ? box.inset(columns: 1, rows: 1) : box
    let first = max(0, min(model.cursor - inner.rows / 2, model.items.count - inner.rows))
    for (line, item) in model.items.dropFirst(first).prefix(inner.rows).enumerated() {
      let place = inner.split(top: line).rest.split(top: 1).top
      draw(item, isCursor: first + line == model.cursor, widths, in: place, &frame)
      frame.offer(.item(by: first + line - model.cursor), in: place)
    }
    if model.items.count > inner.rows {
      let edge = Rect(column: box.endColumn - 1, row: inner.row, columns: 1, rows: inner.rows)
      Scrollbar.view(first: first, shown: inner.rows, of: model.items.count, in: edge, &frame)
    }
  }

  /// The widths of the widest label, value and note.
  private struct Widths {
    let label: Int
    let value: Int
    let note: Int

    init(_ model: Model) {
      label = model.items.map(\.label.width).max() ?? 0
      value = model.items.map(\.value.width).max() ?? 0
      note = max(model.noteWidth, model.items.map(\.note.width).max() ?? 0)
    }

    /// All three, two cells apart.
    var all: Int { label + value + note + (value > 0 ? 2 : 0) + (note > 0 ? 2 : 0) }
  }

  private static func draw(_ item: Item, isCursor: Bool, _ widths: Widths, in area: Rect, _ frame: inout Frame) {
    let style = Style(isCursor ? .choice : .dialog)
    frame.fill(area, style)
    frame.write(isCursor ? "▌ " : "  ", in: area, style)
    var rest = area.split(left: 2).rest
    rest = rest.split(left: max(0, rest.columns - 2)).left
    if widths.note > 0, widths.note + 10 <= rest.columns {
      frame.write(right: item.note, in: rest, style)
      rest = rest.split(left: rest.columns - widths.note - 2).left
    }
    if item.value.isEmpty {
      frame.write(item.label.fitted(to: rest.columns), in: rest, style)
      return
    }
    // Where it gets narrow the value matters most.
    let room = max(0, min(widths.label, max(rest.columns / 3, rest.columns - widths.value - 2)))
    let label = isCursor ? style : Style(.dimmed, on: .dialog)
    frame.write(item.label.fitted(to: room), in: rest, label)
    rest = rest.split(left: room + 2).rest
    frame.write(item.value.fitted(to: rest.columns), in: rest, style)
  }
}
