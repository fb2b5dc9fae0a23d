import RIECDomain

/// The columns of a list as someone chose them.
public struct ColumnChoice: Hashable, Sendable {
  /// A column with its width in cells.
  public struct Item: Hashable, Sendable {
    /// The index column.
    public let column: String
    /// How wide it is.
    public var width: Int

    /// The column `column`, `width` cells wide.
    public init(_ column: String, _ width: Int) {
      self.column = column
      self.width = width
    }
  }

  /// The classes of width that a kind has a layout for (`ListLayout`).
  public enum Breadth: String, CaseIterable, Hashable, Sendable {
    case narrow = "smal"
    case normal = "normaal"
    case wide = "breed"

    /// The class of a list that is `columns` wide.
    public init(columns: Int) {
      self = columns < 76 ? .narrow : columns < 116 ? .normal : .wide
    }
  }

  /// Which lists it is for.
  public struct Place: Hashable, Sendable {
    /// The plural of the kind.
    public let kind: String
    /// The name of the saved view; nil for the kind's list without one.
    public let view: String?
    /// How wide the list is.
    public let breadth: Breadth

    /// The lists of `kind` at a width, as `view` shows them.
    public init(kind: String, view: String?, breadth: Breadth) {
      self.kind = kind
      self.view = view
      self.breadth = breadth
    }
  }

  /// The columns from left to right.
  public var items: [Item]

  /// The columns `items`.
  public init(_ items: [Item]) {
    self.items = items
  }

  /// A column is at least one cell wide, and at most so many.
  static let widest = 200
}

extension Kind {
  /// The columns that a list of it has at a width until someone chooses others.
  func layout(_ breadth: ColumnChoice.Breadth) -> [ListLayout.Item] {
    switch breadth {
    case .narrow: list.narrow
    case .normal: list.normal
    case .wide: list.wide
    }
  }

  /// The columns of a list as they were chosen. A column that the kind no longer has is left out, and the id is always
  /// there.
  func layout(_ breadth: ColumnChoice.Breadth, chosen: ColumnChoice?) -> [ListLayout.Item] {
    guard let chosen else { return layout(breadth) }
    var items = chosen.items.compactMap { item in self.item(item.column, breadth).map { $0.with(width: item.width) } }
    if !items.contains(where: { $0.column == "id" }), let id = item("id", breadth) { items.insert(id, at: 0) }
    return items
  }

  /// How a column looks at a width: as in the kind's own layouts, or where it is in none, as its sort of value needs.
  func item(_ name: String, _ breadth: ColumnChoice.Breadth) -> ListLayout.Item? {
    guard let column = column(name) else { return nil }
    let own = layout(breadth) + list.normal + list.wide + list.narrow
    if let item = own.first(where: { $0.column == name }) { return item }
    let (width, alignsRight) = column.usualWidth
    return ListLayout.Item(name, column.label, max(width, min(column.label.nl.count, 12)), alignsRight: alignsRight)
  }
}

extension ListLayout.Item {
  func with(width: Int) -> ListLayout.Item {
    ListLayout.Item(column, heading, min(max(1, width), ColumnChoice.widest), alignsRight: alignsRight)
  }
}

extension Column {
  /// How wide a column with such values is where nobody said so, and whether it stands at the right.
  fileprivate var usualWidth: (width: Int, alignsRight: Bool) {
    switch kind {
    case .text: name == "id" ? (14, false) : (20, false)
    case .name: (14, false)
    case .code: (isMultiple ? 16 : 12, false)
    case .reference: (14, false)
    case .date: (10, false)
    case .number: (5, true)
    case .flag: (4, false)
    case .years: (9, false)
    case .term: (9, true)
    }
  }
}
