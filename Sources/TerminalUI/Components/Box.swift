public import PlainText

/// A frame around a piece of the screen, for what stands over the rest.
public enum Box {
  /// Clears `area` and draws a border with `title` in it; without room for a border only the ground.
  public static func view(_ title: SafeText = "", in area: Rect, _ frame: inout Frame) {
    let ground = Style(.dialog)
    let border = Style(.borderActive, on: .dialog)
    frame.fill(area, ground)
    guard area.columns >= 5, area.rows >= 3 else { return }
    let line = SafeText.repeated("─", area.columns - 2)
    frame.write("┌" + line + "┐", in: area, border)
    frame.write("└" + line + "┘", in: area.split(bottom: 1).bottom, border)
    for row in 1..<(area.rows - 1) {
      let place = area.split(top: row).rest
      frame.write("│", in: place, border)
      frame.write("│", in: place.split(left: area.columns - 1).rest, border)
    }
    if !title.isEmpty {
      let text = (" " + title.fitted(to: area.columns - 6) + " ")
      frame.write(text, in: area.split(left: 2).rest, Style(.title, on: .dialog))
    }
  }
}

extension Rect {
  /// A rectangle of this size in the middle of it, no larger than it.
  public func centered(columns: Int, rows: Int) -> Rect {
    let width = min(max(0, columns), self.columns)
    let height = min(max(0, rows), self.rows)
    return Rect(
      column: column + (self.columns - width) / 2, row: row + (self.rows - height) / 2, columns: width, rows: height)
  }
}
