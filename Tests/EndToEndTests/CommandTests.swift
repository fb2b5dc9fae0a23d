import Foundation
import Testing

/// The command line: options, exit codes, and the commands that make and show things.
@Suite(.serialized) struct CommandTests {
  init() throws {
    try #require(Demo.isMade, "the demo store could not be made")
  }

  @Test(
    arguments: [
      (["lijst", "casussen", "--demo", "--filter", "id:MN-2021-0034"], 0),
      (["lijst", "casussen", "--demo", "--filter", "zulkeenwoordbestaatniet"], 4),
      (["lijst", "casussen", "--demo", "--filter", "regio:"], 64),
      (["lijst", "casussen", "--demo", "--filter", "(regio:NH"], 64),
      (["lijst", "casussen", "--demo", "--filter", "fiets:rood"], 64),
      (["lijst", "casussen", "--demo", "--kolommen", "fiets"], 64),
      (["lijst", "casussen", "--demo", "--sorteer", "fiets"], 64),
      (["lijst", "casussen", "--demo", "--formaat", "pdf"], 64), (["lijst", "fietsen", "--demo"], 64),
      (["lijst"], 64), (["lijst", "casussen", "--store", "/nergens/te/vinden"], 1),
      (["lijst", "casussen", "--demo", "--store", "/tmp"], 64), (["--geen-optie"], 64), (["onbekend"], 64),
      (["--peildatum", "gisteren", "info"], 64), (["--taal", "de", "info"], 64), (["--kleur", "soms", "info"], 64),
      (["toon", "MN-2021-0034", "--demo"], 0), (["toon", "XX-0000-0000", "--demo"], 4), (["--help"], 0),
      (["lijst", "--help"], 0), (["--version"], 0), (["info"], 0), (["begin", "/tmp/nooit", "--regio", "XX"], 64),
      (["maak-demo", "/tmp/nooit", "--casussen", "0"], 64), (["maak-demo", "/nergens/te/vinden"], 1),
      (["--thema", "bestaatniet", "--demo"], 64), (["lijst", "casussen", "--thema", "bestaatniet", "--demo"], 64),
    ] as [([String], Int32)])
  func `exit codes say what happened, and stderr says it in words`(_ arguments: [String], _ code: Int32) throws {
    let answer = try Program.command(Program.path, arguments, environment: Program.environment)
    #expect(answer.status == code, "\(answer.errors)")
    #expect((code == 0) == answer.errors.isEmpty)
    // A list without rows still has its heading.
    #expect((code == 0 || code == 4 && arguments.first == "lijst") != answer.output.isEmpty)
  }

  @Test(arguments: [
    ["--demo", "--taal", "en", "lijst", "casussen"], ["lijst", "--demo", "--taal", "en", "casussen"],
    ["lijst", "casussen", "--taal", "en", "--demo"], ["--taal", "en", "lijst", "casussen", "--demo"],
  ])
  func `options stand before or after the subcommand`(_ arguments: [String]) throws {
    let answer = try Program.command(
      Program.path, arguments + ["--filter", "id:MN-2021-0034"], environment: Program.environment)
    #expect(answer.status == 0)
    #expect(answer.lines.first?.contains("Themes") == true)
    #expect(answer.lines.count == 2)
  }

  @Test func `what stands after the subcommand wins`() throws {
    let answer = try Program.run(
      "--taal", "en", "lijst", "casussen", "--demo", "--taal", "nl", "--filter", "id:MN-2021-0034")
    #expect(answer.status == 0)
    #expect(answer.lines.first?.contains("Thema's") == true)
  }

  @Test func `a value may begin with a minus`() throws {
    let down = try Program.run(
      "lijst", "casussen", "--demo", "--filter", "-open:nee regio:LI", "--sorteer", "-id", "--kolommen", "id",
      "--formaat", "csv")
    #expect(down.status == 0)
    let ids = Array(down.lines.dropFirst())
    #expect(ids.count > 3 && ids == ids.sorted(by: >))
  }

