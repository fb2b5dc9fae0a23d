/// A point on the agenda of an overleg: an element of `agenda`.
public enum Agendapunt {
  /// What it is about.
  public static let onderwerp = Field<String>("onderwerp", nl: "Onderwerp", en: "Subject")
  /// The casus that it is about.
  public static let casusId = Field<RecordID>("casusId", nl: "Casus", en: "Casus", refers: "casus")
  /// The partner that brings it.
  public static let door = Field<Code>("door", nl: "Ingebracht door", en: "Brought by", codes: Codes.partner)

  /// The fields, in the order of the file.
  public static let fields: [FieldDescription] = .of(
    onderwerp, casusId, door)
}
