import RIECDomain
import Testing

@Suite struct RulesTests {
  @Test func `the rules stand in the order of their numbers and each once`() {
    let numbers = Rules.all.map { $0.number }
    #expect(numbers == numbers.sorted())
    #expect(Set(Rules.all.map(ObjectIdentifier.init)).count == Rules.all.count)
  }

  @Test func `the rules 2 to 12, 14, 15, 19 to 24 and 26 to 29 are enforced`() {
    #expect(Set(Rules.all.map { $0.number }) == Set(Array(2...12) + [14, 15] + Array(19...24) + [26, 27, 28, 29]))
  }

  /// Types that no field expects, at every place.
  @Test(arguments: ["null", "true", "3", "\"tekst\"", "[]", "{}", "[[{}],null,3]", "[{\"nr\":\"x\"}]"])
  func `values of the wrong type are survived`(_ value: String) throws {
    for kind in Kinds.all {
      let members = kind.fields.map { "\"\($0.name)\":\(value)" }.joined(separator: ",")
      let it = RuleCase("", kind.name, "{\(members)}")
      for rule in Rules.all where rule.kinds.contains(kind.name) { _ = try it.findings(rule) }
    }
  }
}
