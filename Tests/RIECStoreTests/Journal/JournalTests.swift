import Glibc
import RIECDomain
import RIECStore
import Testing

@Suite struct JournalTests {
  @Test func `what is appended is read back, by another journal too`() throws {
    let scratch = Scratch()
    let disk = try JournalSamples.disk(scratch)
    let mine = JournalSamples.journal(on: disk)
    #expect(mine.open { _ in } == JournalState())
    let first = try mine.write("a")
    let batch = try mine.write("b", "c", "d")
    #expect(first.map(\.n) == [1] && batch.map(\.n) == [2, 3, 4])
    #expect(batch.map(\.batch) == (1...3).map { JournalEntry.Batch(place: $0, count: 3) })
    let (lines, state) = JournalSamples.read(disk)
    #expect(lines == first + batch && state == JournalState())
    #expect(lines.map(JournalSamples.text) == ["a", "b", "c", "d"])
    #expect(lines[0].previous == .zero && lines[1].previous == lines[0].hash)
    #expect(scratch.mode("journal/00000001.jsonl") == 0o600)
  }

  @Test func `a line is spelled as the design says`() throws {
    let scratch = Scratch()
    let mine = JournalSamples.journal(on: try JournalSamples.disk(scratch))
    _ = mine.open { _ in }
    try mine.write("a")
    let line = scratch.read("journal/00000001.jsonl")
    #expect(
      line == """
        {"n":1,"p":"\(String(repeating: "0", count: 64))","t":"2026-11-21T14:00:00.123Z","u":"jansen","s":"s1",\
        "op":"set","id":"NH-2021-0001","k":"casus","rev":3,\
        "d":"62aba946099085d4bc2fb3d086b0b7d5fc550180c81bbed16d0854e9c640991f",\
        "h":"ec077ec8b909421acbbae74613042a5c3e6b488e67b2be1006cec0863c00a366",\
        "salt":"c1675e0bb980a575a89661fec08aa83b",\
        "x":{"@reden":"om te proeven","titel":{"o":"oud","n":"a"}}}

        """)
  }

  @Test func `a writer gets the lines of others before its own`() throws {
    let scratch = Scratch()
    let disk = try JournalSamples.disk(scratch)
    let mine = JournalSamples.journal(on: disk)
    let other = JournalSamples.journal(on: disk, user: "pietersen", seed: 2)
    _ = mine.open { _ in }
    _ = other.open { _ in }
    try mine.write("a")
    try mine.write("b")
    var tail: [String] = []
    let written = try other.commit { (lines) throws(Never) in
      tail = lines.map(JournalSamples.text)
      return [JournalSamples.draft("c")]
    }
    #expect(tail == ["a", "b"] && written.map(\.n) == [3])
    var followed: [String] = []
    #expect(mine.follow { followed.append(JournalSamples.text($0)) } == JournalState())
    #expect(followed == ["c"])
    #expect(mine.head == other.head)
  }
}
