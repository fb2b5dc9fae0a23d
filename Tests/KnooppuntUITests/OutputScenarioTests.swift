import KnooppuntUI
import RIECDomain
import RIECStore
import TerminalUI
import Testing

/// Copying and exporting from lists and records.
@Suite struct OutputScenarioTests {
  // MARK: - The clipboard

  @Test func `y copies the id under the cursor, or those that are marked, in the order of the list`() throws {
    var desk = try Desk()
    desk.play("jy")
    #expect(desk.runtime.terminal.clippings.map(\.text) == [desk.rows[1]])
    #expect(desk.notice == "Naar klembord gestuurd: \(desk.rows[1]).")
    desk.play("gg jj <up>y")
    #expect(desk.runtime.terminal.clippings.last?.text == [desk.rows[0], desk.rows[3]].joined(separator: "\n"))
    #expect(desk.notice == "Naar klembord gestuurd: 2 kenmerken.")
  }

  @Test func `marks that a filter hides are copied and exported too`() throws {
    var desk = try Desk()
    desk.play(" ")
    let marked = try #require(desk.marks.first)
    desk.play("/zeemeeuw<esc>y")
    #expect(desk.rows.isEmpty)
    #expect(desk.runtime.terminal.clippings.last?.text == marked)
    desk.play("xc<enter>")
    #expect(desk.exports.files.values.first?.contains(marked) == true)
  }

  @Test func `Y copies the rows as they are shown, cells with tabs between them`() throws {
    var desk = try Desk()
    desk.play("  Y")
    let text = try #require(desk.runtime.terminal.clippings.last?.text)
    let lines = text.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(lines.map { String($0[0]) } == Array(desk.rows.prefix(2)))
    #expect(Set(lines.map(\.count)) == [desk.list?.kind.list.normal.count])
    #expect(desk.notice == "Naar klembord gestuurd: 2 rijen.")
  }

  @Test func `of a record y copies the id and Y the sheet`() throws {
    var desk = try Desk()
    desk.play("<enter>y")
    let id = try #require(desk.opened)
    #expect(desk.runtime.terminal.clippings.last?.text == id)
    desk.play("Y")
    #expect(desk.runtime.terminal.clippings.last?.text.contains(id) == true)
    #expect(desk.runtime.terminal.clippings.last?.text.contains("Regio") == true)
  }

  // MARK: - Files

  @Test func `x asks for form and path, and writes what the list shows`() throws {
    var desk = try Desk()
    desk.play("/witwas<esc>x")
    #expect(desk.screen.contains("Exporteren"))
    desk.play("c")
    #expect(desk.screen.contains("naar casussen-2022-09-05.csv"))
    desk.play("<enter>")
    let file = try #require(desk.exports.files["casussen-2022-09-05.csv"])
    let lines = file.split(separator: "\n")
    #expect(lines.first?.hasPrefix("id;titel;") == true)
    #expect(lines.dropFirst().map { String($0.prefix { $0 != ";" }) } == desk.rows)
    #expect(desk.notice == "\(desk.rows.count) records geschreven naar casussen-2022-09-05.csv")
    #expect(desk.model.overlay == nil)
  }

  @Test(arguments: [("j", "json", "[\n{"), ("l", "jsonl", "{"), ("m", "md", "# Casussen\n")])
  func `each form has its letter and its ending`(_ letter: String, _ ending: String, _ start: String) throws {
    var desk = try Desk()
    desk.play(" x\(letter)<enter>")
    let file = try #require(desk.exports.files["casussen-2022-09-05.\(ending)"])
    #expect(file.hasPrefix(start), "\(file)")
    #expect(file.contains(desk.marks[0]))
    #expect(!file.contains(desk.rows[5]))
  }

  @Test func `an export of what could not be read whole says so, on the screen and where the file can`() throws {
    var desk = try Desk(SampleStore.damaged)
    desk.play("gcxm<enter>")
    #expect(desk.notice.contains("Niet volledig: gf noemt wat niet te lezen is."))
    let file = try #require(desk.exports.files.values.first)
    #expect(file.contains("- Niet volledig: 4 regels van casussen.jsonl zijn niet te lezen; 1 regel van"))
    desk.play("gsxc<enter>")
    #expect(!desk.notice.contains("Niet volledig"))
  }

