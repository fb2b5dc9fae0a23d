import Foundation
import Testing

/// A store that was written by the first version with a journal, kept as it was: every later version must open it.
@Suite(.serialized) struct StoreFixtureTests {
  /// A copy with the modes and the empty folders that a repository does not keep.
  private func copy() throws -> String {
    let kept = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Fixtures/opslag-1"
    let store = try Program.freshFolder() + "/opslag"
    let made = try Program.shell(
      """
      cp -r '\(kept)' '\(store)' && cd '\(store)' && mkdir -p snapshot toegang tmp claims drafts &&
      find . -type d -exec chmod 700 {} + && find . -type f -exec chmod 600 {} +
      """)
    try #require(made.status == 0, "\(made.errors)")
    return store
  }

  @Test func `a store of the first version opens, verifies and says what it said`() throws {
    let store = try copy()
    let link = "b060a38c1b90b4aaaaa262ef5d3acb9576b0343f921c90488ede66dd33747681"
    let check = try Program.run("controleer", "--store", store, "--eindhash", link)
    #expect(check.status == 0 && check.output.contains("Journaal: 5 regels, laatste schakel \(link)"), "\(check)")
    #expect(check.output.contains("Records: 1.265 nagekeken, 0 fouten, 12 waarschuwingen"), "\(check.output)")
    let record = try #require(
      try Program.run("toon", "ON-2022-0001", "--store", store, "--formaat", "json").records().first)
    #expect(record["behandelaar"] as? String == "analist7" && record["prioriteit"] == nil)
    #expect(record["versie"] as? Int == 10)
    #expect((record["taken"] as? [[String: Any]])?.first?["uiterlijk"] as? String == "2022-09-19")
    let history = try Program.run("journaal", "ON-2022-0001", "--store", store)
    #expect(history.lines.filter { $0.contains("wijziging") }.count == 3, "\(history.output)")
  }

  @Test func `a store of the first version is written on`() throws {
    let store = try copy()
    #expect(try Program.run("wijzig", "ON-2022-0001", "--store", store, "prioriteit=spoed").status == 0)
    let check = try Program.run("controleer", "--store", store)
    #expect(check.status == 0 && check.output.contains("Journaal: 6 regels"), "\(check)")
  }
}
