import KnooppuntUI
import RIECDomain
import TerminalUI
import Testing

/// Saved views, columns, orders and commands, as someone at a keyboard meets them.
@Suite struct ViewScenarioTests {
  // MARK: - Views

  @Test func `every delivered view opens with its filter and order, and fits its kind`() throws {
    for digit in "1234567890" {
      var desk = try Desk(scope: "NL", user: "analist1", keys: "gow\(digit)")
      #expect(desk.list != nil && desk.list?.filter.error == nil, "\(digit)")
      #expect(desk.filter?.isEmpty == false && desk.list?.filter.isOpen == false, "\(digit)")
      #expect(desk.notice == "", "\(digit)")
      desk.play("H")
      #expect(desk.overzicht != nil, "\(digit)")
    }
  }

  @Test func `a list starts with its start view where that shows something, and Esc clears it`() throws {
    var own = try Desk(user: "analist1")
    #expect(own.filter == "behandelaar:ik open:ja")
    #expect(own.rows.count == 3)
    own.play("<esc>")
    #expect(own.filter == "" && own.rows.count > 3)
    #expect(try Desk(user: "nieuweling").filter == "")
  }

  @Test func `a list that was opened before the store is read starts when it is, unless someone worked in it`() throws {
    var desk = try Desk(user: "analist1", waits: false)
    #expect(desk.filter == "")
    desk.finishWork()
    #expect(desk.filter == "behandelaar:ik open:ja")
    var moved = try Desk(user: "analist1", waits: false)
    moved.play("j", waits: false)
    moved.finishWork()
    #expect(moved.filter == "")
  }

  @Test func `a list saved under a name comes back with filter, order and columns in another session`() throws {
    let shelf = ShelfKeeper()
    var desk = try Desk(keeper: shelf)
    desk.play("/witwas<esc>:sorteer -titel,termijn<enter>cjj <enter>WMijn witwas<enter>")
    #expect(desk.notice.contains("Bewaard als 'Mijn witwas'"))
    let (rows, heading) = (desk.rows, desk.lines[2])
    var other = try Desk(keeper: shelf, keys: "go")
    other.play("w<end><enter>")
    #expect(other.rows == rows)
    #expect(other.filter == "witwas" && other.order == "-titel,termijn")
    #expect(other.lines[2] == heading && !heading.contains("Status"))
    #expect(other.cursor == rows.first)
  }

  @Test func `an own view is replaced after a question, a delivered one never`() throws {
    let shelf = ShelfKeeper(views: [ShelfKeeper.sampleViews[0]])
    var desk = try Desk(keeper: shelf)
    desk.play("/witwas<esc>Wdrugs IN mn<enter>")
    #expect(desk.screen.contains("thema:hennep_drugs") && desk.screen.contains("Weergave vervangen"))
    desk.play("<enter>")
    #expect(shelf.memory.views.map(\.filter) == ["thema:hennep_drugs"])
    desk.play("Wdrugs IN mn<enter>j")
    #expect(shelf.memory.views.map(\.filter) == ["witwas"])
    desk.play("W<ctrl-u>komend overleg")
    #expect(desk.footer.contains("zo heet een vaste weergave"))
    desk.play("<enter>")
    #expect(desk.notice.contains("Niet bewaard"))
    #expect(shelf.memory.views.count == 1)
  }

  @Test func `commands open, save and forget a view`() throws {
    let shelf = ShelfKeeper()
    var desk = try Desk(keeper: shelf)
    desk.play("/drugs<esc>:bewaar Alle drugs<enter>gs:weergave alle DRUGS<enter>")
    #expect(desk.kind == "casus" && desk.filter == "drugs")
    desk.play(":vergeet alle drugs<enter><esc>")
    #expect(shelf.memory.views.count == 1)
    desk.play(":vergeet alle drugs<enter>j")
    #expect(shelf.memory.views.isEmpty)
    desk.play(":vergeet te beoordelen<enter>")
    #expect(desk.notice.contains("hoort bij het programma"))
    desk.play(":weergave te beoordele<enter>")
    #expect(desk.notice == "Er is geen weergave 'te beoordele'. Bedoelde u 'Te beoordelen'?")
  }

