import RIECDomain
import Testing

@Suite struct CasusLifecycleTests {
  /// What the way from one state to another still misses, as labels; nil where there is no such way.
  private func missing(
    _ from: Code, _ to: Code, _ json: String, _ others: Record...
  ) throws -> [String]? {
    let casus = try record(Casus.kind, json)
    let byID = Dictionary(others.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let context = RuleContext(peildatum: day("2022-09-05")) { byID[$0] }
    return Casus.kind.lifecycle?.transition(from: from, to: to)?.missing(in: casus, context).map(\.label.nl)
  }

  private static let brought =
    #""inbreng":[{"nr":1,"partner":"politie"}],"themas":[{"nr":1,"code":"witwassen"}],"grondslag":"convenant""#
  private static let closing =
    #""archief":{"nominatie":"vernietigen","actiedatum":"2027-09-05"}"#
  private static func step(_ status: String, by door: String = "a", _ toelichting: String = "") -> String {
    #""statusHistorie":[{"nr":1,"status":"\#(status)","door":"\#(door)","toelichting":"\#(toelichting)"}]"#
  }

  static let demands: [(Code, Code, String, [String])] = [
    ("aangemeld", "weging", "", []),
    ("weging", "casusoverleg", "", ["≥ 1 inbrenger", "≥ 1 thema", "grondslag"]),
    ("weging", "casusoverleg", #""inbreng":[],"grondslag":"wgs""#, ["≥ 1 inbrenger", "≥ 1 thema"]),
    ("weging", "casusoverleg", brought, []),
    ("weging", "afgewezen", "", ["motivering"]),
    ("weging", "afgewezen", step("afgewezen", "  "), ["motivering"]),
    ("weging", "afgewezen", step("weging", "te vaag"), ["motivering"]),
    ("weging", "afgewezen", step("afgewezen", "te vaag"), []),
    ("casusoverleg", "analyse", "", []),
    ("analyse", "advies", "", ["ICA of motivering"]),
    ("analyse", "advies", #""analyses":[{"nr":1,"soort":"factsheet"}]"#, ["ICA of motivering"]),
    ("analyse", "advies", #""analyses":[{"nr":1,"soort":"integrale_casusanalyse"}]"#, []),
    ("analyse", "advies", step("advies", "zonder ICA: klein"), []),
    ("analyse", "casusoverleg", "", []), ("advies", "casusoverleg", "", []),
    ("advies", "besluit", "", ["vijf besluitpunten beantwoord"]),
    (
      "advies", "besluit", #""adviezen":[{"nr":1,"datum":"2021-06-14","noodzakelijk":"ja"}]"#,
      ["vijf besluitpunten beantwoord"]
    ),
    ("advies", "besluit", #""adviezen":[{"nr":1,"datum":"2021-06-14","noodzakelijk":"nee"}]"#, []),
    (
      "advies", "besluit",
      #""adviezen":[{"nr":1,"datum":"2021-06-14","noodzakelijk":"ja","afstemmingTussen":["om"],"#
        + #""betrokkenDeelnemers":["om"],"verantwoordelijke":"om","coordinator":"om"}]"#, []
    ),
    ("besluit", "uitvoering", "", ["≥ 1 interventie met uitvoerder", "coördinator"]),
    ("besluit", "uitvoering", #""interventies":[{"nr":1,"uitvoerder":"om"}],"coordinator":"analist1""#, []),
    (
      "besluit", "uitvoering",
      #""adviezen":[{"nr":1,"datum":"2021-06-14","noodzakelijk":"nee"}],"coordinator":"x","#
        + #""interventies":[{"nr":1,"uitvoerder":"om"}]"#,
      ["advies dat een interventie noodzakelijk vindt"]
    ),
    ("besluit", "uitvoering", #""interventies":[{"nr":1}],"coordinator":"x""#, ["≥ 1 interventie met uitvoerder"]),
    ("uitvoering", "evaluatie", #""interventies":[{"nr":1,"status":"uitgevoerd"}]"#, []),
    (
      "uitvoering", "evaluatie",
      #""interventies":[{"nr":1,"status":"uitgevoerd"},{"nr":2,"status":"toegezegd"}]"#,
      ["elke interventie in een eindstatus"]
    ),
    ("uitvoering", "evaluatie", #""interventies":[{"nr":1}]"#, ["elke interventie in een eindstatus"]),
    ("evaluatie", "afgesloten", "", ["resultaat", "archiefnominatie", "archiefactiedatum"]),
    ("evaluatie", "afgesloten", #""resultaat":"deels_uitgevoerd","# + closing, []),
    (
      "besluit", "afgesloten",
      #""resultaat":"geen_interventie_nodig","interventies":[{"nr":1,"status":"in_uitvoering"}],"# + closing,
      ["geen interventie"]
    ),
    ("besluit", "afgesloten", #""resultaat":"geen_interventie_nodig","# + closing, []),
    (
      "casusoverleg", "afgesloten", #""resultaat":"overgedragen","# + closing, ["resultaat geen vervolg", "motivering"]
    ),
    ("analyse", "afgesloten", #""resultaat":"geen_vervolg","# + closing + "," + step("afgesloten", "niets"), []),
    ("afgesloten", "heropend", "", ["motivering"]),
    ("afgesloten", "heropend", step("heropend", "nieuwe feiten"), []), ("heropend", "weging", "", []),
    ("uitvoering", "overgedragen", "", ["regio of EURIEC in de toelichting"]),
    ("uitvoering", "overgedragen", step("overgedragen", "RIEC LI"), []),
    ("weging", "samengevoegd", #""gerelateerd":[{"nr":1,"casusId":"MN-2021-0001","aard":"verwant"}]"#, ["doelcasus"]),
    ("weging", "samengevoegd", #""gerelateerd":[{"nr":1,"casusId":"MN-2021-0001","aard":"samengevoegd_met"}]"#, []),
    ("evaluatie", "aangehouden", "", []), ("afgewezen", "vernietigd", "", []), ("ingetrokken", "vernietigd", "", []),
  ]

  @Test(arguments: demands)
  func `a way asks for what the domain page demands`(
    _ from: Code, _ to: Code, _ fields: String, _ expected: [String]
  ) throws {
    let json = #"{"id":"MN-2021-0042","status":"\#(from.text)""# + (fields.isEmpty ? "}" : ",\(fields)}")
    #expect(try missing(from, to, json) == expected)
  }

  @Test(arguments: [
    ("aangemeld", "analyse"), ("weging", "advies"), ("advies", "uitvoering"), ("besluit", "evaluatie"),
    ("afgesloten", "weging"), ("afgewezen", "weging"), ("advies", "ingetrokken"), ("aangehouden", "afgesloten"),
    ("vernietigd", "heropend"), ("evaluatie", "uitvoering"), ("aangehouden", "overgedragen"),
  ])
  func `there is no way around the chain`(_ from: Code, _ to: Code) throws {
    #expect(try missing(from, to, "{}") == nil)
  }

  @Test(arguments: [
    ("analyse", "analyse", true), ("analyse", "weging", false), ("", "besluit", true),
  ])
  func `an aangehouden casus goes back to where it was`(_ held: String, _ to: Code, _ allowed: Bool) throws {
    let history = held.isEmpty ? "" : #"{"nr":1,"status":"\#(held)"},"#
    let before = #"{"status":"aangehouden","statusHistorie":[\#(history){"nr":2,"status":"aangehouden"}]}"#
    let after =
      #"{"status":"\#(to.text)","statusHistorie":[\#(history){"nr":2,"status":"aangehouden"},"#
      + #"{"nr":3,"status":"\#(to.text)"}]}"#
    #expect(try missing("aangehouden", to, before)?.isEmpty == allowed)
    #expect(try missing("aangehouden", to, after)?.isEmpty == allowed)
  }

  private static func signaal(_ answer: String = "ja", status: String = "opgewerkt") -> String {
    #"{"id":"S-MN-2021-0007","status":"\#(status)","casusId":"MN-2021-0042","weging":{"door":"analist1","criteria":"#
      + #"{"concreet":"ja","actueel":"ja","thema_of_knelpunt":"ja","meer_partners_nodig":"\#(answer)","grondslag":"ja"}}}"#
  }

  @Test(arguments: [
    ("ja", "analist2", []), ("ja", "analist1", ["akkoord van een tweede analist"]),
    ("onbekend", "analist2", ["alle criteria van de weging ja"]),
  ])
  func `weging is skipped when all criteria are ja and a second analyst takes the step`(
    _ answer: String, _ door: String, _ expected: [String]
  ) throws {
    let json =
      #"{"id":"MN-2021-0042","aanleiding":{"soort":"signaal","verwijzing":"S-MN-2021-0007"},"#
      + CasusLifecycleTests.brought + "," + CasusLifecycleTests.step("casusoverleg", by: door) + "}"
    let signaal = try record(Signaal.kind, CasusLifecycleTests.signaal(answer))
    #expect(try missing("aangemeld", "casusoverleg", json, signaal) == expected)
  }

  @Test(arguments: [("opgewerkt", false), ("in_weging", true)])
  func `a casus is withdrawn only by reversing the opwerken of its signaal`(
    _ status: String, _ allowed: Bool
  ) throws {
    let json = #"{"id":"MN-2021-0042","aanleiding":{"soort":"signaal","verwijzing":"S-MN-2021-0007"}}"#
    let signaal = try record(Signaal.kind, CasusLifecycleTests.signaal(status: status))
    #expect(try missing("weging", "ingetrokken", json, signaal)?.isEmpty == allowed)
    #expect(try missing("weging", "ingetrokken", json)?.isEmpty == false)
  }
}
