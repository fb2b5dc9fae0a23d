import RIECStore
import Testing

/// R2 and R3 of the reliability page: what a dead writer leaves is cleared without a loss, what is damaged is seen and
/// never cut.
@Suite struct TornTailTests {
  static let name = "journal/00000001.jsonl"

  /// A machine whose journal holds the lines a, b, c, d (one by one) and e, f (one commit), and its bytes.
  private static func machine(padding: Int = 0) throws -> (SimulatedMachine, [UInt8]) {
    let machine = SimulatedMachine(seed: 1)
    let journal = JournalSamples.journal(on: machine.disk(1))
    _ = journal.open { _ in }
    for text in ["a", "b", "c", "d"] { try journal.write(text) }
    _ = try journal.commit { (_) throws(Never) in
      ["e", "f"].map { JournalSamples.draft($0, padding: padding) }
    }
    return (machine, content(machine))
  }

  private static func content(_ machine: SimulatedMachine) -> [UInt8] {
    machine.always { world in world.names[name].flatMap { world.files[$0]?.current } } ?? []
  }

  private static func lines(_ machine: SimulatedMachine) -> (texts: [String], state: JournalState) {
    let (lines, state) = JournalSamples.read(machine.disk(2))
    return (lines.filter { $0.op == .set }.map(JournalSamples.text), state)
  }

  /// Offsets behind each line's end.
  private static func ends(_ content: [UInt8]) -> [Int] {
    content.indices.filter { content[$0] == 0x0A }.map { $0 + 1 }
  }

  /// The lines of the whole commits in the first `size` bytes of `content`, with `tail` behind them.
  private static func expected(_ content: [UInt8], cutAt size: Int, _ tail: [UInt8]) -> [String] {
    // A line end may happen to be the very byte that was cut off.
    let whole = ends(content).count { $0 <= size || $0 == size + 1 && tail == [0x0A] }
    return Array(["a", "b", "c", "d", "e", "f"].prefix(whole == 5 ? 4 : whole))
  }

  private static let tails: [(String, [UInt8])] = [
    ("nothing", []), ("one zero", [0]), ("zeros", [UInt8](repeating: 0, count: 700)),
    ("garbage", [0x7B, 0x22, 0x6E, 0xFF, 0x0A, 0x41]), ("a line end", [0x0A]),
    ("text", Array("onzin\nnog meer onzin\n".utf8)),
  ]

  @Test(arguments: tails.indices)
  func `a journal cut at any byte of its last three lines, whatever follows, keeps all whole commits`(_ tail: Int)
    throws
  {
    let (machine, content) = try Self.machine()
    let ends = Self.ends(content)
    for size in ends[2]...content.count {
      let (what, bytes) = Self.tails[tail]
      machine.always { $0.put(Array(content[..<size]) + bytes, in: Self.name) }
      let expected = Self.expected(content, cutAt: size, bytes)
      let before = Self.lines(machine)
      #expect(before.texts == expected && before.state.trouble == nil, "\(what) at \(size)")
      let journal = JournalSamples.journal(on: machine.disk(3))
      _ = journal.open { _ in }
      try journal.write("g")
      let after = Self.lines(machine)
      #expect(after.texts == expected + ["g"] && after.state == JournalState(), "\(what) at \(size)")
    }
  }

