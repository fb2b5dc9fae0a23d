import PlainText

/// Lays out the sections of a record in lines.
struct DetailWriter {
  /// Up to so many cells, a column of a table is shown whole or not at all: ids, days, codes.
  private static let whole = 18

  let columns: Int
  /// Columns of the labels, the same throughout.
  private let labels: Int
  private var lines: [[StyledText]] = []

  init(columns: Int, _ sections: [DetailPane.Section]) {
    self.columns = columns
    let widest = sections.flatMap(\.items).map { item in
      if case .field(let label, _, _) = item { label.width } else { 0 }
    }.max()
    labels = min(widest ?? 0, max(1, columns / 3))
  }

  mutating func write(_ sections: [DetailPane.Section]) -> [[StyledText]] {
    for (position, section) in sections.enumerated() {
      if position > 0 { lines.append([]) }
      if !section.title.isEmpty { lines.append([StyledText(section.title.fitted(to: columns), .heading)]) }
      for item in section.items { write(item) }
    }
    return lines
  }

  private mutating func write(_ item: DetailPane.Item) {
    switch item {
    case .field(let label, let role, let value):
      let lead = StyledText(label.fitted(to: labels).padded(to: labels) + "  ", role)
      hang(value, after: lead)
    case .text(let text, let role):
      for line in text {
        for part in line.wrapped(to: columns) { lines.append([StyledText(part, role)]) }
      }
    case .list(let entries):
      for entry in entries { hang(entry, after: StyledText("- ", .dimmed)) }
    case .table(let rows): write(rows)
    case .line(let line): lines.append(line)
    case .blank: lines.append([])
    }
  }

  /// Writes `value` wrapped beside `lead`; its later lines stand under its first.
  private mutating func hang(_ value: [StyledText], after lead: StyledText) {
    let indent = lead.text.width
    guard columns - indent >= 4 else {
      lines.append([StyledText(lead.text.fitted(to: columns), lead.style)])
      lines += StyledWrap.lines(value, columns)
      return
    }
    for (position, line) in StyledWrap.lines(value, columns - indent).enumerated() {
      lines.append([position == 0 ? lead : StyledText(SafeText.blanks(indent))] + line)
    }
  }

  private mutating func write(_ rows: [[StyledText]]) {
    let count = rows.map(\.count).max() ?? 0
    guard count > 0 else { return }
    let wishes = (0..<count).map { column in
      let widest = rows.map { column < $0.count ? $0[column].text.width : 0 }.max() ?? 0
      return Columns.Wish(minimum: widest <= Self.whole ? widest : 12, ideal: widest, priority: count - column)
    }
    let widths = Columns.distribute(wishes, over: columns, gap: 2)
    let last = widths.lastIndex { $0 != nil } ?? 0
    for row in rows {
      var line: [StyledText] = []
      for (column, width) in widths.enumerated() where column < row.count {
        guard let width else { continue }
        let text = row[column].text.fitted(to: width)
        line.append(StyledText(text, row[column].style, link: row[column].link))
        guard column != last else { continue }
        line.append(StyledText(SafeText.blanks(width - text.width + 2), row[column].style))
      }
      lines.append(line)
    }
  }
}

/// Breaks pieces of several styles into lines.
enum StyledWrap {
  /// The pieces in lines of at most `columns`, broken between words where it can be.
  static func lines(_ pieces: [StyledText], _ columns: Int) -> [[StyledText]] {
    guard pieces.count > 1 else {
      let piece = pieces.first ?? StyledText("")
      return piece.text.wrapped(to: columns).map { [StyledText($0, piece.style, link: piece.link)] }
    }
    // The lines of the whole say where to break; styles and links are laid over them again.
    var looks: [(style: Style, link: Int?)] = []
    for piece in pieces {
      looks += piece.text.clusters.filter { $0.text != " " }.map { _ in (piece.style, piece.link) }
    }
    var next = 0
    return pieces.text.wrapped(to: columns).map { line in
      var result: [StyledText] = []
      for cluster in line.clusters {
        let own = cluster.text != " " && looks.indices.contains(next) ? looks[next] : nil
        if own != nil { next += 1 }
        let look = own ?? (result.last.map { ($0.style, $0.link) } ?? (Style(.text), nil))
        let text = SafeText(cluster.text)
        if let last = result.last, last.style == look.style, last.link == look.link {
          result[result.count - 1].text += text
        } else {
          result.append(StyledText(text, look.style, link: look.link))
        }
      }
      return result
    }
  }
}
