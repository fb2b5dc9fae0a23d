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
    case .markPressed where model.range != nil:
      // The row under the cursor is in the range already.
      model.range = nil
    case .markPressed:
      guard let id = model.contents.cursor else { return }
      if model.marks.remove(id) == nil { model.marks.insert(id) }
      model.contents.table.move(.down)
      model.contents.cursor = model.id(at: model.contents.table.cursorRow)
    case .rangePressed:
      if model.range == nil {
        model.range = model.contents.cursor
        extendRange(&model, from: model.contents.table.cursorRow)
      } else {
        model.range = nil
      }
    case .marksInverted:
      model.marks.reserveCapacity(model.rowCount)
      for row in 0..<model.rowCount {
        guard let id = model.id(at: row), model.marks.remove(id) == nil else { continue }
        model.marks.insert(id)
      }
    default: break
    }
  }

  /// While a range is being marked, every row that the cursor passes is: from the one that it came from to the one under
  /// it, so that a step costs a row whatever the range.
  static func extendRange(_ model: inout Model, from before: Int) {
    guard model.range != nil else { return }
    let here = model.contents.table.cursorRow
    model.marks.formUnion((min(before, here)...max(before, here)).compactMap(model.id(at:)))
  }
}
