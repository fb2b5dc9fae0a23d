/// How a signaal was weighed: the object `weging` (domain page §7.3).
public enum Weging {
  /// The criteria.
  public static let criteria = Field<Part>("criteria", nl: "Criteria", en: "Criteria", object: Criteria.fields)
  /// What was decided.
  public static let besluit = Field<Code>("besluit", nl: "Besluit", en: "Decision", codes: Codes.wegingsbesluit)
  /// Why, as a code.
  public static let reden = Field<Code>("reden", nl: "Reden", en: "Reason", codes: Codes.wegingsreden)
  /// Why, in words; required with a reden that asks for it.
  public static let motivering = Field<String>("motivering", nl: "Motivering", en: "Reasoning", type: .longText)
  /// Who decided: a login name.
  public static let door = Field<String>("door", nl: "Door", en: "By")
  /// Who confirmed it as a second analyst: a login name.
  public static let bevestigdDoor = Field<String>("bevestigdDoor", nl: "Bevestigd door", en: "Confirmed by")
  /// The moment.
  public static let op = Field<Moment>("op", nl: "Op", en: "At")

  /// The fields, in the order of the file.
  public static let fields: [FieldDescription] = .of(
    criteria, besluit, reden, motivering, door, bevestigdDoor, op)
}
