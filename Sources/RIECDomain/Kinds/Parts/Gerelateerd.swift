/// Another casus that this one stands to in some way: an element of `gerelateerd`.
public enum Gerelateerd {
  /// The other casus.
  public static let casusId = Field<RecordID>("casusId", nl: "Casus", en: "Casus", refers: "casus", traits: .required)
  /// How this casus stands to it.
  public static let aard = Field<Code>("aard", nl: "Aard", en: "Nature", codes: Codes.aardRelatie)

  /// The fields, in the order of the file.
  public static let fields: [FieldDescription] = .of(
    casusId, aard)
}
