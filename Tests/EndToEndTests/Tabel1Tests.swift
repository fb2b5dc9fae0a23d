import Foundation
import Testing

/// Rows 2, 2a–2f and 3a–3f of Tabel 1 of the Jaarverslag 2021 [3:327-344], cell by cell, as the program counts them.
@Suite(.serialized) struct Tabel1Tests {
  init() throws {
    try #require(Demo.isMade, "the demo store could not be made")
  }

  /// The regions in the order of the table.
  private static let regions = ["AA", "DH", "LI", "MN", "NH", "NN", "BZ", "ON", "RO"]

  /// A row: its code, the filter that counts it, its cells in the order of ``regions`` (nil where the table prints
  /// `gg*` or `*`: no record stands behind those), and its printed total.
  struct Row: CustomTestStringConvertible {
    let code: String
    let filter: String
    let cells: [Int?]
    let total: Int

    var testDescription: String { code }
  }

  static let rows: [Row] = [
    Row(code: "2", filter: "", cells: [94, 88, 50, 129, 159, 54, 181, 353, 111], total: 1219),
    Row(code: "2a", filter: "aanleiding:ondermijningsbeeld", cells: [nil, 1, 11, 12, 0, 7, nil, 0, 0], total: 31),
    Row(code: "2b", filter: "inbreng:gemeenten", cells: [27, 25, 38, 46, 28, 27, 49, 62, 23], total: 325),
    Row(code: "2c", filter: "inbreng:om", cells: [6, 1, 0, 1, 3, 3, 1, 4, 8], total: 27),
    Row(code: "2d", filter: "inbreng:politie", cells: [45, 44, 9, 83, 116, 18, 111, 121, 48], total: 595),
    Row(code: "2e", filter: "inbreng:belastingdienst", cells: [10, 6, 1, 3, 9, 12, 10, 11, 8], total: 70),
    Row(code: "2f", filter: "inbreng:overige", cells: [6, 10, 2, 7, 3, 2, 10, 10, 24], total: 74),
    Row(code: "3a", filter: "thema:mensenhandel_smokkel", cells: [11, 6, 4, 5, 10, 11, 15, 16, 6], total: 84),
    Row(code: "3b", filter: "thema:hennep_drugs", cells: [11, 27, 28, 54, 10, 17, 60, 143, 30], total: 380),
    Row(code: "3c", filter: "thema:witwassen", cells: [27, 43, 43, 75, 100, 39, 59, 115, 72], total: 573),
    Row(code: "3d", filter: "thema:vastgoed", cells: [4, 22, 11, 11, 6, 14, nil, 5, 22], total: 95),
    Row(code: "3e", filter: "thema:omg", cells: [0, 18, 3, 1, 0, 4, 9, 4, 2], total: 41),
    Row(code: "3f", filter: "thema:regionaal", cells: [37, 19, 9, 22, 37, 38, 38, 99, 15], total: 314),
  ]

  /// The regions of the casussen that `filter` keeps.
  private func regions(_ filter: String) throws -> [String] {
    let answer = try Program.run(
      "lijst", "casussen", "--demo", "--filter", filter, "--kolommen", "regio", "--formaat", "jsonl")
    #expect(answer.status == 0)
    return try answer.records().compactMap { $0["regio"] as? String }
  }

  @Test(arguments: rows) func `every cell of a row is what the filter gives`(_ row: Row) throws {
    let found = try regions("behandeld:2021 \(row.filter)")
    #expect(found.count == row.total)
    for (region, cell) in zip(Self.regions, row.cells) {
      #expect(found.count { $0 == region } == cell ?? 0, "\(row.code) \(region)")
    }
  }

  /// Row 2 by region.
  private static let treated: [(String, Int?)] = Array(zip(regions, rows.first?.cells ?? []))

  @Test(arguments: treated)
  func `a region in the filter gives the same figure`(_ region: String, _ count: Int?) throws {
    let answer = try Program.run(
      "lijst", "casussen", "--demo", "--filter", "behandeld:2021 regio:\(region)", "--formaat", "json")
    #expect(answer.status == 0)
    #expect(try (JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [Any])?.count == count)
  }

  @Test func `a cell asked for with its region and its partner is the cell of its row`() throws {
    #expect(try regions("behandeld:2021 regio:MN inbreng:politie").count == 83)
    #expect(try regions("behandeld:2021 regio:ON thema:hennep_drugs").count == 143)
    #expect(try regions("behandeld:2021 regio:RO inbreng:overige").count == 24)
  }

  @Test func `2f counts what stands behind none of the other rows`() throws {
    let others = ["gemeenten", "om", "politie", "belastingdienst"].map { "-inbreng:\($0)" }.joined(separator: " ")
    #expect(try regions("behandeld:2021 \(others) -inbreng:leeg").count <= 74)
    #expect(try regions("behandeld:2021 inbreng:leeg").count == 147)
  }
}
