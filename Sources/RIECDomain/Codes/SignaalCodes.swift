import PlainText

/// The states of a signaal (domain page §7.6).
public enum SignaalStatus {
  /// Came in; nobody has looked at it.
  public static let nieuw: Code = "nieuw"
  /// Being weighed; on screen "in beoordeling".
  public static let inWeging: Code = "in_weging"
  /// On hold until a day or an event.
  public static let aangehouden: Code = "aangehouden"
  /// Became a casus.
  public static let opgewerkt: Code = "opgewerkt"
  /// Added to a casus, a handhavingsknelpunt or another signaal.
  public static let gekoppeld: Code = "gekoppeld"
  /// Passed on to someone else.
  public static let doorverwezen: Code = "doorverwezen"
  /// Not taken up.
  public static let afgewezen: Code = "afgewezen"
  /// Destroyed; the verklaring stays.
  public static let vernietigd: Code = "vernietigd"

  /// The states that a decision leads to.
  public static let decided = [opgewerkt, gekoppeld, doorverwezen, afgewezen]
  /// The states after which nothing waits.
  public static let ends = Set(decided + [vernietigd])
}

extension Codes {
  /// The states of a signaal.
  public static let signaalStatus = CodeList(
    "status van een signaal",
    [
      .init(SignaalStatus.nieuw, nl: "nieuw", en: "new"),
      .init(SignaalStatus.inWeging, nl: "in beoordeling", en: "under review", short: "beoordeling"),
      .init(SignaalStatus.aangehouden, "aangehouden"), .init(SignaalStatus.opgewerkt, "opgewerkt"),
      .init(SignaalStatus.gekoppeld, "gekoppeld"), .init(SignaalStatus.doorverwezen, "doorverwezen"),
      .init(SignaalStatus.afgewezen, "afgewezen"), .init(SignaalStatus.vernietigd, "vernietigd"),
    ])

  /// What a weging decides, in the order of the keys 1–5 of Triage (design §4).
  public static let wegingsbesluit = CodeList(
    "besluit van een weging",
    [
      .init("opwerken", nl: "opwerken", en: "make a casus"), .init("koppelen", nl: "koppelen", en: "link"),
      .init("aanhouden", nl: "aanhouden", en: "hold"), .init("doorverwijzen", nl: "doorverwijzen", en: "pass on"),
      .init("afwijzen", nl: "afwijzen", en: "reject"),
    ])

  /// Why a weging decided so (screens page, "Redenen in triage"). A group named as the decision holds its redenen in
  /// their order; `anders` belongs to three. The list is open: an office adds redenen in its triageinstelling.
  public static let wegingsreden = CodeList(
    "reden van een weging",
    [
      .init("onvoldoende_concreet", nl: "te weinig concreet", en: "not concrete enough"),
      .init("verouderd", nl: "verouderd", en: "out of date"),
      .init(
        "buiten_taak", nl: "geen thema of knelpunt, niet georganiseerd", en: "no theme or knelpunt, not organised",
        short: "buiten taak", needsText: true),
      .init("inbrenger_zelf", nl: "inbrenger kan het zelf af", en: "inbrenger can handle it"),
      .init("geen_grondslag", nl: "geen grondslag", en: "no grondslag"),
      .init(
        "onbetrouwbaar", nl: "bron of inhoud onbetrouwbaar", en: "source or content unreliable", short: "onbetrouwbaar",
        needsText: true),
      .init("niet_geprioriteerd", nl: "niet geprioriteerd", en: "not prioritised", needsText: true),
      .init("ingetrokken", nl: "ingetrokken door inbrenger", en: "withdrawn by inbrenger"),
      .init("wacht_op_informatie", nl: "wacht op informatie", en: "waits for information", needsText: true),
      .init("wacht_op_overleg", nl: "tot een overleg", en: "until an overleg"),
      .init("wacht_op_casus", nl: "tot een casus verder is", en: "until a casus has moved on"),
      .init(
        "lopend_onderzoek", nl: "lopend strafrechtelijk onderzoek", en: "criminal investigation under way"),
      .init(
        "wacht_op_aanwijzing", nl: "wacht op aanwijzing van een knelpunt",
        en: "waits for the designation of a knelpunt"),
      .init("capaciteit", nl: "geen capaciteit", en: "no capacity"),
      .init("juridische_toets", nl: "juridische of privacytoets", en: "legal or privacy check", needsText: true),
      .init(
        "partner_zelf", nl: "naar een convenantpartner, eigen bevoegdheid", en: "to a convenantpartner, its own powers"
      ),
      .init("gemeente", nl: "lokale aanpak gemeente", en: "local approach of the municipality"),
      .init("andere_regio", nl: "ander RIEC", en: "another RIEC"),
      .init("landelijk", nl: "LIEC of fenomeentafel", en: "LIEC or fenomeentafel"),
      .init("euriec", nl: "grensoverschrijdend (EURIEC)", en: "cross-border (EURIEC)", needsText: true),
      .init("bibob", nl: "Bibob-ondersteuning", en: "Bibob support"),
      .init(
        "zorg_veiligheid", nl: "zorg- en veiligheidshuis, persoonsgericht",
        en: "zorg- en veiligheidshuis, aimed at persons", needsText: true),
      .init("direct_gevaar", nl: "direct gevaar: politie nu", en: "immediate danger: police now", needsText: true),
      .init("zelfde_onderwerp", nl: "zelfde onderwerp", en: "same subject"),
      .init("dubbel_signaal", nl: "dubbel signaal", en: "double signaal"),
      .init("valt_onder_knelpunt", nl: "valt onder een knelpunt", en: "falls under a knelpunt"),
      .init("anders", nl: "anders", en: "other", needsText: true),
    ],
    groups: [
      .init(
        "koppelen", Tekst(nl: "koppelen", en: "link"),
        members: ["zelfde_onderwerp", "dubbel_signaal", "valt_onder_knelpunt"]),
      .init(
        "aanhouden", Tekst(nl: "aanhouden", en: "hold"),
        members: [
          "wacht_op_informatie", "wacht_op_overleg", "wacht_op_casus", "lopend_onderzoek", "wacht_op_aanwijzing",
          "capaciteit", "juridische_toets", "anders",
        ]),
      .init(
        "doorverwijzen", Tekst(nl: "doorverwijzen", en: "pass on"),
        members: [
          "partner_zelf", "gemeente", "andere_regio", "landelijk", "euriec", "bibob", "zorg_veiligheid",
          "direct_gevaar", "anders",
        ]),
      .init(
        "afwijzen", Tekst(nl: "afwijzen", en: "reject"),
        members: [
          "onvoldoende_concreet", "verouderd", "buiten_taak", "inbrenger_zelf", "geen_grondslag", "onbetrouwbaar",
          "niet_geprioriteerd", "ingetrokken", "anders",
        ]),
    ], open: true)

  /// The events that an aangehouden signaal can wait for (domain page §7.10).
  public static let hervatAls = CodeList(
    "hervatten als",
    [
      .init("antwoord_van", nl: "antwoord van een partner", en: "answer of a partner"),
      .init("casus_in_status", nl: "casus komt zover", en: "casus gets there"),
      .init("knelpunt_aangewezen", nl: "knelpunt aangewezen", en: "knelpunt designated"),
      .init("overleg_geweest", nl: "overleg geweest", en: "overleg held"),
    ])
}
