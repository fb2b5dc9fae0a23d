/// The states of a portefeuille (domain page §3.3).
public enum PortefeuilleStatus {
  /// Being prepared.
  public static let inVoorbereiding: Code = "in_voorbereiding"
  /// Under way.
  public static let lopend: Code = "lopend"
  /// Finished.
  public static let afgerond: Code = "afgerond"
}

extension Codes {
  /// The states of a portefeuille.
  public static let portefeuilleStatus = CodeList(
    "status van een portefeuille",
    [
      .init(PortefeuilleStatus.inVoorbereiding, nl: "in voorbereiding", en: "in preparation"),
      .init(PortefeuilleStatus.lopend, nl: "lopend", en: "under way"),
      .init(PortefeuilleStatus.afgerond, nl: "afgerond", en: "finished"),
    ])

  /// The four goals of the strategische agenda, in the order of [1:15-21].
  public static let strategischDoel = CodeList(
    "strategisch doel",
    [
      .init(
        "eenduidige_informatiepositie", nl: "1 Eenduidige informatiepositie", en: "1 Eenduidige informatiepositie"),
      .init("weerbare_samenleving", nl: "2 Weerbare samenleving", en: "2 Weerbare samenleving"),
      .init("sterke_overheid", nl: "3 Eén sterke overheid", en: "3 Eén sterke overheid"),
      .init("professionele_organisatie", nl: "4 Professionele organisatie", en: "4 Professionele organisatie"),
    ])

  /// The form in which a portefeuille is worked on [1:1-22].
  public static let werkvorm = CodeList(
    "werkvorm", [.init("werkgroep", nl: "werkgroep", en: "working group"), .init("werkplaats", "werkplaats")])

  /// How far an activity is.
  public static let activiteitStatus = CodeList(
    "status van een activiteit",
    [
      .init("gepland", nl: "gepland", en: "planned"), .init("loopt", nl: "loopt", en: "under way"),
      .init("gereed", nl: "gereed", en: "ready"),
    ])
}
