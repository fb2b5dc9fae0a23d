import RIECDomain
import StrictJSON
import Synchronization

/// The columns of one kind, and where each record's bytes stand.
final class Table: Sendable {
  let kind: Kind
  let places: RowPlaces
  /// In the order of the kind's columns.
  let columns: [ColumnStore?]
  /// The same as the records themselves give them, before other kinds and the peildatum are looked at. Where nothing had
  /// to be settled the two share their memory.
  let own: [ColumnStore?]
  /// Records that were opened lately: a list paints the same ones again and again.
  private let opened = Mutex<[Int: Record]>([:])
  private static let keptOpen = 256
  /// The rows by id, worked out when the first order is asked for.
  private let byID = Mutex<[UInt32]?>(nil)

  /// What "today" is for stretches that go on.
  let peildatum: Datum

  /// A table; without `columns` those of `own`, not settled yet.
  init(
    kind: Kind, peildatum: Datum, places: RowPlaces, own: [ColumnStore?], columns: [ColumnStore?]? = nil,
    byID rows: [UInt32]? = nil
  ) {
    self.kind = kind
    self.peildatum = peildatum
    self.places = places
    self.own = own
    self.columns = columns ?? own
    if let rows { byID.withLock { $0 = rows } }
  }

  var count: Int { places.count }

  func has(_ row: Int) -> Bool { row >= 0 && row < count }

  func id(at row: Int) -> RecordID { has(row) ? RecordID(places.ids[row]) : "" }

  func row(of id: RecordID) -> Int? {
    var text = id.text
    return text.withUTF8 { places.ids.find($0) }
  }

  func bytes(at row: Int) -> [UInt8]? {
    guard has(row) else { return nil }
    if let held = places.held[row] { return held.bytes }
    let offset = places.offsets[row]
    return places.file(of: row)?.file.bytes(offset..<offset + Int(places.lengths[row]))
  }

  func record(at row: Int) -> Record? {
    if let record = opened.withLock({ $0[row] }) { return record }
    guard let record = parsed(at: row) else { return nil }
    opened.withLock { opened in
      if opened.count >= Table.keptOpen { opened.removeAll(keepingCapacity: true) }
      opened[row] = record
    }
    return record
  }

  /// The record at `row`, read and parsed, without keeping it.
  func parsed(at row: Int) -> Record? {
    // A file that was changed under us may hold anything here: only the record that the index knows is given out.
    guard let bytes = bytes(at: row), let object = (try? StrictJSON.parse(bytes))?.object else { return nil }
    let record = Record(kind: kind.name, object)
    return record.id == id(at: row) ? record : nil
  }

  func place(at row: Int) -> (file: String, line: Int)? {
    if let held = places.held[row] { return (held.file, held.line) }
    guard has(row), let file = places.file(of: row) else { return nil }
    let line = Int(places.lines[row])
    if let origins = file.origins, let origin = origins.origin(ofLine: line), let source = origins.source(origin) {
      return (source, origin.line)
    }
    return (file.file.name, line)
  }

  /// The store of the column named `name`, with the column.
  func column(_ name: String) -> (Column, ColumnStore)? {
    guard let place = kind.columns.firstIndex(where: { $0.name == name }), let store = columns[place] else {
      return nil
    }
    return (kind.columns[place], store)
  }

  func names(_ column: String) -> NameStore? {
    if case .names(let store)? = self.column(column)?.1 { store } else { nil }
  }

  /// The days of a column of days or terms.
  func days(_ column: String) -> [Int32]? {
    switch self.column(column)?.1 {
    case .days(let store): store.days
    case .terms(let store): store.days
    default: nil
    }
  }

  /// The rows in the order of their ids, where somebody asked for it before.
  var knownByID: [UInt32]? { byID.withLock { $0 } }

  /// The rows in the order of their ids.
  func rowsByID() -> [UInt32] {
    byID.withLock { known in
      if let known { return known }
      let rows = places.ids.rowsInOrder(count)
      known = rows
      return rows
    }
  }
}
