import PlainText

extension Kind.Name {
  /// Handhavingsknelpunten.
  public static let handhavingsknelpunt: Kind.Name = "handhavingsknelpunt"
}

/// A person, group, area or branche with structural non-compliance that points to organised crime, designated by a
/// regionale stuurgroep [3:311] (domain page §3.1, §7). `besluit` and `geldigTot` are demanded from aangewezen on (rule
/// 4), not of a voorstel.
public enum Handhavingsknelpunt {
  /// The id.
  public static let id = Field<RecordID>("id", nl: "HKP", en: "HKP", .required)
  /// The name.
  public static let naam = Field<String>("naam", nl: "Naam", en: "Name", [.required, .searchable], width: 26)
  /// What a knelpunt on a person or group is called instead (domain page §7.5).
  public static let codenaam = Field<String>("codenaam", nl: "Codenaam", en: "Codenaam", .searchable)
  /// What it is: person, group, area or branche.
  public static let objectsoort = Field<Code>(
    "objectsoort", nl: "Object", en: "Object", codes: Codes.objectsoort, .required)
  /// The region that designated it, or `landelijk`.
  public static let regio = Field<Code>("regio", nl: "Regio", en: "Region", codes: Codes.regioOfLandelijk)
  /// The municipalities.
  public static let gemeenten = Field<[String]>("gemeenten", nl: "Gemeenten", en: "Municipalities", .searchable)
  /// What kind of area.
  public static let gebiedstype = Field<Code>(
    "gebiedstype", nl: "Gebiedstype", en: "Kind of area", codes: Codes.gebiedstype)
  /// Which branche, by SBI code or name.
  public static let branche = Field<String>("branche", nl: "Branche", en: "Branche", .searchable)
  /// The indications.
  public static let onderbouwing = Field<String>("onderbouwing", nl: "Onderbouwing", en: "Grounds", type: .longText)
  /// The decision that designated it (`Stuurgroepbesluit`).
  public static let besluit = Field<Part>(
    "besluit", nl: "Besluit stuurgroep", en: "Decision of stuurgroep", object: Stuurgroepbesluit.fields)
  /// The first day.
  public static let geldigVan = Field<Datum>("geldigVan", nl: "Geldig van", en: "Valid from")
  /// The last day, extensions included.
  public static let geldigTot = Field<Datum>("geldigTot", nl: "Geldig tot en met", en: "Valid until")
  /// Decisions that it stays valid (`Verlenging`).
  public static let verlengingen = Field<[Part]>(
    "verlengingen", nl: "Verlengingen", en: "Extensions", elements: Verlenging.fields)
  /// The partners that work on it.
  public static let partners = Field<[Code]>("partners", nl: "Partners", en: "Partners", codes: Codes.partner)
  /// The state; that it has expired follows from geldigTot.
  public static let status = Field<Code>("status", nl: "Status", en: "Status", codes: Codes.knelpuntStatus)
  /// How it came there (`Statusregel`).
  public static let statusHistorie = Field<[Part]>(
    "statusHistorie", nl: "Statushistorie", en: "Status history",
    elements: Statusregel.fields(states: Codes.knelpuntStatus))
  /// The betrokkenen.
  public static let betrokkenen = Field<[RecordID]>(
    "betrokkenen", nl: "Betrokkenen", en: "Betrokkenen", refers: "betrokkene", traits: .personal)
  /// The locaties.
  public static let locaties = Field<[RecordID]>("locaties", nl: "Locaties", en: "Locaties", refers: "locatie")
  /// Number plates.
  public static let kentekens = Field<[String]>("kentekens", nl: "Kentekens", en: "Number plates", .personal)
  /// Numbers in the Handelsregister, 8 digits.
  public static let kvkNummers = Field<[String]>("kvkNummers", nl: "KvK-nummers", en: "KvK numbers", .personal)
  /// How it is dealt with (`Aanpak`).
  public static let aanpak = Field<Part>("aanpak", nl: "Aanpak", en: "Aanpak", object: Aanpak.fields)
  /// Names of required fields that were never registered (domain page §3.4 rule 7, §7.7).
  public static let nietGeregistreerd = Field<[String]>(
    "nietGeregistreerd", nl: "Niet geregistreerd", en: "Not registered")
  /// The published source that it was taken from.
  public static let bron = Field<String>("bron", nl: "Bron", en: "Source")
  /// Counts up with every change.
  public static let versie = Field<Int>("versie", nl: "Versie", en: "Version", .hidden)

  /// The kind.
  public static let kind = Kind(
    name: .handhavingsknelpunt, plural: "handhavingsknelpunten", label: Tekst("Handhavingsknelpunt"),
    pluralLabel: Tekst("Handhavingsknelpunten"), idExample: "HKP-MN-0004",
    fields: .of(
      id, naam, codenaam, objectsoort, regio, gemeenten, gebiedstype, branche, onderbouwing, besluit, geldigVan,
      geldigTot, verlengingen, partners, status, statusHistorie, betrokkenen, locaties, kentekens, kvkNummers, aanpak,
      nietGeregistreerd, bron, versie),
    lifecycle: lifecycle, columns: columns, list: list)

