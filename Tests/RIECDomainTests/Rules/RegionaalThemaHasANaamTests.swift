import RIECDomain
import Testing

@Suite struct RegionaalThemaHasANaamTests {
  static let cases: [RuleCase] = [
    RuleCase("with a naam", .casus, #"{"themas":[{"nr":1,"code":"regionaal","naam":"havens"}]}"#),
    RuleCase(
      "with a knelpunt", .casus,
      #"{"themas":[{"nr":1,"code":"regionaal"}],"handhavingsknelpuntIds":["HKP-MN-0001"]}"#),
    RuleCase(
      "with neither", .casus,
      #"{"themas":[{"nr":1,"code":"omg"},{"nr":2,"code":"regionaal"}]}"#, ["W themas/2/naam"]),
    RuleCase("another theme", .casus, #"{"themas":[{"nr":1,"code":"omg"}]}"#),
    RuleCase("a signaal", .signaal, #"{"themas":[{"nr":1,"code":"regionaal","naam":" "}]}"#, ["W themas/1/naam"]),
  ]

  @Test(arguments: cases) func `the theme regionaal says which one it is`(_ it: RuleCase) throws {
    try it.check(RegionaalThemaHasANaam.self)
  }
}
