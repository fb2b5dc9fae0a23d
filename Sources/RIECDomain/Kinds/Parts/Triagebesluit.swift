/// What was done with an item of a triagesessie: an element of `besluiten`.
public enum Triagebesluit {
  /// The signaal.
  public static let signaalId = Field<RecordID>(
    "signaalId", nl: "Signaal", en: "Signaal", refers: "signaal", traits: .required)
  /// The `versie` of the signaal that was decided on.
  public static let versie = Field<Int>("versie", nl: "Versie", en: "Version")
  /// What was done.
  public static let besluit = Field<Code>(
    "besluit", nl: "Besluit", en: "Decision", codes: Codes.triagebesluit, .required)
  /// Which decision was put forward, confirmed or returned.
  public static let voorstel = Field<Code>("voorstel", nl: "Voorstel", en: "Proposal", codes: Codes.wegingsbesluit)
  /// Why, as a code.
  public static let reden = Field<Code>("reden", nl: "Reden", en: "Reason", codes: Codes.wegingsreden)
  /// Why it was returned.
  public static let toelichting = Field<String>("toelichting", nl: "Toelichting", en: "Note", type: .longText)
  /// The day on which what is aangehouden goes on.
  public static let hervatOp = Field<Datum>("hervatOp", nl: "Hervatten op", en: "Resume on")
  /// The moment.
  public static let op = Field<Moment>("op", nl: "Op", en: "At", .required)
  /// Who: a login name.
  public static let door = Field<String>("door", nl: "Door", en: "By", .required)
  /// How long the card stood there, in seconds.
  public static let duurSeconden = Field<Int>("duurSeconden", nl: "Duur", en: "Duration", .hidden)

  /// The fields, in the order of the file.
  public static let fields: [FieldDescription] = .of(
    signaalId, versie, besluit, voorstel, reden, toelichting, hervatOp, op, door, duurSeconden)
}
