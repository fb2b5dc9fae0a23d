import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

extension RecordList {
  /// What is typed behind `/`. The rows follow every letter; a text that cannot be understood yet leaves them as they
  /// are.
  static func filter(_ model: inout Model, _ message: Message, _ office: Office) -> [Effect] {
    switch message {
    case .filterPressed:
      model.filter.isOpen = true
      model.panes.isPreviewFocused = false
      // What is typed next is one requirement more.
      let text = model.filter.line.field.text
      if let last = text.last, last != " " { model.filter.line.field.set(text + " ") }
      return []
    case .filterCalled(let text):
      if case .failure(let error) = Filter.parse(text, for: model.kind, office.filterContext) {
        return [.notify(error.message)]
      }
      model.filter.line.field.set(text)
      return apply(&model, office)
    case .filterPasted(let text):
      model.filter.line.field.paste(text)
      return apply(&model, office)
    case .filterTyped(let key): return type(key, &model, office)
    default: return []
    }
  }

  private static func type(_ key: Key, _ model: inout Model, _ office: Office) -> [Effect] {
    switch key {
    case .enter where model.filter.error != nil:
      return [
        .notify(
          Tekst(
            nl: "Verbeter eerst het filter, of druk Esc.", en: "Mend the filter first, or press Esc."))
      ]
    case .enter: return update(&model, .openPressed, office)
    case .escape:
      close(&model)
      return settle(&model)
    case .up, .control("p"): return update(&model, .moved(.up), office)
    case .down, .control("n"): return update(&model, .moved(.down), office)
    case .pageUp: return update(&model, .moved(.pageUp), office)
    case .pageDown: return update(&model, .moved(.pageDown), office)
    case .tab: return complete(&model, forward: true, office)
    case .backTab: return complete(&model, forward: false, office)
    case .backspace where model.filter.line.field.text.isEmpty:
      close(&model)
      return settle(&model)
    default:
      let before = model.filter.line.field.text
      guard model.filter.line.field.press(key) else { return [] }
      return before == model.filter.line.field.text ? [] : apply(&model, office)
    }
  }

  /// Leaves the line; a text that cannot be understood gives way to the last one that could.
  static func close(_ model: inout Model) {
    model.filter.isOpen = false
    model.filter.completion = nil
    model.filter.line.offer([])
    if model.filter.error != nil {
      model.filter.line.field.set(model.filter.applied?.text ?? "")
      model.filter.error = nil
    }
    let text = model.filter.line.field.text
    if text.last == " " { model.filter.line.field.set(String(text.reversed().drop { $0 == " " }.reversed())) }
  }

  /// Takes filter and order of a saved view. A filter that cannot be understood stands in the open line, its fault
  /// marked, to be mended.
  static func become(_ view: SavedView, _ model: inout Model, _ office: Office) -> [Effect] {
    model.view = view.name
    model.viewFilter = view.filter
    var effects: [Effect] = []
    let keys = view.sort.filter { model.kind.column($0.column) != nil }
    if keys.count < view.sort.count, let fault = view.fault(office.filterContext) {
      effects.append(.notify(fault.message))
    }
    if !keys.isEmpty { effects += order(&model, by: keys) }
    model.filter.line.field.set(view.filter)
    model.contents.cursor = nil
    model.contents.table.move(.first)
    effects += apply(&model, office)
    model.filter.isOpen = model.filter.error != nil
    return effects
  }

  private static func apply(_ model: inout Model, _ office: Office, keepingCompletion: Bool = false) -> [Effect] {
    if !keepingCompletion {
      model.filter.completion = nil
      model.filter.line.offer([])
    }
    let text = model.filter.line.field.text
    switch Filter.parse(text, for: model.kind, office.filterContext) {
    case .success(let filter):
      model.filter.error = nil
      model.filter.applied = text.allSatisfy(\.isWhitespace) ? nil : filter
      model.panes.preview?.pane.needles = filter.words
      return narrow(&model)
    case .failure(let error):
      model.filter.error = error
      guard let filter = understood(text, error, model.kind, office) else { return [] }
      model.filter.applied = filter.text.isEmpty ? nil : filter
      return narrow(&model)
    }
  }

