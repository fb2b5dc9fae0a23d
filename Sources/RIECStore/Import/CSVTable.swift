import StrictJSON

/// A CSV file whose heading has been read: what its columns are called, and a way to its rows.
package struct CSVTable: Sendable {
  /// The headings, in the order of the columns; no two are the same, none is empty.
  package let headings: [String]
  /// What separates cells.
  package let separator: UInt8

  private let source: CSVReader.Source
  private let pieceSize: Int
  private let body: (offset: Int, line: Int)

  /// Reads the heading. Without `separator` it is whichever of `;` and `,` stands in the heading; throws
  /// `unclearSeparator` where both do. A byte order mark is passed over.
  package init(
    _ source: @escaping CSVReader.Source, separator given: UInt8? = nil, pieceSize: Int = 1 << 16
  ) throws(CSVFault) {
    self.source = source
    self.pieceSize = pieceSize
    let start = source(0, 3) == [0xEF, 0xBB, 0xBF] ? 3 : 0
    let separator: UInt8
    if let given { separator = given } else { separator = try CSVTable.separator(source, from: start) }
    self.separator = separator
    var reader = CSVReader(source, separator: separator, headings: nil, from: start, line: 1, pieceSize: pieceSize)
    guard let row = reader.next() else { throw CSVFault(.noHeading, line: 1, column: 1) }
    if let fault = row.fault { throw fault }
    if row.cells.count > JSONLimits.store.keys { throw CSVFault(.tooManyColumns, line: 1, column: 1) }
    var known: Set<String> = []
    for (place, cell) in row.cells.enumerated() {
      if cell.text.allSatisfy(\.isWhitespace) {
        throw CSVFault(.emptyHeading, line: cell.line, column: cell.column, detail: String(place + 1))
      }
      if !known.insert(cell.text).inserted {
        throw CSVFault(.doubleHeading, line: cell.line, column: cell.column, detail: cell.text)
      }
    }
    headings = row.cells.map(\.text)
    body = (row.end, 1 + CSVTable.lines(of: row))
  }

  /// A reader of the rows behind the heading.
  package func rows() -> CSVReader { rows(from: body.offset, line: body.line) }

  /// A reader of the rows from `offset` on, where one begins, on `line`.
  package func rows(from offset: Int, line: Int) -> CSVReader {
    CSVReader(source, separator: separator, headings: headings, from: offset, line: line, pieceSize: pieceSize)
  }

  /// The row that begins at `offset`, on `line`; nil where the file no longer reaches so far.
  package func row(at offset: Int, line: Int) -> CSVRow? {
    var reader = rows(from: offset, line: line)
    return reader.next()
  }

  /// Line ends within the heading stand between quotes; one more ends it.
  private static func lines(of row: CSVRow) -> Int {
    row.cells.reduce(1) { $0 + $1.text.utf8.count { $0 == 0x0A } }
  }

  private static func separator(_ source: CSVReader.Source, from start: Int) throws(CSVFault) -> UInt8 {
    var isQuoted = false
    var found: UInt8?
    var offset = start
    var column = 1
    var line = 1
    scan: while true {
      let piece = source(offset, 1 << 12)
      if piece.isEmpty || offset > JSONLimits.store.bytes { break }
      for byte in piece {
        switch byte {
        case UInt8(ascii: "\""): isQuoted.toggle()
        case UInt8(ascii: ";"), UInt8(ascii: ","):
          if isQuoted { break }
          if let found, found != byte { throw CSVFault(.unclearSeparator, line: line, column: column) }
          found = byte
        case 0x0A:
          if !isQuoted { break scan }
          line += 1
          column = 0
        default: break
        }
        if byte & 0xC0 != 0x80 { column += 1 }
      }
      offset += piece.count
    }
    return found ?? UInt8(ascii: ";")
  }
}
