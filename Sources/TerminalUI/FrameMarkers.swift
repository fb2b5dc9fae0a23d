import PlainText

extension Theme {
  /// Whether so few colours are left that markers stand where colour would tell two meanings apart.
  public func needsMarkers(at depth: ColourDepth) -> Bool { variant == .mono || depth <= .sixteen }
}

extension Frame {
  /// The frame with the marker of its role before each text that says something by its looks: `!` before a term that has
  /// passed. A marker takes blanks only, so nothing moves; where a word stands right before the text, there is none, and
  /// the words have to say it. A text that begins with its marker has it already.
  public func marked(by theme: Theme) -> Frame {
    var frame = self
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        guard let cell = cell(column, row), let role = cell.opens else { continue }
        let marker = SafeText(theme.marker(role))
        guard !marker.isEmpty, !spells(marker, column, row) else { continue }
        // A letter would be read as one of the word.
        let isApart = marker.string.last.map { $0.isLetter || $0.isNumber } ?? false
        let width = marker.width + (isApart ? 1 : 0)
        guard (1...width).allSatisfy({ isBlank(column - $0, row) }), isFree(column - width - 1, row) else { continue }
        let place = Rect(column: column - width, row: row, columns: marker.width, rows: 1)
        frame.write(marker, in: place, Style(role, on: cell.style.ground))
      }
    }
    return frame
  }

  /// Whether `text` stands at a place.
  private func spells(_ text: SafeText, _ column: Int, _ row: Int) -> Bool {
    text.clusters.enumerated().allSatisfy { cell(column + $0, row)?.text == $1.text }
  }

  private func isBlank(_ column: Int, _ row: Int) -> Bool { cell(column, row)?.text == " " }

  /// Whether what stands at a place leaves room for a sign beside it: nothing, or the edge of something.
  private func isFree(_ column: Int, _ row: Int) -> Bool {
    guard let cell = cell(column, row) else { return true }
    return [" ", "│", "▌", "▏", "•"].contains(cell.text)
  }
}
