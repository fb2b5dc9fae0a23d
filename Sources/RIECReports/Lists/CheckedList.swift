public import RIECDomain
public import RIECStore

extension StoreIndex {
  /// The same index with faults and warnings of records of `kind`, so that the column of findings can answer: of `rows`
  /// only, or of all where nil. The records are read for it, until `isCancelled` says that it is no longer wanted.
  public func checked(
    _ kind: Kind.Name, _ rows: RowSet? = nil, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> StoreIndex {
    guard let records = self[kind] else { return self }
    let chosen = rows ?? RowSet(capacity: records.count, full: true)
    return with(check(among: [kind: chosen], isCancelled: isCancelled))
  }
}

extension Listing {
  /// The rows as a set.
  public var rowSet: RowSet {
    var set = RowSet(capacity: index.count)
    for row in rows { set.insert(Int(row)) }
    return set
  }
}

extension Predicate {
  /// Whether it asks for values of `column`.
  public func asks(for column: String) -> Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.contains { $0.asks(for: column) }
    case .not(let part): part.asks(for: column)
    case .word, .anywhere: false
    case .contains(let name, _), .equals(let name, _), .empty(let name), .codes(let name, _), .days(let name, _),
      .numbers(let name, _), .flag(let name, _), .overlaps(let name, _):
      name == column
    }
  }
}
