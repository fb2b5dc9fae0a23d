import RIECDomain
import RIECReports
import TerminalUI

extension Zoek {
  /// Takes in what happened. Pure: the search itself is work for elsewhere.
  static func update(_ model: inout Model, _ message: Message, _ office: Office) -> [Effect] {
    switch message {
    case .typed(let key): return type(key, &model, office)
    case .pasted(let text):
      model.line.field.paste(text)
      return ask(&model, office)
    case .linePressed: model.isTyping = true
    case .moved(let movement):
      model.table.move(movement)
      model.isMoved = true
    case .kindPassed(let forward): pass(&model, forward: forward)
    case .openPressed: return open(&model)
    case .backPressed, .leavePressed: return [.leave]
    case .resized(let size):
      model.size = size
      settle(&model)
    case .groundChanged:
      let ground = Ground(generation: office.generation, scope: office.settings.scope)
      // An answer that came while another screen was shown is asked for again.
      return model.ground == ground && !model.isRunning ? [] : ask(&model, office)
    case .answered(let number, let result):
      take(result, number, &model)
      guard model.isOpening, !model.isRunning else { return [] }
      model.isOpening = false
      return open(&model)
    }
    return []
  }

  private static func type(_ key: Key, _ model: inout Model, _ office: Office) -> [Effect] {
    switch key {
    case .escape,
      .backspace where model.text.isEmpty:
      if model.text.isEmpty { return [.leave] }
      model.isTyping = false
      model.isOpening = false
    case .enter: return update(&model, .openPressed, office)
    case .up, .control("p"): return update(&model, .moved(.up), office)
    case .down, .control("n"): return update(&model, .moved(.down), office)
    case .pageUp: return update(&model, .moved(.pageUp), office)
    case .pageDown: return update(&model, .moved(.pageDown), office)
    case .tab:
      if let meant = model.result?.suggestions.first, model.items.isEmpty {
        model.line.field.set(meant)
        return ask(&model, office)
      }
      return update(&model, .kindPassed(forward: true), office)
    case .backTab: return update(&model, .kindPassed(forward: false), office)
    default:
      let before = model.text
      guard model.line.field.press(key), model.text != before else { return [] }
      return ask(&model, office)
    }
    return []
  }

  /// Has the text looked for; a text that cannot be understood leaves what was found as it is.
  static func ask(_ model: inout Model, _ office: Office) -> [Effect] {
    let before = model.search
    model.error = nil
    model.isMoved = model.isMoved && before?.text == model.text
    guard !model.text.allSatisfy(\.isWhitespace) else {
      model.search = nil
      model.result = nil
      model.answered = nil
      return stop(&model)
    }
    switch Search.parse(model.text, office.filterContext) {
    case .failure(let error):
      model.error = error
      return []
    case .success(let search): model.search = search
    }
    guard office.index != nil, let search = model.search else { return [] }
    model.ground = Ground(generation: office.generation, scope: office.settings.scope)
    model.number += 1
    model.isRunning = true
    return [.search(search, number: model.number)]
  }

  private static func stop(_ model: inout Model) -> [Effect] {
    list(&model)
    model.isOpening = false
    guard model.isRunning else { return [] }
    model.isRunning = false
    model.number += 1
    return [.cancelSearch]
  }

  private static func take(_ result: SearchResult, _ number: Int, _ model: inout Model) {
    guard model.isRunning, number == model.number else { return }
    model.isRunning = false
    model.result = result
    model.answered = model.search
    list(&model)
  }

  // MARK: - Lines

  /// Lists what was found. The cursor stays on its line if someone moved it there, and else goes to the first hit.
  private static func list(_ model: inout Model) {
    let before = model.isMoved ? model.current : nil
    model.items = (model.result?.groups ?? []).flatMap { group -> [Item] in
      let rest = group.count - group.hits.count
      return [.heading(group.kind, count: group.count)] + group.hits.map { .hit($0) }
        + (rest > 0 ? [.more(group.kind, count: rest)] : [])
    }
    let same = before.flatMap { before in model.items.firstIndex { isSame($0, before) } }
    model.table.settle(cursorRow: 0)
    settle(&model, cursor: same ?? min(1, max(0, model.items.count - 1)))
  }

  private static func settle(_ model: inout Model, cursor: Int? = nil) {
    model.table.settle(rowCount: model.items.count, cursorRow: cursor, visibleRows: max(1, model.size.rows - 1))
  }

  private static func isSame(_ one: Item, _ other: Item) -> Bool {
    switch (one, other) {
    case (.hit(let one), .hit(let other)): one.id == other.id
    case (.heading, .heading), (.more, .more): one.kind == other.kind
    default: false
    }
  }

  /// Tab: the first hit of the next kind, round.
  private static func pass(_ model: inout Model, forward: Bool) {
    let starts = model.items.indices.filter { if case .heading = model.items[$0] { true } else { false } }
    guard let current = starts.lastIndex(where: { $0 <= model.table.cursorRow }) else { return }
    let next = starts[(current + (forward ? 1 : starts.count - 1)) % starts.count]
    // Its heading stands at the top, where so much follows.
    model.table.move(.last)
    model.table.move(.to(next))
    model.table.move(.to(next + 1))
    model.isMoved = true
  }

  /// What is under the cursor, once that is of what was typed last; who comes back from it finds the line left.
  private static func open(_ model: inout Model) -> [Effect] {
    guard !model.isRunning || model.isMoved else {
      model.isOpening = true
      return []
    }
    if model.current != nil { model.isTyping = false }
    return switch model.current {
    case .hit(let hit): [.open(hit.id)]
    case .heading(let kind, _), .more(let kind, _): [.list(kind, filter: model.answered?.text ?? model.text)]
    case nil: []
    }
  }

  /// The hit before or after the one under the cursor, for `J` and `K` in the record; nil at the ends.
  static func step(_ rows: Int, _ model: inout Model) -> RecordID? {
    var row = model.table.cursorRow + rows
    while model.items.indices.contains(row) {
      if case .hit(let hit) = model.items[row] {
        model.table.move(.to(row))
        model.isMoved = true
        return hit.id
      }
      row += rows > 0 ? 1 : -1
    }
    return nil
  }
}
