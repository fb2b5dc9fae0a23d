import PlainText
import RIECDomain
import RIECReports
import RIECStore

/// Deciding a signaal, and what came of saving that.
extension Triage {
  /// Why nothing can be decided on the card now; nil where something can.
  static func obstacle(_ model: Model, _ office: Office) -> Tekst? {
    if case .readOnly(let reason) = office.access {
      return Tekst(
        nl: "Alleen lezen: \(reason.reason.nl).", en: "Read-only: \(reason.reason.en).")
    }
    guard let card = model.card else { return Tekst(nl: "Er staat geen signaal.", en: "There is no signaal.") }
    if let obstacle = card.claim.obstacle { return obstacle }
    guard card.reason == nil else { return nil }
    guard card.proposal != nil, card.record[Signaal.status] == SignaalStatus.inWeging else {
      let label = card.record[Signaal.status].map { Codes.signaalStatus.word($0) } ?? Tekst("–")
      guard TriageReversal.isPossible(card.record) else {
        return Tekst(
          nl: "\(card.id.text) wacht niet (\(label.nl)). Enter opent het; m brengt het daar verder.",
          en: "\(card.id.text) does not wait (\(label.en)). Enter opens it; m moves it on there.")
      }
      return Tekst(
        nl: "\(card.id.text) wacht niet (\(label.nl)). :terugdraaien met een reden draait een besluit terug.",
        en: "\(card.id.text) does not wait (\(label.en)). :terugdraaien with a reason reverses a decision.")
    }
    return TriageRefusal.ownProposal.trouble(of: card.record).why
  }

  /// Whether the card changed since its place in the order was drawn, or since it was read again; the first key that
  /// decides then only says so.
  private static func mustReadAgain(_ model: inout Model) -> [Effect]? {
    guard let card = model.card, let session = model.session,
      session.isChanged(card.record, read: model.read[card.id])
    else { return nil }
    model.read[card.id] = card.record.revision
    return [
      .notify(
        Tekst(
          nl: "Gewijzigd sinds deze sessie begon: lees opnieuw, toets nogmaals.",
          en: "Changed since this session began: read again, press again."), .warning)
    ]
  }

  static func choose(_ choice: TriageChoice, _ model: inout Model, _ office: Office) -> [Effect] {
    if case .queue = model.stage { return chooseForMarked(choice, &model, office) }
    guard case .card = model.stage else { return [] }
    if let obstacle = obstacle(model, office) { return [.notify(obstacle, .warning)] }
    if let changed = mustReadAgain(&model) { return changed }
    guard let card = model.card, let world = world(model, office) else { return [] }
    if choice == .overgeslagen { return record(Strip(.overslaan), &model, office) }
    if let proposal = card.proposal {
      return [.notify(TriageRefusal.underSecondReview(by: proposal.by).trouble(of: card.record).sentence, .warning)]
    }
    let possible = TriageFaults.choices(with: card.faults)
    guard possible.contains(choice) else {
      let names = possible.map { "\($0.key) \($0.label.nl)" }.joined(separator: ", ")
      let english = possible.map { "\($0.key) \($0.label.en)" }.joined(separator: ", ")
      return [
        .notify(
          Tekst(
            nl: "Dit signaal heeft fouten; het kan met: \(names), e herstellen.",
            en: "This signaal has faults; possible: \(english), e repair."), .warning)
      ]
    }
    if let kept = model.kept[card.id]?[choice] {
      var strip = kept
      if let focus = strip.focus { strip.go(to: focus, world) }
      model.stage = .deciding(strip)
      return []
    }
    var strip = Strip(TriageDecision(choice))
    let outcome = strip.begin(world)
    model.stage = .deciding(strip)
    return follow(outcome, strip, &model, office)
  }

  /// `.`: the last decision, shown before it is recorded.
  static func repeatLast(_ model: inout Model, _ office: Office) -> [Effect] {
    guard case .card = model.stage else { return [] }
    guard let last = model.last else {
      let none = Tekst(
        nl: "Er is nog niets aangehouden of afgewezen om te herhalen.",
        en: "Nothing was held or rejected yet to repeat.")
      return [.notify(none, .info)]
    }
    if let obstacle = obstacle(model, office) { return [.notify(obstacle, .warning)] }
    if let changed = mustReadAgain(&model) { return changed }
    guard let card = model.card, let world = world(model, office) else { return [] }
    if let proposal = card.proposal {
      return [.notify(TriageRefusal.underSecondReview(by: proposal.by).trouble(of: card.record).sentence, .warning)]
    }
    var strip = Strip(last)
    strip.visited = Set(strip.items(world).map(\.question))
    model.stage = .deciding(strip)
    return []
  }

