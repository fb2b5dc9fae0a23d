import KnooppuntUI
import RIECDomain
import RIECStore
import TerminalUI
import Testing

/// Someone writes notities.
@Suite struct NoteScenarioTests {
  /// A desk at the list of casussen, with an editor that makes of the text what `texts` is told before each `E`.
  struct Written {
    let texts = ShelfTexts()
    let drafts = ShelfDrafts()
    let store: SavingStore
    var desk: Desk

    init(failures: [SaveFailure] = [], access: StoreAccess = .writable, keys: String = "") throws {
      store = try SavingStore(access: access, failures: failures)
      let editor = EditorChoice.program(
        try EditorCommand("schrijver -w"), program: "/usr/bin/schrijver", environment: ["TERM=xterm"])
      desk = try Desk(SampleStore.sound, saving: store, drafts: drafts, texts: texts, editor: editor)
      desk.play(keys)
    }

    /// The next time the editor is opened it leaves this, and ends so.
    mutating func writes(_ text: ComposedText, _ end: Errand.End = .exited(0)) {
      desk.runtime.terminal.onErrand = { [texts] _ in
        texts.replace(with: text)
        return end
      }
    }

    mutating func writes(_ text: String, _ end: Errand.End = .exited(0)) { writes(.bytes(Array(text.utf8)), end) }
  }

  @Test func `E adds a notitie by the user, of now, and takes the file away`() throws {
    var written = try Written()
    written.writes("Gebeld.\r\n\tHij belt terug.\n\n")
    written.desk.play("E")
    let edit = try #require(written.store.saves.first?.edits.first)
    #expect(edit.id == "MN-2021-0007" && edit.changes.map(\.path.text) == ["notities/2"])
    let note = try #require(edit.changes.first?.new?.object)
    #expect(note["nr"]?.integer == 2 && note["door"]?.string == "nieuweling")
    #expect(note["op"]?.string == "2022-09-05T12:00:00Z")
    #expect(note["tekst"]?.string == "Gebeld.\n  Hij belt terug.")
    #expect(written.desk.form == nil && written.desk.notice == "Opgeslagen (MN-2021-0007).")
    #expect(written.texts.all.isEmpty && written.drafts.drafts.isEmpty)
    #expect(written.desk.runtime.terminal.errands.first?.arguments.prefix(2) == ["schrijver", "-w"])
  }

  @Test(arguments: ["", "\n \n", "\u{FEFF}"])
  func `a text that is empty changes nothing`(_ text: String) throws {
    var written = try Written()
    written.writes(text)
    written.desk.play("E")
    #expect(written.store.saves.isEmpty && written.desk.form == nil && written.texts.all.isEmpty)
    #expect(written.desk.notice.contains("niet gewijzigd") || written.desk.notice.contains("niets gewijzigd"))
  }

  @Test func `on a notitie in the form E edits that one, and what it said stays in the change`() throws {
    var written = try Written(keys: "e")
    written.desk.toField("notities/1")
    written.writes("De huur wordt gepind.")
    written.desk.play("E")
    #expect(written.store.saves.isEmpty, "the form is saved when the user says so")
    written.desk.play("<ctrl-o>")
    let change = try #require(written.store.saves.first?.edits.first?.changes.first)
    #expect(change.path.text == "notities/1/tekst" && change.new?.string == "De huur wordt gepind.")
    #expect(change.old?.string == "De huur wordt contant betaald, zegt de makelaar.")
  }

  @Test func `elsewhere in the form E adds one, and an empty text takes it away again`() throws {
    var written = try Written(keys: "e")
    written.writes("")
    written.desk.play("E")
    #expect(written.desk.form?.isChanged == false)
    written.writes("Nieuw")
    written.desk.play("E")
    #expect(written.desk.form?.changes.map(\.path.text) == ["notities/2"])
  }

  @Test func `any long text of the form can be edited so, also while it is typed`() throws {
    var written = try Written(keys: "e")
    written.desk.toField("doel")
    written.writes("Een ander doel")
    written.desk.play("E")
    #expect(written.desk.form?.draft[Casus.doel] == "Een ander doel")
    written.desk.play("<enter> erbij")
    written.writes("Een ander doel erbij en meer")
    written.desk.play("<ctrl-x>")
    #expect(written.desk.form?.draft[Casus.doel] == "Een ander doel erbij en meer")
  }

  @Test(arguments: [.exited(1), .killed(9)] as [Errand.End])
  func `what an editor wrote that failed stands in the form, not saved`(_ end: Errand.End) throws {
    var written = try Written()
    written.writes("Half af", end)
    written.desk.play("E")
    #expect(written.store.saves.isEmpty && DraftScenarioTests.typed(written.desk) == "Half af")
    #expect(written.desk.screen.contains("De editor"))
    written.desk.rest()
    written.desk.finishWork()
    #expect(written.drafts.drafts.count == 1, "and it is kept")
    written.desk.play("<enter>")
    #expect(written.store.saves.count == 1)
  }

