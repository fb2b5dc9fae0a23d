import KnooppuntUI
import RIECDomain
import RIECReports
import TerminalUI
import Testing

/// The search over every kind.
@Suite struct ZoekScenarioTests {
  @Test func `gz opens it, what is typed is found as it is typed, and Enter opens the first hit`() throws {
    var desk = try Desk(keys: "gcgz")
    #expect(desk.zoek?.isTyping == true && desk.zoek?.items.isEmpty == true)
    desk.play("waterl")
    #expect(desk.zoekHit == "MN-2021-0007")
    desk.play("<enter>")
    #expect(desk.opened == "MN-2021-0007")
    desk.play("<esc>")
    #expect(desk.zoek?.text == "waterl" && desk.zoekHit == "MN-2021-0007")
    #expect(desk.zoek?.isTyping == false, "keys are commands again")
    desk.play("<esc>")
    #expect(desk.kind == "casus")
  }

  @Test func `what is not found may stand on lines that cannot be read`() throws {
    let desk = try Desk(SampleStore.damaged, 120, 40, keys: "gzMN-2021-0002")
    #expect(desk.screen.contains("Misschien staat het daar: 4 regels van casussen.jsonl zijn niet te lezen; 1 regel"))
    #expect(!(try Desk(keys: "gzMN-2021-0404").screen.contains("Misschien")))
  }

  @Test func `Enter in one burst with the text opens what is found, and later keys are for that record`() throws {
    var desk = try Desk(keys: "gcgz")
    desk.playAtOnce("waterl<enter>")
    #expect(desk.opened == "MN-2021-0007")
    desk.play("<esc>gv")
    #expect(desk.zoek == nil && desk.screen.contains("vernietigen"))
    desk = try Desk(keys: "gcgz")
    desk.playAtOnce("waterl<enter>rj")
    #expect(desk.related?.found.id == "MN-2021-0007" && desk.zoek == nil)
    desk = try Desk(keys: "gcgz")
    desk.playAtOnce("bestaatniet<enter>ej")
    #expect(desk.zoek?.text == "bestaatniet" && desk.form == nil, "nothing was opened for them")
    desk.play("<backspace>")
    #expect(desk.zoek?.text == "bestaatnie")
  }

  @Test(arguments: ["<esc>", "<ctrl-c>"])
  func `waiting for what is found can be given up, with what was typed meanwhile`(_ key: String) throws {
    var desk = try Desk(keys: "gcgz")
    desk.play("waterl<enter>ee", waits: false)
    desk.play(key, waits: false)
    desk.finishWork()
    #expect(desk.zoek?.text == "waterl" && desk.opened == nil && desk.form == nil)
  }

  @Test func `the words are underlined where they were found, also in the record`() throws {
    var desk = try Desk(keys: "gz")
    desk.play("eemwolde")
    #expect(desk.frame.cells.filter { $0.style.role == .hit }.count > 40)
    desk.play("<enter>")
    #expect(desk.opened == "MN-2021-0007" && desk.frame.cells.contains { $0.style.role == .hit })
  }

  @Test func `:zoek looks at once, and j and k move`() throws {
    var desk = try Desk(keys: "")
    desk.play(":zoek eemwolde<enter>")
    let zoek = try #require(desk.zoek)
    #expect(!zoek.isTyping && zoek.items.count > 3)
    let first = desk.zoekHit
    desk.play("j")
    #expect(desk.zoekHit != first)
    desk.play("kk")
    guard case .heading = desk.zoek?.current else {
      Issue.record("no heading above the first hit")
      return
    }
  }

