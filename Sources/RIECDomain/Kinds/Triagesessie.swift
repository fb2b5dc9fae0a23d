import PlainText

extension Kind.Name {
  /// Triagesessies.
  public static let triagesessie: Kind.Name = "triagesessie"
}

/// A session of Triage: signalen in an order that does not change, and what was decided of each (design §4). What was
/// done is what stands in `besluiten`, so a session goes on where it was, whatever ended the program.
public enum Triagesessie {
  /// The id.
  public static let id = Field<RecordID>("id", nl: "Sessie", en: "Session", .required)
  /// What whoever started it calls it.
  public static let naam = Field<String>("naam", nl: "Naam", en: "Name", .searchable)
  /// The region whose signalen it goes through.
  public static let regio = Field<Code>("regio", nl: "Regio", en: "Region", codes: Codes.regioOfLandelijk)
  /// The filter that chose them.
  public static let filter = Field<String>("filter", nl: "Filter", en: "Filter")
  /// Who started it: a login name.
  public static let door = Field<String>("door", nl: "Door", en: "By", [.required, .searchable])
  /// The moment it began.
  public static let begonnenOp = Field<Moment>("begonnenOp", nl: "Begonnen op", en: "Begun at", .required)
  /// The state.
  public static let status = Field<Code>(
    "status", nl: "Status", en: "Status", codes: Codes.triagesessieStatus, .required)
  /// How it came there (`Statusregel`).
  public static let statusHistorie = Field<[Part]>(
    "statusHistorie", nl: "Statushistorie", en: "Status history",
    elements: Statusregel.fields(states: Codes.triagesessieStatus))
  /// The signalen in their order (`Volgorderegel`).
  public static let volgorde = Field<[Part]>(
    "volgorde", nl: "Volgorde", en: "Order", elements: Volgorderegel.fields)
  /// What was done, in the order of doing (`Triagebesluit`).
  public static let besluiten = Field<[Part]>(
    "besluiten", nl: "Besluiten", en: "Decisions", elements: Triagebesluit.fields)
  /// Counts up with every change.
  public static let versie = Field<Int>("versie", nl: "Versie", en: "Version", .hidden)

  /// The kind.
  public static let kind = Kind(
    name: .triagesessie, plural: "triagesessies", label: Tekst(nl: "Triagesessie", en: "Triage session"),
    pluralLabel: Tekst(nl: "Triagesessies", en: "Triage sessions"), idExample: "TS-MN-2022-0001",
    fields: .of(
      id, naam, regio, filter, door, begonnenOp, status, statusHistorie, volgorde, besluiten, versie),
    lifecycle: lifecycle, columns: columns, list: list)

  private static let lifecycle = Lifecycle(
    states: Codes.triagesessieStatus, initial: TriagesessieStatus.lopend, ends: [TriagesessieStatus.afgerond],
    transitions: [
      .init(TriagesessieStatus.lopend, TriagesessieStatus.afgerond),
      .init(TriagesessieStatus.lopend, TriagesessieStatus.gestopt),
      .init(TriagesessieStatus.gestopt, TriagesessieStatus.lopend),
      .init(TriagesessieStatus.gestopt, TriagesessieStatus.afgerond),
    ])

  private static let columns: [Column] = [
    Column("id", nl: "Sessie", en: "Session", .text, path: "id", searched: true),
    Column("naam", nl: "Naam", en: "Name", .text, path: "naam", searched: true),
    Column("regio", nl: "Regio", en: "Region", .code(Codes.regioOfLandelijk), path: "regio"),
    Column("door", nl: "Door", en: "By", .name, path: "door", searched: true),
    Column("status", nl: "Status", en: "Status", .code(Codes.triagesessieStatus), path: "status", searched: true),
    Column("begonnen", nl: "Begonnen", en: "Begun", .date, path: "begonnenOp"),
    Column("items", Tekst(nl: "Signalen", en: "Signalen"), .number, .derived(["volgorde/signaalId"], Derived.count)),
    Column(
      "besluiten", Tekst(nl: "Besluiten", en: "Decisions"), .number, .derived(["besluiten/signaalId"], Derived.count)),
    Column(
      "open", Tekst("Open"), .flag,
      .derived(["status"], Derived.isOpen(Codes.triagesessieStatus, [TriagesessieStatus.afgerond]))),
    .melding,
  ]

  private static let list = ListLayout(
    narrow: [idItem, begonnenItem, .init("status", Tekst("Status"), 7)],
    normal: [
      idItem, begonnenItem, .init("door", Tekst(nl: "Door", en: "By"), 12), statusItem, itemsItem, doneItem, .melding,
    ],
    wide: [
      idItem, begonnenItem, .init("naam", Tekst(nl: "Naam", en: "Name"), 28),
      .init("regio", Tekst(nl: "Regio", en: "Reg."), 5), .init("door", Tekst(nl: "Door", en: "By"), 14), statusItem,
      itemsItem, doneItem, .melding,
    ],
    sort: [SortKey("begonnen", descending: true)])

  private static let idItem = ListLayout.Item("id", Tekst(nl: "Sessie", en: "Session"), 15)
  private static let begonnenItem = ListLayout.Item("begonnen", Tekst(nl: "Begonnen", en: "Begun"), 10)
  private static let statusItem = ListLayout.Item("status", Tekst("Status"), 9)
  private static let itemsItem = ListLayout.Item("items", Tekst("Signalen"), 8, alignsRight: true)
  private static let doneItem = ListLayout.Item(
    "besluiten", Tekst(nl: "Besluiten", en: "Decisions"), 9, alignsRight: true)
}
