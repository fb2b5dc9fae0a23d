import RIECDomain
import Testing

@Suite struct TriageSettingIsOneThatCountsTests {
  static let cases: [RuleCase] = [
    RuleCase("nothing set", .triageinstelling, #"{}"#),
    RuleCase("four eyes", .triageinstelling, #"{"vierOgen":[{"nr":1,"besluit":"afwijzen","voorwaarde":"altijd"}]}"#),
    RuleCase(
      "a threshold out of reach", .triageinstelling, #"{"drempels":{"termijnDagen":-1}}"#,
      ["F drempels/termijnDagen"]),
    RuleCase(
      "points out of reach", .triageinstelling, #"{"gewichten":[{"nr":1,"factor":"ouderdom","punten":101}]}"#,
      ["F gewichten/1"]),
    RuleCase(
      "a reden of opwerken", .triageinstelling, #"{"redenen":[{"nr":1,"besluit":"opwerken","code":"zomaar"}]}"#,
      ["F redenen/1"]),
    RuleCase(
      "what the description tells", .triageinstelling,
      #"{"drempels":7,"redenen":[{"nr":1,"besluit":"afwijzen","code":"Geen Code"}],"vierOgen":[{"nr":1}]}"#),
    RuleCase(
      "a key that is taken", .triageinstelling,
      #"{"redenen":[{"nr":1,"besluit":"afwijzen","code":"eigen","toets":"c"}]}"#, ["F redenen/1/toets"]),
  ]

  @Test(arguments: cases) func `a setting that would not count is refused`(_ it: RuleCase) throws {
    try it.check(TriageSettingIsOneThatCounts.self)
  }

  @Test func `our own settings count`() throws {
    #expect(TriageSettings(TriageSettings.defaults.record).faults.isEmpty)
  }
}
