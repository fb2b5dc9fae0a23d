public import PlainText

/// A table of which only the visible rows are asked for, so that a million rows cost nothing.
public enum Table {
  /// Where a column's text stands.
  public enum Alignment: Hashable, Sendable { case left, right }

  /// A column.
  public struct Column: Hashable, Sendable {
    /// Its heading.
    public var title: SafeText
    /// Its width.
    public var wish: Columns.Wish
    /// Where its text stands.
    public var alignment: Alignment

    /// A column; with `growth` it takes a share of what is left over, the lowest `priority` is dropped first.
    public init(
      _ title: SafeText, width: Int, minimum: Int? = nil, alignment: Alignment = .left, priority: Int = 0,
      growth: Int = 0
    ) {
      self.title = title
      self.alignment = alignment
      // A title stays whole beside the arrow of a sorting, where there is room; a sign gives way to it.
      let ideal = title.width > 1 && title.width <= width ? max(width, title.width + 1) : width
      wish = Columns.Wish(minimum: minimum ?? width, ideal: ideal, priority: priority, growth: growth)
    }
  }

  /// What stands in one column of a row.
  public struct Entry: Hashable, Sendable {
    /// The text.
    public var text: SafeText
    /// What it means.
    public var role: Role
    /// Ranges of its clusters to underline, in order.
    public var hits: [Range<Int>]

    /// An entry.
    public init(_ text: SafeText, _ role: Role = .text, hits: [Range<Int>] = []) {
      self.text = text
      self.role = role
      self.hits = hits
    }
  }

  /// A row: an entry a column; those that miss are empty.
  public struct Row: Hashable, Sendable {
    /// The entries, in the order of the columns.
    public var entries: [Entry]
    /// Whether it is one of those that were marked.
    public var isMarked: Bool
    /// In place of entries: a line across all columns, above the rows that it names.
    public var heading: [StyledText]?
    /// How many columns the first entry takes; what stands in the others is not drawn.
    public var span: Int

    /// A row.
    public init(_ entries: [Entry], isMarked: Bool = false, span: Int = 1) {
      self.entries = entries
      self.isMarked = isMarked
      self.span = max(1, span)
    }

    /// A line across all columns.
    public init(heading: [StyledText]) {
      self.init([])
      self.heading = heading
    }
  }

  /// A column by which the rows are sorted.
  public struct Sorting: Hashable, Sendable {
    /// Its index.
    public var column: Int
    /// Whether the highest stands first.
    public var descending: Bool
    /// Its place among several such columns, from 1; nil where it is the only one.
    public var rank: Int?

    /// A sorting.
    public init(column: Int, descending: Bool = false, rank: Int? = nil) {
      self.column = column
      self.descending = descending
      self.rank = rank
    }

    /// What the heading says of it: `↑`, and among several `↑2`.
    public var arrow: SafeText {
      SafeText((descending ? "↓" : "↑") + (rank.map { String($0) } ?? ""))
    }

    /// The arrow of the column called `name` among the sorted ones, the first one first; nil where it is none of them.
    public static func arrow(of name: String, in sorted: [(name: String, descending: Bool)]) -> SafeText? {
      sorted.firstIndex { $0.name == name }.map { place in
        Sorting(column: 0, descending: sorted[place].descending, rank: sorted.count > 1 ? place + 1 : nil).arrow
      }
    }
  }

  /// The width of each of `columns` in a table that is `total` wide; nil for one that has no room.
  public static func widths(of columns: [Column], in total: Int) -> [Int?] {
    Layout(columns, in: Rect(column: 0, row: 0, columns: total, rows: 1)).widths
  }

  /// The rows of an area that are left for the rows of a table: all but the heading.
  public static func visibleRows(in area: Rect) -> Int {
    max(0, area.rows - 1)
  }

