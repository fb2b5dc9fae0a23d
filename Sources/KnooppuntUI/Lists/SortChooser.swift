import PlainText
import RIECDomain
import TerminalUI

/// The order of a list while someone chooses it; the list behind follows at once.
enum SortChooser {
  /// The highlighted column, and what Esc goes back to.
  struct Model: Hashable, Sendable {
    var selected: Int
    let before: [SortKey]
    /// Whether keys were added or turned, so that Enter takes them as they are.
    var isComposed = false
  }

  /// What a key led to.
  enum Outcome: Hashable, Sendable {
    case open
    /// The rows take this order, and the chooser stays or goes.
    case order([SortKey], closes: Bool)
  }

  /// Handles a key over the columns of `kind`, of which `keys` are the order now.
  static func press(_ key: Key, _ model: inout Model, _ keys: [SortKey], _ kind: Kind, _ taal: Taal) -> Outcome {
    guard kind.columns.indices.contains(model.selected) else { return .order(model.before, closes: true) }
    let name = kind.columns[model.selected].name
    switch key {
    case .escape, .character("q"): return .order(model.before, closes: true)
    case .enter: return .order(model.isComposed ? keys : [SortKey(name)], closes: true)
    case .character(" "):
      model.isComposed = true
      return .order(turned(keys, name), closes: false)
    default:
      if let place = Menu.move(key, from: model.selected, of: kind.columns.count) {
        model.selected = place
      } else if let place = Menu.jump(to: key, from: model.selected, among: labels(kind, taal)) {
        model.selected = place
      }
      return .open
    }
  }

  /// A column as a further key: upwards, then downwards, then no key.
  private static func turned(_ keys: [SortKey], _ name: String) -> [SortKey] {
    var keys = keys
    guard let place = keys.firstIndex(where: { $0.column == name }) else { return keys + [SortKey(name)] }
    if keys[place].descending {
      keys.remove(at: place)
    } else {
      keys[place] = SortKey(name, descending: true)
    }
    return keys
  }

  private static func labels(_ kind: Kind, _ taal: Taal) -> [SafeText] {
    kind.columns.map { SafeText($0.label(taal)) }
  }

  /// Draws the columns, each key with its arrow and rank.
  static func view(
    _ model: Model, _ keys: [SortKey], _ kind: Kind, _ taal: Taal, in area: Rect, _ frame: inout Frame
  ) {
    let items = zip(kind.columns, labels(kind, taal)).map { column, label in
      Menu.Item(label, lead: Table.Sorting.arrow(of: column.name, in: keys.map { ($0.column, $0.descending) }) ?? "  ")
    }
    let title = Tekst(nl: "Sorteren op", en: "Sort by").safe(taal)
    Menu.view(title, items, selected: model.selected, in: area, &frame)
  }
}
