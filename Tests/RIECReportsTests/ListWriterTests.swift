import PlainText
import RIECDomain
import RIECReports
import RIECStore
import Testing

@Suite struct ListWriterTests {
  private let office: SmallOffice

  init() throws {
    office = try SmallOffice([
      "casussen": [
        line(
          "MN-2021-0001", #""titel":"Kwartel","regio":"MN","themas":[{"nr":1,"code":"witwassen"}],"extra":{"a":1.50}"#),
        line("MN-2021-0002", #""titel":"A|B \\ c","regio":"MN","status":"analyse","behandeldVan":"2021-02-01""#),
      ]
    ])
  }

  /// What the list prints, line ends included.
  private func output(
    _ format: ListFormat, columns: [String]? = nil, width: Int? = nil, taal: Taal = .nl, of office: SmallOffice? = nil,
    where filter: String = ""
  ) throws -> String {
    let office = office ?? self.office
    let writer = ListWriter(
      listing: try office.listing(filter, by: []), index: office.index, columns: columns, format: format,
      taal: taal, width: width)
    var text = ""
    try writer.write { piece in
      switch piece {
      case .text(let line): text += line + "\n"
      case .json(let bytes): text += String(decoding: bytes, as: UTF8.self)
      }
    }
    return text
  }

  @Test func `a table aligns its columns under their headings`() throws {
    #expect(
      try output(.tabel) == """
        Casus         Codenaam  Status   Thema's  Termijn  !
        MN-2021-0001  Kwartel   –        witwas.        –
        MN-2021-0002  A|B \\ c   analyse  –              –

        """)
  }

  @Test func `a table is cut to a width only where one is given`() throws {
    let lines = try output(.tabel, width: 24).split(separator: "\n")
    #expect(lines == ["Casus         Codenaam …", "MN-2021-0001  Kwartel  …", "MN-2021-0002  A|B \\ c  …"])
    #expect(try output(.tabel, width: 200) == output(.tabel))
  }

  @Test func `wide characters count as two columns`() throws {
    let office = try SmallOffice([
      "casussen": [line("MN-2021-0001", #""titel":"中文""#), line("MN-2021-0002", #""titel":"abcd""#)]
    ])
    #expect(
      try output(.tabel, columns: ["titel", "id"], of: office) == """
        Codenaam  Casus
        中文      MN-2021-0001
        abcd      MN-2021-0002

        """)
  }

  @Test func `headings follow the language, chosen columns their own labels`() throws {
    #expect(try output(.tabel, columns: ["thema", "regio"], taal: .en).hasPrefix("Theme    Region\n"))
    #expect(try output(.tabel, taal: .en).hasPrefix("Casus         Codenaam  Status   Themes   Term  !\n"))
  }

  @Test func `md escapes what would end a cell`() throws {
    #expect(
      try output(.md, columns: ["id", "titel", "termijn"]) == """
        | Casus | Codenaam | Termijn |
        | --- | --- | ---: |
        | MN-2021-0001 | Kwartel | – |
        | MN-2021-0002 | A\\|B \\\\ c | – |

        """)
  }

  @Test func `csv has column names as its heading and codes as the record spells them`() throws {
    let csv = try output(.csv, columns: ["id", "status", "thema", "behandeld", "besluitpunten", "open"])
    #expect(
      csv == """
        id;status;thema;behandeld;besluitpunten;open
        MN-2021-0001;;witwassen;;0;true
        MN-2021-0002;analyse;;2021-02-01/..;0;true

        """)
    #expect(
      try output(.csv, columns: ["id", "status", "thema", "behandeld", "besluitpunten", "open"], taal: .en) == csv)
  }

  @Test(arguments: [
    ("=SOM(A1)", "'=SOM(A1)"), ("+31", "'+31"), ("-5", "'-5"), ("@naam", "'@naam"), ("'al", "'al"), ("a=b", "a=b"),
    ("a;b", "\"a;b\""), ("a,b", "\"a,b\""), ("zeg \\\"hoi\\\"", "\"zeg \"\"hoi\"\"\""), ("=A1;B1", "\"'=A1;B1\""),
    ("twee\\nregels", "\"twee\nregels\""), ("\\t=1", "'\t=1"), ("Kwartel", "Kwartel"),
  ])
  func `csv quotes what would break a cell and disarms what a spreadsheet would run`(
    _ titel: String, _ cell: String
  ) throws {
    let office = try SmallOffice(["casussen": [line("MN-2021-0001", #""titel":"\#(titel)""#)]])
    #expect(try output(.csv, columns: ["titel"], of: office) == "titel\n\(cell)\n")
  }

  @Test func `jsonl gives whole records byte for byte`() throws {
    #expect(
      try output(.jsonl) == """
        {"id":"MN-2021-0001","titel":"Kwartel","regio":"MN","themas":[{"nr":1,"code":"witwassen"}],"extra":{"a":1.50}}
        {"id":"MN-2021-0002","titel":"A|B \\\\ c","regio":"MN","status":"analyse","behandeldVan":"2021-02-01"}

        """)
  }

  @Test func `json is one list of the same records`() throws {
    let records = try output(.jsonl).split(separator: "\n").joined(separator: ",\n")
    #expect(try output(.json) == "[\n\(records)\n]\n")
  }

  @Test func `json and jsonl with columns give only those`() throws {
    #expect(
      try output(.jsonl, columns: ["id", "thema", "status", "behandeld", "besluitpunten", "open"]) == """
        {"id":"MN-2021-0001","thema":["witwassen"],"status":null,"behandeld":[],"besluitpunten":0,"open":true}
        {"id":"MN-2021-0002","thema":[],"status":"analyse","behandeld":["2021-02-01/.."],"besluitpunten":0,"open":true}

        """)
  }

  @Test func `a list without rows is still a whole document`() throws {
    let none = "regio:AA"
    #expect(try output(.json, where: none) == "[]\n")
    #expect(try output(.jsonl, where: none) == "")
    #expect(try output(.csv, columns: ["id", "titel"], where: none) == "id;titel\n")
    #expect(try output(.tabel, columns: ["id", "titel"], where: none) == "Casus  Codenaam\n")
    #expect(try output(.md, columns: ["id"], where: none) == "| Casus |\n| --- |\n")
  }

  @Test(arguments: ListFormat.allCases)
  func `who takes the pieces can stop the writing`(_ format: ListFormat) throws {
    struct Full: Error {}
    let writer = ListWriter(
      listing: try office.listing(), index: office.index, columns: nil, format: format, taal: .nl, width: nil)
    #expect(throws: Full.self) { try writer.write { _ in throw Full() } }
  }

  @Test func `the formats are those of the command line`() {
    #expect(ListFormat.allCases.map(\.rawValue) == ["tabel", "json", "jsonl", "csv", "md"])
    #expect(SheetFormat.allCases.map(\.rawValue) == ["tekst", "json", "md"])
  }
}
