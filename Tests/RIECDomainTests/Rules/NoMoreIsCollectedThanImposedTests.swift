import RIECDomain
import Testing

@Suite struct NoMoreIsCollectedThanImposedTests {
  static let cases: [RuleCase] = [
    RuleCase("as much", .casus, #"{\#(RuleCase.money("opgelegd 100", "geind_verrekend 60", "geind_verrekend 40"))}"#),
    RuleCase(
      "a cent more", .casus,
      #"{\#(RuleCase.money("opgelegd 100", "geind_verrekend 60", "geind_verrekend 41"))}"#, ["W interventies"]),
    RuleCase("nothing imposed on record", .casus, #"{\#(RuleCase.money("geind_verrekend 60"))}"#),
    RuleCase(
      "over all interventies and years", .casus,
      #"""
      {"interventies":[{"nr":1,"geldmutaties":[{"nr":1,"soort":"opgelegd","bedragEurocent":50,
      "datum":"2019-01-01"}]},{"nr":2,"geldmutaties":[{"nr":1,"soort":"geind_verrekend",
      "bedragEurocent":50,"datum":"2021-01-01"}]}]}
      """#),
    RuleCase(
      "amounts that no number holds", .casus,
      #"""
      {\#(RuleCase.money("opgelegd 9223372036854775807", "opgelegd 1", "geind_verrekend 9223372036854775807"))}
      """#),
  ]

  @Test(arguments: cases) func `no more is collected than was imposed`(_ it: RuleCase) throws {
    try it.check(NoMoreIsCollectedThanImposed.self)
  }

  @Test func `the amounts are named as euros`() throws {
    let it = RuleCase(
      "", .casus,
      #"""
      {"interventies":[{"geldmutaties":[{"soort":"opgelegd","bedragEurocent":5},
      {"soort":"geind_verrekend","bedragEurocent":494867012}]}]}
      """#)
    let finding = try #require(try it.findings(NoMoreIsCollectedThanImposed.self).first)
    #expect(finding.message.nl == "Er is meer geïnd of verrekend (€ 4.948.670,12) dan opgelegd (€ 0,05): klopt dat?")
  }
}