  /// What a text says without the word that cannot be understood, so that a half-typed `thema:` leaves the rest at work.
  private static func understood(_ text: String, _ error: FilterError, _ kind: Kind, _ office: Office) -> Filter? {
    let characters = Array(text)
    let at = min(max(0, error.column - 1), characters.count)
    let start = characters[..<at].lastIndex(of: " ").map { $0 + 1 } ?? 0
    let end = characters[at...].firstIndex(of: " ") ?? characters.count
    let rest = String(characters[..<start] + characters[end...])
    let trimmed = rest.split(separator: " ").joined(separator: " ")
    return try? Filter.parse(trimmed, for: kind, office.filterContext).get()
  }

  /// Takes the rows that scope and filter keep. The cursor stays on its record, or goes to the first row where the
  /// record is no longer among them.
  static func narrow(_ model: inout Model) -> [Effect] {
    guard case .indexed(var listing) = model.contents.rows else { return settle(&model) }
    var effects: [Effect] = []
    if model.filter.search.isRunning { effects.append(.cancelSearch) }
    model.filter.search.isRunning = false
    if model.predicate.readsRecords {
      model.filter.search.number += 1
      model.filter.search.isRunning = true
      effects.append(.search(model.kind.name, model.predicate, number: model.filter.search.number))
      return effects
    }
    listing.filter(model.predicate)
    model.contents.rows = .indexed(listing)
    if let id = model.contents.cursor, listing.position(of: id) == nil {
      model.contents.cursor = nil
      model.contents.table.move(.first)
    }
    return effects + settle(&model)
  }

  /// What stands beside the offers: what a code is called, where it is called otherwise, and how many records have it,
  /// the numbers one under the other.
  private static func notes(_ suggestions: [Suggestion], _ taal: Taal) -> [SafeText] {
    let labels = suggestions.map { suggestion -> SafeText in
      let label = suggestion.label(taal)
      let isSaid = suggestion.count != nil && Folding.fold(suggestion.text).contains(Folding.fold(label))
      return isSaid ? "" : SafeText(label)
    }
    let counts = suggestions.map { SafeText($0.count.map { Numbers.grouped($0) } ?? "") }
    let widths = (labels: labels.map(\.width).max() ?? 0, counts: counts.map(\.width).max() ?? 0)
    return zip(labels, counts).map { label, count in
      guard widths.counts > 0 else { return label }
      let number = count.padded(to: widths.counts, right: true)
      return widths.labels == 0 ? number : label.padded(to: widths.labels) + "  " + number
    }
  }

  /// Tab: offers what can stand at the cursor, then goes through the offers.
  private static func complete(_ model: inout Model, forward: Bool, _ office: Office) -> [Effect] {
    if model.filter.completion == nil {
      let field = model.filter.line.field
      let index: KindIndex? = if case .indexed(let listing) = model.contents.rows { listing.index } else { nil }
      let inScope = index?.select(model.scope.predicate(for: model.kind))
      let suggestions = FilterCompletion.suggestions(
        for: field.text, cursor: field.cursor, kind: model.kind, own: office.ownCodes
      ) {
        index?.counts(of: $0.name, in: inScope) ?? []
      }
      guard !suggestions.isEmpty else {
        return [.notify(Tekst(nl: "Hier is niets aan te vullen.", en: "There is nothing to complete here."))]
      }
      model.filter.completion = Completion(text: field.text, suggestions: suggestions)
      model.filter.line.offer(
        zip(suggestions, notes(suggestions, office.taal)).map { FilterLine.Suggestion(SafeText($0.text), note: $1) })
    }
    model.filter.line.select(next: forward)
    guard let completion = model.filter.completion, let chosen = model.filter.line.selected,
      completion.suggestions.indices.contains(chosen)
    else { return [] }
    let suggestion = completion.suggestions[chosen]
    let characters = Array(completion.text)
    let before = characters.prefix(suggestion.range.lowerBound)
    let after = characters.dropFirst(suggestion.range.upperBound)
    model.filter.line.field.set(String(before) + suggestion.text + String(after))
    return apply(&model, office, keepingCompletion: true)
  }
}
