import KnooppuntUI
import RIECDomain
import TerminalUI
import Testing

/// The tree of portefeuilles, as someone at the keyboard sees it on 5 September 2022.
@Suite struct PortefeuillesScenarioTests {
  private typealias Node = Portefeuilles.Node

  private func nodes(_ desk: Desk) -> [Node] { desk.tree?.lines.map(\.node) ?? [] }

  private func portefeuilles(_ desk: Desk) -> [String] {
    nodes(desk).compactMap { if case .portefeuille(let id) = $0 { id.text } else { nil } }
  }

  private let doelen = Codes.strategischDoel.entries.map { Portefeuilles.Node.doel($0.code) }

  @Test func `gp shows the four doelen with the portefeuilles of the year, folded`() throws {
    let desk = try Desk(keys: "gp")
    #expect(nodes(desk).filter { $0.portefeuille == nil } == doelen)
    #expect(portefeuilles(desk) == ["PF-2022-01", "PF-2022-02", "PF-2022-03", "PF-2022-04"])
    #expect(nodes(desk).count == 8)
    #expect(desk.screen.contains("jaar 2022 · 4 van 5"))
    #expect(desk.screen.contains("3 Eén sterke overheid · geen portefeuilles"))
  }

  @Test func `the plural behind a colon leads to the tree as well`() throws {
    var desk = try Desk()
    desk.play(":portefeuilles<enter>")
    #expect(desk.tree != nil)
    desk.play("H")
    #expect(desk.kind == "casus")
  }

  @Test func `while the store is read the tree says so`() throws {
    var desk = try Desk(keys: "gp", waits: false)
    #expect(desk.screen.contains("De opslag wordt gelezen …"))
    desk.finishWork()
    #expect(portefeuilles(desk).count == 4)
  }

