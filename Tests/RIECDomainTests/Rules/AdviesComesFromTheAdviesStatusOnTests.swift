import RIECDomain
import Testing

@Suite struct AdviesComesFromTheAdviesStatusOnTests {
  static let cases: [RuleCase] = [
    RuleCase("in advies", .casus, #"{"status":"advies","adviezen":[{"nr":1,"datum":"2021-06-14"}]}"#),
    RuleCase(
      "back in casusoverleg after advies", .casus,
      #"""
      {"status":"casusoverleg",\#(RuleCase.history("analyse", "advies", "casusoverleg")),
      "adviezen":[{"nr":1,"datum":"2021-06-14"}]}
      """#),
    RuleCase("in analyse without an advies", .casus, #"{"status":"analyse","adviezen":[]}"#),
    RuleCase(
      "in analyse with one", .casus,
      #"""
      {"status":"analyse",\#(RuleCase.history("aangemeld", "weging", "casusoverleg", "analyse")),
      "adviezen":[{"nr":1,"datum":"2021-06-14"}]}
      """#, ["F adviezen"]),
    RuleCase(
      "closed, without a history", .casus,
      #"{"status":"afgesloten","adviezen":[{"nr":1,"datum":"2021-06-14"}]}"#),
  ]

  @Test(arguments: cases) func `an advies comes from the status advies on`(_ it: RuleCase) throws {
    try it.check(AdviesComesFromTheAdviesStatusOn.self)
  }
}
