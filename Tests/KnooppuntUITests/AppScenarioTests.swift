import RIECDomain
import TerminalUI
import Testing

/// What holds on every screen: commands, leaving, records one after the other, faults.
@Suite struct AppScenarioTests {
  // MARK: - A screen that something else wrote on

  @Test(arguments: ["", "<enter>", "/wit", ":reg", "?", "o", "x", "c", "<f2>", "gz", "gs"])
  func `Ctrl-L draws it anew whatever stands there, and changes nothing`(_ keys: String) throws {
    var desk = try Desk()
    desk.play(keys)
    let (lines, before) = (desk.lines, desk.runtime.terminal.invalidations)
    desk.play("<ctrl-l>")
    #expect(desk.runtime.terminal.invalidations == before + 1)
    #expect(desk.lines == lines)
  }

  // MARK: - Commands

  @Test func `:regio changes the region of the list and of the title`() throws {
    var desk = try Desk()
    desk.play(":regio NH<enter>")
    #expect(desk.rows == ["NH-2021-0004", "NH-2021-0009", "NH-2022-0001"])
    #expect(desk.lines.first?.contains("Noord-Holland") == true)
    desk.play(":regio nl<enter>")
    #expect(desk.rows.count == 13)
    desk.play(":regio<enter>")
    #expect(desk.notice.hasPrefix("Welke regio? Kies uit: AA"))
    #expect(desk.rows.count == 13)
  }

  @Test func `what is only for lists says so elsewhere`() throws {
    for keys in ["<enter>", "gf", "go"] {
      for command in ["sorteer titel", "filter x"] {
        var desk = try Desk()
        desk.play("\(keys):\(command)<enter>")
        #expect(desk.notice == "Dat kan alleen in een lijst.", "\(keys) \(command)")
      }
    }
  }

  @Test func `:sorteer takes several columns`() throws {
    var desk = try Desk()
    desk.play(":sorteer status,-titel<enter>")
    #expect(desk.order == "status,-titel")
    desk.play(":sorteer<enter>")
    #expect(desk.order == "termijn")
  }

  @Test func `:filter filters, and what it cannot understand is said`() throws {
    var desk = try Desk()
    desk.play(":filter thema:omg<enter>")
    #expect(desk.rows == ["MN-2021-0023"])
    desk.play(":filter thma:omg<enter>")
    #expect(desk.rows == ["MN-2021-0023"])
    #expect(desk.screen.contains("thema"), "\(desk.screen)")
  }

  @Test(arguments: [("sorter", "sorteer"), ("casusen", "casussen"), ("stp", "stop")])
  func `a command that does not exist names the nearest`(_ typed: String, _ meant: String) throws {
    var desk = try Desk()
    desk.play(":\(typed)<enter>")
    #expect(desk.notice == "De opdracht '\(typed)' bestaat niet. Bedoelde u ':\(meant)'?")
    desk.play("j")
    #expect(desk.notice == "")
  }

  @Test func `a kind's name goes to its list`() throws {
    var desk = try Desk()
    desk.play(":overleggen<enter>")
    #expect(desk.kind == "overleg")
    #expect(desk.rows == ["O-MN-2022-0002", "O-MN-2022-0001"])
  }

  @Test func `Tab completes commands and Esc drops the line`() throws {
    var desk = try Desk()
    desk.play(":so<tab>")
    #expect(desk.footer.contains(": sorteer"))
    desk.play("<esc>")
    #expect(desk.model.overlay == nil)
    desk.play(":<backspace>")
    #expect(desk.model.overlay == nil)
  }

  @Test func `the help is searched by what one types, and any of its keys closes it`() throws {
    for key in ["q", "<esc>", "<enter>", "<f1>"] {
      var desk = try Desk()
      let before = desk.screen
      desk.play("?")
      #expect(desk.screen.contains("Toetsen"))
      desk.play(key)
      #expect(desk.screen == before, "\(key)")
    }
    var desk = try Desk()
    desk.play("?merken")
    #expect(desk.screen.contains("bereik merken"))
    #expect(!desk.screen.contains("afsluiten"))
  }

  // MARK: - Leaving

  @Test func `Q and :stop leave with 0`() throws {
    for keys in ["Q", ":stop<enter>", ":q<enter>", "<enter>Q", "gfQ"] {
      var desk = try Desk()
      desk.play(keys)
      #expect(desk.exitCode == 0, "\(keys)")
    }
  }

  @Test func `q goes one level up and never leaves`() throws {
    var desk = try Desk()
    desk.play("<enter>q")
    #expect(desk.kind == "casus")
    desk.play("qqq")
    #expect(desk.overzicht != nil)
    #expect(desk.exitCode == nil)
  }

