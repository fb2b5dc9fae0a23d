/// What a casus started from: the object `aanleiding` [3:282].
public enum CasusAanleiding {
  /// What it started from.
  public static let soort = Field<Code>("soort", nl: "Soort", en: "Kind", codes: Codes.aanleiding, .required)
  /// The record that it started from.
  public static let verwijzing = Field<RecordID>(
    "verwijzing", nl: "Verwijzing", en: "Reference", refers: "signaal", "handhavingsknelpunt", "informatieproduct")

  /// The fields, in the order of the file.
  public static let fields: [FieldDescription] = .of(
    soort, verwijzing)
}
