import RIECDomain
import Testing

@Suite struct TreatmentEndsAfterItBeginsTests {
  static let cases: [RuleCase] = [
    RuleCase("a single day", .casus, #"{"behandeldVan":"2021-12-31","behandeldTot":"2021-12-31"}"#),
    RuleCase("still open", .casus, #"{"behandeldVan":"2021-12-31","behandeldTot":null}"#),
    RuleCase(
      "ended the day before", .casus,
      #"{"behandeldVan":"2022-01-01","behandeldTot":"2021-12-31"}"#, ["F behandeldTot"]),
    RuleCase(
      "an onderbreking that ends before it begins", .casus,
      #"{"behandeldVan":"2021-01-01","onderbrekingen":[{"nr":5,"van":"2021-06-01","tot":"2021-05-31"}]}"#,
      ["F onderbrekingen/5/tot"]),
  ]

  @Test(arguments: cases) func `treatment and its onderbrekingen end after they begin`(_ it: RuleCase) throws {
    try it.check(TreatmentEndsAfterItBegins.self)
  }
}
