import PlainText
import RIECDomain
import StrictJSON
import Testing

/// Which records may be destroyed, and on what grond.
@Suite struct VernietigingTests {
  private static let today = Datum(iso: "2022-09-05") ?? Datum(day: 0)

  private func obstacles(_ kind: Kind, _ json: String, _ grond: Code) throws -> [Vernietiging.Obstacle] {
    let object = try #require(try StrictJSON.parse(Array(json.utf8)).object)
    return Vernietiging.obstacles(
      to: Record(kind: kind.name, object), kind: kind, grond: grond, peildatum: Self.today)
  }

  @Test func `only what has ended may go, on whatever grond`() throws {
    for grond in Codes.vernietigingsgrond.entries.map(\.code) {
      let open = try obstacles(Casus.kind, #"{"status":"weging","archief":{"actiedatum":"2020-01-01"}}"#, grond)
      #expect(open == [.notEnded("weging")])
      let none = try obstacles(Signaal.kind, #"{"bewaarTot":"2020-01-01"}"#, grond)
      #expect(none == [.notEnded(nil)])
    }
    #expect(try obstacles(Casus.kind, #"{"status":"afgesloten"}"#, "geen_grondslag") == [])
    #expect(try obstacles(Betrokkene.kind, #"{"id":"P-0001"}"#, "verzoek_betrokkene") == [])
  }

  @Test(
    arguments: [
      ("2022-09-04", []), ("2022-09-05", [.keptUntil(today)]),
    ] as [(String, [Vernietiging.Obstacle])])
  func `the last day of the bewaartermijn counts as kept`(_ day: String, _ expected: [Vernietiging.Obstacle]) throws {
    #expect(
      try obstacles(Signaal.kind, #"{"status":"afgewezen","bewaarTot":"\#(day)"}"#, "bewaartermijn") == expected)
    #expect(
      try obstacles(Casus.kind, #"{"status":"afgesloten","archief":{"actiedatum":"\#(day)"}}"#, "bewaartermijn")
        == expected)
  }

  @Test func `without a term, or where it is kept for good, the bewaartermijn is no grond`() throws {
    #expect(try obstacles(Signaal.kind, #"{"status":"afgewezen"}"#, "bewaartermijn") == [.noTerm])
    let kept = #"{"status":"afgesloten","archief":{"nominatie":"blijvend_bewaren","actiedatum":"2020-01-01"}}"#
    #expect(try obstacles(Casus.kind, kept, "bewaartermijn") == [.keptForGood])
    #expect(try obstacles(Casus.kind, kept, "selectielijst") == [.keptForGood])
    #expect(try obstacles(Casus.kind, kept, "verzoek_betrokkene") == [])
  }
}
