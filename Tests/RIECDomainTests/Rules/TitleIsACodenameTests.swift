import RIECDomain
import Testing

@Suite struct TitleIsACodenameTests {
  static let cases: [RuleCase] = [
    RuleCase("a codename", .casus, #"{"titel":"Waterlelie"}"#),
    RuleCase("two capitalised words", .casus, #"{"titel":"Gouden Waterlelie"}"#),
    RuleCase("a codename with a place in it", .casus, #"{"titel":"Huis aan de Zee"}"#),
    RuleCase("a codename with a number", .casus, #"{"titel":"Kievit 2"}"#),
    RuleCase("a title before a name", .casus, #"{"titel":"dhr. Proefpersoon"}"#, ["W titel"]),
    RuleCase("initials", .casus, #"{"titel":"P.Q. van der Proef"}"#, ["W titel"]),
    RuleCase("initials without more", .signaal, #"{"onderwerp":"P. Proefpersoon"}"#, ["W onderwerp"]),
    RuleCase("a name with a tussenvoegsel", .casus, #"{"titel":"Pro van den Proef"}"#, ["W titel"]),
    RuleCase("a kenteken", .casus, #"{"titel":"auto 12-XX-34"}"#, ["W titel"]),
    RuleCase("a kenteken of another series", .signaal, #"{"onderwerp":"(X-123-XX)"}"#, ["W onderwerp"]),
    RuleCase("a kenteken of the demo", .casus, #"{"titel":"DEMO-001"}"#),
    RuleCase("an id", .casus, #"{"titel":"MN-2021-0042"}"#),
    RuleCase("an IBAN", .casus, #"{"titel":"rek NL91ABNA0417164300"}"#, ["W titel"]),
    RuleCase("an IBAN with spaces", .casus, #"{"titel":"NL91 ABNA 0417 1643 00"}"#, ["W titel"]),
    RuleCase("wrong check digits", .casus, #"{"titel":"NL92ABNA0417164300"}"#),
    RuleCase("a knelpunt on an area", .handhavingsknelpunt, #"{"objectsoort":"gebied","naam":"Jan van Proef-plein"}"#),
    RuleCase(
      "a knelpunt on a group with a codenaam", .handhavingsknelpunt,
      #"{"objectsoort":"groep_van_personen","naam":"Zeekraal","codenaam":"Zeekraal"}"#),
    RuleCase(
      "a knelpunt on a person without", .handhavingsknelpunt,
      #"{"objectsoort":"persoon","naam":"Zeekraal"}"#, ["F codenaam"]),
    RuleCase(
      "a knelpunt named after a person", .handhavingsknelpunt,
      #"{"objectsoort":"persoon","naam":"P. Proefpersoon","codenaam":"Zeekraal"}"#, ["F naam"]),
    RuleCase(
      "a published one", .handhavingsknelpunt,
      #"""
      {"objectsoort":"groep_van_personen","naam":"OMG","bron":"Jaarverslag 2021",
      "nietGeregistreerd":["codenaam"]}
      """#),
  ]

  @Test(arguments: cases) func `a title is a codename`(_ it: RuleCase) throws {
    try it.check(TitleIsACodename.self)
  }
}
