public import PlainText

/// A record in full: headings, labels with values, lists, small tables.
public enum DetailPane {
  /// A piece of a section.
  public enum Item: Hashable, Sendable {
    /// A label and what it says; the value is wrapped under itself.
    case field(label: SafeText, role: Role = .label, value: [StyledText])
    /// Text of several lines, wrapped.
    case text([SafeText], Role)
    /// Lines with a dash, wrapped.
    case list([[StyledText]])
    /// Aligned columns below the headings of the first row. A cell that is too wide is wrapped; what has no room for a
    /// column stands below its row, by its heading.
    case table([[StyledText]])
    /// A line as it is, cut where it does not fit.
    case line([StyledText])
    /// An empty line.
    case blank
  }

  /// A part of the record.
  public struct Section: Hashable, Sendable {
    /// Its heading; empty: none.
    public var title: SafeText
    /// What it says.
    public var items: [Item]

    /// A part.
    public init(_ title: SafeText = "", _ items: [Item]) {
      self.title = title
      self.items = items
    }
  }

  /// The record laid out in lines for a width, to be kept until one of both changes.
  public struct Layout: Hashable, Sendable {
    /// The lines.
    public let lines: [[StyledText]]
    /// The width for which they were made.
    public let columns: Int
    /// What leads somewhere, in reading order.
    public let links: [Link]

    /// Lays out `sections` for so many columns.
    public init(_ sections: [Section], columns: Int) {
      self.columns = max(1, columns)
      var writer = DetailWriter(columns: self.columns, sections)
      lines = writer.write(sections)
      links = Link.all(in: lines)
    }

    /// The lines in which the folded `needle` occurs.
    public func lines(with needle: String) -> [Int] {
      lines.indices.filter { !Hits.ranges(of: [needle], in: lines[$0].text).isEmpty }
    }
  }

  /// How far it is scrolled, and what is searched for.
  public struct Model: Hashable, Sendable {
    /// The lines.
    public private(set) var layout: Layout
    /// The first line that shows.
    public private(set) var offset = 0
    /// Lines that show at once.
    public private(set) var visibleRows: Int
    /// What is underlined.
    public var needles: [String] = []
    /// The line of the hit to which one jumped last; scrolling forgets it.
    public private(set) var hit: Int?
    /// The link that has the highlight, by its place in the layout.
    public private(set) var focus: Int?

    /// From the beginning.
    public init(_ layout: Layout = Layout([], columns: 1), visibleRows: Int = 1) {
      self.layout = layout
      self.visibleRows = max(1, visibleRows)
    }

    /// Takes over what changed.
    public mutating func settle(layout: Layout? = nil, visibleRows: Int? = nil) {
      if let layout {
        if layout.links.map(\.target) != self.layout.links.map(\.target) { focus = nil }
        self.layout = layout
        hit = nil
      }
      if let visibleRows { self.visibleRows = max(1, visibleRows) }
      offset = min(max(0, offset), max(0, self.layout.lines.count - self.visibleRows))
    }

    /// Scrolls; it stops at the ends.
    public mutating func scroll(_ movement: Table.Movement) {
      hit = nil
      let page = max(1, visibleRows - 1)
      switch movement {
      case .up: offset -= 1
      case .down: offset += 1
      case .pageUp: offset -= page
      case .pageDown: offset += page
      case .halfPageUp: offset -= max(1, visibleRows / 2)
      case .halfPageDown: offset += max(1, visibleRows / 2)
      case .first: offset = 0
      case .last: offset = layout.lines.count
      case .to(let line): offset = line
      }
      settle()
    }

    /// What the highlighted link leads to.
    public var target: Int? {
      focus.flatMap { layout.links.indices.contains($0) ? layout.links[$0].target : nil }
    }

    /// Highlights the next link, or the one before; from the first visible line on where none has it. False: there is
    /// none.
    public mutating func passLink(forward: Bool) -> Bool {
      let links = layout.links
      guard !links.isEmpty else { return false }
      let start =
        forward ? links.firstIndex { $0.line >= offset } ?? 0 : links.lastIndex { $0.line < offset } ?? links.count - 1
      let next = focus.map { ($0 + (forward ? 1 : links.count - 1)) % links.count } ?? start
      focus = next
      let line = links[next].line
      if !(offset..<(offset + visibleRows)).contains(line) { scroll(.to(line - visibleRows / 3)) }
      return true
    }

    /// Takes the highlight away.
    public mutating func leaveLinks() { focus = nil }

    /// Goes to the next hit, or the one before; from the first visible line on where one has not jumped since. False:
    /// there is none.
    public mutating func jump(next forward: Bool) -> Bool {
      let lines = layout.lines.indices.filter { !Hits.ranges(of: needles, in: layout.lines[$0].text).isEmpty }
      let from = hit ?? (forward ? offset - 1 : offset)
      guard let line = forward ? lines.first(where: { $0 > from }) : lines.last(where: { $0 < from }) else {
        return false
      }
      if !(offset..<(offset + visibleRows)).contains(line) { scroll(.to(line - visibleRows / 3)) }
      hit = line
      return true
    }
  }

  /// Draws the lines; where there are more than fit, a scrollbar at the right.
  public static func view(_ model: Model, in area: Rect, _ frame: inout Frame) {
    guard !area.isEmpty else { return }
    let lines = model.layout.lines
    let first = min(model.offset, max(0, lines.count - area.rows))
    let isLong = lines.count > area.rows
    let inner = isLong ? area.split(left: area.columns - 1).left : area
    for (row, line) in lines.dropFirst(first).prefix(area.rows).enumerated() {
      let place = inner.split(top: row).rest
      frame.write(line, in: place)
      if let focus = model.focus, model.layout.links.indices.contains(focus) {
        for segment in model.layout.links[focus].segments where segment.line == first + row {
          let cells = Rect(
            column: place.column + segment.columns.lowerBound, row: place.row, columns: segment.columns.count, rows: 1)
          frame.restyle(cells.intersection(inner)) { $0 = Style(.cursor) }
        }
      }
      if !model.needles.isEmpty {
        let text = line.text
        let visible = Rect(column: place.column, row: place.row, columns: place.columns, rows: 1)
        let isCurrent = model.hit == first + row
        Hits.underline(
          Hits.ranges(of: model.needles, in: text), of: text, in: visible, ground: nil,
          emphasis: isCurrent ? [.underline, .reverse] : .underline, &frame)
      }
    }
    Scrollbar.view(
      first: first, shown: area.rows, of: lines.count, in: area.split(left: area.columns - 1).rest, &frame)
  }
}
