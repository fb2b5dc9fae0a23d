/// A decision that one analyst made and another one has to confirm: the object `tweedeBeoordeling` of a signaal. Its
/// fields are the answers to the questions of Triage (`TriageQuestion`), with who put it forward and when.
public enum TweedeBeoordeling {
  /// What was decided.
  public static let besluit = Field<Code>(
    "besluit", nl: "Besluit", en: "Decision", codes: Codes.wegingsbesluit, .required)
  /// Why, as a code.
  public static let reden = Field<Code>("reden", nl: "Reden", en: "Reason", codes: Codes.wegingsreden)
  /// Why, in words.
  public static let motivering = Field<String>("motivering", nl: "Motivering", en: "Reasoning", type: .longText)
  /// The codenaam of the casus to make.
  public static let titel = Field<String>("titel", nl: "Codenaam", en: "Codenaam")
  /// The theme of the casus, where the signaal has none.
  public static let thema = Field<Code>("thema", nl: "Thema", en: "Theme", codes: Codes.thema)
  /// What the data are used for in the casus.
  public static let doel = Field<String>("doel", nl: "Doel", en: "Purpose", type: .longText)
  /// The casus, handhavingsknelpunt or signaal to link to.
  public static let gekoppeldAan = Field<RecordID>(
    "gekoppeldAan", nl: "Koppelen aan", en: "Link to", refers: "casus", "handhavingsknelpunt", "signaal")
  /// Which partner is asked or receives it.
  public static let partner = Field<Code>("partner", nl: "Partner", en: "Partner", codes: Codes.partner)
  /// The receiver.
  public static let naar = Field<String>("naar", nl: "Ontvanger", en: "Receiver")
  /// The legal basis, of the casus or of passing it on.
  public static let grondslag = Field<Code>("grondslag", nl: "Grondslag", en: "Grondslag", codes: Codes.grondslag)
  /// Which basis, where the code asks for it.
  public static let grondslagToelichting = Field<String>(
    "grondslagToelichting", nl: "Toelichting grondslag", en: "Note on grondslag")
  /// What is shared.
  public static let wat = Field<String>("wat", nl: "Wat", en: "What", type: .longText, .personal)
  /// Whether what is shared holds personal data.
  public static let persoonsgegevens = Field<Bool>(
    "persoonsgegevens", nl: "Persoonsgegevens", en: "Personal data")
  /// What is asked.
  public static let vraag = Field<String>("vraag", nl: "Vraag", en: "Question", type: .longText, .personal)
  /// The last day for an answer.
  public static let uiterlijk = Field<Datum>("uiterlijk", nl: "Uiterlijk", en: "Due")
  /// The overleg that it waits for.
  public static let overlegId = Field<RecordID>("overlegId", nl: "Overleg", en: "Overleg", refers: "overleg")
  /// The casus that it waits for.
  public static let casusId = Field<RecordID>("casusId", nl: "Casus", en: "Casus", refers: "casus")
  /// The state of that casus.
  public static let casusStatus = Field<Code>(
    "casusStatus", nl: "Status casus", en: "State of casus", codes: Codes.casusStatus)
  /// The handhavingsknelpunt whose designation it waits for.
  public static let knelpuntId = Field<RecordID>(
    "knelpuntId", nl: "Knelpunt", en: "Knelpunt", refers: "handhavingsknelpunt")
  /// The day on which it goes on.
  public static let hervatOp = Field<Datum>("hervatOp", nl: "Hervatten op", en: "Resume on")
  /// A note that is kept with the signaal.
  public static let notitie = Field<String>("notitie", nl: "Notitie", en: "Note", type: .longText, .personal)
  /// Who put it forward: a login name.
  public static let door = Field<String>("door", nl: "Voorgelegd door", en: "Put forward by", .required)
  /// The moment.
  public static let op = Field<Moment>("op", nl: "Op", en: "At", .required)

  /// The fields, in the order of the file.
  public static let fields: [FieldDescription] = .of(
    besluit, reden, motivering, titel, thema, doel, gekoppeldAan, partner, naar, grondslag, grondslagToelichting, wat,
    persoonsgegevens, vraag, uiterlijk, overlegId, casusId, casusStatus, knelpuntId, hervatOp, notitie, door, op)
}
