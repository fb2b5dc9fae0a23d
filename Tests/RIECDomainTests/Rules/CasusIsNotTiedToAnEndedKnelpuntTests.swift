import RIECDomain
import Testing

@Suite struct CasusIsNotTiedToAnEndedKnelpuntTests {
  static let cases: [RuleCase] = [
    RuleCase(
      "valid", .casus,
      #"{"behandeldVan":"2021-03-01","handhavingsknelpuntIds":["HKP-MN-0001"]}"#,
      others: [.init(.handhavingsknelpunt, #"{"id":"HKP-MN-0001","status":"aangewezen","geldigTot":"2021-03-01"}"#)]),
    RuleCase(
      "begun the day after", .casus,
      #"{"behandeldVan":"2021-03-02","handhavingsknelpuntIds":["HKP-MN-0001"]}"#,
      others: [.init(.handhavingsknelpunt, #"{"id":"HKP-MN-0001","status":"aangewezen","geldigTot":"2021-03-01"}"#)],
      ["F handhavingsknelpuntIds"]),
    RuleCase(
      "withdrawn before", .casus,
      #"{"behandeldVan":"2021-03-02","handhavingsknelpuntIds":["HKP-MN-0001"]}"#,
      others: [
        .init(
          .handhavingsknelpunt,
          #"{"id":"HKP-MN-0001","status":"ingetrokken",\#(RuleCase.history("aangewezen","aangewezen","ingetrokken"))}"#)
      ], ["F handhavingsknelpuntIds"]),
    RuleCase(
      "withdrawn afterwards", .casus,
      #"{"behandeldVan":"2021-02-01","handhavingsknelpuntIds":["HKP-MN-0001"]}"#,
      others: [
        .init(
          .handhavingsknelpunt,
          #"{"id":"HKP-MN-0001","status":"ingetrokken",\#(RuleCase.history("aangewezen","aangewezen","ingetrokken"))}"#)
      ]),
    RuleCase(
      "one that does not exist is rule 23's affair", .casus,
      #"{"behandeldVan":"2021-03-02","handhavingsknelpuntIds":["HKP-MN-0009"]}"#),
  ]

  @Test(arguments: cases) func `no casus is tied to a knelpunt that had ended before it began`(_ it: RuleCase) throws {
    try it.check(CasusIsNotTiedToAnEndedKnelpunt.self)
  }
}
