extension Codes {
  /// Who may read it, from everyone to almost no one (ZGW [X15]).
  public static let vertrouwelijkheid = CodeList(
    "vertrouwelijkheid",
    [
      .init("openbaar", nl: "openbaar", en: "public"),
      .init("beperkt_openbaar", nl: "beperkt openbaar", en: "limited public"),
      .init("intern", nl: "intern", en: "internal"),
      .init("zaakvertrouwelijk", nl: "zaakvertrouwelijk", en: "case confidential (zaakvertrouwelijk)"),
      .init("vertrouwelijk", nl: "vertrouwelijk", en: "restricted (vertrouwelijk)"),
      .init("confidentieel", nl: "confidentieel", en: "confidential"), .init("geheim", nl: "geheim", en: "secret"),
      .init("zeer_geheim", nl: "zeer geheim", en: "top secret"),
    ])

  /// The legal basis (domain page §7.10); ● asks for `grondslagToelichting`.
  public static let grondslag = CodeList(
    "grondslag",
    [
      .init("convenant", "convenant"), .init("wgs", "WGS"), .init("wet_bibob", "Wet Bibob"),
      .init("internationaal", nl: "internationaal", en: "international", needsText: true),
      .init("anders", nl: "anders", en: "other", needsText: true),
    ])

  /// A person's choice, with its reason (domain page §7.10).
  public static let prioriteit = CodeList(
    "prioriteit",
    [
      .init("spoed", nl: "spoed", en: "urgent"), .init("hoog", nl: "hoog", en: "high"),
      .init("normaal", nl: "normaal", en: "normal"), .init("laag", nl: "laag", en: "low"),
    ])

  /// How sure it is what was told (domain page §7.10).
  public static let betrouwbaarheid = CodeList(
    "betrouwbaarheid",
    [
      .init("bevestigd", nl: "bevestigd", en: "confirmed"),
      .init("waarschijnlijk", nl: "waarschijnlijk", en: "probable"),
      .init("mogelijk", nl: "mogelijk", en: "possible"), .init("twijfelachtig", nl: "twijfelachtig", en: "doubtful"),
      .init("niet_te_beoordelen", nl: "niet te beoordelen", en: "cannot be judged"),
    ])

  /// What a casus came to (domain page §7.10).
  public static let resultaat = CodeList(
    "resultaat",
    [
      .init("interventies_uitgevoerd", nl: "interventies uitgevoerd", en: "interventies carried out"),
      .init("deels_uitgevoerd", nl: "deels uitgevoerd", en: "partly carried out"),
      .init("geen_interventie_nodig", nl: "geen interventie nodig", en: "no interventie needed"),
      .init("geen_vervolg", nl: "geen vervolg", en: "no follow-up"),
      .init("overgenomen_door_partner", nl: "overgenomen door partner", en: "taken over by a partner"),
      .init("overgedragen", nl: "overgedragen", en: "handed over"),
      .init("samengevoegd", nl: "samengevoegd", en: "merged"),
    ])

  /// What becomes of it after the bewaartermijn (ZGW [X15]).
  public static let archiefnominatie = CodeList(
    "archiefnominatie",
    [
      .init("blijvend_bewaren", nl: "blijvend bewaren", en: "keep for good"),
      .init("vernietigen", nl: "vernietigen", en: "destroy"),
    ])

  /// Why a record was destroyed (domain page §7.10).
  public static let vernietigingsgrond = CodeList(
    "vernietigingsgrond",
    [
      .init("bewaartermijn", nl: "bewaartermijn verstreken", en: "bewaartermijn has passed"),
      .init("verzoek_betrokkene", nl: "verzoek van betrokkene", en: "request of the betrokkene"),
      .init("geen_grondslag", nl: "geen grondslag", en: "no grondslag"), .init("selectielijst", "selectielijst"),
    ])

  /// How one casus stands to another.
  public static let aardRelatie = CodeList(
    "aard van een relatie",
    [
      .init("verwant", nl: "verwant", en: "related"),
      .init("samengevoegd_met", nl: "samengevoegd met", en: "merged with"),
      .init("afgesplitst_van", nl: "afgesplitst van", en: "split off from"),
      .init("vervolg_op", nl: "vervolg op", en: "follow-up to"),
    ])
}
