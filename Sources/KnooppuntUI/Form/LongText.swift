package import PlainText
package import TerminalUI

/// A text of several lines while it is typed: broken between words, with the place of the cursor.
package struct LongText {
  /// The lines as they stand on the screen.
  package let lines: [SafeText]
  /// Where the cursor stands: line and column.
  package let cursor: Point

  /// `text` with its cursor before the grapheme `cursor`, in lines of at most `columns`.
  package init(_ text: String, cursor: Int, columns: Int) {
    let columns = max(2, columns)
    var lines: [[(text: SafeText, isBlank: Bool)]] = [[]]
    var width = 0
    var place: (line: Int, count: Int)?
    for (position, grapheme) in text.enumerated() {
      if position == cursor { place = (lines.count - 1, lines[lines.count - 1].count) }
      if grapheme.isNewline {
        lines.append([])
        width = 0
        continue
      }
      let piece = SafeText(String(grapheme))
      if width + piece.width > columns - 1 {
        // From the last blank on it all goes to the next line; a word longer than a line is broken.
        let last = lines.count - 1
        let cut = lines[last].lastIndex { $0.isBlank }.map { $0 + 1 } ?? lines[last].count
        let moved = grapheme == " " ? [] : Array(lines[last][cut...])
        let kept = lines[last].count - moved.count
        lines[last] = Array(lines[last].prefix(kept))
        lines.append(moved)
        width = moved.reduce(0) { $0 + $1.text.width }
        if let at = place, at.line == last, at.count >= kept, position != cursor || !moved.isEmpty {
          place = (last + 1, at.count - kept)
        }
        if position == cursor { place = (last + 1, moved.count) }
        // A blank at the break is the break.
        if grapheme == " " { continue }
      }
      lines[lines.count - 1].append((piece, grapheme == " "))
      width += piece.width
    }
    let end = place ?? (lines.count - 1, lines[lines.count - 1].count)
    self.lines = lines.map { $0.map(\.text).joined() }
    self.cursor = Point(column: lines[end.line].prefix(end.count).reduce(0) { $0 + $1.text.width }, row: end.line)
  }
}
