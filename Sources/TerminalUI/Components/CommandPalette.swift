public import PlainText

/// Every command in one list, narrowed by what is typed: what one can do here, and with which key.
public enum CommandPalette {
  /// A command in the list.
  public struct Item: Hashable, Sendable {
    /// What it does.
    public var label: SafeText
    /// Its keys, or what it is called behind `:`.
    public var keys: SafeText
    /// The heading under which the help has it.
    public var group: SafeText
    /// Other words that find it: its stable name.
    public var aliases: String
    /// Why it cannot be given now; nil where it can.
    public var reason: SafeText?

    /// A command.
    public init(
      _ label: SafeText, keys: SafeText, group: SafeText = "", aliases: String = "", reason: SafeText? = nil
    ) {
      self.label = label
      self.keys = keys
      self.group = group
      self.aliases = aliases
      self.reason = reason
    }
  }

  /// What was typed, and which of the found commands is chosen.
  public struct Model: Hashable, Sendable {
    /// What is searched for.
    public var query = TextField.Model()
    /// The chosen one, by its place among those that are found.
    public private(set) var selected = 0

    /// All commands, the first chosen.
    public init() {}

    /// Chooses another, so many places further, of `count`; at an end it stays.
    public mutating func move(by places: Int, of count: Int) {
      selected = min(max(0, selected + places), max(0, count - 1))
    }

    /// Chooses the first, after the query changed.
    public mutating func restart() { selected = 0 }
  }

  /// The places of the items in which every word of `query` occurs, folded, in a label, a key, a group or a name: the
  /// best first, and those that are alike in their own order.
  public static func found(_ items: [Item], query: String) -> [Int] {
    let words = Folding.fold(query).split(separator: " ").map(String.init)
    guard !words.isEmpty else { return Array(items.indices) }
    let ranked = items.enumerated().compactMap { place, item -> (place: Int, rank: Int)? in
      rank(item, words).map { (place, $0) }
    }
    return ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.place)
  }

  /// The sum over the words of how well each is met, 0 the best; nil where one is not.
  private static func rank(_ item: Item, _ words: [String]) -> Int? {
    let label = Folding.fold(item.label.string)
    let keys = Folding.fold(item.keys.string).split(separator: " ").map(String.init)
    let rest = Folding.fold("\(item.aliases) \(item.group.string) \(item.keys.string)")
    var sum = item.reason == nil ? 0 : 1
    for word in words {
      if label.hasPrefix(word) {
        sum += keys.contains(word) ? 0 : 1
      } else if keys.contains(word) || keys.contains(":" + word) {
        sum += 2
      } else if label.containsBytes(of: " " + word) {
        sum += 4
      } else if label.containsBytes(of: word) {
        sum += 8
      } else if rest.containsBytes(of: word) {
        sum += 16
      } else {
        return nil
      }
    }
    return sum
  }

  /// The rows of the list in `area`: what `PgDn` moves by.
  public static func visibleRows(in area: Rect) -> Int { max(1, isLow(area) ? area.rows - 1 : box(in: area).rows - 4) }

  /// Whether there is no room for a border and a line below.
  private static func isLow(_ area: Rect) -> Bool { area.rows < 7 }

  private static func box(in area: Rect) -> Rect {
    let margin = area.columns >= 60 && area.rows >= 16
    let rows = margin ? area.rows - 2 : area.rows
    let columns = margin ? min(88, area.columns - 6) : area.columns
    return Rect(
      column: area.column + (area.columns - columns) / 2, row: area.row + (margin ? 1 : 0), columns: columns, rows: rows
    )
  }

  /// Draws it over `area`: the query, a rule, and the commands of `items` at the places `found`; the chosen one's
  /// reason stands below where it has one.
  public static func view(
    _ model: Model, _ items: [Item], found: [Int], title: SafeText, empty: SafeText, in area: Rect,
    _ frame: inout Frame
  ) {
    let box = box(in: area)
    let isLow = isLow(area)
    guard box.columns > 6, box.rows > 1 else { return }
    if isLow { frame.fill(box, Style(.dialog)) } else { Box.view(title, in: box, &frame) }
    let inner = box.inset(columns: isLow ? 1 : 2, rows: isLow ? 0 : 1)
    let (top, body) = inner.split(top: 1)
    let used = frame.write("> ", in: top, Style(.prompt, on: .dialog))
    TextField.view(model.query, in: top.split(left: used).rest, &frame)
    let (lines, bottom) = body.split(bottom: isLow ? 0 : 1)
    // Without a border the bar that shows the place stands beside the keys, not against them.
    let list = isLow ? lines.split(left: lines.columns - 1).left : lines
    guard !found.isEmpty else {
      for (place, line) in empty.wrapped(to: list.columns).enumerated() where place < list.rows {
        frame.write(line, in: list.split(top: place).rest, Style(.dimmed, on: .dialog))
      }
      return
    }
    let selected = min(max(0, model.selected), found.count - 1)
    let first = max(0, min(selected - list.rows / 2, found.count - list.rows))
    let keyWidth = min(max(8, list.columns / 4), 18)
    let hasGroup = list.columns >= 56
    for (line, place) in found.dropFirst(first).prefix(list.rows).enumerated() where items.indices.contains(place) {
      row(
        items[place], isSelected: first + line == selected, keyWidth: keyWidth, groupWidth: hasGroup ? 14 : 0,
        in: Rect(column: list.column - 1, row: list.row + line, columns: list.columns + 2, rows: 1), &frame)
    }
    Scrollbar.view(
      first: first, shown: list.rows, of: found.count,
      in: Rect(column: box.endColumn - 1, row: list.row, columns: 1, rows: list.rows), &frame)
    let chosen = found.indices.contains(selected) ? items[found[selected]] : nil
    if let reason = chosen?.reason {
      frame.write([StyledText(reason, Style(.warning, on: .dialog))], in: bottom)
    } else {
      let place = SafeText("\(selected + 1)/\(found.count)")
      frame.write(right: place, in: bottom, Style(.dimmed, on: .dialog))
    }
  }

  private static func row(
    _ item: Item, isSelected: Bool, keyWidth: Int, groupWidth: Int, in area: Rect, _ frame: inout Frame
  ) {
    let ground: Role = isSelected ? .choice : .dialog
    frame.fill(area, Style(ground))
    let inner = area.inset(columns: 1)
    let isOff = item.reason != nil
    let (rest, keys) = (
      inner.split(left: inner.columns - keyWidth).left, inner.split(left: inner.columns - keyWidth).rest
    )
    let (labelArea, group) = (
      rest.split(left: rest.columns - groupWidth).left, rest.split(left: rest.columns - groupWidth).rest
    )
    let labelStyle = isOff ? Style(.dimmed, on: ground) : Style(ground)
    frame.write(item.label.fitted(to: max(0, labelArea.columns - 1)), in: labelArea, labelStyle)
    frame.write(item.group.fitted(to: max(0, group.columns - 1)), in: group, Style(.dimmed, on: ground))
    frame.write(right: item.keys, in: keys, Style(isOff ? .dimmed : .key, on: ground))
  }
}
