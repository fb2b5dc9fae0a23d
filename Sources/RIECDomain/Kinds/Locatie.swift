import PlainText

extension Kind.Name {
  /// Locaties.
  public static let locatie: Kind.Name = "locatie"
}

/// A place that casework is about (domain page §3.1).
public enum Locatie {
  /// The id.
  public static let id = Field<RecordID>("id", nl: "Locatie", en: "Locatie", .required)
  /// What it is.
  public static let omschrijving = Field<String>(
    "omschrijving", nl: "Omschrijving", en: "Description", .searchable, width: 33)
  /// The municipality by name, as casussen spell it.
  public static let gemeente = Field<String>("gemeente", nl: "Gemeente", en: "Municipality", .searchable)
  /// The CBS code, 4 digits.
  public static let gemeentecode = Field<String>("gemeentecode", nl: "Gemeentecode", en: "Municipality code")
  /// The BAG id, 16 digits.
  public static let bagId = Field<String>("bagId", nl: "BAG-id", en: "BAG id", .personal)
  /// The postcode.
  public static let postcode = Field<String>("postcode", nl: "Postcode", en: "Postcode", .personal)
  /// Counts up with every change.
  public static let versie = Field<Int>("versie", nl: "Versie", en: "Version", .hidden)

  /// The kind.
  public static let kind = Kind(
    name: .locatie, plural: "locaties", label: Tekst("Locatie"), pluralLabel: Tekst("Locaties"), idExample: "L-0093",
    fields: .of(id, omschrijving, gemeente, gemeentecode, bagId, postcode, versie),
    columns: columns, list: list)

  private static let columns: [Column] = [
    Column("id", nl: "Locatie", en: "Locatie", .text, path: "id", searched: true),
    Column("omschrijving", nl: "Omschrijving", en: "Description", .text, path: "omschrijving", searched: true),
    Column("gemeente", nl: "Gemeente", en: "Municipality", .name, path: "gemeente", searched: true),
    Column("postcode", nl: "Postcode", en: "Postcode", .text, path: "postcode", personal: true),
    .melding,
  ]

  private static let list = ListLayout(
    narrow: [
      .init("id", Tekst("Locatie"), 8), .init("omschrijving", Tekst(nl: "Omschrijving", en: "Description"), 26),
    ],
    normal: [
      .init("id", Tekst("Locatie"), 8), .init("omschrijving", Tekst(nl: "Omschrijving", en: "Description"), 33),
      .init("gemeente", Tekst(nl: "Gemeente", en: "Municipality"), 18), .init("postcode", Tekst("Postcode"), 8),
      .melding,
    ],
    wide: [
      .init("id", Tekst("Locatie"), 8), .init("omschrijving", Tekst(nl: "Omschrijving", en: "Description"), 71),
      .init("gemeente", Tekst(nl: "Gemeente", en: "Municipality"), 20), .init("postcode", Tekst("Postcode"), 8),
      .melding,
    ],
    sort: [SortKey("id")])
}
