import RIECDomain
import Testing

@Suite struct BeslagIsReleasedNotOverwrittenTests {
  static let cases: [RuleCase] = [
    RuleCase(
      "realised and collected", .casus,
      #"""
      {\#(RuleCase.money("beslag 100", "beslag_uitgewonnen 60 1", "geind_verrekend 60", "beslag_opgeheven 40 1"))}
      """#),
    RuleCase(
      "realised, not collected", .casus,
      #"{\#(RuleCase.money("beslag 100", "beslag_uitgewonnen 60 1"))}"#, ["W interventies"]),
    RuleCase(
      "more than was seized", .casus,
      #"""
      {\#(RuleCase.money("beslag 100", "beslag_uitgewonnen 60 1", "geind_verrekend 60", "beslag_opgeheven 41 1"))}
      """#, ["F interventies/1/geldmutaties/4/bedragEurocent"]),
    RuleCase(
      "more than was seized, without saying of what", .casus,
      #"{\#(RuleCase.money("beslag 100", "beslag_opgeheven 101"))}"#, ["F interventies/1/geldmutaties/2/bedragEurocent"]
    ),
    RuleCase(
      "nothing was seized", .casus,
      #"{\#(RuleCase.money("beslag_opgeheven 1"))}"#, ["F interventies/1/geldmutaties/1/bedragEurocent"]),
    RuleCase(
      "of something that is no beslag", .casus,
      #"{\#(RuleCase.money("opgelegd 100", "beslag_opgeheven 40 1", "beslag 100"))}"#,
      ["F interventies/1/geldmutaties/2/betreftNr"]),
    RuleCase(
      "more of one beslag, less in all", .casus,
      #"{\#(RuleCase.money("beslag 10", "beslag 100", "beslag_opgeheven 40 1"))}"#,
      ["F interventies/1/geldmutaties/3/bedragEurocent"]),
  ]

  @Test(arguments: cases) func `a beslag is released by mutations of its own`(_ it: RuleCase) throws {
    try it.check(BeslagIsReleasedNotOverwritten.self)
  }
}
