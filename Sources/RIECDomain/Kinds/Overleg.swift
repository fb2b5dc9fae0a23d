import PlainText

extension Kind.Name {
  /// Overleggen.
  public static let overleg: Kind.Name = "overleg"
}

/// A meeting on casussen: an informatieoverleg or a thematische werkgroep [3:282] (domain page §3.1).
public enum Overleg {
  /// The id.
  public static let id = Field<RecordID>("id", nl: "Overleg", en: "Overleg", .required)
  /// The form.
  public static let vorm = Field<Code>("vorm", nl: "Vorm", en: "Form", codes: Codes.overlegvorm)
  /// The day.
  public static let datum = Field<Datum>("datum", nl: "Datum", en: "Date")
  /// The region.
  public static let regio = Field<Code>("regio", nl: "Regio", en: "Region", codes: Codes.regio)
  /// The casussen that it is about.
  public static let casusIds = Field<[RecordID]>("casusIds", nl: "Casussen", en: "Casussen", refers: "casus")
  /// The partners that take part.
  public static let deelnemers = Field<[Code]>("deelnemers", nl: "Deelnemers", en: "Participants", codes: Codes.partner)
  /// The agenda (`Agendapunt`).
  public static let agenda = Field<[Part]>("agenda", nl: "Agenda", en: "Agenda", elements: Agendapunt.fields)
  /// What was decided (`Overlegbesluit`).
  public static let besluiten = Field<[Part]>(
    "besluiten", nl: "Besluiten", en: "Decisions", elements: Overlegbesluit.fields)
  /// What is to be done (`Actiepunt`).
  public static let actiepunten = Field<[Part]>(
    "actiepunten", nl: "Actiepunten", en: "Actions", elements: Actiepunt.fields)
  /// Counts up with every change.
  public static let versie = Field<Int>("versie", nl: "Versie", en: "Version", .hidden)

  /// The kind.
  public static let kind = Kind(
    name: .overleg, plural: "overleggen", label: Tekst("Overleg"), pluralLabel: Tekst("Overleggen"),
    idExample: "O-MN-2022-0031",
    fields: .of(id, vorm, datum, regio, casusIds, deelnemers, agenda, besluiten, actiepunten, versie),
    columns: columns, list: list)

  private static let columns: [Column] = [
    Column("id", nl: "Overleg", en: "Overleg", .text, path: "id", searched: true),
    Column("datum", nl: "Datum", en: "Date", .date, path: "datum"),
    Column("regio", nl: "Regio", en: "Region", .code(Codes.regio), path: "regio"),
    Column("vorm", nl: "Vorm", en: "Form", .code(Codes.overlegvorm), path: "vorm", searched: true),
    Column("casus", nl: "Casus", en: "Casus", .reference, path: "casusIds", multiple: true),
    Column(
      "deelnemer", nl: "Deelnemer", en: "Participant", .code(Codes.partner), path: "deelnemers", multiple: true,
      searched: true),
    Column(
      "termijn", Tekst(nl: "Termijn", en: "Term"), .term,
      .terms(own: ["actiepunten/uiterlijk", "actiepunten/gedaanOp"], Derived.openTerm(.taak), tied: [])),
    .melding,
  ]

  private static let list = ListLayout(
    narrow: [
      .init("id", Tekst("Overleg"), 14), .init("datum", Tekst(nl: "Datum", en: "Date"), 10),
      .init("vorm", Tekst(nl: "Vorm", en: "Form"), 8),
    ],
    normal: [
      .init("id", Tekst("Overleg"), 14), .init("datum", Tekst(nl: "Datum", en: "Date"), 10),
      .init("vorm", Tekst(nl: "Vorm", en: "Form"), 20), .init("casus", Tekst("Casussen"), 23), .melding,
    ],
    wide: [
      .init("id", Tekst("Overleg"), 14), .init("datum", Tekst(nl: "Datum", en: "Date"), 10),
      .init("regio", Tekst(nl: "Regio", en: "Reg."), 5), .init("vorm", Tekst(nl: "Vorm", en: "Form"), 24),
      .init("casus", Tekst("Casussen"), 26), .init("deelnemer", Tekst(nl: "Deelnemers", en: "Participants"), 24),
      .melding,
    ],
    sort: [SortKey("datum", descending: true)])
}
