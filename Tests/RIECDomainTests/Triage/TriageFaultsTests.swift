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
    (#""inbreng":"politie""#, [.aanhouden, .informatie, .overgeslagen]), (#""themas":7"#, Self.held),
    (#""kentekens":"AB-12-CD""#, Self.held),
    (#""regio":"XX""#, Self.held), (#""bewaarTot":"ooit""#, Self.held), (#""betrokkenen":[3]"#, Self.held),
    (#""hervatOp":"2022-02-30""#, Self.held), (#""informatievragen":{"nr":1}"#, Self.held),
    (#""weging":"veel""#, [.overgeslagen]), (#""statusHistorie":"nieuw""#, [.overgeslagen]),
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
        let outcome = try result.get()
        expectSound(outcome, context)
        try expectKept(members, in: outcome, decision)
      } else {
        #expect(throws: TriageRefusal.self) { try result.get() }
      }
    }
  }

  /// What was faulty stays as it was found, but for the fields that the decision is about.
  private func expectKept(_ members: String, in outcome: TriageOutcome, _ decision: TriageDecision) throws {
    let about: Set<String> = [
      "status", "statusHistorie", "weging", "tweedeBeoordeling", "hervatOp", "hervatAls", "informatievragen",
    ]
    guard let after = outcome.signaal else { return }
    for member in try #require(try StrictJSON.parse(Array("{\(members)}".utf8)).object).members
    where !about.contains(member.key) {
      let value = member.value == .null ? nil : member.value
      #expect(after.root.json[member.key] == value, "\(decision.choice) \(members)")
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
