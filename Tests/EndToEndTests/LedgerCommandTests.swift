import Foundation
import Testing

/// Changes by command, in the real program on real files.
@Suite(.serialized) struct LedgerCommandTests {
  private let store: String
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  init() throws {
    store = try Program.freshFolder() + "/opslag"
    try #require(try Program.run("maak-demo", store, "--casussen", "50").status == 0)
  }

  private var id: String {
    get throws {
      let list = try Program.run("lijst", "casussen", "--store", store, "--formaat", "jsonl", "--kolommen", "id")
      return try #require(try list.records().first?["id"] as? String)
    }
  }

  private var segment: String { store + "/journal/00000001.jsonl" }

  @Test func `a change is saved, listed, shown and explained`() throws {
    let id = try id
    let saved = try Program.run("wijzig", id, "--store", store, "behandelaar=zwaluw", "--reden", "overgedragen")
    #expect(saved.status == 0 && saved.errors.contains("journaalregel 2"), "\(saved.errors)")
    let list = try Program.run(
      "lijst", "casussen", "--store", store, "--filter", "behandelaar:zwaluw", "--formaat", "jsonl")
    #expect(try list.records().map { $0["id"] as? String } == [id])
    #expect(try Program.run("toon", id, "--store", store).output.contains("zwaluw"))
    let journal = try Program.run("journaal", id, "--store", store)
    #expect(journal.output.contains("→ zwaluw") && journal.output.contains("reden: overgedragen"))
    #expect(try Program.run("controleer", "--store", store).status == 0)
  }

  @Test func `a value that cannot be is refused with its place, and nothing is written`() throws {
    let id = try id
    let before = try Data(contentsOf: URL(fileURLWithPath: segment))
    for (words, status) in [
      ("prioriteit=paars", 64), ("geenveld=1", 64), ("behandeldVan=ooit", 64), ("versie=3", 64),
    ] {
      let answer = try Program.run("wijzig", id, "--store", store, words)
      #expect(answer.status == Int32(status) && !answer.errors.isEmpty, "\(words): \(answer.errors)")
    }
    #expect(try Program.run("wijzig", "MN-1900-0001", "--store", store, "titel=x").status == 4)
    #expect(try Program.run("wijzig", id, "--store", store, "titel=x", "--alleen-lezen").status == 64)
    #expect(try Data(contentsOf: URL(fileURLWithPath: segment)) == before)
  }

