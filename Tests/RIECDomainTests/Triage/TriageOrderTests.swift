import RIECDomain
import StrictJSON
import Testing

@Suite struct TriageOrderTests {
  @Test(arguments: [
    ("", ""),
    (#""handhavingsknelpuntIds":["HKP-MN-0001"]"#, "knelpunt loopt +3"),
    (#""handhavingsknelpuntIds":["HKP-MN-0002","HKP-MN-0003","HKP-MN-0404"]"#, ""),
    (#""inbreng":[{"nr":1,"partner":"politie"},{"nr":2,"partner":"gemeenten"}]"#, "twee inbrengers +2"),
    (
      #""inbreng":[{"nr":1,"partner":"gemeenten","organisatie":"A"},{"nr":2,"partner":"gemeenten","organisatie":"B"}]"#,
      "twee inbrengers +2"
    ),
    (#""inbreng":[{"nr":1,"partner":"politie"},{"nr":2,"partner":"politie"}]"#, ""),
    (#""bewaarTot":"2022-09-19""#, "bewaren tot 19-09-2022 +2"),
    (#""bewaarTot":"2022-09-20""#, ""),
    (#""bewaarTot":"2022-01-01""#, "bewaren tot 01-01-2022 +2"),
    (
      #""informatievragen":[{"nr":1,"partner":"om","uiterlijk":"2022-09-06"}]"#, "antwoord uiterlijk 06-09-2022 +2"
    ),
    (#""informatievragen":[{"nr":1,"partner":"om","uiterlijk":"2022-09-06","antwoordOp":"2022-09-05"}]"#, ""),
    (
      #""hervatAls":{"soort":"casus_in_status","casusId":"MN-2022-0001","status":"advies"}"#,
      "termijn gekoppelde casus +2"
    ),
    (#""gekoppeldAan":"MN-2022-0002""#, ""),
    (#""ontvangenOp":"2022-08-29""#, "wacht 5 werkdagen +1"),
    (#""ontvangenOp":"2022-08-30""#, ""),
    (#""ontvangenOp":"2021-08-30""#, "wacht 261 werkdagen +3"),
    (#""ontvangenOp":"2023-08-30""#, ""),
    (
      #""inbreng":[{"nr":1,"partner":"politie"},{"nr":2,"partner":"om"},{"nr":3,"partner":"fiod"}],"handhavingsknelpuntIds":["HKP-MN-0001"]"#,
      "knelpunt loopt +3 · drie inbrengers +2"
    ),
  ])
  func `a factor weighs where it holds, and says why`(_ members: String, _ expected: String) throws {
    let priority = TriageOrder.priority(
      of: try TriageOffice.signaal(1, members), try TriageOffice().context())
    #expect(priority.reasons.map(\.text.nl).joined(separator: " · ") == expected)
    #expect(priority.total == priority.reasons.reduce(0) { $0 + $1.points })
    #expect(priority.reasons.allSatisfy { !$0.text.en.isEmpty })
  }

  @Test func `more points come first, then who waits longest, then ids by region, year and number`() throws {
    let signalen = try [
      TriageOffice.signaal(2), TriageOffice.signaal(10), TriageOffice.signaal(3, #""ontvangenOp":"2022-08-31""#),
      TriageOffice.signaal(4, #""handhavingsknelpuntIds":["HKP-MN-0001"]"#),
      TriageOffice.signaal(5, #""ontvangenOp":null"#),
      TriageOffice.signaal(6, #""id":"S-MN-2021-0900""#), TriageOffice.signaal(7, #""id":"S-LI-2022-0900""#),
    ]
    let ordered = TriageOrder.ordered(signalen, try TriageOffice().context()).map(\.signaal.id.text)
    #expect(
      ordered == [
        "S-MN-2022-0004", "S-MN-2022-0003", "S-LI-2022-0900", "S-MN-2021-0900", "S-MN-2022-0002", "S-MN-2022-0010",
        "S-MN-2022-0005",
      ])
  }

  @Test func `the order of ids is total, whatever they look like`() {
    let ids = ["3", "12", "1a", "a", "S-1-2", "S-01-2", "S-1", "", "-", "S-MN-2022-0001"].map { RecordID($0) }
    for one in ids {
      #expect(!TriageOrder.precedes(one, one))
      for other in ids where one != other {
        #expect(TriageOrder.precedes(one, other) != TriageOrder.precedes(other, one))
        for third in ids where TriageOrder.precedes(one, other) && TriageOrder.precedes(other, third) {
          #expect(TriageOrder.precedes(one, third), "\(one.text) \(other.text) \(third.text)")
        }
      }
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `persons, places and areas never weigh: whoever and wherever, the order stays`(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var office = try TriageOffice()
    let knelpunten = ["HKP-MN-0001", "HKP-MN-0002", "HKP-NH-0001"]
    let signalen = try (1...30).map { number in
      try TriageOffice.signaal(
        number,
        #""handhavingsknelpuntIds":["\#(knelpunten.randomElement(using: &random) ?? "")"],"#
          + #""ontvangenOp":"2022-08-\#(Int.random(in: 10...28, using: &random))""#)
    }
    let before = TriageOrder.ordered(signalen, try office.context())
    let fields: [(String, [String])] = [
      (Signaal.betrokkenen.name, ["P-0001", "P-0002"]), (Signaal.locaties.name, ["L-0001", "L-0002"]),
      (Signaal.gemeenten.name, ["Duinvoort", "Meerum", "Sluishaven"]),
      (Signaal.kentekens.name, ["DEMO-001", "DEMO-002"]), (Signaal.kvkNummers.name, ["00000001"]),
    ]
    let changed = signalen.map { signaal in
      var signaal = signaal
      for (name, values) in fields {
        let some = values.filter { _ in Bool.random(using: &random) }
        signaal.root.json[name] = some.isEmpty ? nil : .array(some.map { .string($0) })
      }
      return signaal
    }
    for id in knelpunten {
      var knelpunt = try #require(office.records[RecordID(id)])
      knelpunt.root.json[Handhavingsknelpunt.gebiedstype.name] = .string(
        Codes.gebiedstype.entries.randomElement(using: &random)?.code.text ?? "")
      knelpunt.root.json[Handhavingsknelpunt.gemeenten.name] = .array([.string("Meerum")])
      knelpunt.root.json[Handhavingsknelpunt.locaties.name] = .array([.string("L-0002")])
      knelpunt.root.json[Handhavingsknelpunt.betrokkenen.name] = .array([.string("P-0002")])
      office.add(knelpunt)
    }
    office.shared = Set(TriageShared.allCases)
    let after = TriageOrder.ordered(changed, try office.context())
    #expect(after.map(\.priority) == before.map(\.priority))
  }

  @Test func `after three times without capacity it says so`() throws {
    func held(_ times: Int) throws -> Record {
      let lines = (1...times).flatMap { time in
        [
          #"{"nr":\#(2 * time),"status":"in_weging"}"#,
          #"{"nr":\#(2 * time + 1),"status":"aangehouden","reden":"capaciteit"}"#,
        ]
      }
      return try TriageOffice.signaal(
        1, #""statusHistorie":[{"nr":1,"status":"nieuw"},\#(lines.joined(separator: ","))]"#)
    }
    let context = try TriageOffice().context()
    #expect(TriageOrder.priority(of: try held(2), context).capacityHolds == nil)
    #expect(TriageOrder.priority(of: try held(3), context).capacityHolds == 3)
  }
}
