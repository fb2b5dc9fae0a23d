public import RIECDomain

/// The records of one kind: columns to filter and sort by, and the way back to the records themselves.
///
/// Rows are numbered from 0 in the order of the files. A row that does not exist gives nil, `.empty` or nothing.
public struct KindIndex: Sendable {
  let table: Table
  let findings: Findings.Rows?

  /// The kind, as its description says.
  public var kind: Kind { table.kind }

  /// How many records there are.
  public var count: Int { table.count }

  /// The id of the record at `row`; empty for a row that does not exist.
  public func id(at row: Int) -> RecordID { table.id(at: row) }

  /// The row of `id`.
  public func row(of id: RecordID) -> Int? { table.row(of: id) }

  /// The record at `row`, read and parsed whole; nil where its file no longer holds it.
  public func record(at row: Int) -> Record? { table.record(at: row) }

  /// The bytes of the record at `row`, without line end; nil where its file no longer holds them.
  public func bytes(at row: Int) -> [UInt8]? { table.bytes(at: row) }

  /// The file of the record at `row`, by its path in the store, and its line from 1.
  public func place(at row: Int) -> (file: String, line: Int)? { table.place(at: row) }

  /// What the record at `row` has in `column`; reads the record where the index does not hold the text itself.
  public func value(_ column: String, at row: Int) -> ColumnValue {
    ValueReader(table: table, findings: findings).value(column, at: row)
  }

  /// The rows for which `predicate` holds. A column that the kind does not have holds no value.
  ///
  /// `isCancelled` is asked while records are read (`anywhere`); when it says yes, the rows found so far come back.
  public func select(_ predicate: Predicate, isCancelled: () -> Bool = { false }) -> RowSet {
    withoutActuallyEscaping(isCancelled) { isCancelled in
      Selection(table: table, findings: findings, isCancelled: isCancelled)
        .rows(predicate, among: RowSet(capacity: count, full: true))
    }
  }

  /// Every row, ordered by `keys`: empty values last in both directions, ties by id (by region, year and number). A key
  /// of a column that the kind does not have changes nothing.
  public func order(by keys: [SortKey]) -> [UInt32] {
    var rows = table.rowsByID()
    for key in keys.reversed() {
      guard var ranks = Ordering.ranks(table, key.column, findings) else { continue }
      if key.descending {
        for row in ranks.indices where ranks[row] != Ordering.last { ranks[row] = Ordering.last - 1 - ranks[row] }
      }
      rows = RadixSort.sorted(rows, by: ranks)
    }
    return rows
  }

  /// The rows of `rows` in the order of `order`, which `order(by:)` gave.
  public func arrange(_ rows: RowSet, in order: [UInt32]) -> [UInt32] {
    order.filter { rows.contains(Int($0)) }
  }

  /// The values of `column` among `rows` (all where nil) with how many records have each: codes in the order of their
  /// list, all else by falling count, then by value. Empty for columns of text, years and terms.
  public func counts(of column: String, in rows: RowSet? = nil) -> [(value: String, count: Int)] {
    ValueReader(table: table, findings: findings)
      .counts(of: column, in: rows ?? RowSet(capacity: count, full: true))
  }
}
