import PlainText

extension Dialogue {
  /// A report in lines: a row of a table is a line with its labels.
  enum ReportLines {
    static func lines(_ markdown: String) -> [SafeText] {
      var lines: [String] = []
      var headings: [String] = []
      for line in SafeText.lines(of: markdown).map(\.string) {
        guard line.hasPrefix("|") else {
          headings = []
          let isPoint = line.hasPrefix("- ")
          lines.append(Verslag.Text.plain(line.drop { $0 == "#" }.dropFirst(isPoint ? 2 : 0)).withoutBlanks)
          continue
        }
        let cells = Verslag.Text.cells(of: line)
        if headings.isEmpty {
          headings = cells
        } else if !cells.allSatisfy({ cell in !cell.isEmpty && cell.allSatisfy { "-: ".contains($0) } }) {
          let parts = zip(headings, cells).filter { !$0.1.isEmpty }.map { $0.0.isEmpty ? $0.1 : "\($0.0): \($0.1)" }
          lines.append(" " + parts.joined(separator: " · "))
        }
      }
      // One empty line is enough.
      let kept = lines.enumerated().filter { place, line in !line.isEmpty || place == 0 || !lines[place - 1].isEmpty }
      return [""] + kept.map { SafeText($0.element) }
    }
  }
}
