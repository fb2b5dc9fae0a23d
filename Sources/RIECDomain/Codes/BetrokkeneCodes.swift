extension Codes {
  /// What a betrokkene is (domain page §3.1, §7.5); the KvK-nummer of the last is personal data.
  public static let betrokkeneSoort = CodeList(
    "soort betrokkene",
    [
      .init("natuurlijk_persoon", nl: "natuurlijk persoon", en: "natural person"),
      .init("rechtspersoon", nl: "rechtspersoon", en: "legal person"), .init("groep", nl: "groep", en: "group"),
      .init("onbekend", nl: "onbekend", en: "unknown"),
      .init(
        "onderneming_natuurlijk_persoon", nl: "onderneming van natuurlijk persoon", en: "business of a natural person",
        short: "eenmanszaak"),
    ])

  /// The roles of a betrokkene (domain page §7.10).
  public static let rol = CodeList(
    "rol",
    [
      .init("eigenaar", nl: "eigenaar", en: "owner"), .init("huurder", nl: "huurder", en: "tenant"),
      .init("bestuurder", nl: "bestuurder", en: "director"), .init("exploitant", nl: "exploitant", en: "operator"),
      .init("vergunninghouder", nl: "vergunninghouder", en: "permit holder"),
      .init("geldverstrekker", nl: "geldverstrekker", en: "lender"),
      .init("slachtoffer", nl: "slachtoffer", en: "victim"), .init("getuige", nl: "getuige", en: "witness"),
      .init("onbekend", nl: "onbekend", en: "unknown"),
    ])
}
