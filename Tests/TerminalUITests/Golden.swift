import TerminalUI
import Testing

/// Draws at a size and compares the rows with `expected`; a difference is shown line by line.
func expect(
  _ columns: Int, _ rows: Int, _ expected: String, plane: String? = nil,
  sourceLocation: SourceLocation = #_sourceLocation, draw: (Rect, inout Frame) -> Void
) {
  var frame = Frame(Size(columns: columns, rows: rows))
  draw(frame.bounds, &frame)
  compare(frame.text, expected, "text", sourceLocation)
  if let plane { compare(frame.plane, plane, "plane (\(frame.legend))", sourceLocation) }
  expectCovered(frame, sourceLocation: sourceLocation)
}

private func compare(_ actual: String, _ expected: String, _ what: String, _ sourceLocation: SourceLocation) {
  var expected = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let actual = actual.split(separator: "\n", omittingEmptySubsequences: false)
  while expected.count < actual.count { expected.append("") }
  guard expected != actual else { return }
  var lines: [String] = []
  for row in 0..<max(expected.count, actual.count) {
    let is_ = row < actual.count ? actual[row] : ""
    let should = row < expected.count ? expected[row] : ""
    lines.append(is_ == should ? "  \(is_)" : "- \(should)\n+ \(is_)")
  }
  Issue.record("\(what) differs\n\(lines.joined(separator: "\n"))", sourceLocation: sourceLocation)
}

/// Every cell holds something, and every wide one owns the cell after it.
func expectCovered(_ frame: Frame, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(frame.cells.count == frame.size.columns * frame.size.rows, sourceLocation: sourceLocation)
  for row in 0..<frame.size.rows {
    var isTrailing = false
    for column in 0..<frame.size.columns {
      guard let cell = frame.cell(column, row) else { continue }
      if isTrailing != (cell.width == 0) || cell.text.isEmpty != (cell.width == 0) {
        Issue.record("cell \(column), \(row) is torn: \(cell)", sourceLocation: sourceLocation)
      }
      isTrailing = cell.width == 2
    }
    if isTrailing { Issue.record("row \(row) ends in half a cell", sourceLocation: sourceLocation) }
  }
}