  @Test func `a portefeuille says how far it is and when what is next should be ready`() throws {
    let desk = try Desk(SampleStore.sound, 120, 24, keys: "gp")
    let line = try #require(desk.lines.first { $0.contains("Eén beeld van de regio") })
    #expect(
      line.contains("1/3") && line.contains("▇▇▇▁▁▁▁▁▁▁") && line.contains("08-09-2022") && line.contains("MN, NH"))
    let without = try #require(desk.lines.first { $0.contains("Jeugd op het platteland") })
    #expect(without.contains("in voorbereiding") && !without.contains("▁") && !without.contains("/"))
  }

  @Test func `l unfolds, then opens; h folds, goes to the doel, folds that, and leaves`() throws {
    var desk = try Desk(keys: "gp")
    #expect(desk.tree?.cursor == .portefeuille("PF-2022-01"))
    desk.play("l")
    #expect(
      nodes(desk).prefix(6) == [
        doelen[0], .portefeuille("PF-2022-01"), .activiteit("PF-2022-01", 1), .activiteit("PF-2022-01", 2),
        .activiteit("PF-2022-01", 4), .resultaat("PF-2022-01", 0),
      ])
    desk.play("l")
    #expect(desk.opened == "PF-2022-01")
    desk.play("<esc>")
    #expect(desk.tree?.cursor == .portefeuille("PF-2022-01"))
    desk.play("h")
    #expect(nodes(desk).count == 8)
    desk.play("h")
    #expect(desk.tree?.cursor == doelen[0])
    desk.play("h")
    #expect(!portefeuilles(desk).contains("PF-2022-01"))
    #expect(desk.screen.contains("1 Eenduidige informatiepositie · 1 portefeuille"))
    desk.play("h")
    #expect(desk.tree == nil)
  }

  @Test func `keys pressed so fast that nothing was read yet unfold as slow ones do`() throws {
    var desk = try Desk(keys: "")
    desk.playAtOnce("gpl")
    #expect(desk.opened == nil && nodes(desk).contains(.activiteit("PF-2022-01", 1)))
  }

  @Test func `z unfolds what is off the screen as well`() throws {
    var desk = try Desk(SampleStore.sound, 40, 10, keys: "gp")
    desk.play("z")
    #expect(nodes(desk).contains(.activiteit("PF-2022-04", 1)))
    desk.play("z")
    #expect(nodes(desk).count == 8)
  }

  @Test func `a portefeuille without activities opens at once`() throws {
    var desk = try Desk(keys: "gp")
    desk.play("/jeugd<enter>")
    #expect(desk.opened == "PF-2022-03")
    desk.play("<esc>l")
    #expect(desk.opened == "PF-2022-03")
  }

  @Test func `Enter on an activity opens its portefeuille, and back stands on the activity`() throws {
    var desk = try Desk(keys: "gp")
    desk.play("ljjj")
    #expect(desk.tree?.cursor == .activiteit("PF-2022-01", 4))
    desk.play("<enter>")
    #expect(desk.opened == "PF-2022-01")
    desk.play("H")
    #expect(desk.tree?.cursor == .activiteit("PF-2022-01", 4))
    desk.play("h")
    #expect(desk.tree?.cursor == .portefeuille("PF-2022-01"))
  }

  @Test func `Enter on a doel folds it and unfolds it`() throws {
    var desk = try Desk(keys: "gp")
    desk.play("gg<enter>")
    #expect(portefeuilles(desk) == ["PF-2022-02", "PF-2022-03", "PF-2022-04"])
    desk.play("<enter>")
    #expect(portefeuilles(desk).count == 4)
  }

  @Test func `z unfolds everything and folds it again, doelen stay`() throws {
    var desk = try Desk(keys: "gp")
    desk.play("gg<enter>z")
    #expect(nodes(desk).contains(.activiteit("PF-2022-02", 2)) && nodes(desk).contains(.activiteit("PF-2022-04", 1)))
    #expect(nodes(desk).contains(.resultaat("PF-2022-01", 0)))
    desk.play("z")
    #expect(nodes(desk).count == 8)
  }

  @Test func `the filter keeps portefeuilles, the doelen stay, Esc brings all back`() throws {
    var desk = try Desk(keys: "gp")
    desk.play("/contant")
    #expect(portefeuilles(desk) == ["PF-2022-02"] && nodes(desk).prefix(2) == doelen.prefix(2))
    #expect(desk.screen.contains("1 van 5"))
    desk.play("<esc>")
    #expect(portefeuilles(desk) == ["PF-2022-02"])
    desk.play("<esc>")
    #expect(portefeuilles(desk).count == 4)
    desk.play("/status:afgerond<esc>")
    #expect(desk.screen.contains("Geen portefeuilles van 2022 voldoen aan 'status:afgerond'."))
  }

  @Test func `what cannot be understood in the filter is named, and Ctrl-C gives way to what could`() throws {
    var desk = try Desk(keys: "gp")
    desk.play("/staat:x")
    #expect(desk.screen.contains("staat"))
    desk.play("<ctrl-c>")
    #expect(desk.tree?.list.filter.isOpen == false && portefeuilles(desk).count == 4)
  }

  @Test func `J and K go through the years and then all of them`() throws {
    var desk = try Desk(keys: "gp")
    desk.play("K")
    #expect(portefeuilles(desk) == ["PF-2021-01"] && desk.screen.contains("jaar 2021"))
    desk.play("K")
    #expect(desk.notice == "Er is geen eerder jaar.")
    desk.play("JJ")
    #expect(portefeuilles(desk).count == 5 && desk.screen.contains("alle jaren · 5"))
    desk.play("J")
    #expect(desk.notice == "Dit zijn alle jaren.")
  }

  @Test func `the cursor stays on its node when rows come above it, and goes to the doel when its node goes`() throws {
    var desk = try Desk(keys: "gp")
    desk.play("/contant<esc>l<esc>")
    desk.play("/contant<esc>gg<down><down>j<esc>")
    #expect(desk.tree?.cursor == .activiteit("PF-2022-02", 1))
    desk.play("J")
    #expect(desk.tree?.cursor == .activiteit("PF-2022-02", 1))
    desk.play("KK")
    #expect(desk.tree?.cursor == doelen[1])
  }

  @Test func `the store read again leaves folds, year and cursor`() throws {
    var desk = try Desk(keys: "gp")
    desk.play("Jljj")
    let cursor = try #require(desk.tree?.cursor)
    let before = nodes(desk)
    desk.play("<f5>")
    #expect(desk.tree?.cursor == cursor && nodes(desk) == before && desk.tree?.year == .all)
  }

  @Test func `t shows the table of portefeuilles and the tree again, on the same portefeuille`() throws {
    var desk = try Desk(keys: "gp")
    desk.play("jj")
    #expect(desk.tree?.cursor == .portefeuille("PF-2022-02"))
    desk.play("t")
    #expect(desk.kind == "portefeuille" && desk.rows.count == 5 && desk.cursor == "PF-2022-02")
    #expect(desk.screen.contains("Contant geld"))
    desk.play("jt")
    #expect(desk.tree?.cursor == .portefeuille("PF-2022-03"))
    desk.play("<esc>")
    #expect(desk.tree == nil && desk.list == nil)
  }

  @Test func `in a record J goes to the next portefeuille of the tree`() throws {
    var desk = try Desk(keys: "gp")
    desk.play("l<enter>J")
    #expect(desk.opened == "PF-2022-02")
    desk.play("K")
    #expect(desk.opened == "PF-2022-01")
    desk.play("K")
    #expect(desk.opened == "PF-2022-01" && !desk.notice.isEmpty)
    desk.play("J<esc>")
    #expect(desk.tree?.cursor == .portefeuille("PF-2022-02"))
  }

  @Test func `in a tall window the portefeuille under the cursor stands below`() throws {
    var desk = try Desk(SampleStore.sound, 120, 40, keys: "gp")
    desk.play("ljj")
    #expect(desk.screen.contains("Eén beeld van de regio · PF-2022-01"))
    desk.play("<tab>j<esc>")
    #expect(desk.tree?.cursor == .activiteit("PF-2022-01", 2))
    desk.play("gg")
    #expect(!desk.screen.contains("PF-2022-01"))
  }

  @Test func `a portefeuille without one of the four doelen stands last, as a fault`() throws {
    let store = try SampleStore([
      "portefeuilles.jsonl": [
        #"{"id":"PF-2022-01","naam":"Zwevend","opdrachtnemers":["MN"],"status":"lopend","jaar":2022,"versie":1}"#,
        #"{"id":"PF-2022-02","naam":"Verdwaald","strategischDoel":"vijfde","status":"lopend","jaar":2022,"versie":1}"#,
      ]
    ])
    let desk = try Desk(.success(store), keys: "gp")
    #expect(nodes(desk) == doelen + [.doel(nil), .portefeuille("PF-2022-01"), .portefeuille("PF-2022-02")])
    for text in ["Zonder doel", "Zwevend", "Verdwaald"] {
      let row = try #require(desk.lines.firstIndex { $0.contains(text) })
      let cells = desk.frame.cells[(row * 80)..<(row * 80 + 80)]
      #expect(cells.contains { $0.style.role == .fault }, "\(text)")
    }
  }

  @Test(arguments: [
    [], [#"{"id":"PF-1","jaar":"ooit","activiteiten":[{"nr":3},{"nr":3},{"status":7},9],"resultaten":[1]}"#],
  ])
  func `a store with nothing or with nonsense still has its tree`(_ lines: [String]) throws {
    let store = try SampleStore(["portefeuilles.jsonl": lines])
    for (columns, rows) in [(80, 24), (120, 40), (40, 10), (20, 5)] {
      var desk = try Desk(.success(store), columns, rows, keys: "gp")
      desk.play("jkllhhlz<enter><esc>JJKKz/x<esc><esc>tt<enter>GggG<pgdn><tab><esc>")
      #expect(desk.exitCode == nil)
    }
  }
}
