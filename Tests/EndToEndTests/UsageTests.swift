import Foundation
import Testing

/// What was typed on the command line: values as people write them, and mistakes that are told with what was meant.
@Suite(.serialized) struct UsageTests {
  init() throws {
    try #require(Demo.isMade, "the demo store could not be made")
  }

  @Test(arguments: [
    ["--sorteer", "-id"], ["--sorteer=-id"], ["--sorteer", "-id", "--filter", "-inbreng:politie"],
    ["--sorteer=-id", "--filter=-inbreng:politie"],
  ])
  func `a value may begin with a minus, after a blank or an equals sign`(_ options: [String]) throws {
    let answer = try Program.command(
      Program.path, ["lijst", "casussen", "--demo", "--kolommen", "id", "--formaat", "csv"] + options,
      environment: Program.environment)
    #expect(answer.status == 0, "\(answer.errors)")
    let ids = Array(answer.lines.dropFirst())
    #expect(ids.count > 3 && ids == ids.sorted(by: >))
    #expect((ids.count < 1600) == (options.count != 1 && options != ["--sorteer", "-id"]))
  }

  @Test(arguments: [
    (["lijst", "casus", "--demo"], "'casussen'"), (["lijst", "HKP", "--demo"], "'handhavingsknelpunten'"),
    (["lijst", "knelpunten", "--demo"], "'handhavingsknelpunten'"), (["lijst", "signaal", "--demo"], "'signalen'"),
    (["lijst", "cassusen", "--demo"], "'casussen'"),
    (["lijst", "casussen", "--demo", "--kolommen", "tietel"], "'titel'"),
    (["lijst", "casussen", "--demo", "--sorteer", "-tietel"], "'titel'"),
    (["lijts", "casussen", "--demo"], "'knooppunt lijst'"), (["casussen"], "'knooppunt lijst casussen'"),
    (["--demo", "signaal"], "'knooppunt lijst signalen'"),
  ])
  func `a mistake is told with what was meant`(_ arguments: [String], _ meant: String) throws {
    let answer = try Program.command(Program.path, arguments, environment: Program.environment)
    #expect(answer.status == 64)
    #expect(answer.errors.contains("Bedoelde u \(meant)?"), "\(answer.errors)")
  }

  @Test(arguments: [
    ["lijst", "fietsen", "--demo"], ["lijst", "casussen", "--demo", "--kolommen", "fiets"],
    ["lijst", "casussen", "--demo", "--kolommen", ""], ["lijst", "casussen", "--demo", "--sorteer", ","],
  ])
  func `a wrong name is told in one line, with the names that there are`(_ arguments: [String]) throws {
    let answer = try Program.command(Program.path, arguments, environment: Program.environment)
    #expect(answer.status == 64 && answer.output.isEmpty)
    #expect(answer.errors.split(separator: "\n").count == 1)
    #expect(answer.errors.contains(arguments[1] == "fietsen" ? "portefeuilles" : "vertrouwelijkheid"))
  }

  @Test func `a region may be the whole country, and small letters will do`() throws {
    let help = try Program.run("begin", "--help").output
    for (typed, regio) in [("NL", "NL"), ("nh", "NH"), ("BZ", "BZ")] {
      #expect(help.contains(regio))
      let path = try Program.freshFolder() + "/opslag"
      let answer = try Program.run("begin", path, "--regio", typed)
      #expect(answer.status == 0, "\(answer.errors)")
      #expect(try String(contentsOfFile: path + "/FORMAT", encoding: .utf8).contains(#""regio":"\#(regio)""#))
    }
  }

  @Test func `an id may be typed in small letters`() throws {
    let answer = try Program.run("toon", "mn-2021-0034", "--demo")
    #expect(answer.status == 0)
    #expect(answer.lines.first?.hasSuffix("MN-2021-0034") == true)
  }

  @Test(arguments: [["begin", "--regio", "NH"], ["maak-demo"]])
  func `--alleen-lezen makes no store`(_ arguments: [String]) throws {
    let path = try Program.freshFolder() + "/nieuw"
    for arguments in [["--alleen-lezen"] + arguments + [path], arguments + [path, "--alleen-lezen"]] {
      let answer = try Program.command(Program.path, arguments, environment: Program.environment)
      #expect(answer.status == 64 && answer.errors.contains("--alleen-lezen"))
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Test func `a number below zero is said to be wrong`() throws {
    let answer = try Program.run("maak-demo", "/tmp/nooit", "--casussen", "-5")
    #expect(answer.status == 64)
    #expect(answer.errors.contains("--casussen is -5"))
  }

  @Test func `of a long question that is wrong the place of the fault is shown, with the mark below it`() throws {
    let words = String(repeating: "stad ", count: 400)
    let answer = try Program.run("lijst", "casussen", "--demo", "--filter", words + "stats:x " + words)
    #expect(answer.status == 64 && answer.errors.count < 600, "\(answer.errors.count)")
    let lines = answer.errors.split(separator: "\n").map(Array.init)
    try #require(lines.count == 3)
    let place = try #require(lines[2].firstIndex(of: "^"))
    #expect(String(lines[1][place...]).hasPrefix("stats"), "\(answer.errors)")
  }
}