  /// `j` and `t` on a decision that waits for a second analyst.
  static func review(confirming: Bool, _ model: inout Model, _ office: Office) -> [Effect] {
    guard case .card = model.stage else { return [] }
    guard let card = model.card, let (decision, by) = card.proposal else {
      return [.notify(TriageRefusal.nothingToReview.trouble(of: model.card?.record ?? empty).why, .info)]
    }
    if let obstacle = obstacle(model, office), confirming || card.reason != nil {
      return [.notify(obstacle, .warning)]
    }
    if let changed = mustReadAgain(&model) { return changed }
    var strip = Strip(decision, confirming ? .confirm(by: by) : .giveBack)
    if let world = world(model, office) { strip.visited = Set(strip.items(world).map(\.question)) }
    model.stage = .deciding(strip)
    return []
  }

  private static let empty = Record(kind: .signaal, .init())

  // MARK: - Recording

  /// Everything was asked: what the decision comes to is saved.
  static func record(_ strip: Strip, _ model: inout Model, _ office: Office) -> [Effect] {
    if strip.isMany { return previewMarked(strip, &model, office) }
    guard let card = model.card, let context = office.triageContext else { return [] }
    if let obstacle = obstacle(model, office), strip.purpose != .giveBack || card.reason != nil {
      return put(strip, obstacle, &model)
    }
    // Somebody may have changed it while the strip stood there.
    if let changed = mustReadAgain(&model) {
      guard case .notify(let text, _)? = changed.first else { return changed }
      return put(strip, text, &model)
    }
    let session = running(model, context)
    let seconds = model.since.flatMap { since in office.moment.map { $0.seconds(since: since) } }
    let result: Result<TriageOutcome, TriageRefusal> =
      switch strip.purpose {
      case .confirm: TriageReview.confirm(card.record, session: session, seconds: seconds, context)
      case .giveBack:
        TriageReview.giveBack(
          card.record, toelichting: strip.toelichting.text, session: session, seconds: seconds, context)
      case .decide, .many:
        TriageDecisions.apply(strip.decision, to: card.record, session: session, seconds: seconds, context)
      }
    switch result {
    case .failure(let refusal): return put(strip, refusal.trouble(of: card.record).sentence, &model)
    case .success(let outcome):
      let isSkip = strip.decision.choice == .overgeslagen
      let edits = model.session.map { outcome.goingOn(with: $0.record) }?.edits ?? outcome.edits
      return save(edits, outcome.reden, .decision(card.id, strip.decision), isSkip ? nil : strip, &model)
    }
  }

  /// The strip stays as it was typed, and says why.
  private static func put(_ strip: Strip, _ why: Tekst, _ model: inout Model) -> [Effect] {
    guard strip.decision.choice != .overgeslagen || strip.purpose == .giveBack else { return [.notify(why, .warning)] }
    var strip = strip
    strip.note = Form.Note(text: why, role: .warning)
    model.stage = .deciding(strip)
    return []
  }

  static func save(
    _ edits: [TriageEdit], _ reden: String?, _ saving: Saving, _ strip: Strip?, _ model: inout Model
  ) -> [Effect] {
    model.stage = .saving(saving, strip)
    return [.save(ChangeSet(edits.map(\.recordEdit), reden: reden, accepted: strip?.accepted ?? []))]
  }
}

extension Trouble {
  /// What, why and what to do, on one line.
  var sentence: Tekst {
    Tekst(nl: lines(.nl).joined(separator: " "), en: lines(.en).joined(separator: " "))
  }
}

extension Moment {
  /// The seconds from `earlier` until this moment, both of the same place; 0 where it lies before.
  func seconds(since earlier: Moment) -> Int {
    func count(_ moment: Moment) -> Int {
      let digits = Array(moment.text.utf8)
      func number(_ from: Int) -> Int {
        guard digits.indices.contains(from + 1) else { return 0 }
        let (tens, ones) = (Int(digits[from]) - 48, Int(digits[from + 1]) - 48)
        return (0...9).contains(tens) && (0...9).contains(ones) ? tens * 10 + ones : 0
      }
      return Int(moment.datum.day) * 86_400 + number(11) * 3_600 + number(14) * 60 + number(17)
    }
    return max(0, count(self) - count(earlier))
  }
}
