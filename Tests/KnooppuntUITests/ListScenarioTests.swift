import RIECDomain
import TerminalUI
import Testing

/// The list: where the cursor is after what happens to the rows.
@Suite struct ListScenarioTests {
  @Test func `the cursor stays on its record when the rows change`() throws {
    var desk = try Desk()
    desk.play("jj")
    let id = try #require(desk.cursor)
    #expect(id == "MN-2022-0008")
    let changes: [(String, (inout Desk) -> Void)] = [
      ("filter", { $0.play("/drugs<esc>") }), ("filter cleared", { $0.play("<esc>") }),
      ("sort", { $0.play(":sorteer titel<enter>") }), ("reverse", { $0.play("O") }),
      ("chooser", { $0.play("ojjj<enter>") }), ("smaller", { $0.resize(40, 10) }), ("tiny", { $0.resize(1, 1) }),
      ("larger", { $0.resize(120, 40) }), ("scope", { $0.play(":regio NL<enter>") }),
      ("read again", { $0.play("<f5>") }),
    ]
    for (what, change) in changes {
      change(&desk)
      #expect(desk.cursor == id, "\(what)")
      let list = try #require(desk.list)
      #expect(list.id(at: list.contents.table.cursorRow)?.text == id, "\(what)")
    }
  }

  @Test func `the cursor stays on its record when the index arrives`() throws {
    var desk = try Desk(waits: false)
    #expect(desk.rows.first == "MN-2021-0007")
    desk.play("jjj", waits: false)
    let id = try #require(desk.cursor)
    desk.finishWork()
    #expect(desk.cursor == id)
  }

  @Test func `before the index arrives no record of another region stands in the list`() throws {
    #expect(try Desk(scope: "NH", waits: false).rows == ["NH-2021-0004", "NH-2021-0009", "NH-2022-0001"])
    #expect(try Desk(scope: "NL", waits: false).rows.count == 13)
    #expect(try Desk(scope: "LI", waits: false).screen.contains("De opslag wordt gelezen …"))
    #expect(try Desk(scope: "LI", keys: "gh", waits: false).rows == ["HKP-LND-0001"])
  }

  @Test func `a filter typed while the store is read holds once it is`() throws {
    var desk = try Desk(waits: false)
    desk.play("/grutto<esc>", waits: false)
    desk.finishWork()
    #expect(desk.rows == ["MN-2020-0003"])
    #expect(desk.cursor == "MN-2020-0003")
  }

  @Test func `going to another kind and back restores filter, order, marks and cursor`() throws {
    var desk = try Desk()
    desk.play(":sorteer -titel<enter>/witwas<down><down><esc> ")
    let before = desk.screen
    let (rows, cursor, marks) = (desk.rows, desk.cursor, desk.marks)
    desk.play("gs")
    #expect(desk.kind == "signaal")
    #expect(desk.filter == "status:nieuw of status:in_weging of hervat<=vandaag")
    desk.play("H")
    #expect(desk.rows == rows)
    #expect(desk.cursor == cursor)
    #expect(desk.filter == "witwas")
    #expect(desk.order == "-titel")
    #expect(desk.marks == marks)
    #expect(desk.screen == before)
    desk.play("L")
    #expect(desk.kind == "signaal")
  }

  @Test func `a region chosen meanwhile holds for the list that H brings back`() throws {
    var desk = try Desk()
    desk.play("gs:regio NH<enter>")
    #expect(desk.rows == ["S-NH-2022-0001"])
    desk.play("H")
    #expect(desk.kind == "casus")
    #expect(desk.rows.allSatisfy { $0.hasPrefix("NH") }, "\(desk.rows)")
  }

  @Test func `H brings back a list that was left for the Overzicht`() throws {
    var desk = try Desk()
    desk.play("/kievit<esc>q")
    #expect(desk.overzicht != nil)
    desk.play("H")
    #expect(desk.filter == "kievit")
    #expect(desk.rows == ["MN-2021-0012"])
  }

  @Test func `where there is nothing to go back to it says so`() throws {
    var desk = try Desk(keys: "")
    desk.play("H")
    #expect(desk.notice == "Nu niet: niets om naar terug te gaan.")
  }

  @Test func `a kind of which there is nothing has an empty list that says so`() throws {
    var desk = try Desk(SampleStore.damaged, scope: "NL")
    desk.play("gh")
    #expect(desk.screen.contains("Deze map heeft geen handhavingsknelpunten.jsonl."))
    desk.play("jk<enter> o<esc>O/x<enter><esc>")
    #expect(desk.kind == "handhavingsknelpunt")
  }

  @Test func `o sorts by the column that one chooses and O turns it round`() throws {
    var desk = try Desk()
    desk.play("o<home>j<enter>")
    #expect(desk.order == "titel")
    #expect(desk.rows.first == "MN-2021-0023")
    desk.play("O")
    #expect(desk.order == "-titel")
    #expect(desk.rows.first == "MN-2022-0011")
    desk.play("ojjj")
    #expect(desk.footer.contains("Enter alleen hierop"))
    #expect(!desk.footer.contains("afsluiten"))
    desk.play("<esc>")
    #expect(desk.order == "-titel")
  }

  @Test func `Space marks and moves on, v marks a range, V inverts, Esc clears`() throws {
    var desk = try Desk()
    desk.play("  ")
    #expect(desk.marks == ["MN-2021-0007", "MN-2021-0012"])
    #expect(desk.screen.contains("2 gemerkt"))
    desk.play("vjjv")
    #expect(desk.marks.count == 5)
    desk.play("V")
    #expect(desk.marks.count == 5)
    #expect(!desk.marks.contains("MN-2021-0007"))
    desk.play("<esc>")
    #expect(desk.marks == [])
  }

  @Test func `F5 reads what was added to the files`() throws {
    let store = try SampleStore(SoundOffice.files)
    var desk = try Desk(.success(store))
    desk.play("jj")
    let id = desk.cursor
    try store.append(
      SoundOffice.casus(
        "MN-2022-0099", "Winterkoning", "weging", ["omg"], ["politie"], van: "2022-09-01", #""gemeenten":["Eemwolde"]"#),
      to: "casussen.jsonl")
    #expect(!desk.rows.contains("MN-2022-0099"))
    desk.play("<f5>")
    #expect(desk.rows.contains("MN-2022-0099"))
    #expect(desk.cursor == id)
  }

  @Test func `a column that sorts nothing is named`() throws {
    var desk = try Desk()
    desk.play(":sorteer kleur<enter>")
    #expect(desk.notice == "Er is geen kolom 'kleur'.")
    #expect(desk.order == "termijn")
  }
}
