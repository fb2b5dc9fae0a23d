import RIECDomain
import Testing

@Suite struct OtherLifecycleTests {
  private func missing(_ kind: Kind, _ from: Code, _ to: Code, _ fields: String) throws -> [String]? {
    let record = try record(kind, "{" + fields + "}")
    return kind.lifecycle?.transitions(from: from).first { $0.to == to }?.guards
      .filter { !$0.holds(record, context()) }.map(\.label.nl)
  }

  @Test(arguments: [
    ("nieuw", "in_weging", "", []), ("in_weging", "opgewerkt", "", ["nieuwe casus"]),
    ("in_weging", "opgewerkt", #""casusId":"MN-2022-0001""#, []),
    ("in_weging", "gekoppeld", "", ["casus, knelpunt of dubbel signaal"]),
    ("in_weging", "gekoppeld", #""gekoppeldAan":"HKP-MN-0004""#, []),
    ("in_weging", "aangehouden", "", ["reden", "datum of gebeurtenis om te hervatten"]),
    ("in_weging", "aangehouden", #""weging":{"reden":"capaciteit"},"hervatOp":"2022-10-01""#, []),
    (
      "in_weging", "aangehouden", #""weging":{"reden":"wacht_op_informatie"},"hervatAls":{"soort":"antwoord_van"}"#,
      ["motivering bij deze reden"]
    ),
    ("in_weging", "doorverwezen", "", ["ontvanger", "grondslag van de doorverwijzing", "wat er gedeeld wordt"]),
    (
      "in_weging", "doorverwezen",
      #""doorverwezen":{"naar":"gemeente Duinvoort","grondslag":"convenant","wat":"de melding"}"#, []
    ),
    ("in_weging", "afgewezen", "", ["reden"]),
    ("in_weging", "afgewezen", #""weging":{"reden":"verouderd"}"#, []),
    ("in_weging", "afgewezen", #""weging":{"reden":"anders","motivering":" "}"#, ["motivering bij deze reden"]),
    ("in_weging", "afgewezen", #""weging":{"reden":"anders","motivering":"zie notitie"}"#, []),
    ("aangehouden", "in_weging", "", []), ("gekoppeld", "in_weging", "", ["reden van het terugdraaien"]),
    (
      "gekoppeld", "in_weging", #""statusHistorie":[{"nr":1,"status":"in_weging","toelichting":"verkeerde casus"}]"#, []
    ),
    ("afgewezen", "vernietigd", #""bewaarTot":"2022-09-05""#, ["bewaartermijn verstreken"]),
    ("afgewezen", "vernietigd", #""bewaarTot":"2022-09-04""#, []),
    ("afgewezen", "vernietigd", "", ["bewaartermijn verstreken"]),
  ])
  func `a signaal moves as the domain page says`(
    _ from: Code, _ to: Code, _ fields: String, _ expected: [String]
  ) throws {
    #expect(try missing(Signaal.kind, from, to, fields) == expected)
  }

  @Test(arguments: [("nieuw", "afgewezen"), ("aangehouden", "opgewerkt"), ("vernietigd", "in_weging")])
  func `a signaal has no way past the weging`(_ from: Code, _ to: Code) throws {
    #expect(try missing(Signaal.kind, from, to, "") == nil)
  }

  @Test(arguments: [
    ("voorstel", "geagendeerd", "", []), ("geagendeerd", "afgewezen", "", []),
    ("geagendeerd", "aangewezen", "", ["besluit van de stuurgroep", "einddatum"]),
    (
      "geagendeerd", "aangewezen", #""besluit":{"stuurgroep":"MN","datum":"2022-01-01"},"geldigTot":"2023-01-01""#,
      ["besluit van de stuurgroep"]
    ),
    (
      "geagendeerd", "aangewezen",
      #""besluit":{"stuurgroep":"MN","datum":"2022-01-01","kenmerk":"MN/1"},"geldigTot":"2023-01-01""#, []
    ),
    ("aangewezen", "aangewezen", #""geldigTot":"2023-01-01""#, ["verlengbesluit"]),
    (
      "aangewezen", "aangewezen",
      #""geldigTot":"2023-01-01","verlengingen":[{"nr":1,"geldigTot":"2023-01-01","stuurgroep":"MN","#
        + #""datum":"2022-06-01","kenmerk":"MN/2"}]"#, []
    ),
    ("aangewezen", "ingetrokken", "", []), ("aangewezen", "afgerond", #""aanpak":{"plan":"x"}"#, ["evaluatie"]),
    ("aangewezen", "afgerond", #""aanpak":{"evaluatie":"Het doel is bereikt."}"#, []),
  ])
  func `a handhavingsknelpunt moves as the domain page says`(
    _ from: Code, _ to: Code, _ fields: String, _ expected: [String]
  ) throws {
    #expect(try missing(Handhavingsknelpunt.kind, from, to, fields) == expected)
  }

  @Test func `a portefeuille is prepared, runs and ends`() throws {
    #expect(try missing(Portefeuille.kind, "in_voorbereiding", "lopend", "") == [])
    #expect(try missing(Portefeuille.kind, "lopend", "afgerond", "") == [])
    #expect(try missing(Portefeuille.kind, "in_voorbereiding", "afgerond", "") == nil)
  }
}
