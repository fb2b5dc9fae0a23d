import Foundation
import Glibc
import Testing

/// `--tekstmodus` of the program itself: lines in, lines out.
@Suite(.serialized) struct DialogueTests {
  private let store: String

  init() throws {
    store = try Program.freshFolder() + "/kantoor"
    let made = try Program.run("maak-demo", store)
    try #require(made.status == 0, "\(made.errors)")
  }

  /// Types `lines` to the program, as a pipe, in which `$K` and the options of the store stand.
  private func type(_ lines: [String], _ command: String = "", _ extra: [String: String] = [:]) throws -> Program.Answer
  {
    let text = lines.map { "'\($0)'" }.joined(separator: " ")
    return try Program.shell("printf '%s\\n' \(text) | \"$K\" \(command) --store '\(store)'", environment: extra)
  }

  private func journal() throws -> String {
    let told = try Program.run("journaal", "--store", store)
    #expect(told.status == 0, "\(told.errors)")
    return told.output
  }

  @Test func `a decision, an edit and a step typed through a pipe are in the journal, and no escape is written`() throws
  {
    let answer = try type(
      [
        "triage", "5", "1", "", "j", "stop", "bewerk MN-2022-0020", "Zilverreiger", ".", "andere naam", "j",
        "verder MN-2022-0020", "1", "", "j", "stop",
      ], "--tekstmodus")
    #expect(answer.status == 0 && answer.errors.isEmpty, "\(answer.errors)")
    #expect(!answer.output.utf8.contains(0x1B) && !answer.output.utf8.contains(0x0D))
    #expect(answer.output.contains("afwijzen: te weinig concreet."), "\(answer.output)")
    let told = try journal()
    #expect(told.contains("Status: in beoordeling → afgewezen") || told.contains("→ afgewezen"))
    #expect(told.contains("Tafeleend → Zilverreiger") && told.contains("andere naam"))
    #expect(told.contains("Status: casusoverleg → analyse"), "\(told)")
    let check = try Program.run("controleer", "--store", store)
    #expect(check.status == 0, "\(check.output)\(check.errors)")
  }

  @Test func `triage takes its filter, the environment asks for the dialogue too, and without input it ends`() throws {
    let filtered = try type(["stop", "stop"], "triage --tekstmodus --filter 'thema:witwassen'")
    #expect(filtered.status == 0 && filtered.output.contains("Besluit? 1 opwerken"), "\(filtered.errors)")
    let wrong = try type(["stop"], "triage --tekstmodus --filter 'thema:'")
    #expect(wrong.status == 64 && wrong.output.isEmpty)
    let asked = try type(["stop"], "", ["KNOOPPUNT_TEKSTMODUS": "ja"])
    #expect(asked.status == 0 && asked.output.contains("Opdracht:"), "\(asked.errors)")
    let silent = try Program.run("--tekstmodus", "--store", store)
    #expect(silent.status == 0 && silent.output.contains("Opdracht:"))
  }

  @Test func `a disk that takes nothing more is told, and a reader that leaves is no failure`() throws {
    let full = try Program.shell("echo stop | \"$K\" --tekstmodus --store '\(store)' > /dev/full")
    #expect(full.status == 1 && full.errors.contains("De uitvoer kon niet worden geschreven."), "\(full.errors)")
    let closed = try Program.shell("(echo '?'; sleep 1; echo stop) | \"$K\" --tekstmodus --store '\(store)' | head -1")
    #expect(closed.status == 0 && closed.output.contains("tekstmodus") && closed.errors.isEmpty, "\(closed.errors)")
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `a signal ends it with what was typed kept as a draft`(_ signal: CInt) throws {
    let state = try Program.freshFolder()
    let fifo = state + "/regels"
    try #require(mkfifo(fifo, 0o600) == 0)
    let out = state + "/uit"
    let process = try Spawn.start(
      [Program.path, "--tekstmodus", "--store", store],
      environment: Program.environment.merging(["XDG_STATE_HOME": state]) { $1 },
      opening: [
        .init(descriptor: 0, path: fifo, flags: O_RDWR),
        .init(descriptor: 1, path: out, flags: O_WRONLY | O_CREAT | O_EXCL),
        .init(descriptor: 2, path: "/dev/null", flags: O_WRONLY),
      ])
    let pipe = open(fifo, O_WRONLY)
    defer { close(pipe) }
    let text = Array("bewerk MN-2022-0020\nGrutto\n".utf8)
    #expect(write(pipe, text, text.count) == text.count)
    for _ in 0..<2_000 {
      let said = (try? String(contentsOfFile: out, encoding: .utf8)) ?? ""
      if said.contains("Regio, ") || said.contains("Regio?") { break }
      usleep(5_000)
    }
    kill(process, signal)
    #expect(Spawn.end(of: process, waiting: true) == .exit(128 + signal))
    let again = try type(["1", ".", "", "j", "stop"], "--tekstmodus", ["XDG_STATE_HOME": state])
    #expect(again.output.contains(" Codenaam: Tafeleend → Grutto"), "\(again.output)")
    #expect(try journal().contains("Tafeleend → Grutto"))
  }
}
