import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

/// Leaving Triage for another screen, or the program: the session is put aside first.
extension App {
  /// Where somebody goes who leaves Triage otherwise than by its own key.
  enum Departure: Hashable, Sendable {
    case command(Command)
    case triage(filter: String)
    case view(SavedView)
  }

  /// What of Triage outlives its screen.
  struct TriageRest: Sendable {
    /// What was typed for decisions that were not made.
    var kept: [RecordID: [TriageChoice: Triage.Strip]] = [:]
    /// Of which of them it was told that leaving the program loses them.
    var warned: Set<RecordID> = []
    /// Where to go once the session is put aside.
    var departure: Departure?
  }

  /// Puts the session that runs aside before somebody goes elsewhere; nil where there is nothing to wait for.
  static func depart(_ departure: Departure, _ model: inout Model) -> [Effect]? {
    if let effects = warn(departure, &model) { return effects }
    // A form that is open over it asks first.
    guard model.triageRest.departure == nil, draft(model) == nil, let triage = triage(model), triage.isRunning else {
      return nil
    }
    model.triageRest.departure = departure
    return tellTriage(.stopPressed, &model)
  }

  /// Whoever leaves the program is told once what he typed and did not record.
  private static func warn(_ departure: Departure, _ model: inout Model) -> [Effect]? {
    guard departure == .command(.quit) else { return nil }
    let kept = Set((triage(model)?.kept ?? model.triageRest.kept).keys)
    guard !kept.isSubset(of: model.triageRest.warned) else { return nil }
    model.triageRest.warned = kept
    let ids = Triage.named(kept)
    model.notice = Notice(
      text: Tekst(
        nl: "Getypt maar niet vastgelegd: \(ids). Nog eens afsluiten laat dat vallen.",
        en: "Typed but not recorded: \(ids). Quitting again lets go of it."), role: .warning)
    return []
  }

  /// The session is put aside: on to where somebody was going, else out of Triage.
  static func endTriage(_ model: inout Model) -> [Effect] {
    let departure = model.triageRest.departure
    model.triageRest.departure = nil
    let kept = triage(model)?.kept ?? [:]
    model.triageRest.kept = kept
    var effects: [Effect] = []
    switch departure {
    case .command(let command): effects = update(&model, .commandGiven(command))
    case .triage(let filter): effects = openTriage(filter, &model)
    case .view(let view): effects = openView(view, &model)
    case nil:
      guard case .triage = model.screens.last else { return [] }
      effects = leave(&model)
      model.trail.forward = []
    }
    if !kept.isEmpty, !hasTriage(model) {
      let ids = Triage.named(Set(kept.keys))
      model.notice = Notice(
        text: Tekst(
          nl: "Sessie gestopt. Getypt maar niet vastgelegd, en bewaard tot u afsluit: \(ids).",
          en: "Session stopped. Typed but not recorded, and kept until you quit: \(ids)."), role: .info)
    }
    return effects
  }

  /// The session could not be put aside: nobody goes anywhere by himself.
  static func stayInTriage(_ model: inout Model) { model.triageRest.departure = nil }
}

extension Triage {
  /// The first of `ids`, and how many more there are.
  static func named(_ ids: Set<RecordID>) -> String {
    let sorted = ids.sorted(by: TriageOrder.precedes)
    return sorted.prefix(3).map(\.text).joined(separator: ", ") + (sorted.count > 3 ? ", … (+\(sorted.count - 3))" : "")
  }
}

extension Triage.Model {
  /// Whether a session runs here that is to be put aside.
  var isRunning: Bool {
    guard isSaved, session?.status == TriagesessieStatus.lopend, !isLeaving else { return false }
    if case .saving = stage { return false }
    return true
  }
}
