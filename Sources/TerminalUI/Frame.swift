public import PlainText

/// One place on the screen: a grapheme of at most two columns with its style.
public struct Cell: Hashable, Sendable {
  /// The grapheme, already safe; empty in the trailing cell of a wide one.
  public var text: String
  /// Columns that it takes: 1, 2, or 0 in the trailing cell of a wide one.
  public var width: UInt8
  /// How it looks.
  public var style: Style
  /// The role of the text that begins here, where that says something by its looks alone; see ``Frame/marked(by:)``.
  package var opens: Role?

  /// A cell; only SafeText and the frame make one.
  package init(text: String, width: UInt8, style: Style) {
    self.text = text
    self.width = width
    self.style = style
  }

  /// An empty cell.
  public static let blank = Cell(text: " ", width: 1, style: Style(.text))
}

/// One picture of the screen, as a value. Drawing outside it is clipped, never trapped.
public struct Frame: Hashable, Sendable {
  /// Columns and rows.
  public let size: Size
  /// The cells, row by row.
  public private(set) var cells: [Cell]
  /// Where the terminal's cursor stands; nil hides it.
  public var cursor: Point?
  /// What clicks mean, in the order in which it was drawn.
  public internal(set) var targets: [Target] = []

  /// A blank frame.
  public init(_ size: Size) {
    // A window may claim any size; no screen has more cells than this.
    self.size = Size(columns: min(size.columns, 2000), rows: min(size.rows, 1000))
    cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
  }

  /// The rectangle of the whole frame.
  public var bounds: Rect { Rect(size) }

  /// The cell at a place, or nil outside the frame.
  public func cell(_ column: Int, _ row: Int) -> Cell? {
    guard column >= 0, column < size.columns, row >= 0, row < size.rows else { return nil }
    return cells[row * size.columns + column]
  }

  /// Writes `text` from the left of `area`'s first row; what does not fit is dropped whole. Returns the columns used.
  @discardableResult
  public mutating func write(_ text: SafeText, in area: Rect, _ style: Style = Style(.text)) -> Int {
    guard area.rows > 0, area.row >= 0, area.row < size.rows else { return 0 }
    var used = 0
    // A text of one character is a sign itself.
    var opens = style.role.isMarked && text.trimmedEnd.width > 1 ? style.role : nil
    var standIns = text.standIns[...]
    for (index, cluster) in text.clusters.enumerated() {
      guard used + cluster.width <= area.columns else { break }
      let column = area.column + used
      guard column < size.columns else { break }
      if let first = standIns.first, first.upperBound <= index { standIns.removeFirst() }
      var cell = Cell(text: cluster.text, width: cluster.width == 2 ? 2 : 1, style: style)
      if standIns.first?.contains(index) == true { cell.style = style.hidden }
      if opens != nil {
        // Blanks before a text that stands at the right are none of it.
        if cluster.text == " " { cell.style = Style(style.ground ?? .text) } else { swap(&cell.opens, &opens) }
      }
      put(cell, column, area.row)
      used += cluster.width
    }
    return used
  }

  /// Fills `area` with blanks of `style`.
  public mutating func fill(_ area: Rect, _ style: Style) {
    let area = area.intersection(bounds)
    for row in area.row..<area.endRow {
      for column in area.column..<area.endColumn { put(Cell(text: " ", width: 1, style: style), column, row) }
    }
  }

  /// Changes the style of what stands in `area`, leaving the text.
  public mutating func restyle(_ area: Rect, _ change: (inout Style) -> Void) {
    let area = area.intersection(bounds)
    for row in area.row..<area.endRow {
      for column in area.column..<area.endColumn { change(&cells[row * size.columns + column].style) }
    }
  }

  /// Places one cell. A wide cell owns the one after it; whatever it cuts through becomes blank; one that would stick
  /// out at the right edge is dropped.
  private mutating func put(_ cell: Cell, _ column: Int, _ row: Int) {
    let width = Int(cell.width)
    guard row >= 0, row < size.rows, column >= 0, column + width <= size.columns else { return }
    let start = row * size.columns
    if cells[start + column].width == 0, column > 0 { blank(start + column - 1) }
    if cells[start + column + width - 1].width == 2, column + width < size.columns {
      blank(start + column + width)
    }
    cells[start + column] = cell
    if width == 2 { cells[start + column + 1] = Cell(text: "", width: 0, style: cell.style) }
  }

  private mutating func blank(_ index: Int) {
    cells[index] = Cell(text: " ", width: 1, style: cells[index].style)
  }
}
