/// A bar in a column of its own that shows which part of something is seen.
public enum Scrollbar {
  /// Draws a bar for `shown` lines from `first` on, of `total`.
  public static func view(first: Int, shown: Int, of total: Int, in area: Rect, _ frame: inout Frame) {
    guard area.rows > 0, area.columns > 0, total > shown, shown > 0 else { return }
    let length = max(1, Int(Double(area.rows) * Double(shown) / Double(total)))
    let room = area.rows - length
    let most = total - shown
    let start = most > 0 ? Int((Double(room) * Double(min(max(0, first), most)) / Double(most)).rounded()) : 0
    for line in 0..<area.rows {
      let isThumb = line >= start && line < start + length
      frame.write(
        isThumb ? "┃" : "│", in: Rect(column: area.column, row: area.row + line, columns: 1, rows: 1),
        Style(.scrollbar, isThumb ? [] : .dim))
    }
  }
}
