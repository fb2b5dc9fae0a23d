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
    RuleCase("of a kind that is not here", .casus, #"{"betrokkenen":["P-0001"]}"#, absent: [.betrokkene]),
    RuleCase(
      "of a kind that is here", .casus, #"{"betrokkenen":["P-0001"]}"#, absent: [.locatie], ["F betrokkenen"]),
    RuleCase("of one of several kinds that is not here", .signaal, #"{"gekoppeldAan":"X-1"}"#, absent: [.casus]),
    RuleCase(
      "of the wrong kind, another one not being here", .casus,
      #"{"betrokkenen":["HKP-MN-0001"]}"#, others: [.init(.handhavingsknelpunt, #"{"id":"HKP-MN-0001","regio":"MN"}"#)],
      absent: [.betrokkene], ["F betrokkenen"]),
    RuleCase("null", .casus, #"{"informatieproductId":null}"#),
    RuleCase("an advies of the casus", .casus, #"{"adviezen":[{"nr":4}],"interventies":[{"nr":1,"adviesId":4}]}"#),
    RuleCase(
      "an advies that is not there", .casus,
      #"{"adviezen":[{"nr":4}],"interventies":[{"nr":2,"adviesId":5}]}"#, ["F interventies/2/adviesId"]),
  ]

  @Test(arguments: cases) func `every id is the id of a record of the right kind`(_ it: RuleCase) throws {
    try it.check(ReferencesPointToRecords.self)
  }

  @Test func `the absent kinds that a record names are told, each once and in the order of the registry`() throws {
    let json = #"{"locaties":["L-0001","L-0002"],"betrokkenen":["P-0001"],"aanleiding":{"verwijzing":null}}"#
    let record = try RuleCase.record(.casus, json)
    let absent: [Kind.Name] = [.signaal, .betrokkene, .locatie]
    let context = RuleContext(peildatum: Datum(day: 19_240), lookup: { _ in nil }, absent: absent)
    #expect(Casus.kind.notJudged(in: record, context) == [.betrokkene, .locatie])
    #expect(Casus.kind.mayName(among: absent) == absent)
    #expect(Casus.kind.mayName(among: [.portefeuille]).isEmpty)
  }
}
