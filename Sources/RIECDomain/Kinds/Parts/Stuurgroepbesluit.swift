/// The decision of a regionale stuurgroep: the object `besluit` of a handhavingsknelpunt [3:311].
public enum Stuurgroepbesluit {
  /// Which stuurgroep; for a landelijk knelpunt any body (domain page §7.7).
  public static let stuurgroep = Field<String>("stuurgroep", nl: "Stuurgroep", en: "Stuurgroep")
  /// The day.
  public static let datum = Field<Datum>("datum", nl: "Datum", en: "Date")
  /// Under which number it is filed.
  public static let kenmerk = Field<String>("kenmerk", nl: "Kenmerk", en: "Reference")

  /// The fields, in the order of the file.
  public static let fields: [FieldDescription] = .of(
    stuurgroep, datum, kenmerk)
}
