public import PlainText
public import RIECDomain
public import RIECStore

/// How many records have each value of a column: what a frequency screen shows.
public struct FrequencyTable: Sendable {
  /// One line.
  public struct Row: Sendable {
    /// The value; nil for values of a wrong type and unknown codes, taken together.
    public let value: Filter.Value?
    /// How many records have it.
    public let count: Int
    /// The first row of the index that has it; nil where no single one is meant.
    let firstRow: Int?
  }

  /// In which order the lines stand; no value and wrong values come last in each.
  public enum Order: Hashable, Sendable, CaseIterable {
    /// Codes as in their list, days and numbers ascending, names by their letters.
    case byValue
    /// The most frequent first, then by value.
    case byCount
  }

  /// The column.
  public let column: Column
  /// The lines by value.
  private let rows: [Row]
  private let byCount: [UInt32]
  /// How many records were counted.
  public let total: Int
  /// How many values there are, no value not counted.
  public let valueCount: Int
  /// The highest count.
  public let most: Int

  /// The lines that `counts` of `column` give.
  public init(_ counts: ColumnCounts, of column: Column) {
    self.column = column
    total = counts.total
    valueCount = counts.entries.count
    let values = counts.entries.map { Row(value: $0.value, count: $0.count, firstRow: $0.firstRow) }
    let most = values.lazy.map(\.count).max() ?? 0
    // The count turned round in the high half, so that one plain sort puts the highest first and ties by value.
    let keys = values.enumerated().map { place, row in
      UInt64(UInt32.max - UInt32(clamping: row.count)) << 32 | UInt64(UInt32(clamping: place))
    }
    byCount = (most > 1 ? keys.sorted() : keys).map { UInt32(truncatingIfNeeded: $0) }
    let rest = [
      Row(value: Filter.Value.none, count: counts.empty, firstRow: nil),
      Row(value: nil, count: counts.asFound, firstRow: nil),
    ].filter { $0.count > 0 }
    rows = values + rest
    self.most = max(most, rest.map(\.count).max() ?? 0)
  }

  /// The order in which a column is shown first: codes and days by value, all else by count.
  public static func order(of column: Column) -> Order {
    switch column.kind {
    case .code, .date, .term, .years: .byValue
    case .text, .name, .reference, .number, .flag: .byCount
    }
  }

  /// The lines in `order`, as places to ask for with the subscript.
  public func places(in order: Order) -> [Int] {
    switch order {
    case .byValue: Array(rows.indices)
    case .byCount: byCount.map { Int($0) } + rows.indices[byCount.count...]
    }
  }

  /// The line at `place`; nil where there is none.
  public subscript(place: Int) -> Row? { rows.indices.contains(place) ? rows[place] : nil }

  /// The filter for the records of a line; nil where the filter language cannot ask for them.
  public func filter(of row: Row) -> String? { row.value.flatMap { Filter.spelled(column, $0) } }

  /// What the line is called. Texts are kept folded, so what the record itself says is read from `index`.
  public func label(of row: Row, _ taal: Taal, in index: KindIndex?) -> String {
    guard let value = row.value else { return Tekst(nl: "ongeldige waarde", en: "invalid value")(taal) }
    if case .text(let folded) = value, case .text = column.kind, let first = row.firstRow,
      case .text(let texts)? = index?.value(column.name, at: first)
    {
      return texts.first { Folding.fold($0) == folded } ?? (texts.count == 1 ? texts[0] : folded)
    }
    return ValueText(taal: taal).label(value, of: column)
  }

  /// Of `places`, those whose label contains `text`, but for case and accents; all where it is empty.
  public func places(_ places: [Int], containing text: String, _ taal: Taal) -> [Int] {
    let wanted = Array(Folding.fold(text).utf8)
    guard let first = wanted.first else { return places }
    // A million labels pass here for every letter that is typed: one buffer serves them all.
    var folded: [UInt8] = []
    return places.filter { place in
      guard let row = self[place] else { return false }
      folded.removeAll(keepingCapacity: true)
      Folding.appendFolded(label(of: row, taal, in: nil).utf8.span, to: &folded)
      var start = 0
      while start + wanted.count <= folded.count {
        if folded[start] == first, folded[start..<start + wanted.count].elementsEqual(wanted) { return true }
        start += 1
      }
      return false
    }
  }

  /// The part of the records that a line counts, in tenths of a percent, rounded.
  public func tenthsOfPercent(_ row: Row) -> Int {
    total == 0 ? 0 : (row.count &* 2000 &+ total) / (2 * total)
  }
}

/// What a value of a column is called on a screen.
public struct ValueText: Sendable {
  /// The language of labels.
  public let taal: Taal

  /// Labels in `taal`.
  public init(taal: Taal) {
    self.taal = taal
  }

  /// The label of a code, a month as `2021-06`, a day as `14-06-2021`, a text as it is.
  public func label(_ value: Filter.Value, of column: Column) -> String {
    switch value {
    case .none: Tekst(nl: "leeg", en: "none")(taal)
    case .text(let text): text
    case .code(let code):
      if case .code(let list) = column.kind, let entry = list[code] { entry.label(taal) } else { code.text }
    case .year(let year): String(year)
    case .month(let year, let month): "\(year)-\(month < 10 ? "0" : "")\(month)"
    case .day(let day): day.display
    case .number(let number): Numbers.grouped(number)
    case .flag(let flag): FieldType.answer(flag, taal)
    }
  }
}
