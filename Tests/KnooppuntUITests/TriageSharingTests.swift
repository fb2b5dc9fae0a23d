import Foundation
import KnooppuntUI
import PlainText
import RIECDomain
import RIECStore
import StrictJSON
import TerminalUI
import Testing

/// Triage with others at work, with changes under it, and with saves that fail.
@Suite struct TriageSharingTests {
  @Test func `keys typed ahead decide no card that was not on the screen`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.playAtOnce("5c<enter>5c<enter>5c<enter>")
    #expect(desk.decided == ["0101 afwijzen"] && desk.card == "S-MN-2022-0102")
    desk.playAtOnce("n5c<enter>")
    #expect(desk.decided == ["0101 afwijzen"] && !desk.isAsking)
    #expect(desk.notice.contains("Te vroeg getypt"))
    desk.play("5c<enter>")
    #expect(desk.decided.count == 2)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `whatever is typed in one batch, one card at most is decided`(seed: UInt64) throws {
    var random = Random(seed: seed)
    let store = try TriageStore()
    var desk = try store.desk()
    let pieces = ["5c<enter>", "2a<enter>", "s", "3k<enter><enter>", ".", "n", "<enter>", "<esc>", "5v<enter>"]
    let keys = (0..<6).map { _ in pieces.randomElement(using: &random) ?? "s" }.joined()
    desk.playAtOnce(keys)
    let decided = try #require(try store.record("TS-MN-2022-0001"))[Triagesessie.besluiten].count
    #expect(decided <= 1, "\(keys)")
  }

  @Test func `what another has in hand is passed over with his name, and taken once he lets go`() throws {
    let store = try TriageStore()
    let other = try store.desk("analist2")
    #expect(other.card == "S-MN-2022-0101")
    var desk = try store.desk("analist1")
    #expect(desk.card == "S-MN-2022-0102" && desk.notice.contains("S-MN-2022-0101: analist2"))
    desk.play("p")
    #expect(desk.card == "S-MN-2022-0101" && desk.screen.contains("analist2"))
    desk.play("5")
    #expect(!desk.isAsking && desk.notice.contains("analist2"))
    withExtendedLifetime(other) {}
  }

  @Test func `what somebody decided meanwhile is not decided again`() throws {
    let store = try TriageStore()
    var first = try store.desk("analist1")
    var second = try store.desk("analist2")
    first.play("5c<enter>")
    second.play("5c<enter>")
    first.play("5c<enter>")
    let decided = try ["TS-MN-2022-0001", "TS-MN-2022-0002"].flatMap { id in
      try #require(try store.record(RecordID(id)))[Triagesessie.besluiten].compactMap { $0[Triagebesluit.signaalId] }
    }
    #expect(decided.count == 3 && Set(decided).count == 3)
  }

  @Test func `a signaal that changed is read again before it is decided`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    try store.change("S-MN-2022-0101", "onderwerp", to: .string("Laden overdag"), by: "analist2")
    desk.runtime.journalMoved()
    desk.finishWork()
    desk.send(.workFinished)
    desk.finishWork()
    #expect(desk.screen.contains("Gewijzigd sinds") && desk.screen.contains("Laden overdag"))
    desk.play("5")
    #expect(!desk.isAsking && desk.notice.contains("lees opnieuw, toets nogmaals"))
    desk.play("5c<enter>")
    #expect(desk.decided == ["0101 afwijzen"])
  }

  @Test func `a save that fails keeps card and typed text, and says why`() throws {
    let saving = try SavingStore(failures: [])
    var desk = try Desk(SampleStore.sound, saving: saving, keys: "gt")
    #expect(desk.triage != nil)
    saving.fail(.notSaved(StoreError(.notWritable, path: "", detail: "No space left on device")))
    let card = desk.card
    desk.play("5xgeen tijd<enter>")
    #expect(desk.card == card && desk.isAsking)
    #expect(desk.screen.contains("NIET OPGESLAGEN") && desk.screen.contains("geen tijd"))
  }

  @Test func `a session is stopped by q, and goes on exactly where it was`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("5c<enter>sq")
    #expect(desk.overzicht != nil)
    #expect(try store.record("TS-MN-2022-0001")?[Triagesessie.status] == "gestopt")
    var later = try store.desk()
    #expect(later.screen.contains("Sessies die niet af zijn") && later.screen.contains("1 gedaan, 3 te gaan"))
    later.play("<enter>")
    #expect(later.card == "S-MN-2022-0103" && later.decided == ["0101 afwijzen", "0102 overgeslagen"])
    #expect(try store.record("TS-MN-2022-0001")?[Triagesessie.status] == "lopend")
  }

  @Test func `after a crash the session is offered as it was`() throws {
    let store = try TriageStore()
    do {
      var desk = try store.desk()
      desk.play("5c<enter>")
    }
    var later = try store.desk()
    later.play("<enter>")
    #expect(later.card == "S-MN-2022-0102" && later.decided == ["0101 afwijzen"])
  }

  @Test func `N begins a new session, also where others save while its order is drawn`() throws {
    let store = try TriageStore()
    let other = try store.desk("analist1")
    var desk = try store.desk("analist1")
    #expect(desk.screen.contains("Sessies die niet af zijn"))
    desk.play("N", waits: false)
    desk.doWork()
    try store.change("S-MN-2022-0105", "onderwerp", to: .string("Vaten in de berm"), by: "analist2")
    desk.runtime.journalMoved()
    desk.finishWork()
    desk.send(.workFinished)
    desk.finishWork()
    #expect(desk.card == "S-MN-2022-0102" && desk.triage?.session?.record.id.text == "TS-MN-2022-0002")
    withExtendedLifetime(other) {}
  }

  @Test func `what came in since is announced, and goes behind the order on a key`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    let line = TriageStore.signaal(106, "2022-09-01", "Nieuw", "Kwam later.")
    let object = try #require(try StrictJSON.parse(Array(line.utf8)).object)
    let change = FieldChange("", old: nil, new: .object(object))
    _ = try store.open("analist2").save(
      ChangeSet([RecordEdit(kind: .signaal, id: nil, base: nil, changes: [change])]))
    desk.runtime.journalMoved()
    desk.finishWork()
    desk.send(.workFinished)
    desk.finishWork()
    #expect(desk.screen.contains("1 nieuwe: +") && desk.screen.contains("5 te gaan"))
    desk.play("+")
    #expect(desk.screen.contains("6 te gaan"))
    #expect(try store.record("TS-MN-2022-0001")?[Triagesessie.volgorde].count == 6)
  }

  @Test func `marked signalen are decided together, with exceptions, in one commit that one u takes back`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("<tab>   5v<enter>")
    #expect(desk.screen.contains("Typ 3 om vast te leggen"))
    desk.play("j 3<enter>")
    #expect(desk.screen.contains("Typ het aantal: 2"))
    desk.play("<backspace>2<enter>")
    #expect(desk.screen.contains("uitgezonderd"))
    desk.play("<enter>")
    #expect(desk.decided == ["0101 afwijzen", "0102 uitgezonderd", "0103 afwijzen"])
    desk.play("u")
    #expect(desk.decided.isEmpty)
    #expect(try store.record("S-MN-2022-0103")?[Signaal.status] == "nieuw")
  }

  @Test func `opwerken and doorverwijzen are not for many`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("<tab>  1")
    #expect(!desk.isAsking && desk.notice.contains("niet voor meer"))
  }

  @Test func `what needs four eyes is put forward, and only another confirms it`() throws {
    let store = try TriageStore(settings: #""vierOgen":[{"nr":1,"besluit":"afwijzen","voorwaarde":"altijd"}]"#)
    var first = try store.desk("analist1")
    first.play("5c<enter>")
    #expect(first.decided == ["0101 voorgelegd"] && first.card == "S-MN-2022-0102")
    first.play("pj")
    #expect(!first.isAsking)
    first.play("gc")
    var second = try store.desk("analist2")
    #expect(second.card == "S-MN-2022-0101" && second.screen.contains("analist1 legde voor: afwijzen"))
    second.play("j<enter>")
    #expect(second.decided == ["0101 bevestigd"])
    let weging = try store.record("S-MN-2022-0101")?[Signaal.weging]
    #expect(weging?[Weging.door] == "analist1" && weging?[Weging.bevestigdDoor] == "analist2")
  }

  @Test func `a proposal is returned with why`() throws {
    let store = try TriageStore(settings: #""vierOgen":[{"nr":1,"besluit":"afwijzen","voorwaarde":"altijd"}]"#)
    var first = try store.desk("analist1")
    first.play("5c<enter>gc")
    var second = try store.desk("analist2")
    second.play("t<enter>")
    #expect(second.isAsking && second.screen.contains("Zeg waarom"))
    second.play("er staat wel een naam in<enter>")
    #expect(second.decided == ["0101 teruggegeven"])
    #expect(try store.record("S-MN-2022-0101")?[Signaal.tweedeBeoordeling] == nil)
  }

  @Test func `at the end the session is finished and its report shown, which can be exported`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("5c<enter>3k<enter><enter>sss")
    #expect(desk.screen.contains("De volgorde is klaar: 2 gedaan, 3 overgeslagen."))
    desk.play("<enter>")
    #expect(desk.screen.contains("Verslag triage · TS-MN-2022-0001") && desk.screen.contains("Status: afgerond"))
    #expect(try store.record("TS-MN-2022-0001")?[Triagesessie.status] == "afgerond")
    // What is read is laid out; what is exported is Markdown.
    #expect(desk.screen.contains("Besluit       Aantal") && !desk.screen.contains("|"))
    desk.play("x<enter>")
    let file = desk.exports.files.values.first ?? ""
    #expect(file.contains("# Verslag triage") && file.contains("te weinig concreet") && !file.contains("analist1"))
  }

  @Test func `:verslag shows how far it is, and Esc comes back to the card`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("5c<enter>:verslag<enter>")
    #expect(desk.screen.contains("Verslag triage · TS-MN-2022-0001"))
    desk.play("<esc>")
    #expect(desk.card == "S-MN-2022-0102")
  }

  @Test func `a decision is reversed days later with a reason`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("5c<enter>qgs:filter S-MN-2022-0101<enter><enter>:terugdraaien<enter>")
    #expect(desk.notice.contains("Zeg waarom"))
    desk.play(":terugdraaien er kwam nieuws<enter>")
    #expect(desk.notice.contains("S-MN-2022-0101 teruggedraaid"))
    #expect(try store.record("S-MN-2022-0101")?[Signaal.status] == "in_weging")
  }

  @Test func `a reason reverses the decision that is shown, and never what was changed last`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("5c<enter>:terugdraaien zomaar<enter>")
    #expect(desk.card == "S-MN-2022-0102" && desk.notice.contains("Hier staat geen besluit"))
    #expect(try store.record("S-MN-2022-0101")?[Signaal.status] == "afgewezen")
  }

  @Test func `a signaal with faults says them and what is possible, and is never half processed`() throws {
    let faulty = TriageStore.signaal(100, "2022-07-01", "Kapot", "Tekst.", #""betrokkenen":["P-9999"]"#)
    let store = try TriageStore(more: [faulty])
    var desk = try store.desk()
    #expect(desk.card == "S-MN-2022-0100" && desk.screen.contains("Het kan nu met:"))
    desk.play("5")
    #expect(!desk.isAsking && desk.notice.contains("Dit signaal heeft fouten"))
    desk.play("3k<enter><enter>")
    #expect(desk.decided == ["0100 aanhouden"])
  }

  @Test func `E writes a note, and the card is not counted as changed by others`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("Egebeld met de wijkagent<enter>")
    #expect(desk.card == "S-MN-2022-0101")
    desk.play("5c<enter>")
    #expect(desk.decided == ["0101 afwijzen"])
    #expect(try store.record("S-MN-2022-0101")?[Signaal.notities].count == 1)
  }
}