  @Test func `what is cut off stands in quarantine, and a line says where`() throws {
    let (machine, content) = try Self.machine()
    let torn = Array("{\"n\":7,\"p\":\"halverwege".utf8)
    machine.always { $0.put(content + torn, in: Self.name) }
    let reader = JournalSamples.journal(on: machine.disk(2))
    let state = reader.open { _ in }
    #expect(state.notices == [.tornTail(file: Self.name, offset: content.count, bytes: torn.count)])
    let journal = JournalSamples.journal(on: machine.disk(3))
    _ = journal.open { _ in }
    var tail: [JournalEntry] = []
    _ = try journal.commit { (lines) throws(Never) in
      tail = lines
      return []
    }
    let entry = try #require(tail.first)
    let digest = JournalHash(of: torn)
    let file = "quarantine/00000001.jsonl-\(content.count)-\(digest.text.prefix(12))"
    #expect(entry.op == .herstel && tail.count == 1 && journal.head.n == 7)
    guard case .bytes(let payload) = entry.payload else { return }
    #expect(
      String(decoding: payload, as: UTF8.self) == """
        {"@bestand":"\(file)","@sha256":"\(digest.text)","@bytes":\(torn.count),"@uit":"\(Self.name)",\
        "@vanaf":\(content.count)}
        """)
    #expect(machine.always { world in world.names[file].flatMap { world.files[$0]?.durable } } == torn)
  }

  @Test(arguments: 0..<8)
  func `every bit of a segment that changes is damage, also in the last line, and nothing is cut`(_ bit: Int) throws {
    let (machine, content) = try Self.machine()
    let ends = Self.ends(content)
    let lastCommit = ends[3]
    for place in content.indices {
      var broken = content
      broken[place] ^= 1 << UInt8(bit)
      machine.always { $0.put(broken, in: Self.name) }
      let journal = JournalSamples.journal(on: machine.disk(3))
      let state = journal.open { _ in }
      let braces = Set("{}".utf8)
      if place >= lastCommit, braces.contains(content[place]) || braces.contains(broken[place]), state.trouble == nil {
        // One brace more or less may be a line that was cut off: a notice, and its bytes are kept.
        #expect(state != JournalState() && journal.head.n == 4, "bit \(bit) of byte \(place)")
        continue
      }
      guard case .damaged = state.trouble else {
        Issue.record("bit \(bit) of byte \(place) goes unseen: \(state)")
        continue
      }
      #expect(throws: CommitFailure<Never>.self) { try journal.write("x") }
      #expect(Self.content(machine) == broken)
      if place >= lastCommit { #expect(journal.head.n == 4) }
    }
  }

  @Test func `a batch of which sectors were never written is torn, though lines of it are sound`() throws {
    let (machine, content) = try Self.machine(padding: 1500)
    let begin = Self.ends(content)[3]
    let hole = (begin / 512 + 1) * 512..<(begin / 512 + 3) * 512
    var torn = content
    torn.replaceSubrange(hole, with: repeatElement(0, count: hole.count))
    machine.always { $0.put(torn, in: Self.name) }
    let before = Self.lines(machine)
    #expect(before.texts == ["a", "b", "c", "d"] && before.state.trouble == nil)
    // The same hole with something changed beside it is damage, and so is a hole that no sector explains.
    torn[begin + 20] ^= 1
    torn[hole.lowerBound] = 0x7A
    machine.always { $0.put(torn, in: Self.name) }
    #expect(Self.lines(machine).state.trouble != nil)
  }

  @Test func `an end that holds the beginning of a line ever again is judged all the same`() throws {
    let (machine, content) = try Self.machine()
    // Judged by copying from each of them on, this would take minutes.
    let garbage = Array(String(repeating: "{\"n\":", count: 150_000).utf8)
    machine.always { $0.put(content + garbage, in: Self.name) }
    let found = Self.lines(machine)
    #expect(found.texts == ["a", "b", "c", "d", "e", "f"] && found.state.trouble == nil)
  }

  @Test func `zeros in the middle, with other commits behind them, are damage`() throws {
    let (machine, content) = try Self.machine()
    var broken = content
    broken.replaceSubrange(512..<1024, with: repeatElement(0, count: 512))
    machine.always { $0.put(broken, in: Self.name) }
    let journal = JournalSamples.journal(on: machine.disk(3))
    guard case .damaged(let damage) = journal.open(deliver: { _ in }).trouble else {
      Issue.record("the zeros go unseen")
      return
    }
    #expect(damage.place.line == 2 && damage.kind == .notALine)
    #expect(throws: CommitFailure<Never>.readOnly(.damaged(damage))) { try journal.write("x") }
    #expect(Self.content(machine) == broken)
  }
}
