/// A place in the frozen order of a triagesessie: an element of `volgorde`, whose `nr` is its place.
public enum Volgorderegel {
  /// The signaal.
  public static let signaalId = Field<RecordID>(
    "signaalId", nl: "Signaal", en: "Signaal", refers: "signaal", traits: .required)
  /// The `versie` of the signaal when it was drawn.
  public static let versie = Field<Int>("versie", nl: "Versie", en: "Version")
  /// Why it stands where it stands (`Factorregel`).
  public static let factoren = Field<[Part]>(
    "factoren", nl: "Factoren", en: "Factors", elements: Factorregel.fields)

  /// The fields, in the order of the file.
  public static let fields: [FieldDescription] = .of(signaalId, versie, factoren)
}

/// A factor of a place in the order: an element of `factoren`.
public enum Factorregel {
  /// What weighed.
  public static let factor = Field<Code>("factor", nl: "Factor", en: "Factor", codes: Codes.triagefactor, .required)
  /// How much.
  public static let punten = Field<Int>("punten", nl: "Punten", en: "Points", .required)

  /// The fields, in the order of the file.
  public static let fields: [FieldDescription] = .of(factor, punten)
}
