/// The states of a handhavingsknelpunt (domain page §3.3).
public enum KnelpuntStatus {
  /// Proposed.
  public static let voorstel: Code = "voorstel"
  /// On the agenda of the stuurgroep.
  public static let geagendeerd: Code = "geagendeerd"
  /// Designated by the stuurgroep.
  public static let aangewezen: Code = "aangewezen"
  /// Not designated.
  public static let afgewezen: Code = "afgewezen"
  /// Withdrawn.
  public static let ingetrokken: Code = "ingetrokken"
  /// Done, and evaluated.
  public static let afgerond: Code = "afgerond"
  /// Designated until a day that has passed: follows from aangewezen and geldigTot, and is never stored.
  public static let verlopen: Code = "verlopen"

  /// The states after which nothing waits.
  public static let ends: Set<Code> = [afgewezen, ingetrokken, afgerond]
}

extension Codes {
  /// The states of a handhavingsknelpunt.
  public static let knelpuntStatus = CodeList(
    "status van een handhavingsknelpunt",
    [
      .init(KnelpuntStatus.voorstel, nl: "voorstel", en: "proposal"),
      .init(KnelpuntStatus.geagendeerd, nl: "geagendeerd", en: "on the agenda"),
      .init(KnelpuntStatus.aangewezen, nl: "aangewezen", en: "designated"),
      .init(KnelpuntStatus.afgewezen, nl: "afgewezen", en: "rejected"),
      .init(KnelpuntStatus.ingetrokken, nl: "ingetrokken", en: "withdrawn"),
      .init(KnelpuntStatus.afgerond, nl: "afgerond", en: "finished"),
    ])

  /// The states of a handhavingsknelpunt on the peildatum: those of a record, and verlopen (domain page §3.3).
  public static let knelpuntStatusOpPeildatum = CodeList(
    knelpuntStatus.name,
    knelpuntStatus.entries.flatMap { entry in
      entry.code == KnelpuntStatus.aangewezen
        ? [entry, .init(KnelpuntStatus.verlopen, nl: "verlopen", en: "lapsed")] : [entry]
    })

  /// The four objects that a handhavingsknelpunt can have [3:311].
  public static let objectsoort = CodeList(
    "objectsoort",
    [
      .init("persoon", nl: "persoon", en: "person"),
      .init(
        "groep_van_personen", .init(nl: "groep van personen", en: "group of persons"),
        short: .init(nl: "groep", en: "group")),
      .init("gebied", nl: "gebied", en: "area"), .init("branche", "branche"),
    ])

  /// Kinds of area [3:307, 577, 592].
  public static let gebiedstype = CodeList(
    "gebiedstype",
    [
      .init("havengebied", nl: "havengebied", en: "port area"),
      .init("winkelgebied", nl: "winkelgebied", en: "shopping area"),
      .init("bedrijventerrein", nl: "bedrijventerrein", en: "business park", short: "bedrijventerr."),
      .init("woonwagencentrum", nl: "woonwagencentrum", en: "caravan site", short: "woonwagenc."),
      .init("vakantiepark", nl: "vakantiepark", en: "holiday park"),
      .init("luchthaven", nl: "luchthaven", en: "airport"),
      .init("buitengebied", nl: "buitengebied", en: "rural area"),
      .init("glastuinbouw", nl: "glastuinbouw", en: "greenhouses"),
    ])

  /// What the aanpak of a knelpunt is aimed at (domain page §7.4).
  public static let aanpaksoort = CodeList(
    "soort aanpak",
    [
      .init("gebiedsgebonden", nl: "gebiedsgebonden", en: "aimed at an area"),
      .init("persoonsgericht", nl: "persoonsgericht", en: "aimed at persons"),
      .init("branchegericht", nl: "branchegericht", en: "aimed at a branche"),
    ])
}
