public import PlainText

/// How far work is that takes a while.
public enum Progress {
  /// A bar of `columns` cells, full and unfilled; where the locale is not UTF-8 the painter has `#` and `.` for them.
  public static func bar(_ done: Int, of total: Int, columns: Int) -> SafeText {
    guard columns > 0 else { return "" }
    let share = total > 0 ? min(1, max(0, Double(done) / Double(total))) : 0
    let full = Int(share * Double(columns))
    return SafeText.repeated("▇", full) + SafeText.repeated("▁", columns - full)
  }

  /// A bar whose length is that of `value` when `most` takes `columns`; whatever is not 0 has a cell at least.
  public static func blocks(_ value: Int, of most: Int, columns: Int) -> SafeText {
    guard value > 0, most > 0, columns > 0 else { return "" }
    return SafeText.repeated("▇", max(1, Int((Double(columns) * min(1, Double(value) / Double(most))).rounded())))
  }

  /// Draws a label, the bar with its numbers (`total` nil: not known yet), and how to cancel.
  public static func view(
    _ label: SafeText, done: Int, total: Int?, hint: SafeText = "", in area: Rect, _ frame: inout Frame
  ) {
    guard !area.isEmpty else { return }
    var line = [StyledText(label + "  ")]
    if let total {
      let numbers = SafeText("\(Numbers.grouped(done))/\(Numbers.grouped(total))")
      let room = area.columns - label.width - numbers.width - (hint.isEmpty ? 0 : hint.width + 2) - 4
      if room >= 4 {
        line.append(StyledText(bar(done, of: total, columns: min(room, 30)), .progress))
        line.append(StyledText("  "))
      }
      line.append(StyledText(numbers))
    } else {
      line.append(StyledText("…"))
    }
    if !hint.isEmpty { line.append(StyledText("  " + hint, .dimmed)) }
    frame.write(line, in: area)
  }
}
