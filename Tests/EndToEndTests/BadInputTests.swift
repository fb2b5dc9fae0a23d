import Foundation
import Glibc
import Testing

/// Issue 2, "What bad input gets": nothing sound is hidden, everything unsound is named, nothing traps.
@Suite(.serialized) struct BadInputTests {
  private static let sound = [
    #"{"id":"MN-2021-0001","titel":"Kwartel","regio":"MN","aanleiding":{"soort":"signaal"},"#
      + #""inbreng":[{"nr":1,"partner":"politie","datum":"2021-01-05"}],"themas":[{"nr":1,"code":"omg"}],"#
      + #""status":"weging","behandeldVan":"2021-02-01","vertrouwelijkheid":"vertrouwelijk","#
      + #""grondslag":"convenant","doel":"Beoordelen."}"#,
    #"{"id":"MN-2021-0002","titel":"Anker","regio":"MN","aanleiding":{"soort":"signaal"},"#
      + #""inbreng":[{"nr":1,"partner":"om","datum":"2021-01-05"}],"themas":[{"nr":1,"code":"omg"}],"#
      + #""status":"weging","behandeldVan":"2021-02-01","vertrouwelijkheid":"vertrouwelijk","#
      + #""grondslag":"convenant","doel":"Beoordelen."}"#,
  ]

  /// A plain folder with these files.
  private func folder(_ files: [String: String]) throws -> String {
    let path = try Program.freshFolder()
    for (name, text) in files { try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)")) }
    return path
  }

  private func ids(_ store: String, _ kind: String = "casussen") throws -> (ids: [String], answer: Program.Answer) {
    let answer = try Program.run("lijst", kind, "--store", store, "--formaat", "jsonl", "--kolommen", "id")
    return (try answer.records().compactMap { $0["id"] as? String }, answer)
  }

  // MARK: - Stores that cannot be opened

