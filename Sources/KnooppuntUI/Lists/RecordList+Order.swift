import PlainText
import RIECDomain
import RIECReports
import TerminalUI

extension RecordList {
  /// `o` chooses a column, `O` turns the order round.
  static func sort(_ model: inout Model, _ message: Message, _ taal: Taal) -> [Effect] {
    switch message {
    case .sortPressed:
      let sort = model.contents.sort
      let selected = model.kind.columns.firstIndex { $0.name == sort.first?.column } ?? 0
      model.sortChoice = SortChooser.Model(selected: selected, before: sort)
      return []
    case .sortReversed:
      guard let first = model.contents.sort.first else { return [] }
      let reversed = SortKey(first.column, descending: !first.descending)
      return order(&model, by: [reversed] + model.contents.sort.dropFirst())
    case .sortCalled(let text):
      let keys = [SortKey](spelling: text)
      if let unknown = keys.first(where: { model.kind.column($0.column) == nil }) {
        let name = unknown.column
        return [.notify(Tekst(nl: "Er is geen kolom '\(name)'.", en: "There is no column '\(name)'."))]
      }
      return order(&model, by: keys.isEmpty ? model.kind.list.sort : keys)
    case .choiceTyped(let key): return choose(&model, key, taal)
    default: return []
    }
  }

  private static func choose(_ model: inout Model, _ key: Key, _ taal: Taal) -> [Effect] {
    guard var choice = model.sortChoice else { return [] }
    let outcome = SortChooser.press(key, &choice, model.contents.sort, model.kind, taal)
    model.sortChoice = choice
    guard case .order(let keys, let closes) = outcome else { return [] }
    if closes { model.sortChoice = nil }
    return keys == model.contents.sort ? [] : order(&model, by: keys)
  }

  static func order(_ model: inout Model, by keys: [SortKey]) -> [Effect] {
    model.contents.sort = keys
    guard case .indexed(var listing) = model.contents.rows else { return [] }
    listing.sort(by: keys)
    model.contents.rows = .indexed(listing)
    return settle(&model)
  }

  /// Space, `v` and `V`: what is marked.
  static func mark(_ model: inout Model, _ message: Message) {
    switch message {
    case .markPressed:
      guard let id = model.contents.cursor else { return }
      if model.marks.remove(id) == nil { model.marks.insert(id) }
      model.contents.table.move(.down)
      model.contents.cursor = model.id(at: model.contents.table.cursorRow)
    case .rangePressed:
      if model.range == nil {
        model.range = model.contents.cursor
        extendRange(&model)
      } else {
        model.range = nil
      }
    case .marksInverted:
      let all = Set((0..<model.rowCount).compactMap(model.id(at:)))
      model.marks = model.marks.subtracting(all).union(all.subtracting(model.marks))
    default: break
    }
  }

  /// While a range is being marked, everything between its start and the cursor is.
  static func extendRange(_ model: inout Model) {
    guard let start = model.range, let from = (0..<model.rowCount).first(where: { model.id(at: $0) == start }) else {
      return
    }
    let to = model.contents.table.cursorRow
    model.marks.formUnion((min(from, to)...max(from, to)).compactMap(model.id(at:)))
  }
}
