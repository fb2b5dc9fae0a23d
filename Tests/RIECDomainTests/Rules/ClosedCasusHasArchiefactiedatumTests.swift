import RIECDomain
import Testing

@Suite struct ClosedCasusHasArchiefactiedatumTests {
  static let cases: [RuleCase] = [
    RuleCase(
      "sound", .casus,
      #"""
      {"status":"afgesloten","resultaat":"geen_vervolg","archief":{"nominatie":"vernietigen",
      "actiedatum":"2027-01-01"}}
      """#),
    RuleCase(
      "a day that has passed is a termijn", .casus,
      #"""
      {"status":"afgesloten","resultaat":"geen_vervolg","archief":{"nominatie":"vernietigen",
      "actiedatum":"2019-01-01"}}
      """#),
    RuleCase("still open", .casus, #"{"status":"evaluatie"}"#),
    RuleCase(
      "nothing", .casus,
      #"{"status":"afgesloten"}"#, ["F resultaat", "F archief/nominatie", "F archief/actiedatum"]),
    RuleCase(
      "no day", .casus,
      #"""
      {"status":"afgesloten","resultaat":"geen_vervolg","archief":{"nominatie":"vernietigen",
      "actiedatum":null}}
      """#, ["F archief/actiedatum"]),
  ]

  @Test(arguments: cases) func `a closed casus says what it came to and until when it is kept`(_ it: RuleCase) throws {
    try it.check(ClosedCasusHasArchiefactiedatum.self)
  }
}
