import RIECDomain
import Testing

@Suite struct NoInbrengerOrThemaStandsTwiceTests {
  static let cases: [RuleCase] = [
    RuleCase(
      "several of each", .casus,
      #"""
      {"inbreng":[{"nr":1,"partner":"om"},{"nr":2,"partner":"politie"}],"themas":[{"nr":1,
      "code":"omg"},{"nr":2,"code":"witwassen"}]}
      """#),
    RuleCase(
      "two organisations of one partner", .casus,
      #"""
      {"inbreng":[{"nr":1,"partner":"gemeenten","organisatie":"Duinvoort"},{"nr":2,
      "partner":"gemeenten","organisatie":"Nieuwdorp"}]}
      """#),
    RuleCase(
      "one partner twice", .casus,
      #"{"inbreng":[{"nr":1,"partner":"om"},{"nr":4,"partner":"om"}]}"#, ["F inbreng/4"]),
    RuleCase(
      "one organisation twice", .casus,
      #"""
      {"inbreng":[{"nr":1,"partner":"gemeenten","organisatie":"Duinvoort"},{"nr":2,
      "partner":"gemeenten","organisatie":"Duinvoort"}]}
      """#, ["F inbreng/2"]),
    RuleCase(
      "one theme three times", .casus,
      #"{"themas":[{"nr":1,"code":"omg"},{"nr":2,"code":"omg"},{"nr":3,"code":"omg"}]}"#, ["F themas/2", "F themas/3"]),
    RuleCase(
      "two regional themes", .casus,
      #"""
      {"themas":[{"nr":1,"code":"regionaal","naam":"havens"},{"nr":2,"code":"regionaal",
      "naam":"buitengebied"}]}
      """#),
    RuleCase("a signaal", .signaal, #"{"inbreng":[{"nr":1,"partner":"om"},{"nr":2,"partner":"om"}]}"#, ["F inbreng/2"]),
  ]

  @Test(arguments: cases) func `no inbrenger and no theme stands twice`(_ it: RuleCase) throws {
    try it.check(NoInbrengerOrThemaStandsTwice.self)
  }
}
