import RIECDomain
import Testing

@Suite struct DescriptionCheckTests {
  /// A casus without fault but for `absent`, over which the members `fields` are laid.
  private static func casus(_ fields: String = "", without absent: String = "") throws -> Record {
    let sound =
      #"{"id":"MN-2021-0042","titel":"Waterlelie","regio":"MN","#
      + #""aanleiding":{"soort":"signaal","verwijzing":"S-MN-2021-0117"},"#
      + #""inbreng":[{"nr":1,"partner":"politie","datum":"2021-03-02","informatieVerstrekt":true}],"#
      + #""themas":[{"nr":1,"code":"witwassen"}],"status":"advies","behandeldVan":"2021-03-02","#
      + #""vertrouwelijkheid":"vertrouwelijk","grondslag":"convenant","doel":"Inzicht"}"#
    var casus = try record(Casus.kind, sound)
    casus.root.json[absent] = nil
    for member in try record(Casus.kind, "{" + fields + "}").root.json.members {
      casus.root.json[member.key] = member.value
    }
    return casus
  }

  private func texts(_ record: Record) -> [String] {
    Kinds.named(record.kind)?.descriptionFindings(in: record).map {
      ($0.severity == .fault ? "F " : "W ") + $0.path.text + ": " + $0.message.nl
    } ?? []
  }

  @Test func `a casus of every part has no findings, and unknown fields are nobody's business`() throws {
    let full =
      #""statusHistorie":[{"nr":1,"status":"aangemeld","op":"2021-03-02T09:14:00+01:00","door":"a","toelichting":""}],"#
      + #""behandeldTot":null,"adviezen":[{"nr":1,"datum":"2021-06-14","soorten":["bestuurlijk","bibob"]}],"#
      + #""interventies":[{"nr":1,"geldmutaties":[{"nr":1,"soort":"opgelegd","bedragEurocent":0,"datum":"2021-09-01"}]}],"#
      + #""archief":{"nominatie":null,"actiedatum":null,"verlengingen":[]},"versie":7,"eigenVeld":{"x":[1]}"#
    #expect(try texts(DescriptionCheckTests.casus(full)) == [])
  }

