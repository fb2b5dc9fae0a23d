import Glibc
import RIECDomain
import RIECStore
import StrictJSON
import Testing

/// What is saved stands there, in whatever terminal one looks.
@Suite struct LedgerTests {
  @Test func `a new record gets the next number, and an edit counts its version up`() throws {
    let ledgers = try Ledgers()
    let store = try ledgers.open()
    let first = try store.add([("titel", .string("een"))])
    let second = try store.add([("titel", .string("twee"))])
    #expect(first.records.map(\.id) == ["D-1"] && second.records.map(\.id) == ["D-2"])
    #expect(first.lines == 1...1 && second.lines == 2...2)
    let record = try #require(second.records.first)
    let saved = try store.set([("titel", .string("drie")), ("aantal", .number(JSONNumber(3)))], in: record)
    #expect(saved.records.first?.revision == 2)
    #expect(try ledgers.contents()["D-2"]?["titel"] == .string("drie"))
    #expect(try ledgers.contents()["D-1"]?["titel"] == .string("een"))
  }

  @Test func `another terminal sees it, and what touches other fields merges`() throws {
    let ledgers = try Ledgers()
    let (one, two) = (try ledgers.open("analist1"), try ledgers.open("analist2"))
    let base = try #require(try one.add([("titel", .string("een"))]).records.first)
    let news = try #require(two.follow())
    #expect(news.changed == ["D-1"] && news.by == "analist1")
    #expect(news.index.record("D-1") == base)
    #expect(two.follow() == nil)
    try one.set([("titel", .string("van een"))], in: base)
    let merged = try two.set([("aantal", .number(JSONNumber(2)))], in: base)
    #expect(merged.merged)
    #expect(merged.records.first?.root.json["titel"] == .string("van een"))
    #expect(try ledgers.contents()["D-1"]?["aantal"] == .number(JSONNumber(2)))
  }

  @Test func `two terminals that each add an element keep both, each under a number of its own`() throws {
    let ledgers = try Ledgers()
    let (one, two) = (try ledgers.open("analist1"), try ledgers.open("analist2"))
    let first = pauze(1, "2021-01-01")
    let base = try #require(try one.add([("titel", .string("een")), ("pauzes", .array([first]))]).records.first)
    try one.set([("pauzes", .array([first, pauze(2, "2021-02-02")]))], in: base)
    let merged = try two.set([("pauzes", .array([first, pauze(2, "2021-03-03")]))], in: base)
    #expect(merged.merged)
    let both: JSONValue = .array([first, pauze(2, "2021-02-02"), pauze(3, "2021-03-03")])
    #expect(try ledgers.contents()["D-1"]?["pauzes"] == both)
  }

