/// A stretch in which a casus was not treated: an element of `onderbrekingen`; heropenen writes one (domain page §7.4).
public enum Onderbreking {
  /// The first day that does not count.
  public static let van = Field<Datum>("van", nl: "Van", en: "From")
  /// The last day that does not count; absent while it lasts.
  public static let tot = Field<Datum>("tot", nl: "Tot en met", en: "Until")
  /// Why.
  public static let reden = Field<String>("reden", nl: "Reden", en: "Reason")

  /// The fields, in the order of the file.
  public static let fields: [FieldDescription] = .of(
    van, tot, reden)
}