  @Test(arguments: [
    (#""status":"advis""#, "F status: Status 'advis' is onbekend; bedoelde u 'advies'?"),
    (
      #""regio":"XYZ""#,
      "F regio: Regio 'XYZ' is onbekend; toegestaan: AA, DH, LI, MN, NH, NN, BZ, ON, RO, CN"
    ),
    (#""status":3"#, "F status: Status 3 is geen code"),
    (#""titel":["x"]"#, "F titel: Codenaam […] is geen tekst"),
    (#""titel":"  ""#, "F titel: Codenaam ontbreekt"),
    (#""inbreng":[]"#, "F inbreng: Inbreng ontbreekt"),
    (#""inbreng":{}"#, "F inbreng: Inbreng {…} is geen lijst"),
    (#""inbreng":["politie"]"#, "F inbreng: Inbreng 'politie' is geen object"),
    (#""inbreng":[{"nr":4}]"#, "F inbreng/4/partner: Partner ontbreekt"),
    (#""aanleiding":"signaal""#, "F aanleiding: Aanleiding 'signaal' is geen object"),
    (#""aanleiding":{}"#, "F aanleiding/soort: Soort ontbreekt"),
    (
      #""behandeldVan":"2021-02-30""#,
      "F behandeldVan: Behandeld van '2021-02-30' is geen bestaande datum; schrijf bijvoorbeeld 2021-06-14"
    ),
    (#""versie":1.5"#, "F versie: Versie 1.5 is geen geheel getal"),
    (#""gemeenten":["Duinvoort",7]"#, "F gemeenten: Gemeenten 7 is geen tekst"),
    (
      #""adviezen":[{"nr":2,"datum":"2021-06-14","soorten":["bibob","fiscal"]}]"#,
      "F adviezen/2/soorten: Soorten 'fiscal' is onbekend; bedoelde u 'fiscaal'?"
    ),
    (
      #""interventies":[{"geldmutaties":[{"nr":9,"soort":"opgelegd","bedragEurocent":-1,"datum":"2021-09-01"}]}]"#,
      "F interventies/1/geldmutaties/9/bedragEurocent: Bedrag -1 is geen bedrag in hele eurocenten, 0 of meer"
    ),
    (
      #""statusHistorie":[{"nr":1,"status":"weging","op":"2021-03-02"}]"#,
      "F statusHistorie/1/op: Op '2021-03-02' is geen tijdstip; schrijf bijvoorbeeld 2021-06-14T09:30:00+02:00"
    ),
    (
      #""inbreng":[{"nr":1,"partner":"om","trekker":"ja"}]"#,
      "F inbreng/1/trekker: Trekker 'ja' is niet true of false"
    ),
    (
      #""themas":[{"nr":1,"code":"omg"},{"nr":1,"code":"vastgoed"}]"#,
      "F themas/1/nr: nr 1 komt meer dan eens voor in Thema's"
    ),
    (#""themas":[{"nr":0,"code":"omg"}]"#, "F themas/1/nr: nr 0 is geen geheel getal vanaf 1"),
    (#""betrokkenen":[{"id":"P-0412"}]"#, "F betrokkenen: Betrokkenen {…} is geen id"),
    (#""id":"Waterlelie""#, "F id: id 'Waterlelie' heeft niet de vorm van MN-2021-0042"),
    (#""grondslag":"anders""#, "F grondslag: Grondslag 'anders' vraagt een tekst in Toelichting grondslag"),
  ])
  func `what is wrong is named with its value and what is allowed`(_ field: String, _ expected: String) throws {
    #expect(try texts(DescriptionCheckTests.casus(field)) == [expected])
  }

  @Test(arguments: [
    "id", "titel", "regio", "aanleiding", "inbreng", "themas", "status", "behandeldVan", "vertrouwelijkheid",
    "grondslag", "doel",
  ])
  func `an absent field that a casus requires is a fault, and so is null`(_ name: String) throws {
    let label = name == "id" ? name : try #require(Casus.kind.field(at: name)).label.nl
    let expected = ["F \(name): \(label) ontbreekt"]
    #expect(try texts(DescriptionCheckTests.casus(without: name)) == expected)
    #expect(try texts(DescriptionCheckTests.casus(#""\#(name)":null"#)) == expected)
  }

  @Test func `an absent field that the record says was not registered is left to the rules`() throws {
    let json = try DescriptionCheckTests.casus(#""nietGeregistreerd":["inbreng"]"#, without: "inbreng")
    #expect(texts(json) == [])
  }

  @Test func `an advies whose soorten were not registered gives one warning`() throws {
    let json = try DescriptionCheckTests.casus(
      #""adviezen":[{"nr":3,"datum":"2021-06-14","nietGeregistreerd":["soorten"]},{"nr":5,"datum":"2021-06-15"}]"#)
    #expect(
      texts(json) == [
        "W adviezen/3/soorten: Soorten is niet geregistreerd", "F adviezen/5/soorten: Soorten ontbreekt",
      ])
  }

  @Test func `elements without nr go by their position and do not clash`() throws {
    let json = try DescriptionCheckTests.casus(#""themas":[{"code":"omg"},{"code":"onbekend"},{"nr":2,"code":"omg"}]"#)
    #expect(
      texts(json).map { String($0.prefix(14)) } == ["F themas/2/cod"])
  }

  @Test func `a long value is cut in the message`() throws {
    let json = try DescriptionCheckTests.casus(#""regio":"\#(String(repeating: "x", count: 500))""#)
    let message = try #require(Casus.kind.descriptionFindings(in: json).first).message
    #expect(message.nl.count < 140)
    #expect(message.en.contains("is unknown; allowed: AA"))
  }

  @Test func `a reden with ● asks for its motivering`() throws {
    let bare =
      #"{"id":"S-MN-2022-0001","ontvangenOp":"2022-09-01","regio":"MN","inbreng":[{"partner":"politie"}],"#
      + #""omschrijving":"x","status":"afgewezen","weging":{"besluit":"afwijzen","reden":"anders""#
    #expect(
      texts(try record(Signaal.kind, bare + "}}")) == ["F weging/reden: Reden 'anders' vraagt een tekst in Motivering"])
    #expect(texts(try record(Signaal.kind, bare + #","motivering":"zie notitie"}}"#)) == [])
  }

  @Test func `findings are faults of rule 0, before those of the rules`() throws {
    let casus = try DescriptionCheckTests.casus(#""status":"x""#)
    let findings = Casus.kind.findings(in: casus, context: context())
    #expect(findings.first?.rule == 0)
    #expect(findings.first?.severity == .fault)
  }
}
