public import PlainText
public import StrictJSON

/// What a decision asks, in the order of the strip: what has been answered, what is missing, and what is wrong.
public struct TriageAsk: Hashable, Sendable {
  /// A key that picks an answer.
  public struct Choice: Hashable, Sendable {
    /// The key.
    public let key: Character
    /// The answer.
    public let code: Code
    /// What the screens call it.
    public let label: Tekst
    /// Whether it asks for a text.
    public let needsText: Bool
  }

  /// One question.
  public struct Item: Hashable, Sendable {
    /// What is asked.
    public let question: TriageQuestion
    /// What the screens call it.
    public let label: Tekst
    /// Whether it has to be answered.
    public let isRequired: Bool
    /// The keys that answer it; empty where it is typed.
    public let choices: [Choice]
    /// What may stand there before anything was typed: a fact or a term, never the decision itself.
    public let prefill: JSONValue?
    /// The answer; nil while there is none.
    public let answer: JSONValue?
    /// What is wrong with the answer, in words for beside the field; nil where nothing is, or there is no answer.
    public let fault: Tekst?

    /// Whether it still has to be answered.
    public var isMissing: Bool { isRequired && answer == nil }
  }

  /// The questions.
  public let items: [Item]

  /// The questions that still have to be answered, in their order.
  public var missing: [Item] { items.filter(\.isMissing) }
  /// The questions whose answer is wrong.
  public var faults: [Item] { items.filter { $0.fault != nil } }
  /// Whether the decision can be made.
  public var isComplete: Bool { items.allSatisfy { !$0.isMissing && $0.fault == nil } }
  /// The question to answer first: what is missing or wrong.
  public var next: Item? { items.first { $0.isMissing || $0.fault != nil } }

  /// What `decision` asks of `signaal`. The questions follow from the answers: a reden with ● asks for a motivering, the
  /// reden of a hold for the event that it waits for.
  public init(_ decision: TriageDecision, on signaal: Record, _ context: TriageContext) {
    var asking = Asking(decision, signaal, context)
    asking.ask()
    items = asking.items
  }

  /// `decision` with what may stand there before anything was typed, where nothing does.
  public static func prefilled(
    _ decision: TriageDecision, on signaal: Record, _ context: TriageContext
  ) -> TriageDecision {
    var decision = decision
    // An answer may bring questions that have a prefill too, at most once for each question there is.
    for _ in TriageQuestion.allCases {
      let open = TriageAsk(decision, on: signaal, context).items.first { $0.answer == nil && $0.prefill != nil }
      guard let open else { break }
      decision[open.question] = open.prefill
    }
    return decision
  }
}

/// Goes through the questions of a decision.
private struct Asking {
  private(set) var items: [TriageAsk.Item] = []
  private let decision: TriageDecision
  private let signaal: Record
  private let context: TriageContext

  init(_ decision: TriageDecision, _ signaal: Record, _ context: TriageContext) {
    (self.decision, self.signaal, self.context) = (decision, signaal, context)
  }

  mutating func ask() {
    switch decision.choice {
    case .opwerken: askOpwerken()
    case .koppelen: add(.gekoppeldAan) { TriageTarget.fault($0, of: $1, $2) }
    case .aanhouden: askAanhouden()
    case .informatie: askInformatie()
    case .doorverwijzen: askDoorverwijzen()
    case .afwijzen: askReden()
    case .overgeslagen: break
    }
    if decision[.notitie] != nil { add(.notitie, required: false) }
  }

  // MARK: - The decisions

  private mutating func askOpwerken() {
    if !hasReadable(Signaal.themas, Themaregel.code) { add(.thema) }
    add(.doel, prefill: TriageCasus.doel(for: signaal, context).map { .string($0) })
    add(.grondslag, prefill: signaal[Signaal.grondslag].map { .string($0.text) })
    askGrondslagToelichting(prefill: signaal[Signaal.grondslagToelichting])
    add(.titel, prefill: .string(Codenames.proposal(for: signaal.id, isTaken: context.isTitleTaken))) {
      value, _, context in
      guard let titel = value.string else { return nil }
      if TitleIsACodename.isSuspect(titel) {
        return Tekst(nl: "wijst iemand aan: kies een codenaam", en: "points at somebody: choose a codenaam")
      }
      return context.isTitleTaken(titel)
        ? Tekst(nl: "een andere casus heet al zo", en: "another casus has this name") : nil
    }
  }

