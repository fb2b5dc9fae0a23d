import Foundation
import Testing

/// `lijst` on the demo store: every kind, every format, the same rows as the screens.
@Suite(.serialized) struct ListTests {
  init() throws {
    try #require(Demo.isMade, "the demo store could not be made")
  }

  @Test func `lijst without a filter ends with exit code 0 and faults nothing`() throws {
    let answer = try Program.run("lijst", "casussen", "--demo", "--formaat", "jsonl")
    #expect(answer.status == 0)
    #expect(answer.lines.count == 1600)
    #expect(answer.errors.isEmpty)
  }

  @Test(arguments: [
    "signalen", "handhavingsknelpunten", "portefeuilles", "overleggen", "betrokkenen", "locaties",
  ])
  func `every kind lists without fault`(_ kind: String) throws {
    let answer = try Program.run("lijst", kind, "--demo", "--formaat", "jsonl", "--kolommen", "id")
    #expect(answer.status == 0)
    #expect(answer.errors.isEmpty)
    let ids = try answer.records().compactMap { $0["id"] as? String }
    #expect(!ids.isEmpty && Set(ids).count == ids.count)
  }

  @Test(arguments: ["json", "jsonl", "csv"])
  func `what is meant for programs does not depend on the language`(_ format: String) throws {
    let arguments = ["lijst", "casussen", "--demo", "--filter", "regio:NH", "--formaat", format]
    let answers = try ["nl", "en"].map {
      try Program.command(Program.path, arguments + ["--taal", $0], environment: Program.environment)
    }
    #expect(answers[0].output == answers[1].output)
    #expect(!answers[0].output.isEmpty)
  }

  @Test func `every format has the same rows in the same order`() throws {
    func lines(_ format: String, _ more: String...) throws -> [Substring] {
      let arguments = ["lijst", "casussen", "--demo", "--filter", "regio:LI", "--sorteer", "-titel,id"]
      return try Program.command(
        Program.path, arguments + ["--formaat", format] + more, environment: Program.environment
      ).lines
    }
    let ids = try lines("jsonl").map { try #require(try Program.record($0)["id"] as? String) }
    #expect(ids.count > 20)
    #expect(try lines("jsonl", "--kolommen", "id") == ids.map { "{\"id\":\"\($0)\"}" })
    #expect(try lines("csv", "--kolommen", "id").dropFirst() == ids.map { Substring($0) }[...])
    #expect(try lines("tabel").dropFirst().map { $0.prefix { $0 != " " } } == ids.map { Substring($0) })
    #expect(try lines("md").dropFirst(2).map { $0.dropFirst(2).prefix { $0 != " " } } == ids.map { Substring($0) })
    #expect(try lines("json").filter { $0.hasPrefix("{") }.count == ids.count)
  }

  @Test func `warnings are found, shown and counted without being faults`() throws {
    let answer = try Program.run(
      "lijst", "casussen", "--demo", "--filter", "melding:waarschuwing", "--kolommen", "regio,melding", "--formaat",
      "jsonl")
    #expect(answer.status == 0 && answer.errors.isEmpty)
    let records = try answer.records()
    let regions = records.compactMap { $0["regio"] as? String }
    #expect(
      regions.count { $0 == "DH" } == 2 && regions.count { $0 == "ON" } == 145 && regions.count { $0 == "AA" } == 4)
    #expect(Set(regions) == ["AA", "DH", "LI", "ON"])
    #expect(records.allSatisfy { ($0["melding"] as? [String]) == ["waarschuwing"] })
    let shown = try Program.run(
      "lijst", "casussen", "--demo", "--filter", "regio:ON -inbreng:politie", "--kolommen", "id,melding", "--formaat",
      "csv")
    #expect(shown.lines.contains { $0.hasSuffix(";waarschuwing") } && shown.lines.contains { $0.hasSuffix(";") })
    let faults = try Program.run("lijst", "casussen", "--demo", "--filter", "melding:fout")
    #expect(faults.status == 4)
  }

  @Test func `the screen shows the rows of lijst in the same order`() async throws {
    let answer = try Program.run(
      "lijst", "casussen", "--demo", "--filter", "regio:MN", "--kolommen", "id", "--formaat", "csv")
    let (_, screen) = try await TerminalDriver.casussen("--demo")
    #expect(screen.count == answer.lines.count - 1)
    let shown = screen.records
    #expect(shown.count > 15)
    #expect(shown == Array(answer.lines.dropFirst().prefix(shown.count)))
  }

  @Test func `a table on a terminal is cut to its width, in a pipe it is whole`() async throws {
    let driver = try TerminalDriver(columns: 40, rows: 24)
    try await driver.wait(for: TerminalDriver.shellPrompt)
    try driver.type("clear; \(Program.path) lijst casussen --demo --filter id:NH-2021-0075")
    try driver.press("Enter")
    let screen = try await driver.wait(for: "the row and the prompt behind it") { screen in
      guard let at = screen.lines.firstIndex(where: { $0.hasPrefix("NH-2021-0075") }) else { return false }
      return screen.lines[at...].contains { $0.hasPrefix(TerminalDriver.shellPrompt) }
    }
    let at = try #require(screen.lines.firstIndex { $0.hasPrefix("NH-2021-0075") })
    #expect(screen.lines[at].hasSuffix("…") && screen.lines[at].count == 40)
    #expect(screen.lines[at + 1].hasPrefix(TerminalDriver.shellPrompt))
    let whole = try Program.run("lijst", "casussen", "--demo", "--filter", "id:NH-2021-0075")
    #expect(try #require(whole.lines.last).count > 40)
  }

  @Test(arguments: ["tabel", "md", "csv", "json"])
  func `nothing that reaches a pipe is a control character`(_ format: String) throws {
    let answer = try Program.run("lijst", "casussen", "--demo", "--filter", "regio:BZ", "--formaat", format)
    #expect(answer.status == 0)
    #expect(answer.output.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F })
  }

  @Test func `a filter that leaves nothing says on stderr which requirement is to blame`() throws {
    let answer = try Program.run(
      "lijst", "casussen", "--demo", "--filter", "regio:NH thema:omg zeemeeuw", "--formaat", "csv")
    #expect(answer.status == 4)
    #expect(answer.errors.contains("Zonder «zeemeeuw»: "), "\(answer.errors)")
    let count = answer.errors.split(separator: "Zonder «zeemeeuw»: ").last?.prefix { $0 != "." } ?? ""
    let rest = try Program.run(
      "lijst", "casussen", "--demo", "--filter", "regio:NH thema:omg", "--formaat", "csv", "--kolommen", "id")
    #expect(rest.output.split(separator: "\n").count - 1 == Int(count))
    let one = try Program.run("lijst", "casussen", "--demo", "--filter", "zeemeeuw")
    #expect(one.status == 4 && !one.errors.contains("Zonder"), "\(one.errors)")
  }
}