  @Test(
    arguments: [
      (.missing, .exited(0), "geen bestand"), (.replaced, .exited(0), "Iets anders verving"),
      (.unreadable("EIO"), .exited(0), "EIO"), (.tooLong(2_000_000), .exited(0), "quarantine/notitie-"),
      (.bytes([]), .notStarted(2), "niet gevonden"), (.bytes([]), .killed(15), "signaal 15"),
    ] as [(ComposedText, Errand.End, String)])
  func `where nothing can be taken over one message says so`(
    _ text: ComposedText, _ end: Errand.End, _ words: String
  ) throws {
    var written = try Written()
    written.writes(text, end)
    written.desk.play("E")
    #expect(written.desk.form == nil && written.store.saves.isEmpty && written.texts.all.isEmpty)
    #expect(written.desk.notice.contains(words), "\(written.desk.notice)")
  }

  @Test func `what is no UTF-8 is read letter by letter, shown, and not saved unseen`() throws {
    var written = try Written()
    written.writes(.bytes(Array("Caf".utf8) + [0xE9, 0x20, 0x80, 0x35] + Array(" é".utf8)))
    written.desk.play("E")
    #expect(written.store.saves.isEmpty && DraftScenarioTests.typed(written.desk) == "Café €5 é")
    #expect(written.desk.screen.contains("Windows-1252"))
  }

  @Test(arguments: ["goed\nfout\u{202E}", "goed\n\u{7}", "goed\nx\u{200B}"])
  func `what cannot be seen is not saved, and the line is named`(_ text: String) throws {
    var written = try Written()
    written.writes(text)
    written.desk.play("E")
    #expect(written.store.saves.isEmpty && written.desk.screen.contains("Regel 2"))
    written.desk.play("<enter>")
    #expect(written.store.saves.isEmpty && written.desk.form?.editor != nil, "nor when it is typed")
  }

  @Test func `a save that fails keeps the notitie in the form`() throws {
    let error = StoreError(.notWritable, path: "/x", detail: "No space left on device")
    var written = try Written(failures: [.notSaved(error)])
    written.writes("Gebeld")
    written.desk.play("E")
    #expect(written.desk.screen.contains("NIET OPGESLAGEN") && written.drafts.drafts.count == 1)
    written.desk.play("<ctrl-o>")
    #expect(written.desk.form == nil && written.store.saves.count == 2 && written.drafts.drafts.isEmpty)
  }

  @Test func `what the editor wrote is found by the next run, though the program died`() throws {
    var written = try Written()
    let drafts = written.drafts
    written.desk.runtime.terminal.onErrand = { _ in
      #expect(drafts.drafts.count == 1, "the form is kept before the editor has the terminal")
      return .killed(15)
    }
    written.writes("", .killed(15))
    written.desk.play("e")
    written.desk.toField("notities/1")
    written.desk.runtime.terminal.onErrand = { [texts = written.texts] _ in
      // The program dies here: what comes after it is never done. A copy is what it leaves.
      let left = ShelfDrafts()
      for (name, content) in drafts.drafts { left.leave(content.form, as: name) }
      let lost = ShelfTexts()
      for name in texts.all.keys { lost.leave("In de editor geschreven", as: name) }
      do {
        var next = try DraftScenarioTests.next(left, texts: lost)
        next.play("j")
        #expect(DraftScenarioTests.typed(next) == "In de editor geschreven")
        #expect(next.form?.row?.path.text == "notities/1/tekst" && lost.all.isEmpty)
      } catch {
        Issue.record(error)
      }
      return .killed(15)
    }
    written.desk.play("E")
  }

  @Test func `without an editor the text is typed in the form, and Enter saves it`() throws {
    let store = try SavingStore()
    var desk = try Desk(SampleStore.sound, saving: store)
    desk.play("EGebeld<ctrl-n>Hij belt terug<enter>")
    let note = try #require(store.saves.first?.edits.first?.changes.first?.new?.object)
    #expect(note["tekst"]?.string == "Gebeld\nHij belt terug" && desk.form == nil)
    desk.play("E<esc>")
    #expect(desk.form == nil && store.saves.count == 1, "nothing typed, nothing asked")
    desk.play("EWeg<esc>")
    #expect(desk.form != nil, "a text is not lost by one key")
    desk.play("v!<esc>w")
    #expect(desk.form == nil && store.saves.count == 1)
  }

  @Test func `an editor that cannot be used is named, and the form takes its place`() throws {
    var desk = try Desk(
      SampleStore.sound, saving: SavingStore(), editor: .refused(variable: "EDITOR", .character("'")))
    desk.play("E")
    #expect(desk.notice.contains("$EDITOR") && desk.form?.editor != nil)
  }

  @Test func `E says why it cannot be given`() throws {
    var written = try Written(access: .readOnly(.asked))
    written.desk.play("E")
    #expect(written.desk.notice.contains("--alleen-lezen"))
    var other = try Written(keys: "gio")
    other.desk.play("E")
    #expect(other.desk.notice.contains("geen notities") && other.desk.runtime.terminal.errands.isEmpty)
  }
}
