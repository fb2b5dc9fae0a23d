import RIECDomain
import StrictJSON

/// The sound rows of a CSV file by their places; a row is read again whenever it is asked for.
struct CSVRows: Sendable {
  let kind: Kind
  private let file: OpenFile
  private let table: CSVTable
  private let records: RowRecord
  private var offsets: [Int] = []
  private var lines: [UInt32] = []
  private var places: [RecordID: UInt32] = [:]
  /// Every row that is none, and every one with the id of an earlier one.
  private(set) var refused: [ImportRefusal] = []

  var count: Int { offsets.count }

  /// Reads the file once; nil when cancelled.
  init?(
    _ file: OpenFile, _ table: CSVTable, _ mapping: ImportMapping, today: Datum, progress: (Int) -> Void,
    isCancelled: () -> Bool
  ) {
    self.file = file
    self.table = table
    kind = mapping.kind
    records = RowRecord(mapping, headings: table.headings, today: today)
    var reader = table.rows()
    var read = 0
    while let row = reader.next() {
      read += 1
      if read & 0x3FF == 0 {
        if isCancelled() { return nil }
        progress(row.end)
      }
      if let fault = row.fault {
        refuse(at: fault.line, fault.column, nil, .csv(fault))
      } else if let id = records.id(of: row), let earlier = places.updateValue(UInt32(clamping: count), forKey: id) {
        places[id] = earlier
        let first = lines.indices.contains(Int(earlier)) ? Int(lines[Int(earlier)]) : 0
        refuse(at: row.line, nil, id, .unreadable(.duplicateID(id.text, file: file.name, line: first)))
      } else {
        offsets.append(row.offset)
        lines.append(UInt32(clamping: row.line))
      }
    }
  }

  private mutating func refuse(at line: Int, _ column: Int?, _ id: RecordID?, _ reason: ImportRefusal.Reason) {
    refused.append(ImportRefusal(file: file.name, line: line, column: column, kind: kind.name, id: id, reason))
  }

  var name: String { file.name }

  func line(of row: Int) -> Int { lines.indices.contains(row) ? Int(lines[row]) : 0 }

  func row(of id: RecordID) -> Int? { places[id].map(Int.init) }

  /// The record that `row` makes of the one that is there already, which `stored` finds.
  func record(_ row: Int, stored: (RecordID) -> Record?) throws(RowFault) -> Record {
    guard offsets.indices.contains(row), let found = table.row(at: offsets[row], line: line(of: row)),
      found.fault == nil
    else { throw RowFault(.unreadable(.vanished)) }
    let record: Record
    do throws(RowRecord.Fault) {
      record = try records.record(of: found, over: records.id(of: found).flatMap(stored))
    } catch {
      throw RowFault(
        .cell(heading: error.heading, error.message), at: JSONPlace(line: error.line, column: error.column))
    }
    // What fits a row may not fit a line: a control character takes six bytes there.
    if JSONWriter.bytes(.object(record.root.json)).count > JSONLimits.store.bytes {
      throw RowFault(.unreadable(.tooLong))
    }
    return record
  }
}

/// Why a row is no record, and where in its file where that is not the row's beginning.
struct RowFault: Error {
  let reason: ImportRefusal.Reason
  let place: JSONPlace?

  init(_ reason: ImportRefusal.Reason, at place: JSONPlace? = nil) {
    self.reason = reason
    self.place = place
  }
}