  @Test func `a fault in a filter is pointed at`() throws {
    let answer = try Program.run("lijst", "casussen", "--demo", "--filter", "regio:NH fiets:rood")
    let lines = answer.errors.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].contains("10") && lines[1] == "  regio:NH fiets:rood")
    #expect(lines[2].hasPrefix(String(repeating: " ", count: 11) + "^"))
  }

  @Test func `--peildatum counts terms from another day`() throws {
    func term(_ more: String...) throws -> String? {
      let arguments = ["lijst", "casussen", "--demo", "--filter", "id:MN-2021-0034", "--kolommen", "termijn"]
      return try Program.command(Program.path, arguments + more, environment: Program.environment).lines.last?
        .trimmingCharacters(in: .whitespaces)
    }
    #expect(try term() == "!-13 d i")
    #expect(try term("--peildatum", "2022-08-22") == "1 d i")
  }

  @Test func `toon shows a record, whole, as text, Markdown and JSON`() throws {
    let text = try Program.run("toon", "MN-2021-0034", "--demo")
    #expect(text.status == 0 && text.errors.isEmpty)
    #expect(text.lines.first == "Tjiftjaf · MN-2021-0034")
    #expect(text.lines.contains("Tijdlijn"))
    let markdown = try Program.run("toon", "MN-2021-0034", "--demo", "--formaat", "md")
    #expect(markdown.lines.first == "# Tjiftjaf · MN-2021-0034")
    let json = try Program.run("toon", "MN-2021-0034", "--demo", "--formaat", "json")
    let stored = try String(contentsOfFile: Demo.basis + "/casussen.jsonl", encoding: .utf8)
    #expect(stored.contains("\n" + json.output))
    let english = try Program.run("toon", "MN-2021-0034", "--demo", "--taal", "en")
    #expect(english.lines.contains("Timeline"))
  }

  @Test func `begin makes an empty, private store, once`() throws {
    let path = try Program.freshFolder() + "/nieuw"
    #expect(try Program.run("begin", path, "--regio", "NH").status == 0)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o700)
    let again = try Program.run("begin", path, "--regio", "NH")
    #expect(again.status == 1 && again.errors.contains(path))
    let list = try Program.run("lijst", "casussen", "--store", path)
    #expect(list.status == 4 && list.output.isEmpty)
    #expect(try Program.run("info", "--store", path).output.contains("NH"))
    #expect(try Program.run("begin", path + "2", "--regio", "NL").status == 0)
    let group = try Program.run("begin", path + "3", "--regio", "NH", "--groep", "geen-zulke-groep")
    #expect(group.status == 1 && group.errors.contains("geen-zulke-groep"))
    #expect(!FileManager.default.fileExists(atPath: path + "3"))
  }

  @Test func `maak-demo gives the same bytes for the same seed`() throws {
    let folder = try Program.freshFolder()
    for (name, zaad) in [("a", "7"), ("b", "7"), ("c", "8")] {
      #expect(try Program.run("maak-demo", "\(folder)/\(name)", "--casussen", "60", "--zaad", zaad).status == 0)
    }
    #expect(FileManager.default.contentsEqual(atPath: "\(folder)/a", andPath: "\(folder)/b"))
    #expect(!FileManager.default.contentsEqual(atPath: "\(folder)/a/basis", andPath: "\(folder)/c/basis"))
    let again = try Program.run("maak-demo", "\(folder)/a", "--casussen", "60")
    #expect(again.status == 1 && again.errors.contains("\(folder)/a"))
    #expect(try Program.run("lijst", "casussen", "--store", "\(folder)/a", "--formaat", "jsonl").lines.count == 60)
  }

  @Test func `what exporteer writes opens again with the same records, byte for byte`() throws {
    let folder = try Program.freshFolder()
    let export = try Program.run("exporteer", "\(folder)/plain", "--demo")
    #expect(export.status == 0 && export.errors.isEmpty)
    #expect(FileManager.default.contentsEqual(atPath: "\(folder)/plain", andPath: Demo.basis))
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/plain")
    #expect(names.count == 7)
    #expect(try Program.run("exporteer", "\(folder)/again", "--store", "\(folder)/plain").status == 0)
    #expect(FileManager.default.contentsEqual(atPath: "\(folder)/plain", andPath: "\(folder)/again"))
    for kind in ["casussen", "signalen"] {
      let lists = try [["--demo"], ["--store", "\(folder)/plain", "--peildatum", "2022-09-05"]].map {
        try Program.command(
          Program.path, ["lijst", kind, "--formaat", "jsonl"] + $0, environment: Program.environment)
      }
      #expect(lists[0].output == lists[1].output && lists.allSatisfy { $0.status == 0 })
    }
    #expect(try Program.run("exporteer", "\(folder)/plain", "--demo").status == 1)
  }

  @Test func `info names every path and the version`() throws {
    let info = try Program.run("info", "--demo").output
    let version = try Program.run("--version").output.trimmingCharacters(in: .newlines)
    for part in ["/data/knooppunt/demo", "/config/knooppunt", "/state/knooppunt"].map({ Program.home + $0 }) + [version]
    {
      #expect(info.contains(part), "\(part)")
    }
  }

  @Test(arguments: [
    "lijst casussen --demo", "lijst casussen --demo --formaat json", "lijst casussen --demo --formaat csv",
    "toon MN-2021-0034 --demo", "toon MN-2021-0034 --demo --formaat json", "info", "--help", "lijst --help",
    "--version",
  ])
  func `a full disk is a failure, said on stderr`(_ arguments: String) throws {
    let answer = try Program.shell("exec \"$K\" \(arguments) > /dev/full")
    #expect(answer.status == 1)
    #expect(!answer.errors.isEmpty)
  }

  @Test(arguments: ["tabel", "jsonl"])
  func `a reader that stops reading is no failure to speak of`(_ format: String) throws {
    let answer = try Program.shell("\"$K\" lijst casussen --demo --formaat \(format) | head -1")
    #expect(answer.status == 0 && answer.lines.count == 1)
    #expect(answer.errors.isEmpty)
  }

  @Test(
    arguments: [
      ("controleer --demo --eindhash \(String(repeating: "0", count: 64))", 3),
      ("lijst casussen --demo --filter xqxqx", 4),
      ("zoek --demo xqxqx", 4), ("controleer --demo", 0), ("lijst casussen --demo", 0),
    ] as [(String, Int32)])
  func `a reader that has gone does not change the exit code`(_ arguments: String, _ code: Int32) throws {
    let answer = try Program.shell("{ sleep 0.2; \"$K\" \(arguments); echo \"code $?\" >&2; } | true")
    #expect(answer.errors.hasSuffix("code \(code)\n"), "\(answer.errors)")
    #expect(try Program.shell("\"$K\" \(arguments)").status == code)
  }

  @Test func `what the user typed comes back without control characters`() throws {
    let answer = try Program.run("lijst", "casussen\u{1B}[31m", "--demo")
    #expect(answer.status == 64)
    #expect(answer.errors.contains("casussen") && !answer.errors.contains("\u{1B}"))
    let option = try Program.run("--\u{1B}]0;x\u{7}")
    #expect(option.status == 64 && !option.errors.contains("\u{1B}"))
  }
}
