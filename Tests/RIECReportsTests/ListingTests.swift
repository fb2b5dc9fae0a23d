import RIECDomain
import RIECReports
import RIECStore
import Testing

@Suite struct ListingTests {
  private let office: SmallOffice

  init() throws {
    office = try SmallOffice([
      "casussen": [
        line("NH-2021-0010", #""titel":"Kwartel","regio":"NH","themas":[{"nr":1,"code":"witwassen"}]"#),
        line("MN-2021-0002", #""titel":"Anker","regio":"MN","themas":[{"nr":1,"code":"witwassen"}]"#),
        line("MN-2020-0099", #""titel":"Zeis","regio":"MN","themas":[{"nr":1,"code":"omg"}]"#),
        line("MN-2021-0010", #""titel":"Élan","regio":"MN","themas":[]"#),
        line("MN-2021-0009", #""regio":"MN","themas":[{"nr":1,"code":"vastgoed"},{"nr":2,"code":"witwassen"}]"#),
      ]
    ])
  }

  @Test func `without a filter every record is there, ties by region, year and number`() throws {
    #expect(
      try office.listing(by: []).ids
        == ["MN-2020-0099", "MN-2021-0002", "MN-2021-0009", "MN-2021-0010", "NH-2021-0010"])
  }

  @Test(arguments: [
    ("titel", false, ["MN-2021-0002", "MN-2021-0010", "NH-2021-0010", "MN-2020-0099", "MN-2021-0009"]),
    ("titel", true, ["MN-2020-0099", "NH-2021-0010", "MN-2021-0010", "MN-2021-0002", "MN-2021-0009"]),
    ("regio", true, ["NH-2021-0010", "MN-2020-0099", "MN-2021-0002", "MN-2021-0009", "MN-2021-0010"]),
  ])
  func `a sort puts empty values last in both directions`(_ column: String, _ descending: Bool, _ ids: [String]) throws
  {
    #expect(try office.listing(by: [SortKey(column, descending: descending)]).ids == ids)
  }

  @Test func `a filter keeps what it asks for, in the same order`() throws {
    var listing = try office.listing("thema:witwassen", by: [SortKey("titel")])
    #expect(listing.ids == ["MN-2021-0002", "NH-2021-0010", "MN-2021-0009"])
    listing.filter(try office.predicate("regio:MN"))
    #expect(listing.ids == ["MN-2021-0002", "MN-2021-0010", "MN-2020-0099", "MN-2021-0009"])
    listing.filter(.all([]))
    #expect(listing.rows.count == 5)
  }

  @Test func `rows that were selected elsewhere stand in the list's order`() throws {
    var listing = try office.listing(by: [SortKey("titel")])
    let predicate = try office.predicate("in:alles zeis of anker")
    listing.filter(predicate, found: try office.records().select(predicate))
    #expect(listing.ids == ["MN-2021-0002", "MN-2020-0099"])
    #expect(listing.predicate == predicate)
  }

  @Test func `a position is that of the row, and nil where the filter hides the record`() throws {
    let listing = try office.listing("regio:MN", by: [SortKey("titel")])
    #expect(listing.position(of: "MN-2020-0099") == 2)
    #expect(listing.position(of: "NH-2021-0010") == nil)
    #expect(listing.position(of: "XX-0000-0000") == nil)
    #expect(listing.id(at: 2) == "MN-2020-0099")
    #expect(listing.id(at: 4) == nil && listing.id(at: -1) == nil)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `any order has the same rows, and filtering and sorting may come in either order`(_ seed: UInt64) throws {
    var random = SplitMix64(seed)
    let lines = (0..<60).map { number in
      let titel = ["Anker", "anker", "Boei", "Çedille", ""].randomElement(using: &random) ?? ""
      let thema = ["witwassen", "omg", "onbekend"].randomElement(using: &random) ?? ""
      return line("MN-2021-\(1000 + number)", #""titel":"\#(titel)","themas":[{"nr":1,"code":"\#(thema)"}]"#)
    }
    let office = try SmallOffice(["casussen": lines.shuffled(using: &random)])
    let columns = Casus.kind.columns.map(\.name)
    let sort = (0..<2).compactMap { _ in
      columns.randomElement(using: &random).map { SortKey($0, descending: Bool.random(using: &random)) }
    }
    let sorted = try office.listing("thema:witwassen", by: sort)
    var late = try office.listing("", by: [])
    late.filter(try office.predicate("thema:witwassen"))
    let unsorted = late.ids
    late.sort(by: sort)
    #expect(late.ids == sorted.ids)
    #expect(Set(unsorted) == Set(sorted.ids) && unsorted.count == sorted.ids.count)
    for position in sorted.rows.indices {
      #expect(sorted.id(at: position).flatMap(sorted.position) == position)
    }
  }

  @Test func `a list moved to a newer index keeps its filter and order`() throws {
    let listing = try office.listing("regio:NH", by: [SortKey("titel", descending: true)])
    let newer = try SmallOffice([
      "casussen": [
        line("NH-2022-0001", #""titel":"Boei","regio":"NH""#), line("NH-2021-0010", #""titel":"Kwartel","regio":"NH""#),
        line("MN-2022-0001", #""titel":"Anker","regio":"MN""#),
      ]
    ])
    #expect(listing.moved(to: try newer.records()).ids == ["NH-2021-0010", "NH-2022-0001"])
  }
}
