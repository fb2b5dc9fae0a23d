import KnooppuntUI
import PlainText
import RIECDomain
import RIECStore
import StrictJSON
import TerminalUI
import Testing

/// Decisions taken back days later, from the Journaal.
@Suite struct TriageReversalScenarioTests {
  /// The keys to the last change of a signaal in the Journaal.
  private static let toJournal = "qgl/record:S-MN-2022-0101<enter>"

  private static let decisions: [(keys: String, besluit: String, consequence: String)] = [
    ("1<enter><enter><enter>", "opwerken", "wordt ingetrokken"), ("2a<enter>", "koppelen", "De koppeling aan"),
    ("3k<enter><enter>", "aanhouden", "Het wacht nergens meer op"),
    ("4g<enter><enter>cDe melding over P-0002<enter>j<enter>", "doorverwijzen", "er komt een taak"),
    ("5c<enter>", "afwijzen", "komt weer in beoordeling"),
    ("i/politie<enter>Is de huurder bekend?<enter><enter>", "informatie vragen", "De vraag aan de partner blijft"),
  ]

  @Test(arguments: decisions)
  func `u on a decision in the Journaal says what it will do, asks why, and takes it back as a new step`(
    _ keys: String, _ besluit: String, _ consequence: String
  ) throws {
    let store = try TriageStore()
    var desk = try store.desk("analist1", 80, 40)
    desk.play(keys + Self.toJournal + "u")
    #expect(desk.screen.contains("S-MN-2022-0101 \(besluit)") && desk.screen.contains(consequence), "\(desk.screen)")
    #expect(desk.screen.contains("Waarom draait u dit terug?"))
    desk.play("<enter>")
    #expect(desk.screen.contains("Typ eerst waarom"))
    desk.play("er kwam nieuws<enter>")
    #expect(desk.notice == "Besluit over S-MN-2022-0101 teruggedraaid; het wacht weer in triage.")
    let signaal = try #require(try store.record("S-MN-2022-0101"))
    #expect(signaal[Signaal.status] == "in_weging")
    #expect(signaal[Signaal.statusHistorie].last?[Statusregel.toelichting] == "er kwam nieuws")
    for name in ["gekoppeldAan", "casusId", "hervatOp", "hervatAls"] { #expect(signaal.root.json[name] == nil) }
    #expect(desk.journaal?.entries.first?.reden == "er kwam nieuws")
  }

  @Test func `a casus that was made is withdrawn with the reden, what went out stays, and what was asked too`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("1<enter><enter><enter>")
    let casus = try #require(try store.record("S-MN-2022-0101")?[Signaal.casusId])
    desk.play(Self.toJournal + "utoch geen casus<enter>")
    let after = try #require(try store.record(casus))
    #expect(after[Casus.status] == "ingetrokken")
    #expect(after[Casus.statusHistorie].last?[Statusregel.toelichting] == "toch geen casus")

    let second = try TriageStore()
    desk = try second.desk()
    desk.play(Self.decisions[3].keys + Self.toJournal + "uverkeerde gemeente<enter>")
    let passed = try #require(try second.record("S-MN-2022-0101"))
    #expect(passed[Signaal.doorverwezen]?[Doorverwijzing.naar] == "gemeente Eemwolde")
    #expect(passed[Signaal.taken].first?[Taak.wat]?.contains("gemeente Eemwolde") == true)

    let third = try TriageStore()
    desk = try third.desk()
    desk.play(Self.decisions[5].keys + Self.toJournal + "uhoeft niet<enter>")
    #expect(try third.record("S-MN-2022-0101")?[Signaal.informatievragen].count == 1)
  }

  @Test func `a bulk is taken back at once; what has gone on since stays, and is named`() throws {
    let store = try TriageStore()
    var desk = try store.desk("analist1", 100, 40)
    desk.play("<tab>   5v<enter>3<enter><enter>")
    #expect(desk.decided.count == 3)
    desk.play("qgs:filter S-MN-2022-0102<enter><enter>:terugdraaien dat ene<enter>")
    #expect(try store.record("S-MN-2022-0102")?[Signaal.status] == "in_weging")
    desk.play("gl/record:S-MN-2022-0103<enter>u")
    #expect(desk.screen.contains("2 signalen komen weer in beoordeling"), "\(desk.screen)")
    #expect(desk.screen.contains("S-MN-2022-0102 niet: dit besluit geldt niet meer; het is nu in beoordeling."))
    desk.play("de rest ook<enter>")
    #expect(desk.notice == "2 besluiten teruggedraaid; ze wachten weer in triage. 1 niet.")
    for id in ["S-MN-2022-0101", "S-MN-2022-0103"] {
      #expect(try store.record(RecordID(id))?[Signaal.status] == "in_weging")
    }
  }

