/// A number of columns and rows.
public struct Size: Hashable, Sendable {
  /// Cells across, 0 or more.
  public var columns: Int
  /// Cells down, 0 or more.
  public var rows: Int

  /// A size; negative numbers count as 0.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A cell's place; (0, 0) is the top left.
public struct Point: Hashable, Sendable {
  /// Cells from the left.
  public var column: Int
  /// Cells from the top.
  public var row: Int

  /// A place.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A rectangle of cells. It may lie outside a frame; drawing is clipped there, never trapped.
public struct Rect: Hashable, Sendable {
  /// The leftmost column.
  public var column: Int
  /// The topmost row.
  public var row: Int
  /// Cells across, 0 or more.
  public var columns: Int
  /// Cells down, 0 or more.
  public var rows: Int

  /// A rectangle; negative extents count as 0.
  public init(column: Int = 0, row: Int = 0, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// The rectangle of a whole frame.
  public init(_ size: Size) {
    self.init(columns: size.columns, rows: size.rows)
  }

  /// Columns and rows.
  public var size: Size { Size(columns: columns, rows: rows) }
  /// The first column to the right of it.
  public var endColumn: Int { column + columns }
  /// The first row below it.
  public var endRow: Int { row + rows }
  /// Whether it holds no cell.
  public var isEmpty: Bool { columns == 0 || rows == 0 }

  /// The `rows` topmost rows, and what is left below them.
  public func split(top rows: Int) -> (top: Rect, rest: Rect) {
    let taken = min(max(0, rows), self.rows)
    return (
      Rect(column: column, row: row, columns: columns, rows: taken),
      Rect(column: column, row: row + taken, columns: columns, rows: self.rows - taken)
    )
  }

  /// What is left above the `rows` bottom rows, and those rows.
  public func split(bottom rows: Int) -> (rest: Rect, bottom: Rect) {
    let (top, rest) = split(top: self.rows - min(max(0, rows), self.rows))
    return (top, rest)
  }

  /// The `columns` leftmost columns, and what is left to their right.
  public func split(left columns: Int) -> (left: Rect, rest: Rect) {
    let taken = min(max(0, columns), self.columns)
    return (
      Rect(column: column, row: row, columns: taken, rows: rows),
      Rect(column: column + taken, row: row, columns: self.columns - taken, rows: rows)
    )
  }

  /// The rectangle without `columns` at the left and right and `rows` at the top and bottom.
  public func inset(columns horizontal: Int = 0, rows vertical: Int = 0) -> Rect {
    Rect(
      column: column + horizontal, row: row + vertical, columns: columns - 2 * horizontal, rows: rows - 2 * vertical)
  }

  /// The cells that both rectangles hold.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return Rect(
      column: left, row: top, columns: min(endColumn, other.endColumn) - left, rows: min(endRow, other.endRow) - top)
  }
}
