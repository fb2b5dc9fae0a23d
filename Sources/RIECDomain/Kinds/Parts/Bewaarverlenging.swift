/// An extension of a bewaartermijn, never without a decision (domain page §5.3).
public enum Bewaarverlenging {
  /// The new archiefactiedatum.
  public static let tot = Field<Datum>("tot", nl: "Tot", en: "Until")
  /// The day of the decision.
  public static let op = Field<Datum>("op", nl: "Op", en: "On")
  /// Who decided: a login name.
  public static let door = Field<String>("door", nl: "Door", en: "By")
  /// Why it is needed longer.
  public static let motivering = Field<String>("motivering", nl: "Motivering", en: "Reasoning", type: .longText)

  /// The fields, in the order of the file.
  public static let fields: [FieldDescription] = .of(
    tot, op, door, motivering)
}
