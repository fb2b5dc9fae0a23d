import Glibc
import RIECDomain
import RIECStore
import StrictJSON
import Synchronization
import Testing

/// Verifying what a store was read from, before anything is written on it.
@Suite struct GroundTests {
  private func sample() throws -> Ledgers {
    let ledgers = try Ledgers()
    try ledgers.bring(1, Ledgers.dingen(1...40))
    let store = try ledgers.open()
    try store.set([("titel", .string("anders"))], in: try #require(store.ding("D-3")))
    _ = store.follow()
    try #require(try store.renewSnapshot(beyond: 0) == 1)
    return ledgers
  }

  /// Another letter in a text: JSON still, and as long.
  private func spoil(_ bytes: inout [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    bytes = Array(text.replacing("ding 12", with: "ding 21").utf8)
  }

  @Test func `a change is saved on verified records, not on those of a spoiled snapshot`() throws {
    let ledgers = try sample()
    ledgers.damage("snapshot/1/dingen.jsonl", spoil)
    let store = try ledgers.open()
    #expect(store.snapshotInUse == 1 && store.ding("D-12")?.root.json["titel"]?.string == "ding 21")
    try store.set([("door", .string("ik"))], in: try #require(store.ding("D-5")))
    #expect(store.snapshotInUse == nil && store.access == .writable)
    #expect(store.ding("D-12")?.root.json["titel"]?.string == "ding 12")
    let news = try #require(store.follow())
    #expect(news.index.record("D-12")?.root.json["titel"]?.string == "ding 12")
    #expect(news.index.record("D-5")?.root.json["door"]?.string == "ik" && store.follow() == nil)
    // Made anew, though hardly a line stands behind it: the bad one would be tried again and again.
    try #expect(store.renewSnapshot(beyond: 1_000) == 2)
    #expect(ledgers.snapshots == ["2"])
    #expect(SeenStore(try ledgers.open()) == SeenStore(try store.withoutSnapshots()))
  }

  @Test func `who has an index with findings gets them with the index that takes its place`() throws {
    let ledgers = try sample()
    ledgers.damage("snapshot/1/dingen.jsonl", spoil)
    let store = try openStore(at: ledgers.path, kinds: TestKinds.all, author: .login("a"))
    let index = store.buildIndex(peildatum: TestKinds.peildatum)
    _ = store.checked(index, index.check(OverlayModel.judge))
    store.verifyOpened()
    #expect(try #require(store.follow()).index.findings?.isComplete == true)
  }

  @Test func `a snapshot whose lines are no records is left while it is read`() throws {
    let ledgers = try sample()
    ledgers.damage("snapshot/1/dingen.jsonl") { $0[0] = 0x20 }
    let store = try openStore(at: ledgers.path, kinds: TestKinds.all, author: .login("a"))
    #expect(store.snapshotInUse == 1)
    #expect(store.buildIndex(peildatum: TestKinds.peildatum)["ding"]?.count == 40)
    #expect(store.snapshotInUse == nil && store.access == .writable)
  }

  @Test(arguments: [true, false])
  func `a basis that was changed makes the store read-only as soon as it is verified`(_ hasSnapshot: Bool) throws {
    let ledgers = try sample()
    if !hasSnapshot { try Snapshots.removeAll(inStore: ledgers.path) }
    ledgers.damage("basis/1/dingen.jsonl", spoil)
    let store = try ledgers.open()
    let base = try #require(store.ding("D-5"))
    if hasSnapshot {
      // Its records were read from the snapshot, which was made of sound ones.
      try store.set([("door", .string("ik"))], in: base)
      #expect(store.verify().bases.map(\.file) == ["basis/1/dingen.jsonl"])
    } else {
      #expect(throws: SaveFailure.readOnly(.basisDiffers("basis/1/dingen.jsonl"))) {
        try store.set([("door", .string("ik"))], in: base)
      }
      try #expect(store.renewSnapshot(beyond: 0) == nil && ledgers.snapshots.isEmpty)
    }
  }

  @Test func `a line that was changed before the snapshot is found before anything is written`() throws {
    let ledgers = try sample()
    ledgers.damage("journal/00000001.jsonl") { bytes in
      if let place = bytes.firstIndex(of: 0x6E) { bytes[place] = 0x6D }
    }
    let store = try ledgers.open()
    #expect(store.snapshotInUse == 1)
    let base = try #require(store.ding("D-5"))
    #expect(throws: SaveFailure.readOnly(.damaged(file: "journal/00000001.jsonl", line: 1))) {
      try store.set([("door", .string("ik"))], in: base)
    }
  }

  @Test func `a check names bad snapshots and leftovers, and repair moves those away that hold bytes`() throws {
    let ledgers = try sample()
    ledgers.damage("snapshot/1/dingen.jsonl", spoil)
    ledgers.scratch.write("store/snapshot/2/dingen.jsonl", "half")
    ledgers.scratch.write("store/tmp/snapshot-99999/dingen.jsonl", "half")
    let store = try ledgers.open()
    let found = store.verify()
    #expect(found.snapshots == ["snapshot/1", "snapshot/2"] && found.isSound)
    #expect(found.leftovers == ["tmp/snapshot-99999"])
    try #expect(
      store.repair() == [
        "tmp/snapshot-99999", "snapshot/1 → quarantine/snapshot-1", "snapshot/2 → quarantine/snapshot-2",
      ])
    #expect(ledgers.names("quarantine") == ["snapshot-1", "snapshot-2"])
    let mended = store.verify()
    #expect(mended.snapshots.isEmpty && mended.leftovers.isEmpty && mended.isSound)
  }

  @Test func `upkeep verifies what was opened and writes a snapshot, and says what it found`() throws {
    let ledgers = try sample()
    let told = Told()
    let upkeep = StoreUpkeep()
    upkeep.whenChanged { told.add() }
    let store = try openStore(at: ledgers.path, kinds: TestKinds.all, author: .login("a"), upkeep: upkeep)
    ledgers.damage("snapshot/1/dingen.jsonl", spoil)
    _ = store.buildIndex(peildatum: TestKinds.peildatum)
    for _ in 0..<500 where told.count == 0 || ledgers.snapshots != ["2"] { usleep(10_000) }
    #expect(told.count == 1 && ledgers.snapshots == ["2"] && store.follow() != nil)
    upkeep.end()
    upkeep.end()
  }
}

/// Counts calls from another thread.
private final class Told: Sendable {
  private let calls = Mutex(0)

  var count: Int { calls.withLock { $0 } }

  func add() { calls.withLock { $0 += 1 } }
}
