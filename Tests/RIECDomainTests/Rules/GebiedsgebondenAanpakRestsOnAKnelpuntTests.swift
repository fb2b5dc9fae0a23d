import RIECDomain
import Testing

@Suite struct GebiedsgebondenAanpakRestsOnAKnelpuntTests {
  static let cases: [RuleCase] = [
    RuleCase("aangewezen", .handhavingsknelpunt, #"{"status":"aangewezen","aanpak":{"soort":"gebiedsgebonden"}}"#),
    RuleCase("afgerond", .handhavingsknelpunt, #"{"status":"afgerond","aanpak":{"soort":"gebiedsgebonden"}}"#),
    RuleCase(
      "a proposal", .handhavingsknelpunt,
      #"{"status":"voorstel","aanpak":{"soort":"gebiedsgebonden"}}"#, ["F aanpak/soort"]),
    RuleCase(
      "turned down", .handhavingsknelpunt,
      #"{"status":"afgewezen","aanpak":{"soort":"gebiedsgebonden"}}"#, ["F aanpak/soort"]),
    RuleCase("another aanpak", .handhavingsknelpunt, #"{"status":"voorstel","aanpak":{"soort":"branchegericht"}}"#),
  ]

  @Test(arguments: cases) func `a gebiedsgebonden aanpak waits for the designation`(_ it: RuleCase) throws {
    try it.check(GebiedsgebondenAanpakRestsOnAKnelpunt.self)
  }
}
