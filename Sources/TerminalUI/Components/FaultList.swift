public import PlainText

/// A table of faults, with the whole text of the one under the cursor below it.
public enum FaultList {
  /// Draws the table, a rule, and `detail` wrapped in at most a third of the rows.
  public static func view(
    _ model: Table.Model, columns: [Table.Column], detail: [SafeText], empty: SafeText = "", in area: Rect,
    _ frame: inout Frame, row: (Int) -> Table.Row
  ) {
    let lines = detail.flatMap { $0.wrapped(to: max(1, area.columns - 2)) }
    let rows = lines.isEmpty || area.rows < 6 ? 0 : min(lines.count, area.rows / 3)
    let (top, bottom) = area.split(bottom: rows > 0 ? rows + 1 : 0)
    Table.view(model, columns: columns, empty: empty, in: top, &frame, row: row)
    guard rows > 0 else { return }
    frame.rule(in: bottom)
    let inner = bottom.split(top: 1).rest.inset(columns: 1)
    for (index, line) in lines.prefix(rows).enumerated() {
      let isCut = index == rows - 1 && lines.count > rows
      frame.write(isCut ? (line + "…").fitted(to: inner.columns) : line, in: inner.split(top: index).rest)
    }
  }

  /// The rows that the table of the list shows, for its model.
  public static func visibleRows(in area: Rect, detailLines: Int) -> Int {
    let rows = detailLines == 0 || area.rows < 6 ? 0 : min(detailLines, area.rows / 3) + 1
    return Table.visibleRows(in: area.split(bottom: rows).rest)
  }
}
