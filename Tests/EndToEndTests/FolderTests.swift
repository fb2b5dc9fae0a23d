import Foundation
import Testing

/// The folders that commands make, or are asked to make.
@Suite struct FolderTests {
  private let folder: String

  init() throws {
    folder = try Program.freshFolder()
  }

  @Test func `begin makes the folders above the store too, so that the advice of a first start holds`() throws {
    let first = try Program.run("lijst", "casussen", environment: ["XDG_DATA_HOME": folder + "/nieuw"])
    let advised = try #require(first.errors.firstMatch(of: /'knooppunt (begin [^']+)'/)?.1)
    let made = try Program.shell("$K \(advised)")
    #expect(made.status == 0, "\(made.errors)")
    #expect(try Program.run("info", environment: ["XDG_DATA_HOME": folder + "/nieuw"]).output.contains("knooppunt 1 ·"))
  }

  @Test(arguments: [["maak-demo"], ["exporteer", "--demo"]])
  func `where the folder above is not there, the command that makes it is told`(command: [String]) throws {
    let answer = try Program.shell("$K \(command.joined(separator: " ")) '\(folder)/er is/niet'")
    #expect(answer.status == 1)
    #expect(answer.errors.contains("De map waarin ze hoort is er niet: \(folder)/er is"), "\(answer.errors)")
    let advised = try #require(answer.errors.firstMatch(of: /Maak die eerst: (.*)/)?.1)
    #expect(try Program.shell(String(advised)).status == 0)
    #expect(try Program.shell("$K \(command.joined(separator: " ")) '\(folder)/er is/niet'").status == 0)
  }

  @Test(arguments: [["begin", "--regio", "MN"], ["maak-demo"], ["exporteer", "--demo"], ["beeld", "--demo"]])
  func `what stands somewhere stays, and nothing comes beside it`(command: [String]) throws {
    _ = try Program.shell("mkdir \(folder)/vol && echo x > \(folder)/vol/x && echo y > \(folder)/bestand")
    for name in ["vol", "bestand"] {
      let answer = try Program.shell("$K \(command.joined(separator: " ")) \(folder)/\(name)")
      #expect(answer.status == 1, "\(answer.output)")
      #expect(answer.errors.contains("Noem een nieuwe of lege map."), "\(answer.errors)")
    }
    #expect(try Program.shell("cd \(folder) && cat vol/* bestand && ls vol").output == "x\ny\nx\n")
  }

  @Test(arguments: [["begin", "--regio", "MN"], ["maak-demo"]], [["--demo"], ["--store", "ergens"]])
  func `a command that makes a store takes no other`(command: [String], option: [String]) throws {
    let words = command + [folder + "/nieuw"] + option
    let answer = try Program.command(Program.path, words, environment: Program.environment)
    #expect(answer.status == 64 && answer.errors.contains("laat \(option[0]) weg"), "\(answer.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder + "/nieuw"))
  }

  @Test func `a store whose FORMAT is gone is told so, and not that it is none`() throws {
    try #require(try Program.run("begin", folder + "/opslag", "--regio", "MN").status == 0)
    _ = try Program.shell("rm \(folder)/opslag/FORMAT")
    let answer = try Program.run("lijst", "casussen", "--store", folder + "/opslag")
    #expect(answer.status == 1)
    #expect(answer.errors.contains("ontbreekt FORMAT") && answer.errors.contains("uit een reservekopie"))
  }

  @Test func `what leaves a store that is damaged says that records may be missing`() throws {
    let store = folder + "/opslag"
    try #require(try Program.run("maak-demo", store, "--casussen", "5").status == 0)
    _ = try Program.shell("echo '{' >> \(store)/basis/1/casussen.jsonl")
    let answer = try Program.run("exporteer", folder + "/uit", "--store", store)
    #expect(answer.status == 3 && answer.output.contains("; er kunnen records of wijzigingen ontbreken"), "\(answer)")
  }
}
