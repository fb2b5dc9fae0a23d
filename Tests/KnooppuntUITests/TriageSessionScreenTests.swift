import KnooppuntUI
import PlainText
import RIECDomain
import RIECStore
import TerminalUI
import Testing

/// A session that is taken back, put aside, or changed by another than its screen.
@Suite struct TriageSessionScreenTests {
  @Test func `a session that was taken back and is done again lives again at once`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("5c<enter>uu")
    #expect(desk.screen.contains("Terugdraaien"))
    desk.play("j")
    #expect(desk.screen.contains("Sessie TS-MN-2022-0001 is teruggedraaid"))
    desk.play("<ctrl-r>")
    #expect(desk.card == "S-MN-2022-0101" && desk.decided.isEmpty)
    desk.play("<ctrl-r>")
    #expect(desk.decided == ["0101 afwijzen"] && desk.card == "S-MN-2022-0102")
    desk.play("5v<enter>")
    #expect(try store.record("TS-MN-2022-0001")?[Triagesessie.besluiten].count == 2)
    #expect(try store.record("TS-MN-2022-0002") == nil)
  }

  @Test func `one u on the result of many takes all of it back, as is said there`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("<tab>  5v<enter>2<enter>")
    #expect(desk.notice.contains("met één u terug te draaien") && desk.decided.count == 2)
    desk.play("u")
    #expect(desk.decided.isEmpty && desk.screen.contains("Volgorde van deze sessie"))
    #expect(try store.record("S-MN-2022-0102")?[Signaal.status] == "nieuw")
    desk.play("<tab>")
    #expect(desk.card == "S-MN-2022-0101")
  }

  @Test func `after many the card of the next one is taken in hand before it is decided`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("<tab>  5v<enter>2<enter><enter><tab>")
    #expect(desk.card == "S-MN-2022-0103")
    let other = try store.desk("analist2")
    #expect(other.card == "S-MN-2022-0104")
    withExtendedLifetime(desk) {}
  }

  @Test func `the beginning of a session is never told as somebody else's change, however early its news comes`() throws {
    let store = try TriageStore()
    var desk = try store.desk(keys: "")
    desk.play("gt", waits: false)
    // The order is drawn, and the save begins.
    desk.doWork()
    desk.send(.workFinished)
    desk.runtime.journalMoved()
    desk.send(.workFinished)
    desk.finishWork()
    #expect(desk.card == "S-MN-2022-0101" && !desk.notice.contains("gewijzigd"), "\(desk.notice)")
  }

  @Test func `the list of sessions shows how far each is, also while it stands there`() throws {
    let store = try TriageStore()
    var first = try store.desk()
    first.play("5c<enter>")
    var second = try store.desk()
    #expect(second.screen.contains("1 gedaan, 4 te gaan"))
    first.play("5c<enter>")
    second.runtime.journalMoved()
    second.finishWork()
    #expect(second.screen.contains("2 gedaan, 3 te gaan"))
  }
}
