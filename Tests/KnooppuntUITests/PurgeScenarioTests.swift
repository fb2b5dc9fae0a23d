import Foundation
import KnooppuntUI
import PlainText
import RIECDomain
import RIECStore
import StrictJSON
import TerminalUI
import Testing

/// Somebody proposes to destroy records, and another confirms it.
@Suite struct PurgeScenarioTests {
  /// A store with the records of the sound office, private or shared with the test's own group.
  final class Store {
    let path = FileManager.default.temporaryDirectory.path + "/knooppunt-purge-\(UUID().uuidString)"

    init(isShared: Bool = true) throws {
      let group = try #require(getgrgid(getgid())).pointee.gr_name
      try beginStore(at: path, regio: "MN", groep: isShared ? String(cString: try #require(group)) : nil)
      var edits: [RecordEdit] = []
      for (file, lines) in SoundOffice.files.sorted(by: { $0.key < $1.key }) {
        let kind = try #require(Kinds.plural(String(file.prefix { $0 != "." })))
        for line in lines {
          let object = try #require(try StrictJSON.parse(Array(line.utf8)).object)
          let change = FieldChange("", old: nil, new: .object(object))
          edits.append(
            RecordEdit(kind: kind.name, id: Record(kind: kind.name, object).id, base: nil, changes: [change]))
        }
      }
      let store = try openStore(at: path, author: Self.author("analist1"))
      _ = store.buildIndex(peildatum: try #require(Datum(iso: "2022-09-05")))
      _ = try store.save(ChangeSet(edits, origin: .importing))
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    private static func author(_ user: String) -> Author {
      Author(user: user, session: user, now: { "2022-09-05T10:00:00.000Z" }, salt: { (0..<16).map { UInt8($0) } })
    }

    /// A terminal of `user`.
    func desk(_ user: String, keys: String = "gs") throws -> Desk {
      try Desk(
        SampleStore.sound, 80, 24, user: user, saving: try openStore(at: path, author: Self.author(user)), keys: keys)
    }
  }

  private func proposed(_ store: Store) throws {
    var desk = try store.desk("analist1")
    desk.play(":filter S-MN-2022-0003<enter>:vernietig<enter>cbij vergissing opgenomen<enter>1<enter>")
  }

  @Test func `marked records are proposed with what may not be left out, and nothing happens to them`() throws {
    let store = try Store()
    var desk = try store.desk("analist1")
    desk.play(":filter<enter>VV V:vernietig<enter>")
    #expect(desk.screen.contains("Op welke grond?"))
    desk.play("c")
    #expect(desk.screen.contains("geen grondslag") && desk.screen.contains("kan niet:"))
    #expect(desk.screen.contains("S-MN-2022-0002 is niet afgerond (status in beoordeling)"))
    desk.play("<enter>")
    #expect(desk.notice.contains("Zeg eerst waarom"))
    desk.play("bij vergissing opgenomen")
    try Frames.expect(desk.frame, "vernietigen-voorstel-80x24-nl")
    desk.play("<enter>2<enter>")
    #expect(desk.notice.contains("Typ het aantal: 1"))
    desk.play("<backspace>1<enter>")
    #expect(desk.notice.contains("1 record te vernietigen. Een tweede persoon bevestigt"))
    #expect(desk.model.office.index?.locate("S-MN-2022-0003") != nil && desk.list != nil)
  }

  @Test func `another is told, types the number, and the record is gone from the list`() throws {
    let store = try Store()
    try proposed(store)
    var desk = try store.desk("analist2")
    #expect(desk.screen.contains("Een voorstel tot vernietiging wacht op bevestiging: gv."))
    desk.play("gv<enter>")
    try Frames.expect(desk.frame, "vernietigen-bevestig-80x24-nl")
    desk.play("2<enter>")
    #expect(desk.notice.contains("Typ het aantal: 1") && desk.model.office.index?.locate("S-MN-2022-0003") != nil)
    desk.play("<backspace>1<enter>")
    #expect(desk.screen.contains("vernietigd, bevestigd door analist2"))
    #expect(desk.model.office.index?.locate("S-MN-2022-0003") == nil)
    desk.play("<esc><esc>")
    #expect(desk.list != nil && !desk.screen.contains("S-MN-2022-0003"))
    desk.play("gl")
    #expect(desk.screen.contains("vernietigd: 1 record"))
  }

  @Test func `who proposed cannot confirm, and can withdraw`() throws {
    let store = try Store()
    try proposed(store)
    var desk = try store.desk("analist1")
    #expect(!desk.screen.contains("wacht op bevestiging: gv"))
    desk.play("gv<enter>1<enter>")
    #expect(desk.screen.contains("U stelde dit voor; een ander bevestigt het."))
    #expect(desk.model.office.index?.locate("S-MN-2022-0003") != nil)
    desk.play("w")
    #expect(desk.screen.contains("Nogmaals w trekt het voorstel van analist1 in"))
    desk.play("jw")
    #expect(!desk.screen.contains("ingetrokken door analist1"))
    desk.play("w")
    #expect(desk.screen.contains("ingetrokken door analist1"))
  }

  @Test func `what others do with a proposal is on the open screen, and a number is not asked any more`() throws {
    let store = try Store()
    try proposed(store)
    var one = try store.desk("analist2")
    one.play("gv<enter>1")
    var other = try store.desk("analist3")
    other.play("gv")
    #expect(other.screen.contains("wacht op bevestiging"))
    one.play("<enter>")
    #expect(one.screen.contains("bevestigd door analist2"))
    other.journalMoved()
    #expect(
      other.screen.contains("bevestigd door analist2") && !other.screen.contains("wacht op bevestiging"),
      "\(other.screen)")
  }

  @Test func `a proposal that is withdrawn while it is looked at says so`() throws {
    let store = try Store()
    try proposed(store)
    var looking = try store.desk("analist2")
    looking.play("gv<enter>1")
    #expect(looking.screen.contains("om te vernietigen"))
    var own = try store.desk("analist1")
    own.play("gv<enter>ww")
    looking.journalMoved()
    #expect(looking.screen.contains("ingetrokken door analist1") && !looking.screen.contains("om te vernietigen"))
    looking.play("<enter>")
    #expect(looking.model.office.index?.locate("S-MN-2022-0003") != nil)
  }

  @Test func `the record is named before its number is typed, and the ways out of gv stay open`() throws {
    let store = try Store()
    var desk = try store.desk("analist1")
    desk.play(":filter S-MN-2022-0003<enter>:vernietig<enter>")
    #expect(desk.lines.dropFirst().first?.contains("Vernietigen · S-MN-2022-0003") == true)
    desk.play("cdaarom<enter>")
    #expect(desk.screen.contains("S-MN-2022-0003  Signaal"))
    desk.play("1<enter>gv")
    #expect(desk.screen.contains("Voorstellen tot vernietiging"))
    desk.play("gl")
    #expect(desk.screen.contains("Journaal") && !desk.screen.contains("Voorstellen tot vernietiging"))
    desk.play("<esc>:casussen<enter>")
    #expect(desk.kind == "casus")
    desk.play("go:vernietig<enter>")
    #expect(desk.notice.contains("geen record om voor te stellen"))
  }

  @Test func `in a private store the road of the file is told`() throws {
    let store = try Store(isShared: false)
    try proposed(store)
    var desk = try store.desk("analist1", keys: "gv")
    desk.play("<enter>")
    try Frames.expect(desk.frame, "vernietigen-eigen-80x24-nl")
    #expect(desk.screen.contains("knooppunt vernietig bevestig"))
  }

  @Test func `m on a record that has ended leads to the proposal`() throws {
    let store = try Store()
    var desk = try store.desk("analist1")
    desk.play(":filter S-MN-2022-0003<enter>m")
    let place = try #require(desk.place(of: "vernietigd"))
    desk.play(String(repeating: "j", count: place) + "<enter>")
    #expect(desk.screen.contains("Op welke grond?"))
    desk.play("a")
    #expect(
      desk.screen.contains("wordt bewaard tot en met 2027-09-01") && desk.screen.contains("kan niets vernietigd worden")
    )
    desk.play("<esc><esc>")
    #expect(desk.list != nil)
  }

  @Test func `a store that is only read says why`() throws {
    var desk = try Desk(SampleStore.sound, keys: "gs")
    desk.play(":vernietig<enter>")
    #expect(desk.notice.contains("Nu niet"))
    desk.play("gv")
    #expect(desk.screen.contains("Er is niets voorgesteld"))
  }
}
