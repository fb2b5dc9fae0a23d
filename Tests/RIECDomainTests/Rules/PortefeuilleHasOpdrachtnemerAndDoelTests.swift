import RIECDomain
import Testing

@Suite struct PortefeuilleHasOpdrachtnemerAndDoelTests {
  static let cases: [RuleCase] = [
    RuleCase("sound", .portefeuille, #"{"strategischDoel":"weerbare_samenleving","opdrachtnemers":["MN"]}"#),
    RuleCase(
      "no opdrachtnemer", .portefeuille,
      #"{"strategischDoel":"weerbare_samenleving","opdrachtnemers":[]}"#, ["W opdrachtnemers"]),
    RuleCase("no doel", .portefeuille, #"{"opdrachtnemers":["MN"]}"#, ["F strategischDoel"]),
    RuleCase(
      "a source that does not give them", .portefeuille,
      #"""
      {"strategischDoel":"weerbare_samenleving","bron":"Jaarverslag 2022","nietGeregistreerd":["opdrachtnemers",
      "activiteiten"]}
      """#, ["W nietGeregistreerd"]),
    RuleCase(
      "not a source", .portefeuille,
      #"{"strategischDoel":"weerbare_samenleving","nietGeregistreerd":["opdrachtnemers"]}"#, ["W opdrachtnemers"]),
  ]

  @Test(arguments: cases) func `a portefeuille has an opdrachtnemer and a doel`(_ it: RuleCase) throws {
    try it.check(PortefeuilleHasOpdrachtnemerAndDoel.self)
  }
}
