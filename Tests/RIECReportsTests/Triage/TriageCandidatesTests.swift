import RIECDomain
import RIECReports
import RIECStore
import Testing

/// Which signalen may wait for a decision.
@Suite struct TriageCandidatesTests {
  private let office: SmallOffice

  init() throws {
    office = try SmallOffice([
      "signalen": [
        line("S-MN-2022-0001", #""status":"nieuw","regio":"MN""#),
        line("S-MN-2022-0002", #""status":"in_weging","regio":"MN""#),
        line("S-MN-2022-0003", #""status":"aangehouden","hervatOp":"2022-09-05","regio":"MN""#),
        line("S-MN-2022-0004", #""status":"aangehouden","hervatOp":"2022-09-06","regio":"MN""#),
        line(
          "S-MN-2022-0005", #""status":"aangehouden","hervatAls":{"soort":"antwoord_van","partner":"om"},"regio":"MN""#),
        line("S-MN-2022-0006", #""status":"aangehouden","hervatOp":"gauw","regio":"MN""#),
        line("S-MN-2022-0007", #""status":"afgewezen","hervatOp":"2022-01-01","regio":"MN""#),
        line("S-MN-2022-0008", #""status":"nieuw","hervatOp":"2022-01-01","regio":"MN""#),
        line("S-MN-2022-0009", #""status":"weg","regio":"MN""#), line("S-MN-2022-0010", #""regio":"MN""#),
        line("S-NH-2022-0001", #""status":"nieuw","regio":"NH""#),
        line("S-NH-2022-0002", #""status":"aangehouden","hervatOp":"2022-01-01","regio":"NH""#),
      ]
    ])
  }

  private func ids(_ rows: [Int]) throws -> [String] {
    let signalen = try office.records(Signaal.kind)
    return rows.map { signalen.id(at: $0).text }
  }

  @Test(arguments: [
    (
      "", ["S-MN-2022-0001", "S-MN-2022-0002", "S-MN-2022-0008", "S-NH-2022-0001"],
      ["S-MN-2022-0003", "S-NH-2022-0002"],
      ["S-MN-2022-0005"]
    ),
    ("regio:NH", ["S-NH-2022-0001"], ["S-NH-2022-0002"], []),
    ("status:in_weging", ["S-MN-2022-0002"], [], []),
    ("hervat:leeg status:aangehouden", [], [], ["S-MN-2022-0005"]),
  ])
  func `they are new, weighed, or held until a day that came; what waits for an event has to be read`(
    _ filter: String, _ waiting: [String], _ due: [String], _ held: [String]
  ) throws {
    let found = TriageCandidates(in: office.index, filter: try office.predicate(filter, Signaal.kind))
    #expect(try ids(found.waiting) == waiting)
    #expect(try ids(found.due) == due)
    #expect(try ids(found.held) == held)
  }

  @Test func `where there are no signalen nothing waits`() {
    let found = TriageCandidates(in: StoreIndex(peildatum: SmallOffice.peildatum))
    #expect(found.waiting.isEmpty && found.due.isEmpty && found.held.isEmpty)
  }
}
