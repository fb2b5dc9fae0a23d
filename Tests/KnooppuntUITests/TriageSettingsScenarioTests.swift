import KnooppuntUI
import PlainText
import RIECDomain
import RIECStore
import StrictJSON
import TerminalUI
import Testing

/// The office sets Triage as it wants it, in the program.
@Suite struct TriageSettingsScenarioTests {
  private static let own = ##"""
    "redenen":[{"nr":1,"besluit":"afwijzen","code":"al_bekend","toets":"b","label":"al bekend bij ons"}]
    """##
  private static let fourEyes = #""vierOgen":[{"nr":1,"besluit":"aanhouden","voorwaarde":"altijd"}]"#

  @Test func `without a record the list says how to make one, and it begins with all that holds`() throws {
    let store = try TriageStore()
    var desk = try store.desk(keys: ":triage-instellingen<enter>")
    #expect(desk.screen.contains("De gewone instellingen gelden. a maakt eigen, ingevuld"))
    desk.play("a")
    let form = try #require(desk.form)
    #expect(TriageSettings(form.draft) == .defaults)
    #expect(form.draft[Triageinstelling.redenen].count == TriageSettings.defaults.redenen.count)
    desk.play("<ctrl-o>")
    #expect(desk.notice == "Opgeslagen (TI-0001).", "\(desk.screen)")
    let record = try #require(try store.record("TI-0001"))
    #expect(TriageSettings(record) == .defaults)
    desk.play("a")
    #expect(desk.form == nil && desk.notice == "Nu niet: er is er al een; e wijzigt die.")
  }

  @Test(arguments: [
    ("drempels/termijnDagen", #"-1"#, "geen getal van 0 tot 3650; 14 geldt"),
    ("gewichten/1/punten", #"1000"#, "punten van -100 tot 100"),
    ("redenen/1/toets", #""é""#, "De toets is geen vrije letter of cijfer"),
  ])
  func `a setting that would not count is refused with why`(_ path: String, _ value: String, _ why: String) throws {
    let record = TriageSettings.defaults.record
    let members = record.root.json.members.map {
      "\"\($0.key)\":" + JSONWriter.text($0.value)
    }.joined(separator: ",")
    let store = try TriageStore(settings: members)
    let failure = #expect(throws: SaveFailure.self) {
      try store.change("TI-0001", FieldPath(text: path), to: try StrictJSON.parse(Array(value.utf8)), by: "analist1")
    }
    guard case .faults(let findings)? = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(findings["TI-0001"]?.first?.message.nl.contains(why) == true, "\(findings)")
  }

  @Test func `four eyes hold from the next decision on`() throws {
    let store = try TriageStore(settings: Self.own)
    var desk = try store.desk()
    desk.play("5c<enter>")
    let rule = try StrictJSON.parse(Array(#"[{"nr":1,"besluit":"afwijzen","voorwaarde":"altijd"}]"#.utf8))
    try store.change("TI-0001", "vierOgen", to: rule, by: "analist2")
    desk.journalMoved()
    desk.play("5c<enter>")
    #expect(desk.decided == ["0101 afwijzen", "0102 voorgelegd"])
  }

  @Test func `a reden of the office is in the strip, in the report, in the filter and in the form`() throws {
    let store = try TriageStore(settings: Self.own)
    var desk = try store.desk()
    desk.play("5")
    #expect(desk.screen.contains("b al bekend bij ons"))
    desk.play("b<enter>")
    #expect(desk.notice == "Opgeslagen: S-MN-2022-0101 afwijzen: al bekend bij ons.")
    desk.play("5c<enter>:verslag<enter>")
    #expect(desk.screen.contains("al bekend bij ons"))
    desk.play("<esc>gs/reden:al_<tab>")
    #expect(desk.screen.contains("al_bekend"), "\(desk.screen)")
    desk.play("<ctrl-u>reden:al_bekend<esc>")
    #expect(desk.rows == ["S-MN-2022-0101"], "\(desk.screen)")
    desk.play("e")
    desk.toField("weging/reden")
    desk.play("<enter>")
    #expect(desk.screen.contains("al bekend bij ons"), "\(desk.screen)")
  }

  @Test func `holding goes to a second analyst where the office wants that, and he confirms it`() throws {
    let store = try TriageStore(settings: Self.fourEyes)
    var first = try store.desk("analist1")
    first.play("3k<enter><enter>")
    #expect(first.decided == ["0101 voorgelegd"])
    #expect(try store.record("S-MN-2022-0101")?[Signaal.status] == "in_weging")
    first.play("gc")
    var second = try store.desk("analist2")
    #expect(second.card == "S-MN-2022-0101" && second.screen.contains("analist1 legde voor: aanhouden"))
    second.play("j<enter>")
    let signaal = try #require(try store.record("S-MN-2022-0101"))
    #expect(signaal[Signaal.status] == "aangehouden" && signaal[Signaal.weging]?[Weging.bevestigdDoor] == "analist2")
  }
}
