public import PlainText

/// The first line of the screen: who and where at the left, the screens as tabs, the rest at the right.
public enum TitleBar {
  /// A tab.
  public struct Tab: Hashable, Sendable {
    /// Its name, with a count where there is one.
    public var title: SafeText
    /// Whether it is the one that is shown.
    public var isActive: Bool

    /// A tab.
    public init(_ title: SafeText, isActive: Bool = false) {
      self.title = title
      self.isActive = isActive
    }
  }

  /// Draws the line: `title`, `tabs`, and `right` at its end. When it gets narrow the last tabs that are not active go
  /// first, then `right`.
  public static func view(
    title: SafeText, tabs: [Tab] = [], right: [StyledText] = [], in area: Rect, _ frame: inout Frame
  ) {
    guard !area.isEmpty else { return }
    let line = area.split(top: 1).top
    frame.fill(line, Style(.header))
    let inner = line.columns > 2 ? line.inset(columns: 1) : line
    let room = inner.columns
    let titleWidth = title.width
    func width(_ tabs: [Tab]) -> Int { tabs.reduce(0) { $0 + $1.title.width + 2 } }
    let rightWidth = right.isEmpty ? 0 : right.width + 2
    var shown = tabs
    while titleWidth + 2 + width(shown) + rightWidth > room, let last = shown.lastIndex(where: { !$0.isActive }) {
      shown.remove(at: last)
    }
    let showsRight = titleWidth + (shown.isEmpty ? 0 : 2 + width(shown)) + rightWidth <= room
    var rest = inner.split(left: frame.write(title.fitted(to: room), in: inner, Style(.title, on: .header))).rest
    if titleWidth + 2 + width(shown) <= room, !shown.isEmpty {
      rest = rest.split(left: 2).rest
      for tab in shown {
        let style = tab.isActive ? Style(.tabActive, on: .header) : Style(.tab, on: .header)
        rest = rest.split(left: frame.write(tab.title, in: rest, style) + 2).rest
      }
    }
    if showsRight, !right.isEmpty {
      let place = inner.split(left: room - right.width).rest
      frame.write(right.map { StyledText($0.text, Style($0.style.role, on: .header, $0.style.emphasis)) }, in: place)
    }
  }
}

/// The last line of the screen: the keys that matter now.
public enum Footer {
  /// Draws the commands of a priority above 0 that can be given, highest first, as many as fit whole.
  public static func view<Message>(
    _ keymap: Keymap<Message>, taal: Taal, in area: Rect, _ frame: inout Frame
  ) {
    view(items(keymap, taal: taal), in: area, &frame)
  }

  /// The commands of a priority above 0 that can be given, highest first: their first keys and what they do. `reason`
  /// is asked why the command of an id cannot be given.
  public static func items<Message>(
    _ keymap: Keymap<Message>, taal: Taal, reason: (String) -> Tekst? = { _ in nil }
  ) -> [(key: SafeText, label: SafeText)] {
    let bindings = keymap.bindings.enumerated().filter {
      $1.priority > 0 && $1.availability == .enabled && reason($1.id) == nil
    }
    return bindings.sorted { ($1.element.priority, $0.offset) < ($0.element.priority, $1.offset) }
      .compactMap { _, binding in
        binding.keys.first.map { (key: $0.label.safe(taal), label: binding.label.safe(taal)) }
      }
  }

  /// Draws keys with what they do, as many as fit whole.
  public static func view(_ items: [(key: SafeText, label: SafeText)], in area: Rect, _ frame: inout Frame) {
    guard !area.isEmpty else { return }
    let line = area.split(top: 1).top
    frame.fill(line, Style(.footer))
    var rest = line.columns > 2 ? line.inset(columns: 1) : line
    for (position, item) in items.enumerated() {
      let gap = position == 0 ? 0 : 2
      guard gap + item.key.width + 1 + item.label.width <= rest.columns else { continue }
      rest = rest.split(left: gap).rest
      // `j k` are two keys: a click could mean either.
      if !item.key.string.contains(" "), let keys = Key.sequence(named: item.key.string) {
        frame.offer(.keys(keys), in: rest.split(left: item.key.width + 1 + item.label.width).left)
      }
      rest = rest.split(left: frame.write(item.key, in: rest, Style(.key, on: .footer)) + 1).rest
      rest = rest.split(left: frame.write(item.label, in: rest, Style(.footer))).rest
    }
  }
}

