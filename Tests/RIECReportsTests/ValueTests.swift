import PlainText
import RIECDomain
import RIECReports
import RIECStore
import Testing

@Suite struct FrequencyTableTests {
  private let office: SmallOffice

  init() throws {
    office = try SmallOffice([
      "casussen": [
        line("NH-2021-0010", #""titel":"Kwartel","regio":"NH","behandelaar":"bo","themas":[{"nr":1,"code":"omg"}]"#),
        line("MN-2021-0002", #""titel":"Élan","regio":"MN","behandelaar":"bo","themas":[{"nr":1,"code":"witwassen"}]"#),
        line("MN-2020-0099", #""titel":"Elan","regio":"MN","behandelaar":"al","themas":[{"nr":1,"code":"omg"}]"#),
        line("MN-2021-0010", #""titel":"Zeis","regio":"MN","themas":[{"nr":1,"code":"zeeroof"}]"#),
        line("MN-2021-0011", #""titel":"Zeis","regio":"MN","themas":[]"#),
      ]
    ])
  }

  private func table(_ name: String, _ filter: String = "") throws -> FrequencyTable {
    let records = try office.records()
    let column = try #require(Casus.kind.column(name))
    let counts = try #require(records.frequencies(of: name, in: records.select(try office.predicate(filter))))
    return FrequencyTable(counts, of: column)
  }

  private func lines(_ table: FrequencyTable, _ order: FrequencyTable.Order) throws -> [String] {
    let records = try office.records()
    return table.places(in: order).compactMap { table[$0] }.map {
      "\(table.label(of: $0, .nl, in: records)) \($0.count) \(table.filter(of: $0) ?? "–")"
    }
  }

  @Test func `codes stand in the order of their list, no value and wrong values last`() throws {
    let themas = try table("thema")
    #expect(
      try lines(themas, .byValue) == [
        "witwassen 1 thema:witwassen", "OMG 2 thema:omg", "leeg 1 thema:leeg", "ongeldige waarde 1 –",
      ])
    #expect(
      try lines(themas, .byCount) == [
        "OMG 2 thema:omg", "witwassen 1 thema:witwassen", "leeg 1 thema:leeg", "ongeldige waarde 1 –",
      ])
    #expect(themas.total == 5 && themas.valueCount == 2 && themas.most == 2)
    #expect(FrequencyTable.order(of: themas.column) == .byValue)
  }

  @Test func `names stand by count, then by their letters`() throws {
    let names = try table("behandelaar", "regio:MN of regio:NH")
    #expect(
      try lines(names, .byCount) == [
        "bo 2 behandelaar:\"bo\"", "al 1 behandelaar:\"al\"", "leeg 2 behandelaar:leeg",
      ])
    #expect(FrequencyTable.order(of: names.column) == .byCount)
  }

  @Test func `texts that a filter cannot tell apart are one line, spelled as in the first record`() throws {
    #expect(
      try lines(try table("titel"), .byCount) == [
        "Élan 2 titel:\"elan\"", "Zeis 2 titel:\"zeis\"", "Kwartel 1 titel:\"kwartel\"",
      ])
  }

  @Test func `shares are of the rows, rounded to a tenth of a percent`() throws {
    let themas = try table("thema", "regio:MN")
    #expect(themas.places(in: .byValue).compactMap { themas[$0] }.map(themas.tenthsOfPercent) == [250, 250, 250, 250])
    let third = try table("regio", "titel:e")
    #expect(third.places(in: .byValue).compactMap { third[$0] }.map(third.tenthsOfPercent) == [800, 200])
    #expect(try table("regio", "titel:ontbreekt").total == 0)
  }

  @Test func `a part of a label finds its lines, without accents`() throws {
    let titles = try table("titel")
    let all = titles.places(in: .byCount)
    #expect(titles.places(all, containing: "ÉLA", .nl).count == 1)
    #expect(titles.places(all, containing: "", .nl) == all)
    #expect(titles.places(all, containing: "x", .nl).isEmpty)
    #expect(titles[-1] == nil && titles[99] == nil)
  }

  @Test func `the values of a record are those that a filter can ask for`() throws {
    let records = try office.records()
    let row = try #require(records.row(of: "MN-2021-0002"))
    let values = RecordValues(of: row, in: records)
    let filters = values.items.map(\.filter)
    #expect(filters.contains("titel:\"Élan\"") && filters.contains("thema:witwassen") && filters.contains("regio:MN"))
    #expect(!values.items.contains { $0.column.name == "id" })
    for item in values.items {
      #expect(try records.select(office.predicate(item.filter)).contains(row), "\(item.filter)")
    }
  }
}

@Suite struct LooseningTests {
  private let office: SmallOffice

  init() throws {
    office = try SmallOffice([
      "casussen": [
        line("NH-2021-0010", #""titel":"Kwartel","regio":"NH","themas":[{"nr":1,"code":"omg"}]"#),
        line("MN-2021-0002", #""titel":"Anker","regio":"MN","themas":[{"nr":1,"code":"witwassen"}]"#),
        line("MN-2021-0003", #""titel":"Bries","regio":"MN","themas":[{"nr":1,"code":"witwassen"}]"#),
      ]
    ])
  }

  private func loosening(_ text: String, _ scope: Scope = .national) throws -> Loosening {
    let context = FilterContext(today: SmallOffice.peildatum, user: "jansen")
    let filter = try Filter.parse(text, for: Casus.kind, context).get()
    return Loosening(filter, scope: scope, among: try office.records())
  }

  @Test func `the requirement without which there are most rows is named`() throws {
    let found = try loosening("regio:MN thema:omg")
    #expect(found.best?.part.text == "thema:omg")
    #expect(found.best?.filter == "regio:MN")
    #expect(found.requirement?(.nl) == "Zonder «thema:omg»: 2.")
    #expect(found.requirement?(.en) == "Without «thema:omg»: 2.")
    #expect(found.nationwide == nil && found.region == nil)
  }

  @Test func `a region that leaves nothing is named`() throws {
    let found = try loosening("thema:omg", Scope("MN"))
    #expect(found.best == nil && found.requirement == nil)
    #expect(found.region?(.nl) == "In heel Nederland: 1.")
  }

  @Test func `where no one requirement is to blame it says so`() throws {
    let found = try loosening("zeemeeuw thema:vastgoed", Scope("MN"))
    #expect(found.isHopeless)
    #expect(found.requirement?(.nl) == "Ook met één eis minder blijft het leeg.")
    #expect(found.region == nil)
  }

  @Test func `what takes reading records is not tried`() throws {
    let found = try loosening("in:alles zeemeeuw thema:omg kwartel", Scope("MN"))
    #expect(found.best == nil && !found.isHopeless && found.nationwide == nil)
  }

  @Test(arguments: ["regio:MN thema:omg", "titel:Anker titel:Bries", "thema:witwassen kwartel"])
  func `the filter without that requirement has as many rows as was said`(text: String) throws {
    let best = try #require(try loosening(text).best)
    #expect(try office.listing(best.filter).rows.count == best.count)
    #expect(try office.listing(text).rows.isEmpty)
  }
}
