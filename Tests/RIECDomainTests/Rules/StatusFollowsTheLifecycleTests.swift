import RIECDomain
import Testing

@Suite struct StatusFollowsTheLifecycleTests {
  static let cases: [RuleCase] = [
    RuleCase("no history", .casus, #"{"status":"analyse"}"#),
    RuleCase(
      "the straight way", .casus,
      #"{"status":"casusoverleg",\#(RuleCase.history("aangemeld", "weging", "casusoverleg"))}"#),
    RuleCase(
      "a step that does not exist", .casus,
      #"{"status":"besluit",\#(RuleCase.history("aangemeld", "weging", "besluit"))}"#, ["F statusHistorie/3/status"]),
    RuleCase(
      "held and back", .casus,
      #"{"status":"analyse",\#(RuleCase.history("casusoverleg", "analyse", "aangehouden", "analyse"))}"#),
    RuleCase(
      "held and gone on elsewhere", .casus,
      #"{"status":"advies",\#(RuleCase.history("casusoverleg", "analyse", "aangehouden", "advies"))}"#,
      ["F statusHistorie/4/status"]),
    RuleCase(
      "a status that the history does not end in", .casus,
      #"{"status":"advies",\#(RuleCase.history("aangemeld", "weging"))}"#, ["F status"]),
    RuleCase(
      "dated before the step that it follows", .casus,
      #"""
      {"status":"weging","statusHistorie":[{"nr":1,"status":"aangemeld","op":"2021-03-02T09:14:00+01:00",
      "door":"analist1"},{"nr":2,"status":"weging","op":"2021-03-02T09:13:59+01:00",
      "door":"analist1"}]}
      """#, ["F statusHistorie/2/op"]),
    RuleCase(
      "earlier on the clock, but later in time", .casus,
      #"""
      {"status":"weging","statusHistorie":[{"nr":1,"status":"aangemeld","op":"2021-03-28T01:59:00+01:00",
      "door":"analist1"},{"nr":2,"status":"weging","op":"2021-03-28T01:00:00Z",
      "door":"analist1"}]}
      """#),
    RuleCase(
      "nobody took the step", .casus,
      #"""
      {"status":"aangemeld","statusHistorie":[{"nr":1,"status":"aangemeld","op":"2021-03-02T09:14:00+01:00"}]}
      """#, ["F statusHistorie/1/door"]),
    RuleCase(
      "at no moment", .casus,
      #"{"status":"aangemeld","statusHistorie":[{"nr":1,"status":"aangemeld","door":"analist1"}]}"#,
      ["F statusHistorie/1/op"]),
    RuleCase(
      "a signaal decided and reversed", .signaal,
      #"{"status":"in_weging",\#(RuleCase.history("nieuw", "in_weging", "afgewezen", "in_weging"))}"#),
    RuleCase(
      "a signaal decided without weighing", .signaal,
      #"{"status":"afgewezen",\#(RuleCase.history("nieuw", "afgewezen"))}"#, ["F statusHistorie/2/status"]),
    RuleCase(
      "an extended knelpunt", .handhavingsknelpunt,
      #"{"status":"aangewezen",\#(RuleCase.history("voorstel", "geagendeerd", "aangewezen", "aangewezen"))}"#),
    RuleCase(
      "a portefeuille that skips a step", .portefeuille,
      #"{"status":"afgerond",\#(RuleCase.history("in_voorbereiding", "afgerond"))}"#, ["F statusHistorie/2/status"]),
  ]

  @Test(arguments: cases) func `the status follows the lifecycle`(_ it: RuleCase) throws {
    try it.check(StatusFollowsTheLifecycle.self)
  }
}
