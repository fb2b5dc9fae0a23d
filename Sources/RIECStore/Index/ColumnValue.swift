public import RIECDomain

/// What a record has in a column of the index.
public enum ColumnValue: Hashable, Sendable {
  /// Nothing.
  case empty
  /// Texts, names or ids, as the record spells them.
  case text([String])
  /// Codes, in the order of their list.
  case codes([Code])
  /// A day; of several, the earliest.
  case date(Datum)
  /// A whole number.
  case number(Int)
  /// yes or no.
  case flag(Bool)
  /// The term that comes first.
  case term(Term)
  /// Stretches of days, open ones with nil, and the gaps in them.
  case spans([Span], gaps: [Span])
  /// A value of a wrong type or an unknown code, as the file spells it; sorted as empty.
  case asFound(String)

  /// A stretch of days.
  public struct Span: Hashable, Sendable {
    /// The first day.
    public let from: Datum
    /// The last day; nil while it goes on.
    public let to: Datum?

    /// From a first to a last day.
    public init(from: Datum, to: Datum?) {
      self.from = from
      self.to = to
    }
  }
}
