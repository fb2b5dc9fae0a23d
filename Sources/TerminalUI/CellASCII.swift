import PlainText

extension Cell {
  /// What stands for its text on a terminal that is not UTF-8: as many ASCII characters as it has columns.
  public var ascii: String {
    if text.utf8.count == 1 { return text }
    var clusters = SafeText(text).clusters.makeIterator()
    let found = clusters.next()?.ascii.text ?? ""
    let padded = found + String(repeating: " ", count: max(0, Int(width) - found.utf8.count))
    return String(padded.prefix(Int(width)))
  }
}

extension Frame {
  /// The frame with the signs that take two characters in ASCII spelled so: `<=`, `->`. They take a blank beside them, so
  /// nothing moves; where there is none a `?` says that something stands there, since half of a sign would say something
  /// else. An arrow that is no sign between two texts is a key's name and stays one character.
  public var spellingSigns: Frame {
    var frame = self
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        guard let cell = cell(column, row), cell.text.utf8.count > 1 else { continue }
        var clusters = SafeText(cell.text).clusters.makeIterator()
        guard let pair = clusters.next()?.asciiPair else { continue }
        let (left, right) = (frame.isBlank(column - 1, row), frame.isBlank(column + 1, row))
        let isArrow = pair == "->"
        guard isArrow ? left && right && self.cell(column - 2, row)?.text != "←" : left || right else { continue }
        let place = Rect(column: left && (isArrow || !right) ? column - 1 : column, row: row, columns: 2, rows: 1)
        frame.write(pair, in: place, cell.style)
      }
    }
    return frame
  }

  private func isBlank(_ column: Int, _ row: Int) -> Bool { cell(column, row)?.text == " " }
}
