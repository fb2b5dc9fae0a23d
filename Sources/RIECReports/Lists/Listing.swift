public import RIECDomain
public import RIECStore

/// The rows of a list: every record of a kind that a filter keeps, in an order. The screens and `lijst` both take
/// their rows from here.
public struct Listing: Sendable {
  /// The records.
  public let index: KindIndex
  /// The order of the rows.
  public private(set) var sort: [SortKey]
  /// What the rows satisfy.
  public private(set) var predicate: Predicate
  /// The rows, as row numbers of `index`.
  public private(set) var rows: [UInt32]
  private var order: [UInt32]

  /// The records of `index` that `predicate` keeps, sorted by `sort` and then by id.
  public init(_ index: KindIndex, where predicate: Predicate = .all([]), by sort: [SortKey]) {
    self.index = index
    self.sort = sort
    self.predicate = predicate
    order = index.order(by: sort)
    rows = []
    select()
  }

  /// Exactly these rows of `index`, in this order.
  public init(_ index: KindIndex, rows: [UInt32]) {
    self.index = index
    sort = []
    predicate = .all([])
    order = rows
    self.rows = rows
  }

  /// Takes other rows, in the same order.
  public mutating func filter(_ predicate: Predicate) {
    self.predicate = predicate
    select()
  }

  /// Takes rows that were selected elsewhere for `predicate`, because that took reading the records.
  public mutating func filter(_ predicate: Predicate, found: RowSet) {
    self.predicate = predicate
    rows = index.arrange(found, in: order)
  }

  /// Takes another order, with the same rows.
  public mutating func sort(by sort: [SortKey]) {
    guard sort != self.sort else { return }
    self.sort = sort
    var kept = RowSet(capacity: index.count)
    for row in rows { kept.insert(Int(row)) }
    order = index.order(by: sort)
    rows = index.arrange(kept, in: order)
  }

  /// The same list on a newer index of the same kind.
  public func moved(to index: KindIndex) -> Listing {
    Listing(index, where: predicate, by: sort)
  }

  /// The place of the record with `id` among the rows; nil where the filter hides it.
  public func position(of id: RecordID) -> Int? {
    index.row(of: id).flatMap { row in rows.firstIndex(of: UInt32(row)) }
  }

  /// The id of the record at `position`; nil outside the list.
  public func id(at position: Int) -> RecordID? {
    rows.indices.contains(position) ? index.id(at: Int(rows[position])) : nil
  }

  private mutating func select() {
    if predicate == .all([]) {
      rows = order
      return
    }
    rows = index.arrange(index.select(predicate), in: order)
  }
}
