public import PlainText
public import RIECDomain

extension TriageQueue.Reason {
  /// Why a signaal waits, in a few words: `terug uit aanhouding (05-09-2022)`.
  public var text: Tekst {
    switch self {
    case .new: Codes.signaalStatus[SignaalStatus.nieuw]?.label ?? Tekst("nieuw")
    case .underReview: Codes.signaalStatus[SignaalStatus.inWeging]?.label ?? Tekst("in_weging")
    case .dayCame(let day):
      Tekst(nl: "terug uit aanhouding (\(day.display))", en: "back from hold (\(day.display))")
    case .eventCame(let soort):
      Tekst(nl: "terug: \(label(soort).nl)", en: "back: \(label(soort).en)")
    case .secondReview(let proposer):
      Tekst(nl: "tweede beoordeling, voorgelegd door \(proposer)", en: "second review, put forward by \(proposer)")
    }
  }

  private func label(_ soort: Code) -> Tekst { Codes.hervatAls[soort]?.label ?? Tekst(soort.text) }
}

/// The words of Triage.
public enum TriageText {
  /// What an aangehouden signaal waits for: `antwoord van een partner: politie`; nil where it names nothing.
  public static func event(_ event: Part) -> Tekst? {
    guard let soort = event[HervatAls.soort] else { return nil }
    let label = Codes.hervatAls[soort]?.label ?? Tekst(soort.text)
    let partner = event[HervatAls.partner].map { Codes.partner[$0]?.label ?? Tekst($0.text) }
    if soort == "casus_in_status", let casus = event[HervatAls.casusId], let status = event[HervatAls.status] {
      let state = Codes.casusStatus[status]?.label ?? Tekst(status.text)
      return Tekst(nl: "casus \(casus.text) in \(state.nl)", en: "casus \(casus.text) in \(state.en)")
    }
    let state = event[HervatAls.status].map { Codes.casusStatus[$0]?.label ?? Tekst($0.text) }
    func about(_ taal: Taal) -> String {
      [
        partner?(taal), event[HervatAls.casusId]?.text, state?(taal), event[HervatAls.id]?.text,
      ].compactMap { $0 }.joined(separator: " ")
    }
    return Tekst(
      nl: [label.nl, about(.nl)].filter { !$0.isEmpty }.joined(separator: ": "),
      en: [label.en, about(.en)].filter { !$0.isEmpty }.joined(separator: ": "))
  }

  /// A time on the screen: `1:40`, minutes and seconds.
  public static func time(_ seconds: Int) -> String {
    let rest = String(seconds % 60)
    return "\(seconds / 60):" + (rest.count < 2 ? "0" + rest : rest)
  }
}

extension TriageRefusal {
  /// What is told of a decision that is not made on `signaal`: the card and what was typed stay.
  public func trouble(of signaal: Record) -> Trouble {
    let id = signaal.id.text
    func trouble(_ why: Tekst, _ remedy: Tekst) -> Trouble {
      Trouble(what: Tekst(nl: "\(id): niet vastgelegd.", en: "\(id): not recorded."), why: why, remedy: remedy)
    }
    switch self {
    case .incomplete(let ask):
      func names(_ taal: Taal) -> String {
        ask.items.filter { $0.isMissing || $0.fault != nil }.map { item in
          item.label(taal) + (item.fault.map { " (\($0(taal)))" } ?? "")
        }.joined(separator: ", ")
      }
      return trouble(
        Tekst(nl: "Nog nodig: \(names(.nl)).", en: "Still needed: \(names(.en))."),
        Tekst(nl: "Vul dat in.", en: "Fill that in."))
    case .notWaiting(let status):
      let label = status.map { Codes.signaalStatus[$0]?.label ?? Tekst($0.text) } ?? Tekst("–")
      return trouble(
        Tekst(nl: "De status is \(label.nl).", en: "Its state is \(label.en)."),
        Tekst(nl: "Ga verder met het volgende signaal.", en: "Go on with the next signaal."))
    case .faulty(let findings):
      let first = findings.first?.message ?? Tekst("–")
      let more = findings.count > 1 ? " (+\(findings.count - 1))" : ""
      return trouble(
        Tekst(nl: first.nl + more, en: first.en + more),
        Tekst(
          nl: "Herstel het signaal, houd het aan of geef het terug aan de inbrenger.",
          en: "Repair the signaal, hold it or return it to the inbrenger."))
    case .underSecondReview(let proposer):
      return trouble(
        Tekst(nl: "\(proposer) legde een besluit voor.", en: "\(proposer) put a decision forward."),
        Tekst(nl: "Bevestig het of geef het terug.", en: "Confirm it or return it."))
    case .nothingToReview:
      return trouble(
        Tekst(nl: "Er ligt geen besluit voor.", en: "No decision waits."), Tekst(nl: "Beslis zelf.", en: "Decide it."))
    case .ownProposal:
      return trouble(
        Tekst(nl: "U legde dit besluit zelf voor.", en: "You put this decision forward yourself."),
        Tekst(nl: "Een ander bevestigt het.", en: "Somebody else confirms it."))
    case .wantsReason:
      return trouble(
        Tekst(nl: "Er is geen reden gegeven.", en: "No reason was given."), Tekst(nl: "Zeg waarom.", en: "Say why."))
    case .casusHasMovedOn(let casus, let status):
      let label = Codes.casusStatus[status]?.label ?? Tekst(status.text)
      return trouble(
        Tekst(
          nl: "Casus \(casus.text) is al in \(label.nl).", en: "Casus \(casus.text) has come to \(label.en)."),
        Tekst(nl: "Sluit de casus af of draag hem over.", en: "Close the casus or hand it over."))
    case .othersDepend(let casus, let others):
      let some = others.prefix(4).map(\.text).joined(separator: ", ") + (others.count > 4 ? ", …" : "")
      return trouble(
        Tekst(
          nl: "Aan casus \(casus.text) is meer gekoppeld: \(some).",
          en: "More is linked to casus \(casus.text): \(some)."),
        Tekst(nl: "Draai die koppelingen eerst terug.", en: "Reverse those links first."))
    case .notForMany(let choice):
      return trouble(
        Tekst(
          nl: "\(choice.label.nl) kan niet voor meer signalen tegelijk.",
          en: "\(choice.label.en) cannot be done to several signalen at once."),
        Tekst(nl: "Beslis ze een voor een.", en: "Decide them one by one."))
    case .sessionNotRunning(let session, let status):
      let label = status.map { Codes.triagesessieStatus[$0]?.label ?? Tekst($0.text) } ?? Tekst("–")
      return trouble(
        Tekst(nl: "Sessie \(session.text) is \(label.nl).", en: "Session \(session.text) is \(label.en)."),
        Tekst(nl: "Hervat haar of begin een nieuwe met gt.", en: "Resume it or begin a new one with gt."))
    case .step(let fault):
      let inner = fault.trouble(of: signaal, Kinds.named(signaal.kind) ?? Signaal.kind)
      return trouble(inner.why, inner.remedy)
    }
  }
}
