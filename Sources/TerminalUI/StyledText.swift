public import PlainText

/// A piece of a line with its style.
public struct StyledText: Hashable, Sendable {
  /// What it says.
  public var text: SafeText
  /// How it looks.
  public var style: Style
  /// What it leads to, by a number of whoever wrote it; nil: nowhere.
  public var link: Int?

  /// A piece.
  public init(_ text: SafeText, _ style: Style = Style(.text), link: Int? = nil) {
    self.text = text
    self.style = style
    self.link = link
  }

  /// A piece of a role.
  public init(_ text: SafeText, _ role: Role) {
    self.init(text, Style(role))
  }
}

extension [StyledText] {
  /// Columns that the line takes.
  public var width: Int { reduce(0) { $0 + $1.text.width } }

  /// The line without its styles.
  public var text: SafeText { map(\.text).joined() }
}

extension Frame {
  /// Writes a line of pieces from the left of `area`'s first row, and cuts it with `…` where it does not fit. Returns
  /// the columns used.
  @discardableResult
  public mutating func write(_ line: [StyledText], in area: Rect) -> Int {
    var rest = area
    for (index, piece) in line.enumerated() {
      let hasMore = index + 1 < line.count && line[(index + 1)...].contains { !$0.text.isEmpty }
      let width = piece.text.width
      if width > rest.columns || (hasMore && width == rest.columns) {
        let cut = width > rest.columns ? piece.text : piece.text + " "
        write(cut.fitted(to: rest.columns), in: rest, piece.style)
        return area.columns
      }
      rest = rest.split(left: write(piece.text, in: rest, piece.style)).rest
    }
    return area.columns - rest.columns
  }

  /// Writes `text` at the right end of `area`'s first row, cut at its end where it does not fit. Returns the columns
  /// used.
  @discardableResult
  public mutating func write(right text: SafeText, in area: Rect, _ style: Style = Style(.text)) -> Int {
    let text = text.fitted(to: area.columns)
    let width = text.width
    return write(text, in: area.split(left: area.columns - width).rest, style)
  }

  /// Draws a rule along `area`'s first row.
  public mutating func rule(in area: Rect, _ style: Style = Style(.border)) {
    let visible = area.intersection(bounds)
    write(SafeText.repeated("─", visible.columns), in: visible, style)
  }
}
