/// What a partner told back about its interventie: the object `terugkoppeling`.
public enum Terugkoppeling {
  /// The day on which it was told.
  public static let datum = Field<Datum>("datum", nl: "Datum", en: "Date")
  /// What was told.
  public static let tekst = Field<String>("tekst", nl: "Tekst", en: "Text", type: .longText)
  /// What it brought about.
  public static let effect = Field<String>("effect", nl: "Effect", en: "Effect")

  /// The fields, in the order of the file.
  public static let fields: [FieldDescription] = .of(
    datum, tekst, effect)
}
