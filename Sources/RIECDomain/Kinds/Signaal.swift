import PlainText

extension Kind.Name {
  /// Signalen.
  public static let signaal: Kind.Name = "signaal"
}

/// An indication that one or more partners bring in [3:282] (domain page §3.1, §7.3).
public enum Signaal {
  /// The id.
  public static let id = Field<RecordID>("id", nl: "Signaal", en: "Signaal", .required)
  /// The day on which it came in.
  public static let ontvangenOp = Field<Datum>("ontvangenOp", nl: "Ontvangen", en: "Received", .required)
  /// The region.
  public static let regio = Field<Code>("regio", nl: "Regio", en: "Region", codes: Codes.regio, .required)
  /// What it is about, in at most 60 characters, without personal data.
  public static let onderwerp = Field<String>("onderwerp", nl: "Onderwerp", en: "Subject", .searchable, width: 21)
  /// Who brought it in (`Inbreng`).
  public static let inbreng = Field<[Part]>(
    "inbreng", nl: "Inbreng", en: "Inbreng", elements: Inbreng.fields, .required)
  /// The municipalities.
  public static let gemeenten = Field<[String]>("gemeenten", nl: "Gemeenten", en: "Municipalities", .searchable)
  /// Its themes (`Themaregel`).
  public static let themas = Field<[Part]>("themas", nl: "Thema's", en: "Themes", elements: Themaregel.fields)
  /// What was told.
  public static let omschrijving = Field<String>(
    "omschrijving", nl: "Omschrijving", en: "Description", type: .longText, [.required, .personal])
  /// The betrokkenen.
  public static let betrokkenen = Field<[RecordID]>(
    "betrokkenen", nl: "Betrokkenen", en: "Betrokkenen", refers: "betrokkene", traits: .personal)
  /// The locaties.
  public static let locaties = Field<[RecordID]>("locaties", nl: "Locaties", en: "Locaties", refers: "locatie")
  /// Number plates.
  public static let kentekens = Field<[String]>("kentekens", nl: "Kentekens", en: "Number plates", .personal)
  /// Numbers in the Handelsregister, 8 digits.
  public static let kvkNummers = Field<[String]>("kvkNummers", nl: "KvK-nummers", en: "KvK numbers", .personal)
  /// The handhavingsknelpunten that it mentions.
  public static let handhavingsknelpuntIds = Field<[RecordID]>(
    "handhavingsknelpuntIds", nl: "Handhavingsknelpunten", en: "Handhavingsknelpunten", refers: "handhavingsknelpunt")
  /// How sure it is.
  public static let betrouwbaarheid = Field<Code>(
    "betrouwbaarheid", nl: "Betrouwbaarheid", en: "Reliability", codes: Codes.betrouwbaarheid)
  /// How it was weighed (`Weging`).
  public static let weging = Field<Part>("weging", nl: "Weging", en: "Weging", object: Weging.fields)
  /// The decision that waits for a second analyst (`TweedeBeoordeling`).
  public static let tweedeBeoordeling = Field<Part>(
    "tweedeBeoordeling", nl: "Tweede beoordeling", en: "Second review", object: TweedeBeoordeling.fields)
  /// The state.
  public static let status = Field<Code>("status", nl: "Status", en: "Status", codes: Codes.signaalStatus, .required)
  /// How it came there (`Statusregel`).
  public static let statusHistorie = Field<[Part]>(
    "statusHistorie", nl: "Statushistorie", en: "Status history",
    elements: Statusregel.fields(states: Codes.signaalStatus, redenen: Codes.wegingsreden))
  /// The day on which an aangehouden signaal is to go on.
  public static let hervatOp = Field<Datum>("hervatOp", nl: "Hervatten op", en: "Resume on")
  /// The event on which it is to go on (`HervatAls`).
  public static let hervatAls = Field<Part>(
    "hervatAls", nl: "Hervatten als", en: "Resume when", object: HervatAls.fields)
  /// The casus that was made of it.
  public static let casusId = Field<RecordID>("casusId", nl: "Casus", en: "Casus", refers: "casus")
  /// The casus or handhavingsknelpunt that it was added to, or the signaal that it doubles.
  public static let gekoppeldAan = Field<RecordID>(
    "gekoppeldAan", nl: "Gekoppeld aan", en: "Linked to", refers: "casus", "handhavingsknelpunt", "signaal")
  /// Where it went (`Doorverwijzing`).
  public static let doorverwezen = Field<Part>(
    "doorverwezen", nl: "Doorverwezen", en: "Passed on", object: Doorverwijzing.fields)
  /// Where it went before its doorverwijzing was reversed and it went elsewhere (`Doorverwijzing`): what was given out
  /// stays on record.
  public static let eerderDoorverwezen = Field<[Part]>(
    "eerderDoorverwezen", nl: "Eerder doorverwezen", en: "Passed on before", elements: Doorverwijzing.fields)
  /// Questions to partners (`Informatievraag`).
  public static let informatievragen = Field<[Part]>(
    "informatievragen", nl: "Informatievragen", en: "Questions", elements: Informatievraag.fields)
  /// Tasks (`Taak`), as telling a receiver that a doorverwijzing was reversed.
  public static let taken = Field<[Part]>("taken", nl: "Taken", en: "Tasks", elements: Taak.fields)
  /// Notes (`Notitie`).
  public static let notities = Field<[Part]>("notities", nl: "Notities", en: "Notes", elements: Notitie.fields)
  /// That the inbrenger heard of it (`TerugkoppelingInbrenger`).
  public static let terugkoppelingInbrenger = Field<Part>(
    "terugkoppelingInbrenger", nl: "Terugkoppeling inbrenger", en: "Feedback to inbrenger",
    object: TerugkoppelingInbrenger.fields)
  /// Who works on it: a login name.
  public static let behandelaar = Field<String>("behandelaar", nl: "Behandelaar", en: "Behandelaar", .searchable)
  /// Who may read it, by level.
  public static let vertrouwelijkheid = Field<Code>(
    "vertrouwelijkheid", nl: "Vertrouwelijkheid", en: "Confidentiality", codes: Codes.vertrouwelijkheid)
  /// Who may read it, by name of person or team.
  public static let toegang = Field<[String]>("toegang", nl: "Toegang", en: "Access")
  /// The legal basis.
  public static let grondslag = Field<Code>("grondslag", nl: "Grondslag", en: "Grondslag", codes: Codes.grondslag)
  /// Which basis, where the code asks for it.
  public static let grondslagToelichting = Field<String>(
    "grondslagToelichting", nl: "Toelichting grondslag", en: "Note on grondslag")
  /// What the data are used for.
  public static let doel = Field<String>("doel", nl: "Doel", en: "Purpose", type: .longText)
  /// The day after which it is destroyed; set on receipt.
  public static let bewaarTot = Field<Datum>("bewaarTot", nl: "Bewaren tot", en: "Keep until")
  /// Names of required fields that were never registered (domain page §3.4 rule 7, §7.7).
  public static let nietGeregistreerd = Field<[String]>(
    "nietGeregistreerd", nl: "Niet geregistreerd", en: "Not registered")
  /// The published source that it was taken from.
  public static let bron = Field<String>("bron", nl: "Bron", en: "Source")
  /// Counts up with every change.
  public static let versie = Field<Int>("versie", nl: "Versie", en: "Version", .hidden)

  /// The kind.
  public static let kind = Kind(
    name: .signaal, plural: "signalen", label: Tekst("Signaal"), pluralLabel: Tekst("Signalen"),
    idExample: "S-NH-2021-0117",
    fields: .of(
      id, ontvangenOp, regio, onderwerp, inbreng, gemeenten, themas, omschrijving, betrokkenen, locaties, kentekens,
      kvkNummers, handhavingsknelpuntIds, betrouwbaarheid, weging, tweedeBeoordeling, status, statusHistorie, hervatOp,
      hervatAls, casusId, gekoppeldAan, doorverwezen, eerderDoorverwezen, informatievragen, taken, notities,
      terugkoppelingInbrenger, behandelaar, vertrouwelijkheid, toegang,
      grondslag, grondslagToelichting, doel, bewaarTot, nietGeregistreerd, bron, versie),
    lifecycle: lifecycle, columns: columns, list: list)
}
