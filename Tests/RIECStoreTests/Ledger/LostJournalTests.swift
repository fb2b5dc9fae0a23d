import Glibc
import RIECDomain
import RIECStore
import StrictJSON
import Testing

/// A journal that is gone, or cannot be read, is never taken for one in which nothing was written.
@Suite struct LostJournalTests {
  /// A store of a basis and a change.
  private func sample() throws -> Ledgers {
    let ledgers = try Ledgers()
    try ledgers.bring(1, Ledgers.dingen(1...3))
    let store = try ledgers.open()
    try store.set([("titel", .string("anders"))], in: try #require(store.ding("D-2")))
    return ledgers
  }

  @Test(arguments: [true, false])
  func `without a line of the journal the basis is shown, and nothing is written on it`(_ isEmptied: Bool) throws {
    let ledgers = try sample()
    let segment = ledgers.path + "/journal/00000001.jsonl"
    if isEmptied { #expect(truncate(segment, 0) == 0) } else { #expect(unlink(segment) == 0) }
    let store = try ledgers.open()
    #expect(store.access == .readOnly(.truncated(file: "journal")))
    #expect(store.index["ding"]?.count == 3)
    #expect(throws: SaveFailure.readOnly(.truncated(file: "journal"))) {
      try store.add([("titel", .string("nieuw"))])
    }
    let found = store.verify()
    #expect(found.isJournalLost && !found.isSound)
  }

  @Test func `a journal that cannot be read keeps the store shut`() throws {
    let ledgers = try sample()
    let segment = ledgers.path + "/journal/00000001.jsonl"
    #expect(unlink(segment) == 0 && mkdir(segment, 0o700) == 0)
    do {
      _ = try ledgers.open()
      Issue.record("it was opened")
    } catch let error as StoreError {
      #expect(error.code == .notReadable && error.path.hasSuffix("journal/00000001.jsonl"))
    }
  }

  @Test func `who may not write is told of damage too, and how much is not read`() throws {
    let ledgers = try sample()
    ledgers.damage("journal/00000001.jsonl") { bytes in
      let second = bytes.firstIndex(of: 0x0A).map { $0 + 100 } ?? 0
      bytes[second] ^= 1
    }
    let reader = try ledgers.open(writes: false)
    #expect(reader.access == .readOnly(.damaged(file: "journal/00000001.jsonl", line: 2)))
    let found = reader.verify()
    #expect(!found.isSound && found.unreadLines == 1 && !found.isJournalLost)
  }

  @Test func `a new store has an empty journal and takes changes`() throws {
    let ledgers = try Ledgers()
    #expect(try ledgers.open().access == .writable)
  }
}
