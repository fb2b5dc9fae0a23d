import RIECDomain
import RIECReports
import TerminalUI

extension App {
  /// Opens the search over every kind on top of the visible screen, with `text` looked for.
  static func openZoek(_ text: String = "", _ model: inout Model) -> [Effect] {
    if case .zoek = model.screens.last, text.isEmpty { return tellTop(&model, .zoek(.linePressed)) }
    put(.zoek(Zoek.Model(text: text, size: screenSize(model))), &model)
    return tellTop(&model, .zoek(.groundChanged))
  }

  static func carry(_ effects: [Zoek.Effect], _ model: inout Model) -> [Effect] {
    effects.flatMap { effect -> [Effect] in
      switch effect {
      case .search(let search, let number):
        return [.searchEverything(search, model.office.settings.scope, number: number)]
      case .cancelSearch: return [.cancelSearch]
      case .open(let id): return openRecord(id, &model)
      case .list(let name, let filter): return openList(name, filter: filter, &model)
      case .leave: return leave(&model)
      }
    }
  }

  /// Whether the visible search is about to open what it finds.
  static func isOpeningHit(_ model: Model) -> Bool {
    if case .zoek(let zoek) = model.screens.last { zoek.isOpening } else { false }
  }

  /// Keeps what is typed for what the visible search is about to open; Esc lets go of it.
  static func holdBack(_ event: TerminalEvent, _ model: inout Model) -> Bool {
    switch event {
    case .key(.escape):
      model.typedAhead = []
      return false
    case .key, .paste:
      model.typedAhead.append(event)
      return true
    default: return false
    }
  }

  /// What was typed for the record that a search was about to open. Where it opened none nobody is meant.
  static func takeTypedAhead(_ model: inout Model) -> [TerminalEvent] {
    guard !model.typedAhead.isEmpty, !isOpeningHit(model) else { return [] }
    defer { model.typedAhead = [] }
    if case .zoek = model.screens.last { return [] }
    return model.typedAhead
  }

  /// Whether what is typed goes to the line of the visible search.
  static func isTypingInZoek(_ model: Model) -> Bool {
    if case .zoek(let zoek) = model.screens.last { zoek.isTyping } else { false }
  }

  /// Ctrl-C: a search under way is given up, and the line is left.
  static func interruptZoek(_ model: inout Model) -> [Effect] {
    guard case .zoek(var zoek) = model.screens.last else { return [] }
    let wasRunning = zoek.isRunning
    zoek.isRunning = false
    zoek.isOpening = false
    model.typedAhead = []
    zoek.isTyping = zoek.isTyping && zoek.text.isEmpty
    model.screens[model.screens.count - 1] = .zoek(zoek)
    return wasRunning ? [.cancelSearch] : []
  }
}
