import PlainText
import RIECDomain
import RIECReports
import RIECStore

/// What came of saving.
extension Triage {
  static func take(_ result: Result<Saved, SaveFailure>, _ model: inout Model, _ office: Office) -> [Effect] {
    guard case .saving(let saving, let strip) = model.stage else { return [] }
    switch result {
    case .success(let saved): return take(saved, saving, strip, &model, office)
    case .failure(let failure): return take(failure, saving, strip, &model, office)
    }
  }

  private static func take(
    _ saved: Saved, _ saving: Saving, _ strip: Strip?, _ model: inout Model, _ office: Office
  ) -> [Effect] {
    model.savedLine = saved.lines.upperBound
    let before = model.session
    // Whoever decided knows what that changed.
    for record in saved.records where record.kind == .signaal { model.read[record.id] = record.revision }
    if let record = saved.records.first(where: { $0.kind == .triagesessie }) { model.session = TriageSession(record) }
    switch saving {
    case .start:
      let id = model.session?.record.id
      return started(&model) + [.keepFromUndo(saved.lines)] + (id.map { [.work(.claim($0))] } ?? [])
    case .resume: return started(&model) + [.keepFromUndo(saved.lines)]
    case .arrivals:
      let count = (model.session?.order.count ?? 0) - (before?.order.count ?? 0)
      let told = Tekst(
        nl: "\(count) nieuwe achteraan opgenomen.", en: "\(count) new ones were taken in at the end.")
      model.stage = model.cursor == nil ? .ended : .queue
      if model.cursor == nil { return advance(&model) + [.keepFromUndo(saved.lines), .notify(told, .success)] }
      return [.keepFromUndo(saved.lines), .notify(told, .success)]
    case .decision(let id, let decision):
      if decision.choice.isRepeatable, strip?.purpose == .decide { model.last = decision }
      model.kept[id] = nil
      model.marks.remove(id)
      model.since = nil
      // What was saved may not be in the index yet, so the card is not looked at for what it was.
      model.card = nil
      model.stage = .card
      return advance(&model) + [.notify(Told(id, decision, saved, model, office).text, .success)]
    case .many(let preview):
      model.last = preview.strip.decision
      model.marks = []
      model.stage = .results(preview)
      return [
        .notify(Tekst(nl: "Opgeslagen, met één u terug te draaien.", en: "Saved; one u takes it back."), .success)
      ]
    case .stop:
      let id = model.session?.record.id.text ?? ""
      let told = Tekst(
        nl: "Sessie \(id) is gestopt; Triage biedt haar weer aan.",
        en: "Session \(id) is put aside; Triage offers it again.")
      // What was typed and not recorded is told instead.
      let isTold = model.kept.isEmpty
      close(&model)
      return [.keepFromUndo(saved.lines), .leave] + (isTold ? [.notify(told, .info)] : [])
    case .finish:
      let record = model.session?.record
      close(&model)
      return [.keepFromUndo(saved.lines), .leave] + (record.map { [.report($0)] } ?? [])
    }
  }

  private static func take(
    _ failure: SaveFailure, _ saving: Saving, _ strip: Strip?, _ model: inout Model, _ office: Office
  ) -> [Effect] {
    let why: Tekst
    var effects: [Effect] = []
    var strip = strip
    switch failure {
    case .unaccepted(let findings):
      strip?.warnings = findings.values.flatMap { $0 }
      why = Tekst(
        nl: "Niet opgeslagen: er zijn waarschuwingen. j aanvaardt ze, Esc niet.",
        en: "Not saved: there are warnings. y accepts them, Esc does not.")
    case .conflict(let conflicts):
      why = conflicted(conflicts, office)
      for conflict in conflicts { model.read[conflict.id] = nil }
    default: why = failure.told
    }
    switch saving {
    case .decision:
      if var strip {
        strip.note = Form.Note(text: why, role: .fault)
        model.stage = .deciding(strip)
      } else {
        model.stage = .card
        effects.append(.notify(why, .fault))
      }
      if let cursor = model.cursor { effects += show(cursor, isChosen: true, &model) }
    case .many(var preview):
      preview.note = Form.Note(text: why, role: .fault)
      model.stage = .preview(preview)
    case .start, .resume:
      model.session = nil
      effects.append(.notify(why, .fault))
      if case .readOnly = office.access {
        // Looking needs nothing to be saved.
        model.stage = .waiting
        effects.append(.work(.draw(model.filter)))
      } else {
        model.stage = .nothing
        model.couldNotBegin = true
      }
    case .arrivals:
      model.stage = .queue
      effects.append(.notify(why, .fault))
    case .stop, .finish:
      model.isLeaving = true
      model.stage = model.cursor == nil ? .ended : .card
      effects += [.stay, .notify(why, .fault)]
    }
    // What came meanwhile was not looked at.
    return effects + look(&model, office)
  }

  /// Who changed what meanwhile.
  private static func conflicted(_ conflicts: [EditConflict], _ office: Office) -> Tekst {
    guard let first = conflicts.first else { return SaveFailure.nothing.told }
    let kind = first.theirs.flatMap { Kinds.named($0.kind) }
    func text(_ taal: Taal) -> String {
      first.conflicts.prefix(3).map {
        FieldChange($0.path, old: $0.base, new: $0.theirs).text(in: kind, taal)
      }.joined(separator: "; ")
    }
    let who = first.by.isEmpty ? Tekst(nl: "iemand", en: "somebody") : Tekst(first.by)
    return Tekst(
      nl: "Niet opgeslagen: \(who.nl) wijzigde \(first.id.text) intussen (\(text(.nl))). Lees opnieuw.",
      en: "Not saved: \(who.en) changed \(first.id.text) meanwhile (\(text(.en))). Read again.")
  }
}
