/// How a handhavingsknelpunt is dealt with: the object `aanpak` (domain page §3.1, §7.4).
public enum Aanpak {
  /// Aimed at an area, persons or a branche.
  public static let soort = Field<Code>("soort", nl: "Soort", en: "Kind", codes: Codes.aanpaksoort)
  /// The plan.
  public static let plan = Field<String>("plan", nl: "Plan", en: "Plan", type: .longText)
  /// The evaluation; needed before it is afgerond.
  public static let evaluatie = Field<String>("evaluatie", nl: "Evaluatie", en: "Evaluation", type: .longText)

  /// The fields, in the order of the file.
  public static let fields: [FieldDescription] = .of(
    soort, plan, evaluatie)
}
