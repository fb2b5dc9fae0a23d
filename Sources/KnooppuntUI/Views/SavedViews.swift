import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

/// The views that can be opened by name: those that come with the program, and the user's own below them.
package enum SavedViews {
  /// A view that is offered.
  struct Entry: Hashable, Sendable {
    /// The key that opens it at once; nil for an own one.
    let digit: Character?
    /// What it is called.
    let label: Tekst
    let view: SavedView

    /// Whether the user saved it.
    var isOwn: Bool { digit == nil }
  }

  /// The popup.
  package struct Model: Sendable {
    /// The highlighted view.
    package internal(set) var selected = 0
    /// How many records each view shows now, by its name, as far as they are counted.
    package internal(set) var counts: [String: Int] = [:]
  }

  /// What a key led to.
  enum Outcome: Hashable, Sendable {
    case open
    case chosen(SavedView)
    case forget(SavedView)
    case closed
  }

  /// Every view, in the order of the popup.
  static func entries(_ memory: Memory) -> [Entry] {
    delivered + memory.views.map { Entry(digit: nil, label: Tekst($0.name), view: $0) }
  }

  /// The view called `name`, in either language.
  static func named(_ name: String, _ memory: Memory) -> Entry? {
    let wanted = SavedView.folded(name)
    return entries(memory).first { entry in
      entry.view.isNamed(name) || SavedView.folded(entry.label.en) == wanted
    }
  }

  /// Handles a key of the popup.
  static func press(_ key: Key, _ model: inout Model, _ entries: [Entry]) -> Outcome {
    if case .character(let digit) = key, let entry = entries.first(where: { $0.digit == digit }) {
      return .chosen(entry.view)
    }
    if let place = Menu.move(key, from: model.selected, of: entries.count) {
      model.selected = place
      return .open
    }
    let entry = entries.indices.contains(model.selected) ? entries[model.selected] : nil
    switch key {
    case .enter, .character("l"), .right: return entry.map { .chosen($0.view) } ?? .closed
    case .delete: return entry.map { $0.isOwn ? .forget($0.view) : .open } ?? .open
    case .escape, .character("q"), .character("h"), .character("w"), .left: return .closed
    default: return .open
    }
  }

  /// Draws the popup.
  static func view(
    _ model: Model, _ entries: [Entry], _ office: Office, troubles: [MemoryTrouble], in area: Rect,
    _ frame: inout Frame
  ) {
    let taal = office.taal
    let items = entries.map { entry in
      let fault = entry.view.fault(office.filterContext)
      let kind = Kinds.plural(entry.view.kind)?.pluralLabel(taal).lowercased() ?? entry.view.kind
      let count = model.counts[entry.view.name].map { Numbers.grouped($0) } ?? "…"
      return Menu.Item(
        entry.label.safe(taal), lead: SafeText(entry.digit.map { String($0) } ?? (fault == nil ? " " : "!")),
        notes: fault == nil ? [SafeText(kind), SafeText(count)] : [Self.broken.safe(taal)],
        role: fault == nil ? .dialog : .fault)
    }
    var below: [SafeText] = []
    if entries.indices.contains(model.selected) {
      let view = entries[model.selected].view
      let text = view.fault(office.filterContext)?.message(taal) ?? view.filter
      below.append(SafeText(text, fitting: max(1, area.columns - 6)))
    }
    below += troubles.map { SafeText($0.text(taal), fitting: max(1, area.columns - 6)) }
    let title = Tekst(nl: "Weergaven", en: "Views").safe(taal)
    Menu.view(title, items, selected: model.selected, below: below, anchor: .middle, in: area, &frame)
  }

  private static let broken = Tekst(nl: "klopt niet", en: "has a fault")

  /// How many records each of `views` shows, by name; those that only a search through whole records can tell are left
  /// out.
  static func counts(
    of views: [SavedView], in index: StoreIndex, _ scope: Scope, _ context: FilterContext
  ) -> [String: Int] {
    var counts: [String: Int] = [:]
    for view in views { counts[view.name] = count(of: view, in: index, scope, context) }
    return counts
  }

  /// How many records of the scope `view` shows; nil where that takes reading them, or where it has a fault.
  static func count(of view: SavedView, in index: StoreIndex, _ scope: Scope, _ context: FilterContext) -> Int? {
    guard let kind = Kinds.plural(view.kind),
      case .success(let filter) = Filter.parse(view.filter, for: kind, context), !filter.predicate.readsRecords
    else { return nil }
    return index[kind.name]?.select(.all([scope.predicate(for: kind), filter.predicate])).count ?? 0
  }
}
