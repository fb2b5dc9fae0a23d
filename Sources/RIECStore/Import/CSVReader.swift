import StrictJSON

/// A row of CSV, sound or not.
package struct CSVRow: Hashable, Sendable {
  /// A cell and where it begins: line and column, both from 1.
  package struct Cell: Hashable, Sendable {
    /// What it holds, quotes undone.
    package let text: String
    /// The line.
    package let line: Int
    /// The column, in Unicode scalars.
    package let column: Int
  }

  /// Where it begins in the file, in bytes.
  package let offset: Int
  /// Where the next row begins, in bytes.
  package let end: Int
  /// The line that it begins on, from 1.
  package let line: Int
  /// As many cells as there are headings; fewer where there is a fault.
  package let cells: [Cell]
  /// The first thing that is wrong with it.
  package let fault: CSVFault?
}

/// Reads CSV row by row, strictly: every row has a cell for each heading, a quote stands only around a cell or doubled
/// within one, and the bytes are UTF-8. Lines end in LF or CRLF. Only a piece of the file and one row are in memory, and
/// of a row no more than a line of the store may have.
///
/// A fault belongs to its row; the next one begins at the next line end outside quotes.
package struct CSVReader {
  /// Gives up to so many bytes from an offset on; fewer, or none, only where the file ends.
  package typealias Source = @Sendable (_ offset: Int, _ count: Int) -> [UInt8]

  private let source: Source
  private let separator: UInt8
  private let headings: [String]?
  private let pieceSize: Int
  private var piece: [UInt8] = []
  private var at = 0
  /// Where `piece` begins in the file.
  private var base: Int
  private var line: Int
  private var column = 1

  // The row that is being read.
  private var cells: [CSVRow.Cell] = []
  private var bytes: [UInt8] = []
  private var start = (line: 0, column: 0)
  private var count = 0
  private var size = 0
  private var fault: CSVFault?
  private var isAfterQuote = false
  private var endLine = 0
  private var endColumn = 0

  /// Reads from `offset`, where a row begins, which is on `line`. Without `headings` a row may have any number of cells.
  package init(
    _ source: @escaping Source, separator: UInt8, headings: [String]?, from offset: Int, line: Int,
    pieceSize: Int = 1 << 16
  ) {
    self.source = source
    self.separator = separator
    self.headings = headings
    self.pieceSize = max(1, pieceSize)
    base = offset
    self.line = line
  }

  /// The next row; nil behind the last one.
  package mutating func next() -> CSVRow? {
    guard peek() != nil else { return nil }
    let offset = base + at
    let firstLine = line
    cells = []
    count = 0
    size = 0
    fault = nil
    if skipEmptyLine() { return row(offset, firstLine) }
    repeat { beginCell() } while readCell()
    if fault == nil, let headings, count < headings.count {
      report(.missingCell, (line: endLine, column: endColumn), headings[count])
    }
    return row(offset, firstLine)
  }

  private func row(_ offset: Int, _ line: Int) -> CSVRow {
    CSVRow(offset: offset, end: base + at, line: line, cells: cells, fault: fault)
  }

  /// A line without anything is no row, unless there is only one column, of which it is an empty cell.
  private mutating func skipEmptyLine() -> Bool {
    guard let headings, headings.count > 1 else { return false }
    let place = (line: line, column: column)
    if peek() == 0x0A {
      advance()
    } else if peek() == 0x0D, peekSecond() == 0x0A {
      advance()
      advance()
    } else {
      return false
    }
    report(.emptyLine, place)
    return true
  }

  private mutating func beginCell() {
    start = (line, column)
    bytes.removeAll(keepingCapacity: true)
    if let headings, count == headings.count { report(.surplusCell, start) }
  }

  /// Reads a cell with what ends it; false where that ends the row.
  private mutating func readCell() -> Bool {
    if peek() == quote, !readQuoted() {
      // What was read since then is no row: nothing else that was found in it says more.
      fault = CSVFault(.openQuote, line: start.line, column: start.column)
      endLine = line
      endColumn = column
      return false
    }
    while let byte = peek() {
      let place = (line: line, column: column)
      if byte == separator {
        endCell()
        advance()
        return true
      }
      if byte == 0x0A || byte == 0x0D && peekSecond() == 0x0A {
        (endLine, endColumn) = place
        endCell()
        if byte == 0x0D { advance() }
        advance()
        return false
      }
      switch byte {
      case quote: report(isAfterQuote ? .textAfterQuote : .quoteInCell, place)
      case 0x0D: report(.bareReturn, place)
      case 0: report(.nulByte, place)
      default: if isAfterQuote { report(.textAfterQuote, place) }
      }
      keep(byte)
      advance()
    }
    (endLine, endColumn) = (line, column)
    endCell()
    return false
  }

  /// Reads from the opening quote to behind the closing one; false where the file ends first.
  private mutating func readQuoted() -> Bool {
    advance()
    while let byte = peek() {
      if byte == quote {
        advance()
        guard peek() == quote else {
          isAfterQuote = true
          return true
        }
      } else if byte == 0 {
        report(.nulByte, (line, column))
      }
      keep(byte)
      advance()
    }
    return false
  }

  private mutating func keep(_ byte: UInt8) {
    size += 1
    if size > JSONLimits.store.bytes {
      report(.tooLong, start)
    } else if fault == nil {
      bytes.append(byte)
    }
  }

  private mutating func endCell() {
    isAfterQuote = false
    if fault == nil {
      if let text = String(validating: bytes, as: UTF8.self) {
        cells.append(CSVRow.Cell(text: text, line: start.line, column: start.column))
      } else {
        report(.invalidUTF8, placeOfInvalid())
      }
    }
    count += 1
  }

  /// Where in the file the first byte of the cell stands that belongs to no character.
  private func placeOfInvalid() -> (line: Int, column: Int) {
    var place = start
    var rest = bytes.makeIterator()
    var codec = UTF8()
    while case .scalarValue(let scalar) = codec.decode(&rest) {
      place = scalar == "\n" ? (place.line + 1, 1) : (place.line, place.column + 1)
    }
    return place
  }

  private mutating func report(_ code: CSVFault.Code, _ place: (line: Int, column: Int), _ detail: String = "") {
    if fault == nil { fault = CSVFault(code, line: place.line, column: place.column, detail: detail) }
  }

  // MARK: - Bytes

  private let quote = UInt8(ascii: "\"")

  private mutating func peek() -> UInt8? {
    if at < piece.count { return piece[at] }
    base += piece.count
    piece = source(base, pieceSize)
    at = 0
    return piece.first
  }

  /// The byte behind the one that `peek` gave.
  private mutating func peekSecond() -> UInt8? {
    if at + 1 >= piece.count { piece += source(base + piece.count, pieceSize) }
    return at + 1 < piece.count ? piece[at + 1] : nil
  }

  /// Passes the byte that `peek` gave.
  private mutating func advance() {
    guard at < piece.count else { return }
    let byte = piece[at]
    at += 1
    if byte == 0x0A {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }
}
