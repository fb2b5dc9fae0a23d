import Foundation
import Testing

@Suite struct PictureTests {
  private static let committed = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent(".github/beeld")

  private func pictures(_ folder: URL) throws -> [String: String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix("-licht.svg") }
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8))
      })
  }

  @Test func `the pictures of the README are what the program shows today`() throws {
    let folder = try Program.freshFolder()
    try #require(try Program.run("maak-demo", folder + "/demo").status == 0)
    try FileManager.default.createDirectory(atPath: folder + "/beeld", withIntermediateDirectories: false)
    let answer = try Program.run("beeld", folder + "/beeld", "--themas", "licht", "--store", folder + "/demo")
    #expect(answer.status == 0 && answer.output.hasPrefix("18 plaatjes"), "\(answer.errors)")
    let (today, committed) = (try pictures(URL(fileURLWithPath: folder + "/beeld")), try pictures(Self.committed))
    #expect(today.keys.sorted() == committed.keys.sorted())
    let differing = today.filter { committed[$0.key] != $0.value }.keys.sorted()
    #expect(differing.isEmpty, "remake them with .ci/beelden")
    for (name, picture) in today { #expect(XMLDocument.isWellFormed(picture), "\(name)") }
  }

  @Test func `every picture that the README shows is there`() throws {
    let readme = try String(
      contentsOf: Self.committed.deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("README.md"), encoding: .utf8)
    let named = readme.matches(of: /\.github\/beeld\/([a-z-]+\.svg)/).map { String($0.1) }
    let there = try FileManager.default.contentsOfDirectory(atPath: Self.committed.path)
    #expect(Set(named) == Set(there))
  }

  @Test func `of a store that is no demo there are no pictures`() throws {
    let folder = try Program.freshFolder()
    try #require(try Program.run("begin", folder + "/opslag", "--regio", "MN").status == 0)
    let answer = try Program.run("beeld", folder, "--store", folder + "/opslag")
    #expect(answer.status == 64 && answer.errors.contains("alleen voor een demo"))
    #expect(try !FileManager.default.contentsOfDirectory(atPath: folder).contains { $0.hasSuffix(".svg") })
  }

  @Test(arguments: ["80", "80x", "10x24", "80x2", "1000x1000", "axb"])
  func `a size that is none is refused`(size: String) throws {
    let answer = try Program.run("beeld", "/tmp", "--demo", "--grootte", size)
    #expect(answer.status == 64 && answer.errors.contains("'\(size)'"))
  }
}

/// Whether tags are closed in their order and nothing but the five entities stands behind an ampersand.
private enum XMLDocument {
  static func isWellFormed(_ text: String) -> Bool {
    var open: [Substring] = []
    for tag in text.matches(of: /<(\/?)([a-z]+)[^<>]*?(\/?)>/) {
      if !tag.1.isEmpty {
        guard open.popLast() == tag.2 else { return false }
      } else if tag.3.isEmpty {
        open.append(tag.2)
      }
    }
    let loose = text.matches(of: /&(?!amp;|lt;|gt;)/).count
    return open.isEmpty && loose == 0 && text.contains("<svg ")
  }
}