  @Test func `Ctrl-C cancels, and twice within a second leaves with 130`() throws {
    var desk = try Desk()
    desk.play("/wit<ctrl-c>")
    #expect(desk.exitCode == nil)
    #expect(desk.list?.filter.isOpen == false)
    #expect(desk.notice == "Nog eens Ctrl-C sluit af.")
    desk.send(.interrupted, after: .milliseconds(1_000))
    #expect(desk.exitCode == nil)
    desk.send(.interrupted, after: .milliseconds(999))
    #expect(desk.exitCode == 130)
  }

  @Test func `Ctrl-C closes whatever is open`() throws {
    for keys in ["?", ":reg", "o", "g"] {
      var desk = try Desk()
      let before = desk.lines.dropLast()
      desk.play(keys)
      desk.play("<ctrl-c>")
      #expect(desk.lines.dropLast() == before, "\(keys)")
    }
  }

  @Test func `Ctrl-C stops the reading, and F5 begins it again`() throws {
    var desk = try Desk(waits: false)
    desk.play("<ctrl-c>")
    #expect(desk.notice == "Lezen afgebroken. F5 leest opnieuw.")
    #expect(desk.model.office.index == nil)
    desk.play("<f5>")
    #expect(desk.model.office.index != nil)
    #expect(desk.rows.count == 10)
  }

  @Test func `F5 while the store is read is not told as if someone cancelled`() throws {
    var desk = try Desk(waits: false)
    desk.play("<f5>")
    #expect(!desk.notice.contains("afgebroken"), "\(desk.notice)")
    #expect(desk.rows.count == 10)
  }

  @Test func `a signal or a terminal that is gone leaves with the code of the signal`() throws {
    for (event, code) in [(TerminalEvent.terminated(signal: 15), 143), (.terminated(signal: 3), 131), (.hungUp, 129)] {
      for keys in ["", "/wit", ":reg", "?", "<enter>", "gf", "o"] {
        var desk = try Desk()
        desk.play(keys)
        desk.send(event)
        #expect(desk.exitCode == Int32(code), "\(event) after \(keys)")
      }
    }
  }

  // MARK: - Records

  @Test func `J and K step through the records of the list`() throws {
    var desk = try Desk()
    let rows = desk.rows
    desk.play("<enter>JJ")
    #expect(desk.opened == rows[2])
    desk.play("K")
    #expect(desk.opened == rows[1])
    desk.play("KK")
    #expect(desk.opened == rows[0])
    #expect(!desk.notice.isEmpty)
    desk.play("J<esc>")
    #expect(desk.cursor == rows[1])
  }

  @Test func `J steps through what the filter keeps, also when the part below the list had the keyboard`() throws {
    var desk = try Desk(SampleStore.sound, 120, 40)
    desk.play("/witwas<esc>")
    let rows = desk.rows
    desk.play("<tab>z")
    #expect(desk.opened == rows[0])
    desk.play("J")
    #expect(desk.opened == rows[1])
    #expect(desk.notice == "")
  }

  @Test func `a record says which records it is tied to`() throws {
    var desk = try Desk(SampleStore.sound, 120, 40)
    desk.play("/roerdomp<enter>")
    #expect(desk.screen.contains("HKP-MN-0001 Bedrijventerrein De Lage Dijk"))
    #expect(desk.screen.contains("P-0003 Huurder Loods Zeven"))
  }

