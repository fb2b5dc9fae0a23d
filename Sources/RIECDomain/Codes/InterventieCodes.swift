/// The states of an interventie (domain page §3.3).
public enum InterventieStatus {
  /// Advised, not yet promised.
  public static let geadviseerd: Code = "geadviseerd"
  /// Promised by its uitvoerder.
  public static let toegezegd: Code = "toegezegd"
  /// Under way.
  public static let inUitvoering: Code = "in_uitvoering"
  /// Done.
  public static let uitgevoerd: Code = "uitgevoerd"
  /// Not done, with its reden.
  public static let nietUitgevoerd: Code = "niet_uitgevoerd"
  /// No longer needed.
  public static let vervallen: Code = "vervallen"

  /// The states after which nothing waits.
  public static let ends: Set<Code> = [uitgevoerd, nietUitgevoerd, vervallen]
}

extension Codes {
  /// The states of an interventie, in their order.
  public static let interventieStatus = CodeList(
    "status van een interventie",
    [
      .init(InterventieStatus.geadviseerd, "geadviseerd"), .init(InterventieStatus.toegezegd, "toegezegd"),
      .init(InterventieStatus.inUitvoering, "in uitvoering"), .init(InterventieStatus.uitgevoerd, "uitgevoerd"),
      .init(InterventieStatus.nietUitgevoerd, "niet uitgevoerd"), .init(InterventieStatus.vervallen, "vervallen"),
    ])

  /// The three rechtswegen of Tabel 2 [3:317, 401].
  public static let rechtsweg = CodeList(
    "rechtsweg",
    [
      .init("strafrechtelijk", nl: "strafrechtelijk", en: "criminal law (strafrechtelijk)"),
      .init("fiscaalrechtelijk", nl: "fiscaalrechtelijk", en: "fiscal law (fiscaalrechtelijk)"),
      .init("bestuursrechtelijk", nl: "bestuursrechtelijk", en: "administrative law (bestuursrechtelijk)"),
    ])

  /// What a partner does [3:317]; the group of a rechtsweg holds those that the source names under it. The last eight
  /// are named elsewhere, without a rechtsweg [3:375, 401, 575, 649, 776-777].
  public static let maatregel = CodeList(
    "maatregel",
    [
      .init("transactie", nl: "transactie", en: "settlement (transactie)"),
      .init("ontneming", nl: "ontneming", en: "confiscation (ontneming)"),
      .init("geldboete", nl: "geldboete", en: "fine (geldboete)"),
      .init("verbeurdverklaring", nl: "verbeurdverklaring", en: "forfeiture (verbeurdverklaring)"),
      .init(
        "schadevergoedingsmaatregel", nl: "schadevergoedingsmaatregel",
        en: "compensation order (schadevergoedingsmaatregel)"),
      .init("belastingaanslag", nl: "belastingaanslag", en: "tax assessment (belastingaanslag)"),
      .init("boete", nl: "fiscale boete", en: "fiscal fine (boete)"),
      .init("uitkering_stopzetten", nl: "uitkering stopzetten", en: "stop a benefit (uitkering)"),
      .init("toeslag_stopzetten", nl: "toeslag stopzetten", en: "stop an allowance (toeslag)"),
      .init("subsidie_stopzetten", nl: "subsidie stopzetten", en: "stop a subsidy"),
      .init("uitkering_terugvorderen", nl: "uitkering terugvorderen", en: "reclaim a benefit (uitkering)"),
      .init("toeslag_terugvorderen", nl: "toeslag terugvorderen", en: "reclaim an allowance (toeslag)"),
      .init("subsidie_terugvorderen", nl: "subsidie terugvorderen", en: "reclaim a subsidy"),
      .init("vergunning_intrekken", nl: "vergunning intrekken", en: "withdraw a permit"),
      .init("vordering_terugvorderen", nl: "openstaande vordering terugvorderen", en: "reclaim an outstanding debt"),
      .init("pandsluiting", nl: "pandsluiting", en: "closing of premises (pandsluiting)"),
      .init("bestuurlijke_boete", nl: "bestuurlijke boete", en: "administrative fine"),
      .init("bestuurlijke_rapportage", nl: "bestuurlijke rapportage", en: "bestuurlijke rapportage"),
      .init("lod", "LOD"), .init("integrale_controle", nl: "integrale controle", en: "joint inspection"),
      .init("dossiercontrole", nl: "dossiercontrole", en: "file check (dossiercontrole)"),
      .init("witwasonderzoek", nl: "witwasonderzoek", en: "money laundering inquiry"),
      .init("projectvoorstel", nl: "projectvoorstel", en: "project proposal"),
    ],
    groups: [
      .init(
        "strafrechtelijk", .init(nl: "strafrechtelijk", en: "criminal law (strafrechtelijk)"),
        members: ["transactie", "ontneming", "geldboete", "verbeurdverklaring", "schadevergoedingsmaatregel"]),
      .init(
        "fiscaalrechtelijk", .init(nl: "fiscaalrechtelijk", en: "fiscal law (fiscaalrechtelijk)"),
        members: ["belastingaanslag", "boete"]),
      .init(
        "bestuursrechtelijk", .init(nl: "bestuursrechtelijk", en: "administrative law (bestuursrechtelijk)"),
        members: [
          "uitkering_stopzetten", "toeslag_stopzetten", "subsidie_stopzetten", "uitkering_terugvorderen",
          "toeslag_terugvorderen", "subsidie_terugvorderen", "vergunning_intrekken", "vordering_terugvorderen",
        ]),
    ])

  /// What happened to a sum of money (domain page §7.8); the columns of Tabel 2 are counted from these [3:401-413].
  public static let geldmutatieSoort = CodeList(
    "soort van een geldmutatie",
    [
      .init("opgelegd", nl: "opgelegd", en: "imposed (opgelegd)"),
      .init("beslag", nl: "beslag", en: "seizure (beslag)"),
      .init("beslag_uitgewonnen", nl: "beslag uitgewonnen", en: "seizure realised (uitgewonnen)"),
      .init("beslag_opgeheven", nl: "beslag opgeheven", en: "seizure lifted (opgeheven)"),
      .init("geind_verrekend", nl: "geïnd of verrekend", en: "collected or set off (geïnd)"),
    ])

  /// Who registered a sum of money (domain page §3.1, §7.8).
  public static let geldmutatieBron = CodeList(
    "bron van een geldmutatie",
    [
      .init("belastingdienst_mkb", "Belastingdienst/MKB"), .init("om", "OM"), .init("uwv", "UWV"),
      .init("gemeente", nl: "gemeente", en: "municipality"), .init("afpakteam", "afpakteam"),
    ])
}
