/// An activity of a portefeuille: an element of `activiteiten`.
public enum Activiteit {
  /// What it is.
  public static let naam = Field<String>("naam", nl: "Activiteit", en: "Activity", .required)
  /// How far it is.
  public static let status = Field<Code>("status", nl: "Status", en: "Status", codes: Codes.activiteitStatus)
  /// The day on which it should be ready.
  public static let gepland = Field<Datum>("gepland", nl: "Gepland", en: "Planned")
  /// The day on which it was ready.
  public static let gereedOp = Field<Datum>("gereedOp", nl: "Gereed op", en: "Ready on")

  /// The fields, in the order of the file.
  public static let fields: [FieldDescription] = .of(
    naam, status, gepland, gereedOp)
}
