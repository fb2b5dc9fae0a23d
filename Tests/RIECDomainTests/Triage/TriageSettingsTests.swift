import PlainText
import RIECDomain
import Testing

@Suite struct TriageSettingsTests {
  @Test(arguments: [
    (
      "afwijzen",
      "c onvoldoende_concreet, v verouderd, t buiten_taak ●, z inbrenger_zelf, g geen_grondslag, o onbetrouwbaar ●, "
        + "p niet_geprioriteerd ●, i ingetrokken, x anders ●"
    ),
    (
      "aanhouden",
      "i wacht_op_informatie ●, o wacht_op_overleg, c wacht_op_casus, l lopend_onderzoek, h wacht_op_aanwijzing, "
        + "k capaciteit, j juridische_toets ●, x anders ●"
    ),
    (
      "doorverwijzen",
      "p partner_zelf, g gemeente, r andere_regio, l landelijk, e euriec ●, b bibob, w zorg_veiligheid ●, "
        + "d direct_gevaar ●, x anders ●"
    ),
    ("koppelen", ""),
  ])
  func `without a record the redenen and keys are those of the screens page`(_ besluit: String, _ expected: String) {
    let found = TriageSettings(nil).redenen(for: Code(besluit)).map {
      "\($0.key) \($0.code.text)" + ($0.needsText ? " ●" : "")
    }
    #expect(found.joined(separator: ", ") == expected)
  }

  @Test func `a record with the defaults says the defaults`() {
    let defaults = TriageSettings.defaults
    #expect(TriageSettings(defaults.record) == defaults)
    #expect(Triageinstelling.kind.descriptionFindings(in: defaults.record).map(\.path.text) == ["id"])
  }

  private func settings(_ members: String) throws -> TriageSettings {
    TriageSettings(try record(Triageinstelling.kind, #"{"id":"TI-0001",\#(members)}"#))
  }

  @Test func `an office adds a reden, renames one, and puts one off`() throws {
    let settings = try settings(
      ##"""
      "redenen":[
        {"nr":1,"besluit":"afwijzen","code":"al_bekend","toets":"b","label":"al bekend","motiveringVerplicht":true},
        {"nr":2,"besluit":"afwijzen","code":"verouderd","label":"te oud"},
        {"nr":3,"besluit":"afwijzen","code":"onbetrouwbaar","motiveringVerplicht":false},
        {"nr":4,"besluit":"afwijzen","code":"niet_geprioriteerd","uit":true}]
      """##)
    #expect(settings.faults.isEmpty)
    let added = try #require(settings.reden("al_bekend", for: "afwijzen"))
    #expect(added.key == "b" && added.needsText && added.label == Tekst("al bekend"))
    #expect(settings.label(ofReden: "al_bekend") == Tekst("al bekend"))
    let renamed = try #require(settings.reden("verouderd", for: "afwijzen"))
    #expect(renamed.key == "v" && renamed.label == Tekst("te oud"))
    #expect(settings.reden("onbetrouwbaar", for: "afwijzen")?.needsText == true)
    #expect(settings.reden("niet_geprioriteerd", for: "afwijzen") == nil)
    #expect(settings.reden("al_bekend", for: "aanhouden") == nil)
  }

  @Test(arguments: [
    (#""drempels":7"#, "drempels"),
    (#""drempels":{"termijnDagen":-1}"#, "drempels/termijnDagen"),
    (#""drempels":{"vraagWerkdagen":"veel"}"#, "drempels/vraagWerkdagen"),
    (#""drempels":{"inbrengers":1}"#, "drempels/inbrengers"),
    (#""gewichten":[{"nr":1,"factor":"betrokkene","punten":3}]"#, "gewichten/1"),
    (#""gewichten":[{"nr":1,"factor":"ouderdom","punten":1000}]"#, "gewichten/1"),
    (#""redenen":[{"nr":1,"besluit":"opwerken","code":"zomaar"}]"#, "redenen/1"),
    (#""redenen":[{"nr":1,"besluit":"afwijzen","code":"Geen Code"}]"#, "redenen/1"),
    (#""vierOgen":[{"nr":1,"besluit":"afwijzen","voorwaarde":"soms"}]"#, "vierOgen/1"),
  ])
  func `a faulty setting is named, and ours holds`(_ members: String, _ path: String) throws {
    let settings = try settings(members)
    #expect(settings.faults.map(\.path.text) == [path])
    var unfaulted = TriageSettings.defaults
    #expect(settings != unfaulted)
    unfaulted.weights = settings.weights
    #expect(settings.weights == TriageSettings.defaults.weights && settings.redenen == unfaulted.redenen)
    #expect(settings.termDays == 14 && settings.questionWorkdays == 10 && settings.fourEyes.isEmpty)
  }

  @Test func `a key that another reden has, or that no one can press, gives way to a free one`() throws {
    let settings = try settings(
      ##"""
      "redenen":[{"nr":1,"besluit":"afwijzen","code":"eerste","toets":"c"},
                 {"nr":2,"besluit":"afwijzen","code":"tweede","toets":"é"}]
      """##)
    #expect(settings.faults.map(\.path.text) == ["redenen/1/toets", "redenen/2/toets"])
    let keys = settings.redenen(for: "afwijzen").map(\.key)
    #expect(keys.count == 11 && Set(keys).count == 11)
  }

  @Test func `two redenen change keys, and one that is put off gives its key away`() throws {
    let settings = try settings(
      ##"""
      "redenen":[{"nr":1,"besluit":"afwijzen","code":"verouderd","toets":"c"},
                 {"nr":2,"besluit":"afwijzen","code":"onvoldoende_concreet","toets":"v"},
                 {"nr":3,"besluit":"afwijzen","code":"eigen","toets":"t"},
                 {"nr":4,"besluit":"afwijzen","code":"buiten_taak","uit":true}]
      """##)
    #expect(settings.faults.isEmpty)
    let keys = ["verouderd", "onvoldoende_concreet", "eigen"].map { settings.reden($0, for: "afwijzen")?.key }
    #expect(keys == ["c", "v", "t"])
  }

  @Test(arguments: [
    ("al_bekend", true), ("verouderd", true), ("Al bekend", false), ("al-bekend", false), ("1e_reden", false),
    ("", false),
  ])
  func `a reden that is well formed is no fault in a weging, an ill-formed one is`(_ code: String, _ fits: Bool) throws
  {
    let signaal = try TriageOffice.signaal(1, #""weging":{"besluit":"afwijzen","reden":"\#(code)"}"#)
    let findings = Signaal.kind.descriptionFindings(in: signaal)
    #expect(findings.isEmpty == fits)
    #expect(Codes.wegingsreden.accepts(Code(code)) == fits)
    #expect(!Codes.thema.accepts("al_bekend"))
  }

  @Test func `a reden of the office can be typed as it is spelled, a slip of a known one is still a slip`() throws {
    let field = try #require(Signaal.kind.field(at: "weging/reden"))
    func typed(_ text: String) -> String? {
      try? FieldInput.value(of: text, for: field, today: day("2022-09-05"), taal: .nl)?.string
    }
    #expect(typed("zaak_bij_gemeenteraad") == "zaak_bij_gemeenteraad" && typed("verouderd") == "verouderd")
    #expect(typed("veroudert") == nil && typed("Zaak bij gemeenteraad") == nil)
  }
}
