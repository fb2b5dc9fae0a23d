public import RIECDomain

/// Looking up many rows at once without reading records: what matching is made of.
extension KindIndex {
  /// A row, and which of the names that were asked for it has.
  public struct Naming: Hashable, Sendable {
    /// The row.
    public let row: Int
    /// The place of the name in the list that was asked for.
    public let name: Int
  }

  /// The rows that have one of `names`, spelled exactly so, in `column`, a column of names or references; a row once for
  /// each of the names, in the order of the rows. It takes one pass over the column, however many names there are, and
  /// looks at no other name.
  public func rows(naming names: [String], in column: String) -> [Naming] {
    guard let store = table.names(column) else { return [] }
    var places: [UInt32: Int] = [:]
    for (place, name) in names.enumerated() {
      if let number = store.number(of: RecordID(name)), places[number] == nil { places[number] = place }
    }
    guard !places.isEmpty else { return [] }
    var found: [Naming] = []
    store.rows(with: Set(places.keys)) { row, number in
      guard let place = places[number] else { return }
      let naming = Naming(row: row, name: place)
      // What a row names twice stands side by side, or nearly so.
      if !found.reversed().prefix(while: { $0.row == row }).contains(naming) { found.append(naming) }
    }
    return found
  }

  /// The days that `rows` have in `column`, a column of days or terms; nil where one has none.
  public func dates(_ column: String, at rows: [Int]) -> [Datum?] {
    let days = table.days(column) ?? []
    return rows.map { row in
      days.indices.contains(row) && DayStore.isDay(days[row]) ? Datum(day: days[row]) : nil
    }
  }

  /// The texts of `row` in `column`, a column of texts, as filters see them: accents and case folded away. It reads no
  /// record.
  public func foldedTexts(_ column: String, at row: Int) -> [String] {
    guard table.has(row), case .texts(let store)? = table.column(column)?.1 else { return [] }
    return store.bytes[store.range(row)].split(separator: TextStore.separator).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}

extension RecordID {
  /// Whether it stands before `other` in every list: by region, year and number.
  public func precedes(_ other: RecordID) -> Bool {
    var (left, right) = (text, other.text)
    return left.withUTF8 { left in right.withUTF8 { IDOrder.precedes(left, $0) } }
  }
}