  @Test func `the chain can be checked with jq and sha256sum, as the README says`() throws {
    let id = try id
    for value in ["een", "twee", "drie"] {
      #expect(try Program.run("wijzig", id, "--store", store, "behandelaar=\(value)").status == 0)
    }
    let readme = try String(contentsOfFile: Self.root + "/README.md", encoding: .utf8)
    let block = try #require(readme.components(separatedBy: "<!-- chain -->").dropFirst().first)
    let lines = try #require(
      block.components(separatedBy: "```sh\n").dropFirst().first?.components(separatedBy: "```").first)
    let sound = try Program.command(
      "/bin/bash", ["-c", lines], environment: Program.environment.merging(["STORE": store]) { $1 })
    #expect(sound.status == 0 && sound.output.contains("4 regels kloppen"), "\(sound)")
    _ = try Program.shell("sed -i 's/twee/tien/' \(segment)")
    let broken = try Program.command(
      "/bin/bash", ["-c", lines], environment: Program.environment.merging(["STORE": store]) { $1 })
    #expect(broken.status != 0 && !broken.output.contains("4 regels kloppen"), "\(broken)")
  }

  @Test func `a torn end is a notice that the next writer clears without losing a byte`() throws {
    let id = try id
    #expect(try Program.run("wijzig", id, "--store", store, "behandelaar=een").status == 0)
    let torn = "{\"n\":3,\"p\":\"12"
    _ = try Program.shell("printf '%s' '\(torn)' >> \(segment)")
    let check = try Program.run("controleer", "--store", store)
    #expect(check.status == 0 && check.output.contains("afgebroken"), "\(check)")
    #expect(try Program.run("wijzig", id, "--store", store, "behandelaar=twee").status == 0)
    #expect(try Program.shell("cat \(store)/quarantine/*").output == torn)
    #expect(try Program.run("controleer", "--store", store).status == 0)
    #expect(try Program.run("journaal", "--store", store).output.contains("quarantaine"))
  }

  @Test func `a changed byte is found, named, and makes the store read-only`() throws {
    let id = try id
    for value in ["een", "twee"] {
      #expect(try Program.run("wijzig", id, "--store", store, "behandelaar=\(value)").status == 0)
    }
    _ = try Program.shell("sed -i '2s/een/tien/' \(segment)")
    let size = try Data(contentsOf: URL(fileURLWithPath: segment)).count
    let check = try Program.run("controleer", "--store", store)
    #expect(check.status == 3 && check.errors.contains("journal/00000001.jsonl:2"), "\(check.errors)")
    let refused = try Program.run("wijzig", id, "--store", store, "behandelaar=drie")
    #expect(refused.status == 1 && refused.errors.contains("alleen te lezen"), "\(refused.errors)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: segment)).count == size)
    let list = try Program.run("lijst", "casussen", "--store", store, "--formaat", "jsonl")
    #expect(list.status == 3 && list.errors.contains("regel 2"))
  }

  @Test func `a basis that someone changed is found by its digest`() throws {
    _ = try Program.shell("sed -i '1s/\"regio\":\"\\(.\\)/\"regio\":\"X/' \(store)/basis/1/overleggen.jsonl")
    let check = try Program.run("controleer", "--store", store)
    #expect(check.status == 3 && check.errors.contains("basis/1/overleggen.jsonl"), "\(check.errors)")
  }

  @Test func `a noted link proves that history was not rewritten`() throws {
    let id = try id
    #expect(try Program.run("wijzig", id, "--store", store, "behandelaar=een").status == 0)
    let info = try Program.run("info", "--store", store).output
    let link = try #require(info.firstMatch(of: #/2 · ([0-9a-f]{64})/#)?.1)
    #expect(try Program.run("wijzig", id, "--store", store, "behandelaar=twee").status == 0)
    #expect(try Program.run("controleer", "--store", store, "--eindhash", String(link)).status == 0)
    // The journal without its last two lines is a sound journal, of another history.
    _ = try Program.shell(
      "head -n 1 \(segment) > \(segment).kort && mv \(segment).kort \(segment) && chmod 600 \(segment)")
    #expect(try Program.run("controleer", "--store", store).status == 0)
    let rewritten = try Program.run("controleer", "--store", store, "--eindhash", String(link))
    #expect(rewritten.status == 3 && rewritten.errors.contains("herschreven"), "\(rewritten.errors)")
  }

  @Test func `what is exported and imported is what it was, byte for byte`() throws {
    let folder = try Program.freshFolder()
    let (out, again, new) = ("\(folder)/uit", "\(folder)/weer", "\(folder)/nieuw")
    #expect(try Program.run("wijzig", try id, "--store", store, "behandelaar=een").status == 0)
    #expect(try Program.run("exporteer", out, "--store", store).status == 0)
    #expect(try Program.run("begin", new, "--regio", "MN").status == 0)
    let dry = try Program.run("importeer", out, "--store", new)
    #expect(dry.status == 0 && dry.errors.contains("--uitvoeren"), "\(dry.errors)")
    #expect(try Program.run("lijst", "casussen", "--store", new).status == 4)
    #expect(try Program.run("importeer", out, "--store", new, "--uitvoeren").status == 0)
    #expect(try Program.run("exporteer", again, "--store", new).status == 0)
    #expect(try Program.shell("diff -r \(out) \(again)").status == 0)
    #expect(try Program.run("controleer", "--store", new).status == 0)
    #expect(try Program.shell("cd \(new) && find . -type f ! -perm 600 -o -type d ! -perm 700").output.isEmpty)
  }

  @Test func `writers that are killed at any moment lose nothing that was acknowledged`() throws {
    let hunt = try Program.command(
      Self.root + "/.ci/reliability", ["--kort", "--alleen", "R1", "--aantal", "60", "--programma", Program.path],
      environment: Program.environment)
    #expect(hunt.status == 0 && hunt.output.contains("60 kills, "), "\(hunt.output)\(hunt.errors)")
    #expect(hunt.output.contains(" 0 lost or twice or half"), "\(hunt.output)")
  }
}
