import RIECDomain
import RIECReports
import Testing

@Suite struct LapsedKnelpuntTests {
  private let office: SmallOffice
  private let kind = Handhavingsknelpunt.kind

  init() throws {
    office = try SmallOffice([
      "handhavingsknelpunten": [
        line("HKP-MN-0001", #""status":"aangewezen","geldigTot":"2022-09-04""#),
        line("HKP-MN-0002", #""status":"aangewezen","geldigTot":"2022-09-05""#),
        line("HKP-MN-0003", #""status":"aangewezen""#),
        line("HKP-MN-0004", #""status":"afgerond","geldigTot":"2020-01-01""#),
        line("HKP-MN-0005", #""status":"verlopen","geldigTot":"2020-01-01""#),
        line("HKP-MN-0006", #""geldigTot":"2020-01-01""#),
      ]
    ])
  }

  @Test(arguments: [
    ("status:verlopen", ["HKP-MN-0001"]), ("status:aangewezen", ["HKP-MN-0002", "HKP-MN-0003"]),
    ("status:leeg", ["HKP-MN-0006"]), ("verlopen", ["HKP-MN-0001"]), ("lapsed", ["HKP-MN-0001"]),
    ("status:afgerond", ["HKP-MN-0004"]), ("status:aangewezen geldigtot<=+90d", ["HKP-MN-0002"]),
    ("-status:verlopen -status:leeg", ["HKP-MN-0002", "HKP-MN-0003", "HKP-MN-0004", "HKP-MN-0005"]),
  ])
  func `a designation lapses after its last day, and one that still holds stays`(
    _ filter: String, _ expected: [String]
  ) throws {
    #expect(try office.listing(filter, of: kind, by: [SortKey("id")]).ids == expected)
  }

  @Test func `the cell says verlopen, and what nobody may store is shown as found`() throws {
    let records = try office.records(kind)
    let column = try #require(kind.column("status"))
    let text = CellText(taal: .nl, peildatum: SmallOffice.peildatum)
    #expect(text.screen(records.value("status", at: 0), of: column) == "verlopen")
    #expect(text.screen(records.value("status", at: 1), of: column) == "aangewezen")
    #expect(records.value("status", at: 4) == .asFound("verlopen"))
    #expect(records.counts(of: "status").map(\.value) == ["aangewezen", "verlopen", "afgerond"])
  }

  @Test func `completion offers verlopen with its number`() throws {
    let records = try office.records(kind)
    let offers = FilterCompletion.suggestions(for: "status:ver", cursor: 10, kind: kind) { records.counts(of: $0.name) }
    #expect(offers.map(\.text) == ["verlopen"] && offers.first?.count == 1)
  }

  @Test func `the sheet puts verlopen behind aangewezen`() throws {
    let steps = try office.sheet("HKP-MN-0001").section("").blocks.compactMap { block -> [String]? in
      if case .steps(let steps) = block { steps.map { ($0.isCurrent ? "*" : "") + $0.label.nl } } else { nil }
    }
    #expect(steps.first?.prefix(4) == ["voorstel", "geagendeerd", "aangewezen", "*verlopen"])
    let held = try office.sheet("HKP-MN-0002").section("").blocks.first
    guard case .steps(let steps)? = held else {
      Issue.record("no steps")
      return
    }
    #expect(steps.first { $0.isCurrent }?.label.nl == "aangewezen" && !steps.contains { $0.label.nl == "verlopen" })
  }
}
