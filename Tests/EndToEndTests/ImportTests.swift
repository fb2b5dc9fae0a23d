import Foundation
import Glibc
import Testing

/// `importeer` as it is typed: first what would happen.
@Suite(.serialized) struct ImportTests {
  /// A new store and files beside it.
  private func folder(_ files: [String: String]) throws -> String {
    let path = try Program.freshFolder()
    #expect(try Program.run("begin", path + "/opslag", "--regio", "MN").status == 0)
    for (name, text) in files { try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)")) }
    return path
  }

  private func run(_ path: String, _ name: String, _ more: String...) throws -> Program.Answer {
    try Program.command(
      Program.path, ["importeer", "\(path)/\(name)", "--store", path + "/opslag"] + more,
      environment: Program.environment)
  }

  @Test func `a dry run says what would happen and how to go on, and changes nothing`() throws {
    let path = try folder(["locaties.jsonl": #"{"id":"L-0001","omschrijving":"loods"}"# + "\n"])
    let answer = try run(path, "locaties.jsonl")
    #expect(answer.status == 0)
    #expect(
      answer.lines == [
        "          nieuw  gewijzigd  gelijk  geweigerd", "locaties      1          0       0          0",
      ])
    #expect(
      answer.errors
        == "knooppunt: Er is niets veranderd. Neem het over met: knooppunt importeer \(path)/locaties.jsonl "
        + "--store \(path)/opslag --uitvoeren\n")
    let list = try Program.run("lijst", "locaties", "--store", path + "/opslag", "--formaat", "jsonl")
    #expect(list.output.isEmpty)
  }

  @Test func `what is refused is named by file and line, ends with 3, and stops the rest`() throws {
    let path = try folder([
      "uit.csv": "Nummer;Waar\nL-0001;loods\nL-0002;\"open\n",
      "koppeling.json": #"{"soort":"locaties","kolommen":{"Nummer":"id","Waar":"omschrijving"}}"#,
    ])
    let mapping = ["--koppeling", path + "/koppeling.json"]
    let answer = try run(path, "uit.csv", mapping[0], mapping[1], "--uitvoeren")
    #expect(answer.status == 3)
    #expect(answer.output.contains("  uit.csv:3:8: het aanhalingsteken wordt nergens gesloten"))
    #expect(answer.errors.contains("--uitvoeren --zonder-geweigerde"))
    let json = try run(path, "uit.csv", mapping[0], mapping[1], "--formaat", "json", "--taal", "en")
    #expect(json.status == 3)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect((object["geweigerd"] as? [[String: Any]])?.first?["regel"] as? Int == 3)
  }

  @Test func `a heading that no one maps is named`() throws {
    let path = try folder([
      "uit.csv": "Nummer;Waar\nL-0001;loods\n",
      "koppeling.json": #"{"soort":"locaties","kolommen":{"Nummer":"id"}}"#,
    ])
    let answer = try run(path, "uit.csv", "--koppeling", path + "/koppeling.json")
    #expect(answer.status == 1)
    #expect(answer.errors.contains("De kolom 'Waar' is niet gekoppeld en niet overgeslagen."))
    #expect(answer.output.isEmpty)
  }

  @Test func `a store's export is all the same to it`() throws {
    let path = try folder([:])
    #expect(Demo.isMade)
    #expect(try Program.run("exporteer", path + "/uit", "--demo").status == 0)
    let answer = try Program.run("importeer", path + "/uit", "--demo", "--formaat", "json")
    #expect(answer.status == 0)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
    let kinds = try #require(object["soorten"] as? [[String: Any]])
    #expect(kinds.count == 7)
    #expect(
      kinds.allSatisfy { $0["nieuw"] as? Int == 0 && $0["gewijzigd"] as? Int == 0 && $0["geweigerd"] as? Int == 0 })
    #expect(kinds.allSatisfy { $0["gelijk"] as? Int ?? 0 > 0 })
  }
}
