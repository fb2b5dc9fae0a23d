extension Codes {
  /// The themes of rows 3a–3f of Tabel 1 [3:267-272, 339-344]; `regionaal` carries its own naam.
  public static let thema = CodeList(
    "thema",
    [
      .init(
        "mensenhandel_smokkel", nl: "mensenhandel en mensensmokkel", en: "human trafficking and smuggling",
        short: "mensenh."),
      .init("hennep_drugs", nl: "hennep/drugs", en: "cannabis and drugs", short: "drugs"),
      .init("witwassen", nl: "witwassen", en: "money laundering (witwassen)", short: "witwas."),
      .init("vastgoed", nl: "vastgoed", en: "real estate (vastgoed)", short: "vastg."), .init("omg", "OMG"),
      .init("regionaal", nl: "regionaal", en: "regional", short: "reg."),
    ])

  /// What a casus starts from [3:282, 299].
  public static let aanleiding = CodeList(
    "aanleiding",
    [
      .init("signaal", "signaal"),
      .init(
        "opschaling_handhavingsknelpunt", nl: "opschaling uit handhavingsknelpunt",
        en: "escalation of a handhavingsknelpunt", short: "opschaling"),
      .init("gebiedsscan", "gebiedsscan"), .init("thematische_scan", nl: "thematische scan", en: "thematic scan"),
      .init("ondermijningsbeeld", "ondermijningsbeeld", short: "beeld"),
      .init("fenomeenonderzoek", "fenomeenonderzoek", short: "fenomeen"),
    ])

  /// The kinds of analysis and of informatieproduct [3:282, 291, 299, 356, 379, 647].
  public static let informatieproduct = CodeList(
    "informatieproduct",
    [
      .init("ondermijningsbeeld", "ondermijningsbeeld"),
      .init(
        "dynamisch_ondermijningsbeeld", nl: "dynamisch ondermijningsbeeld", en: "dynamic ondermijningsbeeld"),
      .init("fenomeenonderzoek", "fenomeenonderzoek"), .init("gebiedsscan", "gebiedsscan"),
      .init("thematische_scan", nl: "thematische scan", en: "thematic scan"),
      .init("integrale_casusanalyse", nl: "integrale casusanalyse", en: "integrale casusanalyse", short: "ICA"),
      .init("integrale_rapportage", nl: "integrale rapportage", en: "integrale rapportage"),
      .init("factsheet", "factsheet"),
    ])
}
