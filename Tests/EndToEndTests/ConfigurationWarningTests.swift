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

  /// A home of settings with `config`, and themes of the user's own.
  private func home(_ config: String, themes: [String: String] = [:]) throws -> [String: String] {
    let folder = try Program.freshFolder()
    let shelf = folder + "/knooppunt/themas"
    try FileManager.default.createDirectory(atPath: shelf + "/map.yaml", withIntermediateDirectories: true)
    try config.write(toFile: folder + "/knooppunt/config.yaml", atomically: true, encoding: .utf8)
    for (name, text) in themes {
      try text.write(toFile: "\(shelf)/\(name).yaml", atomically: true, encoding: .utf8)
    }
    return ["XDG_CONFIG_HOME": folder]
  }

  @Test func `a theme of one's own that cannot be used is told by every command, with its file, line and role`() throws
  {
    let broken = "erft: donker\nrollen:\n  fout: {voor: groenig}\n"
    let environment = try home("kleur: auto\nthema: stuk\n", themes: ["stuk": broken, "heel": "erft: licht\n"])
    let told = "stuk.yaml, regel 3, rol 'fout': 'groenig' is geen kleur"
    let answer = try Program.run("schema", "casussen", environment: environment)
    #expect(answer.errors.contains("config.yaml, regel 2: thema 'stuk': ") && answer.errors.contains(told))
    let info = try Program.run("info", environment: environment)
    #expect(info.output.contains(told))
    let themes = info.lines.first { $0.hasPrefix("Thema's") }
    #expect(themes?.contains(" heel,") == true && themes?.contains("map") == false, "\(themes ?? "")")
    let option = try Program.run("schema", "casussen", "--thema", "heel", environment: environment)
    #expect(option.errors.isEmpty)
    let broke = try Program.run(
      "schema", "casussen", "--thema", "stuk", environment: try home("", themes: ["stuk": broken]))
    #expect(broke.status == 0 && broke.errors.contains(told))
  }

  @Test func `a name that stands twice does not cost the rest of the file`() throws {
    let environment = try configured("taal: en\ntaal: nl\nkleur: nooit\n")
    let info = try Program.run("info", environment: environment)
    #expect(info.output.contains("nooit (config.yaml, line 3)"), "\(info.output)")
    #expect(info.output.contains("line 2: 'taal' stands on line 1 already; that one counts"))
  }

  @Test func `info names the keys that differ, with where that is said`() throws {
    let info = try Program.run(
      "info",
      environment: try configured("toetsen:\n  voorinstelling: azerty\n  lijst.filter: [/, F3]\n  lijst.zoom: []\n"))
    #expect(info.output.contains("cijfers ook zonder Shift: 1 &  2 é"))
    for line in [
      #/lijst\.filter +\/, F3 \(config\.yaml, regel 3\)/#, #/lijst\.zoom +geen toets \(config\.yaml, regel 4\)/#,
    ] {
      #expect(info.lines.contains { $0.wholeMatch(of: line) != nil }, "\(info.output)")
    }
    #expect(!info.output.contains("triage.afwijzen"))
  }

  @Test func `a variable that leads nowhere is told`() throws {
    let missing = try Program.run("schema", "casussen", environment: ["KNOOPPUNT_CONFIG": "/nergens/x.yaml"])
    #expect(missing.status == 0 && missing.errors.contains("$KNOOPPUNT_CONFIG: er is geen bestand /nergens/x.yaml"))
    let relative = try Program.run("info", environment: ["XDG_DATA_HOME": "hier"])
    #expect(relative.output.contains("/.local/share/knooppunt/store (standaard)"), "\(relative.output)")
    #expect(relative.output.contains("$XDG_DATA_HOME is geen volledig pad"))
  }

  @Test func `info shows what is in use, and says of a value that leads nowhere that it does not count`() throws {
    var environment = try configured("toetsen:\n  lijst.nergens: x\nthema: niks\nregio: ZZ\ntema: x\n")
    let info = try Program.run("info", environment: environment)
    #expect(info.output.contains("donker (standaard; 'niks' telt niet: config.yaml, regel 3)"), "\(info.output)")
    #expect(info.output.contains("– (standaard; 'ZZ' telt niet: config.yaml, regel 4)"))
    let lines = info.lines.filter { $0.hasPrefix("let op") }.compactMap { $0.firstMatch(of: /regel (\d)/)?.1 }
    #expect(lines == ["2", "3", "4", "5"], "\(info.output)")
    environment["KNOOPPUNT_THEMA"] = "niets"
    let named = try Program.run("info", environment: environment)
    #expect(named.output.contains("donker (standaard; 'niets' telt niet: $KNOOPPUNT_THEMA)"))
  }

  @Test func `a link to no file, and a tab, are told`() throws {
    let home = try home("")
    let path = try #require(home["XDG_CONFIG_HOME"]) + "/knooppunt/config.yaml"
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "nergens.yaml")
    let loose = try Program.run("schema", "casussen", environment: home)
    #expect(loose.status == 0 && loose.errors.contains("een verwijzing naar een bestand dat er niet is"))
    for text in ["vergrendelen:\n\tna: 5\n", "thema: licht\n\tregio: MN\n"] {
      let tab = try Program.run("schema", "casussen", environment: try configured(text))
      #expect(tab.errors.contains("regel 2: hier staat een tab; gebruik spaties"), "\(tab.errors)")
    }
  }

  @Test func `a theme in place of one of the program may inherit from it`() throws {
    let own = "erft: licht\nrollen:\n  fout: {voor: '#ff0000'}\n"
    let answer = try Program.run("schema", "casussen", environment: try home("thema: licht\n", themes: ["licht": own]))
    #expect(answer.errors.isEmpty, "\(answer.errors)")
    let circle = try Program.run(
      "schema", "casussen", environment: try home("thema: mijn\n", themes: ["mijn": "erft: mijn\n"]))
    #expect(circle.errors.contains("erft in een kring: mijn → mijn"), "\(circle.errors)")
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
