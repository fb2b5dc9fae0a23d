import KnooppuntUI
import RIECDomain
import TerminalUI
import Testing

/// `f`: how often each value stands in a list, and the rows behind it.
@Suite struct FrequencyScenarioTests {
  @Test func `f and Enter count by theme, and Enter on a bar opens exactly its rows`() throws {
    var desk = try Desk()
    desk.play("f<enter>")
    let frequency = try #require(desk.frequency)
    #expect(frequency.column.name == "thema")
    #expect(desk.screen.contains("Thema van 10 casussen"))
    for place in 0..<frequency.places.count {
      desk.play("gg" + String(repeating: "j", count: place))
      let row = try #require(desk.frequency?.current)
      desk.play("<enter>")
      #expect(desk.rows.count == row.count, "\(desk.filter ?? "")")
      desk.play(place.isMultiple(of: 2) ? "H" : "<esc><esc>")
      #expect(desk.frequency?.table.cursorRow == place)
    }
  }

  @Test func `what could not be read is said not to be counted`() throws {
    var desk = try Desk(SampleStore.damaged, 160, 40)
    desk.play("gcf<enter>")
    #expect(desk.screen.contains("Niet meegeteld: 4 regels van casussen.jsonl zijn niet te lezen; 1 regel"))
    desk.resize(80, 24)
    #expect(desk.screen.contains("Niet volledig: gf noemt wat niet te lezen is."))
    #expect(!(try Desk(keys: "gcf<enter>").screen.contains("Niet meegeteld")))
  }

  @Test func `it counts the rows that the filter leaves, and the bar's filter comes behind`() throws {
    var desk = try Desk()
    desk.play("/witwas<esc>f")
    #expect(desk.screen.contains("Tel per"))
    desk.play("s<enter>")
    #expect(desk.screen.contains("Status van 5 casussen · witwas"))
    desk.play("<enter>")
    #expect(desk.filter?.hasPrefix("witwas status:") == true)
    #expect(!desk.rows.isEmpty)
    desk.play("HH")
    #expect(desk.filter == "witwas")
    #expect(desk.rows.count == 5)
    desk.play("LL")
    #expect(desk.filter?.hasPrefix("witwas status:") == true)
  }

  @Test func `the counts of a column with one value add up to the list`() throws {
    for column in SoundColumns.single {
      var desk = try Desk()
      desk.play("f" + String(repeating: "k", count: 30) + String(repeating: "j", count: column.place) + "<enter>")
      let frequency = try #require(desk.frequency)
      #expect(frequency.column.name == column.name)
      let lines = frequency.places.count
      var sum = 0
      for _ in 0..<lines {
        sum += desk.frequency?.current?.count ?? 0
        desk.play("j")
      }
      #expect(sum == 10, "\(column.name)")
    }
  }

  @Test func `o exchanges the orders, and a slash narrows the values`() throws {
    var desk = try Desk()
    desk.play("f<enter>o")
    #expect(desk.screen.contains("Aantal ↓"))
    #expect(desk.frequency?.current?.value == .code("witwassen"))
    desk.play("/drugs")
    #expect(desk.frequency?.places.count == 1)
    #expect(desk.screen.contains("1 van"))
    desk.play("<enter>")
    #expect(desk.filter == "thema:hennep_drugs")
    desk.play("H<esc>")
    #expect(desk.frequency?.places.count ?? 0 > 1)
    desk.play("<esc>")
    #expect(desk.kind == "casus")
  }

  @Test func `another region is counted anew, and so is a store that was read again`() throws {
    var desk = try Desk()
    desk.play("f<enter>:regio NL<enter>")
    #expect(desk.screen.contains("Thema van 13 casussen"))
    desk.play("<f5>")
    #expect(desk.screen.contains("Thema van 13 casussen"))
    desk.play("<esc>:regio MN<enter>L")
    #expect(desk.screen.contains("Thema van 10 casussen"))
  }

  @Test func `counting shows how far it is, and Ctrl-C stops it`() throws {
    var desk = try Desk()
    desk.play("f<enter>", waits: false)
    #expect(desk.screen.contains("Tellen"))
    desk.progress(.screen(.frequency(.progressed(4))))
    #expect(desk.screen.contains("4/10"))
    desk.play("<ctrl-c>", waits: false)
    #expect(desk.screen.contains("afgebroken"))
    desk.finishWork()
    #expect(desk.screen.contains("afgebroken"))
    #expect(desk.frequency?.places.isEmpty == true)
    desk.play("<enter>")
    #expect(desk.screen.contains("Thema van 10 casussen"))
    #expect(desk.frequency?.places.isEmpty == false)
  }

