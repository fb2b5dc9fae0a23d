extension Codes {
  private static let convenantpartners: [CodeList.Entry] = [
    .init("gemeenten", nl: "gemeenten", en: "municipalities", short: "gem."), .init("om", "OM"),
    .init("politie", nl: "politie", en: "police", short: "pol."),
    .init("belastingdienst", "Belastingdienst", short: "BD"),
    .init("toeslagen", "Toeslagen", short: "Toesl."), .init("fiod", "FIOD"), .init("douane", "Douane"),
    .init("nla", "NLA"), .init("kmar", "KMar"), .init("ind", "IND"), .init("uwv", "UWV"), .init("nvwa", "NVWA"),
    .init("provincies", nl: "provincies", en: "provinces", short: "prov."),
    .init("integrale_werkgroep", nl: "integrale werkgroep", en: "integrale werkgroep", short: "werkgr."),
  ]

  private static let others: [CodeList.Entry] = [
    .init("fiu", "FIU"), .init("banken", nl: "banken", en: "banks"), .init("dnb", "DNB"), .init("pvo", "PVO"),
    .init("ccv", "CCV"), .init("veiligheidshuis", "Veiligheidshuis", short: "veil.huis"), .init("halt", "Halt"),
    .init("jellinek", "Jellinek"), .init("lsi", "LSI"), .init("skc", "SKC"), .init("mit", "MIT"),
    .init("nsoc", "NSOC"), .init("dgo", "DGO"), .init("notariaat", "notariaat", short: "notar."),
    .init("makelaars", nl: "makelaars", en: "estate agents", short: "makel."),
    .init("woningcorporaties", nl: "woningcorporaties", en: "housing corporations", short: "woningc."),
    .init("vves", "VvE's"),
  ]

  /// Convenantpartners [3:184-203], then parties that signed nothing and are at most source or receiver [3:207,645].
  ///
  /// The group `overige` is row 2f of Tabel 1: every convenantpartner without a row of its own, FIOD, Douane,
  /// Toeslagen and provincies included (domain page §7.2). `niet_convenantpartners` is what rule 3 goes by.
  public static let partner = CodeList(
    "partner", convenantpartners + others,
    groups: [
      .init(
        "overige", .init(nl: "overige partners", en: "other partners"),
        members: convenantpartners.dropFirst(4).map(\.code)),
      .init(
        "niet_convenantpartners", .init(nl: "geen convenantpartner", en: "no convenantpartner"),
        members: others.map(\.code)),
    ])
}
