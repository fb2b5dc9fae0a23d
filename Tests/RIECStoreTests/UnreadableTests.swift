import Glibc
import RIECDomain
import RIECStore
import StrictJSON
import Testing

@Suite struct UnreadableTests {
  private func lines(_ index: StoreIndex) -> [String] {
    index.unreadable.map { fault in
      let reason: String =
        switch fault.reason {
        case .json(let fault): "json \(fault.code.rawValue) \(fault.line):\(fault.column)"
        case .duplicateID(let id, let file, let line): "duplicateID \(id) \(file):\(line)"
        case let other: "\(other)"
        }
      return "\(fault.file):\(fault.line)\(fault.column.map { ":\($0)" } ?? "") \(reason)"
    }
  }

  @Test func `each line that is no record is named, and every sound one has a row`() throws {
    let scratch = Scratch()
    var bytes = Array(
      """
      {"id":"A-1","titel":"eerste"}
      {"id":"A-2","titel":"é" oeps}

      [1,2]
      {"titel":"zonder id"}
      {"id":7}
      {"id":""}
      {"id":"A-1","titel":"nog eens"}
      {"id":"A-3","id":"A-4"}
      {"id":"A-5","titel":"\u{1}"}
      {"id":"A-6"} {"id":"A-7"}
      {"id":"A-8"
      {"id":"\\u0041-9"}\r
        
      {"id":"A-10","titel":"
      """.utf8)
    bytes += [0xFF] + Array("\"}\n{\"id\":\"A-11\"}".utf8)
    scratch.write("dingen.jsonl", bytes)
    let index = try openStore(at: scratch.path, kinds: TestKinds.all).buildIndex(peildatum: TestKinds.peildatum)
    #expect(
      lines(index) == [
        "dingen.jsonl:2:25 json unexpectedByte 2:25",
        "dingen.jsonl:3 emptyLine",
        "dingen.jsonl:4 notAnObject",
        "dingen.jsonl:5 noID",
        "dingen.jsonl:6 noID",
        "dingen.jsonl:7 noID",
        "dingen.jsonl:8 duplicateID A-1 dingen.jsonl:1",
        "dingen.jsonl:9:13 json duplicateKey 9:13",
        "dingen.jsonl:10:22 json controlCharacter 10:22",
        "dingen.jsonl:11:14 json trailingBytes 11:14",
        "dingen.jsonl:12:12 json unexpectedEnd 12:12",
        "dingen.jsonl:14 emptyLine",
        "dingen.jsonl:15:23 json invalidUTF8 15:23",
      ])
    let dingen = try #require(index["ding"])
    #expect((0..<dingen.count).map { dingen.id(at: $0).text } == ["A-1", "A-9", "A-11"])
    #expect((0..<dingen.count).map { dingen.place(at: $0)?.line } == [1, 13, 16])
    #expect(dingen.record(at: 0)?[Field<String>("titel", nl: "", en: "")] == "eerste")
  }

  @Test func `a file of no bytes is a fault, a missing one is not`() throws {
    let scratch = Scratch()
    scratch.write("dingen.jsonl", "")
    let store = try openStore(at: scratch.path, kinds: TestKinds.all)
    #expect(store.kinds == ["ding"])
    let index = store.buildIndex(peildatum: TestKinds.peildatum)
    #expect(lines(index) == ["dingen.jsonl:1 emptyFile"])
    #expect(index["ding"]?.count == 0)
    #expect(index["overleg"] == nil)
  }

  @Test func `a line over 16 MB is a fault, and its neighbours are read`() throws {
    let scratch = Scratch()
    let long = #"{"id":"B","titel":""# + String(repeating: "x", count: 17 << 20) + "\"}"
    let most = #"{"id":"C","titel":""# + String(repeating: "y", count: (16 << 20) - 21) + "\"}"
    #expect(most.utf8.count == 16 << 20)
    scratch.write("dingen.jsonl", #"{"id":"A"}"# + "\n" + long + "\n" + most + "\n" + #"{"id":"D"}"# + "\n")
    let index = try openStore(at: scratch.path, kinds: TestKinds.all).buildIndex(peildatum: TestKinds.peildatum)
    #expect(lines(index) == ["dingen.jsonl:2 tooLong"])
    let dingen = try #require(index["ding"])
    #expect((0..<dingen.count).map { dingen.id(at: $0).text } == ["A", "C", "D"])
    #expect((0..<dingen.count).map { dingen.place(at: $0)?.line } == [1, 3, 4])
  }

  @Test func `faults of a plain list carry line and column of the file, and reading goes on`() throws {
    let scratch = Scratch()
    scratch.write(
      "dingen.json",
      """
      \u{FEFF}[ {"id":"A","titel":"een"},
        {"id":"B",
         "titel": fout},
        7, {"titel":"é"}, {"id":"C","kleuren":[{"code":"kleur_1"},
        {"code":"kleur_2"}]},
        {"id":"A"},
        {"id":"D","titel":"open},
        {"id":"E"}
      ] x
      """)
    let index = try openStore(at: scratch.path, kinds: TestKinds.all).buildIndex(peildatum: TestKinds.peildatum)
    #expect(
      lines(index) == [
        "dingen.json:3:14 json unexpectedByte 3:14",
        "dingen.json:4:3 notAnObject",
        "dingen.json:4:6 noID",
        "dingen.json:6 duplicateID A dingen.json:1",
        "dingen.json:7:28 json controlCharacter 7:28",
        "dingen.json:9:3 json trailingBytes 9:3",
      ])
    let dingen = try #require(index["ding"])
    #expect((0..<dingen.count).map { dingen.id(at: $0).text } == ["A", "C", "E"])
    #expect(dingen.value("kleur", at: 1) == .codes(["kleur_1", "kleur_2"]))
    #expect(dingen.place(at: 1)?.line == 4)
  }

  @Test(arguments: [
    ("{}", "dingen.json:1:1 notAList"), ("[]", ""), ("  ", "dingen.json:1:3 json unexpectedEnd 1:3"),
    ("[{\"id\":\"A\"}", "dingen.json:1:12 json unexpectedEnd 1:12"),
    ("[{\"id\":\"A\"},]", "dingen.json:1:13 json unexpectedEnd 1:13"),
    ("[{\"id\":\"A\"} {\"id\":\"B\"}]", "dingen.json:1:13 json trailingBytes 1:13"),
  ])
  func `a plain list that is none is named`(text: String, fault: String) throws {
    let scratch = Scratch()
    scratch.write("dingen.json", text)
    let index = try openStore(at: scratch.path, kinds: TestKinds.all).buildIndex(peildatum: TestKinds.peildatum)
    #expect(lines(index) == (fault.isEmpty ? [] : [fault]))
  }

  @Test func `segments cut anywhere give the rows of one reading`() throws {
    let scratch = Scratch()
    let lines = (0..<6_000).map { number in
      #"{"id":"D-\#(number)","titel":"\#(String(repeating: "é", count: number * 7 % 991))","aantal":\#(number)}"#
    }
    let index = try TestKinds.index(lines, in: scratch)
    #expect(lines.reduce(0) { $0 + $1.utf8.count } > 4 << 20)
    #expect(index.unreadable.isEmpty)
    let dingen = try #require(index["ding"])
    #expect((0..<dingen.count).map { dingen.id(at: $0).text } == (0..<6_000).map { "D-\($0)" })
    #expect((0..<dingen.count).allSatisfy { dingen.place(at: $0)?.line == $0 + 1 })
    #expect((0..<dingen.count).allSatisfy { dingen.bytes(at: $0) == Array(lines[$0].utf8) })
  }

  @Test func `a file that shrinks gives nil for what is gone, and no signal`() throws {
    let scratch = Scratch()
    let index = try TestKinds.index((0..<50).map { #"{"id":"D-\#($0)","titel":"t\#($0)"}"# }, in: scratch)
    let dingen = try #require(index["ding"])
    let kept = try #require(dingen.record(at: 3))
    truncate("\(scratch.path)/dingen.jsonl", 100)
    #expect(dingen.record(at: 3) == kept)
    #expect(dingen.record(at: 49) == nil)
    #expect(dingen.bytes(at: 49) == nil)
    #expect(dingen.value("titel", at: 48) == .empty)
    #expect(dingen.value("id", at: 48) == .text(["D-48"]))
    #expect(dingen.select(.anywhere("t49")).isEmpty == false)
    truncate("\(scratch.path)/dingen.jsonl", 0)
    #expect(dingen.select(.word("t4")).count == 11)
    #expect(index.check().checked == 50)
  }

  @Test func `of a line that is no record the beginning is kept, cut`() throws {
    let scratch = Scratch()
    let long = "{" + String(repeating: "x", count: 1_000)
    scratch.write("dingen.jsonl", Array(([#"{"id":"A-1",}"#, "  ", long]).joined(separator: "\n").utf8))
    let index = try openStore(at: scratch.path, kinds: TestKinds.all).buildIndex(peildatum: TestKinds.peildatum)
    #expect(
      index.unreadable.map { $0.beginning.map { String(decoding: $0, as: UTF8.self) } } == [
        #"{"id":"A-1",}"#, nil, String(long.prefix(240)),
      ])
  }
}