  @Test func `words of the filter are marked in the record below the list, for every record`() throws {
    var desk = try Desk(SampleStore.sound, 120, 40)
    desk.play("/belasting<esc>")
    for _ in desk.rows {
      let below = desk.frame.cells.suffix(25 * 120)
      #expect(
        below.contains { $0.style.role == .hit || $0.style.emphasis.contains(.underline) }, "\(desk.cursor ?? "")")
      desk.play("j")
    }
  }

  @Test func `opening waits for the index and says so`() throws {
    var desk = try Desk(waits: false)
    desk.play("<enter>", waits: false)
    #expect(desk.notice == "Nu niet: de opslag wordt nog gelezen.")
    desk.finishWork()
    desk.play("<enter>")
    #expect(desk.opened == "MN-2021-0007")
  }

  // MARK: - Faults

  @Test func `faults that were found meanwhile stand in the list that H brings back`() throws {
    var desk = try Desk(SampleStore.damaged, waits: false)
    desk.play("gfgs", waits: false)
    desk.finishWork()
    desk.play("H")
    #expect((desk.faults?.items.count ?? 0) > 20)
  }

  @Test func `the sound office has no faults`() throws {
    var desk = try Desk()
    desk.play("gf")
    #expect(desk.faults?.items.map { $0.text.line(.nl) } == [])
    #expect(desk.screen.contains("Geen fouten en geen waarschuwingen."))
  }

  @Test func `one fault is a fault, more are faults`() throws {
    let one = try SampleStore(["locaties.jsonl": [#"{"id":"L-0001","omschrijving":"loods"}"#, "{"]])
    #expect(try Desk(.success(one), keys: "gf").screen.contains("1 fout, 0 waarschuwingen"))
    #expect(try Desk(.success(one), taal: .en, keys: "gf").screen.contains("1 fault, 0 warnings"))
    #expect(try Desk(.success(one), keys: "go").screen.contains("1 fout  0 waarschuwingen"))
  }

  @Test func `no one says that there are no faults before anything was read`() throws {
    var desk = try Desk(waits: false)
    desk.play("gf", waits: false)
    #expect(!desk.screen.contains("Geen fouten"))
    desk.finishWork()
    #expect(desk.screen.contains("Geen fouten"))
  }

  @Test func `everything unsound is named behind gf`() throws {
    var desk = try Desk(SampleStore.damaged, 120, 40)
    desk.play("gf")
    let lines = try #require(desk.faults).items.map { $0.text.line(.nl) }
    for expected in [
      "casussen.jsonl:2:", "casussen.jsonl:3: id 'MN-2021-0001' staat al op regel 1",
      "casussen.jsonl:10: het veld 'id'",
      "casussen.jsonl:11: dit is geen JSON-object", "casussen.jsonl:12: de regel is leeg",
      "overleggen.jsonl:1: het bestand is leeg (0 bytes)", "MN-2021-0003 status: ", "MN-2021-0003 behandeldVan: ",
      "MN-2021-0003 themas/1/code: ", "MN-2021-0003 gemeenten: ", "MN-2021-0004 locaties: ",
      "MN-2021-0004 betrokkenen: ",
      "S-MN-2021-0001 ontvangenOp: ", "L-0001 gemeente: ",
    ] {
      #expect(lines.contains { $0.contains(expected) }, "\(expected)")
    }
  }

  @Test func `a fault opens the record that has it, and a line that is no record opens nothing`() throws {
    var desk = try Desk(SampleStore.damaged)
    desk.play("gf")
    #expect(desk.screen.contains(#"De regel begint zo: {"id":"MN-2021-0002","titel":"Spreeuw""#))
    #expect(!desk.lines.suffix(2).joined().contains("openen"))
    desk.play("<enter>")
    #expect(desk.faults != nil)
    #expect(desk.notice == "Nu niet: hier is geen record te lezen.")
    while desk.faults?.items[desk.faults?.table.cursorRow ?? 0].text.id == nil { desk.play("j") }
    desk.play("<enter>")
    #expect(desk.opened == "MN-2021-0003")
    desk.play("<esc>")
    #expect(desk.faults != nil)
    desk.play("<esc>")
    #expect(desk.kind == "casus")
  }

  @Test func `the cursor of the faults is always on the screen`() throws {
    for (columns, rows) in [(80, 24), (120, 40), (40, 10), (60, 12), (20, 5), (30, 7)] {
      var desk = try Desk(SampleStore.damaged, columns, rows)
      desk.play("gf")
      for key in ["j", "j", "j", "G", "k", "<pgup>", "<ctrl-d>", "gg"] {
        desk.play(key)
        #expect(desk.frame.cells.contains { $0.text == "▌" }, "\(columns)×\(rows) after \(key)")
      }
    }
  }

  @Test func `the record with a fault has its badge in the list`() throws {
    let desk = try Desk(SampleStore.damaged)
    let line = try #require(desk.lines.first { $0.contains("MN-2021-0003") })
    #expect(line.hasSuffix("F"))
    #expect(desk.lines.first { $0.contains("MN-2021-0005") }?.hasSuffix("V") == true)
    #expect(desk.lines.contains { $0.contains("F · 7") })
  }

  @Test(arguments: ["j", "/dijk", ":casus", "e<enter>typ", "?"])
  func `Ctrl-Z gives the terminal to the shell wherever one is, and nothing of what was typed is lost`(keys: String)
    throws
  {
    var desk = try Desk(saving: SavingStore())
    desk.play("gc" + keys)
    let before = desk.screen
    desk.play("<ctrl-z>")
    #expect(desk.runtime.terminal.suspensions == 1 && desk.screen == before)
  }

  @Test func `a list of which the file cannot be read is not said to have no records`() throws {
    let store = try SampleStore(["casussen.jsonl": ["{"]])
    var desk = try Desk(.success(store))
    desk.play("gc")
    #expect(desk.screen.contains("Geen casussen gelezen. Niet volledig: gf noemt wat niet te lezen is."))
  }
}
