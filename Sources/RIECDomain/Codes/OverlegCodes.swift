extension Codes {
  /// The forms of a casusoverleg; the last is Limburg's [3:282, 379].
  public static let overlegvorm = CodeList(
    "overlegvorm",
    [
      .init("informatieoverleg", "informatieoverleg"),
      .init("thematische_werkgroep", nl: "thematische werkgroep", en: "thematic working group"),
      .init("integraal_intelligence_overleg", "Integraal Intelligence Overleg"),
    ])

  /// The four kinds of Bibobondersteuning [3:288-293].
  public static let bibobsoort = CodeList(
    "bibobsoort",
    [
      .init("beleidsadvisering", nl: "beleidsadvisering", en: "policy advice (beleidsadvisering)"),
      .init("informatie_uitvraag", nl: "informatie-uitvraag", en: "request for information"),
      .init("ondersteuning_bibob_proces", nl: "ondersteuning Bibob-proces", en: "support of a Bibob process"),
      .init("signaalfunctie", "signaalfunctie"),
    ])

  /// The families of instruments [3:193].
  public static let instrumentfamilie = CodeList(
    "instrumentfamilie",
    [
      .init("preventief", nl: "preventief", en: "preventive"),
      .init("bestuursrechtelijk", nl: "bestuursrechtelijk", en: "administrative law (bestuursrechtelijk)"),
      .init("privaatrechtelijk", nl: "privaatrechtelijk", en: "private law (privaatrechtelijk)"),
      .init("fiscaal", nl: "fiscaal", en: "fiscal (fiscaal)"),
      .init("strafrechtelijk", nl: "strafrechtelijk", en: "criminal law (strafrechtelijk)"),
    ])
}
