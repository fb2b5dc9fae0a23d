import RIECDomain
import Testing

@Suite struct PersonalDataHasGrondslagAndDoelTests {
  static let cases: [RuleCase] = [
    RuleCase("a signaal with both", .signaal, #"{"betrokkenen":["P-0001"],"grondslag":"convenant","doel":"weging"}"#),
    RuleCase("a signaal without personal data", .signaal, #"{"omschrijving":"proef"}"#),
    RuleCase("a signaal with a kenteken only", .signaal, #"{"kentekens":["DEMO-001"]}"#, ["F grondslag", "F doel"]),
    RuleCase("a signaal with a locatie only", .signaal, #"{"omschrijving":"proef","locaties":["L-0001"]}"#),
    RuleCase("a blank doel", .signaal, #"{"betrokkenen":["P-0001"],"grondslag":"convenant","doel":"  "}"#, ["F doel"]),
    RuleCase("of a casus the description speaks", .casus, #"{"betrokkenen":["P-0001"]}"#),
    RuleCase(
      "nietGeregistreerd is no excuse", .casus,
      #"{"betrokkenen":["P-0001"],"grondslag":"convenant","nietGeregistreerd":["doel"]}"#, ["F doel"]),
  ]

  @Test(arguments: cases) func `personal data has a grondslag and a doel`(_ it: RuleCase) throws {
    try it.check(PersonalDataHasGrondslagAndDoel.self)
  }
}
