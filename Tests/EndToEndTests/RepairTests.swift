import Foundation
import Testing

/// `controleer --herstel`: what it clears, what it will not touch, and that no byte is lost by it.
@Suite(.serialized) struct RepairTests {
  private let store: String
  private var segment: String { store + "/journal/00000001.jsonl" }

  init() throws {
    store = try Program.freshFolder() + "/opslag"
    try #require(try Program.run("maak-demo", store, "--casussen", "10").status == 0)
    let list = try Program.run("lijst", "casussen", "--store", store, "--formaat", "jsonl", "--kolommen", "id")
    let id = try #require(try list.records().first?["id"] as? String)
    for value in ["een", "twee"] {
      try #require(try Program.run("wijzig", id, "--store", store, "behandelaar=\(value)").status == 0)
    }
  }

  private func repair() throws -> Program.Answer { try Program.run("controleer", "--store", store, "--herstel") }

  @Test(arguments: ["lijst casussen", "toon ID --formaat json", "zoek ID", "exporteer MAP"])
  func `what is read of a basis that was changed is told, with code 3`(_ command: String) throws {
    let id = try #require(
      try Program.run("lijst", "casussen", "--store", store, "--formaat", "jsonl", "--kolommen", "id").records()
        .last?["id"] as? String)
    let words = command.replacingOccurrences(of: "ID", with: id).replacingOccurrences(of: "MAP", with: store + "-uit")
      .split(separator: " ").map(String.init)
    let sound = try Program.command(Program.path, words + ["--store", store], environment: Program.environment)
    #expect(sound.status == 0, "\(sound)")
    _ = try Program.shell(
      "rm -rf '\(store)-uit'; sed -i 's/\"aangemeld\"/\"aangemelx\"/' \(store)/basis/1/casussen.jsonl")
    _ = try Program.shell("sed -i 's/\"doel\":\"I/\"doel\":\"J/' \(store)/basis/1/casussen.jsonl")
    let told = try Program.command(Program.path, words + ["--store", store], environment: Program.environment)
    #expect(told.status == 3 && told.errors.contains("basis/1/casussen.jsonl"), "\(told)")
  }

  @Test func `a torn end goes to quarantine whole`() throws {
    let torn = "{\"n\":4,\"p\":\"12"
    _ = try Program.shell("printf '%s' '\(torn)' >> \(segment)")
    let repaired = try repair()
    #expect(repaired.status == 0 && repaired.output.contains("hersteld: journal/00000001.jsonl"), "\(repaired)")
    #expect(try Program.shell("cat \(store)/quarantine/*").output == torn)
    let check = try Program.run("controleer", "--store", store)
    #expect(check.status == 0 && !check.output.contains("afgebroken"), "\(check)")
    #expect(try repair().output.contains("hersteld") == false)
  }

  @Test func `what dead programs left goes to quarantine, each under a name of its own`() throws {
    for text in ["eerst", "later"] {
      _ = try Program.shell(
        "cd \(store)/tmp && mkdir -m 700 basis-999999-1f && printf \(text) > basis-999999-1f/casussen.jsonl.tmp")
      let check = try Program.run("controleer", "--store", store)
      #expect(check.status == 0 && check.output.contains("tmp/basis-999999-1f"), "\(check)")
      #expect(try repair().output.contains("tmp/basis-999999-1f → quarantine/tmp-basis-999999-1f"))
    }
    #expect(try Program.shell("cat \(store)/quarantine/*/* | fold -w 5 | sort").output == "eerst\nlater\n")
    #expect(try Program.shell("ls \(store)/tmp").output.isEmpty)
  }

  @Test func `what a living program is at work on stays`() throws {
    _ = try Program.shell("printf x > \(store)/tmp/00000002.jsonl.\(getpid())")
    #expect(try repair().status == 0)
    #expect(try Program.shell("ls \(store)/tmp").output == "00000002.jsonl.\(getpid())\n")
  }

  @Test func `a segment that was begun in vain is taken away`() throws {
    let link = try #require(
      try Program.run("controleer", "--store", store).output.firstMatch(of: #/schakel ([0-9a-f]{64})/#)?.1)
    // Begun behind a line that has others after it, as a writer that died between leaves it.
    _ = try Program.shell(
      "printf 'half' > \(store)/journal/00000002.jsonl && chmod 600 \(store)/journal/00000002.jsonl")
    let check = try Program.run("controleer", "--store", store)
    #expect(check.status == 0 && check.output.contains("journal/00000002.jsonl"), "\(check)")
    let repaired = try repair()
    #expect(repaired.status == 0 && repaired.output.contains("hersteld: journal/00000002.jsonl"), "\(repaired)")
    #expect(try Program.shell("ls \(store)/journal").output == "00000001.jsonl\n")
    #expect(try Program.shell("cat \(store)/quarantine/*").output == "half")
    #expect(try Program.run("controleer", "--store", store, "--eindhash", String(link)).status == 0)
  }

  @Test func `what others can read is told with the command, and closed`() throws {
    _ = try Program.shell("chmod 644 \(segment) && chmod 755 \(store)/quarantine && printf x > \(store)/drafts/los")
    _ = try Program.shell("chmod 666 \(store)/drafts/los")
    let check = try Program.run("controleer", "--store", store)
    #expect(check.status == 0, "\(check)")
    for name in ["journal/00000001.jsonl", "quarantine", "drafts/los"] {
      #expect(
        check.output.contains("Melding: \(name) heeft ruimere rechten")
          && check.output.contains("chmod go= \(store)/\(name)\n"), "\(check.output)")
    }
    let repaired = try repair()
    #expect(repaired.status == 0 && repaired.output.contains("rechten hersteld: drafts/los"), "\(repaired)")
    #expect(try Program.shell("cd \(store) && find . -perm /077").output.isEmpty)
  }

  @Test(arguments: ["2s/een/tien/", "3s/twee/tien/"])
  func `a line that was changed is not repaired: nothing goes, and it is said what to do`(_ change: String) throws {
    _ = try Program.shell("sed -i '\(change)' \(segment) && printf rest > \(store)/tmp/rest")
    let before = try Data(contentsOf: URL(fileURLWithPath: segment))
    let repaired = try repair()
    #expect(repaired.status == 3 && repaired.errors.contains("journal/00000001.jsonl:\(change.prefix(1))"))
    #expect(repaired.errors.contains("Dit herstelt --herstel niet") && repaired.errors.contains("reservekopie"))
    #expect(repaired.output.contains("weggezet: tmp/rest"), "\(repaired)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: segment)) == before)
  }

  @Test func `a basis that differs is not repaired`() throws {
    _ = try Program.shell("sed -i '1s/\"regio\":\"\\(.\\)/\"regio\":\"X/' \(store)/basis/1/overleggen.jsonl")
    let repaired = try repair()
    #expect(repaired.status == 3 && repaired.errors.contains("Dit herstelt --herstel niet"), "\(repaired)")
  }
}