  private static let columns: [Column] = [
    Column("id", nl: "HKP", en: "HKP", .text, path: "id", searched: true),
    Column("naam", nl: "Naam", en: "Name", .text, path: "naam", searched: true),
    Column("regio", nl: "Regio", en: "Region", .code(Codes.regioOfLandelijk), path: "regio"),
    Column("object", nl: "Object", en: "Object", .code(Codes.objectsoort), path: "objectsoort"),
    Column(
      "gebiedstype", nl: "Gebiedstype", en: "Kind of area", .code(Codes.gebiedstype), path: "gebiedstype",
      searched: true),
    Column(
      "status", Tekst("Status"), .code(Codes.knelpuntStatusOpPeildatum),
      .lapsing(path: "status", on: "geldigtot", from: KnelpuntStatus.aangewezen, to: KnelpuntStatus.verlopen),
      searched: true),
    Column("besluit", nl: "Besluit", en: "Decision", .date, path: "besluit/datum"),
    Column("geldigtot", nl: "Geldig t/m", en: "Valid until", .date, path: "geldigTot"),
    Column(
      "verlengingen", Tekst(nl: "Verlengingen", en: "Extensions"), .number,
      .derived(["verlengingen/geldigTot"], Derived.count)),
    Column("gemeente", nl: "Gemeente", en: "Municipality", .name, path: "gemeenten", multiple: true, searched: true),
    .melding,
    Column(
      "casussen", Tekst("Casussen"), .number, .countAmong(kind: "casus", via: "knelpunt"), filterField: false),
    Column(
      "betrokkene", nl: "Betrokkene", en: "Betrokkene", .reference, path: "betrokkenen", multiple: true,
      personal: true),
    Column("locatie", nl: "Locatie", en: "Locatie", .reference, path: "locaties", multiple: true),
    Column("kenteken", nl: "Kenteken", en: "Number plate", .name, path: "kentekens", multiple: true, personal: true),
    Column("kvk", nl: "KvK-nummer", en: "KvK number", .name, path: "kvkNummers", multiple: true, personal: true),
  ]

  private static let list = ListLayout(
    narrow: [idItem, naamItem(11), geldigItem],
    normal: [idItem, naamItem(20), objectItem, statusItem, geldigItem, casussenItem, .melding],
    wide: [
      idItem, naamItem(25), objectItem, .init("gebiedstype", Tekst(nl: "Gebiedstype", en: "Kind of area"), 14),
      statusItem, .init("besluit", Tekst(nl: "Besluit", en: "Decision"), 10), geldigItem,
      .init("verlengingen", Tekst(nl: "Verl.", en: "Ext."), 5, alignsRight: true), casussenItem, .melding,
    ],
    sort: [SortKey("geldigtot")])

  private static let idItem = ListLayout.Item("id", Tekst("HKP"), 11)
  private static let objectItem = ListLayout.Item("object", Tekst("Object"), 7)
  private static let statusItem = ListLayout.Item("status", Tekst("Status"), 11)
  private static let geldigItem = ListLayout.Item("geldigtot", Tekst(nl: "Geldig t/m", en: "Valid to"), 10)
  private static let casussenItem = ListLayout.Item("casussen", Tekst("Cas."), 4, alignsRight: true)
  private static func naamItem(_ width: Int) -> ListLayout.Item {
    .init("naam", Tekst(nl: "Naam", en: "Name"), width)
  }

  /// The lifecycle of the domain page §3.3; a verlenging leads from aangewezen to aangewezen.
  private static let lifecycle = Lifecycle(
    states: Codes.knelpuntStatus, initial: KnelpuntStatus.voorstel, ends: KnelpuntStatus.ends,
    transitions: [
      .init(KnelpuntStatus.voorstel, KnelpuntStatus.geagendeerd),
      .init(
        KnelpuntStatus.geagendeerd, KnelpuntStatus.aangewezen,
        [
          .record(nl: "besluit van de stuurgroep", en: "decision of the stuurgroep") {
            guard let besluit = $0[besluit] else { return false }
            return besluit[Stuurgroepbesluit.stuurgroep].isFilled && besluit[Stuurgroepbesluit.datum] != nil
              && besluit[Stuurgroepbesluit.kenmerk].isFilled
          },
          .record(nl: "einddatum", en: "end date") { $0[geldigTot] != nil },
        ]),
      .init(KnelpuntStatus.geagendeerd, KnelpuntStatus.afgewezen),
      .init(
        KnelpuntStatus.aangewezen, KnelpuntStatus.aangewezen,
        [
          .record(nl: "verlengbesluit", en: "decision to extend") {
            guard let last = $0[verlengingen].last, let until = last[Verlenging.geldigTot] else { return false }
            return last[Verlenging.stuurgroep].isFilled && last[Verlenging.datum] != nil
              && last[Verlenging.kenmerk].isFilled && $0[geldigTot] == until
          }
        ]),
      .init(
        KnelpuntStatus.aangewezen, KnelpuntStatus.afgerond,
        [.record(nl: "evaluatie", en: "evaluation") { ($0[aanpak]?[Aanpak.evaluatie]).isFilled }]),
      .init(KnelpuntStatus.aangewezen, KnelpuntStatus.ingetrokken),
    ])
}