  @Test func `two sessions lose nothing of each other's views`() throws {
    let shelf = ShelfKeeper()
    var (one, two) = (try Desk(keeper: shelf), try Desk(keeper: shelf))
    one.play(":bewaar eerste<enter>")
    two.play(":bewaar tweede<enter>w")
    #expect(two.screen.contains("eerste") && two.screen.contains("tweede"))
    #expect(shelf.memory.views.map(\.name) == ["eerste", "tweede"])
  }

  @Test func `a view whose filter no longer holds is marked, and opens with its fault marked`() throws {
    var desk = try Desk(keeper: ShelfKeeper(views: ShelfKeeper.sampleViews))
    desk.play("w<end>k")
    #expect(desk.screen.contains("klopt niet") && desk.screen.contains("filter, teken 7"))
    desk.play("<enter>")
    #expect(desk.filter == "haven tema:x" && desk.list?.filter.isOpen == true)
    #expect(desk.list?.filter.error?.column == 7)
    desk.play("<esc>w<end><enter>")
    #expect(desk.notice.contains("de soort 'besluiten' bestaat niet"))
  }

  @Test func `a file that cannot be read is named with its place, and the delivered views still work`() throws {
    let shelf = ShelfKeeper([.views: "{\"versie\":1,\n\"weergaven\":[{\"naam\":1}]}"])
    var desk = try Desk(keeper: shelf, keys: "")
    #expect(desk.notice.contains("weergaven.json:2:22:"))
    desk.play("w2")
    #expect(desk.filter == "open:ja termijn<=+14d")
  }

  @Test func `what cannot be kept is said at first and of each view, and costs nothing else`() throws {
    let shelf = ShelfKeeper(trouble: .notWritable(path: "/staat", reason: "alleen-lezen"))
    var desk = try Desk(keeper: shelf)
    #expect(desk.notice.contains("Onthouden tot u afsluit; niet bewaard: alleen-lezen"))
    desk.play("j")
    #expect(desk.notice.isEmpty)
    desk.play(":bewaar mijn lijst<enter>")
    #expect(desk.notice.contains("Onthouden tot u afsluit; niet bewaard"))
    desk.play("gsw<end><enter>")
    #expect(desk.kind == "casus")
  }

  @Test func `the views are counted after the popup is there`() throws {
    var desk = try Desk(scope: "NL", user: "analist1")
    desk.play("w", waits: false)
    #expect(desk.screen.contains("Mijn open casussen") && desk.screen.contains("…"))
    desk.finishWork()
    #expect(desk.lines.contains { $0.contains("Mijn open casussen") && $0.contains("3 │") }, "\(desk.screen)")
  }

  // MARK: - Columns

  @Test func `columns are hidden, shown, moved and widened while the list follows`() throws {
    var desk = try Desk()
    #expect(desk.lines[2].contains("Status"))
    desk.play("cjj ")
    #expect(!desk.lines[2].contains("Status"))
    desk.play("K<esc>")
    let heading = desk.lines[2]
    desk.play("cj<right><right><enter>")
    #expect(desk.lines[2] != heading)
    desk.play("c")
    desk.play("<home> ")
    #expect(desk.notice.contains("id blijft"))
    desk.play("0<enter>")
    #expect(desk.lines[2].contains("Status"))
  }

  @Test func `columns are kept for the kind and the width, in other lists and other sessions`() throws {
    let shelf = ShelfKeeper()
    var desk = try Desk(keeper: shelf)
    desk.play("cjj <enter>")
    #expect(!desk.lines[2].contains("Status"))
    desk.play("gsgc")
    #expect(!desk.lines[2].contains("Status"))
    desk.resize(120, 40)
    #expect(desk.lines[2].contains("Status"))
    #expect(try !Desk(keeper: shelf).lines[2].contains("Status"))
    #expect(try Desk(keeper: shelf, keys: "gs").lines[2].contains("Status"))
  }

