import RIECDomain
import StrictJSON
import Testing

@Suite struct TriageDecisionsTests {
  private func applied(
    _ decision: TriageDecision, to signaal: Record, _ office: TriageOffice? = nil
  ) throws -> TriageOutcome {
    var office = try office ?? TriageOffice()
    office.add(signaal)
    let context = try office.context()
    let outcome = try TriageDecisions.apply(decision, to: signaal, context).get()
    expectSound(outcome, context)
    return outcome
  }

  private func after(_ decision: TriageDecision, _ members: String = "") throws -> Record {
    let outcome = try applied(decision, to: try TriageOffice.signaal(1, members))
    return try #require(outcome.signaal)
  }

  private func states(_ record: Record) -> [String] {
    record[Signaal.statusHistorie].map { line in
      [line[Statusregel.status]?.text, line[Statusregel.reden]?.text, line[Statusregel.door]].compactMap { $0 }
        .joined(separator: " ")
    }
  }

  @Test func `a new signaal goes by in_weging to its end: two lines, by the user, at the moment`() throws {
    let after = try after(.afwijzen("verouderd"))
    #expect(after[Signaal.status] == SignaalStatus.afgewezen)
    #expect(states(after) == ["nieuw analist9", "in_weging analist1", "afgewezen verouderd analist1"])
    let weging = try #require(after[Signaal.weging])
    #expect(weging[Weging.besluit] == "afwijzen" && weging[Weging.reden] == "verouderd")
    #expect(weging[Weging.door] == "analist1" && weging[Weging.op]?.text == "2022-09-05T10:00:00+02:00")
    #expect(after[Signaal.bewaarTot] == day("2023-09-01"))
  }

  /// The history of a signaal that came in at `moment`; it is decided on 2022-09-05 at 10:00 +02:00.
  @Test(
    arguments: [
      ("2022-09-05T07:59:00Z", "2022-09-05T10:00:00+02:00"), ("2022-09-05T10:30:00Z", "2022-09-05T10:30:00Z"),
      ("2022-09-06T00:30:00Z", nil),
    ] as [(String, String?)])
  func `a step is never before the last one, also where that is later the same day`(
    moment: String, wanted: String?
  ) throws {
    let history = #""statusHistorie":[{"nr":1,"status":"nieuw","op":"\#(moment)","door":"analist9"}]"#
    let signaal = try TriageOffice.signaal(1, history)
    let result = TriageDecisions.apply(.afwijzen("verouderd"), to: signaal, try TriageOffice().context())
    #expect((try? result.get().signaal)?[Signaal.statusHistorie].last?[Statusregel.op]?.text == wanted)
  }

