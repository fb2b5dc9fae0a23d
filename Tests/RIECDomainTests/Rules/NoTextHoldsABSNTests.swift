import RIECDomain
import Testing

@Suite struct NoTextHoldsABSNTests {
  static let cases: [RuleCase] = [
    RuleCase("none", .casus, #"{"titel":"Waterlelie","doel":"proef"}"#),
    RuleCase("one in a note", .casus, #"{"notities":[{"nr":3,"tekst":"betreft 111222333."}]}"#, ["F notities/3/tekst"]),
    RuleCase("one between letters", .signaal, #"{"omschrijving":"nr111222333x"}"#, ["F omschrijving"]),
    RuleCase("nine digits that fail", .signaal, #"{"omschrijving":"111222334"}"#),
    RuleCase("nine zeros", .signaal, #"{"omschrijving":"000000000"}"#),
    RuleCase("inside a longer run", .signaal, #"{"omschrijving":"0111222333 1112223330 11122233"}"#),
    RuleCase("the second of two", .signaal, #"{"omschrijving":"111222334, 123456782"}"#, ["F omschrijving"]),
    RuleCase("in a plain list", .casus, #"{"gemeenten":["Duinvoort","111222333"]}"#, ["F gemeenten"]),
    RuleCase("in a field that no kind knows", .locatie, #"{"eigen":{"vrij":"111222333"}}"#, ["F eigen/vrij"]),
    RuleCase(
      "a number is no text", .casus,
      #"{"interventies":[{"nr":1,"geldmutaties":[{"nr":1,"bedragEurocent":111222333}]}]}"#),
  ]

  @Test(arguments: cases) func `no text holds nine digits that pass the elfproef`(_ it: RuleCase) throws {
    try it.check(NoTextHoldsABSN.self)
  }

  @Test func `the message does not repeat the number`() throws {
    let it = RuleCase("", .signaal, #"{"omschrijving":"111222333"}"#)
    let finding = try #require(try it.findings(NoTextHoldsABSN.self).first)
    #expect(!finding.message.nl.contains("111222333") && !finding.message.en.contains("111222333"))
  }
}