  @Test func `Esc while it counts goes back, and what was counted is not wanted any more`() throws {
    var desk = try Desk()
    desk.play("f<enter><esc>", waits: false)
    #expect(desk.kind == "casus")
    desk.play("fs<enter>", waits: false)
    desk.finishWork()
    #expect(desk.frequency?.column.name == "status")
    #expect(desk.screen.contains("Status van 10 casussen"))
  }

  @Test func `before the store is read there is nothing to count`() throws {
    var desk = try Desk(waits: false)
    desk.play("f", waits: false)
    #expect(desk.notice.contains("wordt nog gelezen"))
  }

  @Test func `values that no filter can ask for say so`() throws {
    var desk = try Desk(SampleStore.damaged, scope: "NL")
    desk.play("fs<enter>G")
    #expect(desk.frequency?.current?.value == nil)
    desk.play("<enter>")
    #expect(desk.notice.contains("gf"))
  }
}

/// `s`: all with the same value; Backspace: one requirement less.
@Suite struct SameValueScenarioTests {
  @Test func `s opens all with a value of the record, and back is where one was`() throws {
    var desk = try Desk()
    desk.play("/witwas<esc>jj")
    let (cursor, rows) = (desk.cursor, desk.rows)
    desk.play("s")
    #expect(desk.screen.contains("Zelfde waarde als \(cursor ?? "")"))
    desk.play("t<enter>")
    #expect(desk.filter?.hasPrefix("thema:") == true)
    #expect(desk.rows.contains(cursor ?? ""))
    desk.play("H")
    #expect(desk.cursor == cursor && desk.rows == rows && desk.filter == "witwas")
  }

  @Test func `the number beside a value is the number of rows that it opens`() throws {
    let probe = try Desk()
    let count = try #require(probe.choiceAfter("s")?.items.count)
    for place in 0..<count {
      var desk = try Desk()
      desk.play("s" + String(repeating: "j", count: place))
      let note = try #require(desk.choice?.items[place].note.string)
      desk.play("<enter>")
      #expect(String(desk.rows.count) == note, "\(desk.filter ?? "")")
    }
  }

  @Test func `in a record s gives the values of that record`() throws {
    var desk = try Desk()
    desk.play("j<enter>")
    let id = try #require(desk.opened)
    desk.play("sb")
    #expect(desk.choice?.title.string.contains(id) == true)
    desk.play("<esc>")
    #expect(desk.opened == id)
    desk.play("s<enter>")
    #expect(desk.rows == [id])
    desk.play("<esc><esc>")
    #expect(desk.opened == id)
  }

  @Test func `an empty list names the requirement to leave out, and Backspace does`() throws {
    var desk = try Desk()
    desk.play("/thema:omg status:weging witwas<esc>")
    #expect(desk.rows.isEmpty)
    #expect(desk.screen.contains("Zonder «thema:omg»: 1."))
    desk.play("<backspace>")
    #expect(desk.filter == "status:weging witwas")
    #expect(desk.rows.count == 1)
    desk.play("<backspace>")
    #expect(desk.filter == "status:weging")
    desk.play("<backspace>")
    #expect(desk.filter == "" && desk.rows.count == 10)
    desk.play("<backspace>")
    #expect(desk.rows.count == 10)
  }

  @Test func `a list that only the region empties names the region`() throws {
    var desk = try Desk()
    desk.play("/lepelaar<esc>")
    #expect(desk.rows.isEmpty)
    #expect(desk.screen.contains("In heel Nederland: 1."))
    desk.play(":regio NL<enter>")
    #expect(desk.rows.count == 1)
  }

  @Test func `while one types the reason waits for a rest`() throws {
    var desk = try Desk()
    desk.play("/thema:omg status:weging")
    #expect(desk.rows.isEmpty)
    #expect(!desk.screen.contains("Zonder"))
    desk.rest()
    #expect(desk.screen.contains("Zonder «"))
    desk.play(" x")
    #expect(!desk.screen.contains("Zonder «"))
  }
}

/// Columns of a casus that have one value a record, by their place in the choice.
private enum SoundColumns {
  static let single = Casus.kind.filterFields.enumerated().compactMap { place, column -> (name: String, place: Int)? in
    if case .years = column.kind { return nil }
    return column.isMultiple ? nil : (column.name, place)
  }
}

extension Desk {
  /// The visible frequency table.
  fileprivate var frequency: Frequency.Model? {
    if case .frequency(let frequency) = model.screens.last { frequency } else { nil }
  }

  /// What is to choose from.
  fileprivate var choice: Choice.Model? { if case .choice(let choice) = model.overlay { choice } else { nil } }

  /// What is to choose from after `keys`.
  fileprivate func choiceAfter(_ keys: String) -> Choice.Model? {
    var desk = self
    desk.play(keys)
    return desk.choice
  }
}
