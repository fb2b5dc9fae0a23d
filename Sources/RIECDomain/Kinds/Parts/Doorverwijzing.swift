/// Where a signaal went: the object `doorverwezen` (domain page §7.3).
public enum Doorverwijzing {
  /// The receiver.
  public static let naar = Field<String>("naar", nl: "Naar", en: "To")
  /// Which partner the receiver is, where it is one.
  public static let partner = Field<Code>("partner", nl: "Partner", en: "Partner", codes: Codes.partner)
  /// The legal basis of passing it on.
  public static let grondslag = Field<Code>("grondslag", nl: "Grondslag", en: "Grondslag", codes: Codes.grondslag)
  /// Which basis, where the code asks for it.
  public static let grondslagToelichting = Field<String>(
    "grondslagToelichting", nl: "Toelichting grondslag", en: "Note on grondslag")
  /// What is shared.
  public static let wat = Field<String>("wat", nl: "Wat", en: "What", type: .longText, .personal)
  /// Whether what is shared holds personal data.
  public static let persoonsgegevens = Field<Bool>(
    "persoonsgegevens", nl: "Persoonsgegevens", en: "Personal data")
  /// The day.
  public static let op = Field<Datum>("op", nl: "Op", en: "On")

  /// The fields, in the order of the file.
  public static let fields: [FieldDescription] = .of(
    naar, partner, grondslag, grondslagToelichting, wat, persoonsgegevens, op)
}
