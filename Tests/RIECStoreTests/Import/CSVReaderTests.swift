import RIECStore
import Testing

@Suite struct CSVReaderTests {
  private static func source(_ bytes: [UInt8]) -> CSVReader.Source {
    { offset, count in
      let start = min(max(0, offset), bytes.count)
      return Array(bytes[start..<min(bytes.count, start + count)])
    }
  }

  /// The rows behind the heading: cells between bars, a fault as `code line:column detail`.
  private static func rows(_ bytes: [UInt8], pieceSize: Int = 1 << 16) -> [String] {
    do throws(CSVFault) {
      let table = try CSVTable(source(bytes), pieceSize: pieceSize)
      var reader = table.rows()
      var rows: [String] = []
      while let row = reader.next() {
        rows.append(row.fault.map(text) ?? row.cells.map(\.text).joined(separator: "|"))
        #expect(table.row(at: row.offset, line: row.line) == row)
      }
      return rows
    } catch {
      return ["heading: " + text(error)]
    }
  }

  private static func text(_ fault: CSVFault) -> String {
    "\(fault.code.rawValue) \(fault.line):\(fault.column)" + (fault.detail.isEmpty ? "" : " \(fault.detail)")
  }

  struct Case: CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let rows: [String]

    init(_ name: String, _ text: String, _ rows: [String]) {
      (self.name, bytes, self.rows) = (name, Array(text.utf8), rows)
    }

