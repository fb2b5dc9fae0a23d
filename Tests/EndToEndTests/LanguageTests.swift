import Testing

/// Help and complaints, the argument parser's own included, in the language that was asked for.
@Suite struct LanguageTests {
  private static let english = [
    "OVERVIEW", "USAGE", "Usage", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS", "Error:", "Show ", "values:", "default:",
    "See '", "subcommand", "Unknown", "Missing", "invalid", "unexpected", "Please",
  ]

  private static let commands = [
    "lijst", "zoek", "triage", "toon", "begin", "exporteer", "maak-demo", "schema", "wijzig", "importeer", "vernietig",
    "journaal", "controleer", "info",
  ]

  private func run(_ arguments: [String]) throws -> Program.Answer {
    try Program.command(Program.path, arguments, environment: Program.environment)
  }

  @Test(arguments: [[]] + commands.map { [$0] } + [["vernietig", "bevestig"], ["vernietig", "voorstel"]])
  func `the help is Dutch, and English where that is asked for`(command: [String]) throws {
    let dutch = try run(command + ["--help"])
    #expect(dutch.status == 0)
    for word in Self.english { #expect(!dutch.output.contains(word), "\(word) in the Dutch help") }
    #expect(dutch.output.contains("GEBRUIK: knooppunt"))
    let english = try run(command + ["--help", "--taal", "en"])
    #expect(english.status == 0)
    #expect(english.output.contains("USAGE: knooppunt"))
    let texts = english.output.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.contains("knooppunt ") }
    for word in [" een ", " het ", " wordt ", " geen ", " niet ", " van "] {
      #expect(!texts.contains { $0.contains(word) }, "'\(word)' in the English help")
    }
  }

  @Test(arguments: [
    (["--opslag", "x"], "De optie '--opslag' bestaat niet."),
    (["--stor", "x"], "De optie '--stor' bestaat niet. Bedoelde u '--store'?"), (["lijst"], "Er ontbreekt: '<soort>'."),
    (["toon", "a", "b"], "Dit hoort hier niet: 'b'."),
    (["toon", "a", "b", "c"], "2 dingen horen hier niet: 'b', 'c'."),
    (["--thema"], "Er ontbreekt een waarde achter '--thema <naam>'."),
    (["--taal", "fr"], "'fr' kan niet bij '--taal <taal>'; kies uit 'nl' of 'en'."),
    (["info", "--demo=3"], "'--demo' heeft geen waarde; laat '3' weg."),
    (["vernietig", "bevestig", "x"], "'x' kan niet bij '<nr>'."),
  ])
  func `a complaint about wrong usage is Dutch`(arguments: [String], complaint: String) throws {
    let answer = try run(arguments)
    #expect(answer.status == 64)
    #expect(answer.errors.contains("knooppunt: " + complaint), "\(answer.errors)")
    for word in Self.english { #expect(!answer.errors.contains(word), "\(word) in: \(answer.errors)") }
  }

  @Test func `a complaint is English where that is asked for`() throws {
    let answer = try run(["--taal=en", "--stor", "x"])
    #expect(answer.status == 64)
    #expect(answer.errors.contains("Unknown option '--stor'. Did you mean '--store'?"))
  }
}
