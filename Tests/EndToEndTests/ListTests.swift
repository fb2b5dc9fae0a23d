import Foundation
import Testing

/// The command line of issue 2 on the demo store: the figures of the Jaarverslag 2021, and exit codes.
@Suite(.serialized, .enabled(if: Program.isReady, "the program has no subcommands yet"))
struct ListTests {
  init() throws {
    try #require(Demo.isMade, "the demo store could not be made")
  }

  private static let counts: [(filter: String, count: Int)] = [
    ("behandeld:2021 regio:AA", 94), ("behandeld:2021 regio:DH", 88), ("behandeld:2021 regio:LI", 50),
    ("behandeld:2021 regio:MN", 129), ("behandeld:2021 regio:NH", 159), ("behandeld:2021 regio:NN", 54),
    ("behandeld:2021 regio:BZ", 181), ("behandeld:2021 regio:ON", 353), ("behandeld:2021 regio:RO", 111),
    ("behandeld:2021", 1219), ("behandeld:2021 thema:witwassen", 573), ("behandeld:2021 thema:hennep_drugs", 380),
    ("behandeld:2021 inbreng:politie", 595),
  ]

  @Test(arguments: counts)
  func `lijst gives the printed figure`(_ filter: String, _ count: Int) throws {
    let answer = try Program.run("lijst", "casussen", "--demo", "--filter", filter, "--formaat", "json")
    #expect(answer.status == 0)
    let parsed = try JSONSerialization.jsonObject(with: Data(answer.output.utf8))
    #expect((parsed as? [Any])?.count == count)
  }

  @Test func `lijst without a filter ends with exit code 0 and faults nothing`() throws {
    let answer = try Program.run("lijst", "casussen", "--demo", "--formaat", "jsonl")
    #expect(answer.status == 0)
    #expect(answer.lines.count == 1600)
    #expect(answer.errors.isEmpty)
  }

  @Test func `the figures do not depend on the language`() throws {
    let arguments = ["lijst", "casussen", "--demo", "--filter", "thema:witwassen", "--formaat", "jsonl"]
    let answers = try ["nl", "en"].map {
      try Program.command(Program.path, arguments + ["--taal", $0], environment: Program.environment)
    }
    #expect(answers[0].output == answers[1].output)
  }

  @Test(
    arguments: [
      (["lijst", "casussen", "--demo", "--filter", "zulkeenwoordbestaatniet"], 4),
      (["lijst", "fietsen", "--demo"], 64),
      (["lijst", "casussen", "--store", "/nergens/te/vinden"], 1), (["--geen-optie"], 64), (["--help"], 0),
      (["--version"], 0), (["info"], 0), (["lijst", "casussen", "--demo", "--filter", "regio:"], 64),
    ] as [([String], Int32)])
  func `exit codes say what happened`(_ arguments: [String], _ code: Int32) throws {
    let answer = try Program.command(Program.path, arguments, environment: Program.environment)
    #expect(answer.status == code)
    #expect((code == 0) == answer.errors.isEmpty)
  }

  @Test func `nothing that reaches a pipe is a control character`() throws {
    let answer = try Program.run("lijst", "casussen", "--demo")
    #expect(answer.output.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F })
  }
}
