import PlainText
import RIECDomain
import RIECStore
import StrictJSON
import Testing

@Suite struct FrequencyTests {
  private static let context = FilterContext(today: TestKinds.peildatum, user: "analist1")

  private func world(_ seed: Int, in scratch: Scratch) throws -> (KindIndex, Naive, SplitMix64) {
    var random = SplitMix64(UInt64(seed))
    let dingen = (0..<90).map { RandomRecords.ding($0, using: &random) }
    let overleggen = (0..<20).map { RandomRecords.overleg($0, using: &random) }
    let index = try TestKinds.index(
      dingen.map { JSONWriter.text(.object($0)) }, overleggen: overleggen.map { JSONWriter.text(.object($0)) },
      in: scratch)
    let naive = Naive(
      records: dingen.map { Record(kind: "ding", $0) }, overleggen: overleggen.map { Record(kind: "overleg", $0) })
    return (try #require(index["ding"]), naive, random)
  }

  @Test(arguments: 0..<12)
  func `the filter spelled for a value selects exactly the rows that are counted for it`(seed: Int) throws {
    let scratch = Scratch()
    var (dingen, naive, random) = try world(seed, in: scratch)
    var some = RowSet(capacity: dingen.count)
    for row in 0..<dingen.count where Bool.random(using: &random) { some.insert(row) }
    for column in TestKinds.ding.columns {
      for rows in [some, RowSet(capacity: dingen.count, full: true)] {
        let counts = try #require(dingen.frequencies(of: column.name, in: rows))
        #expect(counts.total == rows.count)
        for entry in counts.entries {
          let text = try #require(Filter.spelled(column, entry.value), "\(column.name) \(entry.value)")
          let predicate = try Filter.parse(text, for: TestKinds.ding, Self.context).get().predicate
          let having = naive.records.indices.filter {
            rows.contains($0) && naive.holds(predicate, naive.records[$0])
          }
          #expect(having.count == entry.count, "\(text)")
          #expect(having.first == entry.firstRow, "\(text)")
          var selected = dingen.select(predicate)
          selected.formIntersection(rows)
          #expect(selected.rows == having, "\(text)")
        }
        let empty = try #require(Filter.spelled(column, .none))
        let predicate = try Filter.parse(empty, for: TestKinds.ding, Self.context).get().predicate
        var selected = dingen.select(predicate)
        selected.formIntersection(rows)
        #expect(counts.empty == selected.count, "\(empty)")
      }
    }
  }

  @Test(arguments: 0..<6)
  func `a value stands once, and every row is counted somewhere or lies outside all years`(seed: Int) throws {
    let scratch = Scratch()
    let (dingen, _, _) = try world(seed, in: scratch)
    for column in TestKinds.ding.columns {
      let counts = try #require(dingen.frequencies(of: column.name, in: RowSet(capacity: dingen.count, full: true)))
      #expect(Set(counts.entries.map(\.value)).count == counts.entries.count, "\(column.name)")
      let sum = counts.entries.reduce(counts.empty + counts.asFound) { $0 + $1.count }
      switch column.kind {
      case .years: #expect(counts.entries.allSatisfy { $0.count <= counts.total })
      default:
        let isOne = !column.isMultiple && column.name != "melding" && column.name != "titel"
        #expect(isOne ? sum == counts.total : sum >= counts.total, "\(column.name)")
      }
    }
  }

  @Test func `codes follow their list, days the calendar, ids region, year and number`() throws {
    let scratch = Scratch()
    let index = try TestKinds.index(
      [
        #"{"id":"D-1","soort":"blauw","van":"2021-11-03","ander":["NH-2021-10"],"gemeenten":["Zee","ÁB"]}"#,
        #"{"id":"D-2","soort":"rood","van":"2021-02-03","ander":["NH-2021-9"],"gemeenten":["ab","Zee","zee"]}"#,
        #"{"id":"D-3","soort":"paars","van":"2021-02-28","ander":[7],"gemeenten":[]}"#,
        #"{"id":"D-4","soort":null,"van":"ooit","aantal":3}"#,
      ], in: scratch)
    let dingen = try #require(index["ding"])
    func shown(_ column: String) throws -> [String] {
      let counts = try #require(dingen.frequencies(of: column, in: RowSet(capacity: 4, full: true)))
      return counts.entries.map { "\($0.value) \($0.count)" } + ["\(counts.empty) \(counts.asFound)"]
    }
    #expect(try shown("soort") == ["\(Filter.Value.code("rood")) 1", "\(Filter.Value.code("blauw")) 1", "1 1"])
    #expect(try shown("van") == ["month(2021, 2) 2", "month(2021, 11) 1", "0 1"])
    #expect(try shown("ander") == [#"text("NH-2021-9") 1"#, #"text("NH-2021-10") 1"#, "1 1"])
    #expect(try shown("gemeente") == [#"text("ÁB") 2"#, #"text("Zee") 2"#, "2 0"])
    #expect(try shown("aantal") == ["number(3) 1", "3 0"])
    #expect(try shown("id").count == 5)
    #expect(dingen.frequencies(of: "bestaat niet", in: RowSet(capacity: 4, full: true)) == nil)
  }

  @Test func `days of more than 48 months are counted by year`() throws {
    let scratch = Scratch()
    let months = (0..<49).map { (2_018 + $0 / 12, $0 % 12 + 1) }
    let lines = months.enumerated().map { place, month in
      #"{"id":"D-\#(place)","van":"\#(month.0)-\#(month.1 < 10 ? "0" : "")\#(month.1)-15"}"#
    }
    let dingen = try #require(try TestKinds.index(lines, in: scratch)["ding"])
    var rows = RowSet(capacity: 49, full: true)
    let years = try #require(dingen.frequencies(of: "van", in: rows))
    #expect(years.entries.map(\.value) == (2018...2022).map { .year($0) })
    #expect(years.entries.map(\.count) == [12, 12, 12, 12, 1])
    rows.remove(48)
    #expect(try #require(dingen.frequencies(of: "van", in: rows)).entries.count == 48)
  }

  @Test func `a year that lies in a gap is not counted`() throws {
    let scratch = Scratch()
    let line = #"{"id":"D-1","van":"2019-05-01","tot":"2021-02-01","pauzes":[{"van":"2019-12-01","tot":"2021-01-10"}]}"#
    let late = #"{"id":"D-2","van":"2030-01-01"}"#
    let index = try TestKinds.index([line, late, #"{"id":"D-3"}"#], in: scratch)
    let dingen = try #require(index["ding"])
    let counts = try #require(dingen.frequencies(of: "jaren", in: RowSet(capacity: 3, full: true)))
    #expect(counts.entries.map(\.value) == [.year(2019), .year(2021)])
    #expect(counts.empty == 1)
    #expect(dingen.years(of: "jaren", at: 0) == [2019, 2021])
    #expect(dingen.years(of: "van", at: 0).isEmpty && dingen.years(of: "jaren", at: 9).isEmpty)
  }

  @Test(arguments: ["id", "titel", "gemeente", "soort", "kleur", "van", "aantal", "open", "jaren", "termijn"])
  func `counting tells how far it is and can be stopped`(column: String) throws {
    let scratch = Scratch()
    let lines = (0..<70_000).map { #"{"id":"D-\#($0)","titel":"t\#($0 % 7)","soort":"rood"}"# }
    let dingen = try #require(try TestKinds.index(lines, in: scratch)["ding"])
    let rows = RowSet(capacity: dingen.count, full: true)
    var steps: [Int] = []
    let counts = dingen.frequencies(of: column, in: rows, progress: { steps.append($0) })
    #expect(counts?.total == 70_000)
    #expect(!steps.isEmpty && steps == steps.sorted())
    #expect(dingen.frequencies(of: column, in: rows, isCancelled: { true }) == nil)
  }
}
