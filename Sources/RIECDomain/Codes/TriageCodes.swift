/// The states of a triagesessie.
public enum TriagesessieStatus {
  /// Somebody is at it.
  public static let lopend: Code = "lopend"
  /// Put aside; it goes on where it was.
  public static let gestopt: Code = "gestopt"
  /// Done.
  public static let afgerond: Code = "afgerond"
}

extension Codes {
  /// The states of a triagesessie.
  public static let triagesessieStatus = CodeList(
    "status van een triagesessie",
    [
      .init(TriagesessieStatus.lopend, nl: "lopend", en: "running"),
      .init(TriagesessieStatus.gestopt, nl: "gestopt", en: "stopped"),
      .init(TriagesessieStatus.afgerond, nl: "afgerond", en: "finished"),
    ])

  /// What a session notes of an item: a decision of a weging, or what was done instead.
  public static let triagebesluit = CodeList(
    "besluit in een triagesessie",
    wegingsbesluit.entries + [
      .init("informatie", nl: "informatie gevraagd", en: "information asked"),
      .init("overgeslagen", nl: "overgeslagen", en: "skipped"),
      .init("voorgelegd", nl: "voorgelegd", en: "put forward"),
      .init("bevestigd", nl: "bevestigd", en: "confirmed"),
      .init("teruggegeven", nl: "teruggegeven", en: "returned"),
      .init("uitgezonderd", nl: "uitgezonderd", en: "left out"),
    ])

  /// What may weigh in the order of Triage. Persons, places and areas are not among them, and never will be: they are
  /// shown, not weighed.
  public static let triagefactor = CodeList(
    "factor van de triagevolgorde",
    [
      .init("knelpunt_loopt", nl: "knelpunt loopt", en: "knelpunt is valid"),
      .init("meer_inbrengers", nl: "meer inbrengers", en: "several inbrengers"),
      .init("termijn_loopt_af", nl: "termijn loopt af", en: "a term runs out"),
      .init("termijn_casus", nl: "termijn gekoppelde casus", en: "term of linked casus"),
      .init("ouderdom", nl: "wacht lang", en: "has waited long"),
    ])

  /// When a decision goes to a second analyst.
  public static let vierOgenVoorwaarde = CodeList(
    "voorwaarde voor vier ogen",
    [
      .init("altijd", nl: "altijd", en: "always"),
      .init("gedeelde_betrokkene", nl: "gedeelde betrokkene", en: "shared betrokkene"),
      .init("gedeelde_locatie", nl: "gedeelde locatie", en: "shared locatie"),
      .init("gedeeld_knelpunt", nl: "gedeeld knelpunt", en: "shared knelpunt"),
      .init("persoonsgegevens", nl: "er staan persoonsgegevens in", en: "it holds personal data"),
    ])
}
