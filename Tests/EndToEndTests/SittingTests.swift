import Foundation
import Testing

/// Issue 4: several programs on one store, each seeing the other's changes, and taking changes back.
@Suite(.serialized) struct SittingTests {
  private let store: String

  init() throws {
    store = try Program.freshFolder() + "/kantoor"
    let made = try Program.run("maak-demo", store)
    try #require(made.status == 0, "\(made.errors)")
  }

  private func list(_ filter: String) async throws -> TerminalDriver {
    let (driver, _) = try await TerminalDriver.casussen("--store", store)
    try driver.type(":filter \(filter)")
    try driver.press("Enter")
    try await driver.wait(for: "the one casus") { $0.count == 1 }
    return driver
  }

  @Test func `a change by wijzig appears in an open list and in an open record`() async throws {
    let id = "MN-2021-0007"
    let list = try await list(id)
    let record = try await self.list(id)
    try record.press("Enter")
    try await record.wait(for: "the record") { $0.lines.count > 2 && $0.lines[1].contains("· \(id)") }
    let changed = try Program.run("wijzig", id, "titel=Kraanvogel", "--store", store)
    #expect(changed.status == 0, "\(changed.errors)")
    try await list.wait(for: "the new codenaam in the list") { $0.cursorRow?.contains("Kraanvogel") == true }
    try await record.wait(for: "the new codenaam in the record") { $0.lines[1].contains("Kraanvogel · \(id)") }

    try list.type("gl")
    try await list.wait(for: "the change in the Journaal") { $0.cursorRow?.contains("→ Kraanvogel") == true }
  }

  @Test func `what one saves in a form the other sees, and u takes it back for both`() async throws {
    let id = "MN-2021-0007"
    let one = try await list(id)
    let other = try await list(id)
    let before = try #require(try one.screen().cursorRow)
    try one.type("e")
    try await one.wait(for: "bewerken")
    var steps = 0
    while try one.screen().cursorRow?.contains("Codenaam") != true, steps < 40 {
      try one.type("j")
      try await Task.sleep(for: .milliseconds(30))
      steps += 1
    }
    try one.press("Enter", "C-u")
    try one.type("Kraanvogel")
    try one.press("Enter", "C-o")
    try await one.wait(for: "Opgeslagen")
    try await other.wait(for: "the other's change") { $0.cursorRow?.contains("Kraanvogel") == true }
    try one.type("u")
    try await one.wait(for: "Teruggedraaid: \(id) Codenaam: Kraanvogel →")
    try await one.wait(for: "the old codenaam") { $0.cursorRow == before }
    try await other.wait(for: "the old codenaam for the other") { $0.cursorRow == before }
  }

  @Test func `an import of many records elsewhere is read by itself`() async throws {
    let driver = try await list("MN-2021-0007")
    try driver.type(":locaties")
    try driver.press("Enter")
    try driver.type(":filter omschrijving:nieuwloods")
    try driver.press("Enter")
    try await driver.wait(for: "the new locaties") { $0.count == 0 }
    let lines = (1...1_001).map { #"{"id":"L-\#(90_000 + $0)","omschrijving":"nieuwloods \#($0)"}"# + "\n" }
    let file = try Program.freshFolder() + "/locaties.jsonl"
    try Data(lines.joined().utf8).write(to: URL(fileURLWithPath: file))
    let brought = try Program.run("importeer", file, "--store", store, "--uitvoeren")
    #expect(brought.status == 0, "\(brought.output) \(brought.errors)")
    try await driver.wait(for: "the new locaties") { $0.count == 1_001 }
    let journal = try Program.run("journaal", "--store", store, "--formaat", "jsonl")
    #expect(journal.output.contains(#""op":"basis""#))
  }

  @Test func `days later u asks first`() async throws {
    let id = "MN-2021-0007"
    let changed = try Program.run("wijzig", id, "titel=Kraanvogel", "--store", store)
    #expect(changed.status == 0, "\(changed.errors)")
    let driver = try await list(id)
    try driver.type("u")
    try await driver.wait(for: "\(id) Codenaam: Kraanvogel →")
    try driver.type("j")
    try await driver.wait(for: "the old codenaam") { $0.cursorRow?.contains("Kraanvogel") == false }
    let check = try Program.run("controleer", "--store", store)
    #expect(check.status == 0, "\(check.output) \(check.errors)")
  }
}
