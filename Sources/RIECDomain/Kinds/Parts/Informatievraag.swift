/// A question to a partner: an element of `informatievragen` (domain page §7.3).
public enum Informatievraag {
  /// Who is asked.
  public static let partner = Field<Code>("partner", nl: "Partner", en: "Partner", codes: Codes.partner, .required)
  /// What is asked.
  public static let vraag = Field<String>("vraag", nl: "Vraag", en: "Question", type: .longText, .personal)
  /// The last day for an answer.
  public static let uiterlijk = Field<Datum>("uiterlijk", nl: "Uiterlijk", en: "Due")
  /// The day of the answer; absent while it is open.
  public static let antwoordOp = Field<Datum>("antwoordOp", nl: "Antwoord op", en: "Answered on")

  /// The fields, in the order of the file.
  public static let fields: [FieldDescription] = .of(
    partner, vraag, uiterlijk, antwoordOp)
}
