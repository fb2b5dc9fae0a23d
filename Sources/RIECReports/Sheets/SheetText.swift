public import PlainText

/// The forms in which `toon` prints a record.
public enum SheetFormat: String, Sendable, CaseIterable {
  case tekst, json, md
}

/// A sheet as lines of text, plain or Markdown.
public struct SheetText: Sendable {
  private let taal: Taal
  private let markdown: Bool

  /// Sheets in `taal`.
  public init(taal: Taal, markdown: Bool) {
    self.taal = taal
    self.markdown = markdown
  }

  /// The whole sheet, without line ends.
  public func lines(of sheet: Sheet) -> [String] {
    let title = sheet.title.isEmpty ? sheet.id.text : "\(sheet.title) · \(sheet.id.text)"
    let aside = sheet.aside.map(\.text).joined(separator: " · ")
    var lines = markdown ? ["# " + escaped(title)] : [title]
    if !aside.isEmpty { lines += markdown ? ["", escaped(aside)] : [aside] }
    for section in sheet.sections {
      lines.append("")
      let heading = section.heading(taal)
      if !heading.isEmpty { lines += markdown ? ["## " + heading, ""] : [heading] }
      for block in section.blocks { lines += self.lines(of: block) }
    }
    return lines
  }

  private func lines(of block: Sheet.Block) -> [String] {
    switch block {
    case .pairs(let pairs): pairs.flatMap { pairLines($0, labelWidth: labelWidth(pairs)) }
    case .table(let table): tableLines(table)
    case .text(let value): SafeText.lines(of: value.text).map { markdown ? escaped($0.string) : "  " + $0.string }
    case .steps(let steps): [(markdown ? "" : "  ") + stepLine(steps)]
    }
  }

  private func labelWidth(_ pairs: [Sheet.Pair]) -> Int {
    pairs.map { SafeText($0.label(taal)).width }.max() ?? 0
  }

  private func pairLines(_ pair: Sheet.Pair, labelWidth: Int) -> [String] {
    let value = pair.values.isEmpty ? "–" : pair.values.map(\.text).joined(separator: ", ")
    let lines = SafeText.lines(of: value).map(\.string)
    let first = lines.first ?? ""
    if markdown {
      return ["- **\(pair.label(taal))**: \(escaped(first))"] + lines.dropFirst().map { "  " + escaped($0) }
    }
    let indent = SafeText.blanks(labelWidth + 4).string
    return ["  \(SafeText(pair.label(taal)).padded(to: labelWidth, right: false).string)  \(first)"]
      + lines.dropFirst().map { indent + $0 }
  }

  private func tableLines(_ table: Sheet.Table) -> [String] {
    let headings = table.headings.map { $0(taal) }
    let rows = table.rows.map { $0.map { $0.text.isEmpty ? "–" : $0.text } }
    if markdown {
      let rule = headings.indices.map { table.alignsRight.contains($0) ? "---:" : "---" }
      return ([headings, rule] + rows.map { $0.map(escaped) }).map { "| " + $0.joined(separator: " | ") + " |" }
    }
    let widths = headings.indices.map { column in
      ([headings] + rows).map { column < $0.count ? SafeText($0[column]).width : 0 }.max() ?? 0
    }
    return ([headings] + rows).map { row in
      let cells = row.enumerated().map { column, text in
        SafeText(text).padded(to: widths[column], right: table.alignsRight.contains(column)).string
      }
      return SafeText("  " + cells.joined(separator: "  ")).trimmedEnd.string
    }
  }

  private func stepLine(_ steps: [Sheet.Step]) -> String {
    steps.map { $0.isCurrent ? "[\($0.label(taal))]" : $0.label(taal) }.joined(separator: " – ")
  }

  private func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("|", with: "\\|")
  }
}
