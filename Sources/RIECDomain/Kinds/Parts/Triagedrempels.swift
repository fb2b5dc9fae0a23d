/// The numbers that Triage goes by: the object `drempels` of a triageinstelling. Each counts only where it is 0 or more.
public enum Triagedrempels {
  /// After so many working days a signaal has waited long; each further such stretch weighs again.
  public static let ouderdomWerkdagen = Field<Int>(
    "ouderdomWerkdagen", nl: "Wacht lang na (werkdagen)", en: "Has waited long after (working days)")
  /// At most so many stretches weigh.
  public static let ouderdomStappen = Field<Int>(
    "ouderdomStappen", nl: "Telt hoogstens (keer)", en: "Weighs at most (times)")
  /// A term within so many days weighs.
  public static let termijnDagen = Field<Int>(
    "termijnDagen", nl: "Termijn telt binnen (dagen)", en: "A term weighs within (days)")
  /// From so many inbrengers on.
  public static let inbrengers = Field<Int>(
    "inbrengers", nl: "Meer inbrengers vanaf", en: "Several inbrengers from")
  /// After so many times without capacity a leidinggevende sees it.
  public static let capaciteitKeren = Field<Int>(
    "capaciteitKeren", nl: "Geen capaciteit: leidinggevende na (keer)", en: "No capacity: manager after (times)")
  /// The working days that a partner gets for an answer.
  public static let vraagWerkdagen = Field<Int>(
    "vraagWerkdagen", nl: "Antwoord binnen (werkdagen)", en: "Answer within (working days)")
  /// The days that a signaal without grondslag is kept at most.
  public static let geenGrondslagDagen = Field<Int>(
    "geenGrondslagDagen", nl: "Geen grondslag: bewaren (dagen)", en: "No grondslag: keep (days)")

  /// The fields, in the order of the file.
  public static let fields: [FieldDescription] = .of(
    ouderdomWerkdagen, ouderdomStappen, termijnDagen, inbrengers, capaciteitKeren, vraagWerkdagen, geenGrondslagDagen)
}