  private func hasReadable(_ list: Field<[Part]>, _ field: Field<Code>) -> Bool {
    signaal[list].contains { $0[field] != nil }
  }

  /// The reden with its keys, and the motivering that it may ask for.
  private mutating func askReden() {
    guard let besluit = decision.choice.besluit else { return }
    let choices = context.settings.redenen(for: besluit).map {
      TriageAsk.Choice(key: $0.key, code: $0.code, label: $0.label, needsText: $0.needsText)
    }
    add(.reden, choices: choices) { value, _, _ in
      choices.contains { $0.code.text == value.string }
        ? nil : Tekst(nl: "geen reden van dit besluit", en: "no reden of this decision")
    }
    guard let reden, reden != Self.information else { return }
    let needsText = choices.first { $0.code == reden }?.needsText ?? false
    add(.motivering, required: needsText)
  }

  private static let information: Code = "wacht_op_informatie"

  private var reden: Code? { decision[TweedeBeoordeling.reden] }

  private mutating func askAanhouden() {
    askReden()
    switch reden {
    case nil: break
    case Self.information: askInformatie()
    case "wacht_op_overleg":
      add(.overlegId, required: false, Asking.wants(.overleg))
      askDay(required: decision[.overlegId] == nil)
    case "wacht_op_casus":
      add(.casusId, Asking.wants(.casus))
      add(.casusStatus)
      askDay(required: false)
    case "wacht_op_aanwijzing":
      add(.knelpuntId, Asking.wants(.handhavingsknelpunt))
      askDay(required: false)
    default: askDay(required: true)
    }
  }

  private mutating func askDay(required: Bool) {
    add(.hervatOp, required: required, prefill: required ? workdays : nil, Asking.liesAhead)
  }

  private mutating func askInformatie() {
    add(.partner)
    add(.vraag)
    add(.uiterlijk, prefill: workdays, Asking.liesAhead)
  }

  private var workdays: JSONValue {
    .string(Werkdagen.adding(context.settings.questionWorkdays, to: context.today).iso)
  }

  private mutating func askDoorverwijzen() {
    askReden()
    guard let reden else { return }
    let partner = TriageReceiver.partner(of: reden)
    add(.partner, required: reden == "partner_zelf", prefill: partner.map { .string($0.text) })
    add(.naar, prefill: TriageReceiver.name(reden, decision, signaal).map { .string($0) })
    add(.grondslag)
    askGrondslagToelichting(prefill: nil)
    add(.wat)
    let decision = decision
    add(.persoonsgegevens) { value, signaal, _ in
      TriageReceiver.fault(of: value.bool == true, decision, on: signaal)
    }
  }

  private mutating func askGrondslagToelichting(prefill: String?) {
    guard let code = decision[TweedeBeoordeling.grondslag] else { return }
    let needsText = Codes.grondslag[code]?.needsText ?? false
    add(.grondslagToelichting, required: needsText, prefill: needsText ? prefill.map { .string($0) } : nil)
  }

  // MARK: - A question

  private typealias Check = (JSONValue, Record, TriageContext) -> Tekst?

  private mutating func add(
    _ question: TriageQuestion, required: Bool = true, choices: [TriageAsk.Choice] = [], prefill: JSONValue? = nil,
    _ check: Check = { _, _, _ in nil }
  ) {
    let answer = decision[question]
    let field = question.field
    let fault = answer.flatMap { value -> Tekst? in
      guard field.type.accepts(value) else { return Tekst(nl: "past hier niet", en: "does not fit here") }
      if let text = value.string, NoTextHoldsABSN.holdsBSN(text) {
        return Tekst(nl: "bevat misschien een burgerservicenummer", en: "may hold a burgerservicenummer")
      }
      return check(value, signaal, context)
    }
    items.append(
      TriageAsk.Item(
        question: question, label: field.label, isRequired: required, choices: choices, prefill: prefill,
        answer: answer, fault: fault))
  }

  private static func liesAhead(_ value: JSONValue, _ signaal: Record, _ context: TriageContext) -> Tekst? {
    guard let day = Datum(json: value), day <= context.today else { return nil }
    return Tekst(nl: "ligt niet na vandaag", en: "does not lie after today")
  }

  private static func wants(_ kind: Kind.Name) -> Check {
    { value, _, context in
      guard let id = RecordID(json: value) else { return nil }
      return context.rules.kind(id) == kind ? nil : Tekst(nl: "bestaat niet", en: "does not exist")
    }
  }
}