  @Test func `what came back from a hold is decided anew, and waits for nothing`() throws {
    let held = try after(.aanhouden("capaciteit", until: day("2022-09-20")))
    #expect(held[Signaal.hervatOp] == day("2022-09-20") && held[Signaal.hervatAls] == nil)
    let outcome = try applied(.afwijzen("onvoldoende_concreet"), to: held)
    let after = try #require(outcome.signaal)
    #expect(after[Signaal.hervatOp] == nil)
    #expect(
      states(after).dropFirst(2) == [
        "aangehouden capaciteit analist1", "in_weging analist1", "afgewezen onvoldoende_concreet analist1",
      ])
  }

  @Test func `without grondslag it is kept as short as the office can, never longer than it was`() throws {
    #expect(try after(.afwijzen("geen_grondslag"))[Signaal.bewaarTot] == day("2022-10-03"))
    let short = try after(.afwijzen("geen_grondslag"), #""bewaarTot":"2022-09-10""#)
    #expect(short[Signaal.bewaarTot] == day("2022-09-10"))
  }

  @Test func `an investigation raises the level to vertrouwelijk at least`() throws {
    let decision = TriageDecision.aanhouden("lopend_onderzoek", until: day("2022-12-01"))
    #expect(try after(decision)[Signaal.vertrouwelijkheid] == "vertrouwelijk")
    #expect(try after(decision, #""vertrouwelijkheid":"geheim""#)[Signaal.vertrouwelijkheid] == "geheim")
    #expect(try after(decision, #""vertrouwelijkheid":null"#)[Signaal.vertrouwelijkheid] == "vertrouwelijk")
  }

  @Test func `a question holds it until the answer comes or is late`() throws {
    let after = try after(.informatie(partner: "om", vraag: "Loopt er een zaak?", uiterlijk: day("2022-09-19")))
    #expect(after[Signaal.status] == SignaalStatus.aangehouden)
    #expect(after[Signaal.weging]?[Weging.besluit] == "aanhouden")
    #expect(after[Signaal.weging]?[Weging.reden] == "wacht_op_informatie")
    #expect(after[Signaal.weging]?[Weging.motivering] == "Loopt er een zaak?")
    let vraag = try #require(after[Signaal.informatievragen].last)
    #expect(vraag[Informatievraag.partner] == "om" && vraag[Informatievraag.uiterlijk] == day("2022-09-19"))
    #expect(after[Signaal.hervatAls]?[HervatAls.soort] == "antwoord_van")
    #expect(after[Signaal.hervatOp] == day("2022-09-19"))
  }

  @Test func `a hold waits for an overleg, a casus or a designation`() throws {
    let overleg = TriageDecision(.aanhouden).answering(.reden, "wacht_op_overleg").answering(
      .overlegId, "O-MN-2022-0002")
    #expect(try after(overleg)[Signaal.hervatAls]?[HervatAls.id] == "O-MN-2022-0002")
    let casus = TriageDecision(.aanhouden).answering(.reden, "wacht_op_casus").answering(.casusId, "MN-2022-0001")
      .answering(.casusStatus, "advies")
    #expect(try after(casus)[Signaal.hervatAls]?[HervatAls.status] == "advies")
    let knelpunt = TriageDecision(.aanhouden).answering(.reden, "wacht_op_aanwijzing")
      .answering(.knelpuntId, "HKP-MN-0003")
    #expect(try after(knelpunt)[Signaal.hervatAls]?[HervatAls.soort] == "knelpunt_aangewezen")
  }

  @Test(arguments: [
    ("MN-2022-0001", "zelfde_onderwerp"), ("HKP-MN-0001", "valt_onder_knelpunt"), ("S-MN-2022-0002", "dubbel_signaal"),
  ])
  func `the reden of a link follows from the target, which stays as it is`(_ id: String, _ reden: String) throws {
    var office = try TriageOffice()
    office.add(try TriageOffice.signaal(2))
    let outcome = try applied(.koppelen(to: RecordID(id)), to: try TriageOffice.signaal(1), office)
    let after = try #require(outcome.signaal)
    #expect(outcome.edits.count == 1)
    #expect(after[Signaal.gekoppeldAan]?.text == id && after[Signaal.weging]?[Weging.reden]?.text == reden)
    #expect(after[Signaal.status] == SignaalStatus.gekoppeld)
  }

  @Test func `opwerken makes a casus of what the signaal holds, in its first state`() throws {
    let signaal = try TriageOffice.signaal(
      1,
      #""handhavingsknelpuntIds":["HKP-MN-0001","HKP-MN-0002","HKP-NH-0001"],"kentekens":["DEMO-001"],"kvkNummers":["00000001"],"toegang":["team-mn"]"#
    )
    let outcome = try applied(.opwerken(titel: "Stille Wulp", doel: "Inzicht", grondslag: "convenant"), to: signaal)
    #expect(outcome.edits.map(\.kind) == [.casus, .signaal])
    let casus = try #require(outcome.edits.first)
    #expect(casus.id == nil && casus.changes.map(\.path.text) == [""])
    #expect(casus.record.id == TriageEdit.placeholder && outcome.signaal?[Signaal.casusId] == TriageEdit.placeholder)
    let made = casus.record
    #expect(made[Casus.status] == CasusStatus.aangemeld && made[Casus.titel] == "Stille Wulp")
    #expect(made[Casus.aanleiding]?[CasusAanleiding.soort] == "signaal")
    #expect(made[Casus.aanleiding]?[CasusAanleiding.verwijzing] == signaal.id)
    #expect(made[Casus.inbreng] == signaal[Signaal.inbreng] && made[Casus.themas] == signaal[Signaal.themas])
    #expect(made[Casus.betrokkenen] == ["P-0001"] && made[Casus.locaties] == ["L-0001"])
    #expect(made[Casus.gemeenten] == ["Duinvoort"] && made[Casus.kentekens] == ["DEMO-001"])
    #expect(made[Casus.kvkNummers] == ["00000001"] && made[Casus.toegang] == ["team-mn"])
    // Only a knelpunt that holds, and holds in the region.
    #expect(made[Casus.handhavingsknelpuntIds] == ["HKP-MN-0001"])
    #expect(made[Casus.behandeldVan] == day("2022-09-05") && made[Casus.behandelaar] == "analist1")
    #expect(made[Casus.vertrouwelijkheid] == "intern" && made[Casus.regio] == "MN")
  }

  @Test func `passing on keeps what was given, to whom and on what basis`() throws {
    let after = try after(
      .doorverwijzen(
        "andere_regio", naar: "RIEC Limburg", grondslag: "convenant", wat: "omschrijving", persoonsgegevens: false))
    let passed = try #require(after[Signaal.doorverwezen])
    #expect(passed[Doorverwijzing.naar] == "RIEC Limburg" && passed[Doorverwijzing.op] == day("2022-09-05"))
    #expect(passed[Doorverwijzing.persoonsgegevens] == false)
    #expect(after[Signaal.status] == SignaalStatus.doorverwezen)
  }

  @Test func `a skip leaves the signaal as it is and is noted in the session`() throws {
    let context = try TriageOffice().context()
    let signaal = try TriageOffice.signaal(1)
    let session = TriageSession.start(TriageOrder.ordered([signaal], context), regio: "MN", context).record
    let outcome = try TriageDecisions.apply(.overslaan, to: signaal, session: session, seconds: 4, context).get()
    #expect(outcome.edits.map(\.kind) == [.triagesessie] && outcome.signaal == nil)
    let line = try #require(outcome.session?[Triagesessie.besluiten].first)
    #expect(line[Triagebesluit.besluit] == "overgeslagen" && line[Triagebesluit.duurSeconden] == 4)
    #expect(line[Triagebesluit.versie] == 1)
  }

  @Test func `a note is kept with the signaal in the same commit`() throws {
    let after = try after(TriageDecision.afwijzen("verouderd").answering(.notitie, "gebeld"))
    #expect(after[Signaal.notities].map { $0[Notitie.tekst] } == ["gebeld"])
  }

  @Test(arguments: ["afgewezen", "gekoppeld", "opgewerkt", "doorverwezen", "vernietigd", "zweeft"])
  func `what does not wait is not decided`(_ status: String) throws {
    let signaal = try TriageOffice.signaal(1, #""status":"\#(status)","statusHistorie":null"#)
    let result = TriageDecisions.apply(.afwijzen("verouderd"), to: signaal, try TriageOffice().context())
    #expect(result == .failure(.notWaiting(Code(status))))
  }

  @Test func `one decision for many is one commit with the session once, and a result for each`() throws {
    var office = try TriageOffice()
    let signalen = try (1...4).map {
      try TriageOffice.signaal($0, $0 == 4 ? #""status":"afgewezen","statusHistorie":null"# : "")
    }
    signalen.forEach { office.add($0) }
    let context = try office.context()
    let session = TriageSession.start(TriageOrder.ordered(signalen, context), regio: "MN", context).record
    let bulk = try TriageBulk.apply(
      .afwijzen("verouderd"), to: signalen + signalen, except: ["S-MN-2022-0002"], session: session, context
    ).get()
    #expect(bulk.results.map(\.result) == [.decided, .excepted, .decided, .refused(.notWaiting("afgewezen"))])
    #expect(bulk.outcome.edits.map { $0.id?.text } == ["S-MN-2022-0001", "S-MN-2022-0003", session.id.text])
    let lines = TriageSession(try #require(bulk.outcome.session)).lines.map(\.besluit.text)
    #expect(lines == ["afwijzen", "uitgezonderd", "afwijzen"])
    expectSound(bulk.outcome, context)
    for choice in TriageChoice.allCases where choice != .afwijzen && choice != .aanhouden {
      guard case .failure(.notForMany(choice)) = TriageBulk.apply(TriageDecision(choice), to: signalen, context) else {
        Issue.record("\(choice) for many")
        continue
      }
    }
  }
}
