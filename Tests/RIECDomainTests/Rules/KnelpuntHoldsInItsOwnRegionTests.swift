import RIECDomain
import Testing

@Suite struct KnelpuntHoldsInItsOwnRegionTests {
  static let cases: [RuleCase] = [
    RuleCase(
      "of its own region", .casus,
      #"{"regio":"MN","handhavingsknelpuntIds":["HKP-MN-0001"]}"#,
      others: [.init(.handhavingsknelpunt, #"{"id":"HKP-MN-0001","regio":"MN"}"#)]),
    RuleCase(
      "landelijk", .casus,
      #"{"regio":"MN","handhavingsknelpuntIds":["HKP-MN-0001"]}"#,
      others: [.init(.handhavingsknelpunt, #"{"id":"HKP-MN-0001","regio":"landelijk"}"#)]),
    RuleCase(
      "of another region", .casus,
      #"{"regio":"RO","handhavingsknelpuntIds":["HKP-MN-0001"]}"#,
      others: [.init(.handhavingsknelpunt, #"{"id":"HKP-MN-0001","regio":"MN"}"#)], ["F handhavingsknelpuntIds"]),
    RuleCase(
      "of no region", .casus,
      #"{"regio":"RO","handhavingsknelpuntIds":["HKP-MN-0001"]}"#,
      others: [.init(.handhavingsknelpunt, #"{"id":"HKP-MN-0001","naam":"Proef"}"#)]),
  ]

  @Test(arguments: cases) func `a knelpunt serves casussen of its own region, a landelijk one all`(_ it: RuleCase)
    throws
  {
    try it.check(KnelpuntHoldsInItsOwnRegion.self)
  }
}
