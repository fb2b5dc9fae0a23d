import RIECStore
import Testing

@Suite struct SegmentTests {
  /// A journal on a real disk whose segments hold about three lines.
  private static func journal(_ scratch: Scratch, texts: Int) throws -> (Journal, RealDisk) {
    let disk = try JournalSamples.disk(scratch)
    let journal = JournalSamples.journal(on: disk, segmentLimit: 1500)
    _ = journal.open { _ in }
    for number in 0..<texts { try journal.write("t\(number)") }
    return (journal, disk)
  }

  @Test func `a full segment is succeeded, and sealed`() throws {
    let scratch = Scratch()
    let (journal, disk) = try Self.journal(scratch, texts: 8)
    let (lines, state) = JournalSamples.read(disk)
    #expect(state == JournalState())
    #expect(lines.map(JournalSamples.text) == (0..<8).map { "t\($0)" })
    #expect(
      lines.map(\.place.file).last == "journal/00000003.jsonl" && lines.map(\.place.line) == [1, 2, 3, 2, 3, 4, 2, 3])
    let second = scratch.read("journal/00000002.jsonl")
    #expect(
      second.split(separator: "\n")[0]
        == "{\"segment\":2,\"vorige\":\"00000001.jsonl\",\"n\":3,\"p\":\"\(lines[2].hash.text)\"}")
    #expect(scratch.mode("journal/00000001.jsonl") == 0o400 && scratch.mode("journal/00000002.jsonl") == 0o400)
    #expect(scratch.mode("journal/00000003.jsonl") == 0o600)
    #expect(journal.head == JournalHead(n: 8, hash: lines[7].hash))
    for line in lines {
      let file = Array(scratch.read(line.place.file).utf8)
      let bytes = file[line.place.offset..<line.place.offset + line.place.length]
      #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("{\"n\":\(line.n),") && bytes.last == UInt8(ascii: "}"))
    }
  }

  @Test func `a reader goes on from what it knows, and is told where that is gone`() throws {
    let scratch = Scratch()
    let (_, disk) = try Self.journal(scratch, texts: 8)
    let all = JournalSamples.read(disk).lines
    for known in 0...8 {
      let head = known == 0 ? JournalHead.empty : JournalHead(n: known, hash: all[known - 1].hash)
      var after: [Int] = []
      #expect(JournalSamples.journal(on: disk).open(after: head) { after.append($0.n) } == JournalState())
      #expect(after == Array(known + 1..<9))
    }
    for wrong in [
      JournalHead(n: 9, hash: all[7].hash), JournalHead(n: 3, hash: all[7].hash), JournalHead(n: 5, hash: .zero),
    ] {
      #expect(JournalSamples.journal(on: disk).open(after: wrong) { _ in }.trouble == .headGone(wrong))
    }
  }

  @Test func `a segment that is missing or begins wrongly is damage`() throws {
    let scratch = Scratch()
    let (_, disk) = try Self.journal(scratch, texts: 8)
    let second = scratch.read("journal/00000002.jsonl")
    try disk.unlink("journal/00000002.jsonl")
    func trouble() -> JournalTrouble? { JournalSamples.read(disk).state.trouble }
    let place = JournalPlace(file: "journal/00000002.jsonl", line: 1, offset: 0, length: 0)
    #expect(trouble() == .damaged(JournalDamage(.missing, at: place)))
    scratch.write("journal/00000002.jsonl", second.replacing("\"n\":3,", with: "\"n\":2,", maxReplacements: 1))
    #expect(trouble() != nil)
    scratch.write("journal/00000002.jsonl", String(second.dropFirst()))
    #expect(trouble() == .damaged(JournalDamage(.header, at: place)))
    scratch.write("journal/00000002.jsonl", second)
    #expect(trouble() == nil)
  }

  @Test func `a journal that became shorter than what was read is only read`() throws {
    let scratch = Scratch()
    let (journal, disk) = try Self.journal(scratch, texts: 2)
    let file = try disk.open("journal/00000001.jsonl", .append)
    let size = try disk.status(file).size
    try disk.truncate(file, to: 100)
    disk.close(file)
    let trouble = JournalTrouble.truncated(file: "journal/00000001.jsonl", read: size, size: 100)
    #expect(throws: CommitFailure<Never>.readOnly(trouble)) { try journal.write("x") }
    #expect(journal.follow { _ in }.trouble == trouble)
  }

  @Test func `purging takes the content away and leaves the chain, and readers notice`() throws {
    let scratch = Scratch()
    let (journal, disk) = try Self.journal(scratch, texts: 8)
    let reader = JournalSamples.journal(on: disk)
    _ = reader.open { _ in }
    let purge = JournalPurge(by: "beheer", moment: "2026-11-22T09:00:00.000Z", reason: "bewaartermijn")
    #expect(try journal.purge([2, 8, 99], purge) == [2, 8])
    #expect(try journal.purge([2, 8], purge) == [])
    let (lines, state) = JournalSamples.read(disk)
    #expect(state == JournalState() && lines.map(\.n) == Array(1...8))
    for line in lines {
      let isPurged = line.payload == .purged(by: purge.by, at: purge.moment, reason: purge.reason)
      #expect(isPurged == [2, 8].contains(line.n))
    }
    #expect(
      !scratch.read("journal/00000001.jsonl").contains("t1\"")
        && scratch.read("journal/00000001.jsonl").contains("t0\""))
    #expect(scratch.mode("journal/00000001.jsonl") == 0o400 && scratch.mode("journal/00000003.jsonl") == 0o600)
    var seen: [Int] = []
    #expect(reader.follow { seen.append($0.n) }.notices == [.rewritten(file: "journal/00000001.jsonl")])
    try journal.write("na")
    #expect(reader.follow { seen.append($0.n) } == JournalState())
    #expect(seen == [9] && reader.head == journal.head)
  }
}
