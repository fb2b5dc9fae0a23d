/// A theme of a casus or signaal: an element of `themas` (domain page §7.4).
public enum Themaregel {
  /// The theme, a row 3a–3f of Tabel 1.
  public static let code = Field<Code>("code", nl: "Thema", en: "Theme", codes: Codes.thema, .required)
  /// The name of a regional theme, as `havens`.
  public static let naam = Field<String>("naam", nl: "Naam", en: "Name", .searchable)

  /// The fields, in the order of the file.
  public static let fields: [FieldDescription] = .of(
    code, naam)
}
