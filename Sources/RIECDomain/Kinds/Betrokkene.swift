import PlainText

extension Kind.Name {
  /// Betrokkenen.
  public static let betrokkene: Kind.Name = "betrokkene"
}

/// A person, company or group that casework is about, under a pseudonym: the store never says who it is (domain page
/// §3.1, §7.5). Gepseudonimiseerd is not anoniem. There is no field for nationality, ethnicity, religion, health or
/// sexuality, and no BSN. No count or rank is made of betrokkenen.
public enum Betrokkene {
  /// The id.
  public static let id = Field<RecordID>("id", nl: "Betrokkene", en: "Betrokkene", .required)
  /// What it is called here.
  public static let pseudoniem = Field<String>(
    "pseudoniem", nl: "Pseudoniem", en: "Pseudonym", [.searchable, .personal], width: 24)
  /// Person, company, group or unknown.
  public static let soort = Field<Code>("soort", nl: "Soort", en: "Kind", codes: Codes.betrokkeneSoort)
  /// Its role; slachtoffer and getuige are never matched and are redacted first.
  public static let rol = Field<Code>("rol", nl: "Rol", en: "Role", codes: Codes.rol)
  /// What is known, with its source (`Kenmerk`).
  public static let kenmerken = Field<[Part]>(
    "kenmerken", nl: "Kenmerken", en: "Characteristics", elements: Kenmerk.fields, .personal)
  /// Number in the Handelsregister, 8 digits; of companies only.
  public static let kvkNummer = Field<String>("kvkNummer", nl: "KvK-nummer", en: "KvK number", .personal)
  /// Whether it is a minor.
  public static let minderjarig = Field<Code>(
    "minderjarig", nl: "Minderjarig", en: "Minor", codes: Codes.jaNeeOnbekend, .personal)
  /// The entry in the bureau's sleutelregister, outside Knooppunt; never the person.
  public static let sleutelRef = Field<String>("sleutelRef", nl: "Sleutelverwijzing", en: "Key reference", .personal)
  /// Counts up with every change.
  public static let versie = Field<Int>("versie", nl: "Versie", en: "Version", .hidden)

  /// The kind.
  public static let kind = Kind(
    name: .betrokkene, plural: "betrokkenen", label: Tekst("Betrokkene"), pluralLabel: Tekst("Betrokkenen"),
    idExample: "P-0412",
    fields: .of(id, pseudoniem, soort, rol, kenmerken, kvkNummer, minderjarig, sleutelRef, versie),
    columns: columns, list: list)

  private static let columns: [Column] = [
    Column("id", nl: "Betrokkene", en: "Betrokkene", .text, path: "id", searched: true, personal: true),
    Column("pseudoniem", nl: "Pseudoniem", en: "Pseudonym", .text, path: "pseudoniem", searched: true, personal: true),
    Column("soort", nl: "Soort", en: "Kind", .code(Codes.betrokkeneSoort), path: "soort"),
    Column("rol", nl: "Rol", en: "Role", .code(Codes.rol), path: "rol", searched: true),
    Column(
      "minderjarig", nl: "Minderjarig", en: "Minor", .code(Codes.jaNeeOnbekend), path: "minderjarig", personal: true),
    Column("kvk", nl: "KvK-nummer", en: "KvK number", .text, path: "kvkNummer", personal: true),
    .melding,
  ]

  private static let list = ListLayout(
    narrow: [.init("id", Tekst("Nummer"), 8), .init("pseudoniem", Tekst(nl: "Pseudoniem", en: "Pseudonym"), 26)],
    normal: [
      .init("id", Tekst(nl: "Nummer", en: "Number"), 8),
      .init("pseudoniem", Tekst(nl: "Pseudoniem", en: "Pseudonym"), 24),
      .init("soort", Tekst(nl: "Soort", en: "Kind"), 20), .init("rol", Tekst(nl: "Rol", en: "Role"), 15), .melding,
    ],
    wide: [
      .init("id", Tekst(nl: "Nummer", en: "Number"), 8),
      .init("pseudoniem", Tekst(nl: "Pseudoniem", en: "Pseudonym"), 36),
      .init("soort", Tekst(nl: "Soort", en: "Kind"), 30), .init("rol", Tekst(nl: "Rol", en: "Role"), 20),
      .init("minderjarig", Tekst(nl: "Minderjarig", en: "Minor"), 11), .melding,
    ],
    sort: [SortKey("id")])
}
