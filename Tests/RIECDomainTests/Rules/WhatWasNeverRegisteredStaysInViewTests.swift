import RIECDomain
import Testing

@Suite struct WhatWasNeverRegisteredStaysInViewTests {
  static let cases: [RuleCase] = [
    RuleCase("everything there", .casus, #"{"inbreng":[{"nr":1,"partner":"om"}],"themas":[{"nr":1,"code":"omg"}]}"#),
    RuleCase(
      "without inbrengers, and said so", .casus,
      #"{"inbreng":[],"themas":[{"nr":1,"code":"omg"}],"nietGeregistreerd":["inbreng"]}"#, ["W nietGeregistreerd"]),
    RuleCase(
      "two fields make one warning", .casus,
      #"{"nietGeregistreerd":["inbreng","themas"]}"#, ["W nietGeregistreerd"]),
    RuleCase(
      "said so, but known by now", .casus,
      #"{"inbreng":[{"nr":1,"partner":"om"}],"nietGeregistreerd":["inbreng"]}"#),
    RuleCase("not said: the description's affair", .casus, #"{"inbreng":[]}"#),
    RuleCase("a signaal", .signaal, #"{"nietGeregistreerd":["inbreng"]}"#, ["W nietGeregistreerd"]),
  ]

  @Test(arguments: cases) func `what was never registered keeps one warning`(_ it: RuleCase) throws {
    try it.check(WhatWasNeverRegisteredStaysInView.self)
  }
}
