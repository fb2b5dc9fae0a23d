import RIECDomain
import StrictJSON
import Testing

@Suite struct TriageReversalTests {
  /// The office after `decision` on signaal 1; a casus that it makes is MN-2022-0009.
  private func decided(_ decision: TriageDecision) throws -> (office: TriageOffice, signaal: Record) {
    var office = try TriageOffice()
    let signaal = try TriageOffice.signaal(1)
    office.add(signaal)
    let outcome = try TriageDecisions.apply(decision, to: signaal, try office.context()).get()
    for edit in outcome.edits {
      let text = JSONWriter.text(.object(edit.record.root.json)).split(separator: TriageEdit.placeholder.text)
        .joined(separator: "MN-2022-0009")
      office.add(try record(try #require(Kinds.named(edit.kind)), text))
    }
    return (office, try #require(office.records[signaal.id]))
  }

  private func reversed(_ office: TriageOffice, _ signaal: Record) throws -> TriageOutcome {
    let context = try office.context("analist2", hour: 15)
    let outcome = try TriageReversal.edits(of: signaal, reden: "verkeerd gelezen", context).get()
    expectSound(outcome, context)
    return outcome
  }

  @Test func `a rejected signaal is under review again, and its history tells why`() throws {
    let (office, signaal) = try decided(.afwijzen("verouderd"))
    let after = try #require(try reversed(office, signaal).signaal)
    #expect(after[Signaal.status] == SignaalStatus.inWeging && after[Signaal.weging] == nil)
    let last = try #require(after[Signaal.statusHistorie].last)
    #expect(last[Statusregel.toelichting] == "verkeerd gelezen" && last[Statusregel.door] == "analist2")
  }

  @Test func `a link is undone, and the target stays as it is`() throws {
    let (office, signaal) = try decided(.koppelen(to: "MN-2022-0001"))
    let outcome = try reversed(office, signaal)
    #expect(outcome.edits.count == 1 && outcome.signaal?[Signaal.gekoppeldAan] == nil)
  }

  @Test(arguments: [
    TriageDecision.aanhouden("capaciteit", until: day("2022-10-03")),
    .informatie(partner: "politie", vraag: "Waar?", uiterlijk: day("2022-10-03")),
  ])
  func `what is held is under review again and waits for nothing; what was asked stays`(_ decision: TriageDecision)
    throws
  {
    let (office, signaal) = try decided(decision)
    let after = try #require(try reversed(office, signaal).signaal)
    #expect(after[Signaal.status] == SignaalStatus.inWeging && after[Signaal.weging] == nil)
    #expect(after[Signaal.hervatOp] == nil && after[Signaal.hervatAls] == nil)
    #expect(after[Signaal.informatievragen].count == signaal[Signaal.informatievragen].count)
  }

  @Test func `what was held without a decision of Triage has none to reverse`() throws {
    let held = try TriageOffice.signaal(3, #""status":"aangehouden","hervatOp":"2022-10-03""#)
    #expect(!TriageReversal.isPossible(held))
    #expect(
      TriageReversal.edits(of: held, reden: "zomaar", try TriageOffice().context())
        == .failure(.notWaiting(SignaalStatus.aangehouden)))
  }

  private static let opwerken = TriageDecision.opwerken(titel: "Late Vink", doel: "Inzicht", grondslag: "convenant")

  @Test(arguments: ["aangemeld", "weging", "casusoverleg", "analyse"])
  func `a casus that was made is withdrawn with the reden as long as it has no advies`(_ status: String) throws {
    var (office, signaal) = try decided(Self.opwerken)
    try move(&office, through: status)
    let outcome = try reversed(office, signaal)
    #expect(outcome.signaal?[Signaal.casusId] == nil)
    let casus = try #require(outcome.edits.last?.record)
    #expect(casus.id == "MN-2022-0009" && casus[Casus.status] == CasusStatus.ingetrokken)
    #expect(casus[Casus.statusHistorie].last?[Statusregel.toelichting] == "verkeerd gelezen")
    #expect(casus[Casus.behandeldTot] == day("2022-09-05"))
  }

  /// Takes the casus along its way up to `status`.
  private func move(_ office: inout TriageOffice, through status: String) throws {
    let way: [Code] = [CasusStatus.weging, CasusStatus.casusoverleg, CasusStatus.analyse, CasusStatus.advies]
    let context = try office.context(hour: 12)
    for step in way.prefix(through: way.firstIndex(of: Code(status)) ?? -1) {
      let casus = try #require(office.records["MN-2022-0009"])
      office.add(
        try Steps.taking(
          step, of: casus, kind: Casus.kind, by: "analist1", at: context.now, toelichting: "verder",
          context: context.rules
        ).get())
    }
  }

  @Test func `a casus that is held goes back to where it was, and is withdrawn`() throws {
    var (office, signaal) = try decided(Self.opwerken)
    let context = try office.context(hour: 12)
    let casus = try #require(office.records["MN-2022-0009"])
    office.add(
      try Steps.taking(
        CasusStatus.aangehouden, of: casus, kind: Casus.kind, by: "analist1", at: context.now, toelichting: nil,
        context: context.rules
      ).get())
    let states = try reversed(office, signaal).edits.last?.record[Casus.statusHistorie].compactMap {
      $0[Statusregel.status]?.text
    }
    #expect(states == ["aangemeld", "aangehouden", "aangemeld", "ingetrokken"])
  }

  @Test func `a casus that has come to an advies is not withdrawn`() throws {
    var (office, signaal) = try decided(Self.opwerken)
    try move(&office, through: "advies")
    let result = TriageReversal.edits(of: signaal, reden: "toch niet", try office.context(hour: 15))
    #expect(result == .failure(.casusHasMovedOn("MN-2022-0009", CasusStatus.advies)))
  }

  @Test func `a casus to which others are linked is not withdrawn`() throws {
    var (office, signaal) = try decided(Self.opwerken)
    office.add(try TriageOffice.signaal(2, #""gekoppeldAan":"MN-2022-0009""#))
    let result = TriageReversal.edits(of: signaal, reden: "toch niet", try office.context(hour: 15))
    #expect(result == .failure(.othersDepend("MN-2022-0009", ["S-MN-2022-0002"])))
  }

  @Test func `what was passed on stays on record, and somebody tells the receiver`() throws {
    let passing = TriageDecision.doorverwijzen(
      "andere_regio", naar: "RIEC Limburg", grondslag: "convenant", wat: "de melding", persoonsgegevens: false)
    var (office, signaal) = try decided(passing)
    let after = try #require(try reversed(office, signaal).signaal)
    #expect(after[Signaal.doorverwezen]?[Doorverwijzing.naar] == "RIEC Limburg")
    let taak = try #require(after[Signaal.taken].first)
    #expect(taak[Taak.wat]?.contains("RIEC Limburg") == true && taak[Taak.wie] == "analist2")
    #expect(taak[Taak.uiterlijk] == day("2022-09-19"))

    office.add(after)
    let elsewhere = passing.answering(.naar, "RIEC Noord-Holland")
    let context = try office.context(hour: 16)
    let again = try TriageDecisions.apply(elsewhere, to: after, context).get()
    expectSound(again, context)
    #expect(again.signaal?[Signaal.doorverwezen]?[Doorverwijzing.naar] == "RIEC Noord-Holland")
    #expect(again.signaal?[Signaal.eerderDoorverwezen].map { $0[Doorverwijzing.naar] } == ["RIEC Limburg"])
  }

  @Test func `without a reden, or without a decision, nothing is reversed`() throws {
    let (office, signaal) = try decided(.afwijzen("verouderd"))
    let context = try office.context(hour: 15)
    #expect(TriageReversal.edits(of: signaal, reden: " ", context) == .failure(.wantsReason))
    let new = try TriageOffice.signaal(2)
    #expect(TriageReversal.edits(of: new, reden: "zomaar", context) == .failure(.notWaiting(SignaalStatus.nieuw)))
  }
}
