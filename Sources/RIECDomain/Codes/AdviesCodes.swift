/// The states of an interventieadvies (domain page §3.3).
public enum AdviesStatus {
  /// Being written.
  public static let concept: Code = "concept"
  /// Given; it counts in the year of its datum.
  public static let vastgesteld: Code = "vastgesteld"
  /// Taken back.
  public static let ingetrokken: Code = "ingetrokken"

  /// The states after which nothing waits.
  public static let ends: Set<Code> = [vastgesteld, ingetrokken]
}

extension Codes {
  /// The kinds of interventieadvies, rows 4a–4d of Tabel 1 [3:346-350].
  public static let adviessoort = CodeList(
    "adviessoort",
    [
      .init("bestuurlijk", nl: "bestuurlijk", en: "administrative (bestuurlijk)"),
      .init("bibob", "Bibob"), .init("strafrechtelijk", nl: "strafrechtelijk", en: "criminal law (strafrechtelijk)"),
      .init("fiscaal", nl: "fiscaal", en: "fiscal (fiscaal)"), .init("overig", nl: "overig", en: "other"),
    ])

  /// The answer to the first besluitpunt: is an intervention needed? [3:282]
  public static let noodzakelijk = CodeList(
    "noodzakelijk",
    [
      .init("ja", nl: "ja", en: "yes"), .init("nee", nl: "nee", en: "no"),
      .init("nader", nl: "nader te bepalen", en: "to be determined"),
    ])

  /// The states of an interventieadvies (domain page §3.3).
  public static let adviesStatus = CodeList(
    "status van een advies",
    [
      .init(AdviesStatus.concept, "concept"), .init(AdviesStatus.vastgesteld, "vastgesteld"),
      .init(AdviesStatus.ingetrokken, "ingetrokken"),
    ])
}
