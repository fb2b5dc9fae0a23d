import RIECDomain
import RIECStore
import Testing

/// A clock that jumps.
@Suite struct ClockTests {
  private let ledgers: Ledgers

  init() throws { ledgers = try Ledgers() }

  /// A terminal whose clock says `moment`.
  private func open(at moment: String) throws -> FileStore {
    let author = Author(
      user: "analist1", session: "s", now: { moment }, salt: { Array(repeating: 7, count: 16) })
    let store = try openStore(at: ledgers.path, kinds: TestKinds.all, author: author)
    _ = store.buildIndex(peildatum: TestKinds.peildatum)
    return store
  }

  @Test func `a change from the future is told, and orders nothing`() throws {
    #expect(try ledgers.open().momentAhead == nil)
    try open(at: "2999-01-01T00:00:00.000Z").add([("titel", .string("later"))])
    let store = try ledgers.open()
    #expect(store.momentAhead == "2999-01-01T00:00:00.000Z")
    try store.add([("titel", .string("nu"))])
    let history = try store.history(HistoryQuery(limit: 10))
    #expect(history.map(\.lines.lowerBound) == [2, 1], "the latest line first, whatever its moment")
    #expect(store.momentAhead == nil)
  }

  @Test func `a change of the past is no news`() throws {
    try open(at: "1999-01-01T00:00:00.000Z").add([("titel", .string("vroeger"))])
    #expect(try ledgers.open().momentAhead == nil)
  }
}
