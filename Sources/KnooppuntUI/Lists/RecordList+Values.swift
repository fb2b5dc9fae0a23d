import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

/// From a list to its values, and out of an empty one.
extension RecordList {
  /// What would bring rows into an empty list, with what the list asked for.
  struct Diagnosis: Hashable, Sendable {
    let predicate: Predicate
    let loosening: Loosening
  }

  /// `f`, `s` and Backspace.
  static func values(_ model: inout Model, _ message: Message, _ office: Office) -> [Effect] {
    switch message {
    case .frequencyPressed: return [.chooseColumn]
    case .sameValuePressed: return model.contents.cursor.map { [.chooseValue($0)] } ?? []
    case .loosenPressed:
      guard let filter = model.filter.applied else { return [] }
      let best = model.rowCount == 0 ? model.filter.diagnosis?.loosening.best?.filter : nil
      let text = best ?? filter.parts.last.map(filter.text(without:)) ?? ""
      return RecordList.filter(&model, .filterCalled(text), office)
    default: return []
    }
  }

  /// Finds out why a list is empty. While somebody types, that waits for a rest.
  static func diagnose(_ model: inout Model, whileTyping: Bool = false) {
    guard model.rowCount == 0, let filter = model.filter.applied, !model.filter.search.isRunning,
      case .indexed(let listing) = model.contents.rows
    else {
      model.filter.diagnosis = nil
      return
    }
    if let known = model.filter.diagnosis, known.predicate == model.predicate { return }
    model.filter.diagnosis = nil
    guard whileTyping || !model.filter.isOpen else { return }
    model.filter.diagnosis = Diagnosis(
      predicate: model.predicate, loosening: Loosening(filter, scope: model.scope, among: listing.index))
  }

  /// Whether it is to be found out, once the keyboard rests, why the list is empty.
  static func awaitsDiagnosis(_ model: Model) -> Bool {
    guard model.filter.isOpen, model.rowCount == 0, model.filter.applied != nil, model.filter.diagnosis == nil,
      !model.filter.search.isRunning, case .indexed = model.contents.rows
    else { return false }
    return true
  }
}
