/// What an aangehouden signaal waits for: the object `hervatAls` (domain page §7.10).
public enum HervatAls {
  /// What kind of event it is.
  public static let soort = Field<Code>("soort", nl: "Soort", en: "Kind", codes: Codes.hervatAls, .required)
  /// Whose answer, with `antwoord_van`.
  public static let partner = Field<Code>("partner", nl: "Partner", en: "Partner", codes: Codes.partner)
  /// Which casus, with `casus_in_status`.
  public static let casusId = Field<RecordID>("casusId", nl: "Casus", en: "Casus", refers: "casus")
  /// Which state of that casus.
  public static let status = Field<Code>("status", nl: "Status", en: "Status", codes: Codes.casusStatus)
  /// Which handhavingsknelpunt or overleg, with `knelpunt_aangewezen` and `overleg_geweest`.
  public static let id = Field<RecordID>(
    "id", nl: "Knelpunt of overleg", en: "Knelpunt or overleg", refers: "handhavingsknelpunt", "overleg")

  /// The fields, in the order of the file.
  public static let fields: [FieldDescription] = .of(
    soort, partner, casusId, status, id)
}
