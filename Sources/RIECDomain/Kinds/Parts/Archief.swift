/// What becomes of a casus after the work: the object `archief` (ZGW [X15]).
public enum Archief {
  /// Keep or destroy.
  public static let nominatie = Field<Code>(
    "nominatie", nl: "Archiefnominatie", en: "Archiefnominatie", codes: Codes.archiefnominatie, .nullable)
  /// The day on which that is due.
  public static let actiedatum = Field<Datum>("actiedatum", nl: "Archiefactiedatum", en: "Archiefactiedatum", .nullable)
  /// Every time the bewaartermijn was extended.
  public static let verlengingen = Field<[Part]>(
    "verlengingen", nl: "Verlengingen", en: "Extensions", elements: Bewaarverlenging.fields)

  /// The fields, in the order of the file.
  public static let fields: [FieldDescription] = .of(
    nominatie, actiedatum, verlengingen)
}
