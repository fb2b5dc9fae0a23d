/// Something that someone has to do: an element of `taken` (domain page §7.4).
public enum Taak {
  /// What is to be done.
  public static let wat = Field<String>("wat", nl: "Wat", en: "What")
  /// Who does it: a login name, or a name the office knows.
  public static let wie = Field<String>("wie", nl: "Wie", en: "Who")
  /// The last day.
  public static let uiterlijk = Field<Datum>("uiterlijk", nl: "Uiterlijk", en: "Due")
  /// The day on which it was done; absent while it is open.
  public static let gedaanOp = Field<Datum>("gedaanOp", nl: "Gedaan op", en: "Done on")

  /// The fields, in the order of the file.
  public static let fields: [FieldDescription] = .of(
    wat, wie, uiterlijk, gedaanOp)
}
