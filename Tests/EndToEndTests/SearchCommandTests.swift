import Foundation
import Testing

/// `zoek`, and the sheets that `toon` prints for an overleg.
@Suite(.serialized) struct SearchCommandTests {
  init() throws {
    try #require(Demo.isMade, "the demo store could not be made")
  }

  @Test(
    arguments: [
      (["zoek", "waterlelie", "--demo"], 0), (["zoek", "WATERLELIE", "4", "--demo"], 0),
      (["zoek", "zulkeenwoordbestaatniet", "--demo"], 4), (["zoek", "--demo"], 64), (["zoek", "(haven", "--demo"], 64),
      (["zoek", "fiets:rood", "--demo"], 64), (["zoek", "haven", "--soort", "fietsen", "--demo"], 64),
    ] as [([String], Int32)])
  func `exit codes say what was found`(_ arguments: [String], _ code: Int32) throws {
    let answer = try Program.command(Program.path, arguments, environment: Program.environment)
    #expect(answer.status == code, "\(answer.errors)")
    #expect((code == 0) == answer.errors.isEmpty && (code == 0) != answer.output.isEmpty)
  }

  @Test func `faults in what was found are told as lijst does`() throws {
    let folder = try Program.freshFolder()
    try Data(#"{"id":"MN-2021-0001","titel":"Kwartel"}"#.utf8).write(
      to: URL(fileURLWithPath: folder + "/casussen.jsonl"))
    let answer = try Program.run("zoek", "kwartel", "--store", folder)
    #expect(answer.status == 3 && answer.output.contains("MN-2021-0001"))
    #expect(answer.errors.contains("casussen.jsonl:1: MN-2021-0001"))
  }

  @Test func `what lijst finds of each kind, zoek finds of all`() throws {
    let all = try Program.run("zoek", "meerum", "--demo", "--formaat", "jsonl").records()
    for kind in ["casussen", "signalen", "handhavingsknelpunten", "betrokkenen", "locaties"] {
      let list = try Program.run(
        "lijst", kind, "--demo", "--filter", "meerum", "--formaat", "jsonl", "--kolommen", "id"
      ).records()
      let found = all.filter { $0["soort"] as? String == kind }
      #expect(Set(found.compactMap { $0["id"] as? String }) == Set(list.compactMap { $0["id"] as? String }))
    }
    let some = try Program.run("zoek", "meerum", "--demo", "--soort", "signalen,locaties", "--formaat", "jsonl")
    #expect(Set(try some.records().compactMap { $0["soort"] as? String }) == ["signalen", "locaties"])
  }

  @Test func `a misspelled word is answered with the nearest one`() throws {
    let answer = try Program.run("zoek", "waterlellie", "--demo")
    #expect(answer.status == 4 && answer.errors.contains("Bedoelde u 'Waterlelie'?"))
  }

  @Test func `every kind prints in every format, with its ids`() throws {
    for kind in [
      "casussen", "signalen", "handhavingsknelpunten", "portefeuilles", "overleggen", "betrokkenen", "locaties",
    ] {
      for format in ["tabel", "csv", "md"] {
        let answer = try Program.run("lijst", kind, "--demo", "--formaat", format)
        let heading = format == "md" ? 2 : 1
        let rows = answer.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        let ids = try Program.run("lijst", kind, "--demo", "--kolommen", "id", "--formaat", "csv").lines.dropFirst()
        #expect(answer.status == 0 && rows.count - heading == ids.count, "\(kind) \(format)")
        #expect(zip(rows.dropFirst(heading), ids).allSatisfy { $0.contains($1) }, "\(kind) \(format)")
      }
    }
  }

  @Test func `the sheet of an overleg lists its casussen and says that all is made up`() throws {
    let overleg = try #require(
      try Program.run("lijst", "overleggen", "--demo", "--formaat", "jsonl").records().first { record in
        (record["casusIds"] as? [String])?.count ?? 0 > 1
      })
    let answer = try Program.run("toon", try #require(overleg["id"] as? String), "--demo", "--formaat", "md")
    #expect(answer.status == 0)
    #expect(answer.output.contains("> DEMO: deze gegevens zijn verzonnen."))
    #expect(answer.output.contains("| Casus | Codenaam | Status | Behandelaar | Termijn |"))
    for casus in overleg["casusIds"] as? [String] ?? [] { #expect(answer.output.contains("| \(casus) | ")) }
  }
}
