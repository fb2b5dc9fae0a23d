import PlainText
import RIECDomain
import RIECReports
import TerminalUI

/// Turns a sheet into what the detail pane draws.
struct SheetLayout {
  let sheet: Sheet
  let taal: Taal
  private let numbers: [RecordID: Int]

  init(sheet: Sheet, taal: Taal) {
    self.sheet = sheet
    self.taal = taal
    numbers = Dictionary(zip(sheet.links, 0...), uniquingKeysWith: { first, _ in first })
  }

  /// The lines at this width.
  func layout(columns: Int) -> DetailPane.Layout {
    DetailPane.Layout(
      sheet.sections.map { section in
        DetailPane.Section(section.heading.safe(taal), items(section.blocks, columns))
      }, columns: columns)
  }

  /// The items of a section; a blank line sets the stages apart from the fields.
  private func items(_ blocks: [Sheet.Block], _ columns: Int) -> [DetailPane.Item] {
    blocks.enumerated().flatMap { position, block in
      let isApart = if case .pairs = block { position > 0 } else { false }
      return (isApart ? [.blank] : []) + items(block, columns)
    }
  }

  private func items(_ block: Sheet.Block, _ columns: Int) -> [DetailPane.Item] {
    switch block {
    case .pairs(let pairs): fields(pairs, columns)
    case .table(let table): [.table(rows(table))]
    case .text(let value): [.text(SafeText.lines(of: value.text, limit: 2_000), role(value.tone))]
    case .steps(let steps): [.line(line(steps, columns))]
    }
  }

  /// A line a pair; where there is room, short ones stand two by two.
  private func fields(_ pairs: [Sheet.Pair], _ columns: Int) -> [DetailPane.Item] {
    let labels = min(columns / 3, labelWidth)
    // Padded, so that the pane aligns wrapped values with the short pairs.
    func item(_ pair: Sheet.Pair) -> DetailPane.Item {
      .field(
        label: pair.label.safe(taal).fitted(to: labels).padded(to: labels), role: role(of: pair),
        value: values(pair.values))
    }
    guard columns >= Self.twoColumns else { return pairs.map(item) }
    let half = (columns - 2) / 2
    let isShort = { (pair: Sheet.Pair) in values(pair.values).width <= half - labels - 2 }
    let long = pairs.filter { !isShort($0) }
    let short = pairs.filter(isShort)
    let rows = (short.count + 1) / 2
    return long.map(item)
      + (0..<rows).map { row in
        let left = line(short[row], labels)
        guard row + rows < short.count else { return .line(left) }
        let gap = StyledText(SafeText.blanks(max(0, half + 2 - left.width)))
        return .line(left + [gap] + line(short[row + rows], labels))
      }
  }

  /// The width of the labels, the same in every section.
  private var labelWidth: Int {
    sheet.sections.flatMap(\.blocks).flatMap { block -> [Int] in
      guard case .pairs(let pairs) = block else { return [] }
      return pairs.map { $0.label.safe(taal).width }
    }.max() ?? 0
  }

  private func line(_ pair: Sheet.Pair, _ labels: Int) -> [StyledText] {
    [StyledText(pair.label.safe(taal).fitted(to: labels).padded(to: labels) + "  ", role(of: pair))]
      + values(pair.values)
  }

  /// From so many cells short pairs stand two by two.
  private static let twoColumns = 96

  private func values(_ values: [Sheet.Value]) -> [StyledText] {
    guard !values.isEmpty else { return [StyledText("–", .dimmed)] }
    var pieces: [StyledText] = []
    for (position, value) in values.enumerated() {
      if position > 0 { pieces.append(StyledText(SafeText(values[position - 1].separator), .dimmed)) }
      pieces.append(piece(value))
    }
    return pieces
  }

  /// A value; one that names a record leads to it.
  private func piece(_ value: Sheet.Value) -> StyledText {
    guard let link = value.link.flatMap({ numbers[$0] }) else {
      return StyledText(SafeText(value.text), role(value.tone))
    }
    return StyledText(SafeText(value.text), Style(.link), link: link)
  }

  private func rows(_ table: Sheet.Table) -> [[StyledText]] {
    let headings = table.headings.enumerated().map { column, heading in
      StyledText(heading.safe(taal), table.personal.contains(column) ? .personal : .columnHead)
    }
    let body = table.rows.map { row in
      row.map { $0.text.isEmpty ? StyledText("–", .dimmed) : piece($0) }
    }
    let rows = [headings] + body
    return rows.map { row in
      row.enumerated().map { column, piece in
        guard table.alignsRight.contains(column) else { return piece }
        let width = rows.map { column < $0.count ? $0[column].text.width : 0 }.max() ?? 0
        return StyledText(piece.text.padded(to: width, right: true), piece.style, link: piece.link)
      }
    }
  }

  /// The stages in a row; where they do not fit, the current one with its neighbours.
  private func line(_ steps: [Sheet.Step], _ columns: Int) -> [StyledText] {
    let whole = pieces(steps[...])
    guard whole.width > columns, let current = steps.firstIndex(where: \.isCurrent) else { return whole }
    var range = current..<(current + 1)
    while range.count < steps.count {
      let wider = max(0, range.lowerBound - 1)..<min(steps.count, range.upperBound + 1)
      if pieces(steps[wider]).width + 4 > columns { break }
      range = wider
    }
    let lead = range.lowerBound > 0 ? [StyledText("… ", .dimmed)] : []
    let trail = range.upperBound < steps.count ? [StyledText(" …", .dimmed)] : []
    return lead + pieces(steps[range]) + trail
  }

  private func pieces(_ steps: ArraySlice<Sheet.Step>) -> [StyledText] {
    let lifecycle = Kinds.named(sheet.kind)?.lifecycle
    var line: [StyledText] = []
    for step in steps {
      if !line.isEmpty { line.append(StyledText(" ─ ", .border)) }
      let label = step.label.safe(taal)
      line.append(
        step.isCurrent ? StyledText("[" + label + "]", .status(step.state, in: lifecycle)) : StyledText(label, .dimmed))
    }
    return line
  }

  private func role(of pair: Sheet.Pair) -> Role { pair.isPersonal ? .personal : .label }

  private func role(_ tone: Sheet.Tone) -> Role {
    switch tone {
    case .plain: .text
    case .dimmed: .dimmed
    case .strong: .heading
    case .fault: .fault
    case .warning: .warning
    case .hidden: .hidden
    case .urgent: .priorityHigh
    }
  }
}
