import Foundation
import Glibc
import Testing

/// Issue 5: a session of Triage on the demo, in a terminal, with a crash in the middle.
@Suite(.serialized) struct TriageTests {
  @Test func `ten signalen are decided in every way, through kill -9, resume and undo, and the report says so`()
    async throws
  {
    let folder = try Program.freshFolder()
    let store = folder + "/kantoor"
    let made = try Program.run("maak-demo", store)
    try #require(made.status == 0, "\(made.errors)")
    let first = try TerminalDriver.program("triage", "--store", store, columns: 80, rows: 24)
    try await first.wait(for: "0 gedaan · ")
    for (keys, enters, done) in [("5c", 1, 1), ("2a", 1, 2), ("3k", 2, 3), ("1", 3, 4)] {
      try first.type(keys)
      try await Task.sleep(for: .milliseconds(200))
      for _ in 0..<enters {
        try first.press("Enter")
        try await Task.sleep(for: .milliseconds(200))
      }
      try await first.wait(for: "\(done) gedaan · ")
    }
    try first.type("5v")
    try await first.wait(for: "Motivering")
    let process = try #require(Self.process(on: store))
    kill(process, SIGKILL)

    let second = try TerminalDriver.program("triage", "--store", store, columns: 80, rows: 24)
    try await second.wait(for: "4 gedaan, ")
    try second.press("Enter")
    try await second.wait(for: "4 gedaan · ")
    try second.type("4pp")
    try second.press("Enter")
    try second.type("cMelding en locatie")
    try second.press("Enter")
    try second.type("n")
    try second.press("Enter")
    try await second.wait(for: "5 gedaan · ")
    try second.type("s")
    try await second.wait(for: "1 overgeslagen")
    try second.type("ipIs dit bekend?")
    try second.press("Enter")
    try await Task.sleep(for: .milliseconds(200))
    try second.press("Enter")
    try await second.wait(for: "6 gedaan · ")
    try second.type("5g")
    try second.press("Enter")
    try await second.wait(for: "7 gedaan · ")
    try second.type(".")
    try await second.wait(for: "Enter legt dit vast.")
    try second.press("Enter")
    try await second.wait(for: "8 gedaan · ")
    try second.type("uu")
    try await second.wait(for: "6 gedaan · ")
    try second.press("C-r")
    try await second.wait(for: "7 gedaan · ")
    try second.type(":verslag")
    try second.press("Enter")
    try await second.wait(for: "Verslag triage")
    try second.type("x")
    try second.press("C-u")
    try second.type(folder + "/verslag.md")
    try second.press("Enter")
    try await second.wait(for: "geschreven naar")
    try second.press("Escape")
    try await second.wait(for: "7 gedaan · ")
    try second.type("q")
    try await second.wait(for: "Te doen")
    try second.type("Q")
    _ = try await second.waitForEnd()

    let report = try String(contentsOfFile: folder + "/verslag.md", encoding: .utf8)
    for row in [
      "| opwerken | 1 |", "| koppelen | 1 |", "| doorverwijzen | 1 |", "| afwijzen | 2 |", "| overgeslagen | 1 |",
    ] { #expect(report.contains(row), "\(row)\n\(report)") }
    let sessions = try Program.run("lijst", "triagesessies", "--store", store, "--formaat", "jsonl")
    #expect(sessions.output.contains(#""status":"gestopt""#), "\(sessions.output)")
    let check = try Program.run("controleer", "--store", store)
    #expect(check.output.contains(" 0 fouten"), "\(check.output)\(check.errors)")
  }

  /// The program that has `store` open.
  private static func process(on store: String) -> pid_t? {
    let ids = (try? FileManager.default.contentsOfDirectory(atPath: "/proc"))?.compactMap { pid_t($0) } ?? []
    return ids.first { id in
      let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(id)/exe")
      let words = FileManager.default.contents(atPath: "/proc/\(id)/cmdline").map {
        String(decoding: $0, as: UTF8.self)
      }
      return program?.hasSuffix("/knooppunt") == true && words?.contains(store) == true
    }
  }
}
