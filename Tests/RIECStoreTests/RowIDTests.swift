import RIECDomain
import RIECStore
import Testing

/// Ids in runs, ids that break them, and ids that come again: the way from an id to its row is the same for all.
@Suite struct RowIDTests {
  private static let lists: [[String]] = [
    ["P-0001", "P-0002", "P-0003", "P-0010"],
    ["NH-2021-0001", "NH-2021-0007", "NH-2022-0001", "AA-2016-0002", "AA-2020-10000", "ZW-2020-1"],
    ["NH-2021-0001", "AA-2016-0002", "NH-2021-0003", "NH-2020-0009"],
    ["P-3", "P-2", "P-1", "P-12"],
    ["P-1", "P-01", "P-2"],
    ["P-1", "P-2", "vrij", "P-3-a"],
    ["1", "2", "3-1", "3-2"],
    (0..<90).map { "K\($0 % 2 == 0 ? "A" : "B")-\($0)" },
  ]

  @Test(arguments: lists)
  func `every id has its row, and no other id has one`(_ ids: [String]) throws {
    let index = try self.index(ids)
    let dingen = try #require(index["ding"])
    #expect(index.unreadable.isEmpty)
    for (row, id) in ids.enumerated() {
      #expect(dingen.row(of: RecordID(id)) == row)
      #expect(dingen.id(at: row).text == id)
    }
    for id in ["", "P", "P-", "P-4", "P-00001", "P-0011", "NH-2021-1", "NH-2021-0002", "AA-2020-10001", "4", "vrij-1"] {
      #expect(dingen.row(of: RecordID(id)) == ids.firstIndex(of: id))
    }
  }

  @Test(arguments: lists)
  func `an id that comes again is named, the first one stays`(_ ids: [String]) throws {
    for again in ids.indices {
      let index = try self.index(ids + [ids[again], "Z-999"])
      let dingen = try #require(index["ding"])
      #expect(index.unreadable.map(\.line) == [ids.count + 1])
      #expect(dingen.row(of: RecordID(ids[again])) == again)
      #expect(dingen.row(of: "Z-999") == ids.count)
    }
  }

  @Test(arguments: [
    ([1, 0], ["B-1", "A-1"]), ([2, 3, 0, 1], ["NH-2021-9", "NH-2021-10", "AA-2022-1", "AA-2022-3"]),
    ([0, 2, 1], ["P-9", "P-11", "P-10"]),
  ])
  func `the order is that of texts and numbers`(_ rows: [UInt32], _ ids: [String]) throws {
    #expect(try #require(index(ids)["ding"]).order(by: []) == rows)
  }

  private func index(_ ids: [String]) throws -> StoreIndex {
    let scratch = Scratch()
    scratch.write("dingen.jsonl", ids.map { #"{"id":"\#($0)"}"# + "\n" }.joined())
    return try openStore(at: scratch.path, kinds: TestKinds.all).buildIndex(peildatum: TestKinds.peildatum)
  }
}
