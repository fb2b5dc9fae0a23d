import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

/// Triage as questions: which session, what becomes of the card, what the decision asks.
extension Dialogue {
  static func proceed(_ triage: Triage.Model, _ taal: Taal) -> [Step]? {
    switch triage.stage {
    case .nothing:
      let none =
        triage.couldNotBegin
        ? Tekst(nl: "Triage kon niet beginnen.", en: "Triage could not begin.")
        : Tekst(nl: "Er wacht geen signaal.", en: "No signaal waits.")
      return [.say(none, in: taal), .triage(.backPressed)]
    case .gone:
      return [
        .say(
          Tekst(nl: "De sessie is teruggedraaid.", en: "The session was taken back."), in: taal),
        .triage(.backPressed),
      ]
    case .queue: return [.triage(.queuePressed)]
    case .preview: return [.key(.escape)]
    case .results: return [.triage(.openPressed)]
    default: return nil
    }
  }

  static func question(_ triage: Triage.Model, _ state: State, _ office: Office) -> Question {
    let taal = office.taal
    switch triage.stage {
    case .offering(let offers, _): return question(offers, taal)
    case .deciding(let strip):
      guard let world = Triage.world(triage, office) else { return Question(prompt: "") }
      return StripDialogue(strip, world, state.found).question
    case .ended:
      let count = triage.session?.lines.count ?? 0
      let more =
        triage.arrivals.isEmpty
        ? Tekst("")
        : Tekst(nl: " Nieuw binnengekomen: \(triage.arrivals.count).", en: " New: \(triage.arrivals.count).")
      return Question(
        lines: [
          Tekst(
            nl: "Alles is bekeken: \(count) van \(count).\(more.nl)",
            en: "Everything was looked at: \(count) of \(count).\(more.en)"
          ).safe(taal)
        ],
        prompt: Tekst(
          nl: "afronden, ongedaan, vorige, + of stop: ", en: "finish, undo, previous, + or stop: "
        ).safe(taal))
    default: return Question(prompt: decide(triage, office).safe(taal))
    }
  }

  private static func decide(_ triage: Triage.Model, _ office: Office) -> Tekst {
    guard office.access == .writable else {
      return Tekst(
        nl: "Alleen lezen. s volgende, p vorige, toon 1, stop, ? meer: ",
        en: "Read-only. s next, p previous, show 1, stop, ? more: ")
    }
    if triage.card?.proposal != nil {
      return Tekst(
        nl: "Voorstel? j bevestigen, t teruggeven, s overslaan, ? meer: ",
        en: "Proposal? y confirm, t return, s skip, ? more: ")
    }
    return Tekst(
      nl: "Besluit? 1 opwerken, 2 koppelen, 3 aanhouden, 4 doorverwijzen, 5 afwijzen, i informatie vragen, "
        + "s overslaan, ? meer: ",
      en: "Decision? 1 make a casus, 2 link, 3 hold, 4 refer, 5 reject, i ask for information, s skip, ? more: ")
  }

  private static func question(_ offers: [Triage.Offer], _ taal: Taal) -> Question {
    let lines = offers.enumerated().map { place, offer in
      let session = offer.session
      let holder = offer.holder.map { Tekst(nl: ", loopt elders: \($0.who.nl)", en: ", runs elsewhere: \($0.who.en)") }
      let done = session.lines.count
      return Tekst(
        nl: " \(place + 1) \(offer.id.text), \(done) van \(session.order.count) gedaan\(holder?.nl ?? "")",
        en: " \(place + 1) \(offer.id.text), \(done) of \(session.order.count) done\(holder?.en ?? "")"
      ).safe(taal)
    }
    return Question(
      lines: [Tekst(nl: "Sessies die niet af zijn:", en: "Sessions that are not finished:").safe(taal)] + lines,
      prompt: Tekst(
        nl: "Welke? een nummer gaat verder, 'nieuw' begint een nieuwe, of 'stop': ",
        en: "Which one? a number goes on, 'new' begins a new one, or 'stop': "
      ).safe(taal))
  }

  // MARK: - Answers

  static func take(_ words: Answer, _ triage: Triage.Model, _ state: inout State, _ model: App.Model) -> [Step] {
    let taal = model.office.taal
    switch triage.stage {
    case .offering(let offers, let cursor): return take(words, offers, cursor, taal)
    case .deciding(let strip):
      guard let world = Triage.world(triage, model.office) else { return [] }
      var talk = StripDialogue(strip, world, state.found)
      let steps = talk.take(words, model.office)
      state.found = talk.found
      return steps
    default: break
    }
    if let steps = takeCommon(words, model.office) { return steps }
    if case .ended = triage.stage {
      if ["afronden", "af", "finish"].contains(words.command.name) { return [.triage(.openPressed)] }
    } else if let steps = takeCard(words, triage, &state, model) {
      return steps
    }
    return [.say(unknown(words.text), in: taal)]
  }

