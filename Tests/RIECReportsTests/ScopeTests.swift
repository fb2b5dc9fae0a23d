import RIECDomain
import RIECReports
import Testing

@Suite struct ScopeTests {
  @Test func `a region keeps its own records`() throws {
    let office = try SmallOffice([
      "casussen": [line("MN-2021-0001", #""regio":"MN""#), line("NH-2021-0001", #""regio":"NH""#)]
    ])
    var listing = try office.listing(by: [])
    listing.filter(Scope("MN").predicate(for: Casus.kind))
    #expect(listing.ids == ["MN-2021-0001"])
    listing.filter(Scope.national.predicate(for: Casus.kind))
    #expect(listing.ids == ["MN-2021-0001", "NH-2021-0001"])
  }

  @Test func `what is landelijk belongs to every region`() throws {
    let office = try SmallOffice([
      "handhavingsknelpunten": [
        line("HKP-LND-0001", #""regio":"landelijk""#), line("HKP-MN-0001", #""regio":"MN""#),
        line("HKP-NH-0001", #""regio":"NH""#),
      ]
    ])
    var listing = try office.listing(of: Handhavingsknelpunt.kind, by: [])
    listing.filter(Scope("NH").predicate(for: Handhavingsknelpunt.kind))
    #expect(Set(listing.ids) == ["HKP-LND-0001", "HKP-NH-0001"])
  }

  @Test(arguments: Kinds.all.filter { $0.column("regio") == nil }.map(\.plural))
  func `a kind without region is not limited`(_ plural: String) throws {
    #expect(Scope("MN").predicate(for: try #require(Kinds.plural(plural))) == .all([]))
  }

  @Test func `only NL is national`() {
    #expect(Scope("NL").isNational)
    #expect(!Scope("MN").isNational)
  }
}
