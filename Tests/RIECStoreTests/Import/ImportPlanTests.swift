import Glibc
import RIECDomain
import RIECStore
import StrictJSON
import Synchronization
import Testing

@Suite struct ImportPlanTests {
  @Test func `a record is new, changed, or the same whatever its spelling`() throws {
    let one = try ImportCase(store: [
      "locaties": [
        #"{"id":"L-0001","omschrijving":"loods","gemeente":"Zanddorp"}"#,
        #"{"id":"L-0002","omschrijving":"café","gemeente":"Zanddorp","eigen":[1,2]}"#,
        #"{"id":"L-0003","omschrijving":"hal"}"#,
      ]
    ])
    one.scratch.write(
      "in/locaties.jsonl",
      #"""
      {"id":"L-0001","omschrijving":"loods","gemeente":"Zanddorp"}
      {"gemeente": "Zanddorp", "id": "L-0002", "eigen": [1, 2], "omschrijving": "caf\u00e9"}
      {"id":"L-0003","omschrijving":"grote hal","postcode":"1000 AA"}
      {"id":"L-0004","omschrijving":"erf","eigen":{"b":1}}

      """#)
    let plan = try one.plan("in")
    #expect(plan.numbers == ["locatie 1 1 2 0"])
    #expect(plan.refusals.isEmpty)
    let changed = try #require(plan.examples(of: .changed, .locatie, limit: 3).first)
    #expect(changed.changes.map(\.path.text) == ["omschrijving", "postcode"])
    #expect(changed.base?.id == "L-0003")
    #expect(changed.line == 3)
    #expect(
      plan.accepted() == [
        #"{"id":"L-0003","omschrijving":"grote hal","postcode":"1000 AA"}"#,
        #"{"id":"L-0004","omschrijving":"erf","eigen":{"b":1}}"#,
      ])
  }

  @Test func `a list or a field that becomes empty is counted, one that only gets shorter is not`() throws {
    let notes = #""notities":[{"nr":1,"tekst":"a"},{"nr":2,"tekst":"b"}]"#
    let one = try ImportCase(store: [
      "locaties": [
        #"{"id":"L-0001","omschrijving":"loods","gemeente":"Zanddorp",\#(notes)}"#,
        #"{"id":"L-0002","omschrijving":"hal",\#(notes)}"#, #"{"id":"L-0003","gemeente":"Zanddorp"}"#,
      ]
    ])
    one.scratch.write(
      "in/locaties.jsonl",
      #"""
      {"id":"L-0001","omschrijving":"loods"}
      {"id":"L-0002","omschrijving":"hal","notities":[{"nr":2,"tekst":"b"}]}
      {"id":"L-0003","gemeente":""}
      {"id":"L-0004"}

      """#)
    #expect(try one.plan("in").counts.first?.emptied == ["notities": 1, "gemeente": 2])
  }

  @Test func `every line that is not taken over is named with its reason`() throws {
    let one = try ImportCase(store: [
      "locaties": [#"{"id":"L-0001","omschrijving":"loods","versie":4}"#],
      "betrokkenen": [#"{"id":"P-0001","pseudoniem":"Anker"}"#],
    ])
    var bytes = Array(
      #"""
      {"id":"L-0001","omschrijving":"nieuw","versie":3}
      {"id":"L-0002","omschrijving":7}
      {"id":"X-2"}
      {"id":"L-0003"
      {"id":"L-0004","id":"L-0004"}
      {"id":"L-0005","omschrijving":"\ud800"}
      {"omschrijving":"zonder id"}
      {"id":"L-0006"}
      {"id":"L-0006","omschrijving":"nog eens"}
      {"id":"P-0001"}
      {"id":"L-0007","omschrijving":"\u0000"}
      {"id":"L-0008","diep":
      """#.utf8)
    bytes += Array(repeating: UInt8(ascii: "["), count: 1_000_000) + Array("\n{\"id\":\"L-0009\",\"a\":\"".utf8)
    bytes += [0xFF] + Array("\"}\n{\"id\":\"L-0010\",\"a\":\"\u{0}\"}\n".utf8)
    bytes += Array(#"{"id":"L-0011","a":1e400}"#.utf8)
    one.scratch.write("in/locaties.jsonl", bytes)
    one.scratch.write("in/dingen.jsonl", "{}\n")
    one.scratch.write("in/lees-mij.txt", "niets\n")
    let plan = try one.plan("in")
    #expect(
      plan.reasons == [
        "dingen.jsonl:0 unknownKind",
        "locaties.jsonl:1 olderRevision 3 4",
        "locaties.jsonl:2 faults 0:omschrijving",
        "locaties.jsonl:3 faults 0:id",
        "locaties.jsonl:4:15 unexpectedEnd",
        "locaties.jsonl:5:16 duplicateKey",
        "locaties.jsonl:6:32 loneSurrogate",
        "locaties.jsonl:7 noID",
        "locaties.jsonl:9 duplicateID L-0006 8",
        "locaties.jsonl:10 otherKind betrokkene",
        "locaties.jsonl:12:86 tooDeep",
        "locaties.jsonl:13:21 invalidUTF8",
        "locaties.jsonl:14:21 controlCharacter",
      ])
    #expect(plan.numbers == ["locatie 3 0 0 12", "– 0 0 0 1"])
  }

  @Test func `a field of 100 MB is refused with one reason, and its neighbours are taken over`() throws {
    let one = try ImportCase()
    var bytes = Array("{\"id\":\"L-0001\"}\n{\"id\":\"L-0002\",\"a\":\"".utf8)
    bytes += [UInt8](repeating: UInt8(ascii: "x"), count: 100 << 20) + Array("\"}\n{\"id\":\"L-0003\"}\n".utf8)
    one.scratch.write("locaties.jsonl", bytes)
    let plan = try one.plan("locaties.jsonl")
    #expect(plan.reasons == ["locaties.jsonl:2 tooLong"])
    #expect(plan.numbers == ["locatie 2 0 0 1"])
  }

  @Test func `records of one import may name each other, unless the one that is named is refused`() throws {
    let one = try ImportCase()
    one.scratch.write("in/locaties.jsonl", #"{"id":"L-0001"}"# + "\n" + #"{"id":"L-0002","gemeente":7}"# + "\n")
    one.scratch.write(
      "in/casussen.jsonl",
      [
        ImportCase.casus("MN-2021-0001", #""locaties":["L-0001"]"#),
        ImportCase.casus("MN-2021-0002", #""locaties":["L-0002"]"#),
      ].map { $0 + "\n" }.joined())
    one.scratch.write(
      "in/overleggen.jsonl",
      #"{"id":"O-MN-2022-0001","casusIds":["MN-2021-0001"]}"# + "\n"
        + #"{"id":"O-MN-2022-0002","casusIds":["MN-2021-0002"]}"# + "\n"
        + #"{"id":"O-MN-2022-0003","casusIds":["MN-2021-0009"]}"# + "\n")
    let plan = try one.plan("in")
    #expect(
      plan.reasons.sorted() == [
        "casussen.jsonl:2 faults 23:locaties",
        "locaties.jsonl:2 faults 0:gemeente",
        "overleggen.jsonl:2 faults 23:casusIds",
        "overleggen.jsonl:3 faults 23:casusIds",
      ])
    #expect(plan.numbers == ["casus 1 0 0 1", "overleg 1 0 0 2", "locatie 1 0 0 1"])
  }

  @Test func `a reference counts what stands in the store, also where the import's own record is refused`() throws {
    let one = try ImportCase(store: ["locaties": [#"{"id":"L-0001"}"#]])
    one.scratch.write("in/locaties.jsonl", #"{"id":"L-0001","gemeente":7}"# + "\n")
    one.scratch.write("in/casussen.json", "[" + ImportCase.casus("MN-2021-0001", #""locaties":["L-0001"]"#) + "]")
    #expect(try one.plan("in").reasons == ["locaties.jsonl:1 faults 0:gemeente"])
  }

  @Test func `what was faulty already does not stop a change`() throws {
    let one = try ImportCase(store: ["locaties": [#"{"id":"L-0001","gemeente":7}"#]])
    one.scratch.write("locaties.jsonl", #"{"id":"L-0001","gemeente":7,"omschrijving":"loods"}"# + "\n")
    #expect(try one.plan("locaties.jsonl").numbers == ["locatie 0 1 0 0"])
  }

  @Test func `elements without nr are those at their position`() throws {
    let stored = ImportCase.casus("MN-2021-0001")
    let one = try ImportCase(store: ["casussen": [stored]])
    one.scratch.write("casussen.jsonl", stored.replacing(#""nr":1,"#, with: "") + "\n")
    #expect(try one.plan("casussen.jsonl").numbers == ["casus 0 0 1 0"])
    one.scratch.write(
      "casussen.jsonl",
      stored.replacing(#""nr":1,"#, with: "").replacing("politie", with: "om") + "\n")
    let plan = try one.plan("casussen.jsonl")
    let changes = plan.examples(of: .changed, .casus, limit: 1).flatMap(\.changes)
    #expect(changes.map(\.path.text) == ["inbreng/1/partner"])
  }

  @Test func `what a store exports is the same to it, and all new to an empty one`() throws {
    let one = try ImportCase()
    let demo = one.scratch.path + "/demo"
    try DemoStore.write(to: demo, DemoOptions(casussen: 120, zaad: 7))
    let index = try openStore(at: demo).buildIndex(peildatum: ImportCase.peildatum)
    let count = try index.export(to: one.scratch.path + "/uit")
    let source = try ImportSource(path: one.scratch.path + "/uit")
    let same = try #require(ImportPlan.make(from: source, against: index))
    #expect(same.total(.same) == count)
    #expect(same.total(.new) + same.total(.changed) + same.total(.refused) == 0)
    let fresh = try one.plan("uit")
    #expect(fresh.reasons.isEmpty)
    #expect(fresh.total(.new) == count)
    var differing: [RecordID] = []
    let isWhole = fresh.eachAccepted { accepted in
      if let id = accepted.id, index.record(id) != accepted.record { differing.append(id) }
    }
    #expect(isWhole)
    #expect(differing.isEmpty)
  }

  @Test func `progress reaches the end, and cancelling ends it`() throws {
    let one = try ImportCase()
    let lines = (1...5_000).map { #"{"id":"L-\#(10_000 + $0)"}"# + "\n" }
    one.scratch.write("locaties.jsonl", lines.joined())
    let source = try ImportSource(path: one.scratch.path + "/locaties.jsonl")
    let index = try one.index
    let told = Told()
    let plan = ImportPlan.make(from: source, against: index, progress: { told.add($0, $1) })
    #expect(plan?.total(.new) == 5_000)
    let told1 = told.all
    #expect(told1.allSatisfy { $0.0 <= $0.1 && $0.1 == lines.joined().utf8.count * 2 })
    #expect(told1.map(\.0).max() ?? 0 > lines.joined().utf8.count)
    #expect(ImportPlan.make(from: source, against: index, isCancelled: { told.all.count > 0 }) == nil)
    let asked = Told()
    let late = ImportPlan.make(
      from: source, against: index,
      isCancelled: {
        asked.add(0, 0)
        return asked.all.count > 3
      })
    #expect(late == nil)
  }

  @Test func `a file that is written to afterwards makes the plan void`() throws {
    let one = try ImportCase()
    one.scratch.write("locaties.jsonl", #"{"id":"L-0001"}"# + "\n" + #"{"id":"L-0002"}"# + "\n")
    let plan = try one.plan("locaties.jsonl")
    #expect(!plan.sourceHasChanged)
    truncate(one.scratch.path + "/locaties.jsonl", 18)
    #expect(plan.sourceHasChanged)
    #expect(plan.accepted() == ["the plan no longer holds"])
  }

  @Test(arguments: [
    ("niets", nil, "notFound"), ("leeg", nil, "notAStore"), ("opslag", nil, "isStore"), ("x.jsonl", nil, "kindWanted"),
    ("leeg", "locaties", "kindOfFolder"), ("x.csv", nil, "mappingWanted"),
  ])
  func `what cannot be looked at is refused before anything is read`(
    _ name: String, _ soort: String?, _ reason: String
  ) throws {
    let one = try ImportCase()
    one.scratch.write("leeg/lees-mij.txt", "")
    one.scratch.write("x.jsonl", "")
    one.scratch.write("x.csv", "a;b\n")
    let error = #expect(throws: ImportError.self) { try one.plan(name, soort: soort) }
    let found: String? =
      switch error {
      case .store(let error): error.code.name
      case let error?: "\(error)".split(separator: "(").first.map(String.init)
      case nil: nil
      }
    #expect(found == reason)
  }

  @Test func `a file of another name is of the kind that is given`() throws {
    let one = try ImportCase()
    one.scratch.write("uitvoer.json", #"[{"id":"L-0001"},{"id":"L-0002","gemeente":7}]"#)
    let plan = try one.plan("uitvoer.json", soort: "locaties")
    #expect(plan.numbers == ["locatie 1 0 0 1"])
  }
}

/// What progress was told, from any thread.
private final class Told: Sendable {
  private let values = Mutex<[(Int, Int)]>([])

  func add(_ done: Int, _ total: Int) { values.withLock { $0.append((done, total)) } }

  var all: [(Int, Int)] { values.withLock { $0 } }
}
