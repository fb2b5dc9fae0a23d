public import PlainText
public import StrictJSON

/// What Triage can do with a signaal, each by one key.
public enum TriageChoice: String, Hashable, Sendable, CaseIterable {
  /// Make a casus of it.
  case opwerken
  /// Add it to a casus or knelpunt, or call it the double of another signaal.
  case koppelen
  /// Hold it until a day or an event.
  case aanhouden
  /// Pass it on.
  case doorverwijzen
  /// Do not take it up.
  case afwijzen
  /// Ask a partner for information, and hold it until the answer comes or is late.
  case informatie
  /// Leave it for now.
  case overgeslagen

  /// The key of the design (§4).
  public var key: Character {
    switch self {
    case .opwerken: "1"
    case .koppelen: "2"
    case .aanhouden: "3"
    case .doorverwijzen: "4"
    case .afwijzen: "5"
    case .informatie: "i"
    case .overgeslagen: "s"
    }
  }

  /// The code in `besluiten` of a session.
  public var code: Code { Code(rawValue) }

  /// What stands in the weging of the signaal; nil where it is not decided.
  public var besluit: Code? {
    switch self {
    case .overgeslagen: nil
    case .informatie: "aanhouden"
    default: code
    }
  }

  /// The state that the signaal gets; nil where it stays as it is.
  public var status: Code? {
    switch self {
    case .opwerken: SignaalStatus.opgewerkt
    case .koppelen: SignaalStatus.gekoppeld
    case .aanhouden, .informatie: SignaalStatus.aangehouden
    case .doorverwijzen: SignaalStatus.doorverwezen
    case .afwijzen: SignaalStatus.afgewezen
    case .overgeslagen: nil
    }
  }

  /// Whether it may be done again by `.` and to many at once: what is given out and what makes a casus may not.
  public var isRepeatable: Bool { self == .aanhouden || self == .afwijzen }

  /// What the screens call it.
  public var label: Tekst {
    switch self {
    case .overgeslagen: Tekst(nl: "overslaan", en: "skip")
    case .informatie: Tekst(nl: "informatie vragen", en: "ask information")
    default: Codes.wegingsbesluit.label(code)
    }
  }
}

/// Something that a decision may ask. The raw value is the field of `TweedeBeoordeling` that keeps the answer.
public enum TriageQuestion: String, Hashable, Sendable, CaseIterable {
  case reden, motivering, titel, thema, doel, gekoppeldAan, partner, naar, grondslag, grondslagToelichting, wat
  case persoonsgegevens, vraag, uiterlijk, overlegId, casusId, casusStatus, knelpuntId, hervatOp, notitie

  /// The field: its label, and the type by which an answer is typed (`FieldInput`).
  public var field: FieldDescription {
    TweedeBeoordeling.fields.first { $0.name == rawValue } ?? TweedeBeoordeling.motivering.description
  }
}

/// A decision on a signaal while it is being made: what was chosen, and the answers so far. A value: the strip keeps
/// one, `TriageAsk` says what it still lacks, and `TriageDecisions.apply` turns a complete one into edits.
public struct TriageDecision: Hashable, Sendable {
  /// What was chosen.
  public var choice: TriageChoice
  /// The answers, in the form of the file.
  public private(set) var answers: [TriageQuestion: JSONValue]

  /// A decision without answers.
  public init(_ choice: TriageChoice) {
    self.choice = choice
    answers = [:]
  }

  /// The answer to `question`; nil where there is none. A text without a character that shows is none.
  public subscript(question: TriageQuestion) -> JSONValue? {
    get { answers[question] }
    set { answers[question] = newValue?.string.map { Optional($0).isFilled } == false ? nil : newValue }
  }

  /// The answer that `field` of `TweedeBeoordeling` keeps; nil where there is none.
  public subscript<Value: FieldValue>(field: Field<Value>) -> Value? {
    TriageQuestion(rawValue: field.name).flatMap { answers[$0] }.flatMap(Value.init(json:))
  }

  /// The decision with another answer.
  public func answering(_ question: TriageQuestion, _ value: JSONValue?) -> TriageDecision {
    var decision = self
    decision[question] = value
    return decision
  }

  /// The decision with `text` as its answer to `question`.
  public func answering(_ question: TriageQuestion, _ text: String) -> TriageDecision {
    answering(question, .string(text))
  }
}

extension TriageDecision {
  /// Do not take it up.
  public static func afwijzen(_ reden: Code, motivering: String? = nil) -> TriageDecision {
    TriageDecision(.afwijzen).answering(.reden, reden.text).answering(.motivering, motivering.map { .string($0) })
  }

  /// Hold it until a day.
  public static func aanhouden(_ reden: Code, until day: Datum, motivering: String? = nil) -> TriageDecision {
    TriageDecision(.aanhouden).answering(.reden, reden.text).answering(.hervatOp, day.iso)
      .answering(.motivering, motivering.map { .string($0) })
  }

  /// Link it to a casus, handhavingsknelpunt or signaal.
  public static func koppelen(to id: RecordID) -> TriageDecision {
    TriageDecision(.koppelen).answering(.gekoppeldAan, id.text)
  }

  /// Make a casus of it.
  public static func opwerken(titel: String, doel: String, grondslag: Code) -> TriageDecision {
    TriageDecision(.opwerken).answering(.titel, titel).answering(.doel, doel).answering(.grondslag, grondslag.text)
  }

  /// Pass it on.
  public static func doorverwijzen(
    _ reden: Code, naar: String, grondslag: Code, wat: String, persoonsgegevens: Bool
  ) -> TriageDecision {
    TriageDecision(.doorverwijzen).answering(.reden, reden.text).answering(.naar, naar)
      .answering(.grondslag, grondslag.text).answering(.wat, wat).answering(.persoonsgegevens, .bool(persoonsgegevens))
  }

  /// Ask a partner something.
  public static func informatie(partner: Code, vraag: String, uiterlijk: Datum) -> TriageDecision {
    TriageDecision(.informatie).answering(.partner, partner.text).answering(.vraag, vraag)
      .answering(.uiterlijk, uiterlijk.iso)
  }

  /// Leave it for now.
  public static let overslaan = TriageDecision(.overgeslagen)

  /// The decision that a `tweedeBeoordeling` keeps; nil where it names none.
  public init?(_ review: Part) {
    guard let besluit = review[TweedeBeoordeling.besluit], let choice = TriageChoice(rawValue: besluit.text),
      choice.besluit == besluit
    else { return nil }
    self.init(choice)
    for question in TriageQuestion.allCases { self[question] = review.json[question.rawValue] }
  }

  /// What `tweedeBeoordeling` keeps of it.
  func review(by user: String, at moment: Moment) -> JSONObject {
    var json = JSONObject()
    let fields = TweedeBeoordeling.fields
    func put(_ name: String, _ value: JSONValue?) { json.insert(value, at: name, fields: fields) }
    put(TweedeBeoordeling.besluit.name, choice.besluit.map { .string($0.text) })
    for question in TriageQuestion.allCases { put(question.rawValue, answers[question]) }
    put(TweedeBeoordeling.door.name, .string(user))
    put(TweedeBeoordeling.op.name, .string(moment.text))
    return json
  }
}
