import Testing

@Suite struct ManualTests {
  private static let requests: Set<Substring> = [
    ".TH", ".ad", ".nh", ".SH", ".SS", ".PP", ".TP", ".B", ".br", ".nf", ".fi", ".fchar",
  ]

  private func page(_ name: String, _ taal: String) throws -> Program.Answer {
    try Program.run("man", name, "--taal", taal)
  }

  @Test(arguments: ["knooppunt", "knooppunt-config", "knooppunt-store"], ["nl", "en"])
  func `a page is roff that holds no request but ours`(name: String, taal: String) throws {
    let answer = try page(name, taal)
    #expect(answer.status == 0)
    #expect(answer.lines.first?.hasPrefix(".TH \(name.uppercased()) ") == true)
    for line in answer.lines where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(Self.requests.contains(line.prefix { $0 != " " }), "\(line)")
    }
    let headings = answer.lines.filter { $0.hasPrefix(".SH ") }.map { $0.dropFirst(4) }
    #expect(headings.first == (taal == "nl" ? "NAAM" : "NAME"))
    #expect(headings.last == (taal == "nl" ? "ZIE OOK" : "SEE ALSO"))
  }

  @Test(arguments: ["knooppunt", "knooppunt-config", "knooppunt-store"], ["nl", "en"])
  func `what stands as it is fits in 80 columns behind the margin of a page`(name: String, taal: String) throws {
    var isLiteral = false
    for line in try page(name, taal).lines {
      if line == ".nf" || line == ".fi" { isLiteral = line == ".nf" }
      let shown = line.replacing("\\-", with: "-").replacing("\\e", with: "\\")
      #expect(!isLiteral || shown.count <= 80 - 7, "\(line)")
    }
  }

  @Test func `knooppunt(1) names every subcommand and the keys of every screen`() throws {
    let answer = try page("knooppunt", "nl")
    let help = try Program.run("--help").output
    let commands = help.split(separator: "\n").drop { $0 != "OPDRACHTEN:" }.dropFirst().compactMap { line -> String? in
      guard line.hasPrefix("  "), !line.hasPrefix("   "), !line.contains("'") else { return nil }
      return String(line.dropFirst(2).prefix { $0 != " " }).replacing("-", with: "\\-")
    }
    #expect(commands.count > 12)
    for command in commands { #expect(answer.output.contains("\n.SS \(command)\n"), "\(command)") }
    for id in ["lijst.filter", "triage.afwijzen", "ga.triage", "formulier.opslaan"] {
      #expect(answer.output.contains("(\(id))"), "\(id)")
    }
  }

  @Test func `knooppunt-config(5) names what a file may say, and knooppunt-store(5) every kind`() throws {
    let config = try page("knooppunt-config", "en").output
    for name in ["taal", "thema", "vergrendelen.na", "toetsen.voorinstelling", "KNOOPPUNT_KLEUR", "termijn.verlopen"] {
      #expect(config.contains(name), "\(name)")
    }
    let store = try page("knooppunt-store", "nl").output
    for plural in ["casussen", "signalen", "handhavingsknelpunten", "portefeuilles", "triagesessies"] {
      #expect(store.contains(".SS \(plural).jsonl"), "\(plural)")
    }
  }
}
