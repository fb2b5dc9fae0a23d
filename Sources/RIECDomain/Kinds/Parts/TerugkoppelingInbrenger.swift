/// That the inbrenger heard what became of its signaal: the object `terugkoppelingInbrenger` (domain page §7.3).
public enum TerugkoppelingInbrenger {
  /// The day.
  public static let op = Field<Datum>("op", nl: "Op", en: "On")
  /// How: by letter, in the overleg.
  public static let wijze = Field<String>("wijze", nl: "Wijze", en: "Manner")

  /// The fields, in the order of the file.
  public static let fields: [FieldDescription] = .of(
    op, wijze)
}