  static let yesOrNo = Tekst(nl: "Typ j of n.", en: "Type y or n.")

  static func unknown(_ text: String) -> Tekst {
    text.isEmpty
      ? Tekst(nl: "Typ een keuze; ? noemt ze.", en: "Type a choice; ? names them.")
      : Tekst(nl: "'\(text)' is hier geen keuze; ? noemt ze.", en: "'\(text)' is no choice here; ? names them.")
  }

  private static func take(_ words: Answer, _ offers: [Triage.Offer], _ cursor: Int, _ taal: Taal) -> [Step] {
    if let place = words.place(in: offers) {
      let by = place - cursor
      let moves = Array(repeating: Step.triage(.moved(by > 0 ? .down : .up)), count: abs(by))
      return moves + [.triage(.openPressed)]
    }
    switch words.command.name {
    case "nieuw", "new": return [.triage(.newPressed)]
    case "stop", "q": return [.triage(.backPressed)]
    default: return [.say(unknown(words.text), in: taal)]
    }
  }

  /// What can be said of a card and at the end of the order alike.
  private static func takeCommon(_ words: Answer, _ office: Office) -> [Step]? {
    switch words.command.name {
    case "u", "ongedaan", "undo": return [.command(.undo)]
    case "opnieuw", "redo": return [.command(.redo)]
    case "n", "volgende", "next": return [.triage(.passed(forward: true))]
    case "p", "vorige", "previous": return [.triage(.passed(forward: false))]
    case "+": return [.triage(.arrivalsPressed)]
    case "verslag", "report": return [.triage(.reportPressed)]
    case "stop", "q": return [.triage(.backPressed)]
    case "?", "help":
      let entries = office.access == .writable ? DialogueHelp.card : DialogueHelp.looking
      return [.say(DialogueHelp.lines(entries, office.taal))]
    default: return nil
    }
  }

  /// The decision that is named by its sign or its word.
  private static func choice(_ words: Answer) -> TriageChoice? {
    let folded = Folding.fold(words.text)
    return TriageChoice.allCases.first { choice in
      String(choice.key) == folded || Folding.fold(choice.label.nl) == folded || Folding.fold(choice.label.en) == folded
    }
  }

  private static func takeCard(
    _ words: Answer, _ triage: Triage.Model, _ state: inout State, _ model: App.Model
  ) -> [Step]? {
    let (taal, rest) = (model.office.taal, words.command.rest)
    if let choice = choice(words) {
      state.found = []
      // Where nothing is recorded nothing is skipped either, but the next one can be looked at.
      if choice == .overgeslagen, model.office.access != .writable { return [.triage(.passed(forward: true))] }
      return [.triage(.chosen(choice))]
    }
    switch words.text {
    case "j" where triage.card?.proposal != nil, "y" where triage.card?.proposal != nil:
      return [.triage(.downOrConfirmPressed)]
    case "t": return [.triage(.returnPressed)]
    case ".": return [.triage(.repeatPressed)]
    case "e", "bewerk", "edit":
      if let reason = App.noChange("wijzig.bewerk", model) { return [.say(reason, in: taal)] }
      return [.command(.edit)]
    case "k", "kaart", "card":
      return triage.card.map { [.say(CardLines($0, triage, model.office).lines)] } ?? []
    default: break
    }
    // A small e edits.
    if words.text == "E" || words.text.hasPrefix("E ") || ["notitie", "note"].contains(words.command.name) {
      if let reason = App.noChange("wijzig.notitie", model) { return [.say(reason, in: taal)] }
      guard rest.isEmpty else { return note(rest) }
      state.isNoting = true
      return []
    }
    switch words.command.name {
    case "toon", "show":
      let known = triage.card?.lettered ?? []
      let id = Answer(rest).place(in: known).map { known[$0].match.id.text } ?? rest
      if Int(id) != nil {
        return [
          .say(
            Tekst(nl: "Bij Bekend staat geen nummer \(id).", en: "There is no number \(id) under Known."), in: taal)
        ]
      }
      return [.say(sheet(of: id, state, model.office))]
    default: return nil
    }
  }
}
