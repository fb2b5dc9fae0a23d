import Foundation
import Testing

/// `wijzig --lijst`: a change a line, each answered when it is saved.
@Suite(.serialized) struct ChangeListTests {
  private let folder: String
  private let store: String
  private let ids: [String]

  init() throws {
    folder = try Program.freshFolder()
    store = folder + "/opslag"
    try #require(try Program.run("maak-demo", store, "--casussen", "20").status == 0)
    let list = try Program.run(
      "lijst", "casussen", "--store", store, "--formaat", "jsonl", "--kolommen", "id", "--sorteer", "id")
    ids = try list.records().compactMap { $0["id"] as? String }
  }

  /// The program on these lines, and its answers.
  private func change(_ lines: String..., words: [String] = []) throws -> (Program.Answer, [[String: Any]]) {
    let path = "\(folder)/wijzigingen.jsonl"
    try lines.joined(separator: "\n").write(toFile: path, atomically: false, encoding: .utf8)
    let answer = try Program.command(
      Program.path, ["wijzig", "--lijst", path, "--store", store] + words, environment: Program.environment)
    return (answer, try answer.records())
  }

  private func version(_ answer: [String: Any]) -> Int? {
    (answer["records"] as? [[String: Any]])?.first?["versie"] as? Int
  }

  private func field(_ name: String, of id: String) throws -> String? {
    try Program.run("toon", id, "--store", store, "--formaat", "json").records().first?[name] as? String
  }

