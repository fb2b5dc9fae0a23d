import Foundation
import Testing

/// What commands say of a configuration file in which something is wrong.
@Suite struct ConfigurationWarningTests {
  private func configured(_ text: String) throws -> [String: String] {
    let path = try Program.freshFolder() + "/config.yaml"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return ["KNOOPPUNT_CONFIG": path]
  }

  @Test(arguments: [
    ["schema", "casussen"], ["lijst", "casussen", "--demo", "--filter", "onvindbaar"], ["man", "knooppunt"],
  ])
  func `a command says once what is wrong, and does what it does`(words: [String]) throws {
    let line = "$K " + words.joined(separator: " ")
    let sound = try Program.shell(line)
    let found = try Program.shell(line, environment: try configured("tema: donker\nkleur: paars\n"))
    #expect(found.status == sound.status && found.output == sound.output)
    let told = found.errors.split(separator: "\n").filter { $0.contains("config.yaml") }
    #expect(told.count == 2, "\(found.errors)")
    #expect(told.first?.contains("regel 1") == true && told.first?.contains("'thema'") == true)
  }

  @Test(arguments: [
    ("thema: lichtt\n", "regel 1: thema: er is geen thema 'lichtt'"),
    ("regio: XX\n", "regel 1: regio: 'XX' is geen regio"),
    ("vergrendelen:\n  opdracht: nietbestaand --x\n", "regel 2: vergrendelen.opdracht: 'nietbestaand' is er niet"),
    ("vergrendelen:\n  opdracht: sh -x\n", ""), ("regio: mn\n", ""),
  ])
  func `a value that is well written and leads nowhere is told`(text: String, warning: String) throws {
    let answer = try Program.run("schema", "casussen", environment: try configured(text))
    #expect(answer.status == 0)
    #expect(warning.isEmpty ? answer.errors.isEmpty : answer.errors.contains(warning), "\(answer.errors)")
  }

  @Test func `an empty --store is no store`() throws {
    let answer = try Program.run("lijst", "casussen", "--store", "")
    #expect(answer.status == 64 && answer.errors.contains("--store is leeg"))
  }

  @Test func `in one stream with what a command writes, nothing is said`() throws {
    let environment = try configured("tema: donker\n")
    let mixed = try Program.shell("$K schema casussen 2>&1 | cat", environment: environment)
    #expect(mixed.output == (try Program.shell("$K schema casussen").output))
  }

  @Test func `info says it among what it prints, and a sound file says nothing`() throws {
    let faulty = try Program.run("info", environment: try configured("tema: donker\n"))
    #expect(faulty.output.contains("'tema'") && !faulty.errors.contains("'tema'"))
    let sound = try Program.run("schema", "casussen", environment: try configured("thema: licht\n"))
    #expect(sound.errors.isEmpty)
  }
}
