import Foundation
import Testing

/// Part of an office's records, as a partner hands them over: what they refer to is not here.
@Suite(.serialized) struct LoneFileTests {
  init() throws {
    try #require(Demo.isMade, "the demo store could not be made")
  }

  private func notice(_ kind: String) -> String {
    "knooppunt: \(kind).jsonl ontbreekt; verwijzingen ernaar zijn niet nagekeken."
  }

  @Test func `references of a lone file are no faults; what is not here is named once`() throws {
    let path = try Program.freshFolder() + "/casussen.jsonl"
    try FileManager.default.copyItem(atPath: Demo.basis + "/casussen.jsonl", toPath: path)
    let list = try Program.run("lijst", "casussen", "--store", path, "--formaat", "jsonl")
    #expect(list.status == 0 && list.lines.count == 1600)
    let kinds = ["signalen", "handhavingsknelpunten", "betrokkenen", "locaties"]
    #expect(list.errors.split(separator: "\n").map(String.init) == kinds.map(notice))
    let sheet = try Program.run("toon", "MN-2021-0034", "--store", path)
    #expect(sheet.status == 0)
    #expect(sheet.errors.contains(notice("locaties")) && !sheet.output.contains("bestaat niet"))
  }

  @Test(arguments: [
    (["controleer"], 0, "verwijzingen ernaar zijn niet nagekeken"),
    (["exporteer", "uit"], 0, "die records zijn er niet bij"),
    (["toon", "L-0001"], 0, "wat daarin naar dit record verwijst, staat er niet bij"),
    (["toon", "MN-2021-0042"], 4, "misschien staat het record daarin"),
    (["zoek", "chalet"], 0, "daarin is niet gezocht"),
    (["lijst", "signalen"], 0, "verwijzingen ernaar zijn niet nagekeken"),
  ])
  func `every command that reads names the file that a folder lacks, once`(
    words: [String], status: Int32, consequence: String
  ) throws {
    let folder = try Program.freshFolder()
    let line = "cd \(folder) && cp -r \(Demo.basis) map && rm map/casussen.jsonl && $K"
    let answer = try Program.shell("\(line) \(words.joined(separator: " ")) --store map")
    #expect(answer.status == status, "\(answer)")
    let told = answer.errors.split(separator: "\n").filter { $0.contains("casussen.jsonl") }
    #expect(told == ["knooppunt: casussen.jsonl ontbreekt; \(consequence)."], "\(answer.errors)")
  }

  @Test func `a line with the id of another is told with the record that counts, and is not called unreadable`() throws
  {
    let folder = try Program.freshFolder()
    let line = #"{"id":"L-0001","omschrijving":"loods","gemeente":"Duinvoort"}"#
    try "\(line)\n\(line)\n".write(toFile: folder + "/locaties.jsonl", atomically: false, encoding: .utf8)
    let sheet = try Program.run("toon", "L-0001", "--store", folder)
    #expect(sheet.status == 3 && sheet.output.contains("loods"))
    #expect(sheet.errors.hasPrefix("locaties.jsonl:2: id 'L-0001' staat al op regel 1 van locaties.jsonl; die geldt"))
    let list = try Program.run("lijst", "locaties", "--store", folder)
    #expect(list.errors.contains("1 regel van locaties.jsonl telt niet mee: zelfde id als regel 1."), "\(list.errors)")
    #expect(!list.errors.contains("niet te lezen"))
  }

  @Test func `a kind that is asked for and has no file is named`() throws {
    let folder = try Program.freshFolder()
    try FileManager.default.copyItem(atPath: Demo.basis + "/locaties.jsonl", toPath: folder + "/locaties.jsonl")
    for arguments in [["lijst", "signalen"], ["zoek", "haven", "--soort", "signalen"]] {
      let answer = try Program.command(
        Program.path, arguments + ["--store", folder], environment: Program.environment)
      #expect(answer.status == 4 && answer.errors.contains("Deze map heeft geen signalen.jsonl."), "\(answer.errors)")
    }
    let lone = try Program.run("lijst", "signalen", "--store", folder + "/locaties.jsonl")
    #expect(lone.status == 4 && lone.errors.contains("Dit ene bestand bevat geen signalen."))
    let demo = folder + "/demo"
    #expect(try Program.run("maak-demo", demo, "--casussen", "200").status == 0)
    try FileManager.default.removeItem(atPath: demo + "/basis/1/signalen.jsonl")
    let part = try Program.run("lijst", "signalen", "--store", demo)
    #expect(part.status == 3 && part.errors.contains("Deze map heeft geen signalen.jsonl."), "\(part.errors)")
    let own = folder + "/eigen"
    #expect(try Program.run("begin", own, "--regio", "MN").status == 0)
    let empty = try Program.run("lijst", "signalen", "--store", own)
    #expect(empty.status == 4 && empty.errors.contains("Niets gevonden onder signalen."))
  }

  @Test func `with the file beside it, an id that is not in it is a fault`() throws {
    let folder = try Program.freshFolder()
    let casus =
      #"{"id":"MN-2021-0001","titel":"Kwartel","regio":"MN","aanleiding":{"soort":"signaal"},"inbreng":"#
      + #"[{"nr":1,"partner":"politie","datum":"2021-01-05"}],"themas":[{"nr":1,"code":"omg"}],"status":"weging","#
      + #""behandeldVan":"2021-02-01","vertrouwelijkheid":"vertrouwelijk","grondslag":"convenant","#
      + #""doel":"Beoordelen.","locaties":["L-9999"],"betrokkenen":["P-9999"]}"#
    try "[\n\n \(casus)\n]".write(toFile: folder + "/casussen.json", atomically: false, encoding: .utf8)
    try "[]".write(toFile: folder + "/locaties.json", atomically: false, encoding: .utf8)
    let answer = try Program.run("lijst", "casussen", "--store", folder)
    #expect(answer.status == 3)
    let lines = answer.errors.split(separator: "\n").map(String.init)
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("casussen.json:3: MN-2021-0001 locaties: L-9999 bestaat niet") == true)
    #expect(lines.last == notice("betrokkenen"))
  }

  @Test func `faults are told in the order of the file, whatever that of the list`() throws {
    let folder = try Program.freshFolder()
    let lines = (1...5).map { #"{"id":"MN-2021-000\#($0)","titel":"Kwartel \#($0)"}"# }
    try lines.joined(separator: "\n").write(toFile: folder + "/casussen.jsonl", atomically: false, encoding: .utf8)
    let answer = try Program.run("lijst", "casussen", "--store", folder, "--sorteer", "-titel")
    #expect(answer.status == 3)
    let told = answer.errors.split(separator: "\n").compactMap { $0.split(separator: ":").dropFirst().first }
    #expect(told.count > 5 && told == told.sorted() && Set(told).count == 5)
  }

  @Test func `a file that is named after no kind is told to be renamed, and one that cannot be read is named whole`()
    throws
  {
    let folder = try Program.freshFolder()
    try "[]".write(toFile: folder + "/gegevens.json", atomically: false, encoding: .utf8)
    let named = try Program.run("lijst", "casussen", "--store", folder + "/gegevens.json")
    #expect(named.status == 1 && named.errors.contains("bijvoorbeeld casussen.json"))
    try FileManager.default.createDirectory(atPath: folder + "/casussen.json", withIntermediateDirectories: false)
    let unreadable = try Program.run("lijst", "casussen", "--store", folder)
    #expect(unreadable.status == 1 && unreadable.errors.contains(folder + "/casussen.json"))
  }
}
