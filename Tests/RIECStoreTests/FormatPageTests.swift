import Foundation
import RIECDomain
import StrictJSON
import Testing

/// The page of the store's format, where it says what Triage keeps.
@Suite struct FormatPageTests {
  private let page: String

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    page = try String(contentsOf: root.appending(path: "Sources/RIECStore/RIECStore.docc/Format.md"), encoding: .utf8)
  }

  /// The names of `fields` and of what stands in them.
  private static func names(_ fields: [FieldDescription]) -> [String] {
    fields.flatMap { [$0.name] + names($0.fields) }
  }

  private static let signaal = [
    "weging", "tweedeBeoordeling", "hervatAls", "doorverwezen", "eerderDoorverwezen", "taken",
  ]

  @Test(arguments: [
    names(Triagesessie.kind.fields), names(Triageinstelling.kind.fields),
    names(Signaal.kind.fields.filter { signaal.contains($0.name) }),
    names(Signaal.kind.fields.filter { ["notities", "informatievragen"].contains($0.name) }),
  ])
  func `it names every field of what Triage keeps`(_ names: [String]) {
    #expect(names.count > 5)
    let missing = names.filter { name in
      !["`\(name)`", "`\(name)[]`"].contains(where: page.contains) && !["versie", "id"].contains(name)
    }
    #expect(missing.isEmpty)
  }

  @Test(arguments: [(Triagesessie.kind, "{\"id\":\"TS-"), (Triageinstelling.kind, "{\"id\":\"TI-")])
  func `its example lines are sound`(_ kind: Kind, _ beginning: String) throws {
    let line = try #require(page.split(separator: "\n").first { $0.hasPrefix(beginning) })
    let object = try #require(try StrictJSON.parse(Array(line.utf8)).object)
    let record = Record(kind: kind.name, object)
    #expect(kind.descriptionFindings(in: record).isEmpty)
    #expect(TriageSettings(kind.name == .triageinstelling ? record : nil).faults.isEmpty)
  }
}
