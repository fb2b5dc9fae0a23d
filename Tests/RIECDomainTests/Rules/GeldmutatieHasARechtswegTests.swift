import RIECDomain
import Testing

@Suite struct GeldmutatieHasARechtswegTests {
  static let cases: [RuleCase] = [
    RuleCase(
      "that of the interventie", .casus,
      #"""
      {"interventies":[{"nr":1,"rechtsweg":"fiscaalrechtelijk","geldmutaties":[{"nr":1,
      "soort":"opgelegd"}]}]}
      """#),
    RuleCase(
      "its own", .casus,
      #"{"interventies":[{"nr":1,"geldmutaties":[{"nr":1,"rechtsweg":"fiscaalrechtelijk"}]}]}"#),
    RuleCase(
      "none", .casus,
      #"{"interventies":[{"nr":1,"geldmutaties":[{"nr":1,"rechtsweg":"fiscaalrechtelijk"},{"nr":2}]}]}"#,
      ["F interventies/1/geldmutaties/2/rechtsweg"]),
    RuleCase("an interventie without money", .casus, #"{"interventies":[{"nr":1}]}"#),
  ]

  @Test(arguments: cases) func `money moves by a rechtsweg`(_ it: RuleCase) throws {
    try it.check(GeldmutatieHasARechtsweg.self)
  }
}