  @Test func `no choice of columns leaves the list without its id or draws outside it`() throws {
    for seed in UInt64(1)...30 {
      var random = Random(seed: seed)
      var desk = try Desk(SampleStore.sound, 60, 12)
      desk.play("c")
      for _ in 0..<60 {
        desk.play(["j", "k", " ", "J", "K", "<left>", "<right>", "0", "G", "t"].randomElement(using: &random) ?? "j")
      }
      desk.play("<enter>")
      #expect(desk.lines[2].contains("Casus"), "seed \(seed)\n\(desk.screen)")
    }
  }

  // MARK: - Orders

  @Test func `Space makes further keys, which headings and chooser show with their rank`() throws {
    var desk = try Desk()
    desk.play("o<home>j  <home>jjs ")
    #expect(desk.order == "termijn,-titel,status")
    #expect(desk.screen.contains("↑3 Status"))
    desk.play("<enter>")
    #expect(desk.lines[2].contains("Termijn↑1"))
    #expect(desk.lines[2].contains("Codenaam ↓2"))
    #expect(desk.order == "termijn,-titel,status")
    desk.play("O")
    #expect(desk.order == "-termijn,-titel,status")
    desk.play("os  <esc>")
    #expect(desk.order == "-termijn,-titel,status")
    desk.play("os<enter>")
    #expect(desk.order == "status")
  }

  // MARK: - Commands

  @Test func `Up and Down recall earlier commands, also of an earlier session, without personal data`() throws {
    let shelf = ShelfKeeper()
    var desk = try Desk(keeper: shelf)
    desk.play(":regio NH<enter>:filter witwas<enter>:filter betrokkene:P-0001<enter>:zoek Jansen<enter>gc:onzin<enter>")
    #expect(shelf.memory.commands == ["regio NH", "filter witwas"])
    var other = try Desk(keeper: shelf)
    other.play(":<up>")
    #expect(other.footer.contains(": filter witwas"))
    other.play("<up>")
    #expect(other.footer.contains(": regio NH"))
    other.play("<down><down>f<up>")
    #expect(other.footer.contains(": filter witwas"))
  }

  @Test(arguments: [
    ("filter betrokkene:P-0001", nil), ("filter -betrokkene:P-0001", nil), ("filter in:alles Proefpersoon", nil),
    ("filter (kenteken:AB-12-CD of thema:drugs)", nil), ("filter thema:drugs", "filter thema:drugs"),
    ("betrokkenen Proefpersoon", "betrokkenen"), ("triage betrokkene:P-0001", nil),
    ("triage thema:drugs", "triage thema:drugs"),
    ("terugdraaien Proefpersoon belde", nil), ("terugdraaien", "terugdraaien"), ("journaal P-0001", nil),
    ("zoek Proefpersoon", nil), ("bewaar Proefpersoon", nil), ("weergave Proefpersoon", nil),
    ("regio Proefpersoon", nil),
    ("sorteer Proefpersoon", nil), ("sorteer -termijn", "sorteer -termijn"), ("thema Proefpersoon", nil),
  ])
  func `the history of commands keeps no value that may be personal data`(command: String, kept: String?) throws {
    let shelf = ShelfKeeper()
    var desk = try Desk(keeper: shelf)
    desk.play(":\(command)<enter>")
    #expect(shelf.memory.commands == [kept].compactMap { $0 })
  }

  // MARK: - Marks

  @Test func `a range follows the cursor and marks every row that it passed`() throws {
    var desk = try Desk()
    let rows = desk.rows
    desk.play("jvjj")
    #expect(desk.marks == rows[1...3].sorted())
    desk.play("vG")
    #expect(desk.marks == rows[1...3].sorted())
    desk.play("V")
    #expect(Set(desk.marks) == Set(rows).subtracting(rows[1...3]))
  }

  // MARK: - Sessions

  @Test func `the session before this one is known`() throws {
    let shelf = ShelfKeeper()
    #expect(try Desk(keeper: shelf).model.keeping.previousSitting == nil)
    let previous = try #require(try Desk(keeper: shelf).model.keeping.previousSitting)
    #expect(previous.day.iso == "2022-09-05" && previous.moment == "2022-09-05T09:15")
  }
}
