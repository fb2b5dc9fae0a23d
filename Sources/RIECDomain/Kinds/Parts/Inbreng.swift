/// What a partner brought in: an element of `inbreng` (domain page §7.2).
public enum Inbreng {
  /// The inbrenger.
  public static let partner = Field<Code>("partner", nl: "Partner", en: "Partner", codes: Codes.partner, .required)
  /// Which of the partner's organisations: a municipality, a unit.
  public static let organisatie = Field<String>("organisatie", nl: "Organisatie", en: "Organisation")
  /// Whether it leads.
  public static let trekker = Field<Bool>("trekker", nl: "Trekker", en: "Lead")
  /// The day on which it came in.
  public static let datum = Field<Datum>("datum", nl: "Datum", en: "Date")
  /// Whether it gave information; never for Toeslagen [3:198].
  public static let informatieVerstrekt = Field<Bool>(
    "informatieVerstrekt", nl: "Informatie verstrekt", en: "Information given")

  /// The fields, in the order of the file.
  public static let fields: [FieldDescription] = .of(
    partner, organisatie, trekker, datum, informatieVerstrekt)
}
