import KnooppuntUI
import TerminalUI
import Testing

/// The palette, commands that cannot be given, and completion behind `:`.
@Suite struct CommandScenarioTests {
  // MARK: - What cannot be done

  @Test(arguments: [
    ("H<backspace>H", "niets om naar terug te gaan"), ("L", "u bent nergens van teruggegaan"),
    ("n", "geen filter; / begint er een"), ("N", "geen filter; / begint er een"),
    ("<tab>", "het venster is te laag"), ("/zeemeeuw<esc><enter>", "de lijst is leeg"),
    ("/zeemeeuw<esc> ", "de lijst is leeg"), ("/zeemeeuw<esc>V", "de lijst is leeg"),
    ("/zeemeeuw<esc>x", "de lijst is leeg"), ("/zeemeeuw<esc>y", "de lijst is leeg"),
    ("<enter>n", "de lijst had geen filter"), ("gox", "kan in een lijst of een record"),
  ])
  func `a key that cannot be given now says why`(_ keys: String, _ reason: String) throws {
    var desk = try Desk()
    desk.play(keys)
    #expect(desk.notice == "Nu niet: \(reason).")
    desk.play("<ctrl-l>")
    #expect(desk.notice == "")
  }

  @Test func `what needs the index says so while it is read`() throws {
    for key in ["<enter>", "o", "x", "Y"] {
      var desk = try Desk(waits: false)
      desk.play(key, waits: false)
      #expect(desk.notice == "Nu niet: de opslag wordt nog gelezen.", "\(key)")
    }
  }

  @Test func `help names the reason, and is found by key and by group`() throws {
    var desk = try Desk()
    desk.play("?treffer")
    #expect(desk.screen.contains("volgende treffer · geen filter; / begint er een"))
    desk.play("<ctrl-u>pgdn")
    #expect(desk.screen.contains("bladzij omlaag") && !desk.screen.contains("sorteren"))
    desk.play("<ctrl-u>meenemen")
    #expect(desk.screen.contains("exporteren") && !desk.screen.contains("sorteren"))
  }

  @Test func `with marks the footer names what can be done with them first`() throws {
    var desk = try Desk()
    desk.play(" ")
    #expect(desk.footer.hasPrefix(" x exporteren  y kenmerken kopiëren  Y rijen kopiëren  V omkeren  Esc wissen"))
    desk.play("<esc>")
    #expect(!desk.footer.contains("kopiëren"))
  }

  // MARK: - The palette

  @Test func `F2 gives any command by its name`() throws {
    var desk = try Desk()
    desk.play("<f2>signalen<enter>")
    #expect(desk.kind == "signaal")
    desk.play("<f2>omkeren<enter>")
    #expect(desk.model.overlay == nil)
    desk.play("<f2>exporteren<enter>")
    #expect(desk.screen.contains("Exporteren ·"))
  }

  @Test func `in the palette letters are text, arrows move, and Esc and F2 close`() throws {
    for key in ["<esc>", "<f2>", "<backspace>"] {
      var desk = try Desk()
      let before = desk.cursor
      desk.play("<f2>j<backspace>")
      #expect(desk.screen.contains("Opdrachten"))
      desk.play("<down><ctrl-n><up><ctrl-p>")
      #expect(desk.screen.contains("1/"))
      desk.play(key)
      #expect(desk.model.overlay == nil && desk.cursor == before, "\(key)")
    }
  }

  @Test func `a command that cannot be given shows its reason and does nothing`() throws {
    var desk = try Desk()
    desk.play("<f2>volgende treffer")
    #expect(desk.screen.contains("geen filter; / begint er een"))
    desk.play("<enter>")
    #expect(desk.notice == "Nu niet: geen filter; / begint er een.")
  }

  @Test func `a command that needs a word more opens its line`() throws {
    var desk = try Desk()
    desk.play("<f2>:regio<enter>")
    #expect(desk.footer.hasPrefix(" : regio"))
    desk.play("NH<enter>")
    #expect(desk.rows == ["NH-2021-0004", "NH-2021-0009", "NH-2022-0001"])
  }

  @Test func `pasted text searches`() throws {
    var desk = try Desk()
    desk.play("<f2>")
    desk.send(.paste("over\nleggen"))
    #expect(desk.screen.contains("> over leggen"))
  }

  // MARK: - Behind `:`

  @Test(arguments: [
    (":filter them<tab>", ": filter thema:"), (":filter witwas th<tab>", ": filter witwas thema:"),
    (":sorteer tit<tab>", ": sorteer titel"), (":sorteer status,-tit<tab>", ": sorteer status,-titel"),
    (":regio n<tab>", ": regio N"), (":exp<tab>", ": exporteer"), (":overl<tab>", ": overleggen"),
  ])
  func `Tab completes what follows a command too`(_ keys: String, _ expected: String) throws {
    var desk = try Desk()
    desk.play(keys)
    #expect(desk.footer.hasPrefix(" " + expected), "\(desk.footer)")
  }

  @Test func `the offers of a filter are values with counts, and Enter applies the line`() throws {
    var desk = try Desk()
    desk.play(":filter thema:om<tab>")
    #expect(desk.footer.hasPrefix(" : filter thema:omg"))
    desk.play("<enter>")
    #expect(desk.rows == ["MN-2021-0023"])
  }

  @Test func `a column that stands in the order already is not offered again`() throws {
    var desk = try Desk()
    desk.play(":sorteer titel,t<tab>")
    #expect(!desk.footer.hasPrefix(" : sorteer titel,titel"))
  }
}
