import PlainText
import TerminalUI
import Testing
import Themes
import UserSettings

@Suite struct ThemeTextTests {
  private func read(_ text: String, others: [String: String] = [:]) throws(SettingsFault) -> Theme {
    try ThemeText.theme(Array(text.utf8), name: "mijn") { name in
      others[name].map { Array($0.utf8) } ?? Themes.text(named: name)
    }
  }

  private func fault(_ text: String, others: [String: String] = [:]) -> SettingsFault? {
    do throws(SettingsFault) {
      _ = try read(text, others: others)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a theme takes what it does not say from the one that it inherits from`() throws {
    let donker = try read("erft: donker")
    let mine = try read(
      """
      naam: avond
      erft: donker
      palet: {zee: "#005f87"}
      rollen:
        rij: {achter: zee}
        fout: {voor: "#ffffff", nadruk: [vet, onderstreept], teken: "!!"}
      """)
    #expect(mine.name == "avond")
    #expect(donker.name == "mijn")
    #expect(mine.look(.cursor).background == RGB(0, 0x5F, 0x87))
    #expect(mine.look(.cursor).foreground == donker.look(.cursor).foreground)
    #expect(mine.look(.fault).emphasis == [.bold, .underline])
    #expect(mine.marker(.fault) == "!!")
    #expect(mine.look(.success) == donker.look(.success))
  }

  @Test(
    arguments: [
      ("rollen:\n  fout: {voor: groenig}\nerft: donker", 2, "fout", "'groenig' is geen kleur"),
      ("erft: donker\nrollen:\n  rij: {}\n  fuot: {}", 4, nil, "bedoeld is misschien 'fout'"),
      ("erft: donker\nrollen:\n  rij: {kleur: rood}", 3, "rij", "'kleur' is onbekend"),
      ("erft: donker\nrollen:\n  rij: {nadruk: [dik]}", 3, "rij", "'dik' is geen nadruk"),
      ("erft: donker\nrollen:\n  rij: {teken: lang!}", 3, "rij", "hoogstens vier cellen"),
      ("erft: donker\nrollen:\n  rij: rood", 3, "rij", "namen met waarden"),
      ("erft: donker\nrollen: [rij]", 2, nil, "namen met waarden"),
      ("erft: donker\nkleuren: {}", 2, nil, "'kleuren' is onbekend"),
      ("erft: donker\nvariant: groen", 2, nil, "donker, licht of mono"),
      ("erft: donker\npalet: {zee: 12}", 2, "zee", "'12' is geen kleur"),
      ("erft: schemer", 1, nil, "er is geen thema 'schemer'"),
      ("rollen:\n  tekst: {voor: '#ffffff'}", nil, "gedempt", "ontbreekt"),
      ("erft: donker\nerft: licht", 2, nil, "'erft' staat al op regel 1"),
      ("erft: [donker\nrollen: {}", 2, nil, "geen leesbare YAML"),
      ("- donker", 1, nil, "dit is geen thema"), ("", nil, nil, "leeg"),
    ] as [(String, Int?, String?, String)])
  func `what is wrong with a theme is told with line and role`(
    text: String, line: Int?, role: String?, reason: String
  ) throws {
    let fault = try #require(self.fault(text))
    #expect(fault.line == line)
    #expect(fault.subject == role)
    #expect(fault.reason.nl.contains(reason), "\(fault.reason.nl)")
    #expect(!fault.reason.en.isEmpty)
  }

  @Test func `a place is told in words`() throws {
    let fault = try #require(self.fault("erft: donker\nrollen:\n  rij: {nadruk: [dik]}"))
    #expect(fault.placed(calling: ThemeText.roleWord).nl.hasPrefix("regel 3, rol 'rij': 'dik'"))
    #expect(fault.placed(calling: ThemeText.roleWord).en.hasPrefix("line 3, role 'rij': 'dik'"))
  }

  @Test(arguments: [
    (["a": "erft: b", "b": "\nerft: a"], "erft in een kring: mijn → a → b → a"),
    (["a": "erft: mijn"], "kring: mijn → a → mijn"),
    (["a": "erft: b", "b": "erft: c", "c": "erft: d", "d": "erft: e"], "meer dan 4 thema's: mijn → a → b → c → d → e"),
  ])
  func `themes that inherit in a circle, or too far, are refused with their names once`(
    others: [String: String], reason: String
  ) throws {
    let fault = try #require(self.fault("\nerft: a", others: others))
    #expect(fault.line == 2)
    #expect(fault.reason.nl.hasSuffix(reason), "\(fault.reason.nl)")
    #expect(fault.reason.nl.ranges(of: "erft").count == 1, "\(fault.reason.nl)")
  }

  @Test(arguments: [
    String(repeating: "[", count: 200_000), String(repeating: "- ", count: 100_000),
    "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]", String(repeating: "x", count: 300_000), "\u{0}",
    "\u{7}: 1",
    "? [a]\n: b", "!!binary abc", "%YAML 9.9\n---\na: 1",
  ]) func `what nobody would write is refused, not trapped upon`(text: String) {
    #expect(fault(text) != nil)
  }

  @Test func `bytes that are no text are refused with their line`() throws {
    do throws(SettingsFault) {
      _ = try ThemeText.theme(Array("erft: donker\n".utf8) + [0x6E, 0xFF, 0x0A], name: "x")
      Issue.record("it was read")
    } catch {
      #expect(error.line == 2)
    }
  }

  @Test func `every role belongs to a group, and no group is empty`() {
    for group in Role.Group.allCases { #expect(Role.allCases.contains { $0.group == group }) }
    #expect(Role.allCases.count == 46)
  }
}
