import RIECDomain
import Testing

@Suite struct DerivedColumnTests {
  private func values(_ kind: Kind, _ column: String, _ json: String) throws -> [Extract.Value] {
    let record = try record(kind, json)
    switch kind.column(column)?.source {
    case .derived(let paths, let work), .terms(let paths, let work, _):
      return work(Extract(of: record, at: paths, kind: kind)).all
    default:
      Issue.record("\(column) is not derived")
      return []
    }
  }

  @Test(arguments: [
    (#"{"status":"weging"}"#, "informatiefase"), (#"{"status":"besluit"}"#, "uitvoeringsfase"),
    (#"{"status":"heropend"}"#, "informatiefase"), (#"{"status":"afgesloten"}"#, nil), ("{}", nil),
    (#"{"status":"onzin"}"#, nil), (#"{"status":"aangehouden"}"#, nil),
    (
      #"{"status":"aangehouden","statusHistorie":[{"status":"advies"},{"status":"besluit"},{"status":"aangehouden"}]}"#,
      "uitvoeringsfase"
    ),
  ])
  func `the fase follows from the status, and from the history while a casus is held`(
    _ json: String, _ fase: Code?
  ) throws {
    let expected = fase.flatMap(Codes.fase.position(of:)).map { [Extract.Value.code($0)] } ?? []
    #expect(try values(Casus.kind, "fase", json) == expected)
  }

  @Test(arguments: [
    ("casus", "weging", true), ("casus", "aangehouden", true), ("casus", "heropend", true),
    ("casus", "afgesloten", false), ("casus", "samengevoegd", false), ("casus", "onzin", true),
    ("signaal", "nieuw", true), ("signaal", "aangehouden", true), ("signaal", "gekoppeld", false),
  ])
  func `what has not ended is open`(_ name: String, _ status: String, _ isOpen: Bool) throws {
    let kind = try #require(Kinds.all.first { $0.name.text == name })
    #expect(try values(kind, "open", #"{"status":"\#(status)"}"#) == [.flag(isOpen)])
  }

  @Test func `behandeld is the span of treatment with its onderbrekingen as gaps`() throws {
    let json =
      #"{"behandeldVan":"2019-03-02","behandeldTot":null,"onderbrekingen":[{"van":"2020-01-01","tot":"2020-12-31"},"#
      + #"{"van":"2021-05-01"},{"tot":"2021-06-01"}]}"#
    #expect(
      try values(Casus.kind, "behandeld", json) == [
        .span(day("2019-03-02"), nil), .gap(day("2020-01-01"), day("2020-12-31")), .gap(day("2021-05-01"), nil),
      ])
    #expect(try values(Casus.kind, "behandeld", #"{"behandeldTot":"2021-01-01"}"#) == [])
    #expect(
      try values(Casus.kind, "behandeld", #"{"behandeldVan":"2021-01-01","behandeldTot":"2021-01-01"}"#)
        == [.span(day("2021-01-01"), day("2021-01-01"))])
  }

  static let terms: [(String, Term?)] = [
    ("{}", nil),
    (#"{"archief":{"actiedatum":"2027-01-01"}}"#, Term(day("2027-01-01"), .bewaren)),
    (
      #"{"interventies":[{"status":"in_uitvoering","deadline":"2022-10-01"},"#
        + #"{"status":"uitgevoerd","deadline":"2022-01-01"}]}"#,
      Term(day("2022-10-01"), .interventie)
    ),
    (#"{"interventies":[{"deadline":"2022-10-01"}]}"#, Term(day("2022-10-01"), .interventie)),
    (
      #"{"taken":[{"uiterlijk":"2022-08-01","gedaanOp":"2022-07-30"},{"uiterlijk":"2022-09-30"}],"#
        + #""interventies":[{"status":"toegezegd","deadline":"2022-10-01"}]}"#, Term(day("2022-09-30"), .taak)
    ),
    (#"{"status":"aangehouden","hervatOp":"2022-09-06"}"#, Term(day("2022-09-06"), .hervatten)),
    (#"{"status":"weging","hervatOp":"2022-09-06"}"#, nil),
  ]

  @Test(arguments: terms)
  func `the termijn of a casus is the earliest of what is open`(_ json: String, _ term: Term?) throws {
    #expect(try values(Casus.kind, "termijn", json) == (term.map { [.term($0)] } ?? []))
  }

  @Test func `a casus waits for the partners of its open interventies, each once`() throws {
    let json =
      #"{"interventies":[{"uitvoerder":"om","status":"toegezegd"},{"uitvoerder":"politie","status":"uitgevoerd"},"#
      + #"{"uitvoerder":"gemeenten"},{"uitvoerder":"om","status":"in_uitvoering"},{"uitvoerder":"onzin"}]}"#
    let expected = ["om", "gemeenten"].compactMap { Codes.partner.position(of: Code($0)) }
    #expect(try values(Casus.kind, "wachtop", json) == expected.map { .code($0) })
  }

  @Test func `gewijzigd is the day of the latest entry of any list`() throws {
    let json =
      #"{"statusHistorie":[{"op":"2022-03-01T09:00Z"},{"op":"2022-05-01T09:00Z"}],"notities":[{"op":"2022-04-01T09:00Z"}],"#
      + #""interventies":[{"geldmutaties":[{"datum":"2022-06-01"}]}]}"#
    #expect(try values(Casus.kind, "gewijzigd", json) == [.date(day("2022-06-01"))])
    #expect(try values(Casus.kind, "gewijzigd", "{}") == [])
  }

  static let answers: [(String, Int)] = [
    ("", 0), (#"{"datum":"2021-01-01"}"#, 0), (#"{"datum":"2021-01-01","noodzakelijk":"ja"}"#, 1),
    (#"{"datum":"2021-01-01","noodzakelijk":"nee"}"#, 5),
    (#"{"datum":"2021-01-01","noodzakelijk":"nader","afstemmingTussen":["om","politie"],"coordinator":"om"}"#, 3),
    (#"{"datum":"2021-01-01","noodzakelijk":"ja","afstemmingTussen":[],"verantwoordelijke":"om"}"#, 2),
    (#"{"datum":"2021-02-01","noodzakelijk":"ja"},{"datum":"2021-01-01","noodzakelijk":"nee"}"#, 1),
    (#"{"datum":"2021-01-01","noodzakelijk":"ja"},{"datum":"2021-01-01","noodzakelijk":"nee"}"#, 5),
    (
      #"{"datum":"2021-01-01","noodzakelijk":"ja"},{"datum":"2021-02-01","noodzakelijk":"nee","status":"ingetrokken"}"#,
      1
    ),
  ]

  @Test(arguments: answers)
  func `besluitpunten counts what the latest advies answers, as the guard does`(
    _ adviezen: String, _ count: Int
  ) throws {
    let json = #"{"adviezen":[\#(adviezen)]}"#
    #expect(try values(Casus.kind, "besluitpunten", json) == [.number(count)])
    let latest = Advies.latest(of: try record(Casus.kind, json))
    #expect(latest.map { 5 - Advies.openBesluitpunten(of: $0).count } ?? 0 == count)
  }

  static let deadlines: [(String, String?, String?)] = [
    ("", nil, nil), (#"{"deadline":"2022-10-01"}"#, "2022-10-01", nil),
    (
      #"{"deadline":"2022-10-01","status":"in_uitvoering"},{"deadline":"2022-09-01","status":"toegezegd"}"#,
      "2022-09-01", nil
    ),
    (#"{"deadline":"2022-08-01","status":"uitgevoerd"}"#, nil, "2022-08-01"),
    (
      #"{"deadline":"2022-08-01","status":"niet_uitgevoerd","terugkoppeling":{"datum":"2022-08-02"}},"#
        + #"{"deadline":"2022-08-20","status":"niet_uitgevoerd","terugkoppeling":{}}"#, nil, "2022-08-20"
    ),
    (#"{"deadline":"2022-08-01","status":"vervallen"},{"status":"uitgevoerd"}"#, nil, nil),
    (#"{"deadline":"2022-08-01","status":"onzin"}"#, "2022-08-01", nil),
  ]

  @Test(arguments: deadlines)
  func `an open interventie has its deadline, one that ended waits for a terugkoppeling`(
    _ interventies: String, _ open: String?, _ ended: String?
  ) throws {
    let json = #"{"interventies":[\#(interventies)]}"#
    #expect(try values(Casus.kind, "interventie", json) == (open.map { [.date(day($0))] } ?? []))
    #expect(try values(Casus.kind, "terugkoppeling", json) == (ended.map { [.date(day($0))] } ?? []))
  }

  @Test func `a signaal has the day of its first open question and that of its last answer`() throws {
    let json =
      #"{"informatievragen":[{"uiterlijk":"2022-09-01","antwoordOp":"2022-08-30"},{"uiterlijk":"2022-09-20"},"#
      + #"{"uiterlijk":"2022-09-12"},{"antwoordOp":"2022-08-31"}]}"#
    #expect(try values(Signaal.kind, "vraag", json) == [.date(day("2022-09-12"))])
    #expect(try values(Signaal.kind, "antwoord", json) == [.date(day("2022-08-31"))])
    #expect(try values(Signaal.kind, "vraag", "{}") == [])
    #expect(try values(Signaal.kind, "antwoord", "{}") == [])
  }

  @Test func `a signaal is to be resumed only while it is held`() throws {
    #expect(
      try values(Signaal.kind, "hervat", #"{"status":"aangehouden","hervatOp":"2022-09-05"}"#)
        == [.date(day("2022-09-05"))])
    #expect(try values(Signaal.kind, "hervat", #"{"status":"afgewezen","hervatOp":"2022-09-05"}"#) == [])
  }

  @Test func `the termijn of a signaal takes open questions, resumption and bewaartermijn`() throws {
    let json =
      #"{"status":"aangehouden","hervatOp":"2022-09-20","bewaarTot":"2023-01-01","informatievragen":["#
      + #"{"uiterlijk":"2022-09-01","antwoordOp":"2022-08-30"},{"uiterlijk":"2022-09-12"}]}"#
    #expect(try values(Signaal.kind, "termijn", json) == [.term(Term(day("2022-09-12"), .vraag))])
    #expect(
      try values(Signaal.kind, "termijn", #"{"status":"nieuw","bewaarTot":"2023-01-01"}"#)
        == [.term(Term(day("2023-01-01"), .bewaren))])
  }

  @Test func `verwant counts the records that a signaal names`() throws {
    let json = #"{"handhavingsknelpuntIds":["HKP-MN-0001","HKP-MN-0002"],"casusId":"MN-2022-0001","gekoppeldAan":null}"#
    #expect(try values(Signaal.kind, "verwant", json) == [.number(3)])
  }

  @Test func `verlengingen of a knelpunt are counted`() throws {
    let json = #"{"verlengingen":[{"geldigTot":"2022-01-01"},{"geldigTot":"2023-01-01"}]}"#
    #expect(try values(Handhavingsknelpunt.kind, "verlengingen", json) == [.number(2)])
    #expect(try values(Handhavingsknelpunt.kind, "verlengingen", "{}") == [.number(0)])
  }

  @Test func `a portefeuille shows what is ready and what comes first`() throws {
    let json =
      #"{"activiteiten":[{"naam":"a","status":"gereed","gepland":"2022-01-01"},{"naam":"b","gereedOp":"2022-02-01"},"#
      + #"{"naam":"c","status":"loopt","gepland":"2022-12-31"},{"naam":"d"}]}"#
    #expect(try values(Portefeuille.kind, "gereed", json) == [.number(2)])
    #expect(try values(Portefeuille.kind, "voortgang", json) == [.number(50)])
    #expect(try values(Portefeuille.kind, "termijn", json) == [.date(day("2022-12-31"))])
    #expect(try values(Portefeuille.kind, "voortgang", "{}") == [])
    #expect(try values(Portefeuille.kind, "gereed", "{}") == [])
  }

  @Test func `an overleg has the term of its open actiepunten`() throws {
    let json = #"{"actiepunten":[{"uiterlijk":"2022-01-01","gedaanOp":"2022-01-01"},{"uiterlijk":"2022-11-01"}]}"#
    #expect(try values(Overleg.kind, "termijn", json) == [.term(Term(day("2022-11-01"), .taak))])
  }
}
