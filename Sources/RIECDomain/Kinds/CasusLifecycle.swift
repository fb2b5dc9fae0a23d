import PlainText

extension Casus {
  /// The lifecycle of the domain page §3.3 with §7.6; the products are the source's [3:282, 377], the states are ours.
  static let lifecycle = Lifecycle(
    states: Codes.casusStatus, initial: CasusStatus.aangemeld, ends: CasusStatus.ends,
    transitions: chain + sideways)

  private static let chain: [Lifecycle.Transition] = [
    .init(CasusStatus.aangemeld, CasusStatus.weging),
    .init(CasusStatus.aangemeld, CasusStatus.casusoverleg, brought + [allCriteria, secondAnalyst]),
    .init(CasusStatus.weging, CasusStatus.casusoverleg, brought),
    .init(CasusStatus.casusoverleg, CasusStatus.analyse),
    .init(CasusStatus.analyse, CasusStatus.advies, [icaOrMotivering]),
    .init(CasusStatus.advies, CasusStatus.besluit, [fiveAnswers]),
    .init(CasusStatus.besluit, CasusStatus.uitvoering, [needed, interventieWithUitvoerder, coordination]),
    .init(CasusStatus.uitvoering, CasusStatus.evaluatie, [interventiesEnded]),
    .init(CasusStatus.evaluatie, CasusStatus.afgesloten, closed),
  ]

  private static let sideways: [Lifecycle.Transition] =
    [
      .init(CasusStatus.weging, CasusStatus.afgewezen, [.motivering(at: CasusStatus.afgewezen)]),
      .init(CasusStatus.casusoverleg, CasusStatus.afgesloten, closed + withoutFollowUp),
      .init(CasusStatus.analyse, CasusStatus.casusoverleg),
      .init(CasusStatus.analyse, CasusStatus.afgesloten, closed + withoutFollowUp),
      .init(CasusStatus.advies, CasusStatus.casusoverleg),
      .init(CasusStatus.besluit, CasusStatus.afgesloten, closed + [noInterventie]),
      .init(CasusStatus.afgesloten, CasusStatus.heropend, [.motivering(at: CasusStatus.heropend)]),
      .init(CasusStatus.heropend, CasusStatus.weging),
    ]
    + CasusStatus.informatiefase.dropLast().map { .init($0, CasusStatus.ingetrokken, [opwerkenReversed]) }
    + CasusStatus.active.map { .init($0, CasusStatus.aangehouden) }
    + CasusStatus.active.map { .init(CasusStatus.aangehouden, $0, [.heldFrom($0)]) }
    + CasusStatus.active.map { .init($0, CasusStatus.overgedragen, [receiver]) }
    + CasusStatus.active.map { .init($0, CasusStatus.samengevoegd, [mergedInto]) }
    + [
      CasusStatus.afgesloten, CasusStatus.afgewezen, CasusStatus.ingetrokken, CasusStatus.overgedragen,
      CasusStatus.samengevoegd,
    ].map { .init($0, CasusStatus.vernietigd) }

  private static let brought: [Lifecycle.Guard] = [
    .record(nl: "≥ 1 inbrenger", en: "≥ 1 inbrenger") { !$0[inbreng].isEmpty },
    .record(nl: "≥ 1 thema", en: "≥ 1 theme") { !$0[themas].isEmpty },
    .record(nl: "grondslag", en: "grondslag") { $0[grondslag] != nil },
  ]

  private static let allCriteria = Lifecycle.Guard(
    Tekst(nl: "alle criteria van de weging ja", en: "all criteria of the weging yes")
  ) { record, context in
    guard let criteria = signaal(of: record, context)?[Signaal.weging]?[Weging.criteria] else { return false }
    return [
      Criteria.concreet, Criteria.actueel, Criteria.themaOfKnelpunt, Criteria.meerPartnersNodig,
      Criteria.grondslag,
    ].allSatisfy { criteria[$0] == "ja" }
  }

  /// Who takes the step is another person than who weighed the signaal.
  private static let secondAnalyst = Lifecycle.Guard(
    Tekst(nl: "akkoord van een tweede analist", en: "agreement of a second analyst")
  ) { record, context in
    guard let first = signaal(of: record, context)?[Signaal.weging]?[Weging.door],
      let step = record[statusHistorie].last, step[Statusregel.status] == CasusStatus.casusoverleg,
      let second = step[Statusregel.door]
    else { return false }
    return first != second
  }