  @Test func `Markdown names filter, region, day and doel`() throws {
    var desk = try Desk()
    desk.play("/witwas<esc>xm<enter>")
    let file = try #require(desk.exports.files["casussen-2022-09-05.md"])
    for line in ["- Filter: `witwas`", "- Regio: MN", "- Peildatum: 2022-09-05", "- Doel: "] {
      #expect(file.contains(line), "\(line)")
    }
  }

  @Test func `Tab takes another form, and the ending of the path with it`() throws {
    var desk = try Desk()
    desk.play("xc<tab>")
    #expect(desk.screen.contains("naar casussen-2022-09-05.json"))
    desk.play("<ctrl-u>eigen.naam<tab>")
    #expect(desk.screen.contains("naar eigen.naam"))
    desk.play("<esc>")
    #expect(desk.model.overlay == nil && desk.exports.files.isEmpty)
  }

  @Test func `a name that is taken gives way to one that is free, and what stood there stays`() throws {
    var desk = try Desk()
    desk.play(" xc<enter>xc<enter>")
    let first = desk.exports.files
    #expect(desk.screen.contains("naar vrij-casussen-2022-09-05.csv"))
    #expect(desk.screen.contains("bestaat al"))
    desk.play("<enter>")
    #expect(desk.exports.files.count == 2)
    #expect(desk.exports.files["casussen-2022-09-05.csv"] == first["casussen-2022-09-05.csv"])
  }

  @Test func `what cannot be written says why, and the path stands there to be mended`() throws {
    var desk = try Desk()
    desk.play("xc<ctrl-u>/dicht/a.csv<enter>")
    #expect(desk.screen.contains("In de map /dicht/ mag u niet schrijven."))
    #expect(desk.screen.contains("naar /dicht/a.csv"))
    desk.play("<ctrl-u>a.csv<enter>")
    #expect(desk.exports.files.keys.sorted() == ["a.csv"])
  }

  @Test func `a record is exported as Markdown`() throws {
    var desk = try Desk()
    desk.play("<enter>x<enter>")
    let id = try #require(desk.opened)
    let file = try #require(desk.exports.files["\(id)-2022-09-05.md"])
    #expect(file.contains("- Peildatum: 2022-09-05"))
    #expect(file.contains("# "))
  }

  @Test func `Ctrl-C stops an export, and nothing of it stays`() throws {
    var desk = try Desk()
    desk.play("xc")
    desk.send(.key(.enter))
    #expect(desk.footer.contains("Exporteren"))
    #expect(desk.footer.contains("Ctrl-C breekt af"))
    desk.send(.interrupted)
    desk.finishWork()
    #expect(desk.exports.files.isEmpty)
    #expect(desk.notice == "Export afgebroken; er is niets geschreven.")
    desk.play("xc<enter>")
    #expect(desk.exports.files.count == 1)
  }

  @Test func `leaving waits until an export has tidied up, and leaving twice does not`() throws {
    var desk = try Desk()
    desk.play("xc")
    desk.send(.key(.enter))
    desk.send(.key(.character("Q")))
    #expect(desk.exitCode == nil)
    desk.finishWork()
    #expect(desk.exitCode == 0)
    #expect(desk.exports.files.isEmpty)
    var hasty = try Desk()
    hasty.play("xc")
    hasty.send(.key(.enter))
    hasty.send(.key(.character("Q")))
    hasty.send(.key(.character("Q")))
    #expect(hasty.exitCode == 0)
  }

  @Test func `a terminal that is gone waits for the tidying of an export, but not for long`() throws {
    var desk = try Desk()
    desk.play("xc")
    desk.send(.key(.enter))
    desk.send(.hungUp, .hungUp)
    #expect(desk.exitCode == nil)
    desk.finishWork()
    #expect(desk.exitCode == 129)
    #expect(desk.exports.files.isEmpty)
    var stuck = try Desk()
    stuck.play("xc")
    stuck.send(.key(.enter))
    stuck.send(.hungUp)
    #expect(stuck.exitCode == nil)
    stuck.send(.hungUp, after: .seconds(3))
    #expect(stuck.exitCode == 129)
  }

  @Test func `the commands behind : do the same`() throws {
    var desk = try Desk()
    desk.play(":kopieer<enter>")
    #expect(desk.runtime.terminal.clippings.count == 1)
    desk.play(":exporteer<enter>")
    #expect(desk.screen.contains("Exporteren"))
    desk.play("<esc>go:exporteer<enter>")
    #expect(desk.notice == "Nu niet: kan in een lijst of een record.")
  }
}