/// A line that says what happened or is asked.
public enum MessageLine {
  /// Draws `message` in its role. What does not fit in one line takes the rows above it too, so that it can be read
  /// whole; it is cut only where `above` has no room for it.
  public static func view(
    _ message: SafeText, _ role: Role = .info, in area: Rect,
    above: Rect = Rect(column: 0, row: 0, columns: 0, rows: 0),
    _ frame: inout Frame
  ) {
    guard !area.isEmpty else { return }
    let line = area.split(top: 1).top
    let margin = margin(line.columns)
    let lines = message.wrapped(to: line.columns - 2 * margin, limit: 1 + max(0, above.rows))
    let more = above.split(bottom: max(0, lines.count - 1)).bottom
    if !more.isEmpty { frame.fill(more, Style(.text)) }
    for (row, text) in lines.dropLast().enumerated() {
      frame.write(text, in: more.split(top: row).rest.split(top: 1).top.inset(columns: margin), Style(role))
    }
    if let last = lines.last { frame.write(last, in: line.inset(columns: margin), Style(role)) }
  }

  /// How many rows `message` takes, at least 1.
  public static func rows(of message: SafeText, columns: Int) -> Int {
    max(1, message.wrapped(to: max(1, columns - 2 * margin(columns))).count)
  }

  private static func margin(_ columns: Int) -> Int { columns > 2 ? 1 : 0 }
}

/// What a pending key may become: `g` and then?
public enum WhichKey {
  /// Draws the continuations of `pending` over the lowest rows of `area`, in columns.
  public static func view<Message>(
    _ keymap: Keymap<Message>, pending: [Key], taal: Taal, in area: Rect, _ frame: inout Frame
  ) {
    guard !pending.isEmpty, area.columns > 4, area.rows > 0 else { return }
    let items = keymap.continuations(of: pending).map {
      (key: $0.keys.label.safe(taal), label: $0.binding.label.safe(taal))
    }
    guard !items.isEmpty else { return }
    let widest = min(area.columns - 2, items.map { $0.key.width + 1 + $0.label.width }.max() ?? 1)
    // Labels are cut before a command is left out.
    var across = max(1, (area.columns - 2) / (widest + 3))
    while lines(items.count, across) > area.rows - 1, (area.columns - 2) / (across + 1) >= narrowest { across += 1 }
    let width = across == 1 ? widest : min(widest, (area.columns - 2) / across - 1)
    let step = max(width + 1, min(width + 3, (area.columns - 2) / across))
    let box = area.split(bottom: min(area.rows, lines(items.count, across) + 1)).bottom
    let room = (box.rows - 1) * across
    frame.fill(box, Style(.dialog))
    frame.rule(in: box, Style(.border, on: .dialog))
    frame.write(" " + pending.label.safe(taal) + " … ", in: box.inset(columns: 1), Style(.key, on: .dialog))
    for (index, item) in items.prefix(room).enumerated() {
      let place = Rect(
        column: box.column + 1 + (index % across) * step, row: box.row + 1 + index / across, columns: width, rows: 1)
      let used = frame.write(item.key, in: place, Style(.key, on: .dialog))
      frame.write(
        item.label.fitted(to: place.columns - used - 1), in: place.split(left: used + 1).rest, Style(.dialog))
    }
    if items.count > room {
      let more = Tekst(nl: " nog \(items.count - room): F1 ", en: " \(items.count - room) more: F1 ").safe(taal)
      let place = box.inset(columns: 1)
      if more.width + 8 <= place.columns { frame.write(right: more, in: place, Style(.warning, on: .dialog)) }
    }
  }

  /// A column of keys with labels is not made narrower than this.
  private static let narrowest = 12

  private static func lines(_ count: Int, _ across: Int) -> Int { (count + across - 1) / across }
}