  @Test func `Tab goes to the next kind, round, and a heading opens the list with the words`() throws {
    var desk = try Desk(keys: "gz")
    desk.play("eemwolde")
    let kinds = try #require(desk.zoek?.result).groups.map(\.kind)
    #expect(kinds.count > 1)
    for kind in kinds.dropFirst() + [kinds[0]] {
      desk.play("<tab>")
      #expect(desk.zoek?.current.map(Desk.kind) == kind)
    }
    for kind in kinds.reversed() {
      desk.play("<shift-tab>")
      #expect(desk.zoek?.current.map(Desk.kind) == kind)
    }
    let count = try #require(desk.zoek?.result?.groups.first).count
    desk.play("<esc>k<enter>")
    #expect(desk.kind == kinds[0].text && desk.filter == "eemwolde" && desk.rows.count == count)
    desk.play("H")
    #expect(desk.zoek?.text == "eemwolde")
  }

  @Test func `J and K in a record go through the hits`() throws {
    var desk = try Desk(keys: "gz")
    desk.play("eemwolde<enter>")
    let first = try #require(desk.opened)
    desk.play("J")
    let second = try #require(desk.opened)
    #expect(second != first)
    desk.play("K")
    #expect(desk.opened == first)
    desk.play("J<esc>")
    #expect(desk.zoekHit == second)
  }

  @Test func `only the region of the screens is searched, the rest is counted`() throws {
    var desk = try Desk(keys: "gz")
    desk.play("NH-2021")
    #expect(desk.zoek?.items.isEmpty == true && (desk.zoek?.result?.outside ?? 0) > 0)
    #expect(desk.screen.contains("buiten regio MN"))
    desk.play("<esc>:regio NL<enter>")
    #expect(desk.zoek?.items.isEmpty == false)
  }

  @Test func `nothing found says so, and Tab takes the word that was meant`() throws {
    var desk = try Desk(keys: "gz")
    desk.play("waterlellie")
    #expect(
      desk.screen.contains("Niets gevonden voor 'waterlellie'") && desk.screen.contains("Bedoelde u 'Waterlelie'?"))
    desk.play("<tab>")
    #expect(desk.zoekHit == "MN-2021-0007")
  }

  @Test func `a text that cannot be understood keeps what was found and says where it is wrong`() throws {
    var desk = try Desk(keys: "gz")
    desk.play("waterlelie ")
    let before = desk.zoek?.items
    desk.play("(")
    #expect(desk.zoek?.error?.column == 12 && desk.zoek?.items == before && before?.isEmpty == false)
    desk.play("<backspace><backspace>")
    #expect(desk.zoek?.error == nil && desk.zoek?.items == before)
  }

  @Test func `before the store is read it waits, and then finds`() throws {
    var desk = try Desk(keys: "gzwaterlelie", waits: false)
    #expect(desk.zoek?.items.isEmpty == true && desk.screen.contains("wordt gelezen"))
    desk.finishWork()
    #expect(desk.zoekHit == "MN-2021-0007")
  }

  @Test func `the answer to an earlier text does not come late`() throws {
    var desk = try Desk(keys: "gz")
    desk.play("waterlelie", waits: false)
    desk.play("<ctrl-u>", waits: false)
    desk.finishWork()
    #expect(desk.zoek?.items.isEmpty == true)
  }

  @Test func `Ctrl-C gives up what is under way and leaves the line`() throws {
    var desk = try Desk(keys: "gz")
    desk.play("eemwolde in:alles", waits: false)
    #expect(desk.screen.contains("zoekt …"))
    desk.play("<ctrl-c>", waits: false)
    desk.finishWork()
    #expect(desk.zoek?.isTyping == false && !desk.screen.contains("zoekt …"))
  }
}

extension Desk {
  /// The visible search.
  var zoek: Zoek.Model? { if case .zoek(let zoek) = model.screens.last { zoek } else { nil } }
  /// The id of the hit under the cursor of the search.
  var zoekHit: String? { if case .hit(let hit) = zoek?.current { hit.id.text } else { nil } }

  /// The kind of a line of the search.
  static func kind(_ item: Zoek.Item) -> Kind.Name {
    switch item {
    case .heading(let kind, _), .more(let kind, _): kind
    case .hit(let hit): hit.kind
    }
  }
}