  @Test func `a signaal that was changed since is taken back all the same`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("5c<enter>q")
    try store.change("S-MN-2022-0101", "onderwerp", to: .string("Laden overdag"), by: "analist2")
    desk.journalMoved()
    desk.play("gl/record:S-MN-2022-0101<enter>ju")
    desk.play("toch niet<enter>")
    let signaal = try #require(try store.record("S-MN-2022-0101"))
    #expect(signaal[Signaal.status] == "in_weging" && signaal[Signaal.onderwerp] == "Laden overdag")
  }

  @Test func `what the reversal would take away and somebody changed since is shown, and stays`() throws {
    let store = try TriageStore()
    var desk = try store.desk("analist1", 120)
    desk.play("3k<enter><enter>q")
    try store.change("S-MN-2022-0101", "hervatOp", to: .string("2022-10-03"), by: "analist2")
    desk.journalMoved()
    desk.play("gl/record:S-MN-2022-0101<enter>ju")
    #expect(desk.notice.contains("S-MN-2022-0101 niet: daarna gewijzigd: Hervatten op: 19-09-2022 → 03-10-2022."))
    #expect(try store.record("S-MN-2022-0101")?[Signaal.status] == "aangehouden")
  }

  @Test func `a decision that was taken back already is not taken back again`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("5c<enter>" + Self.toJournal + "ueerste<enter>u")
    #expect(desk.notice.contains("dit besluit geldt niet meer; het is nu in beoordeling"))
  }

  @Test func `a casus to which more was linked since stays, with why`() throws {
    let store = try TriageStore()
    var desk = try store.desk("analist1", 120)
    desk.play("1<enter><enter><enter>")
    let casus = try #require(try store.record("S-MN-2022-0101")?[Signaal.casusId])
    desk.play("2/\(casus.text)<enter><enter>" + Self.toJournal + "u")
    #expect(desk.notice.contains("Aan casus \(casus.text) is meer gekoppeld: S-MN-2022-0102"))
  }

  @Test func `a skip in the Journaal is taken back without a reden`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("sqgl/record:TS-MN<enter>ju")
    #expect(desk.screen.contains("Dit draait terug: S-MN-2022-0101 overslaan."), "\(desk.screen)")
    desk.play("j")
    #expect(try store.record("TS-MN-2022-0001")?[Triagesessie.besluiten].isEmpty == true)
  }

  // MARK: - The words of u and Ctrl-R

  @Test func `u and Ctrl-R say in one line what was decided`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("5c<enter>3k<enter><enter>u")
    #expect(desk.notice == "S-MN-2022-0102 aanhouden teruggedraaid.")
    desk.play("u")
    #expect(desk.notice == "S-MN-2022-0101 afwijzen teruggedraaid.")
    desk.play("<ctrl-r>")
    #expect(desk.notice == "S-MN-2022-0101 afwijzen opnieuw gedaan.")
  }

  @Test func `u of a later sitting passes over stopping and going on, and asks about the last decision`() throws {
    let store = try TriageStore()
    var first = try store.desk()
    first.play("5c<enter>3k<enter><enter>q")
    var desk = try store.desk()
    desk.play("<enter>u")
    #expect(desk.screen.contains("Uw wijziging van 05-09-2022"), "\(desk.screen)")
    #expect(desk.screen.contains("Dit draait terug: S-MN-2022-0102 aanhouden."))
    desk.play("j")
    #expect(desk.decided == ["0101 afwijzen"])
  }

  @Test func `u past the first decision says that the whole session goes`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("u")
    #expect(desk.screen.contains("Dit neemt de hele sessie TS-MN-2022-0001 weg"), "\(desk.screen)")
    desk.play("j")
    #expect(desk.notice == "Triagesessie TS-MN-2022-0001 teruggedraaid.")
  }
}
