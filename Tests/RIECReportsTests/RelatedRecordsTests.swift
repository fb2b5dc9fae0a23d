import PlainText
import RIECDomain
import RIECReports
import RIECStore
import Testing

@Suite struct RelatedRecordsTests {
  /// `id reason`, a line a tie, in the order of the groups.
  private func ties(of id: RecordID, in office: SmallOffice) throws -> [String] {
    let index = office.index
    let record = try #require(index.record(id))
    let kind = try #require(Kinds.named(record.kind))
    return RelatedRecords(index: index).groups(of: record, kind).flatMap { group in
      group.ties.map { "\($0.id.text) \($0.reason(.nl))" }
        + (group.more > 0 ? ["en \(group.more) \(group.filter ?? "?")"] : [])
    }
  }

  private let office: SmallOffice

  init() throws {
    office = try SmallOffice([
      "casussen": [
        #"{"id":"MN-2021-0001","titel":"Kievit","betrokkenen":["P-1","P-2"],"locaties":["L-1"],"handhavingsknelpuntIds":["HKP-MN-0001"],"themas":[{"nr":1,"code":"witwassen"},{"nr":2,"code":"regionaal","naam":"Jonge Aanwas"}],"aanleiding":{"soort":"signaal","verwijzing":"S-MN-2021-0001"}}"#,
        #"{"id":"MN-2021-0002","titel":"Grutto","betrokkenen":["P-1","P-2"]}"#,
        #"{"id":"NH-2021-0003","titel":"Wulp","locaties":["L-1"],"gerelateerd":[{"nr":1,"casusId":"MN-2021-0001","aard":"vervolg"}]}"#,
      ],
      "signalen": [#"{"id":"S-MN-2021-0001","onderwerp":"Loods","casusId":"MN-2021-0001","locaties":["L-1"]}"#],
      "handhavingsknelpunten": [#"{"id":"HKP-MN-0001","naam":"Haven"}"#],
      "portefeuilles": [
        #"{"id":"PF-2022-01","naam":"Geld","themas":[{"nr":1,"code":"witwassen"}]}"#,
        #"{"id":"PF-2022-02","naam":"Aanwas","themas":[{"nr":1,"code":"regionaal","naam":"jonge aanwas"}]}"#,
        #"{"id":"PF-2022-03","naam":"Anders","themas":[{"nr":1,"code":"regionaal","naam":"havens"}]}"#,
      ],
      "overleggen": [#"{"id":"O-MN-2022-0001","datum":"2022-09-06","casusIds":["MN-2021-0001"]}"#],
      "betrokkenen": [#"{"id":"P-1","rol":"huurder"}"#, #"{"id":"P-2","rol":"slachtoffer"}"#],
      "locaties": [#"{"id":"L-1","omschrijving":"loods"}"#],
    ])
  }

  @Test func `a casus is tied to what it names, what names it, and what has something in common with it`() throws {
    #expect(
      try ties(of: "MN-2021-0001", in: office) == [
        "S-MN-2021-0001 genoemd als aanleiding", "HKP-MN-0001 genoemd als knelpunt", "P-1 genoemd als betrokkene",
        "P-2 genoemd als betrokkene", "L-1 genoemd als locatie", "NH-2021-0003 noemt dit als gerelateerd",
        "S-MN-2021-0001 noemt dit als opgewerkt tot", "O-MN-2022-0001 noemt dit als casus",
        "PF-2022-01 thema witwassen", "PF-2022-02 thema jonge aanwas", "MN-2021-0002 zelfde huurder P-1",
        "NH-2021-0003 zelfde locatie L-1", "S-MN-2021-0001 zelfde locatie L-1",
      ])
  }

  @Test func `a slachtoffer ties no records together`() throws {
    #expect(try ties(of: "MN-2021-0002", in: office).contains("MN-2021-0001 zelfde huurder P-1"))
    #expect(try !ties(of: "MN-2021-0002", in: office).contains { $0.hasPrefix("MN-") && $0.contains("P-2") })
  }

  @Test func `a portefeuille is tied to the open casussen with its thema`() throws {
    #expect(try ties(of: "PF-2022-01", in: office) == ["MN-2021-0001 thema witwassen"])
    #expect(try ties(of: "PF-2022-03", in: office) == [])
    #expect(try ties(of: "PF-2022-02", in: office) == ["MN-2021-0001 thema jonge aanwas"])
  }

  @Test func `a locatie is tied to every record that names it`() throws {
    #expect(
      try ties(of: "L-1", in: office) == [
        "MN-2021-0001 noemt dit als locatie", "NH-2021-0003 noemt dit als locatie",
        "S-MN-2021-0001 noemt dit als locatie",
      ])
  }

  @Test func `of many the first are listed, and a filter finds them all`() throws {
    let lines = (1001...1020).map { line("MN-2021-\($0)", #""handhavingsknelpuntIds":["HKP-MN-0001"]"#) }
    let office = try SmallOffice([
      "casussen": lines, "handhavingsknelpunten": [#"{"id":"HKP-MN-0001","naam":"Haven"}"#],
    ])
    let index = office.index
    let record = try #require(index.record("HKP-MN-0001"))
    let group = try #require(RelatedRecords(index: index).groups(of: record, Handhavingsknelpunt.kind).first)
    #expect(group.ties.count == RelatedRecords.limit)
    #expect(group.more == 20 - RelatedRecords.limit)
    let text = try #require(group.filter)
    let filter = try Filter.parse(text, for: Casus.kind, FilterContext(today: index.peildatum, user: "")).get()
    #expect(index[.casus]?.select(filter.predicate).count == 20)
  }

  @Test func `a reference that leads nowhere ties nothing`() throws {
    let office = try SmallOffice(["casussen": [#"{"id":"MN-2021-0001","locaties":["L-9"]}"#], "locaties": []])
    #expect(try ties(of: "MN-2021-0001", in: office) == [])
  }
}
