import Testing

/// The filter line: what the list does while one types, and what Enter and Esc do.
@Suite struct FilterScenarioTests {
  @Test func `every letter narrows the list`() throws {
    var desk = try Desk()
    #expect(desk.rows.count == 10)
    var counts: [Int] = []
    for letter in "/kievit" {
      desk.play(String(letter))
      counts.append(desk.rows.count)
    }
    #expect(counts == counts.sorted(by: >), "\(counts)")
    #expect(desk.rows == ["MN-2021-0012"])
    #expect(desk.screen.contains("1 van 10"))
  }

  @Test func `letters without their accents are found`() throws {
    var desk = try Desk()
    desk.play("/oresund")
    #expect(desk.rows == ["MN-2022-0002"])
  }

  @Test func `Backspace widens the list again`() throws {
    var desk = try Desk()
    desk.play("/kievit")
    desk.play("<backspace><backspace><backspace><backspace><backspace><backspace>")
    #expect(desk.rows.count == 10)
    #expect(desk.list?.filter.isOpen == true)
    desk.play("<backspace>")
    #expect(desk.list?.filter.isOpen == false)
  }

  @Test func `Enter opens the record and Esc returns to the same row with the same filter`() throws {
    var desk = try Desk()
    desk.play("/witwas<down><down><enter>")
    let id = try #require(desk.opened)
    desk.play("<esc>")
    #expect(desk.cursor == id)
    #expect(desk.filter == "witwas")
    #expect(desk.rows.count == 5)
    #expect(desk.list?.filter.isOpen == false)
  }

  @Test func `keys that arrive together do what they do one by one`() throws {
    for keys in [
      "/witwas<down><enter><esc>j", "jj<enter><esc>", "<enter>J<esc>k", "gs/haven<enter><esc>H", "l<esc><esc>",
    ] {
      var slow = try Desk()
      var fast = try Desk()
      slow.play(keys)
      fast.playAtOnce(keys)
      #expect(fast.screen == slow.screen, "\(keys)")
    }
  }

  @Test func `Esc leaves the line and keeps the filter, and Esc again clears it`() throws {
    var desk = try Desk()
    desk.play("/witwas<esc>")
    #expect(desk.list?.filter.isOpen == false)
    #expect(desk.rows.count == 5)
    desk.play("<esc>")
    #expect(desk.filter == "")
    #expect(desk.rows.count == 10)
    desk.play("<esc>")
    #expect(desk.overzicht != nil)
    desk.play("<esc>")
    #expect(desk.notice == "Q sluit af.")
    #expect(desk.exitCode == nil)
  }

  @Test func `a text that cannot be understood yet leaves the rows as they are and says why`() throws {
    var desk = try Desk()
    desk.play("/witwas")
    let rows = desk.rows
    desk.play(" (")
    #expect(desk.rows == rows)
    #expect(desk.list?.filter.error != nil)
    desk.play("<esc>")
    #expect(desk.filter == "witwas")
    #expect(desk.rows == rows)
    #expect(desk.list?.filter.error == nil)
  }

  @Test func `what can be understood of a text stays at work`() throws {
    var desk = try Desk()
    desk.play("/witwas")
    let rows = desk.rows
    desk.play(" thma:omg")
    #expect(desk.rows == rows)
    #expect(desk.list?.filter.error != nil)
  }

  @Test func `a field that does not exist is named, with the one that was meant`() throws {
    var desk = try Desk()
    desk.play("/thma:witwassen")
    #expect(desk.footer.contains("thma"))
    #expect(desk.footer.contains("thema"))
  }

  @Test func `Enter on a text that cannot be understood opens nothing and says why`() throws {
    var desk = try Desk()
    desk.play("/witwas (<enter>")
    #expect(desk.opened == nil)
    #expect(desk.list?.filter.isOpen == true)
    desk.play("<esc>")
    #expect(desk.filter == "witwas")
    #expect(desk.list?.filter.error == nil)
  }

  @Test func `a filter that nothing satisfies says so, and Enter then opens nothing`() throws {
    var desk = try Desk()
    desk.play("/zeemeeuw")
    #expect(desk.rows == [])
    #expect(desk.screen.contains("Geen casussen voldoen aan 'zeemeeuw'."))
    desk.play("<enter>")
    #expect(desk.opened == nil)
    desk.play("<esc>")
    #expect(desk.rows.count == 10)
  }

  @Test func `Tab completes a field and its values`() throws {
    var desk = try Desk()
    desk.play("/them<tab>")
    #expect(desk.filter == "thema:")
    desk.play("wit<tab>")
    #expect(desk.filter == "thema:witwassen")
    #expect(desk.rows.count == 5)
  }

  @Test func `a search through long texts finds what the short fields do not hold`() throws {
    var desk = try Desk()
    desk.play("/makelaar")
    #expect(desk.rows == [])
    desk.play("<ctrl-u>in:alles makelaar")
    #expect(desk.rows == ["MN-2021-0007"])
    desk.play("<esc><esc>")
    #expect(desk.rows.count == 10)
  }

  @Test func `the answer to a search that is no longer wanted changes nothing`() throws {
    var desk = try Desk()
    desk.play("/in:alles makelaar", waits: false)
    desk.play("<esc><esc>", waits: false)
    #expect(desk.filter == "")
    desk.finishWork()
    #expect(desk.rows.count == 10)
  }

  @Test func `nor does an answer that was there before the filter was cleared`() throws {
    var desk = try Desk()
    desk.play("/in:alles makelaar", waits: false)
    desk.doWork()
    desk.playAtOnce("<esc><esc>")
    #expect(desk.filter == "")
    #expect(desk.rows.count == 10)
  }

  @Test func `a paste goes into the open filter as one line`() throws {
    var desk = try Desk()
    desk.play("/")
    desk.send(.paste("wit\nwas"))
    #expect(desk.filter == "wit was")
    #expect(desk.list?.filter.isOpen == true)
  }

  @Test func `a paste elsewhere is no command`() throws {
    var desk = try Desk()
    let before = desk.screen
    desk.send(.paste("Q"))
    desk.send(.paste(":stop\n"))
    desk.send(.paste("gs/haven"))
    #expect(desk.exitCode == nil)
    #expect(desk.screen == before)
    desk.play(":")
    desk.send(.paste("stop\n"))
    #expect(desk.exitCode == nil)
    #expect(desk.screen.contains(": stop"))
  }

  @Test func `letters typed so fast that they arrive at once leave every row its name`() throws {
    var desk = try Desk()
    let before = desk.lines.dropFirst(2).prefix(12)
    desk.play("/")
    desk.playAtOnce("statsu:")
    #expect(desk.lines.dropFirst(2).prefix(12) == before)
    desk.playAtOnce("<ctrl-u>waterlelie<ctrl-u>termijn:x")
    #expect(desk.lines.dropFirst(2).prefix(12) == before)
  }

  @Test func `a slash on a filter begins one requirement more, and Esc leaves no blank behind`() throws {
    var desk = try Desk()
    desk.play("/witwas<esc>/politie<esc>")
    #expect(desk.filter == "witwas politie")
    desk.play("/<esc>")
    #expect(desk.filter == "witwas politie")
  }

  @Test func `the column that a list is sorted by shows`() throws {
    var desk = try Desk()
    #expect(!desk.lines[2].contains("Wacht op"))
    desk.play(":sorteer wachtop,termijn<enter>")
    #expect(desk.lines[2].contains("Wacht op") && desk.lines[2].contains("Termijn"))
  }
}
