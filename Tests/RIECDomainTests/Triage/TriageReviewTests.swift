import RIECDomain
import StrictJSON
import Testing

@Suite struct TriageReviewTests {
  /// An office where afwijzen with a shared betrokkene goes to a second analyst, and a signaal put forward by analist1.
  private func putForward() throws -> (office: TriageOffice, proposed: Record) {
    var office = try TriageOffice()
    office.settings.fourEyes = [.init("afwijzen", "gedeelde_betrokkene")]
    office.shared = [.betrokkene]
    let signaal = try TriageOffice.signaal(1)
    office.add(signaal)
    let context = try office.context()
    let outcome = try TriageDecisions.apply(.afwijzen("buiten_taak", motivering: "los geval"), to: signaal, context)
      .get()
    #expect(outcome.isProposal)
    expectSound(outcome, context)
    let proposed = try #require(outcome.signaal)
    office.add(proposed)
    return (office, proposed)
  }

  @Test func `what the settings give to two analysts is put forward, and nothing is decided`() throws {
    let (_, proposed) = try putForward()
    #expect(proposed[Signaal.status] == SignaalStatus.inWeging && proposed[Signaal.weging] == nil)
    let review = try #require(proposed[Signaal.tweedeBeoordeling])
    #expect(review[TweedeBeoordeling.besluit] == "afwijzen" && review[TweedeBeoordeling.reden] == "buiten_taak")
    #expect(review[TweedeBeoordeling.motivering] == "los geval" && review[TweedeBeoordeling.door] == "analist1")
    #expect(TriageReview.proposal(of: proposed)?.decision == .afwijzen("buiten_taak", motivering: "los geval"))
  }

  @Test(arguments: [
    ("altijd", [], true), ("gedeelde_betrokkene", [TriageShared.locatie], false),
    ("gedeelde_betrokkene", [.betrokkene], true), ("gedeelde_locatie", [.locatie], true),
    ("gedeeld_knelpunt", [.knelpunt], true), ("gedeeld_knelpunt", [.betrokkene], false), ("persoonsgegevens", [], true),
    ("soms", [.betrokkene, .locatie, .knelpunt], false),
  ])
  func `a condition holds where the signaal shares what it names`(
    _ voorwaarde: String, _ shared: [TriageShared], _ expected: Bool
  ) throws {
    var office = try TriageOffice()
    office.settings.fourEyes = [.init("afwijzen", Code(voorwaarde))]
    office.shared = Set(shared)
    let (signaal, context) = (try TriageOffice.signaal(1), try office.context())
    #expect(TriageDecisions.wantsFourEyes(.afwijzen("verouderd"), signaal, context) == expected)
    #expect(!TriageDecisions.wantsFourEyes(.koppelen(to: "MN-2022-0001"), signaal, context))
  }

  @Test func `another analyst confirms it, and who did stands beside who decided`() throws {
    let (office, proposed) = try putForward()
    let context = try office.context("analist2", hour: 11)
    let outcome = try TriageReview.confirm(proposed, context).get()
    expectSound(outcome, context)
    let after = try #require(outcome.signaal)
    #expect(after[Signaal.status] == SignaalStatus.afgewezen && after[Signaal.tweedeBeoordeling] == nil)
    #expect(after[Signaal.weging]?[Weging.door] == "analist1")
    #expect(after[Signaal.weging]?[Weging.bevestigdDoor] == "analist2")
    #expect(after[Signaal.statusHistorie].last?[Statusregel.door] == "analist2")
  }

  @Test func `who put it forward cannot confirm it, nor decide otherwise meanwhile`() throws {
    let (office, proposed) = try putForward()
    let context = try office.context()
    #expect(TriageReview.confirm(proposed, context) == .failure(.ownProposal))
    #expect(
      TriageDecisions.apply(.koppelen(to: "MN-2022-0001"), to: proposed, context)
        == .failure(.underSecondReview(by: "analist1")))
    #expect(TriageReview.confirm(try TriageOffice.signaal(2), context) == .failure(.nothingToReview))
  }

  @Test func `it is returned with a toelichting, and waits for who put it forward`() throws {
    var (office, proposed) = try putForward()
    let context = try office.context("analist2")
    #expect(TriageReview.giveBack(proposed, toelichting: "  ", context) == .failure(.wantsReason))
    let session = TriageSession.start(TriageOrder.ordered([proposed], context), regio: "MN", context).record
    let outcome = try TriageReview.giveBack(proposed, toelichting: "bel eerst", session: session, context).get()
    expectSound(outcome, context)
    let after = try #require(outcome.signaal)
    #expect(after[Signaal.tweedeBeoordeling] == nil && after[Signaal.notities].last?[Notitie.tekst] == "bel eerst")
    let line = try #require(outcome.session?[Triagesessie.besluiten].last)
    #expect(line[Triagebesluit.besluit] == "teruggegeven" && line[Triagebesluit.voorstel] == "afwijzen")
    office.add(after)
    #expect(TriageQueue.reason(after, try office.context()) == .underReview)
  }

  @Test func `a proposal keeps every answer`() throws {
    var office = try TriageOffice()
    office.settings.fourEyes = Codes.wegingsbesluit.entries.map { .init($0.code, "altijd") }
    let signaal = try TriageOffice.signaal(1)
    office.add(signaal)
    let decisions: [TriageDecision] = [
      .opwerken(titel: "Late Vink", doel: "Inzicht", grondslag: "convenant"), .koppelen(to: "MN-2022-0001"),
      .aanhouden("capaciteit", until: day("2022-10-03")),
      .doorverwijzen("andere_regio", naar: "RIEC", grondslag: "wgs", wat: "alles", persoonsgegevens: false),
      .afwijzen("verouderd").answering(.notitie, "gebeld"),
    ]
    for decision in decisions {
      let proposed = try TriageDecisions.apply(decision, to: signaal, try office.context()).get()
      let review = try #require(proposed.signaal)
      #expect(TriageReview.proposal(of: review)?.decision == decision)
      let confirmed = try TriageReview.confirm(review, try office.context("analist2")).get()
      #expect(confirmed.signaal?[Signaal.status] == decision.choice.status)
      expectSound(confirmed, try office.context("analist2"))
    }
  }

  @Test func `what can no longer be done is not confirmed`() throws {
    var office = try TriageOffice()
    office.settings.fourEyes = [.init("koppelen", "altijd")]
    let signaal = try TriageOffice.signaal(1)
    let decision = TriageDecision.koppelen(to: "MN-2022-0001")
    let proposed = try #require(try TriageDecisions.apply(decision, to: signaal, try office.context()).get().signaal)
    office.records["MN-2022-0001"] = nil
    guard case .failure(.incomplete(let ask)) = TriageReview.confirm(proposed, try office.context("analist2")) else {
      Issue.record("confirmed")
      return
    }
    #expect(ask.faults.map(\.question) == [.gekoppeldAan])
  }
}
