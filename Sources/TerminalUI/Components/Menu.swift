public import PlainText

/// A list over the rest of the screen from which one thing is picked.
public enum Menu {
  /// One line of it.
  public struct Item: Hashable, Sendable {
    /// What stands in front: a digit, a mark, an arrow.
    public var lead: SafeText
    /// What it is called.
    public var label: SafeText
    /// What is said of it, in columns; the last stands at the right, and the first goes first where it gets narrow.
    public var notes: [SafeText]
    /// What it means.
    public var role: Role

    /// A line.
    public init(_ label: SafeText, lead: SafeText = "", notes: [SafeText] = [], role: Role = .dialog) {
      self.label = label
      self.lead = lead
      self.notes = notes
      self.role = role
    }
  }

  /// Where it stands in the area that it has.
  public enum Anchor: Hashable, Sendable { case right, middle }

  /// The line that `key` leads to from `selected`, of `count`; nil: the key is not a movement.
  public static func move(_ key: Key, from selected: Int, of count: Int) -> Int? {
    let target: Int
    switch key {
    case .down, .character("j"), .control("n"): target = selected + 1
    case .up, .character("k"), .control("p"): target = selected - 1
    case .pageDown, .control("f"), .control("d"): target = selected + 8
    case .pageUp, .control("u"): target = selected - 8
    case .home: target = 0
    case .end, .character("G"): target = count - 1
    default: return nil
    }
    return min(max(0, target), max(0, count - 1))
  }

  /// The next line after `selected` whose label begins with the letter `typed`, from the top again after the last; nil
  /// where there is none.
  public static func jump(to typed: Key, from selected: Int, among labels: [SafeText]) -> Int? {
    guard case .character(let letter) = typed, letter.isLetter else { return nil }
    let wanted = Folding.fold(String(letter))
    let order = labels.indices.filter { $0 > selected } + labels.indices.filter { $0 <= selected }
    return order.first { Folding.fold(labels[$0].string).hasPrefix(wanted) }
  }

  /// Draws `items` in a box with `title`, as many as fit, around the one that is `selected`; `below` stands under them.
  /// A scrollbar shows that there is more.
  public static func view(
    _ title: SafeText, _ items: [Item], selected: Int, below: [SafeText] = [], anchor: Anchor = .right,
    in area: Rect, _ frame: inout Frame
  ) {
    guard !area.isEmpty else { return }
    frame.withdrawTargets()
    let below = area.rows >= 8 ? below : []
    let layout = Layout(items, title, below, room: area.columns - 4)
    let height = min(area.rows, items.count + below.count + 2)
    let width = min(area.columns, layout.width + 4)
    let box =
      anchor == .middle
      ? area.centered(columns: width, rows: height)
      : Rect(column: area.endColumn - width, row: area.row, columns: width, rows: height)
    Box.view(title, in: box, &frame)
    guard box.rows > 2, box.columns > 4 else { return }
    let inside = box.inset(columns: 1, rows: 1)
    let (list, rest) = inside.split(bottom: min(below.count, inside.rows - 1))
    let first = max(0, min(selected - list.rows / 2, items.count - list.rows))
    for (line, position) in (first..<min(items.count, first + list.rows)).enumerated() {
      let place = list.split(top: line).rest
      layout.draw(items[position], isSelected: position == selected, in: place, &frame)
      frame.offer(.item(by: position - selected), in: place.split(top: 1).top)
    }
    Scrollbar.view(
      first: first, shown: list.rows, of: items.count,
      in: Rect(column: box.endColumn - 1, row: list.row, columns: 1, rows: list.rows), &frame)
    for (line, text) in below.enumerated() where line < rest.rows {
      let place = rest.inset(columns: 1).split(top: line).rest
      frame.write(text.fitted(to: place.columns), in: place, Style(.dimmed, on: .dialog))
    }
  }
}

/// The widths of a menu's columns.
private struct Layout {
  let lead: Int
  let label: Int
  /// 0 for a column that has no room.
  let notes: [Int]
  let width: Int

  init(_ items: [Menu.Item], _ title: SafeText, _ below: [SafeText], room: Int) {
    let lead = items.map(\.lead.width).max() ?? 0
    let label = items.map(\.label.width).max() ?? 0
    let count = items.map(\.notes.count).max() ?? 0
    var notes = (0..<count).map { place in
      items.map { $0.notes.indices.contains(place) ? $0.notes[place].width : 0 }.max() ?? 0
    }
    let start = lead > 0 ? lead + 1 : 0
    func total() -> Int { start + label + notes.reduce(0) { $0 + ($1 > 0 ? $1 + 2 : 0) } }
    // Half a label still says more than a note.
    while total() > room, let place = notes.firstIndex(where: { $0 > 0 }), notes.filter({ $0 > 0 }).count > 1 {
      notes[place] = 0
    }
    self.lead = lead
    self.notes = notes
    width = max(total(), title.width + 2, below.map(\.width).max() ?? 0)
    let taken = total() - label
    self.label = max(1, min(room, width) - taken)
  }

  func draw(_ item: Menu.Item, isSelected: Bool, in area: Rect, _ frame: inout Frame) {
    let line = area.split(top: 1).top
    let ground: Role = isSelected ? .choice : .dialog
    frame.fill(line, Style(ground))
    if isSelected { frame.write("▌", in: line, Style(.choice)) }
    let role = item.role == .dialog ? ground : item.role
    var rest = line.inset(columns: 1)
    if lead > 0 {
      frame.write(item.lead, in: rest.split(left: lead).left, Style(.key, on: ground))
      rest = rest.split(left: lead + 1).rest
    }
    frame.write(item.label.fitted(to: label), in: rest, Style(role, on: role == ground ? nil : ground))
    rest = rest.split(left: label).rest
    for (place, width) in notes.enumerated() where width > 0 {
      let text = item.notes.indices.contains(place) ? item.notes[place].fitted(to: width) : ""
      let isLast = place == notes.count - 1
      let cell = rest.split(left: 2).rest.split(left: width).left
      frame.write(isLast ? text.padded(to: width, right: true) : text, in: cell, Style(.dimmed, on: ground))
      rest = rest.split(left: 2 + width).rest
    }
  }
}
