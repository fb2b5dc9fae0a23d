import Glibc
import RIECStore
import Testing

@Suite struct CommitTests {
  private struct Refusal: Error, Equatable {}

  @Test func `a lock that another has names who has it`() throws {
    let scratch = Scratch()
    scratch.write("lock", "")
    let disk = try JournalSamples.disk(scratch)
    let mine = JournalSamples.journal(on: disk)
    let other = JournalSamples.journal(on: disk, user: "pietersen")
    _ = mine.open { _ in }
    _ = other.open { _ in }
    var failure: CommitFailure<Never>?
    try mine.write("a")
    _ = try mine.commit { (_) throws(Never) in
      do throws(CommitFailure<Never>) {
        _ = try other.commit(waiting: 5) { (_) throws(Never) in [] }
      } catch {
        failure = error
      }
      return [JournalSamples.draft("b")]
    }
    #expect(failure == .locked(LockHolder(process: Int(getpid()), user: "jansen")))
    #expect(try other.write("c").map(\.n) == [3])
    #expect(scratch.read("lock").utf8.count == 128)
  }

  @Test func `who refuses under the lock writes nothing, and has had the tail`() throws {
    let scratch = Scratch()
    let disk = try JournalSamples.disk(scratch)
    let mine = JournalSamples.journal(on: disk)
    let other = JournalSamples.journal(on: disk)
    _ = mine.open { _ in }
    _ = other.open { _ in }
    try other.write("a")
    var tail: [String] = []
    #expect(throws: CommitFailure<Refusal>.refused(Refusal())) {
      try mine.commit { (lines) throws(Refusal) in
        tail = lines.map(JournalSamples.text)
        throw Refusal()
      }
    }
    #expect(tail == ["a"])
    #expect(try mine.write("b").map(\.n) == [2])
  }

  @Test(arguments: ["[]", "{\"a\":1,\"a\":2}", "{\"a\":\n1}", "{}}", "{\"a\":1},\"y\":{}", "", "{\"a\":\"\u{1}\"}"])
  func `a payload that is no strict object on one line is not written`(_ payload: String) throws {
    let scratch = Scratch()
    let journal = JournalSamples.journal(on: try JournalSamples.disk(scratch))
    _ = journal.open { _ in }
    let drafts = [JournalSamples.draft("a"), JournalDraft(op: .set, payload: Array(payload.utf8))]
    #expect(throws: CommitFailure<Never>.invalid(draft: 1, .payload)) {
      try journal.commit { (_) throws(Never) in drafts }
    }
    #expect(journal.head == .empty && scratch.mode("journal/00000001.jsonl") == 0)
  }

  @Test func `a payload deeper than the line may be is not written`() throws {
    let journal = JournalSamples.journal(on: SimulatedMachine(seed: 1).disk(1))
    _ = journal.open { _ in }
    func nested(_ depth: Int) -> JournalDraft {
      let payload = String(repeating: "{\"a\":", count: depth - 1) + "{}" + String(repeating: "}", count: depth - 1)
      return JournalDraft(op: .set, payload: Array(payload.utf8))
    }
    #expect(throws: CommitFailure<Never>.invalid(draft: 0, .payload)) {
      try journal.commit { (_) throws(Never) in [nested(64)] }
    }
    #expect(try journal.commit { (_) throws(Never) in [nested(63)] }.count == 1)
  }

  @Test func `names and ops of any spelling come back as they were`() throws {
    let machine = SimulatedMachine(seed: 1)
    let journal = JournalSamples.journal(on: machine.disk(1), user: "j\"\\é\u{202E}\n")
    _ = journal.open { _ in }
    let draft = JournalDraft(op: .init("later bedacht"), id: "NH\u{0}é", payload: Array("{\"a\":\"é\"}".utf8))
    let written = try journal.commit { (_) throws(Never) in [draft] }
    let lines = JournalSamples.read(machine.disk(2)).lines
    #expect(lines == written && lines.first?.user == "j\"\\é\u{202E}\n" && lines.first?.op.text == "later bedacht")
    #expect(lines.first?.id?.text == "NH\u{0}é" && lines.first?.payload == .bytes(draft.payload))
  }

  @Test(arguments: [DiskFailure.Call.append, .open, .sync, .syncData, .rename])
  func `where one kind of call always fails, nothing that was saved is touched`(_ call: DiskFailure.Call) throws {
    let machine = SimulatedMachine(seed: 3)
    let journal = JournalSamples.journal(on: machine.disk(1), segmentLimit: 1500)
    _ = journal.open { _ in }
    for text in ["a", "b", "c"] { try journal.write(text) }
    machine.always { world in
      world.trouble = 1000
      world.troubled = [call]
    }
    let saved = (try? journal.write("d")) != nil
    machine.always { $0.trouble = 0 }
    let lines = JournalSamples.read(machine.disk(2)).lines.map(JournalSamples.text)
    // A failed fdatasync alone is answered by a new segment.
    #expect(saved == (call == .syncData))
    #expect(lines == ["a", "b", "c"] + (saved ? ["d"] : []))
  }

  @Test func `after syncing and a new segment failed, nothing is written until the lines stand in a new segment`()
    throws
  {
    let machine = SimulatedMachine(seed: 3)
    let journal = JournalSamples.journal(on: machine.disk(1))
    _ = journal.open { _ in }
    try journal.write("a")
    machine.always { world in
      world.trouble = 1000
      world.troubled = [.syncData, .sync]
    }
    #expect(throws: CommitFailure<Never>.unknown(DiskFailure(.syncData, EIO, "journal/00000001.jsonl"))) {
      try journal.write("b")
    }
    machine.always { $0.trouble = 0 }
    let stopped = JournalTrouble.stopped(DiskFailure(.sync, EIO, "tmp/00000002.jsonl.1"))
    #expect(throws: CommitFailure<Never>.readOnly(stopped)) { try journal.write("c") }
    #expect(journal.follow { _ in }.trouble == stopped)
    try journal.recover { _ in }
    try journal.write("d")
    let (lines, state) = JournalSamples.read(machine.disk(2))
    #expect(lines.map(JournalSamples.text) == ["a", "d"] && state.trouble == nil)
    #expect(lines.map(\.place.file) == ["journal/00000002.jsonl", "journal/00000002.jsonl"])
  }
}
