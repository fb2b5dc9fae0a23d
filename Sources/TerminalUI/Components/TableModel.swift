extension Table {
  /// A movement of the cursor.
  public enum Movement: Hashable, Sendable {
    case up, down, pageUp, pageDown, halfPageUp, halfPageDown, first, last
    /// To this row.
    case to(Int)
  }

  /// Where the cursor and the first visible row are. The screen keeps the id of the record under the cursor, and tells
  /// the row again with ``settle(rowCount:cursorRow:visibleRows:)`` when the rows change.
  public struct Model: Hashable, Sendable {
    /// The number of rows.
    public private(set) var rowCount: Int
    /// The row under the cursor; 0 where there are none.
    public private(set) var cursorRow: Int
    /// The first visible row.
    public private(set) var offset: Int
    /// Rows that are visible at once.
    public private(set) var visibleRows: Int

    /// At the first row.
    public init(rowCount: Int = 0, visibleRows: Int = 1) {
      self.rowCount = max(0, rowCount)
      self.visibleRows = max(1, visibleRows)
      cursorRow = 0
      offset = 0
    }

    /// Takes over what changed: the number of rows, the row of the record under the cursor, the size of the area.
    public mutating func settle(rowCount: Int? = nil, cursorRow: Int? = nil, visibleRows: Int? = nil) {
      if let rowCount { self.rowCount = max(0, rowCount) }
      if let visibleRows { self.visibleRows = max(1, visibleRows) }
      let row = cursorRow ?? self.cursorRow
      self.cursorRow = min(max(0, row), max(0, self.rowCount - 1))
      let most = max(0, self.rowCount - self.visibleRows)
      offset = min(max(offset, self.cursorRow - self.visibleRows + 1, 0), most, self.cursorRow)
    }

    /// Moves the cursor; it stops at the ends.
    public mutating func move(_ movement: Movement) {
      let page = max(1, visibleRows - 1)
      let half = max(1, visibleRows / 2)
      switch movement {
      case .up: scroll(by: -1, keeping: true)
      case .down: scroll(by: 1, keeping: true)
      case .pageUp: scroll(by: -page)
      case .pageDown: scroll(by: page)
      case .halfPageUp: scroll(by: -half)
      case .halfPageDown: scroll(by: half)
      case .first: settle(cursorRow: 0)
      case .last: settle(cursorRow: rowCount - 1)
      case .to(let row): settle(cursorRow: row)
      }
    }

    /// Moves the cursor, and the rows with it unless `keeping` them.
    private mutating func scroll(by rows: Int, keeping: Bool = false) {
      if !keeping { offset = max(0, offset + rows) }
      settle(cursorRow: cursorRow + rows)
    }

    /// The rows that `height` lines show.
    func visible(_ height: Int) -> Range<Int> {
      guard rowCount > 0, height > 0 else { return 0..<0 }
      // An area of another size than the settled one still shows the cursor.
      let first = min(max(offset, cursorRow - height + 1), cursorRow)
      return first..<min(rowCount, first + height)
    }
  }
}
