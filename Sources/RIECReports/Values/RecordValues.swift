public import RIECDomain
public import RIECStore

/// The values of one record that others may have too: what "the same value" can mean.
public struct RecordValues: Sendable {
  /// One value, with the filter for the records that have it.
  public struct Item: Sendable {
    /// The column.
    public let column: Column
    /// The value.
    public let value: Filter.Value
    /// The filter for all records with it.
    public let filter: String
  }

  /// The values, in the order of the columns. The id is left out: no other record has it.
  public let items: [Item]

  /// The values of the record at `row` of `index`.
  public init(of row: Int, in index: KindIndex) {
    items = index.kind.filterFields.flatMap { column -> [Item] in
      if case .path("id") = column.source { return [] }
      return Self.values(of: column, at: row, in: index).compactMap { value in
        Filter.spelled(column, value).map { Item(column: column, value: value, filter: $0) }
      }
    }
  }

  private static func values(of column: Column, at row: Int, in index: KindIndex) -> [Filter.Value] {
    switch index.value(column.name, at: row) {
    case .empty, .asFound: []
    case .text(let texts): texts.reduce(into: []) { if !$0.contains(.text($1)) { $0.append(.text($1)) } }
    case .codes(let codes): codes.map { .code($0) }
    case .date(let datum): [.day(datum)]
    case .term(let term): [.day(term.datum)]
    case .number(let number): [.number(number)]
    case .flag(let flag): [.flag(flag)]
    case .spans: index.years(of: column.name, at: row).map { .year($0) }
    }
  }
}
