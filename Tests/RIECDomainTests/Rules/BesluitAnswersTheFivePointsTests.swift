import RIECDomain
import Testing

@Suite struct BesluitAnswersTheFivePointsTests {
  static let cases: [RuleCase] = [
    RuleCase("all five", .casus, #"{"status":"besluit","adviezen":[{"nr":1,\#(answers())}]}"#),
    RuleCase("not yet in besluit", .casus, #"{"status":"advies","adviezen":[{"nr":1,"noodzakelijk":"ja"}]}"#),
    RuleCase("no advies", .casus, #"{"status":"uitvoering"}"#, ["F adviezen"]),
    RuleCase(
      "one point open", .casus,
      #"{"status":"besluit","adviezen":[{"nr":1,\#(answers(without: "coordinator"))}]}"#, ["F adviezen/1"]),
    RuleCase(
      "nobody to align with", .casus,
      #"""
      {"status":"evaluatie","adviezen":[{"nr":1,\#(answers(without: "afstemmingTussen")),
      "afstemmingTussen":[]}]}
      """#, ["F adviezen/1"]),
    RuleCase(
      "a later advies in the making", .casus,
      #"{"status":"uitvoering","adviezen":[{"nr":1,\#(answers())},{"nr":2,"noodzakelijk":"ja"}]}"#),
    RuleCase(
      "the nearest one is named", .casus,
      #"""
      {"status":"uitvoering","adviezen":[{"nr":1,"noodzakelijk":"ja"},{"nr":2,
      \#(answers(without: "coordinator"))}]}
      """#, ["F adviezen/2"]),
    RuleCase(
      "a withdrawn one does not count", .casus,
      #"{"status":"besluit","adviezen":[{"nr":1,\#(answers()),"status":"ingetrokken"}]}"#, ["F adviezen"]),
    RuleCase("not needed, decided", .casus, #"{"status":"besluit","adviezen":[{"nr":1,"noodzakelijk":"nee"}]}"#),
    RuleCase(
      "not needed, yet carried out", .casus,
      #"{"status":"uitvoering","adviezen":[{"nr":1,"noodzakelijk":"nee"}]}"#, ["F status"]),
    RuleCase(
      "held in uitvoering", .casus,
      #"{"status":"aangehouden",\#(RuleCase.history("uitvoering", "aangehouden"))}"#, ["F adviezen"]),
    RuleCase("held in analyse", .casus, #"{"status":"aangehouden",\#(RuleCase.history("analyse", "aangehouden"))}"#),
  ]

  @Test(arguments: cases) func `a besluit answers the five besluitpunten`(_ it: RuleCase) throws {
    try it.check(BesluitAnswersTheFivePoints.self)
  }

  /// Answers to the five besluitpunten.
  static func answers(without open: String = "") -> String {
    let answers = [
      ("noodzakelijk", #""ja""#), ("afstemmingTussen", #"["politie"]"#), ("betrokkenDeelnemers", #"["politie"]"#),
      ("verantwoordelijke", #""politie""#), ("coordinator", #""politie""#),
    ]
    return answers.filter { $0.0 != open }.map { #""\#($0)":\#($1)"# }.joined(separator: ",")
  }

  @Test func `the points that are open are named`() throws {
    let it = RuleCase(
      "", .casus, #"{"status":"besluit","adviezen":[{"nr":1,"noodzakelijk":"ja","verantwoordelijke":"om"}]}"#)
    let finding = try #require(try it.findings(BesluitAnswersTheFivePoints.self).first)
    #expect(finding.message.nl.hasSuffix("open: Afstemming tussen, Betrokken deelnemers, Coördinator."))
  }
}
