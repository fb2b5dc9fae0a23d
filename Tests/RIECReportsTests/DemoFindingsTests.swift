import Foundation
import RIECDomain
import RIECReports
import RIECStore
import Testing

/// The demo has 198 warnings, each with its reason in the domain page §7.1, and no fault.
@Suite struct DemoFindingsTests {
  /// What one warning is about.
  private struct Group: Hashable {
    let kind: Kind.Name
    let regio: String
    let field: String
  }

  @Test func `the demo has the 198 warnings of the domain page, and no fault`() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("knooppunt-demo-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try DemoStore.write(to: path)
    let source = try openStore(at: path)
    let index = source.buildIndex(peildatum: try #require(source.info.peildatum))
    #expect(index.unreadable.isEmpty)
    let findings = index.check { $0.findings(in: $1, context: $2) }
    #expect(findings.isComplete)
    #expect(findings.faultCount == 0)
    #expect(findings.warningCount == 198)

    var records: [Group: Set<RecordID>] = [:]
    var warnings: [Group: Int] = [:]
    for entry in findings.entries {
      let record = try #require(index.record(entry.id))
      let isCasus = entry.kind == .casus
      let regio = isCasus ? record[Casus.regio]?.text ?? "" : ""
      for finding in entry.findings {
        // Of a casus the finding stands at nietGeregistreerd, which names the field; of an advies at the field itself.
        let path = finding.path.parts.last ?? ""
        let named = record[Casus.nietGeregistreerd].joined(separator: " ")
        let field = isCasus ? (path == Casus.nietGeregistreerd.name ? named : path) : ""
        let group = Group(kind: entry.kind, regio: regio, field: field)
        records[group, default: []].insert(entry.id)
        warnings[group, default: 0] += 1
      }
    }
    #expect(
      warnings == [
        Group(kind: .casus, regio: "DH", field: "inbreng"): 2, Group(kind: .casus, regio: "ON", field: "inbreng"): 145,
        Group(kind: .casus, regio: "AA", field: "themas"): 4, Group(kind: .casus, regio: "LI", field: "soorten"): 36,
        Group(kind: .handhavingsknelpunt, regio: "", field: ""): 3, Group(kind: .portefeuille, regio: "", field: ""): 8,
      ])
    #expect(records[Group(kind: .portefeuille, regio: "", field: "")]?.count == 8)
    #expect(records[Group(kind: .handhavingsknelpunt, regio: "", field: "")]?.count == 3)
  }
}
