import PlainText

extension Kind.Name {
  /// Casussen.
  public static let casus: Kind.Name = "casus"
}

/// A RIEC-casus: a subject that is treated by the werkproces Integrale casusaanpak [3:364] (domain page §3.1, §7).
///
/// `betrokkenen` and `locaties` are plain ids; the rol of a betrokkene stands on the betrokkene itself.
public enum Casus {
  /// The id: region, year and number.
  public static let id = Field<RecordID>("id", nl: "Casus", en: "Casus", .required)
  /// The codenaam; never a person's name.
  public static let titel = Field<String>("titel", nl: "Codenaam", en: "Codenaam", [.required, .searchable], width: 14)
  /// The region.
  public static let regio = Field<Code>("regio", nl: "Regio", en: "Region", codes: Codes.regio, .required)
  /// The municipalities that it plays in.
  public static let gemeenten = Field<[String]>("gemeenten", nl: "Gemeenten", en: "Municipalities", .searchable)
  /// What it started from (`CasusAanleiding`).
  public static let aanleiding = Field<Part>(
    "aanleiding", nl: "Aanleiding", en: "Aanleiding", object: CasusAanleiding.fields, .required)
  /// Who brought it in (`Inbreng`).
  public static let inbreng = Field<[Part]>(
    "inbreng", nl: "Inbreng", en: "Inbreng", elements: Inbreng.fields, .required)
  /// Its themes (`Themaregel`).
  public static let themas = Field<[Part]>(
    "themas", nl: "Thema's", en: "Themes", elements: Themaregel.fields, .required)
  /// The handhavingsknelpunten that it falls under.
  public static let handhavingsknelpuntIds = Field<[RecordID]>(
    "handhavingsknelpuntIds", nl: "Handhavingsknelpunten", en: "Handhavingsknelpunten", refers: "handhavingsknelpunt")
  /// The informatieproduct that it follows from.
  public static let informatieproductId = Field<RecordID>(
    "informatieproductId", nl: "Informatieproduct", en: "Informatieproduct", refers: "informatieproduct")
  /// The state.
  public static let status = Field<Code>("status", nl: "Status", en: "Status", codes: Codes.casusStatus, .required)
  /// How it came there (`Statusregel`).
  public static let statusHistorie = Field<[Part]>(
    "statusHistorie", nl: "Statushistorie", en: "Status history",
    elements: Statusregel.fields(states: Codes.casusStatus))
  /// The day on which an aangehouden casus is to go on.
  public static let hervatOp = Field<Datum>("hervatOp", nl: "Hervatten op", en: "Resume on")
  /// The priority, a person's choice.
  public static let prioriteit = Field<Code>(
    "prioriteit", nl: "Prioriteit", en: "Priority", codes: Codes.prioriteit)
  /// Who works on it: a login name.
  public static let behandelaar = Field<String>("behandelaar", nl: "Behandelaar", en: "Behandelaar", .searchable)
  /// Who directs it: a login name.
  public static let casusregisseur = Field<String>("casusregisseur", nl: "Casusregisseur", en: "Casusregisseur")
  /// Who coordinates its interventies.
  public static let coordinator = Field<String>("coordinator", nl: "Coördinator", en: "Coordinator")
  /// The first day of treatment.
  public static let behandeldVan = Field<Datum>("behandeldVan", nl: "Behandeld van", en: "Treated from", .required)
  /// The last day of treatment; absent while it goes on.
  public static let behandeldTot = Field<Datum>(
    "behandeldTot", nl: "Behandeld tot en met", en: "Treated until", .nullable)
  /// Stretches in which it was not treated (`Onderbreking`).
  public static let onderbrekingen = Field<[Part]>(
    "onderbrekingen", nl: "Onderbrekingen", en: "Interruptions", elements: Onderbreking.fields)
  /// The betrokkenen.
  public static let betrokkenen = Field<[RecordID]>(
    "betrokkenen", nl: "Betrokkenen", en: "Betrokkenen", refers: "betrokkene", traits: .personal)
  /// The locaties.
  public static let locaties = Field<[RecordID]>("locaties", nl: "Locaties", en: "Locaties", refers: "locatie")
  /// Number plates.
  public static let kentekens = Field<[String]>("kentekens", nl: "Kentekens", en: "Number plates", .personal)
  /// Numbers in the Handelsregister, 8 digits.
  public static let kvkNummers = Field<[String]>("kvkNummers", nl: "KvK-nummers", en: "KvK numbers", .personal)
  /// Analyses, the ICA among them (`Analyse`).
  public static let analyses = Field<[Part]>("analyses", nl: "Analyses", en: "Analyses", elements: Analyse.fields)
  /// Interventieadviezen (`Advies`).
  public static let adviezen = Field<[Part]>("adviezen", nl: "Adviezen", en: "Adviezen", elements: Advies.fields)
  /// Interventies (`Interventie`).
  public static let interventies = Field<[Part]>(
    "interventies", nl: "Interventies", en: "Interventies", elements: Interventie.fields)
  /// Tasks (`Taak`).
  public static let taken = Field<[Part]>("taken", nl: "Taken", en: "Tasks", elements: Taak.fields)
  /// Notes (`Notitie`).
  public static let notities = Field<[Part]>("notities", nl: "Notities", en: "Notes", elements: Notitie.fields)
  /// Who may read it, by level.
  public static let vertrouwelijkheid = Field<Code>(
    "vertrouwelijkheid", nl: "Vertrouwelijkheid", en: "Confidentiality", codes: Codes.vertrouwelijkheid, .required)
  /// Who may read it, by name of person or team.
  public static let toegang = Field<[String]>("toegang", nl: "Toegang", en: "Access")
  /// The legal basis.
  public static let grondslag = Field<Code>(
    "grondslag", nl: "Grondslag", en: "Grondslag", codes: Codes.grondslag, .required)
  /// Which basis, where the code asks for it.
  public static let grondslagToelichting = Field<String>(
    "grondslagToelichting", nl: "Toelichting grondslag", en: "Note on grondslag")
  /// What the data are used for.
  public static let doel = Field<String>("doel", nl: "Doel", en: "Purpose", type: .longText, .required)
  /// What it came to.
  public static let resultaat = Field<Code>("resultaat", nl: "Resultaat", en: "Result", codes: Codes.resultaat)
  /// What becomes of it afterwards (`Archief`).
  public static let archief = Field<Part>("archief", nl: "Archief", en: "Archive", object: Archief.fields)
  /// Other casussen (`Gerelateerd`).
  public static let gerelateerd = Field<[Part]>(
    "gerelateerd", nl: "Gerelateerd", en: "Related", elements: Gerelateerd.fields)
  /// That it crosses the border (`Grensoverschrijdend`).
  public static let grensoverschrijdend = Field<Part>(
    "grensoverschrijdend", nl: "Grensoverschrijdend", en: "Cross-border", object: Grensoverschrijdend.fields)
  /// Names of required fields that were never registered, as `inbreng` (domain page §3.4 rule 7).
  public static let nietGeregistreerd = Field<[String]>(
    "nietGeregistreerd", nl: "Niet geregistreerd", en: "Not registered")
  /// The published source that it was taken from.
  public static let bron = Field<String>("bron", nl: "Bron", en: "Source")
  /// Counts up with every change.
  public static let versie = Field<Int>("versie", nl: "Versie", en: "Version", .hidden)

  /// The kind.
  public static let kind = Kind(
    name: .casus, plural: "casussen", label: Tekst("Casus"), pluralLabel: Tekst("Casussen"),
    idExample: "MN-2021-0042",
    fields: .of(
      id, titel, regio, gemeenten, aanleiding, inbreng, themas, handhavingsknelpuntIds, informatieproductId, status,
      statusHistorie, hervatOp, prioriteit, behandelaar, casusregisseur, coordinator, behandeldVan, behandeldTot,
      onderbrekingen, betrokkenen, locaties, kentekens, kvkNummers, analyses, adviezen, interventies, taken, notities,
      vertrouwelijkheid, toegang, grondslag, grondslagToelichting, doel, resultaat, archief, gerelateerd,
      grensoverschrijdend, nietGeregistreerd, bron, versie),
    lifecycle: lifecycle, columns: columns, list: list)
}
