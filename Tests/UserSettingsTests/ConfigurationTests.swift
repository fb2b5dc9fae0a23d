import PlainText
import StrictJSON
import Testing
import UserSettings

@Suite struct ConfigurationTests {
  private func read(_ text: String) -> Configuration {
    var configuration = Configuration()
    configuration.read(file: Array(text.utf8))
    return configuration
  }

  @Test func `without anything every setting is what it is of itself`() {
    let configuration = Configuration()
    for setting in Setting.all {
      #expect(configuration[setting] == setting.standard)
      #expect(configuration.origin(of: setting) == .standard)
      #expect(setting.standard.isEmpty || setting.fault(in: setting.standard) == nil)
    }
  }

  @Test func `the file weighs less than the environment, and that less than an option`() {
    var configuration = read("thema: licht\ntaal: en\nkleur: nooit\n")
    configuration.read(environment: { ["KNOOPPUNT_TAAL": "nl", "KNOOPPUNT_KLEUR": "altijd"][$0] })
    configuration.read(.kleur, option: "auto")
    configuration.read(.taal, option: nil)
    #expect(configuration[.thema] == "licht")
    #expect(configuration.origin(of: .thema) == .file(line: 1))
    #expect(configuration[.taal] == "nl")
    #expect(configuration.origin(of: .taal) == .variable("$KNOOPPUNT_TAAL"))
    #expect(configuration[.kleur] == "auto")
    #expect(configuration.origin(of: .kleur) == .option("--kleur"))
    #expect(configuration.warnings.isEmpty)
  }

  @Test(arguments: [
    ("thmea: licht", 1, "'thmea' is onbekend; bedoeld is misschien 'thema'"),
    ("taal: nl\nvergrendelen:\n  naa: 5", 3, "bedoeld is misschien 'na'"),
    ("xyz: 1", 1, "'xyz' is onbekend"), ("kleur: blauw", 1, "kleur: 'blauw' kan niet; kies uit: auto, altijd, nooit"),
    ("vergrendelen:\n  na: 9000", 2, "geen getal van 0 tot en met 1440"),
    ("vergrendelen: 5", 1, "onder 'vergrendelen' horen namen"), ("thema: [a, b]", 1, "heeft één waarde"),
    ("- thema", 1, "hier horen namen met waarden"), ("thema: 'x", 1, "geen leesbare YAML"),
    ("thema: licht\n\nthema: donker", 3, "'thema' staat al op regel 1; die telt"),
    ("taal: nl\ntoetsen: {a: x, a: y}", 2, "'a' staat er twee keer; het hele bestand telt niet mee"),
    ("toetsen:\n  lijst.filter:", 2, "'lijst.filter': hier staat niets, dus de toetsen blijven"),
    ("toetsen:\n  lijst.filter: null", 2, "met [] krijgt de opdracht geen toets"),
    ("toetsen:\n  lijst.filter: {a: b}", 2, "wil toetsen"),
    ("? [a]\n: b", 1, "dit is geen naam"),
  ])
  func `what is wrong is told with its line, and the rest counts`(text: String, line: Int, reason: String) throws {
    let configuration = read(text)
    let warning = try #require(configuration.warnings.first)
    #expect(configuration.warnings.count == 1)
    #expect(warning.line == line)
    #expect(warning.text.nl.contains(reason), "\(warning.text.nl)")
  }

  @Test(arguments: ["\n", "\r\n"]) func `of a name that stands twice the first counts, and so does all the rest`(
    end: String
  ) {
    let lines = [
      "thema: licht", "vergrendelen:", "  na: 5", "  'na': 7", "toetsen:", "  lijst.filter: [F3]", "\"thema\" : donker",
      "  # die", "kleur: nooit", "vergrendelen:", "- a", "- b", "taal: en", "thema:x: 1",
    ]
    let configuration = read(lines.joined(separator: end))
    #expect(configuration[.thema] == "licht" && configuration[.kleur] == "nooit" && configuration[.taal] == "en")
    #expect(configuration[.vergrendelenNa] == "5")
    #expect(configuration.keyChanges.map(\.keys) == [["F3"]])
    #expect(configuration.origin(of: .taal) == .file(line: 13))
    #expect(Set(configuration.warnings.map(\.line)) == [4, 7, 10, 14])
    #expect(
      configuration.warnings.contains { $0.text.en == "'vergrendelen' stands on line 2 already; that one counts" })
  }

  @Test func `a wrong value in the environment is told by its variable`() throws {
    var configuration = Configuration()
    configuration.read(environment: { $0 == "KNOOPPUNT_KLEUR" ? "roze" : nil })
    let warning = try #require(configuration.warnings.first)
    #expect(warning.line == nil && warning.text.nl.hasPrefix("$KNOOPPUNT_KLEUR: 'roze' kan niet"))
    #expect(configuration[.kleur] == "auto")
  }

  @Test func `a byte order mark before the first line is no part of it`() {
    let configuration = read("\u{FEFF}thema: licht\n")
    #expect(configuration.warnings.isEmpty && configuration[.thema] == "licht")
  }

  @Test func `keys are replaced, added and taken away`() {
    let configuration = read(
      """
      toetsen:
        voorinstelling: azerty
        lijst.filter: [/, F3]
        ga.terug: +F4
        lijst.zoom: []
        lijst.open: Enter
      """)
    #expect(configuration.warnings.isEmpty)
    #expect(configuration[.voorinstelling] == "azerty")
    #expect(configuration.keyChanges.map(\.id) == ["lijst.filter", "ga.terug", "lijst.zoom", "lijst.open"])
    #expect(configuration.keyChanges.map(\.keys) == [["/", "F3"], ["F4"], [], ["Enter"]])
    #expect(configuration.keyChanges.map(\.isAdding) == [false, true, false, false])
    #expect(configuration.keyChanges.map(\.line) == [3, 4, 5, 6])
  }

  @Test(arguments: ["", "# niets\n", "---\n", "~"]) func `an empty file says nothing`(text: String) {
    #expect(read(text) == Configuration())
  }

  @Test(arguments: Taal.allCases)
  func `the standard file sets nothing, and with its signs taken away what there is of itself`(taal: Taal) {
    let text = ConfigurationText.standard(taal, path: "~/.config/knooppunt/config.yaml")
    #expect(read(text) == Configuration())
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("## ") }
    let bare = read(lines.map { $0.hasPrefix("# ") ? String($0.dropFirst(2)) : String($0) }.joined(separator: "\n"))
    #expect(bare.warnings.isEmpty, "\(bare.warnings)")
    for setting in Setting.all {
      #expect(bare[setting] == setting.standard)
      #expect(bare.origin(of: setting) != .standard, "\(setting.name) stands in it")
    }
    #expect(bare.keyChanges.count == 3)
  }

  @Test func `the schema names every setting and every command`() throws {
    let json = ConfigurationSchema.json(.nl, themes: ["donker"], commands: ["lijst.filter"])
    let properties = try #require(json.object?["properties"]?.object)
    for setting in Setting.all {
      let parts = setting.name.split(separator: ".", maxSplits: 1).map(String.init)
      let outer = try #require(properties[parts[0]])
      let schema = parts.count == 1 ? outer : outer.object?["properties"]?.object?[parts[1]]
      #expect(schema?.object?["description"] != nil, "\(setting.name)")
    }
    #expect(properties["toetsen"]?.object?["properties"]?.object?["lijst.filter"] != nil)
    #expect(json.object?["additionalProperties"] == .bool(false))
  }
}
