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
    for (position, row) in rows.enumerated() {
      lines += cells(of: row, widths)
      let missing = row.indices.filter { widths[$0] == nil && !Self.isEmpty(row[$0].text) }
      guard position > 0, !missing.isEmpty else { continue }
      // What has no column of its own stands below its row, by name.
      var pieces: [StyledText] = []
      for column in missing {
        if !pieces.isEmpty { pieces.append(StyledText(" · ", .dimmed)) }
        if column < rows[0].count { pieces.append(StyledText(rows[0][column].text + ": ", rows[0][column].style)) }
        pieces.append(row[column])
      }
      hang(pieces, after: StyledText("  "))
    }
  }

  private static func isEmpty(_ text: SafeText) -> Bool { text.isEmpty || text == "–" }

  /// A row of a table in as many lines as its longest cell takes.
  private func cells(of row: [StyledText], _ widths: [Int?]) -> [[StyledText]] {
    let places = widths.indices.compactMap { column in
      column < row.count ? widths[column].map { (cell: row[column], width: $0) } : nil
    }
    let wrapped = places.map { place in
      place.cell.text.width <= place.width ? [place.cell.text] : place.cell.text.wrapped(to: place.width)
    }
    return (0..<max(1, wrapped.map(\.count).max() ?? 1)).map { number in
      var line: [StyledText] = []
      for (position, place) in places.enumerated() {
        let text = number < wrapped[position].count ? wrapped[position][number] : ""
        if !text.isEmpty { line.append(StyledText(text, place.cell.style, link: place.cell.link)) }
        guard wrapped[(position + 1)...].contains(where: { number < $0.count && !$0[number].isEmpty }) else { break }
        line.append(StyledText(SafeText.blanks(place.width - text.width + 2), place.cell.style))
      }
      return line
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
