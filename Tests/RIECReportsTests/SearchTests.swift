import PlainText
import RIECDomain
import RIECReports
import RIECStore
import Testing

@Suite struct SearchTests {
  private let office: SmallOffice

  init() throws {
    office = try SmallOffice([
      "casussen": [
        line("MN-2021-0042", #""titel":"Waterlelie","regio":"MN","gemeenten":["Meerum"],"status":"advies""#),
        line("NH-2021-0007", #""titel":"Élan","regio":"NH","gemeenten":["Havenmeer"],"status":"afgesloten""#),
        line("MN-2021-0043", #""titel":"Lelietje","regio":"MN","themas":[{"nr":1,"code":"witwassen"}]"#),
      ],
      "signalen": [
        line("S-MN-2021-0042", #""onderwerp":"Ondermijning in Meerum","regio":"MN","status":"nieuw""#),
        line("S-MN-2021-0001", #""onderwerp":"Loods","regio":"MN","omschrijving":"Een lelie\nin het water""#),
      ],
      "overleggen": [line("O-MN-2021-0001", #""vorm":"informatieoverleg","datum":"2021-03-04","regio":"MN""#)],
    ])
  }

  private func search(_ text: String, everywhere: Bool = false, among kinds: [Kind] = Kinds.all) throws -> Search {
    try Search.parse(
      text, everywhere: everywhere, among: kinds, FilterContext(today: SmallOffice.peildatum, user: "jansen")
    ).get()
  }

  private func run(_ text: String, everywhere: Bool = false, scope: Scope = .national) throws -> SearchResult {
    try search(text, everywhere: everywhere).run(in: office.index, scope: scope, limit: 50)
  }

  private func ids(_ result: SearchResult) -> [[String]] { result.groups.map { $0.hits.map(\.id.text) } }

  @Test func `hits stand by kind, in the registry's order, with the number of each`() throws {
    let result = try run("meerum")
    #expect(result.groups.map(\.kind) == [.casus, .signaal])
    #expect(ids(result) == [["MN-2021-0042"], ["S-MN-2021-0042"]])
    #expect(result.groups.map(\.count) == [1, 1] && result.count == 2)
  }

  @Test(arguments: [
    ("elan", [["NH-2021-0007"]]), ("ÉLAN", [["NH-2021-0007"]]), ("ondernijming", [["S-MN-2021-0042"]]),
    ("lelie -water", [["MN-2021-0043"]]), ("elan of loods", [["NH-2021-0007"], ["S-MN-2021-0001"]]),
    (#""in meerum""#, [["S-MN-2021-0042"]]), ("witwas", [["MN-2021-0043"]]),
    ("informatieoverleg", [["O-MN-2021-0001"]]),
  ])
  func `words are folded, misspelled and combined as in a filter`(_ text: String, _ expected: [[String]]) throws {
    #expect(try ids(run(text)) == expected)
  }

  @Test func `a comparison asks the kinds that have the field and leaves out the others`() throws {
    #expect(try ids(run("meerum status:nieuw")) == [["S-MN-2021-0042"]])
    #expect(try run("regio:MN vorm:informatieoverleg").groups.map(\.kind) == [.overleg])
  }

  @Test func `long texts are searched where that is asked`() throws {
    #expect(try ids(run("lelie")) == [["MN-2021-0042", "MN-2021-0043"]])
    for result in [try run("lelie", everywhere: true), try run("lelie in:alles")] {
      #expect(ids(result) == [["MN-2021-0042", "MN-2021-0043"], ["S-MN-2021-0001"]])
      let match = try #require(result.groups.last?.hits.first?.matches.last)
      #expect(match.path == "omschrijving" && match.value.nl == "Een lelie in het water")
    }
  }

  @Test func `an id typed whole comes first, then parts of ids, then titles`() throws {
    #expect(try ids(run("s-mn-2021-0042")) == [["S-MN-2021-0042"]])
    #expect(try ids(run("mn-2021-0042")) == [["MN-2021-0042"], ["S-MN-2021-0042"]])
    #expect(try ids(run("2021-0001")) == [["S-MN-2021-0001"], ["O-MN-2021-0001"]])
    let named = try SmallOffice([
      "casussen": [line("MN-2021-0001", #""titel":"S-MN-2021-0042""#)],
      "signalen": [line("S-MN-2021-0042", #""onderwerp":"Loods""#)],
    ])
    let result = try search("S-MN-2021-0042").run(in: named.index, limit: 5)
    #expect(result.groups.map(\.kind) == [.signaal, .casus])
  }

  @Test func `a hit says where the words stand, codes by their label`() throws {
    let hit = try #require(try run("witwas").groups.first?.hits.first)
    #expect(hit.title == "Lelietje" && hit.status == nil)
    #expect(hit.matches.map(\.path) == ["themas/code"] && hit.matches.first?.value.nl == "witwassen")
    let overleg = try #require(try run("informatieoverleg").groups.first?.hits.first)
    #expect(overleg.title == "04-03-2021")
  }

  @Test func `outside the scope nothing is shown, but it is counted`() throws {
    let result = try run("elan", scope: Scope("MN"))
    #expect(result.groups.isEmpty && result.outside == 1 && result.suggestions.isEmpty)
    #expect(try run("meerum", scope: Scope("MN")).count == 2)
  }

  @Test(arguments: [("waterlellie", "Waterlelie"), ("merum", "Meerum"), ("witwasen", "witwassen")])
  func `where nothing is found the nearest word is named`(_ text: String, _ meant: String) throws {
    let result = try run(text)
    #expect(result.groups.isEmpty && result.suggestions == [meant])
  }

  @Test func `nothing near is not named, and more than the limit is counted`() throws {
    #expect(try run("xyzzyplugh").suggestions == [])
    let limited = try search("lelie").run(in: office.index, limit: 1)
    #expect(limited.groups.map(\.hits.count) == [1] && limited.groups.map(\.count) == [2])
  }

  @Test(arguments: [("", 1), ("   ", 1), ("(lelie", 1), ("lelie fiets:rood", 7), ("in:alles", 1)])
  func `a text that no kind understands is refused at its place`(_ text: String, _ column: Int) throws {
    let context = FilterContext(today: SmallOffice.peildatum, user: "jansen")
    guard case .failure(let error) = Search.parse(text, context) else {
      Issue.record("'\(text)' was understood")
      return
    }
    #expect(error.column == column)
  }

  @Test func `every format prints the same hits`() throws {
    let search = try search("lelie of meerum")
    let result = search.run(in: office.index, limit: 0)
    func printed(_ format: ListFormat, width: Int? = nil) throws -> String {
      var out = ""
      try SearchWriter(search, result, index: office.index, format: format, taal: .nl, width: width).write { piece in
        switch piece {
        case .text(let line): out += line + "\n"
        case .json(let bytes): out += String(decoding: bytes, as: UTF8.self)
        }
      }
      return out
    }
    #expect(
      try printed(.tabel) == """
        Casussen 2
          MN-2021-0042  Waterlelie  advies  gemeente: Meerum
          MN-2021-0043  Lelietje    –       –

        Signalen 1
          S-MN-2021-0042  Ondermijning in Meerum  nieuw

        """)
    #expect(try printed(.tabel, width: 20).split(separator: "\n").allSatisfy { $0.count <= 20 })
    #expect(try printed(.md).contains("| MN-2021-0042 | Waterlelie | advies | gemeente: Meerum |"))
    #expect(
      try printed(.csv).split(separator: "\n").prefix(2) == [
        "soort;id;naam;status;veld;waarde", "casussen;MN-2021-0042;Waterlelie;advies;gemeenten;Meerum",
      ])
    #expect(
      try printed(.jsonl).split(separator: "\n").last
        == #"{"soort":"signalen","id":"S-MN-2021-0042","naam":"Ondermijning in Meerum","status":"nieuw","#
        + #""treffers":[{"veld":"onderwerp","waarde":"Ondermijning in Meerum"}]}"#)
    #expect(try printed(.json).split(separator: "\n").count == 5)
  }
}
