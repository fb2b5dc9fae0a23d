/// The enumerations of the domain, a file per subject. Spellings are those of the domain page §3.2 and §7.
public enum Codes {
  /// ja, nee or not known, as the criteria of a weging and `minderjarig` are answered (domain page §7.3, §7.5).
  public static let jaNeeOnbekend = CodeList(
    "ja_nee_onbekend",
    [
      .init("ja", nl: "ja", en: "yes"), .init("nee", nl: "nee", en: "no"),
      .init("onbekend", nl: "onbekend", en: "unknown"),
    ])

  /// What the check found about a record; a `verwijzing`, a reference to what is not there or of another kind (rule 23),
  /// is a `fout` too; `verborgen`, a character that cannot be seen (rule 29), is a `waarschuwing` too.
  public static let melding = CodeList(
    "melding",
    [
      .init("fout", nl: "fout", en: "fault", short: "F"),
      .init("waarschuwing", nl: "waarschuwing", en: "warning", short: "W"),
      .init("verwijzing", nl: "verwijzing naar niets", en: "dangling reference"),
      .init("verborgen", nl: "verborgen teken", en: "hidden character", short: "V"),
    ])

  /// The one of these codes of `melding` that a list shows where it has room for one.
  public static func gravest(of codes: [Code]) -> Code? {
    ["fout", "verborgen"].first(where: codes.contains) ?? codes.first
  }
}