  @Test func `the number of an element that was taken away is never given again, nor is another edited for it`() throws
  {
    let ledgers = try Ledgers()
    let (one, two) = (try ledgers.open("analist1"), try ledgers.open("analist2"))
    let (first, last) = (pauze(1, "2021-01-01"), pauze(2, "2021-02-02"))
    let base = try #require(try one.add([("titel", .string("een")), ("pauzes", .array([first, last]))]).records.first)
    let without = try #require(try one.set([("pauzes", .array([first]))], in: base).records.first)
    try ledgers.open("analist3").set([("pauzes", .array([first, last]))], in: without)
    #expect(try ledgers.contents()["D-1"]?["pauzes"] == .array([first, pauze(3, "2021-02-02")]))
    // The second terminal saw the one that is gone: its edit is no edit of the one that came after.
    #expect(throws: SaveFailure.self) {
      try two.set([("pauzes", .array([first, pauze(2, "2022-02-02")]))], in: base)
    }
  }

  private func pauze(_ nr: Int, _ van: String) -> JSONValue {
    .object(
      JSONObject([
        JSONObject.Member(key: "nr", value: .number(JSONNumber(nr))),
        JSONObject.Member(key: "van", value: .string(van)),
      ]))
  }

  @Test func `an edit of a record that must be as it was read is a conflict where any field was changed`() throws {
    let ledgers = try Ledgers()
    let (one, two) = (try ledgers.open("analist1"), try ledgers.open("analist2"))
    let base = try #require(try one.add([("titel", .string("een"))]).records.first)
    try one.set([("titel", .string("van een"))], in: base)
    let change = FieldChange("aantal", old: nil, new: .number(JSONNumber(2)))
    let edit = RecordEdit(kind: "ding", id: "D-1", base: base, changes: [change], isExact: true)
    let failure = #expect(throws: SaveFailure.self) { try two.save(ChangeSet([edit])) }
    guard case .conflict(let conflicts)? = failure else {
      Issue.record("no conflict")
      return
    }
    #expect(conflicts.map(\.by) == ["analist1"])
    #expect(conflicts.first?.conflicts.map(\.path) == ["titel"])
    #expect(try ledgers.contents()["D-1"]?["aantal"] == nil)
  }

  @Test func `the same field is a conflict that names who, and nothing is overwritten`() throws {
    let ledgers = try Ledgers()
    let (one, two) = (try ledgers.open("analist1"), try ledgers.open("analist2"))
    let base = try #require(try one.add([("titel", .string("een"))]).records.first)
    try one.set([("titel", .string("van een"))], in: base)
    do {
      try two.set([("titel", .string("van twee"))], in: base)
      Issue.record("it was saved")
    } catch SaveFailure.conflict(let conflicts) {
      let conflict = try #require(conflicts.first)
      #expect(conflict.by == "analist1" && conflict.id == "D-1")
      #expect(
        conflict.conflicts == [
          FieldConflict(
            path: "titel", base: .string("een"), mine: .string("van twee"), theirs: .string("van een"))
        ])
    }
    #expect(try ledgers.contents()["D-1"]?["titel"] == .string("van een"))
  }

  @Test func `a change is taken back days later, and so is taking it back`() throws {
    let ledgers = try Ledgers()
    let one = try ledgers.open("analist1")
    let base = try #require(try one.add([("titel", .string("een"))]).records.first)
    let saved = try one.set([("titel", .string("twee"))], in: base, reden: "beter")
    let two = try ledgers.open("analist2")
    let back = try two.takeBack(saved.lines)
    #expect(try ledgers.contents()["D-1"]?["titel"] == .string("een"))
    try two.takeBack(back.lines)
    #expect(try ledgers.contents()["D-1"]?["titel"] == .string("twee"))
    let history = try two.history(HistoryQuery())
    #expect(history.map(\.operation) == ["terugdraaien", "terugdraaien", "set", "set"])
    #expect(history.map(\.reverses) == [back.lines, saved.lines, nil, nil])
    #expect(history.map(\.user) == ["analist2", "analist2", "analist1", "analist1"])
    #expect(history[2].reden == "beter")
  }

  @Test func `what somebody changed since is not taken back unseen`() throws {
    let ledgers = try Ledgers()
    let one = try ledgers.open("analist1")
    let base = try #require(try one.add([("titel", .string("een"))]).records.first)
    let saved = try one.set([("titel", .string("twee"))], in: base)
    try one.set([("titel", .string("drie"))], in: try #require(saved.records.first))
    #expect(throws: SaveFailure.self) { try one.takeBack(saved.lines) }
    #expect(try ledgers.contents()["D-1"]?["titel"] == .string("drie"))
  }

  @Test func `what was added is gone when it is taken back, and comes back as it was`() throws {
    let ledgers = try Ledgers()
    let one = try ledgers.open()
    let added = try one.add([("titel", .string("een"))])
    let gone = try one.takeBack(added.lines)
    #expect(try ledgers.contents().isEmpty)
    try one.takeBack(gone.lines)
    #expect(try ledgers.contents()["D-1"]?["titel"] == .string("een"))
    #expect(try one.add([("titel", .string("twee"))]).records.map(\.id) == ["D-2"])
  }

  @Test func `a set of changes is saved whole or not at all`() throws {
    let ledgers = try Ledgers()
    let one = try ledgers.open("analist1")
    let two = try ledgers.open("analist2")
    let records = try (1...3).compactMap { try one.add([("aantal", .number(JSONNumber($0)))]).records.first }
    func edits(_ value: Int) -> [RecordEdit] {
      records.map { record in
        RecordEdit(
          kind: "ding", id: record.id, base: record,
          changes: [
            FieldChange(
              "aantal", old: record.root.json["aantal"], new: .number(JSONNumber(value)))
          ])
      }
    }
    let saved = try one.save(ChangeSet(edits(10), reden: "samen"))
    #expect(saved.lines.count == 3)
    #expect(throws: SaveFailure.self) { try two.save(ChangeSet(edits(20))) }
    #expect(try ledgers.contents().values.allSatisfy { $0["aantal"] == .number(JSONNumber(10)) })
    #expect(try one.history(HistoryQuery()).first?.parts.count == 3)
    try one.takeBack(saved.lines)
    #expect(
      try ledgers.contents().values.compactMap { $0["aantal"]?.integer }.sorted() == [1, 2, 3])
  }

  @Test func `plain JSON and a reader without an author change nothing and say why`() throws {
    let ledgers = try Ledgers()
    let reader = try ledgers.open(writes: false)
    #expect(throws: SaveFailure.readOnly(.asked)) { try reader.add([]) }
    ledgers.scratch.write("dingen.jsonl", "{\"id\":\"D-1\"}\n")
    let plain = try openStore(at: ledgers.scratch.path, kinds: TestKinds.all, author: .login("analist1"))
    #expect(plain.access == .readOnly(.plain))
    #expect(throws: SaveFailure.readOnly(.plain)) { try plain.add([]) }
  }

  @Test func `what is over a limit is refused, and what is within is not`() throws {
    let ledgers = try Ledgers()
    let store = try ledgers.open()
    var deep: JSONValue = .bool(true)
    for _ in 0..<60 { deep = .array([deep]) }
    try store.add([("titel", .string("een")), ("diep", deep)])
    for _ in 0..<4 { deep = .array([deep]) }
    #expect(throws: SaveFailure.overLimit("D-2", .depth)) { try store.add([("diep", deep)]) }
    let many = JSONObject((0...10_000).map { JSONObject.Member(key: "k\($0)", value: .null) })
    #expect(throws: SaveFailure.overLimit("D-2", .keys)) { try store.add([("veel", .object(many))]) }
    let long = JSONValue.string(String(repeating: "x", count: 16 << 20))
    #expect(throws: SaveFailure.overLimit("D-2", .bytes)) { try store.add([("lang", long)]) }
    #expect(try ledgers.contents().count == 1)
  }

  @Test func `a field that nobody describes survives an edit`() throws {
    let ledgers = try Ledgers()
    let store = try ledgers.open()
    let odd = JSONValue.object(
      JSONObject([.init(key: "a/b", value: .number(JSONNumber(1))), .init(key: "@c", value: .null)]))
    let base = try #require(try store.add([("titel", .string("een")), ("eigen", odd)]).records.first)
    try store.set([("titel", .string("twee"))], in: base)
    #expect(try ledgers.contents()["D-1"]?["eigen"] == odd)
  }
}