  private static let icaOrMotivering = Lifecycle.Guard.record(nl: "ICA of motivering", en: "ICA or motivering") {
    if $0[analyses].contains(where: { $0[Analyse.soort] == "integrale_casusanalyse" }) { return true }
    guard let step = $0[statusHistorie].last, step[Statusregel.status] == CasusStatus.advies else { return false }
    return step[Statusregel.toelichting].isFilled
  }

  private static let fiveAnswers = Lifecycle.Guard.record(
    nl: "vijf besluitpunten beantwoord", en: "five besluitpunten answered"
  ) { Advies.latest(of: $0).map { Advies.openBesluitpunten(of: $0).isEmpty } ?? false }

  /// With noodzakelijk nee the casus goes to afgesloten (domain page §7.7).
  private static let needed = Lifecycle.Guard.record(
    nl: "advies dat een interventie noodzakelijk vindt", en: "advies that finds an interventie needed"
  ) { Advies.latest(of: $0)?[Advies.noodzakelijk] != "nee" }

  private static let interventieWithUitvoerder = Lifecycle.Guard.record(
    nl: "≥ 1 interventie met uitvoerder", en: "≥ 1 interventie with uitvoerder"
  ) { $0[interventies].contains { $0[Interventie.uitvoerder] != nil } }

  private static let coordination = Lifecycle.Guard.record(nl: "coördinator", en: "coordinator") {
    $0[coordinator].isFilled || Advies.latest(of: $0)?[Advies.coordinator] != nil
  }

  private static let interventiesEnded = Lifecycle.Guard.record(
    nl: "elke interventie in een eindstatus", en: "every interventie ended"
  ) { $0[interventies].allSatisfy { $0[Interventie.status].map(InterventieStatus.ends.contains) ?? false } }

  private static let noInterventie = Lifecycle.Guard.record(nl: "geen interventie", en: "no interventie") {
    $0[interventies].allSatisfy { $0[Interventie.status] == InterventieStatus.vervallen }
  }

  /// Rule 20 adds the actiedatum to what §3.3 asks.
  private static let closed: [Lifecycle.Guard] = [
    .record(nl: "resultaat", en: "result") { $0[resultaat] != nil },
    .record(nl: "archiefnominatie", en: "archiefnominatie") { $0[archief]?[Archief.nominatie] != nil },
    .record(nl: "archiefactiedatum", en: "archiefactiedatum") { $0[archief]?[Archief.actiedatum] != nil },
  ]

  private static let withoutFollowUp: [Lifecycle.Guard] = [
    .record(nl: "resultaat geen vervolg", en: "result geen vervolg") { $0[resultaat] == "geen_vervolg" },
    .motivering(at: CasusStatus.afgesloten),
  ]

  private static let receiver = Lifecycle.Guard.motivering(
    at: CasusStatus.overgedragen, nl: "regio of EURIEC in de toelichting", en: "region or EURIEC in the note")

  private static let mergedInto = Lifecycle.Guard.record(nl: "doelcasus", en: "target casus") {
    $0[gerelateerd].contains { $0[Gerelateerd.aard] == "samengevoegd_met" && $0[Gerelateerd.casusId] != nil }
  }

  /// A casus is withdrawn only where the signaal that it was made of no longer says so.
  private static let opwerkenReversed = Lifecycle.Guard(
    Tekst(nl: "opwerken van het signaal teruggedraaid", en: "opwerken of the signaal reversed")
  ) { record, context in
    guard let signaal = signaal(of: record, context) else { return false }
    return signaal[Signaal.status] != SignaalStatus.opgewerkt || signaal[Signaal.casusId] != record.id
  }

  private static func signaal(of record: Record, _ context: RuleContext) -> Record? {
    guard let id = record[aanleiding]?[CasusAanleiding.verwijzing], let found = context.lookup(id),
      found.kind == .signaal
    else { return nil }
    return found
  }
}

extension Lifecycle.Guard {
  /// That a casus was held from `state`, or that its history does not tell.
  fileprivate static func heldFrom(_ state: Code) -> Lifecycle.Guard {
    .record(nl: "was \(state.text) vóór aanhouden", en: "was \(state.text) before it was held") {
      Historie.state(before: CasusStatus.aangehouden, leadingTo: state, in: $0).map { $0 == state } ?? true
    }
  }
}
