/// That a casus crosses the border, on a legal basis of its own: the object `grensoverschrijdend` (domain page §7.4).
public enum Grensoverschrijdend {
  /// The countries.
  public static let landen = Field<[String]>("landen", nl: "Landen", en: "Countries")
  /// The legal framework, as that of the EURIEC.
  public static let kader = Field<String>("kader", nl: "Kader", en: "Framework")

  /// The fields, in the order of the file.
  public static let fields: [FieldDescription] = .of(
    landen, kader)
}
