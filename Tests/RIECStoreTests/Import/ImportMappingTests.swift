import RIECDomain
import RIECStore
import StrictJSON
import Testing

@Suite struct ImportMappingTests {
  private static let mapping = #"""
    {"soort":"casussen","scheiding":";",
     "kolommen":{"Nummer":"id","Naam":"titel","Start":"behandeldVan","Partner":"inbreng/+1/partner",
      "Ingebracht":"inbreng/+1/datum",
      "Thema":{"pad":"themas/+/code","waarden":{"hennep":"hennep_drugs","overig":"omg"},"scheiding":","},
      "Locaties":{"pad":"locaties","scheiding":" "}},
     "vast":{"regio":"MN","aanleiding/soort":"signaal","status":"weging","vertrouwelijkheid":"vertrouwelijk",
      "grondslag":"convenant","doel":"Beoordelen.","inbreng/+1/trekker":"ja"},
     "overslaan":["Opmerking"]}
    """#
  private static let heading = "Nummer;Naam;Start;Partner;Ingebracht;Thema;Locaties;Opmerking\n"

  @Test func `rows become records, with ids where a column gives them`() throws {
    let one = try ImportCase()
    one.scratch.write(
      "lijst.csv",
      Self.heading + "MN-2021-0001;Kwartel;01-02-2021;politie;5-1-2021;hennep,overig;;weg\n"
        + ";\"Anker; groot\";2021-02-01;om;2021-01-05;omg;;\n")
    let plan = try one.plan("lijst.csv", koppeling: Self.mapping)
    #expect(plan.reasons.isEmpty)
    #expect(plan.numbers == ["casus 2 0 0 0"])
    #expect(
      plan.accepted() == [
        #"{"id":"MN-2021-0001","titel":"Kwartel","regio":"MN","aanleiding":{"soort":"signaal"},"#
          + #""inbreng":[{"nr":1,"partner":"politie","trekker":true,"datum":"2021-01-05"}],"#
          + #""themas":[{"nr":1,"code":"hennep_drugs"},{"nr":2,"code":"omg"}],"#
          + #""status":"weging","behandeldVan":"2021-02-01","vertrouwelijkheid":"vertrouwelijk","#
          + #""grondslag":"convenant","doel":"Beoordelen."}"#,
        #"{"titel":"Anker; groot","regio":"MN","aanleiding":{"soort":"signaal"},"#
          + #""inbreng":[{"nr":1,"partner":"om","trekker":true,"datum":"2021-01-05"}],"#
          + #""themas":[{"nr":1,"code":"omg"}],"#
          + #""status":"weging","behandeldVan":"2021-02-01","vertrouwelijkheid":"vertrouwelijk","#
          + #""grondslag":"convenant","doel":"Beoordelen."}"#,
      ])
  }

  @Test func `a row is laid over the record that is there, and brings nothing the second time`() throws {
    let stored = ImportCase.casus("MN-2021-0001", #""eigen":true"#)
    let one = try ImportCase(store: ["casussen": [stored], "locaties": [#"{"id":"L-0001"}"#, #"{"id":"L-0002"}"#]])
    let mapping =
      #"{"soort":"casussen","kolommen":{"id":"id","naam":"titel","partner":"inbreng/+/partner","#
      + #""locaties":{"pad":"locaties","scheiding":" "}}}"#
    one.scratch.write("lijst.csv", "id;naam;partner;locaties\nMN-2021-0001;;om;L-0002 L-0001\n")
    let plan = try one.plan("lijst.csv", koppeling: mapping)
    let changes = plan.examples(of: .changed, .casus, limit: 1).flatMap(\.changes)
    #expect(changes.map(\.path.text) == ["inbreng/2", "locaties"])
    let record = try #require(plan.accepted().first)
    #expect(record.contains(#""titel":"Kwartel""#))
    #expect(record.contains(#"{"nr":2,"partner":"om"}"#))
    #expect(record.contains(#""locaties":["L-0002","L-0001"]"#))
    #expect(record.contains(#""eigen":true"#))
    let again = try ImportCase(store: ["casussen": [record], "locaties": [#"{"id":"L-0001"}"#, #"{"id":"L-0002"}"#]])
    again.scratch.write("lijst.csv", one.scratch.read("lijst.csv"))
    #expect(try again.plan("lijst.csv", koppeling: mapping).numbers == ["casus 0 0 1 0"])
  }

  @Test func `a row or a cell that is wrong is named by line and column`() throws {
    let one = try ImportCase()
    one.scratch.write(
      "lijst.csv",
      Self.heading + "MN-2021-0001;Kwartel;31-02-2021;politie;;omg;;\n"
        + "MN-2021-0002;Anker;2021-02-01;politie;;onzin;;\n"
        + "MN-2021-0003;Anker;2021-02-01;politie\n"
        + "MN-2021-0004;Anker;2021-02-01;politie;2021-01-05;omg;L-0009;\n"
        + "MN-2021-0005;Anker;2021-02-01;politie;2021-01-05;omg;;\n"
        + "MN-2021-0005;Anker;2021-02-01;politie;2021-01-05;omg;;\n"
        + "MN-2021-0006;\"Anker;2021-02-01;politie;2021-01-05;omg;;\n")
    let plan = try one.plan("lijst.csv", koppeling: Self.mapping)
    #expect(
      plan.reasons == [
        "lijst.csv:2:22 cell Start",
        "lijst.csv:3:40 cell Thema",
        "lijst.csv:4:38 missingCell",
        "lijst.csv:5 faults 23:locaties",
        "lijst.csv:7 duplicateID MN-2021-0005 6",
        "lijst.csv:8:14 openQuote",
      ])
    #expect(plan.numbers == ["casus 1 0 0 6"])
  }

  @Test(arguments: [
    (#"{"soort":"casussen","kolommen":{"a":"titel"}}"#, #"unmapped("b")"#, ""),
    (#"{"soort":"casussen","kolommen":{"a":"titel","b":"regio","c":"doel"}}"#, #"noSuchHeading("c")"#, ""),
    (#"{"soort":"casus","kolommen":{}}"#, #"unknownKind("casus")"#, "1:10"),
    (#"{"kolommen":{}}"#, #"missing("soort")"#, "1:1"),
    (#"{"soort":"casussen"}"#, #"missing("kolommen")"#, "1:1"),
    (#"{"soort":"casussen","kolommen":{},"kolom":{}}"#, #"unknownMember("kolom")"#, "1:43"),
    (
      "{\"soort\":\"casussen\",\n\"kolommen\":{\"a\":\"titels\"}}", #"unknown("titels", near: Optional("titel"))"#,
      "2:17"
    ),
    (
      #"{"soort":"casussen","kolommen":{"a":"inbreng/partner"}}"#,
      #"elementWanted("inbreng")"#, "1:37"
    ),
    (#"{"soort":"casussen","kolommen":{"a":"inbreng/+"}}"#, "fieldWanted", "1:37"),
    (#"{"soort":"casussen","kolommen":{"a":"titel/x"}}"#, #"nothingInside("titel")"#, "1:37"),
    (#"{"soort":"casussen","kolommen":{"a":"versie"}}"#, #"kept("versie")"#, "1:37"),
    (#"{"soort":"casussen","kolommen":{"a":"titel","b":"titel"}}"#, "samePlace", "1:49"),
    (#"{"soort":"casussen","kolommen":{"a":"titel"},"overslaan":["a"]}"#, #"mappedAndSkipped("a")"#, "1:58"),
    (#"{"soort":"casussen","scheiding":"|","kolommen":{}}"#, "badSign", "1:33"),
    (#"{"soort":"casussen","kolommen":{"a":{"pad":"titel","decimaal":","}}}"#, "notAnAmount", "1:63"),
    (#"{"soort":"casussen","kolommen":{"a":{"pad":"titel","scheiding":","}}}"#, "holdsOne", "1:64"),
    (#"{"soort":"casussen","kolommen":{"a":{"pad":"titel","waarde":{}}}}"#, #"unknownMember("waarde")"#, "1:61"),
    (#"{"soort":"casussen","kolommen":{"a":7}}"#, #"notAText("a")"#, "1:37"),
    ("{\"soort\":\"casussen\",\n \"kolommen\":{,}}", "json", "2:14"),
    ("[]", "notAnObject", "1:1"),
  ])
  func `a mapping that is wrong says where and what`(_ text: String, _ reason: String, _ place: String) throws {
    let one = try ImportCase()
    one.scratch.write("lijst.csv", "a;b\n1;2\n")
    let error = #expect(throws: ImportError.self) { try one.plan("lijst.csv", koppeling: text) }
    guard case .mapping(_, let fault)? = error else {
      Issue.record("\(error as Any)")
      return
    }
    #expect("\(fault.code)".contains(reason))
    #expect(fault.place.map { "\($0.line):\($0.column)" } ?? "" == place)
  }

  @Test(
    arguments: [
      ("1.234,56", ",", 123_456), ("€ 12,50", ",", 1_250), ("1,234.56", ".", 123_456), ("1.234", ",", 123_400),
      ("1.234", ".", nil), ("1.23,45", ",", nil), ("1,2,3", ",", nil), ("99999999999999999999", ",", nil),
      ("-5", ",", nil), (",50", ",", nil), ("1,5", ",", nil), ("twee", ",", nil),
    ] as [(String, Character, Int?)])
  func `an amount is read by the sign before its cents`(_ text: String, _ sign: Character, _ cents: Int?) {
    let value = try? CellValue.amount(text, decimal: sign)
    #expect(value == cents.map { .number(JSONNumber($0)) })
  }

  @Test func `without a mapping each heading is a field, and an apostrophe before a formula goes`() throws {
    let one = try ImportCase()
    one.scratch.write(
      "lijst.csv", "id;omschrijving;gemeente\nL-0001;'=1+1;'s-Dorp\nL-0002;''@x;\nL-0003;' los;'-\n")
    let plan = try one.plan("lijst.csv", soort: "locaties")
    #expect(
      plan.accepted() == [
        #"{"id":"L-0001","omschrijving":"=1+1","gemeente":"'s-Dorp"}"#,
        #"{"id":"L-0002","omschrijving":"'@x"}"#,
        #"{"id":"L-0003","omschrijving":"' los","gemeente":"-"}"#,
      ])
  }
}
