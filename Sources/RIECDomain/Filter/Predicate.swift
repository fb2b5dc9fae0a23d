/// A filter after its names and values were resolved against a kind: what an index can answer column by column.
public indirect enum Predicate: Hashable, Sendable {
  /// Every one holds; an empty list holds for all records.
  case all([Predicate])
  /// At least one holds; an empty list holds for none.
  case any([Predicate])
  /// It does not hold; of a column with several values: none of them does.
  case not(Predicate)
  /// A searched column contains this folded text.
  case word(String)
  /// A searched column or any other text of the record contains this folded text (`in:alles`).
  case anywhere(String)
  /// A value of a text, name or reference column contains this folded text.
  case contains(column: String, String)
  /// A value of a text, name or reference column is this folded text, or a code that is not in its list is.
  case equals(column: String, String)
  /// The column has no value.
  case empty(column: String)
  /// A value of a code column is one of these positions in its list.
  case codes(column: String, Set<Int>)
  /// A value of a date or term column lies in these day numbers.
  case days(column: String, ClosedRange<Int32>)
  /// A value of a number column lies in this range.
  case numbers(column: String, ClosedRange<Int>)
  /// The flag has this value.
  case flag(column: String, Bool)
  /// What a years column describes overlaps these day numbers and is not wholly inside a gap there.
  case overlaps(column: String, ClosedRange<Int32>)
}
