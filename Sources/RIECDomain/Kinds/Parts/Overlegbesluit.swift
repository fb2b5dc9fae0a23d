/// What an overleg decided: an element of `besluiten`.
public enum Overlegbesluit {
  /// The casus that it is about.
  public static let casusId = Field<RecordID>("casusId", nl: "Casus", en: "Casus", refers: "casus")
  /// The decision.
  public static let tekst = Field<String>("tekst", nl: "Besluit", en: "Decision", type: .longText)

  /// The fields, in the order of the file.
  public static let fields: [FieldDescription] = .of(
    casusId, tekst)
}
