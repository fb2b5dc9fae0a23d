public import PlainText
import RIECDomain
public import RIECStore
import StrictJSON

/// The forms in which `lijst` prints.
public enum ListFormat: String, Sendable, CaseIterable {
  case tabel, json, jsonl, csv, md
}

/// Prints a list, row by row: a million rows take no more memory than one.
public struct ListWriter: Sendable {
  /// A piece of output; who takes it makes it safe for where it goes.
  public enum Piece: Sendable {
    /// A line of text, without its line end.
    case text(String)
    /// JSON, line ends included.
    case json([UInt8])
  }

  private let listing: Listing
  private let columns: [Column]
  private let headings: [Tekst]
  private let rightAligned: [Bool]
  private let wholeRecords: Bool
  private let format: ListFormat
  private let cells: CellText
  private let width: Int?

  /// A writer of `listing`. `columns` are names of index columns; nil shows the kind's own columns, and whole records
  /// as stored in json and jsonl. `width` is that of the terminal; nil for a pipe, where nothing is cut.
  public init(
    listing: Listing, index: StoreIndex, columns: [String]?, format: ListFormat, taal: Taal, width: Int?
  ) {
    self.listing = listing
    self.format = format
    self.width = width
    cells = CellText(taal: taal, peildatum: index.peildatum)
    wholeRecords = columns == nil
    let kind = listing.index.kind
    let items = kind.list.normal
    // A list by itself names its records, also where the screen shows a tree of names.
    let own = items.map(\.column)
    self.columns = (columns ?? (own.contains("id") ? own : ["id"] + own)).compactMap(kind.column)
    headings = self.columns.map { column in
      columns == nil ? items.first { $0.column == column.name }?.heading ?? column.label : column.label
    }
    rightAligned = self.columns.map { column in items.first { $0.column == column.name }?.alignsRight ?? false }
  }

  /// Prints everything through `emit`, which may throw to stop.
  public func write(_ emit: (Piece) throws -> Void) throws {
    switch format {
    case .tabel: try table(emit)
    case .md: try markdown(emit)
    case .csv: try csv(emit)
    case .json: try json(emit, lines: false)
    case .jsonl: try json(emit, lines: true)
    }
  }

  // MARK: - Text

  private func table(_ emit: (Piece) throws -> Void) throws {
    var widths = headings.map { SafeText($0(cells.taal)).width }
    for row in listing.rows {
      for (position, text) in screenCells(row).enumerated() {
        widths[position] = max(widths[position], SafeText(text).width)
      }
    }
    func line(_ texts: [String]) -> String {
      let padded = texts.indices.map { SafeText(texts[$0]).padded(to: widths[$0], right: rightAligned[$0]).string }
      let whole = SafeText(padded.joined(separator: "  ")).trimmedEnd
      return (width.map { whole.fitted(to: $0) } ?? whole).string
    }
    try emit(.text(line(headings.map { $0(cells.taal) })))
    for row in listing.rows { try emit(.text(line(screenCells(row)))) }
  }

  private func markdown(_ emit: (Piece) throws -> Void) throws {
    func line(_ texts: [String]) -> String { "| " + texts.map(Markdown.escaped).joined(separator: " | ") + " |" }
    try emit(.text(line(headings.map { $0(cells.taal) })))
    try emit(.text("|" + rightAligned.map { $0 ? " ---: |" : " --- |" }.joined()))
    for row in listing.rows {
      try emit(.text(line(columns.map { cells.document(listing.index.value($0.name, at: Int(row)), of: $0) })))
    }
  }

  private func screenCells(_ row: UInt32) -> [String] {
    columns.map { cells.screen(listing.index.value($0.name, at: Int(row)), of: $0) }
  }

  // MARK: - CSV

  private func csv(_ emit: (Piece) throws -> Void) throws {
    try emit(.text(columns.map { Self.quoted($0.name) }.joined(separator: ";")))
    for row in listing.rows {
      let texts = columns.map { column in
        Self.quoted(Self.inert(cells.file(listing.index.value(column.name, at: Int(row)), of: column), column))
      }
      try emit(.text(texts.joined(separator: ";")))
    }
  }

  /// A text that a spreadsheet would take for a formula gets a leading apostrophe; a number stays a number.
  private static func inert(_ text: String, _ column: Column) -> String {
    if case .number = column.kind { return text }
    return inert(text)
  }

  /// `text`, with a leading apostrophe where a spreadsheet would take it for a formula. A text that begins so with its
  /// own apostrophes gets one more: taking one away gives back either (`importeer` does).
  package static func inert(_ text: String) -> String {
    let first = text.unicodeScalars.first { $0 != "'" }
    guard let first, "=+-@\t\r".unicodeScalars.contains(first) else { return text }
    return "'" + text
  }

  /// `text` as one cell of CSV.
  package static func quoted(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { ";,\"\n\r".unicodeScalars.contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  // MARK: - JSON

  private func json(_ emit: (Piece) throws -> Void, lines: Bool) throws {
    let newline = UInt8(ascii: "\n")
    if !lines { try emit(.json(Array("[".utf8))) }
    var isFirst = true
    for row in listing.rows {
      guard let bytes = wholeRecords ? listing.index.bytes(at: Int(row)) : chosen(row) else { continue }
      var piece: [UInt8] = []
      if !lines { piece += isFirst ? [newline] : [UInt8(ascii: ","), newline] }
      piece += bytes
      if lines { piece.append(newline) }
      try emit(.json(piece))
      isFirst = false
    }
    if !lines { try emit(.json(isFirst ? Array("]\n".utf8) : Array("\n]\n".utf8))) }
  }

  private func chosen(_ row: UInt32) -> [UInt8] {
    let members = columns.map { column in
      JSONObject.Member(key: column.name, value: json(listing.index.value(column.name, at: Int(row)), column))
    }
    return JSONWriter.bytes(.object(JSONObject(members)))
  }

  private func json(_ value: ColumnValue, _ column: Column) -> JSONValue {
    func several(_ texts: [String]) -> JSONValue {
      if column.isMultiple { return .array(texts.map(JSONValue.string)) }
      return texts.first.map(JSONValue.string) ?? .null
    }
    switch value {
    case .empty: return column.isMultiple ? .array([]) : .null
    case .text(let texts): return several(texts)
    case .codes(let codes): return several(codes.map(\.text))
    case .number(let number): return .number(JSONNumber(number))
    case .flag(let flag): return .bool(flag)
    case .spans(let spans, _): return several(spans.map(CellText.file))
    default: return .string(cells.file(value, of: column))
    }
  }
}
