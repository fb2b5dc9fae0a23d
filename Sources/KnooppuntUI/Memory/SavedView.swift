import PlainText
public import RIECDomain

/// A list as it was set up, under a name: a kind with a filter and an order. Its columns are a ``ColumnChoice``.
public struct SavedView: Hashable, Sendable {
  /// What the user calls it.
  public let name: String
  /// The plural of its kind, as `casussen`; kept as it is found, also where this program does not know the kind.
  public let kind: String
  /// The filter, as it is typed.
  public let filter: String
  /// The order.
  public let sort: [SortKey]

  /// A view named `name`.
  public init(name: String, kind: String, filter: String, sort: [SortKey]) {
    self.name = name
    self.kind = kind
    self.filter = filter
    self.sort = sort
  }

  /// A name is at most so long.
  static let longestName = 60

  /// Whether `name` is its name; capitals, accents and blanks at the ends make no difference.
  func isNamed(_ name: String) -> Bool { Self.folded(self.name) == Self.folded(name) }

  static func folded(_ name: String) -> String {
    Folding.fold(name).split(separator: " ").joined(separator: " ")
  }

  /// Why it cannot be shown as it was saved.
  struct Fault: Hashable, Sendable {
    /// What the fault is in.
    enum Part: Hashable, Sendable { case kind, filter, order }

    let part: Part
    /// What is wrong, with the place of it.
    let message: Tekst
  }

  /// What is wrong with it for this program and user; nil where nothing is.
  func fault(_ context: FilterContext) -> Fault? {
    guard let kind = Kinds.plural(kind) else {
      return Fault(
        part: .kind,
        message: Tekst(nl: "de soort '\(kind)' bestaat niet", en: "there is no kind '\(kind)'"))
    }
    if case .failure(let error) = Filter.parse(filter, for: kind, context) {
      return Fault(
        part: .filter,
        message: Tekst(
          nl: "filter, teken \(error.column): \(error.message.nl)",
          en: "filter, character \(error.column): \(error.message.en)"))
    }
    if let key = sort.first(where: { kind.column($0.column) == nil }) {
      return Fault(
        part: .order,
        message: Tekst(nl: "volgorde: er is geen kolom '\(key.column)'", en: "order: no column '\(key.column)'"))
    }
    return nil
  }
}

extension [SortKey] {
  /// The order as `:sorteer` takes it: `termijn,-naam`.
  var spelled: String { map { ($0.descending ? "-" : "") + $0.column }.joined(separator: ",") }

  /// The order that `text` spells; columns are not looked up.
  init(spelling text: String) {
    self = text.split(separator: ",").map { part in
      let name = part.split(separator: " ").joined(separator: " ")
      let isDescending = name.hasPrefix("-")
      return SortKey((isDescending ? String(name.dropFirst()) : name).lowercased(), descending: isDescending)
    }
  }
}
