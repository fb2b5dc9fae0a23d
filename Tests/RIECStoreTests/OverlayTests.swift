import PlainText
import RIECDomain
import RIECStore
import StrictJSON
import Testing

/// An index that takes changes, beside one that is built from files with the same records.
@Suite struct OverlayTests {
  @Test(arguments: 0..<12)
  func `an index with changes is the index of files that hold them`(seed: Int) throws {
    var random = SplitMix64(UInt64(seed))
    var model = OverlayModel()
    for place in 0..<Int.random(in: 0...40, using: &random) { model.apply(.add(.ding, place), using: &random) }
    for place in 0..<Int.random(in: 0...12, using: &random) { model.apply(.add(.overleg, place), using: &random) }
    _ = model.changes()
    let first = Scratch()
    var index = try model.index(in: first)
    index = index.with(index.check(OverlayModel.judge))
    for round in 0..<12 {
      let most = round % 4 == 3 ? 30 : 4
      for _ in 0..<Int.random(in: 0...most, using: &random) { model.change(using: &random) }
      index = index.updated(with: model.changes())
      let scratch = Scratch()
      let expected = try model.index(in: scratch)
      try OverlayComparison(expected.with(expected.check(OverlayModel.judge)), index).run(&random)
    }
  }

  @Test func `the first record of a kind makes its table, and the table outlives the last one`() throws {
    let empty = Scratch()
    let start = try TestKinds.index([#"{"id":"A","ander":["B"]}"#], in: empty)
    #expect(start["overleg"] == nil)
    let one = start.updated(with: [change("overleg", "O-1", #"{"id":"O-1","datum":"2022-02-01","dingen":["A"]}"#)])
    #expect(one.kinds == ["ding", "overleg"])
    #expect(one["overleg"]?.count == 1)
    #expect(one["ding"]?.value("overleg", at: 0) == .date(try #require(Datum(iso: "2022-02-01"))))
    #expect(one["ding"]?.value("overleggen", at: 0) == .number(1))
    let none = one.updated(with: [change("overleg", "O-1", nil)])
    #expect(none["overleg"]?.count == 0)
    #expect(none["ding"]?.value("overleg", at: 0) == .empty)
    #expect(none["ding"]?.value("overleggen", at: 0) == .number(0))
    #expect(none.locate("O-1") == nil)
  }

  @Test func `of several changes of one record the last one counts`() throws {
    let scratch = Scratch()
    let start = try TestKinds.index([#"{"id":"A","aantal":1}"#, #"{"id":"B","aantal":2}"#], in: scratch)
    let index = start.updated(with: [
      change("ding", "A", nil), change("ding", "C", #"{"id":"C","aantal":3}"#, line: 2),
      change("ding", "A", #"{"id":"A","aantal":4}"#, line: 3), change("ding", "D", #"{"id":"D"}"#, line: 4),
      change("ding", "D", nil, line: 5), change("ding", "C", #"{"id":"C","aantal":5}"#, line: 6),
    ])
    let dingen = try #require(index["ding"])
    #expect((0..<dingen.count).map { dingen.id(at: $0).text } == ["A", "B", "C"])
    #expect((0..<dingen.count).map { dingen.value("aantal", at: $0) } == [.number(4), .number(2), .number(5)])
    #expect(dingen.place(at: 0)?.line == 3)
    #expect(dingen.place(at: 0)?.file == "journaal/1.jsonl")
    #expect(dingen.place(at: 1)?.file == "dingen.jsonl")
    #expect(dingen.bytes(at: 2) == Array(#"{"id":"C","aantal":5}"#.utf8))
    #expect(index.record("C")?.root.json["aantal"]?.integer == 5)
    #expect(start["ding"]?.value("aantal", at: 0) == .number(1))
  }

  @Test func `a record behind a byte order mark, and one in a list, can be edited`() throws {
    let scratch = Scratch()
    scratch.write("dingen.json", [0xEF, 0xBB, 0xBF] + Array(#"[{"id":"A"},{"id":"B","aantal":2}]"#.utf8))
    scratch.write("overleggen.jsonl", [0xEF, 0xBB, 0xBF] + Array("{\"id\":\"O-1\"}\n{\"id\":\"O-2\"}\n".utf8))
    let start = try openStore(at: scratch.path, kinds: TestKinds.all).buildIndex(peildatum: TestKinds.peildatum)
    let index = start.updated(with: [
      change("ding", "A", #"{"id":"A","aantal":9}"#), change("overleg", "O-1", #"{"id":"O-1","dingen":["A"]}"#),
    ])
    #expect(index["ding"]?.value("aantal", at: 0) == .number(9))
    #expect(index["ding"]?.value("overleggen", at: 0) == .number(1))
    #expect(index.record("B")?.root.json["aantal"]?.integer == 2)
    #expect(index["overleg"]?.bytes(at: 1) == Array(#"{"id":"O-2"}"#.utf8))
  }

  @Test(arguments: [
    ("", Unreadable.Reason.emptyLine), ("[]", .notAnObject), ("{}", .noID), (#"{"id":"B"}"#, .noID),
    (
      #"{"id":"A""#,
      .json(JSONFault(code: .unexpectedEnd, offset: 9, line: 7, column: 10))
    ),
  ])
  func `a change that is no record stands among what cannot be read, until the next one`(
    _ text: String, _ reason: Unreadable.Reason
  ) throws {
    let scratch = Scratch()
    let start = try TestKinds.index([#"{"id":"A"}"#, "x", #"{"id":"C"}"#], in: scratch)
    let index = start.updated(with: [change("ding", "A", text, line: 7)])
    #expect(index["ding"]?.count == 1)
    #expect(index.locate("A") == nil)
    #expect(index["ding"]?.row(of: "C") == 0)
    #expect(index.unreadable.map(\.file) == ["dingen.jsonl", "journaal/1.jsonl"])
    let fault = try #require(index.unreadable.last)
    #expect(fault.line == 7)
    #expect(fault.reason == reason)
    let again = index.updated(with: [change("ding", "A", #"{"id":"A"}"#, line: 8)])
    #expect(again.unreadable == start.unreadable)
    #expect(again["ding"]?.row(of: "A") == 1)
  }

  @Test func `a kind that the store does not have, and an id that is not there to go, change nothing`() throws {
    let scratch = Scratch()
    let start = try TestKinds.index([#"{"id":"A"}"#], in: scratch)
    let index = start.updated(with: [change("boek", "X", #"{"id":"X"}"#), change("ding", "Z", nil)])
    #expect(index.kinds == start.kinds)
    #expect(index["ding"]?.count == 1)
    #expect(index.unreadable.isEmpty)
    #expect(index.findings?.total == nil)
  }

  @Test func `a name that comes and goes many times is not kept`() throws {
    let scratch = Scratch()
    var index = try TestKinds.index([#"{"id":"A"}"#, #"{"id":"B","door":"Bakker"}"#], in: scratch)
    for round in 0..<700 {
      index = index.updated(with: [change("ding", "A", #"{"id":"A","door":"Naam \#(round)"}"#)])
    }
    let dingen = try #require(index["ding"])
    #expect(dingen.value("door", at: 0) == .text(["Naam 699"]))
    #expect(dingen.value("door", at: 1) == .text(["Bakker"]))
    #expect(dingen.namesKept(of: "door") < 150)
    #expect(dingen.counts(of: "door").map(\.value) == ["Bakker", "Naam 699"])
  }

  private func change(_ kind: Kind.Name, _ id: RecordID, _ text: String?, line: Int = 1) -> OverlayRecord {
    OverlayRecord(kind: kind, id: id, bytes: text.map { Array($0.utf8) }, file: "journaal/1.jsonl", line: line)
  }
}
