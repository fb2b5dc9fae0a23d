import KnooppuntUI
import PlainText
import TerminalUI
import Testing

@Suite struct LooksScenarioTests {
  /// Two good themes and one that cannot be used.
  private struct Shelf: ThemeSource {
    var names: [String] { ["avond", "donker", "kapot"] }

    func theme(_ name: String) throws(ThemeTrouble) -> Theme {
      if name == "kapot" { throw ThemeTrouble(Tekst(nl: "kapot.yaml, regel 3", en: "kapot.yaml, line 3")) }
      return Theme(name: name, variant: .dark, roles: [:])
    }
  }

  private func desk(notice: Tekst? = nil) throws -> Desk {
    var desk = try Desk()
    desk.runtime.offer(Shelf(), chosen: "donker", notice: notice)
    return desk
  }

  private func shown(_ desk: Desk) -> [String] { desk.runtime.terminal.themes.map(\.name) }

  @Test func `a theme is shown while its name stands there, and stays with Enter`() throws {
    var desk = try desk()
    desk.play(":thema avond")
    #expect(shown(desk) == ["avond"])
    desk.play("<enter>")
    #expect(shown(desk) == ["avond"])
    #expect(desk.screen.contains("Thema avond, tot u afsluit"))
  }

  @Test func `Esc brings the theme back that was chosen`() throws {
    var desk = try desk()
    desk.play(":thema avond<esc>")
    #expect(shown(desk) == ["avond", "donker"])
  }

  @Test func `Tab goes through the themes, each shown at once`() throws {
    var desk = try desk()
    desk.play(":thema <tab><tab>")
    #expect(shown(desk) == ["avond", "donker"])
  }

  @Test func `a theme that cannot be used is refused with its place, and the last one stays`() throws {
    var desk = try desk()
    desk.play(":thema kapot<enter>")
    #expect(shown(desk).isEmpty)
    #expect(desk.screen.contains("kapot.yaml, regel 3"))
    desk.play(":thema<enter>")
    #expect(desk.screen.contains("Thema donker; er zijn: avond, donker, kapot."))
  }

  @Test func `a name that is no theme is told, with those that are`() throws {
    var desk = try desk()
    desk.play(":thema roze<enter>")
    #expect(desk.screen.contains("Er is geen thema 'roze'"))
  }

  @Test func `why the theme is another than was asked for stands there at the start`() throws {
    let desk = try desk(notice: Tekst(nl: "Thema 'x' niet bruikbaar", en: ""))
    #expect(desk.runtime.model.notice?.text.nl == "Thema 'x' niet bruikbaar")
  }
}
