/// A decision that a handhavingsknelpunt stays valid: an element of `verlengingen`.
public enum Verlenging {
  /// The new last day.
  public static let geldigTot = Field<Datum>("geldigTot", nl: "Geldig tot en met", en: "Valid until", .required)
  /// Which stuurgroep decided.
  public static let stuurgroep = Field<String>("stuurgroep", nl: "Stuurgroep", en: "Stuurgroep")
  /// The day of the decision.
  public static let datum = Field<Datum>("datum", nl: "Datum", en: "Date")
  /// Under which number it is filed.
  public static let kenmerk = Field<String>("kenmerk", nl: "Kenmerk", en: "Reference")
  /// Why.
  public static let motivering = Field<String>("motivering", nl: "Motivering", en: "Reasoning", type: .longText)

  /// The fields, in the order of the file.
  public static let fields: [FieldDescription] = .of(
    geldigTot, stuurgroep, datum, kenmerk, motivering)
}
