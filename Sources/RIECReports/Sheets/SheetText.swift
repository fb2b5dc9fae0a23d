public import PlainText
import RIECDomain

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

  /// The whole sheet, without line ends; `notes` stand below its title.
  public func lines(of sheet: Sheet, notes: [Tekst] = []) -> [String] {
    let title = sheet.title.isEmpty ? sheet.id.text : "\(sheet.title) · \(sheet.id.text)"
    let aside = sheet.aside.map(\.text).joined(separator: " · ")
    var lines = [markdown ? "# " + Markdown.escaped(title) : title]
    if !aside.isEmpty { lines += markdown ? ["", Markdown.escaped(aside)] : [aside] }
    if !notes.isEmpty { lines += [""] + notes.map { markdown ? "> " + Markdown.escaped($0(taal)) + "  " : $0(taal) } }
    for section in sheet.sections {
      lines.append("")
      let heading = section.heading(taal)
      if !heading.isEmpty { lines += markdown ? ["## " + heading, ""] : [heading] }
      let blocks = section.blocks.map { self.lines(of: $0, on: sheet) }
      // Blocks that follow each other at once would be one paragraph.
      lines += markdown ? Array(blocks.joined(separator: [""])) : blocks.flatMap { $0 }
    }
    return lines
  }

  private func lines(of block: Sheet.Block, on sheet: Sheet) -> [String] {
    switch block {
    case .pairs(let pairs):
      (markdown ? firstThingsFirst(pairs, sheet.kind) : pairs).flatMap { pairLines($0, labelWidth: labelWidth(pairs)) }
    case .table(let table): tableLines(table)
    case .text(let value):
      SafeText.lines(of: value.text).map { markdown ? Markdown.escaped($0.string) : "  " + $0.string }
    case .steps(let steps): [stepLine(steps)]
    }
  }

  /// Doel, grondslag and vertrouwelijkheid before all else: what an overleg must know before it reads on.
  private func firstThingsFirst(_ pairs: [Sheet.Pair], _ kind: Kind.Name) -> [Sheet.Pair] {
    let names = ["doel", "grondslag", "grondslagToelichting", "vertrouwelijkheid"]
    let labels = names.compactMap { Kinds.named(kind)?.field(at: $0)?.label }
    return labels.flatMap { label in pairs.filter { $0.label == label } } + pairs.filter { !labels.contains($0.label) }
  }

  private func labelWidth(_ pairs: [Sheet.Pair]) -> Int {
    pairs.map { SafeText($0.label(taal)).width }.max() ?? 0
  }

  private func pairLines(_ pair: Sheet.Pair, labelWidth: Int) -> [String] {
    var value = pair.values.isEmpty ? "–" : ""
    for (position, next) in pair.values.enumerated() {
      value += (position > 0 ? pair.values[position - 1].separator : "") + next.text
    }
    let lines = SafeText.lines(of: value).map(\.string)
    let first = lines.first ?? ""
    if markdown {
      return ["- **\(pair.label(taal))**: \(Markdown.escaped(first))"]
        + lines.dropFirst().map { "  " + Markdown.escaped($0) }
    }
    let indent = SafeText.blanks(labelWidth + 4).string
    return ["  \(SafeText(pair.label(taal)).padded(to: labelWidth, right: false).string)  \(first)"]
      + lines.dropFirst().map { indent + $0 }
  }

  private func tableLines(_ table: Sheet.Table) -> [String] {
    let headings = table.headings.map { $0(taal) }
    let rows = table.rows.map { $0.map { $0.text.isEmpty ? "–" : $0.text } }
    if markdown {
      return isWide(table)
        ? rows.flatMap { itemLines($0, headings) } : Markdown.table([headings] + rows, right: table.alignsRight)
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

  /// Whether a table says more in its rows than anyone reads across.
  private func isWide(_ table: Sheet.Table) -> Bool {
    table.headings.count > 4 && table.rows.contains { row in row.reduce(0) { $0 + $1.text.count } > 160 }
  }

  /// A row as an item with what it says of each column.
  private func itemLines(_ row: [String], _ headings: [String]) -> [String] {
    zip(headings, row).enumerated().compactMap { place, cell in
      if place == 0 { return "- **\(cell.0) \(Markdown.escaped(cell.1))**" }
      return cell.1 == "–" ? nil : "  - \(cell.0): \(Markdown.escaped(cell.1))"
    }
  }

  private func stepLine(_ steps: [Sheet.Step]) -> String {
    let labels = steps.map { step in
      let label = step.label(taal)
      if markdown { return step.isCurrent ? "**\(Markdown.escaped(label))**" : Markdown.escaped(label) }
      return step.isCurrent ? "[\(label)]" : label
    }
    return (markdown ? "" : "  ") + labels.joined(separator: " – ")
  }
}
