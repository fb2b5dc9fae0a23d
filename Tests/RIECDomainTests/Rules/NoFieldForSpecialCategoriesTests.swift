import RIECDomain
import Testing

@Suite struct NoFieldForSpecialCategoriesTests {
  static let cases: [RuleCase] = [
    RuleCase("only known fields", .betrokkene, #"{"id":"P-0001","soort":"onbekend"}"#),
    RuleCase("an unknown field of another sort", .betrokkene, #"{"eigenVeld":"proef"}"#),
    RuleCase("nationality", .betrokkene, #"{"nationaliteit":"proef"}"#, ["F nationaliteit"]),
    RuleCase("in capitals and English", .betrokkene, #"{"Ethnicity":"proef"}"#, ["F Ethnicity"]),
    RuleCase("inside an object", .casus, #"{"eigen":{"medischeGegevens":[]}}"#, ["F eigen/medischeGegevens"]),
    RuleCase("inside a list", .casus, #"{"notities":[{"nr":2,"geloof":"proef"}]}"#, ["F notities/2/geloof"]),
    RuleCase("a list of objects", .casus, #"{"gezondheid":[{"nr":1,"tekst":"proef"}]}"#, ["F gezondheid"]),
    RuleCase("a word that holds a short one", .casus, #"{"trassenPlan":"proef"}"#),
  ]

  @Test(arguments: cases) func `no field holds nationality, ethnicity, religion, health or sexuality`(_ it: RuleCase)
    throws
  {
    try it.check(NoFieldForSpecialCategories.self)
  }
}
