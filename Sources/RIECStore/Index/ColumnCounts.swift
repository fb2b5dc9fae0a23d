public import RIECDomain

/// How many records have each value of one column.
public struct ColumnCounts: Sendable {
  /// One value, with the records that have it.
  public struct Entry: Sendable {
    /// The value: months or years where the column has days, years where it has stretches of days. Texts that differ in
    /// case and accents only are one value, as they are to a filter.
    public let value: Filter.Value
    /// How many records have it.
    public let count: Int
    /// The first row that has it: what a column of texts says there is read from the record.
    public let firstRow: Int
  }

  /// The values: codes, days and numbers in their own order, names and texts by their letters, ids by region, year and
  /// number.
  public internal(set) var entries: [Entry] = []
  /// How many records have no value.
  public internal(set) var empty = 0
  /// How many records have a value of a wrong type or an unknown code.
  public internal(set) var asFound = 0
  /// How many records were counted.
  public let total: Int

  /// More months than this are counted by year.
  public static let mostMonths = 48

  init(total: Int) { self.total = total }
}

extension KindIndex {
  /// How many of `rows` have each value of `column`; nil where it was cancelled or the kind has no such column.
  ///
  /// - Parameters:
  ///   - column: any column of the kind.
  ///   - rows: the rows to count.
  ///   - progress: called with the rows counted so far, some times a second.
  ///   - isCancelled: asked as often.
  public func frequencies(
    of column: String, in rows: RowSet, progress: (Int) -> Void = { _ in }, isCancelled: () -> Bool = { false }
  ) -> ColumnCounts? {
    withoutActuallyEscaping(progress) { progress in
      withoutActuallyEscaping(isCancelled) { isCancelled in
        FrequencyCount(table: table, findings: findings, rows: rows, progress: progress, isCancelled: isCancelled)
          .counts(of: column)
      }
    }
  }

  /// The years, ascending, in which a filter finds the record at `row` by `column`; none where that is no column of years.
  public func years(of column: String, at row: Int) -> [Int] {
    guard row >= 0, row < count, case .spans(let store)? = table.column(column)?.1 else { return [] }
    return SpanYears(store: store, today: table.peildatum.day).years(of: row)
  }
}
