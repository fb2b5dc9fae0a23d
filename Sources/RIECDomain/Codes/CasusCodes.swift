/// The states of a casus (domain page §3.3 and §7.6).
public enum CasusStatus {
  /// Brought in, not yet weighed.
  public static let aangemeld: Code = "aangemeld"
  /// Being weighed.
  public static let weging: Code = "weging"
  /// Before the casusoverleg or in it.
  public static let casusoverleg: Code = "casusoverleg"
  /// Being analysed (ICA).
  public static let analyse: Code = "analyse"
  /// The interventieadvies is being written.
  public static let advies: Code = "advies"
  /// The five besluitpunten are answered.
  public static let besluit: Code = "besluit"
  /// Partners carry out interventies.
  public static let uitvoering: Code = "uitvoering"
  /// Every interventie has ended.
  public static let evaluatie: Code = "evaluatie"
  /// On hold; goes back to where it was.
  public static let aangehouden: Code = "aangehouden"
  /// Closed once, and back; weging follows.
  public static let heropend: Code = "heropend"
  /// Closed with a resultaat.
  public static let afgesloten: Code = "afgesloten"
  /// Not taken up after weging.
  public static let afgewezen: Code = "afgewezen"
  /// Its opwerken was reversed.
  public static let ingetrokken: Code = "ingetrokken"
  /// Handed to another region or the EURIEC.
  public static let overgedragen: Code = "overgedragen"
  /// Goes on in another casus.
  public static let samengevoegd: Code = "samengevoegd"
  /// Destroyed; the verklaring stays.
  public static let vernietigd: Code = "vernietigd"

  /// The chain from aangemeld to advies [3:282, 377].
  public static let informatiefase = [aangemeld, weging, casusoverleg, analyse, advies]
  /// The chain from besluit to evaluatie.
  public static let uitvoeringsfase = [besluit, uitvoering, evaluatie]
  /// The states in which work goes on.
  public static let active = informatiefase + uitvoeringsfase
  /// The states after which nothing waits.
  public static let ends: Set<Code> = [
    afgesloten, afgewezen, ingetrokken, overgedragen, samengevoegd, vernietigd,
  ]
}

extension Codes {
  /// The states of a casus, in the order of the work; the two fasen are groups.
  public static let casusStatus = CodeList(
    "status van een casus",
    [
      .init(CasusStatus.aangemeld, "aangemeld"), .init(CasusStatus.weging, "weging"),
      .init(CasusStatus.casusoverleg, "casusoverleg"), .init(CasusStatus.analyse, "analyse"),
      .init(CasusStatus.advies, "advies"), .init(CasusStatus.besluit, "besluit"),
      .init(CasusStatus.uitvoering, "uitvoering"), .init(CasusStatus.evaluatie, "evaluatie"),
      .init(CasusStatus.aangehouden, "aangehouden"), .init(CasusStatus.heropend, "heropend"),
      .init(CasusStatus.afgesloten, "afgesloten"), .init(CasusStatus.afgewezen, "afgewezen"),
      .init(CasusStatus.ingetrokken, "ingetrokken"), .init(CasusStatus.overgedragen, "overgedragen"),
      .init(CasusStatus.samengevoegd, "samengevoegd"), .init(CasusStatus.vernietigd, "vernietigd"),
    ],
    groups: [
      .init("informatiefase", .init("informatiefase"), members: CasusStatus.informatiefase + [CasusStatus.heropend]),
      .init("uitvoeringsfase", .init("uitvoeringsfase"), members: CasusStatus.uitvoeringsfase),
    ])

  /// The two main phases [3:377].
  public static let fase = CodeList(
    "fase",
    [
      .init("informatiefase", "informatiefase", short: "informatie"),
      .init("uitvoeringsfase", "uitvoeringsfase", short: "uitvoering"),
    ])
}
