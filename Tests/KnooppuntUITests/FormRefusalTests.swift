import KnooppuntUI
import RIECDomain
import RIECStore
import TerminalUI
import Testing

/// Why a form does not save is on the screen, however small that is.
@Suite struct FormRefusalTests {
  private static let sizes = [(120, 40), (80, 24), (40, 10)]

  /// What is on the screen as running text.
  private static func words(_ desk: Desk) -> String {
    desk.lines.flatMap { $0.split { " ▌┃│".contains($0) } }.joined(separator: " ")
  }

  @Test(arguments: sizes)
  func `a character that cannot be taken is named and shown, with 29 lines below it`(_ columns: Int, _ rows: Int) throws
  {
    var written = try NoteScenarioTests.Written()
    written.desk.resize(columns, rows)
    let text = (1...30).map { "zin \($0)\($0 == 1 ? " met\u{200B} iets" : "")" }.joined(separator: "\n")
    written.writes(text)
    written.desk.play("E")
    func isTold() -> Bool {
      let words = Self.words(written.desk)
      return words.contains("Regel 1 heeft een teken dat niet te zien is of de leesrichting keert; haal het weg.")
        && words.contains("zin 1 met")
    }
    #expect(isTold(), "\(written.desk.screen)")
    for keys in ["<enter>", "<ctrl-o>", "<pgdn><enter>", "<ctrl-o>"] {
      written.desk.play(keys)
      #expect(isTold() && written.store.saves.isEmpty, "\(keys)\n\(written.desk.screen)")
    }
    // The cursor stands before it: what cannot be seen can be taken out.
    written.desk.play("<del><ctrl-o>")
    #expect(written.store.saves.count == 1)
  }

  @Test(arguments: sizes)
  func `a value that is no day is told of beside its field`(_ columns: Int, _ rows: Int) throws {
    var desk = try Desk(SampleStore.sound, columns, rows, saving: SavingStore())
    desk.play("e")
    desk.toField("behandeldVan")
    desk.play("<enter><ctrl-u>morgenochtend<ctrl-o>")
    #expect(desk.form?.editor != nil && Self.words(desk).contains("+14d"), "\(desk.screen)")
  }

  @Test(arguments: sizes)
  func `a rule that is broken is said where the keys stand, whole`(_ columns: Int, _ rows: Int) throws {
    var desk = try Desk(SampleStore.sound, columns, rows, saving: SavingStore())
    desk.play("e")
    desk.toField("titel")
    desk.play("<enter><ctrl-u><enter><ctrl-o>")
    #expect(desk.form != nil && !desk.notice.isEmpty)
    #expect(Self.words(desk).contains(desk.notice), "\(desk.notice)\n\(desk.screen)")
  }

  @Test(arguments: sizes)
  func `what the disk says is on the screen whole`(_ columns: Int, _ rows: Int) throws {
    let error = StoreError(.notWritable, path: "/srv/riec/gedeeld/opslag", detail: "No space left on device")
    var desk = try Desk(
      SampleStore.sound, columns, rows, saving: SavingStore(failures: [.notSaved(error)]))
    desk.play("e")
    desk.toField("titel")
    desk.play("<enter><ctrl-u>Kwikstaart<enter><ctrl-o>")
    let note = try #require(desk.form?.note?.text.nl)
    #expect(Self.words(desk).contains(note), "\(note)\n\(desk.screen)")
  }

  @Test func `an older text with such a character stays as it is, until somebody types in it`() throws {
    let files = SoundOffice.files.mapValues { lines in
      lines.map { $0.replacing("Nagaan waar het geld vandaan komt", with: #"Nagaan\u200b waar"#) }
    }
    let store = try SavingStore(.success(SampleStore(files)))
    var desk = try Desk(SampleStore.sound, saving: store)
    desk.play("e")
    desk.toField("doel")
    desk.play("<enter><enter>")
    #expect(desk.form?.editor == nil && desk.form?.isChanged == false)
    desk.play("<enter>.<enter>")
    #expect(desk.form?.editor?.fault != nil && Self.words(desk).contains("haal het weg"))
  }

  @Test func `what is pasted goes by the same rule, in a line too`() throws {
    var desk = try Desk(SampleStore.sound, saving: SavingStore())
    desk.play("e")
    desk.toField("titel")
    desk.play("<enter>")
    desk.send(.paste("x\u{202E}"))
    desk.play("<enter>")
    #expect(desk.form?.editor?.fault != nil)
  }
}
