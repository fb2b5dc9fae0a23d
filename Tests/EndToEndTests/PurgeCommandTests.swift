import Foundation
import Testing

/// `vernietig` by command, with users of this machine.
@Suite(.serialized) struct PurgeCommandTests {
  /// Another user than the one that runs the tests can be had by root only.
  static let isRoot = getuid() == 0

  private let folder: String
  private var store: String { folder + "/opslag" }
  private let marker = "Zilverreiger7f3a"
  private let id = "S-MN-2021-0001"

  init() throws {
    folder = try Program.freshFolder()
  }

  /// A store with a signaal that has ended; `options` go to `begin`.
  private func begin(_ options: String...) throws {
    try #require(
      try Program.command(Program.path, ["begin", store, "--regio", "MN"] + options, environment: Program.environment)
        .status == 0)
    let line =
      #"{"id":"\#(id)","ontvangenOp":"2021-01-05","regio":"MN","inbreng":[{"nr":1,"partner":"politie","datum":"2021-01-05"}],"#
      + #""omschrijving":"\#(marker)","status":"afgewezen","grondslag":"convenant","doel":"Beoordelen.","bewaarTot":"2022-01-05"}"#
    try (line + "\n").write(toFile: folder + "/signalen.jsonl", atomically: true, encoding: .utf8)
    let brought = try Program.run("importeer", folder + "/signalen.jsonl", "--store", store, "--uitvoeren")
    try #require(brought.status == 0, "\(brought.errors)")
    unlink(folder + "/signalen.jsonl")
  }

  /// The files of the store in which the marker stands.
  private var holders: [String] {
    get throws {
      let found = try Program.shell("grep -rl \(marker) '\(store)' || true")
      return found.lines.map { $0.split(separator: "/").suffix(2).joined(separator: "/") }
    }
  }

  /// What the README's shell lines say of the chain.
  private func chain() throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let readme = try String(contentsOfFile: root + "/README.md", encoding: .utf8)
    let block = try #require(readme.components(separatedBy: "<!-- chain -->").dropFirst().first)
    let lines = block.components(separatedBy: "```sh\n").dropFirst().first?.components(separatedBy: "```").first
    return try Program.command(
      "/bin/bash", ["-c", try #require(lines)], environment: Program.environment.merging(["STORE": store]) { $1 }
    ).output
  }

  /// Puts the program where other users may run it. Another process copies it: of a file that this one writes, a child
  /// that a test beside it starts would have the descriptor, and then nobody may run it.
  private func copyProgram(to path: String) throws {
    try #require(try Program.shell("cp \(Program.path) \(path)").status == 0)
  }

  @Test func `a proposal names what may not be destroyed, is listed, and is withdrawn`() throws {
    try begin()
    let refused = try Program.run(
      "vernietig", "voorstel", id, "S-MN-2021-0009", "--grond", "geen_grondslag", "--reden", "x", "--store", store)
    #expect(refused.status == 1 && refused.errors.contains("S-MN-2021-0009 bestaat niet"), "\(refused.errors)")
    #expect(
      try Program.run("vernietig", "voorstel", id, "--grond", "zomaar", "--reden", "x", "--store", store).status == 1)
    let due = try Program.run("vernietig", "--store", store)
    #expect(due.status == 0 && due.output.contains("\(id)  bewaard tot en met 2022-01-05"), "\(due.output)")
    let proposal = try Program.run(
      "vernietig", "voorstel", id, "--grond", "bewaartermijn", "--reden", "najaar", "--store", store)
    #expect(proposal.status == 0 && proposal.errors.contains("Voorstel 2: 1 record te vernietigen."))
    #expect(try Program.run("vernietig", "lijst", "--store", store).output.contains("wacht op bevestiging"))
    #expect(try Program.run("vernietig", "verklaring", "2", "--store", store).status == 4)
    #expect(try Program.run("vernietig", "intrekken", "2", "--store", store).status == 0)
    #expect(try !Program.run("vernietig", "lijst", "--store", store).output.contains("wacht op bevestiging"))
    #expect(try Program.run("vernietig", "lijst", "--alle", "--store", store).output.contains("ingetrokken door"))
    #expect(try Program.run("toon", id, "--store", store).status == 0)
  }

  @Test func `nobody confirms their own private store by a file of their own`() throws {
    try begin()
    try #require(
      try Program.run("vernietig", "voorstel", id, "--grond", "bewaartermijn", "--reden", "najaar", "--store", store)
        .status == 0)
    let asked = try Program.run("vernietig", "bevestig", "2", "--store", store)
    #expect(asked.status == 1 && asked.errors.contains("bevestigingsbestand"))
    let file = folder + "/eigen.json"
    try asked.output.write(toFile: file, atomically: true, encoding: .utf8)
    let own = try Program.run("vernietig", "bevestig", "2", "--bestand", file, "--aantal", "1", "--store", store)
    #expect(own.status == 1 && own.errors.contains("dezelfde gebruiker"), "\(own.errors)")
    #expect(try !holders.isEmpty)
  }

  @Test(.enabled(if: PurgeCommandTests.isRoot, "another user can be had by root only"))
  func `a second person's file confirms, word for word and theirs alone`() throws {
    try begin()
    try #require(
      try Program.run("vernietig", "voorstel", id, "--grond", "bewaartermijn", "--reden", "najaar", "--store", store)
        .status == 0)
    let asked = try Program.run("vernietig", "bevestig", "2", "--store", store)
    let open = try Program.command("/bin/mktemp", ["-d"], environment: Program.environment).output
      .trimmingCharacters(in: .newlines)
    defer { try? FileManager.default.removeItem(atPath: open) }
    chmod(open, 0o777)
    try asked.output.write(toFile: open + "/voorstel.json", atomically: true, encoding: .utf8)
    chmod(open + "/voorstel.json", 0o644)
    try copyProgram(to: open + "/knooppunt")
    let file = open + "/bevestiging.json"
    let made = try Program.shell(
      "setpriv --reuid=65534 --regid=65534 --clear-groups \(open)/knooppunt vernietig bevestigingsbestand "
        + "\(open)/voorstel.json --naar \(file) --aantal 1")
    #expect(made.status == 0, "\(made.errors)")
    func confirm(_ file: String) throws -> Program.Answer {
      try Program.run("vernietig", "bevestig", "2", "--bestand", file, "--aantal", "1", "--store", store)
    }
    _ = try Program.shell("ln -s \(file) \(open)/link; cp \(file) \(open)/wijd; echo >> \(open)/wijd")
    _ = try Program.shell("chown 65534 \(open)/wijd; cp -p \(open)/wijd \(open)/anders; chmod 666 \(open)/wijd")
    #expect(try confirm(open + "/link").errors.contains("geen gewoon bestand"))
    #expect(try confirm(open + "/wijd").errors.contains("kunnen erin schrijven"))
    #expect(try confirm(open + "/anders").errors.contains("niet woord voor woord"))
    #expect(try !holders.isEmpty)
    let done = try confirm(file)
    #expect(done.status == 0 && done.errors.contains("vernietigd, bevestigd door nobody"), "\(done.errors)")
    #expect(try holders == [])
    let gone = try Program.run("toon", id, "--store", store)
    #expect(gone.status == 4 && gone.errors.contains("is vernietigd op"), "\(gone.errors)")
    #expect(try Program.run("controleer", "--store", store).status == 0)
    let text = try Program.run("vernietig", "verklaring", "2", "--store", store).output
    #expect(
      text.contains("| Grond | bewaartermijn verstreken |") && text.contains("met een bestand van gebruiker 65534"))
    #expect(text.contains("| \(id) | Signaal | 1 |") && !text.contains(marker))
    #expect(try Program.run("journaal", id, "--store", store).output.contains("\(id)  vernietigd"))
    #expect(try confirm(file).errors.contains("staat niet meer open"))
    #expect(try chain().contains("4 regels kloppen"))
  }

  @Test(.enabled(if: PurgeCommandTests.isRoot, "another user can be had by root only"))
  func `in a shared store the second user confirms at their own account`() throws {
    chmod(folder, 0o755)
    try begin("--groep", "nogroup")
    let open = folder + "/knooppunt"
    try copyProgram(to: open)
    // 1 and 2 are daemon and bin on every system.
    func run(_ user: Int, _ words: String) throws -> Program.Answer {
      try Program.shell(
        "setpriv --reuid=\(user) --regid=$(getent group nogroup | cut -d: -f3) --clear-groups \(open) \(words) "
          + "--store '\(store)'")
    }
    _ = try Program.shell("chown -R :nogroup '\(store)'")
    let proposal = try run(1, "vernietig voorstel \(id) --grond bewaartermijn --reden najaar")
    #expect(proposal.status == 0, "\(proposal.errors)")
    let own = try run(1, "vernietig bevestig 2 --aantal 1")
    #expect(own.status == 1 && own.errors.contains("stelde deze vernietiging zelf voor"), "\(own.errors)")
    #expect(try run(2, "vernietig bevestig 2 --aantal 3").errors.contains("niet over 3"))
    let done = try run(2, "vernietig bevestig 2 --aantal 1")
    #expect(done.status == 0 && done.errors.contains("bevestigd door bin"), "\(done.errors)")
    #expect(try holders == [])
    let check = try run(1, "controleer")
    #expect(check.status == 0, "\(check.errors)")
  }
}