    init(_ name: String, bytes: [UInt8], _ rows: [String]) {
      (self.name, self.bytes, self.rows) = (name, bytes, rows)
    }

    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case("semicolons", "a;b\n1;2\n3;4\n", ["1|2", "3|4"]),
    Case("commas, no line end at the end", "a,b\n1,2", ["1|2"]),
    Case("a carriage return before the line feed", "a;b\r\n1;2\r\n", ["1|2"]),
    Case("a byte order mark", "\u{FEFF}a;b\n1;2\n", ["1|2"]),
    Case("empty cells", "a;b;c\n;;\n;x;\n", ["||", "|x|"]),
    Case("quotes, a separator and a line end within them", "a;b\n\"x;y\";\"p\nq\"\n1;2\n", ["x;y|p\nq", "1|2"]),
    Case("doubled quotes", "a;b\n\"\"\"x\"\"\";\"\"\"\"\n", ["\"x\"|\""]),
    Case("one column, an empty cell", "a\n1\n\n2\n", ["1", "", "2"]),
    Case("a heading only", "a;b", []),
    Case("a comma in a quoted heading", "\"a,b\";c\n1;2\n", ["1|2"]),
    Case("an open quote", "a;b\n1;2\né;\"open\n3;4\n", ["1|2", "openQuote 3:3"]),
    Case("a quote in a cell", "a;b\nx\"y\";1\n3;4\n", ["quoteInCell 2:2", "3|4"]),
    Case("text behind a quote", "a;b\n\"x\" y;1\n3;4\n", ["textAfterQuote 2:4", "3|4"]),
    Case("a quote behind a quote", "a;b\n\"x\" \"y\";1\n3;4\n", ["textAfterQuote 2:4", "3|4"]),
    Case("a surplus cell", "a;b\n1;2;3\n3;4\n", ["surplusCell 2:5", "3|4"]),
    Case("a surplus cell that is empty", "a;b\n1;2;\n3;4\n", ["surplusCell 2:5", "3|4"]),
    Case("a missing cell", "a;b;c\nx;y\n1;2;3\n", ["missingCell 2:4 c", "1|2|3"]),
    Case("a missing cell at the end", "a;b\nx", ["missingCell 2:2 b"]),
    Case("an empty line", "a;b\n\n1;2\r\n\r\n", ["emptyLine 2:1", "1|2", "emptyLine 4:1"]),
    Case("NUL", "a;b\n1;\u{0}2\n3;4\n", ["nulByte 2:3", "3|4"]),
    Case("NUL between quotes", "a;b\n1;\"\u{0}2\"\n3;4\n", ["nulByte 2:4", "3|4"]),
    Case("a carriage return alone", "a;b\n1\r2;3\n3;4\n", ["bareReturn 2:2", "3|4"]),
    Case(
      "a byte that is no UTF-8", bytes: Array("a;b\né".utf8) + [0xE9, 0x74, 0xE9] + Array(";1\n3;4\n".utf8),
      ["invalidUTF8 2:2", "3|4"]),
    Case(
      "an overlong sequence on a cell's second line",
      bytes: Array("a;b\n1;\"p\nqr".utf8) + [0xC0, 0x80] + Array("\"\n3;4\n".utf8), ["invalidUTF8 3:3", "3|4"]),
    Case(
      "a surrogate in UTF-8", bytes: Array("a;b\n".utf8) + [0xED, 0xA0, 0x80] + Array(";1\n3;4\n".utf8),
      ["invalidUTF8 2:1", "3|4"]),
    Case("an empty file", "", ["heading: noHeading 1:1"]),
    Case("a byte order mark only", "\u{FEFF}", ["heading: noHeading 1:1"]),
    Case("a double heading", "a;b;a\n1;2;3\n", ["heading: doubleHeading 1:5 a"]),
    Case("an empty heading", "a;;c\n1;2;3\n", ["heading: emptyHeading 1:3 2"]),
    Case("a heading of blanks", "a; \n1;2\n", ["heading: emptyHeading 1:3 2"]),
    Case("both separators in the heading", "a;b,c\n1;2\n", ["heading: unclearSeparator 1:4"]),
    Case("an open quote in the heading", "a;\"b\n1;2\n", ["heading: openQuote 1:3"]),
    Case("UTF-16", bytes: [0xFF, 0xFE, 0x61, 0, 0x3B, 0, 0x62, 0, 0x0A, 0], ["heading: nulByte 1:4"]),
  ]

  @Test(arguments: cases) func `a row is read whole, or named with what is wrong`(_ one: Case) {
    #expect(Self.rows(one.bytes) == one.rows)
  }

  @Test(arguments: cases, [1, 2, 3, 5]) func `it does not matter where the pieces of a file are cut`(
    _ one: Case, _ size: Int
  ) {
    #expect(Self.rows(one.bytes, pieceSize: size) == one.rows)
  }

  @Test func `a separator that is given holds against the heading`() throws {
    let table = try CSVTable(Self.source(Array("a,b;c\n1,2;3\n".utf8)), separator: UInt8(ascii: ";"))
    #expect(table.headings == ["a,b", "c"])
    var reader = table.rows()
    let row = reader.next()
    #expect(row?.cells.map(\.text) == ["1,2", "3"])
  }

  @Test func `cells know where they begin`() throws {
    let table = try CSVTable(Self.source(Array("a;b;c\n\"é\nx\";yy;z\n".utf8)))
    var reader = table.rows()
    let next = reader.next()
    let row = try #require(next)
    #expect(row.cells.map { "\($0.line):\($0.column)" } == ["2:1", "3:4", "3:7"])
  }

  @Test func `a cell over 16 MB is refused, and the next row is read`() throws {
    let start = Array("a;b\n1;\"".utf8)
    let end = Array("\"\n3;4\n".utf8)
    let bytes = start + [UInt8](repeating: UInt8(ascii: "x"), count: 17 << 20) + end
    var reader = try CSVTable(Self.source(bytes)).rows()
    let rows = (0..<3).map { _ in reader.next() }
    #expect(rows[0]?.fault == CSVFault(.tooLong, line: 2, column: 3))
    #expect(rows[0]?.cells.map(\.text) == ["1"])
    #expect(rows[1]?.cells.map(\.text) == ["3", "4"])
    #expect(rows[2] == nil)
  }

  @Test(arguments: 0..<200 as Range<UInt64>) func `what is written is read back`(_ seed: UInt64) throws {
    var random = SplitMix64(seed)
    let signs = ["a", "é", "\"", ";", ",", "\n", "\r\n", " ", "'", "=", "😀", "e\u{301}", "\t"]
    func cell() -> String {
      (0..<Int.random(in: 0...6, using: &random)).map { _ in signs.randomElement(using: &random) ?? "" }.joined()
    }
    let width = Int.random(in: 2...5, using: &random)
    let rows = (0..<Int.random(in: 0...9, using: &random)).map { _ in (0..<width).map { _ in cell() } }
    let separator = [";", ","].randomElement(using: &random) ?? ";"
    let lineEnd = ["\n", "\r\n"].randomElement(using: &random) ?? "\n"
    func quoted(_ text: String) -> String {
      let mustBe = text.unicodeScalars.contains { ";,\"\n\r".unicodeScalars.contains($0) }
      guard mustBe || Bool.random(using: &random) else { return text }
      return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
    let lines = [(0..<width).map { "k\($0)" }] + rows
    let text = lines.map { $0.map(quoted).joined(separator: separator) }.joined(separator: lineEnd) + lineEnd
    let size = Int.random(in: 1...40, using: &random)
    let table = try CSVTable(Self.source(Array(text.utf8)), pieceSize: size)
    var reader = table.rows()
    var read: [[String]] = []
    while let row = reader.next() {
      #expect(row.fault == nil)
      read.append(row.cells.map(\.text))
    }
    #expect(read.map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
  }

  @Test(arguments: 0..<300 as Range<UInt64>) func `any bytes give rows or faults, and end`(_ seed: UInt64) {
    var random = SplitMix64(seed)
    let alphabet: [UInt8] = Array("ab;,\"\n\r 1".utf8) + [0, 0xC3, 0xA9, 0xFF, 0xED, 0xA0]
    let bytes = Array("a;b\n".utf8) + (0..<120).map { _ in alphabet.randomElement(using: &random) ?? 0 }
    let whole = Self.rows(bytes)
    #expect(Self.rows(bytes, pieceSize: 3) == whole)
    #expect(whole.count <= bytes.count)
  }
}
