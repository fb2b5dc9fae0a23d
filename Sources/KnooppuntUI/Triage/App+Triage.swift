import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

extension App {
  /// `gt`, `:triage`: opens Triage of what `filter` lets through.
  static func openTriage(_ filter: String, _ model: inout Model) -> [Effect] {
    if case .triage = model.screens.last, filter.isEmpty { return [] }
    if filter.isEmpty, hasTriage(model) {
      // It lies below what was opened from it.
      var effects: [Effect] = []
      for _ in model.screens.indices {
        if case .triage = model.screens.last { break }
        effects = goBack(&model)
      }
      return effects
    }
    if let effects = depart(.triage(filter: filter), &model) { return effects }
    var triage = Triage.Model(filter: filter, size: screenSize(model))
    triage.kept = model.triageRest.kept
    replace(with: [.triage(triage)], &model)
    return tellTriage(.groundChanged, &model)
  }

  /// The screen of Triage, visible or below the visible one.
  static func triage(_ model: Model) -> Triage.Model? {
    for case .triage(let triage) in model.screens.reversed() { return triage }
    return nil
  }

  static func hasTriage(_ model: Model) -> Bool { triage(model) != nil }

  /// Tells Triage, wherever it is on the stack.
  static func tellTriage(_ message: Triage.Message, _ model: inout Model) -> [Effect] {
    guard let place = model.screens.lastIndex(where: { if case .triage = $0 { true } else { false } }),
      case .triage(var triage) = model.screens[place]
    else { return [] }
    let effects = Triage.update(&triage, message, model.office)
    model.screens[place] = .triage(triage)
    return carry(effects, &model)
  }

  static func carry(_ effects: [Triage.Effect], _ model: inout Model) -> [Effect] {
    effects.flatMap { effect -> [Effect] in
      switch effect {
      case .work(let work): return [.triage(work)]
      case .save(let changes): return [.save(changes)]
      case .find(let query): return [.findRecords(query)]
      case .open(let id): return openRecord(id, &model)
      case .report(let record): return openVerslag(of: record, &model)
      case .keepFromUndo(let lines):
        model.sitting.done.removeAll { $0 == lines }
        return []
      case .leave: return endTriage(&model)
      case .stay:
        stayInTriage(&model)
        return []
      case .notify(let text, let role):
        model.notice = Notice(text: text, role: role)
        return []
      }
    }
  }

  /// The frame that shows the card was drawn before the keys that come now were typed.
  static func cardStands(_ model: inout Model) {
    guard case .triage(var triage) = model.screens.last, triage.standing != triage.cards else { return }
    triage.standing = triage.cards
    model.screens[model.screens.count - 1] = .triage(triage)
  }

  /// Whether a card came that nobody can have seen yet.
  static func isCardFresh(_ model: Model) -> Bool {
    if case .triage(let triage) = model.screens.last { triage.standing != triage.cards } else { false }
  }

  // MARK: - Days later

  /// `:terugdraaien` with a reden on a signaal that was decided: the decision is taken back as a new step.
  static func reverseDecision(_ reden: String, _ model: inout Model) -> [Effect]? {
    guard let (record, _) = visibleRecord(model), TriageReversal.isPossible(record),
      let context = model.office.triageContext
    else {
      if reden.isEmpty { return nil }
      // Who gives a reden means the decision before him, never whatever he changed last.
      model.notice = Notice(
        text: Tekst(
          nl: "Hier staat geen besluit om met een reden terug te draaien; er is niets gewijzigd.",
          en: "There is no decision here to reverse with a reason; nothing was changed."), role: .warning)
      return []
    }
    guard !reden.isEmpty else {
      model.notice = Notice(
        text: Tekst(
          nl: "Zeg waarom: :terugdraaien en dan de reden. u draait uw laatste wijziging terug.",
          en: "Say why: :terugdraaien and then the reason. u takes back your last change."), role: .info)
      return []
    }
    if case .readOnly(let reason) = model.office.access {
      refuse(reason.reason, &model)
      return []
    }
    switch TriageReversal.edits(of: record, reden: reden, context) {
    case .failure(let refusal):
      model.notice = Notice(text: refusal.trouble(of: record).sentence, role: .warning)
      return []
    case .success(let outcome):
      model.reversing = Tekst(
        nl: "Besluit over \(record.id.text) teruggedraaid; het wacht weer in triage.",
        en: "The decision on \(record.id.text) was reversed; it waits in triage again.")
      return [.save(outcome.changeSet)]
    }
  }

  /// How that ended.
  static func tellReversed(_ result: Result<Saved, SaveFailure>, _ model: inout Model) {
    guard let told = model.reversing else { return }
    model.reversing = nil
    switch result {
    case .success: model.notice = Notice(text: told, role: .success)
    case .failure(let failure): model.notice = Notice(text: failure.told, role: .fault)
    }
  }
}

extension Triage {
  /// The signaal that is shown, or stands under the cursor of the order.
  static func visibleID(_ model: Model) -> RecordID? {
    if case .queue = model.stage { return queueItem(model)?.id }
    return model.card?.id
  }
}
