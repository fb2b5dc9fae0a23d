import RIECDomain
import Testing

@Suite struct ReferencesPointToRecordsTests {
  static let cases: [RuleCase] = [
    RuleCase("none", .casus, #"{"titel":"Waterlelie"}"#),
    RuleCase(
      "there", .casus,
      #"{"handhavingsknelpuntIds":["HKP-MN-0001"]}"#,
      others: [.init(.handhavingsknelpunt, #"{"id":"HKP-MN-0001","regio":"MN"}"#)]),
    RuleCase(
      "not there", .casus,
      #"{"handhavingsknelpuntIds":["HKP-MN-0001","HKP-MN-0009"]}"#,
      others: [.init(.handhavingsknelpunt, #"{"id":"HKP-MN-0001","regio":"MN"}"#)], ["F handhavingsknelpuntIds"]),
    RuleCase(
      "of another kind", .casus,
      #"{"betrokkenen":["HKP-MN-0001"]}"#, others: [.init(.handhavingsknelpunt, #"{"id":"HKP-MN-0001","regio":"MN"}"#)],
      ["F betrokkenen"]),
    RuleCase(
      "of one of several kinds", .signaal,
      #"{"gekoppeldAan":"HKP-MN-0001"}"#, others: [.init(.handhavingsknelpunt, #"{"id":"HKP-MN-0001","regio":"MN"}"#)]),
    RuleCase(
      "inside an object", .casus,
      #"{"aanleiding":{"soort":"signaal","verwijzing":"S-MN-2021-0001"}}"#, ["F aanleiding/verwijzing"]),
    RuleCase(
      "inside a list", .casus,
      #"{"gerelateerd":[{"nr":7,"casusId":"MN-2021-0001"}]}"#, ["F gerelateerd/7/casusId"]),
    RuleCase("null", .casus, #"{"informatieproductId":null}"#),
    RuleCase("an advies of the casus", .casus, #"{"adviezen":[{"nr":4}],"interventies":[{"nr":1,"adviesId":4}]}"#),
    RuleCase(
      "an advies that is not there", .casus,
      #"{"adviezen":[{"nr":4}],"interventies":[{"nr":2,"adviesId":5}]}"#, ["F interventies/2/adviesId"]),
  ]

  @Test(arguments: cases) func `every id is the id of a record of the right kind`(_ it: RuleCase) throws {
    try it.check(ReferencesPointToRecords.self)
  }
}