  @Test func `each line is saved by itself and answered with its record's version and its lines`() throws {
    let (answer, answers) = try change(
      #"{"id":"\#(ids[0])","wijzig":{"behandelaar":"een","prioriteit":"hoog"},"reden":"overgedragen"}"#, "",
      #"{"id":"\#(ids[0].lowercased())","wijzig":{"behandelaar":"twee"}}"#)
    #expect(answer.status == 0 && answer.errors.contains("2 regels opgeslagen, 0 niet"), "\(answer)")
    #expect(answers.map { $0["regel"] as? Int } == [1, 3])
    #expect(answers.map { $0["journaal"] as? [Int] } == [[2, 2], [3, 3]])
    #expect(version(answers[1]) == (version(answers[0]) ?? 0) + 1)
    #expect(try field("behandelaar", of: ids[0]) == "twee")
    let journal = try Program.run("journaal", ids[0], "--store", store).output
    #expect(journal.contains("reden: overgedragen") && journal.contains("→ een"))
  }

  @Test func `changes that stand together are saved together or not at all`() throws {
    func together(_ last: String) -> String {
      let parts = (ids.prefix(2).map { ($0, "samen") } + [(ids[2], last)]).map { id, value in
        #"{"id":"\#(id)","wijzig":{"prioriteit":"\#(value == "samen" ? "spoed" : value)"}}"#
      }
      return #"{"samen":[\#(parts.joined(separator: ","))],"reden":"drukte"}"#
    }
    let before = try ids.prefix(3).map { try field("prioriteit", of: $0) }
    let (refused, answers) = try change(together("paars"))
    #expect(refused.status == 1 && answers.first?["fout"] != nil, "\(refused)")
    #expect(refused.errors.contains("wijzigingen.jsonl:1:"))
    #expect(try ids.prefix(3).map { try field("prioriteit", of: $0) } == before)
    let (saved, done) = try change(together("laag"))
    #expect(saved.status == 0 && done.first?["journaal"] as? [Int] == [2, 4], "\(saved)")
    #expect(try field("prioriteit", of: ids[2]) == "laag")
  }

  @Test func `a line that cannot be is refused with its number, and the others are saved`() throws {
    let (answer, answers) = try change(
      "geen json", "[]", #"{"id":"\#(ids[0])"}"#, #"{"id":"\#(ids[0])","wijzig":{"titel":"a"},"meer":1}"#,
      #"{"id":"MN-1900-0001","wijzig":{"titel":"a"}}"#, #"{"id":"\#(ids[0])","wijzig":{"geenveld":"1"}}"#,
      #"{"id":"\#(ids[0])","wijzig":{"titel":"a"},"titel":2,"titel":3}"#,
      #"{"samen":[{"id":"\#(ids[0])","wijzig":{"titel":"a"}},{"id":"\#(ids[0])","wijzig":{"doel":"b"}}]}"#,
      #"{"id":"\#(ids[1])","wijzig":{"behandelaar":"goed"},"aanvaard":false}"#)
    #expect(answer.status == 1 && answers.count == 9, "\(answer)")
    #expect(answers.dropLast().allSatisfy { $0["fout"] is String && $0["journaal"] == nil })
    for line in 1...8 { #expect(answer.errors.contains("wijzigingen.jsonl:\(line): "), "\(answer.errors)") }
    #expect(try field("behandelaar", of: ids[1]) == "goed")
    #expect(try Program.run("controleer", "--store", store).output.contains("Journaal: 2 regels"))
  }

  @Test func `with a version only that version is changed`() throws {
    let now = try #require(
      try Program.run("toon", ids[0], "--store", store, "--formaat", "json").records().first?["versie"] as? Int)
    let (answer, answers) = try change(
      #"{"id":"\#(ids[0])","versie":\#(now),"wijzig":{"behandelaar":"eerst"}}"#,
      #"{"id":"\#(ids[0])","versie":\#(now),"wijzig":{"behandelaar":"te laat"}}"#)
    #expect(answer.status == 1 && version(answers[0]) == now + 1, "\(answer)")
    let conflict = try #require((answers[1]["conflict"] as? [[String: Any]])?.first)
    #expect(conflict["id"] as? String == ids[0] && conflict["versie"] as? Int == now + 1)
    #expect(try field("behandelaar", of: ids[0]) == "eerst")
  }

  @Test func `a value in JSON, none, and one that is there already`() throws {
    let (answer, answers) = try change(
      #"{"id":"\#(ids[0])","wijzig":{"gemeenten":["Waterrijk","Zandhoven"],"taken/+":{"wat":"bellen"}}}"#,
      #"{"id":"\#(ids[0])","wijzig":{"prioriteit":null}}"#, #"{"id":"\#(ids[0])","wijzig":{"prioriteit":null}}"#)
    #expect(answer.status == 0, "\(answer)")
    #expect(answers[2]["journaal"] == nil && version(answers[2]) == version(answers[1]))
    let record = try #require(
      try Program.run("toon", ids[0], "--store", store, "--formaat", "json").records().first)
    #expect(record["gemeenten"] as? [String] == ["Waterrijk", "Zandhoven"] && record["prioriteit"] == nil)
    #expect((record["taken"] as? [[String: Any]])?.last?["wat"] as? String == "bellen")
  }

  @Test func `lines that come one by one are answered one by one`() throws {
    // The second line is only written once the first one's answer is there.
    let line = #"{\"id\":\"\#(ids[0])\",\"wijzig\":{\"behandelaar\":\"$1\"}}"#
    let script = """
      mkfifo '\(folder)/in'; "$K" wijzig --lijst - --store '\(store)' <'\(folder)/in' >'\(folder)/uit' & exec 3>'\(folder)/in'
      ask() { echo "\(line)" >&3; for i in $(seq 300); do [ "$(wc -l <'\(folder)/uit')" = "$2" ] && return; sleep 0.02; done; exit 9; }
      ask een 1; ask twee 2; exec 3>&-; wait
      """
    let answer = try Program.shell(script)
    #expect(answer.status == 0 && answer.errors.contains("2 regels opgeslagen"), "\(answer)")
    #expect(try field("behandelaar", of: ids[0]) == "twee")
  }

  @Test func `a list goes with no id, and a file that is not there is told`() throws {
    #expect(try Program.run("wijzig", ids[0], "titel=x", "--lijst", "-", "--store", store).status == 64)
    #expect(try Program.run("wijzig", "--store", store).status == 64)
    let missing = try Program.run("wijzig", "--lijst", "\(folder)/er-niet", "--store", store)
    #expect(missing.status == 1 && missing.errors.contains("er-niet"), "\(missing)")
    #expect(try Program.run("wijzig", "--lijst", "-", "--store", store, "--aanvaard").status == 64)
  }
}
