public import PlainText

/// A column of the index, which is a field of the filter language.
public struct Column: Sendable {
  /// How values are kept, compared and completed.
  public enum Kind: Sendable {
    /// Text of its own for nearly every record: an id, a title. A filter finds a part of it.
    case text
    /// Names that many records share: a gemeente, a behandelaar. A filter finds a part of one.
    case name
    /// Codes of an enumeration. A filter takes a code, a label or a group.
    case code(CodeList)
    /// Ids of other records. A filter takes an id or its beginning.
    case reference
    /// A day, or none.
    case date
    /// A whole number, or none.
    case number
    /// yes or no.
    case flag
    /// The years in which something was under way.
    case years
    /// A day with the letter of its kind (`Term`).
    case term
  }

  /// Where the values come from.
  public enum Source: Sendable {
    /// The values at a path of field names; each element of a list counts.
    case path(String)
    /// The code at `path`, except that `from` is `to` once the day in the column `on` lies before the peildatum.
    case lapsing(path: String, on: String, from: Code, to: Code)
    /// Worked out from the values at several paths of the record.
    case derived([String], @Sendable (Extract) -> Extract.Values)
    /// The earliest of the record's own terms and those of records that it is tied to.
    case terms(own: [String], @Sendable (Extract) -> Extract.Values, tied: [TiedTerm])
    /// The earliest day, on or after the peildatum, of records of `kind` whose references `via` name this record.
    case earliestAmong(kind: RIECDomain.Kind.Name, via: String, value: String)
    /// How many records of `kind` name this record in their column `via`.
    case countAmong(kind: RIECDomain.Kind.Name, via: String)
    /// Faults and warnings, as the check finds them.
    case findings
  }

  /// The filter's word, as `thema`.
  public let name: String
  /// What the screens call it.
  public let label: Tekst
  /// How values are kept.
  public let kind: Kind
  /// Where they come from.
  public let source: Source
  /// Whether a record may have several values.
  public let isMultiple: Bool
  /// Whether a bare word in a filter looks here.
  public let isSearched: Bool
  /// Whether it holds personal data: kept out of histories.
  public let isPersonal: Bool
  /// Whether it is a field of the filter language; the others are shown in lists and can be sorted by.
  public let isFilterField: Bool

  /// The path at which the record itself has the value, or the value that `lapsing` starts from; nil for what is worked
  /// out otherwise.
  public var storedPath: String? {
    switch source {
    case .path(let path), .lapsing(path: let path, on: _, from: _, to: _): path
    default: nil
    }
  }

  /// A column named `name`.
  public init(
    _ name: String, _ label: Tekst, _ kind: Kind, _ source: Source, multiple: Bool = false, searched: Bool = false,
    personal: Bool = false, filterField: Bool = true
  ) {
    self.name = name
    self.label = label
    self.kind = kind
    self.source = source
    isMultiple = multiple
    isSearched = searched
    isPersonal = personal
    isFilterField = filterField
  }

  /// A column of the values at `path`.
  public init(
    _ name: String, nl: String, en: String, _ kind: Kind, path: String, multiple: Bool = false, searched: Bool = false,
    personal: Bool = false, filterField: Bool = true
  ) {
    self.init(
      name, Tekst(nl: nl, en: en), kind, .path(path), multiple: multiple, searched: searched, personal: personal,
      filterField: filterField)
  }

  /// What the check found about a record: `fout`, `waarschuwing`, `verwijzing` beside `fout` and `verborgen` beside
  /// `waarschuwing` (`Codes.melding`).
  public static let melding = Column(
    "melding", Tekst(nl: "Melding", en: "Finding"), .code(Codes.melding), .findings, multiple: true)
}

/// A day that a record has by a record that it is tied to.
public enum TiedTerm: Sendable {
  /// The earliest day `value`, on or after the peildatum, of records of `kind` whose column `via` names this record.
  case among(kind: Kind.Name, via: String, value: String, letter: Term.Letter)
  /// The earliest day `value` of the records of `kind` that this record's column `via` names.
  case of(kind: Kind.Name, via: String, value: String, letter: Term.Letter)
}

/// A term: a day and what it is the term of.
public struct Term: Hashable, Sendable {
  /// The kinds of term, in the letters that a list shows (screens page).
  public enum Letter: UInt8, Sendable, CaseIterable {
    case interventie, taak, vraag, overleg, knelpunt, hervatten, bewaren

    /// The letter on the screen.
    public var text: String {
      switch self {
      case .interventie: "i"
      case .taak: "t"
      case .vraag: "v"
      case .overleg: "o"
      case .knelpunt: "k"
      case .hervatten: "h"
      case .bewaren: "b"
      }
    }
  }

  /// The day.
  public let datum: Datum
  /// What ends on it.
  public let letter: Letter

  /// The term `datum` of kind `letter`.
  public init(_ datum: Datum, _ letter: Letter) {
    self.datum = datum
    self.letter = letter
  }
}

/// The values that the scan found at the paths that a derived column asked for: small numbers, no text.
public struct Extract: Sendable {
  /// One value found.
  public struct Hit: Sendable {
    /// Which path, by its place in the column's list.
    public let input: Int
    /// The place of the outermost list element that it stands in, from 0; 0 outside lists.
    public let element: Int
    /// A day number (also of a moment), the position of a code (-1 for one that is not in the list), 0 or 1, or a
    /// number; for text and references: 1 where it is not empty. A value of the wrong type and null are no hit.
    public let value: Int

    /// A value found at `input`.
    public init(input: Int, element: Int, value: Int) {
      self.input = input
      self.element = element
      self.value = value
    }
  }

  /// A value of a derived column.
  public enum Value: Hashable, Sendable {
    case date(Datum)
    case number(Int)
    case flag(Bool)
    /// The position of a code in the column's list.
    case code(Int)
    case term(Term)
    /// From a first to a last day, which is nil while it goes on.
    case span(Datum, Datum?)
    /// A stretch that lies wholly outside what counts, as an onderbreking.
    case gap(Datum, Datum?)
  }

  /// The values of a derived column for one record. Most are none or one, and those cost no list of their own.
  public struct Values: Sendable, ExpressibleByArrayLiteral {
    /// The first value; nil where there is none.
    public let first: Value?
    /// The values after the first.
    public let rest: [Value]

    /// One value.
    public init(_ value: Value) { (first, rest) = (value, []) }

    /// No value, or one.
    public init(_ value: Value?) { (first, rest) = (value, []) }

    /// The values of a list.
    public init(_ values: [Value]) { (first, rest) = (values.first, Array(values.dropFirst())) }

    /// A first value, and more after it.
    public init(_ value: Value, and more: [Value]) { (first, rest) = (value, more) }

    /// The values, as they are written down.
    public init(arrayLiteral elements: Value...) { self.init(elements) }

    /// All of them.
    public var all: [Value] { first.map { [$0] + rest } ?? [] }
  }

  /// What was found, in the order of the record.
  public var hits: [Hit]

  /// An extract of `hits`.
  public init(_ hits: [Hit] = []) {
    self.hits = hits
  }

  /// The first value at `input`.
  public func first(_ input: Int) -> Int? { hits.first { $0.input == input }?.value }

  /// The value at `input` inside list element `element`.
  public func value(_ input: Int, in element: Int) -> Int? {
    hits.first { $0.input == input && $0.element == element }?.value
  }
}
