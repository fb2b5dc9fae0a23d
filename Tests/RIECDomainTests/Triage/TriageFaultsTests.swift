import RIECDomain
import StrictJSON
import Testing

@Suite struct TriageFaultsTests {
  private static let held: [TriageChoice] = [.aanhouden, .doorverwijzen, .informatie, .overgeslagen]

  @Test(arguments: [
    ("", TriageChoice.allCases), (#""ontvangenOp":"2022-13-01""#, Self.held), (#""omschrijving":null"#, Self.held),
    (#""locaties":["L-0404"]"#, Self.held), (#""betrouwbaarheid":"zeker""#, Self.held), (#""doel":null"#, Self.held),
    (#""status":"zweeft""#, [.overgeslagen]), (#""status":"in_weging""#, [.overgeslagen]),
    (#""statusHistorie":[{"nr":1,"status":"nieuw"}]"#, [.overgeslagen]), (#""id":"S-1""#, [.overgeslagen]),
    (#""tweedeBeoordeling":{"besluit":"zomaar"}"#, [.overgeslagen]),
  ])
  func `a faulty signaal is held, returned, asked about or repaired, and never half processed`(
    _ members: String, _ expected: [TriageChoice]
  ) throws {
    let context = try TriageOffice().context()
    let signaal = try TriageOffice.signaal(1, members)
    let faults = TriageFaults.faults(of: signaal, context.rules)
    #expect(TriageFaults.choices(with: faults) == expected)
    let complete: [TriageDecision] = [
      .opwerken(titel: "Late Vink", doel: "Inzicht", grondslag: "convenant"), .koppelen(to: "MN-2022-0001"),
      .aanhouden("capaciteit", until: day("2022-10-03")), .afwijzen("verouderd"),
      .informatie(partner: "politie", vraag: "Waar?", uiterlijk: day("2022-10-03")),
      TriageDecision.doorverwijzen(
        "partner_zelf", naar: "politie", grondslag: "convenant", wat: "de melding", persoonsgegevens: true
      ).answering(.partner, "politie"),
    ]
    for decision in complete {
      let result = TriageDecisions.apply(decision, to: signaal, context)
      if expected.contains(decision.choice) {
        expectSound(try result.get(), context)
      } else {
        #expect(throws: TriageRefusal.self) { try result.get() }
      }
    }
  }

  @Test func `a faulty signaal is passed on to nobody but an inbrenger`() throws {
    let signaal = try TriageOffice.signaal(1, #""omschrijving":null"#)
    let elsewhere = TriageDecision.doorverwijzen(
      "partner_zelf", naar: "OM", grondslag: "convenant", wat: "de melding", persoonsgegevens: false
    ).answering(.partner, "om")
    guard
      case .failure(.faulty(let findings)) = TriageDecisions.apply(elsewhere, to: signaal, try TriageOffice().context())
    else {
      Issue.record("passed on")
      return
    }
    #expect(findings.map(\.path.text) == ["omschrijving"])
  }
}
