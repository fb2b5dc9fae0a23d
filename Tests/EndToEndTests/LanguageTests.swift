import Testing

/// Help and complaints, the argument parser's own included, in the language that was asked for.
@Suite struct LanguageTests {
  private static let english = [
    "OVERVIEW", "USAGE", "Usage", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS", "Error:", "Show ", "values:", "default:",
    "See '", "subcommand", "Unknown", "Missing", "invalid", "unexpected", "Please",
  ]

  private static let commands = [
    "lijst", "zoek", "triage", "toon", "begin", "exporteer", "maak-demo", "schema", "wijzig", "importeer", "vernietig",
    "journaal", "controleer", "info", "man", "beeld",
  ]

  private func run(_ arguments: [String]) throws -> Program.Answer {
    try Program.command(Program.path, arguments, environment: Program.environment)
  }

  @Test(arguments: [[]] + commands.map { [$0] } + [["vernietig", "bevestig"], ["vernietig", "voorstel"]])
  func `the help is Dutch, and English where that is asked for`(command: [String]) throws {
    let dutch = try run(command + ["--help"])
    #expect(dutch.status == 0)
    for word in Self.english + ["(default)"] { #expect(!dutch.output.contains(word), "\(word) in the Dutch help") }
    #expect(dutch.output.contains("GEBRUIK: knooppunt"))
    let english = try run(command + ["--help", "--taal", "en"])
    #expect(english.status == 0)
    #expect(english.output.contains("USAGE: knooppunt"))
    let texts = english.output.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.contains("knooppunt ") }
    for word in [" een ", " het ", " wordt ", " geen ", " niet ", " van "] {
      #expect(!texts.contains { $0.contains(word) }, "'\(word)' in the English help")
    }
    let names = english.output.matches(of: #/<([a-z]+)>/#).map { String($0.1) }
    let dutchNames: Set = [
      "map", "bestand", "datum", "taal", "naam", "wanneer", "opties", "opdracht", "soort", "vraag", "tekst", "bladzij",
      "kleur", "formaat", "regio", "groep", "veld", "grond", "namen", "pagina",
    ]
    #expect(dutchNames.isDisjoint(with: names), "\(dutchNames.intersection(names))")
    for line in dutch.lines + english.lines { #expect(line.count <= 80, "\(line)") }
    for line in dutch.lines where line.hasPrefix("  --") {
      let text = line.dropFirst(26)
      #expect(line.count < 27 || text.first != " " && line.dropFirst(25).first == " ", "\(line)")
    }
  }

  @Test(arguments: [
    (["help", "lijts"], "Er is geen opdracht 'lijts'. Bedoelde u 'knooppunt help lijst'?"),
    (["help", "vernietig", "bevstig"], "Bedoelde u 'knooppunt help vernietig bevestig'?"),
    (["vernietig", "bevstig"], "Bedoelde u 'knooppunt vernietig bevestig'?"),
    (["vernietig", "bevstig", "12"], "Bedoelde u 'knooppunt vernietig bevestig'?"),
    (["lijts", "casussen"], "Bedoelde u 'knooppunt lijst'?"),
    (["lijts", "casussen"], "Er is geen opdracht 'lijts'.\n  Bedoelde"),
    (["foo"], "knooppunt: Er is geen opdracht 'foo'.\n"),
    (["--oefening", "lijst", "casussen"], "--oefening gaat niet samen met een opdracht"),
    (["--print-standaardconfig", "lijst", "casussen"], "--print-standaardconfig gaat niet samen"),
    (["help", "qqqqqq"], "Er is geen opdracht 'qqqqqq'."),
    (["lijst", "casussen", "--kolommen", "codenaam"], "Bedoelde u 'titel'?"),
    (["journaal", "--aantal", "0"], "--aantal is 0; kies een getal vanaf 1."),
    (["journaal", "--van", "2022-02-01", "--tot", "2022-01-31"], "--van ligt na --tot; wissel ze om."),
    (["zoek", "x", "--soort", ","], "--soort noemt geen soort; kies uit: casussen"),
    (["beeld", "x", "--themas", ""], "--themas noemt geen thema; kies uit: donker"),
    (["begin", "", "--regio", "MN"], "'begin' vraagt een map of bestand; wat u gaf is leeg."),
    (["maak-demo", ""], "wat u gaf is leeg"), (["exporteer", ""], "wat u gaf is leeg"),
    (["importeer", ""], "wat u gaf is leeg"),
    (["journaal", "--aantal", "-3"], "--aantal is -3; kies een getal vanaf 1."),
  ])
  func `what was probably meant is said`(arguments: [String], told: String) throws {
    let answer = try run(arguments)
    #expect(answer.status == 64 && answer.output.isEmpty)
    #expect(answer.errors.contains(told), "\(answer.errors)")
  }

  @Test(arguments: [
    ["help"], ["help", "lijst"], ["help", "vernietig"], ["help", "vernietig", "bevestig"], ["help", "help"],
  ])
  func `help of what there is says nothing else`(arguments: [String]) throws {
    let answer = try run(arguments)
    #expect(answer.status == 0 && answer.errors.isEmpty && answer.output.contains("GEBRUIK: "))
  }

  @Test func `the system's reason is told in the language of the rest`() throws {
    let dutch = try run(["lijst", "casussen", "--store", "/dev/null/x"])
    #expect(dutch.errors.contains("Het systeem meldt: een deel van het pad is geen map."), "\(dutch.errors)")
    let english = try run(["lijst", "casussen", "--store", "/dev/null/x", "--taal", "en"])
    #expect(english.errors.contains("The system says: Not a directory."), "\(english.errors)")
    let full = try Program.shell("$K schema casussen > /dev/full")
    #expect(full.status == 1 && full.errors.contains("Het systeem meldt: de schijf is vol."), "\(full.errors)")
  }

  @Test(arguments: [
    (["--opslag", "x"], "De optie '--opslag' bestaat niet."),
    (["--stor", "x"], "De optie '--stor' bestaat niet. Bedoelde u '--store'?"), (["lijst"], "Er ontbreekt: '<soort>'."),
    (["toon", "a", "b"], "Dit hoort hier niet: 'b'."),
    (["toon", "a", "b", "c"], "Dit hoort hier niet: 'b', 'c'."),
    (["--thema"], "Er ontbreekt een waarde achter '--thema <naam>'."),
    (["--taal", "fr"], "'fr' kan niet bij '--taal <taal>'; kies uit 'nl' of 'en'."),
    (["info", "--demo=3"], "'--demo' heeft geen waarde; laat '3' weg."),
    (["vernietig", "bevestig", "x"], "'x' kan niet bij '<nr>'; dat vraagt een getal, zoals 12."),
    (["maak-demo", "x", "--zaad", "-1"], "'-1' kan niet bij '--zaad <n>'; dat vraagt een getal, zoals 12."),
    (["--generate-completion-script", "csh"], "Voor 'csh' is er geen aanvulling."),
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
