import RIECDomain
import RIECStore
import StrictJSON
import Testing

@Suite struct SelectionTests {
  private func world(
    _ seed: Int, _ count: Int, in scratch: Scratch
  ) throws -> (dingen: KindIndex, naive: Naive, random: SplitMix64) {
    var random = SplitMix64(UInt64(seed))
    let dingen = (0..<count).map { RandomRecords.ding($0, using: &random) }
    let overleggen = (0..<count / 4).map { RandomRecords.overleg($0, using: &random) }
    let index = try TestKinds.index(
      dingen.map { JSONWriter.text(.object($0)) }, overleggen: overleggen.map { JSONWriter.text(.object($0)) },
      in: scratch)
    #expect(index.unreadable.isEmpty)
    let naive = Naive(
      records: dingen.map { Record(kind: "ding", $0) }, overleggen: overleggen.map { Record(kind: "overleg", $0) })
    return (try #require(index["ding"]), naive, random)
  }

  @Test(arguments: 0..<10)
  func `the index selects what the records themselves say`(seed: Int) throws {
    let scratch = Scratch()
    var (dingen, naive, random) = try world(seed, 70, in: scratch)
    for _ in 0..<100 {
      let predicate = RandomRecords.predicate(depth: 3, using: &random)
      let rows = dingen.select(predicate).rows
      let expected = naive.records.indices.filter { naive.holds(predicate, naive.records[$0]) }
      #expect(rows == expected, "\(predicate)")
      if rows != expected { return }
    }
  }

  @Test(arguments: 0..<6)
  func `an order holds every row once, empties last both ways, ties by id`(seed: Int) throws {
    let scratch = Scratch()
    let (dingen, naive, _) = try world(seed, 120, in: scratch)
    let byID = dingen.order(by: []).map(Int.init)
    for (column, value) in [
      ("aantal", { naive.number("aantal", $0) }), ("van", { naive.days("van", $0).first.map(Int.init) }),
      ("termijn", { naive.days("termijn", $0).first.map(Int.init) }),
    ] as [(String, (Record) -> Int?)] {
      for descending in [false, true] {
        let expected = byID.sorted { left, right in
          switch (value(naive.records[left]), value(naive.records[right])) {
          case (let l?, let r?) where l != r: return descending ? l > r : l < r
          case (.some, nil): return true
          case (nil, .some): return false
          default: return (byID.firstIndex(of: left) ?? 0) < (byID.firstIndex(of: right) ?? 0)
          }
        }
        #expect(dingen.order(by: [SortKey(column, descending: descending)]).map(Int.init) == expected, "\(column)")
      }
    }
    for column in TestKinds.ding.columns.map(\.name) {
      #expect(dingen.order(by: [SortKey(column, descending: true)]).sorted() == (0..<120).map(UInt32.init), "\(column)")
    }
  }

  @Test func `ids are ordered by their parts, digits as numbers`() throws {
    let scratch = Scratch()
    let ids = [
      "NH-2021-0100", "NH-2021-99", "AA-2022-1", "NH-2020-5", "S-NH-2021-2", "NH-2021-0099", "P-10", "P-9",
      "NH-2021-099-a",
      "vrij", "P", "10", "9", "P-123456789012345678901234567890", "P-99999999999999999999",
    ]
    let dingen = try #require(try TestKinds.index(ids.map { #"{"id":"\#($0)"}"# }, in: scratch)["ding"])
    #expect(
      dingen.order(by: [SortKey("id")]).map { dingen.id(at: Int($0)).text } == [
        "9", "10", "AA-2022-1", "NH-2020-5", "NH-2021-0099", "NH-2021-99", "NH-2021-099-a", "NH-2021-0100", "P", "P-9",
        "P-10", "P-99999999999999999999", "P-123456789012345678901234567890", "S-NH-2021-2", "vrij",
      ])
  }

  @Test func `names are ordered without their prefixes, texts by what they fold to`() throws {
    let scratch = Scratch()
    let doors = ["van der Zee", "de Aal", "Bakker", "'s-Gravenkamp", "Ägir"]
    let titles = ["Zwaan", "émail", "Eekhoorn twee", "eekhoorn een", "Eekhoorn"]
    let lines = zip(doors, titles).enumerated().map { #"{"id":"\#($0)","door":"\#($1.0)","titel":"\#($1.1)"}"# }
    let dingen = try #require(try TestKinds.index(lines, in: scratch)["ding"])
    #expect(
      dingen.order(by: [SortKey("door")]).map { doors[Int($0)] } == [
        "de Aal", "Ägir", "Bakker", "'s-Gravenkamp", "van der Zee",
      ])
    #expect(
      dingen.order(by: [SortKey("titel")]).map { titles[Int($0)] } == [
        "Eekhoorn", "eekhoorn een", "Eekhoorn twee", "émail", "Zwaan",
      ])
  }

  @Test func `values come back as they are, or as found`() throws {
    let scratch = Scratch()
    let dingen = try #require(
      try TestKinds.index(
        [
          #"{"id":"A","titel":"\u00c4gir","gemeenten":["B","A"],"soort":"groen","van":"2021-01-02","aantal":3,"open":false,"kleuren":[{"code":"kleur_69"},{"code":"kleur_0"}],"uiterlijk":"2022-05-01"}"#,
          #"{"id":"B","titel":5,"gemeenten":["B",1],"soort":"paars","van":"2021-02-30","aantal":1.5,"open":"ja"}"#,
          #"{"id":"C"}"#,
        ], in: scratch)["ding"])
    let columns = ["titel", "gemeente", "soort", "van", "aantal", "open", "kleur", "termijn", "jaren", "melding"]
    #expect(
      columns.map { dingen.value($0, at: 0) } == [
        .text(["Ägir"]), .text(["B", "A"]), .codes(["groen"]), .date(Datum(day: 18_629)), .number(3), .flag(false),
        .codes(["kleur_0", "kleur_69"]), .term(Term(Datum(day: 19_113), .taak)),
        .spans([ColumnValue.Span(from: Datum(day: 18_629), to: nil)], gaps: []), .empty,
      ])
    #expect(
      columns.prefix(6).map { dingen.value($0, at: 1) } == [
        .asFound("5"), .asFound("B, 1"), .asFound("paars"), .asFound("2021-02-30"), .asFound("1.5"), .asFound("ja"),
      ])
    #expect(columns.allSatisfy { dingen.value($0, at: 2) == .empty && dingen.value($0, at: 99) == .empty })
    #expect(dingen.counts(of: "gemeente").map { "\($0.value) \($0.count)" } == ["B 2", "A 1"])
    #expect(dingen.counts(of: "kleur").map { "\($0.value) \($0.count)" } == ["kleur_0 1", "kleur_69 1"])
    #expect(dingen.counts(of: "open", in: RowSet(capacity: 3)).isEmpty)
  }
}
