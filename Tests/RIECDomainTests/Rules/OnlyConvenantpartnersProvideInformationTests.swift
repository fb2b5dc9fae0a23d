import RIECDomain
import Testing

@Suite struct OnlyConvenantpartnersProvideInformationTests {
  static let cases: [RuleCase] = [
    RuleCase("a partner", .casus, #"{"inbreng":[{"nr":1,"partner":"fiod","informatieVerstrekt":true}]}"#),
    RuleCase("an outsider as a source", .casus, #"{"inbreng":[{"nr":1,"partner":"fiu","informatieVerstrekt":false}]}"#),
    RuleCase(
      "an outsider that gives information", .casus,
      #"{"inbreng":[{"nr":1,"partner":"fiu","informatieVerstrekt":true}]}"#, ["F inbreng/1/informatieVerstrekt"]),
    RuleCase(
      "an unknown code is the description's affair", .casus,
      #"{"inbreng":[{"nr":1,"partner":"xyz","informatieVerstrekt":true}]}"#),
    RuleCase(
      "a werkgroep under a knelpunt", .casus,
      #"""
      {"inbreng":[{"nr":1,"partner":"integrale_werkgroep","informatieVerstrekt":true}],
      "handhavingsknelpuntIds":["HKP-RO-0001"]}
      """#),
    RuleCase(
      "a werkgroep without a knelpunt", .casus,
      #"{"inbreng":[{"nr":3,"partner":"integrale_werkgroep"}]}"#, ["F inbreng/3/partner"]),
  ]

  @Test(arguments: cases) func `only convenantpartners provide information`(_ it: RuleCase) throws {
    try it.check(OnlyConvenantpartnersProvideInformation.self)
  }
}
