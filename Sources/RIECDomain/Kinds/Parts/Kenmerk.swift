/// What is known of a betrokkene, never without its source: an element of `kenmerken` (domain page §3.1, §5.3).
public enum Kenmerk {
  /// What is known.
  public static let kenmerk = Field<String>("kenmerk", nl: "Kenmerk", en: "Characteristic", .personal)
  /// The partner that told it.
  public static let bron = Field<Code>("bron", nl: "Bron", en: "Source", codes: Codes.partner, .required)
  /// The day on which it was told.
  public static let datum = Field<Datum>("datum", nl: "Datum", en: "Date")
  /// How sure it is.
  public static let betrouwbaarheid = Field<Code>(
    "betrouwbaarheid", nl: "Betrouwbaarheid", en: "Reliability", codes: Codes.betrouwbaarheid)
  /// The condition under which it was given.
  public static let verstrekkingsvoorwaarde = Field<String>(
    "verstrekkingsvoorwaarde", nl: "Verstrekkingsvoorwaarde", en: "Condition of disclosure")

  /// The fields, in the order of the file.
  public static let fields: [FieldDescription] = .of(
    kenmerk, bron, datum, betrouwbaarheid, verstrekkingsvoorwaarde)
}
