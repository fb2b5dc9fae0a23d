public import PlainText

/// A kind of record, described once as data: everything that shows, checks, indexes or exports records goes by this.
public struct Kind: Sendable {
  /// A kind's name in the singular, as `casus`.
  public struct Name: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The spelling.
    public let text: String

    /// The kind named `text`.
    public init(stringLiteral text: String) {
      self.text = text
    }
  }

  /// The name in the singular.
  public let name: Name
  /// The plural: the name of its file and of SOORT on the command line.
  public let plural: String
  /// What the screens call one record.
  public let label: Tekst
  /// What the screens call several.
  public let pluralLabel: Tekst
  /// The fields, in the order of a record line.
  public let fields: [FieldDescription]
  /// The states and what leads from one to the next; nil for a kind without status.
  public let lifecycle: Lifecycle?
  /// The columns of the index: the fields of the filter language in the order of completion, then those that only lists
  /// show.
  public let columns: [Column]
  /// How a list looks until someone changes it.
  public let list: ListLayout
  /// The form of its ids, for schema and messages, as `S-NH-2021-0117`.
  public let idExample: String

  /// A kind of record.
  public init(
    name: Name, plural: String, label: Tekst, pluralLabel: Tekst, idExample: String, fields: [FieldDescription],
    lifecycle: Lifecycle? = nil, columns: [Column], list: ListLayout
  ) {
    self.name = name
    self.plural = plural
    self.label = label
    self.pluralLabel = pluralLabel
    self.idExample = idExample
    self.fields = fields
    self.lifecycle = lifecycle
    self.columns = columns
    self.list = list
  }

  /// The field at `path`, given as field names only (`inbreng/partner`); nil where the kind has none.
  public func field(at path: String) -> FieldDescription? {
    var level = fields
    var found: FieldDescription?
    for part in path.split(separator: "/") {
      found = level.first { $0.name == part }
      guard let found else { return nil }
      level = found.fields
    }
    return found
  }

  /// The fields of the filter language, in the order of completion.
  public var filterFields: [Column] { columns.filter(\.isFilterField) }

  /// The column named `name`.
  public func column(_ name: String) -> Column? { columns.first { $0.name == name } }
}

/// The columns and order that a list starts with (screens page, "Default columns").
public struct ListLayout: Sendable {
  /// A column of the list.
  public struct Item: Sendable {
    /// The index column that it shows.
    public let column: String
    /// The heading.
    public let heading: Tekst
    /// The width in cells.
    public let width: Int
    /// Whether it stands at the right of its column.
    public let alignsRight: Bool

    /// A column `width` cells wide.
    public init(_ column: String, _ heading: Tekst, _ width: Int, alignsRight: Bool = false) {
      self.column = column
      self.heading = heading
      self.width = width
      self.alignsRight = alignsRight
    }
  }

  /// Up to 59 cells.
  public let narrow: [Item]
  /// From 60 cells.
  public let normal: [Item]
  /// From 120 cells.
  public let wide: [Item]
  /// The columns that it is sorted by, first one first; ids break ties.
  public let sort: [SortKey]

  /// A layout for three widths.
  public init(narrow: [Item], normal: [Item], wide: [Item], sort: [SortKey]) {
    self.narrow = narrow
    self.normal = normal
    self.wide = wide
    self.sort = sort
  }
}

/// One key of an order.
public struct SortKey: Hashable, Sendable {
  /// The index column.
  public let column: String
  /// Whether the largest come first; an empty value comes last either way.
  public let descending: Bool

  /// Sorting by `column`.
  public init(_ column: String, descending: Bool = false) {
    self.column = column
    self.descending = descending
  }
}