  /// What, why and what to do, on stderr, and nothing else.
  private func expectRefusal(
    _ answer: Program.Answer, naming path: String, _ words: String? = nil, location: SourceLocation = #_sourceLocation
  ) {
    #expect(answer.status == 1, sourceLocation: location)
    #expect(answer.output.isEmpty, sourceLocation: location)
    let lines = answer.errors.split(separator: "\n")
    #expect(lines.count == 3, "\(answer.errors)", sourceLocation: location)
    #expect(lines.first?.hasPrefix("knooppunt: ") == true, sourceLocation: location)
    #expect(lines.first?.contains(path) == true, "\(answer.errors)", sourceLocation: location)
    if let words { #expect(answer.errors.contains(words), "\(answer.errors)", sourceLocation: location) }
  }

  @Test func `a store that is not there`() throws {
    expectRefusal(
      try Program.run("lijst", "casussen", "--store", "/nergens/x"), naming: "/nergens/x", "knooppunt begin")
    expectRefusal(try Program.run("--store", "/nergens/x"), naming: "/nergens/x")
    expectRefusal(try Program.run("toon", "MN-2021-0001", "--store", "/nergens/x"), naming: "/nergens/x")
    expectRefusal(try Program.run(), naming: Program.home + "/data/knooppunt/store", "--demo")
  }

  @Test func `a folder that holds no records, or a file of another name`() throws {
    let path = try folder(["aantekeningen.txt": "x", "kasussen.jsonl": Self.sound[0]])
    expectRefusal(try Program.run("lijst", "casussen", "--store", path), naming: path, "casussen.jsonl")
    expectRefusal(try Program.run("lijst", "casussen", "--store", path + "/kasussen.jsonl"), naming: "kasussen.jsonl")
  }

  @Test func `a path that leads nowhere, and a pipe in place of a file`() throws {
    let path = try folder([:])
    symlink("kring", path + "/kring")
    expectRefusal(try Program.run("lijst", "casussen", "--store", path + "/kring"), naming: path)
    mkfifo(path + "/casussen.jsonl", 0o600)
    expectRefusal(try Program.run("lijst", "casussen", "--store", path), naming: "casussen.jsonl")
  }

  @Test func `a store that we may not read`() throws {
    let path = try folder(["casussen.jsonl": Self.sound[0]])
    chmod(path, 0o000)
    defer { chmod(path, 0o700) }
    // Root may read everything, so it runs the program as nobody; the way to the folder is open to all.
    let runAsNobody = geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""
    let answer = try Program.shell("exec \(runAsNobody)\"$K\" lijst casussen --store \(path)")
    expectRefusal(answer, naming: path, "leesrecht")
  }

  @Test(arguments: [("", 0o755), ("/FORMAT", 0o644), ("/basis/1/casussen.jsonl", 0o604), ("/basis", 0o750)])
  func `a store that others can get at is refused, with the command that mends it`(_ name: String, _ mode: Int) throws {
    let path = try Program.freshFolder() + "/store"
    #expect(try Program.run("maak-demo", path, "--casussen", "3").status == 0)
    chmod(path + name, mode_t(mode))
    let answer = try Program.run("lijst", "casussen", "--store", path)
    expectRefusal(answer, naming: path + name, "chmod -R go= \(path)")
    #expect(try Program.shell("chmod -R go= \(path) && exec \"$K\" lijst casussen --store \(path)").status == 0)
  }

  @Test func `a FORMAT that says nothing`() throws {
    let path = try Program.freshFolder() + "/store"
    #expect(try Program.run("begin", path, "--regio", "NH").status == 0)
    try Data("{}".utf8).write(to: URL(fileURLWithPath: path + "/FORMAT"))
    chmod(path + "/FORMAT", 0o600)
    expectRefusal(try Program.run("lijst", "casussen", "--store", path), naming: path + "/FORMAT")
  }

  // MARK: - Stores with faults

  @Test func `every damaged line is named with file, line and column, and the sound rows are listed`() throws {
    let path = try Program.freshFolder() + "/store"
    #expect(try Program.run("maak-demo", path, "--casussen", "40").status == 0)
    let file = path + "/basis/1/casussen.jsonl"
    var lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map { Array($0.utf8) }
    #expect(lines.count == 40)
    let damage: [(line: Int, bytes: [UInt8], place: String)] = [
      (3, Array(#"{"id":"X-1",}"#.utf8), "3:13"), (7, Array(#"{"id":"X-2""#.utf8), "7:12"),
      (11, [0x7B, 0x22, 0xFF, 0x22, 0x7D], "11:3"), (15, [], "15"), (19, Array("[1,2]".utf8), "19"),
      (23, Array(#"{"titel":"zonder id"}"#.utf8), "23"), (27, lines[0], "27"),
      (31, Array(#"{"id":"X-3","a":1,"a":2}"#.utf8), "31:19"), (35, Array("geen json".utf8), "35:1"),
      (39, Array(String(repeating: "[", count: 100).utf8), "39:65"),
    ]
    for entry in damage { lines[entry.line - 1] = entry.bytes }
    try Data(lines.joined(separator: [0x0A]) + [0x0A]).write(to: URL(fileURLWithPath: file))
    chmod(file, 0o600)
    let (found, answer) = try ids(path)
    #expect(answer.status == 3)
    #expect(found.count == 30)
    let named = answer.errors.split(separator: "\n").filter { $0.hasPrefix("basis/1/casussen.jsonl:") }
    for entry in damage {
      #expect(
        named.count { $0.hasPrefix("basis/1/casussen.jsonl:\(entry.place): ") } == 1,
        "\(entry.place) in \(answer.errors)")
    }
  }

  @Test func `a faulty record stays a row, and its fields are named`() throws {
    let faulty = #"{"id":"MN-2021-0009","titel":7,"regio":"XX","status":"zoek","locaties":["L-0404"]}"#
    let path = try folder([
      "casussen.jsonl": Self.sound[0] + "\n" + faulty + "\n", "locaties.jsonl": #"{"id":"L-0001"}"# + "\n",
    ])
    let (found, answer) = try ids(path)
    #expect(answer.status == 3)
    #expect(Set(found) == ["MN-2021-0001", "MN-2021-0009"])
    for field in ["titel", "regio", "status", "locaties"] {
      #expect(answer.errors.contains("casussen.jsonl:2: MN-2021-0009 \(field)"), "\(field)")
    }
    #expect(!answer.errors.contains("MN-2021-0001"))
    let table = try Program.run("lijst", "casussen", "--store", path, "--kolommen", "id,regio")
    #expect(table.lines.contains { $0.hasPrefix("MN-2021-0009") && $0.contains("XX") })
    let shown = try Program.run("toon", "MN-2021-0009", "--store", path)
    #expect(shown.status == 3 && shown.output.contains("L-0404") && shown.errors.contains("MN-2021-0009 regio"))
  }

  @Test func `what a filter leaves out is not complained about`() throws {
    let faulty = #"{"id":"MN-2021-0009","regio":"XX"}"#
    let path = try folder(["casussen.jsonl": Self.sound[0] + "\n" + faulty + "\n"])
    let answer = try Program.run("lijst", "casussen", "--store", path, "--filter", "regio:MN")
    #expect(answer.status == 0 && answer.errors.isEmpty)
    let byFindings = try Program.run("lijst", "casussen", "--store", path, "--filter", "melding:fout")
    #expect(byFindings.status == 3 && byFindings.lines.count == 2)
  }

  @Test(arguments: ["casussen.jsonl", "casussen.json"])
  func `a file of 0 bytes is a fault, named once`(_ name: String) throws {
    let path = try folder([name: ""])
    let (found, answer) = try ids(path)
    #expect(answer.status == 3 && found.isEmpty)
    let lines = answer.errors.split(separator: "\n")
    #expect(lines.count == 2 && lines[0].hasPrefix("\(name):1: ") && lines[0].contains("0 bytes"))
    #expect(lines.last?.contains("Niet volledig: \(name) is niet te lezen.") == true)
  }

  // MARK: - Plain JSON

  /// The sound records in every form that is accepted: the file's name, and what stands in it.
  private static let plain: [(String, String)] = [
    ("casussen.jsonl", "\(sound[0])\n\(sound[1])\n"), ("casussen.jsonl", "\(sound[0])\r\n\(sound[1])"),
    ("casussen.json", "[\(sound[0]),\(sound[1])]"), ("casussen.json", "[\n  \(sound[0]),\n  \(sound[1])\n]\n"),
    ("casussen.jsonl", "\u{FEFF}\(sound[0])\n\(sound[1])"), ("casussen.json", "\u{FEFF}[\(sound[0]),\(sound[1])]"),
  ]

  @Test(arguments: plain)
  func `plain JSON opens as a folder and as a file`(_ name: String, _ text: String) throws {
    let path = try folder([name: text, "leesmij.txt": "x"])
    chmod("\(path)/\(name)", 0o644)
    for store in [path, "\(path)/\(name)"] {
      let (found, answer) = try ids(store)
      #expect(answer.status == 0 && answer.errors.isEmpty, "\(answer.errors)")
      #expect(found == ["MN-2021-0001", "MN-2021-0002"])
    }
    let link = path + "-link"
    symlink(path, link)
    #expect(try ids(link).ids.count == 2)
  }

  @Test func `plain JSON opens in the screens too`() async throws {
    let path = try folder(["casussen.json": "[" + Self.sound.joined(separator: ",") + "]"])
    let (_, screen) = try await TerminalDriver.casussen("--store", path, "--peildatum", "2022-09-05")
    #expect(screen.count == 2)
    #expect(screen.records.sorted() == ["MN-2021-0001", "MN-2021-0002"])
    #expect(!screen.shows("DEMO"))
  }

  @Test func `faults stand behind a badge on the screen`() async throws {
    let text = Self.sound[0] + "\n" + #"{"id":"MN-2021-0009","regio":"XX"}"# + "\ngeen json\n"
    let path = try folder(["casussen.jsonl": text])
    let (driver, screen) = try await TerminalDriver.casussen(
      "--store", path, "--peildatum", "2022-09-05", columns: 120, rows: 40)
    #expect(screen.count == 2)
    try await driver.wait(for: "the badge") { $0.lines[1].contains("11 F") }
    try driver.type("gf")
    try await driver.wait(for: "the list of faults") { $0.shows("casussen.jsonl:3") && $0.shows("MN-2021-0009") }
    try driver.type("Q")
    try await driver.waitForEnd()
  }

  // MARK: - A file that changes underneath

  @Test(arguments: [0, 1, 5_000])
  func `a file that shrinks under the screens does not kill the program`(_ bytes: Int) async throws {
    let lines = (1...400).map { Self.sound[0].replacing("MN-2021-0001", with: "MN-2021-\(1000 + $0)") }
    let path = try folder(["casussen.jsonl": lines.joined(separator: "\n") + "\n"])
    let (driver, screen) = try await TerminalDriver.casussen("--store", path)
    #expect(screen.count == 400)
    truncate(path + "/casussen.jsonl", bytes)
    // Rows, a record, the next one, and reading all of it again; letters only, for an Esc is Alt with what follows it.
    for keys in ["G", "l", "J", "h", "gg", "l", "h"] { try driver.type(keys) }
    try driver.press("F5")
    try driver.type("Gl")
    try driver.type("h?")
    try await driver.wait(for: "the help") { $0.lines.first?.contains("Toetsen") == true }
    try driver.press("Escape")
    try await driver.wait(for: "the list") { $0.lines.first?.contains("Toetsen") == false }
    try driver.type("Q")
    #expect(try await driver.waitForEnd() ?? .exit(0) == .exit(0))
  }

  @Test func `F5 shows what was added, what took a file's place, and what was lost`() async throws {
    let path = try folder(["casussen.jsonl": Self.sound[0] + "\n"])
    let file = path + "/casussen.jsonl"
    let (driver, screen) = try await TerminalDriver.casussen("--store", path)
    #expect(screen.count == 1)
    try Data((Self.sound.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: file))
    try driver.press("F5")
    try await driver.wait(for: "the record that was added") { $0.count == 2 && $0.records.count == 2 }
    // As most editors save: a new file in place of the old one.
    try Data((Self.sound[1] + "\n").utf8).write(to: URL(fileURLWithPath: file + ".new"))
    rename(file + ".new", file)
    try driver.press("F5")
    try await driver.wait(for: "the file in its place") { $0.count == 1 && $0.records == ["MN-2021-0002"] }
    truncate(file, 0)
    try driver.press("F5")
    try await driver.wait(for: "the badge of an empty file") { $0.count == 0 && $0.lines[1].contains("1 F") }
    unlink(file)
    try driver.press("F5")
    try await driver.wait(for: "the sentence") { $0.shows("geen opslag") }
    try driver.type("Q")
    #expect(try await driver.waitForEnd() ?? .exit(0) == .exit(0))
  }

  // MARK: - What is made of a store that cannot be read whole

  @Test func `what is made of it says that it is not whole`() throws {
    let path = try folder(["casussen.jsonl": Self.sound[0] + "\n{\"id\":\"MN-2021-0009\",}\n"])
    let said = "Niet volledig: 1 regel van casussen.jsonl is niet te lezen."
    let export = try Program.run("exporteer", path + "/uit", "--store", path)
    #expect(export.status == 3 && export.errors.contains(said))
    let list = try Program.run("lijst", "casussen", "--store", path, "--formaat", "md")
    #expect(list.status == 3 && list.errors.contains(said) && list.output.contains(said))
    let search = try Program.run("zoek", "Kwartel", "--store", path)
    #expect(search.status == 3 && search.errors.contains(said))
    let sheet = try Program.run("toon", "MN-2021-0001", "--store", path, "--formaat", "md")
    #expect(sheet.output.contains(said))
    let other = try Program.run("lijst", "signalen", "--store", path)
    #expect(!other.errors.contains("Niet volledig"))
  }

  @Test(arguments: ["toon", "journaal"])
  func `what is not found may stand on a line that cannot be read`(_ command: String) throws {
    let path = try folder(["casussen.jsonl": Self.sound[0] + "\n{\"id\":\"MN-2021-0009\",}\n"])
    let answer = try Program.run(command, "MN-2021-0009", "--store", path)
    #expect(answer.status == 3)
    #expect(answer.errors.contains("Misschien staat het daar: 1 regel van casussen.jsonl is niet te lezen."))
    #expect(!answer.errors.contains("Er is geen record"))
  }

  @Test func `controleer adds up what is wrong, and does not send the reader to itself`() throws {
    let path = try Program.freshFolder() + "/demo"
    #expect(try Program.run("maak-demo", path, "--casussen", "20", "--zaad", "1").status == 0)
    let file = URL(fileURLWithPath: "\(path)/basis/1/casussen.jsonl")
    var bytes = try Data(contentsOf: file)
    bytes[0] = UInt8(ascii: "!")
    try bytes.write(to: file)
    let answer = try Program.run("controleer", "--store", path)
    #expect(answer.status == 3)
    #expect(answer.output.contains("Samen 2 fouten: 1 aan de opslag zelf, 1 onleesbare regel"))
    #expect(!answer.errors.contains("'knooppunt controleer'"))
    #expect(answer.errors.contains("reservekopie"))
  }

  @Test func `a character that cannot be seen is a warning that a list and a sheet show`() throws {
    let hidden = Self.sound[0].replacingOccurrences(of: "Kwartel", with: "Kwar\\u202etel")
    let path = try folder(["casussen.jsonl": hidden + "\n" + Self.sound[1] + "\n"])
    let list = try Program.run(
      "lijst", "casussen", "--store", path, "--filter", "melding:verborgen", "--kolommen", "id,melding", "--formaat",
      "csv")
    #expect(list.status == 0)
    #expect(list.output == "id;melding\nMN-2021-0001;\"waarschuwing,verborgen\"\n")
    let sheet = try Program.run("toon", "MN-2021-0001", "--store", path)
    #expect(sheet.output.contains("1 verborgen teken (U+202E): open het veld en haal het weg."))
    #expect(try Program.run("controleer", "--store", path).output.contains("0 fouten, 1 waarschuwing"))
  }
}
