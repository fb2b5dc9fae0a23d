import Foundation
import Testing

/// Locales: what reaches the terminal is what it can show, and what reaches the store is UTF-8 all the same.
@Suite(.serialized) struct LocaleTests {
  private let store: String

  init() throws {
    store = try Program.freshFolder() + "/kantoor"
    let made = try Program.run("maak-demo", store, "--casussen", "20")
    try #require(made.status == 0, "\(made.errors)")
  }

  /// Variables of a locale, and whether its terminal shows UTF-8.
  static let locales: [(variables: [String: String?], isUTF8: Bool)] = [
    (["LANG": "C.UTF-8"], true),
    // As SSH hands on, to a machine that has not generated it.
    (["LANG": "nl_NL.UTF-8"], true), (["LC_ALL": "xx_YY.UTF-8"], true), (["LANG": "xx_YY.utf8"], true),
    (["LANG": "C"], false), (["LANG": nil], false), (["LC_ALL": "POSIX"], false), (["LANG": "xx_YY"], false),
    (["LC_ALL": "nl_NL.ISO-8859-1"], false),
  ]

  @Test(arguments: locales.indices)
  func `what is typed and pasted is stored in UTF-8, and painted as the locale allows`(_ place: Int) async throws {
    let (variables, isUTF8) = Self.locales[place]
    let terminal = try PseudoTerminal([Program.path, "--store", store], environment: variables)
    try await terminal.wait(for: Screen.sign)
    try await terminal.step("gc")
    try await terminal.step("e")
    // What a dead key gives, and what comes from elsewhere.
    for keys in ["\r", "\u{15}", "Café Zeeën ", "\u{1B}[200~naïef façade\u{1B}[201~", "\r", "\u{F}"] {
      try await terminal.step(keys)
    }
    let ids = ["lijst", "casussen", "--store", store, "--filter", "\"Café Zeeën naïef façade\"", "--formaat", "jsonl"]
    var patience = Patience(.seconds(10))
    var found: [[String: Any]] = []
    while found.isEmpty, !patience.isSpent() {
      try await Task.sleep(for: .milliseconds(20))
      found = try Program.command(Program.path, ids, environment: Program.environment).records()
    }
    #expect(found.map { $0["titel"] as? String } == ["Café Zeeën naïef façade"])
    let from = terminal.output.count
    terminal.type("\u{C}")
    try await terminal.wait(for: isUTF8 ? "Café Zeeën" : "Cafe Zeeen", from: from)
    terminal.type("Q")
    #expect(try await terminal.waitForEnd() == .exit(0))
    #expect(terminal.output.allSatisfy { $0 < 0x80 } != isUTF8)
    // No half characters, and none of what a wrong table makes of them.
    #expect(!terminal.text.contains("\u{FFFD}") && !terminal.text.contains("Ã"))
  }
}
