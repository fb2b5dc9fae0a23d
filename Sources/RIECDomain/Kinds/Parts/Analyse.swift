/// An analysis for a casus: an element of `analyses`; the ICA is one [3:291].
public enum Analyse {
  /// What kind of analysis it is.
  public static let soort = Field<Code>("soort", nl: "Soort", en: "Kind", codes: Codes.informatieproduct)
  /// The day on which it was ready.
  public static let datum = Field<Datum>("datum", nl: "Datum", en: "Date")
  /// Its title.
  public static let titel = Field<String>("titel", nl: "Titel", en: "Title")
  /// What it found.
  public static let tekst = Field<String>("tekst", nl: "Tekst", en: "Text", type: .longText, .personal)

  /// The fields, in the order of the file.
  public static let fields: [FieldDescription] = .of(
    soort, datum, titel, tekst)
}
