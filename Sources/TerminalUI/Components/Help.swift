public import PlainText

/// Every command of a context with its keys, by group; searchable.
public enum Help {
  /// What is searched for and how far it is scrolled.
  public struct Model: Hashable, Sendable {
    /// What is searched for.
    public var query = TextField.Model()
    /// The first line that shows.
    public private(set) var offset = 0

    /// All of it, from its beginning.
    public init() {}

    /// Scrolls by so many lines of `total`, of which `visible` show.
    public mutating func scroll(by lines: Int, total: Int, visible: Int) {
      offset = min(max(0, offset + lines), max(0, total - visible))
    }

    /// Scrolls where `key` does so on every such page; false: it means something else, if anything.
    public mutating func scroll(by key: Key, total: Int, visible: Int) -> Bool {
      let lines: Int
      switch key {
      case .down: lines = 1
      case .up: lines = -1
      case .pageDown: lines = visible
      case .pageUp: lines = -visible
      default: return false
      }
      scroll(by: lines, total: total, visible: visible)
      return true
    }
  }

  /// The lines of the help at this width: groups with their commands, only those in which every word of the query occurs
  /// (in a key, a label, a group or a name). What cannot be done now is dimmed, with its reason.
  public static func lines<Message>(
    _ keymap: Keymap<Message>, query: String = "", taal: Taal, columns: Int
  ) -> [[StyledText]] {
    let words = Folding.fold(query).split(separator: " ").map(String.init)
    var groups: [(title: Tekst, items: [[StyledText]])] = []
    let keyWidth = min(
      max(6, keymap.bindings.map { keyText($0, taal).width }.max() ?? 0), max(6, min(24, columns / 3)))
    for binding in keymap.bindings where !binding.keys.isEmpty {
      let keys = keyText(binding, taal)
      let label = binding.label.safe(taal)
      let haystack = Folding.fold("\(keys.string) \(label.string) \(binding.group(taal)) \(binding.id)")
      guard words.allSatisfy(haystack.containsBytes) else { continue }
      let items = lines(binding, keys: keys, label: label, keyWidth: keyWidth, taal: taal, columns)
      if let index = groups.firstIndex(where: { $0.title == binding.group }) {
        groups[index].items += items
      } else {
        groups.append((binding.group, items))
      }
    }
    return inColumns(groups.map { [[StyledText($0.title.safe(taal), .heading)]] + $0.items + [[]] }, columns)
  }

  private static func keyText<Message>(_ binding: Binding<Message>, _ taal: Taal) -> SafeText {
    binding.keys.map { $0.label.safe(taal) }.joined(" ")
  }

  private static func lines<Message>(
    _ binding: Binding<Message>, keys: SafeText, label: SafeText, keyWidth: Int, taal: Taal, _ columns: Int
  ) -> [[StyledText]] {
    let keys = "  " + keys.fitted(to: keyWidth).padded(to: keyWidth) + "  "
    switch binding.availability {
    case .enabled: return [[StyledText(keys, Style(.key, on: .text)), StyledText(label)]]
    case .disabled(let reason):
      let beside = keys + label + " · " + reason.safe(taal)
      if columns < severalColumns, beside.width <= columns { return [[StyledText(beside, .dimmed)]] }
      let indent = SafeText.blanks(keyWidth + 6)
      return [[StyledText(keys + label, .dimmed)]]
        + reason.safe(taal).wrapped(to: reasonWidth).map { [StyledText(indent + $0, .dimmed)] }
    }
  }

  /// In a window as wide as this a reason stands below its command, so that it does not take the room of a second
  /// column.
  private static let severalColumns = 100
  private static let reasonWidth = 30

  /// Puts the groups in as many columns as there is room for, whole, one after the other.
  private static func inColumns(_ groups: [[[StyledText]]], _ columns: Int) -> [[StyledText]] {
    let widest = max(1, groups.joined().map(\.width).max() ?? 1) + 2
    let across = max(1, min(groups.count, columns / widest))
    guard across > 1 else { return Array(groups.joined()) }
    let height = (groups.reduce(0) { $0 + $1.count } + across - 1) / across
    var stacks: [[[StyledText]]] = [[]]
    for group in groups {
      if let last = stacks.last, !last.isEmpty, last.count + group.count > height + 1, stacks.count < across {
        stacks.append([])
      }
      stacks[stacks.count - 1] += group
    }
    let tallest = stacks.map(\.count).max() ?? 0
    return (0..<tallest).map { row in
      var line: [StyledText] = []
      for stack in stacks {
        let piece = row < stack.count ? stack[row] : []
        line += piece
        line.append(StyledText(SafeText.blanks(widest - piece.width)))
      }
      return line
    }
  }

  /// Draws the help: the search in the first row, the lines below it.
  public static func view(
    _ model: Model, lines: [[StyledText]], title: SafeText, in area: Rect, _ frame: inout Frame
  ) {
    guard !area.isEmpty else { return }
    frame.fill(area, Style(.text))
    let (top, body) = area.split(top: 1)
    let lead = [StyledText(" " + title + "  ", Style(.title, on: .text)), StyledText("/ ", .prompt)]
    let used = frame.write(lead, in: top)
    TextField.view(model.query, in: top.split(left: used).rest, &frame)
    let first = min(model.offset, max(0, lines.count - body.rows))
    let inner = body.columns > 2 ? body.inset(columns: 1) : body
    for (index, line) in lines.dropFirst(first).prefix(body.rows).enumerated() {
      frame.write(line, in: inner.split(top: index).rest)
    }
    Scrollbar.view(
      first: first, shown: body.rows, of: lines.count,
      in: Rect(column: area.endColumn - 1, row: body.row, columns: 1, rows: body.rows), &frame)
  }
}

extension String {
  /// Whether it holds `other`, byte for byte.
  func containsBytes(of other: String) -> Bool {
    let needle = Array(other.utf8)
    let bytes = Array(utf8)
    guard let first = needle.first else { return true }
    guard needle.count <= bytes.count else { return false }
    return (0...(bytes.count - needle.count)).contains {
      bytes[$0] == first && bytes[$0..<($0 + needle.count)].elementsEqual(needle)
    }
  }
}
