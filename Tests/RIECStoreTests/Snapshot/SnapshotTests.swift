import Glibc
import RIECDomain
import RIECStore
import StrictJSON
import Testing

@Suite struct SnapshotTests {
  /// A store of a basis and some changes, with a snapshot behind them.
  private func sample() throws -> Ledgers {
    let ledgers = try Ledgers()
    try ledgers.bring(1, Ledgers.dingen(1...40))
    let store = try ledgers.open()
    for number in [3, 7, 40] {
      try store.set([("titel", .string("anders \(number)"))], in: try #require(store.ding(RecordID("D-\(number)"))))
    }
    let made = try store.add([("titel", .string("nieuw"))])
    try store.takeBack(made.lines)
    try store.add([("titel", .string("blijft"))])
    _ = store.follow()
    try #expect(store.renewSnapshot(beyond: 2) == 1)
    return ledgers
  }

  @Test func `a snapshot holds the records as they stand, with modes and lists that say so`() throws {
    let ledgers = try sample()
    #expect(ledgers.snapshots == ["1"] && ledgers.names("tmp").isEmpty)
    #expect(ledgers.names("snapshot/1") == ["SNAPSHOT", "dingen.herkomst", "dingen.jsonl"])
    for name in ledgers.names("snapshot/1") { #expect(ledgers.scratch.mode("store/snapshot/1/\(name)") == 0o600) }
    #expect(ledgers.scratch.mode("store/snapshot/1") == 0o700 && ledgers.scratch.mode("store/snapshot/lock") == 0o600)
    let lines = ledgers.scratch.read("store/snapshot/1/dingen.jsonl").split(separator: "\n")
    let basis = ledgers.scratch.read("store/basis/1/dingen.jsonl").split(separator: "\n")
    #expect(lines.count == 41 && lines[0] == basis[0] && lines[2] != basis[2])
    let origins = ledgers.scratch.read("store/snapshot/1/dingen.herkomst").split(separator: "\n")
    #expect(origins[0] == "0001 0001 00000001 0000" && origins[2] == "0001 0002 00000002 0001")
    let manifest = try #require(try StrictJSON.parse(ledgers.scratch.read("store/snapshot/1/SNAPSHOT")).object)
    #expect(manifest["n"]?.integer == 7 && manifest["weg"]?.array?.count == 1)
  }

  @Test func `a store opened from a snapshot is what bases and journal make it`() throws {
    let ledgers = try sample()
    let store = try ledgers.open()
    #expect(store.snapshotInUse == 1)
    let whole = try store.withoutSnapshots()
    #expect(whole.snapshotInUse == nil)
    #expect(SeenStore(store) == SeenStore(whole))
    // The number of the record that was taken away is not given again.
    let next = try store.add([("titel", .string("volgende"))])
    #expect(next.records.first?.id == "D-43")
    let found = store.verify()
    #expect(found.isSound)
  }

  @Test func `the number of an element that was taken away before a snapshot is not given again`() throws {
    let ledgers = try sample()
    let store = try ledgers.open()
    func pauzes(_ numbers: [Int]) -> JSONValue {
      .array(numbers.map { .object(JSONObject([JSONObject.Member(key: "nr", value: .number(JSONNumber($0)))])) })
    }
    try store.set([("pauzes", pauzes([1, 2]))], in: try #require(store.ding("D-1")))
    try store.set([("pauzes", pauzes([1]))], in: try #require(store.ding("D-1")))
    _ = store.follow()
    try #expect(store.renewSnapshot(beyond: 0) == 2)
    let later = try ledgers.open()
    #expect(later.snapshotInUse == 2)
    let saved = try later.set([("pauzes", pauzes([1, 2]))], in: try #require(later.ding("D-1")))
    #expect(saved.records.first?.root.json["pauzes"] == pauzes([1, 3]))
  }

  @Test func `what stands behind a snapshot is replayed on it, and older ones go`() throws {
    let ledgers = try sample()
    for round in 1...3 {
      let store = try ledgers.open()
      try store.set([("door", .string("r\(round)"))], in: try #require(store.ding(RecordID("D-\(round)"))))
      #expect(SeenStore(try ledgers.open()) == SeenStore(try store.withoutSnapshots()))
      _ = store.follow()
      try #expect(store.renewSnapshot(beyond: 0) == round + 1)
    }
    #expect(ledgers.snapshots == ["3", "4"])
    let last = try ledgers.open()
    try #expect(last.renewSnapshot(beyond: 0) == nil, "nothing stands behind the newest")
  }

  @Test func `who changed a record last is known from a snapshot`() throws {
    let ledgers = try sample()
    let (first, second) = (try ledgers.open("analist2"), try ledgers.open("analist3"))
    let base = try #require(first.ding("D-7"))
    var before = base
    before.root.json["titel"] = .string("van lang geleden")
    let error = #expect(throws: SaveFailure.self) { try second.set([("titel", .string("x"))], in: before) }
    guard case .conflict(let conflicts)? = error else { return #expect(Bool(false), "no conflict") }
    #expect(conflicts.first?.by == "analist1")
  }

  @Test func `a basis is withdrawn only where none of its records was changed, also before the snapshot`() throws {
    let ledgers = try sample()
    let line = try #require(try ledgers.open().history(HistoryQuery(limit: 99)).last?.lines)
    let error = #expect(throws: SaveFailure.self) { try ledgers.open().takeBack(line) }
    guard case .conflict(let conflicts)? = error else { return #expect(Bool(false), "no conflict") }
    #expect(conflicts.map(\.id) == ["D-3", "D-40", "D-7"])
    #expect(conflicts.map(\.by) == Array(repeating: "analist1", count: 3))
  }

  @Test func `a basis that came after the snapshot is read beside it, and one that went makes it useless`() throws {
    let ledgers = try sample()
    try ledgers.bring(2, Ledgers.dingen(101...105))
    let store = try ledgers.open()
    #expect(store.snapshotInUse == 1)
    #expect(SeenStore(store) == SeenStore(try store.withoutSnapshots()))
    let line = try #require(store.head?.n)
    _ = store.follow()
    try #expect(store.renewSnapshot(beyond: 0) == 2)
    let later = try ledgers.open()
    #expect(later.snapshotInUse == 2)
    try later.takeBack(line...line)
    let last = try ledgers.open()
    #expect(last.snapshotInUse == 1, "the older one holds nothing of it")
    #expect(SeenStore(last) == SeenStore(try last.withoutSnapshots()))
    #expect(last.ding("D-101") == nil)
  }

  @Test func `a record that the journal added belongs to no basis`() throws {
    let ledgers = try Ledgers()
    try ledgers.bring(1, Ledgers.dingen(1...3))
    let store = try ledgers.open()
    let made = try store.add([("titel", .string("nieuw"))])
    let id = try #require(made.records.first?.id)
    #expect(SeenStore(try ledgers.open()).records[id]?.basis == nil)
    try ledgers.open().takeBack(1...1)
    #expect(SeenStore(try ledgers.open()).records.keys.map(\.text) == [id.text])
  }

  @Test func `a history that was rewritten uses no snapshot of before, and purging takes all away`() throws {
    let ledgers = try sample()
    let journal = Journal(
      disk: try RealDisk(path: ledgers.path, isShared: false), user: "a", session: "s", now: { "2022-09-05T10:00:00Z" },
      salt: { Array(repeating: 1, count: 16) })
    _ = journal.open { _ in }
    _ = try journal.purge([2], JournalPurge(by: "a", moment: "2022-09-06T10:00:00Z", reason: "termijn"))
    #expect(try ledgers.open().snapshotInUse == nil, "its line stands elsewhere now")
    let stale = try Ledgers()
    try stale.bring(1, Ledgers.dingen(1...3))
    let store = try stale.open()
    try store.set([("titel", .string("geheim"))], in: try #require(store.ding("D-1")))
    _ = store.follow()
    let other = Journal(
      disk: try RealDisk(path: stale.path, isShared: false), user: "a", session: "s", now: { "2022-09-05T10:00:00Z" },
      salt: { Array(repeating: 1, count: 16) })
    _ = other.open { _ in }
    _ = try other.purge([2], JournalPurge(by: "a", moment: "2022-09-06T10:00:00Z", reason: "termijn"))
    try #expect(store.renewSnapshot(beyond: 0) == nil, "what it has read is not there any more")
    #expect(stale.snapshots.isEmpty && stale.names("tmp").isEmpty)
    try #expect(Snapshots.removeAll(inStore: ledgers.path) == ["snapshot/1"])
    try #expect(Snapshots.removeAll(inStore: ledgers.path).isEmpty && ledgers.snapshots.isEmpty)
  }

  @Test func `only one process writes snapshots, and leftovers of one that died go`() throws {
    let ledgers = try sample()
    let lock = open("\(ledgers.path)/snapshot/lock", O_RDWR)
    #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
    let store = try ledgers.open()
    try store.set([("titel", .string("x"))], in: try #require(store.ding("D-1")))
    _ = store.follow()
    ledgers.scratch.write("store/tmp/snapshot-99999/dingen.jsonl", "{}")
    try #expect(store.renewSnapshot(beyond: 0) == nil)
    #expect(throws: StoreError.self) { try Snapshots.removeAll(inStore: ledgers.path, waiting: 40) }
    close(lock)
    #expect(ledgers.names("tmp") == ["snapshot-99999"])
    try #expect(store.renewSnapshot(beyond: 0) == 2)
    #expect(ledgers.names("tmp").isEmpty)
  }

  @Test func `one that is cancelled leaves nothing, and a store with unreadable lines gets none`() throws {
    let ledgers = try sample()
    let store = try ledgers.open()
    try store.set([("titel", .string("x"))], in: try #require(store.ding("D-1")))
    _ = store.follow()
    #expect(throws: StoreError(.cancelled, path: ledgers.path)) { try store.renewSnapshot(beyond: 0) { true } }
    #expect(ledgers.snapshots == ["1"] && ledgers.names("tmp").isEmpty)
    try ledgers.bring(2, ["{"] + Ledgers.dingen(200...202))
    let other = try ledgers.open()
    #expect(SeenStore(other) == SeenStore(try other.withoutSnapshots()))
    try #expect(other.renewSnapshot(beyond: 0) == nil)
    #expect(ledgers.snapshots == ["1"])
  }
}