  /// Draws the table: heading, rows, scrollbar in the right margin where there is more. `empty` stands in place of rows
  /// where there are none, and below it `remedies`, each on a line of its own. Without `isActive` the keys go elsewhere,
  /// and the row of the cursor looks like it.
  public static func view(
    _ model: Model, columns: [Column], sorting: [Sorting] = [], empty: SafeText = "", remedies: [SafeText] = [],
    isActive: Bool = true, in area: Rect, _ frame: inout Frame, row: (Int) -> Row
  ) {
    guard !area.isEmpty else { return }
    let layout = Layout(columns, in: area)
    layout.heading(columns, sorting, in: area, &frame)
    let body = area.split(top: 1).rest
    guard model.rowCount > 0 else {
      let lines = ([empty] + remedies).flatMap { $0.wrapped(to: layout.textWidth, limit: body.rows) }
      for (line, text) in lines.prefix(body.rows).enumerated() {
        frame.write(text, in: layout.text(body, line), Style(.dimmed))
      }
      return
    }
    let visible = model.visible(body.rows)
    for (line, index) in visible.enumerated() {
      let place = body.split(top: line).rest.split(top: 1).top
      let ground: Role? = index == model.cursorRow ? isActive ? .cursor : .cursorInactive : nil
      layout.draw(row(index), on: ground, columns, in: place, &frame)
      frame.offer(.row(by: index - model.cursorRow), in: place)
    }
    if model.rowCount > body.rows {
      Scrollbar.view(
        first: visible.lowerBound, shown: visible.count, of: model.rowCount,
        in: Rect(column: area.endColumn - 1, row: body.row, columns: 1, rows: body.rows), &frame)
    }
  }
}

/// The places of a table's columns: three for cursor and mark, a margin of one at the right, gaps of two.
private struct Layout {
  let lead: Int
  let widths: [Int?]
  let textWidth: Int

  init(_ columns: [Table.Column], in area: Rect) {
    lead = area.columns >= 12 ? 3 : area.columns >= 4 ? 1 : 0
    textWidth = max(1, area.columns - lead - (area.columns >= 4 ? 1 : 0))
    widths = Columns.distribute(columns.map(\.wish), over: textWidth, gap: 2)
  }

  func text(_ area: Rect, _ line: Int) -> Rect {
    Rect(column: area.column + lead, row: area.row + line, columns: textWidth, rows: 1)
  }

  /// The columns that stay, with the place of each.
  func places(in area: Rect) -> [(index: Int, place: Rect)] {
    var column = area.column + lead
    var places: [(Int, Rect)] = []
    for (index, width) in widths.enumerated() {
      guard let width else { continue }
      places.append((index, Rect(column: column, row: area.row, columns: width, rows: 1)))
      column += width + 2
    }
    return places
  }

  /// The places with the first as wide as the first `span` columns.
  private func spanned(_ places: [(index: Int, place: Rect)], _ span: Int) -> [(index: Int, place: Rect)] {
    guard span > 1, var first = places.first, first.index == 0, let last = places.last(where: { $0.index < span })
    else { return places }
    first.place.columns = last.place.endColumn - first.place.column
    return [first] + places.filter { $0.index >= span }
  }

  func heading(_ columns: [Table.Column], _ sorting: [Table.Sorting], in area: Rect, _ frame: inout Frame) {
    frame.fill(area.split(top: 1).top, Style(.columnHead))
    for (index, place) in places(in: area) {
      let column = columns[index]
      frame.offer(.heading(index), in: place)
      var title = column.title
      let arrow = sorting.first { $0.column == index }?.arrow
      if let arrow {
        let room = place.columns - arrow.width
        title = title.width + 1 <= room ? title + " " + arrow : title.fitted(to: max(0, room)) + arrow
      }
      title = title.fitted(to: place.columns)
      let shift = column.alignment == .right ? place.columns - title.width : 0
      frame.write(title, in: place.split(left: shift).rest, Style(arrow == nil ? .columnHead : .sorted))
    }
  }

  /// Draws a row; `ground` is that of the cursor where it stands there.
  func draw(_ row: Table.Row, on ground: Role?, _ columns: [Table.Column], in area: Rect, _ frame: inout Frame) {
    if let heading = row.heading {
      frame.write(heading, in: area.split(left: min(1, lead)).rest)
      return
    }
    if let ground { frame.fill(area, Style(ground)) }
    if lead > 0 {
      let mark = area.split(left: lead == 3 ? 1 : 0).rest
      if let ground { frame.write(ground == .cursor ? "▌" : "▏", in: mark, Style(ground)) }
      if row.isMarked, ground == nil || lead == 3 {
        frame.write("•", in: mark.split(left: ground == nil ? 0 : 1).rest, Style(.marked, on: ground))
      }
    }
    for (index, place) in spanned(places(in: area), row.span) where index < row.entries.count {
      let entry = row.entries[index]
      let style = entry.role == .text ? Style(ground ?? .text) : Style(entry.role, on: ground)
      let text = entry.text.fitted(to: place.columns)
      let shift = columns[index].alignment == .right ? place.columns - text.width : 0
      let place = place.split(left: shift).rest
      frame.write(text, in: place, style)
      Hits.underline(entry.hits, of: text, in: place, ground: ground, &frame)
    }
  }
}
