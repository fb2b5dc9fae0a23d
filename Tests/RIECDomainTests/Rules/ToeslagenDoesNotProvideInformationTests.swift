import RIECDomain
import Testing

@Suite struct ToeslagenDoesNotProvideInformationTests {
  static let cases: [RuleCase] = [
    RuleCase(
      "Toeslagen without information", .casus,
      #"{"inbreng":[{"nr":2,"partner":"toeslagen","informatieVerstrekt":false}]}"#),
    RuleCase("Toeslagen, nothing said", .casus, #"{"inbreng":[{"nr":2,"partner":"toeslagen"}]}"#),
    RuleCase(
      "Toeslagen with information", .casus,
      #"""
      {"inbreng":[{"nr":1,"partner":"politie","informatieVerstrekt":true},{"nr":2,
      "partner":"toeslagen","informatieVerstrekt":true}]}
      """#, ["F inbreng/2/informatieVerstrekt"]),
    RuleCase(
      "in a signaal", .signaal,
      #"{"inbreng":[{"nr":1,"partner":"toeslagen","informatieVerstrekt":true}]}"#, ["F inbreng/1/informatieVerstrekt"]),
    RuleCase(
      "an element without nr counts by its position", .casus,
      #"{"inbreng":[{"partner":"politie"},{"partner":"toeslagen","informatieVerstrekt":true}]}"#,
      ["F inbreng/2/informatieVerstrekt"]),
    RuleCase(
      "the Belastingdienst may", .casus,
      #"{"inbreng":[{"nr":1,"partner":"belastingdienst","informatieVerstrekt":true}]}"#),
  ]

  @Test(arguments: cases) func `Toeslagen may bring in but does not provide information`(_ it: RuleCase) throws {
    try it.check(ToeslagenDoesNotProvideInformation.self)
  }
}
