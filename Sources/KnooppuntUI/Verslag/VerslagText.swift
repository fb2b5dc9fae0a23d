import PlainText
import RIECReports
import TerminalUI

extension Verslag {
  /// A report as it is read on the screen: headings as headings, tables in columns. Only what our reports hold is
  /// known; anything else stands there as it is written.
  struct Text {
    private(set) var items: [DetailPane.Item] = []
    private let columns: Int

    /// The report `markdown`, for so many columns.
    init(_ markdown: String, columns: Int) {
      self.columns = columns
      var rest = SafeText.lines(of: markdown)[...]
      while let line = rest.first {
        if line.string.hasPrefix("|") {
          let table = rest.prefix { $0.string.hasPrefix("|") }
          rest = rest.dropFirst(table.count)
          add(table: table.map { Self.cells(of: $0.string) })
        } else {
          rest = rest.dropFirst()
          add(line.string)
        }
      }
    }

    private mutating func add(_ line: String) {
      if line.isEmpty {
        // A heading has no empty line below it.
        if case .line(let pieces)? = items.last, pieces.first?.style.role == .heading { return }
        items.append(.blank)
      } else if line.hasPrefix("#") {
        let title = line.drop { $0 == "#" }.drop { $0 == " " }
        items.append(.line([StyledText(SafeText(Self.plain(title)), .heading)]))
      } else {
        let isPoint = line.hasPrefix("- ")
        items.append(.text([SafeText(Self.plain(line.dropFirst(isPoint ? 2 : 0)))], .text))
      }
    }

    /// Rows of cells, of which the second says how the columns stand.
    private mutating func add(table rows: [[String]]) {
      guard let headings = rows.first, rows.count > 1 else { return }
      let isRight = rows[1].map { $0.hasSuffix(":") }
      let body = rows.dropFirst(2)
      var widths = headings.indices.map { place in
        ([headings] + body).map { $0.indices.contains(place) ? SafeText($0[place]).width : 0 }.max() ?? 0
      }
      // Where it gets narrow the widest column gives way.
      while widths.reduce(0, { $0 + $1 + 2 }) - 2 > columns, let widest = widths.max(), widest > 4,
        let place = widths.firstIndex(of: widest)
      {
        widths[place] -= 1
      }
      func line(_ cells: [String], _ role: Role) -> DetailPane.Item {
        .line(
          widths.enumerated().flatMap { place, width -> [StyledText] in
            let text = SafeText(cells.indices.contains(place) ? cells[place] : "", fitting: width)
            let right = isRight.indices.contains(place) && isRight[place]
            return (place == 0 ? [] : [StyledText("  ")]) + [StyledText(text.padded(to: width, right: right), role)]
          })
      }
      items.append(line(headings, .label))
      items += body.map { line($0, .text) }
    }

    /// The cells of a row, without what keeps signs in them from being read.
    static func cells(of row: String) -> [String] {
      var cells: [String] = []
      var cell = ""
      var isEscaped = false
      for character in row.dropFirst() {
        if isEscaped {
          cell.append(character)
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else if character == "|" {
          cells.append(trimmed(cell))
          cell = ""
        } else {
          cell.append(character)
        }
      }
      return cells
    }

    /// A text without what keeps signs in it from being read.
    static func plain(_ text: Substring) -> String {
      var plain = ""
      var isEscaped = false
      for character in text {
        if character == "\\", !isEscaped {
          isEscaped = true
        } else {
          plain.append(character)
          isEscaped = false
        }
      }
      return plain
    }

    private static func trimmed(_ text: String) -> String {
      String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }
}
