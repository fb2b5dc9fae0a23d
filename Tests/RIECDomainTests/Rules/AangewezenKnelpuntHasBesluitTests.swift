import RIECDomain
import Testing

@Suite struct AangewezenKnelpuntHasBesluitTests {
  static let cases: [RuleCase] = [
    RuleCase(
      "sound", .handhavingsknelpunt,
      #"""
      {"status":"aangewezen","besluit":{"stuurgroep":"Stuurgroep Proef","datum":"2021-02-11",
      "kenmerk":"P-1"},"geldigTot":"2023-02-11"}
      """#),
    RuleCase("a proposal needs none", .handhavingsknelpunt, #"{"status":"voorstel"}"#),
    RuleCase(
      "without besluit", .handhavingsknelpunt,
      #"{"status":"aangewezen","geldigTot":"2023-02-11"}"#,
      ["F besluit/stuurgroep", "F besluit/datum", "F besluit/kenmerk"]),
    RuleCase(
      "a blank kenmerk", .handhavingsknelpunt,
      #"""
      {"status":"aangewezen","besluit":{"stuurgroep":"Stuurgroep Proef","datum":"2021-02-11",
      "kenmerk":" "},"geldigTot":"2023-02-11"}
      """#, ["F besluit/kenmerk"]),
    RuleCase(
      "without a last day", .handhavingsknelpunt,
      #"""
      {"status":"aangewezen","besluit":{"stuurgroep":"Stuurgroep Proef","datum":"2021-02-11",
      "kenmerk":"P-1"}}
      """#, ["F geldigTot"]),
    RuleCase(
      "a source that does not give them", .handhavingsknelpunt,
      #"""
      {"status":"aangewezen","bron":"Jaarverslag 2021","nietGeregistreerd":["besluit",
      "geldigTot","gemeenten"]}
      """#, ["W nietGeregistreerd"]),
    RuleCase(
      "a source that does not give a part", .handhavingsknelpunt,
      #"""
      {"status":"aangewezen","bron":"Jaarverslag 2021","besluit":{"stuurgroep":"LSO",
      "datum":"2021-02-11"},"geldigTot":"2023-02-11","nietGeregistreerd":["besluit/kenmerk"]}
      """#, ["W nietGeregistreerd"]),
    RuleCase(
      "without a source nothing is excused", .handhavingsknelpunt,
      #"{"status":"aangewezen","geldigTot":"2023-02-11","nietGeregistreerd":["besluit"]}"#,
      ["F besluit/stuurgroep", "F besluit/datum", "F besluit/kenmerk"]),
    RuleCase(
      "a name that is listed but given", .handhavingsknelpunt,
      #"""
      {"status":"aangewezen","besluit":{"stuurgroep":"Stuurgroep Proef","datum":"2021-02-11",
      "kenmerk":"P-1"},"geldigTot":"2023-02-11","bron":"Jaarverslag 2021","nietGeregistreerd":["geldigTot"]}
      """#),
  ]

  @Test(arguments: cases) func `a knelpunt that is aangewezen has a besluit and a last day`(_ it: RuleCase) throws {
    try it.check(AangewezenKnelpuntHasBesluit.self)
  }
}
