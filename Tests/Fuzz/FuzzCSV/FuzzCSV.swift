import RIECDomain
import RIECStore

private func source(_ bytes: [UInt8]) -> CSVReader.Source {
  { offset, count in
    let start = min(max(0, offset), bytes.count)
    return Array(bytes[start..<min(bytes.count, start + count)])
  }
}

private func rows(_ bytes: [UInt8], pieceSize: Int) -> [CSVRow]? {
  guard let table = try? CSVTable(source(bytes), pieceSize: pieceSize) else { return nil }
  var reader = table.rows()
  var rows: [CSVRow] = []
  while let row = reader.next() {
    precondition(row.end > row.offset && row.end <= bytes.count, "a row that goes nowhere")
    precondition(row.fault != nil || row.cells.count == table.headings.count, "a row with another number of cells")
    precondition(table.row(at: row.offset, line: row.line) == row, "a row is another when it is read by itself")
    rows.append(row)
  }
  return rows
}

/// Any bytes as CSV, in whatever pieces they come, and as the mapping file beside it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if bytes.first == UInt8(ascii: "{") {
    _ = try? ImportMapping(bytes)
    return 0
  }
  let whole = rows(bytes, pieceSize: 1 << 16)
  precondition(rows(bytes, pieceSize: 3) == whole, "in pieces it is something else")
  return 0
}
