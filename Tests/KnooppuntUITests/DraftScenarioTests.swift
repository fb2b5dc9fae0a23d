import KnooppuntUI
import RIECDomain
import RIECStore
import StrictJSON
import TerminalUI
import Testing

/// Forms that are not saved, and what becomes of them.
@Suite struct DraftScenarioTests {
  /// A desk with the form of the first casus, MN-2021-0007, in which `keys` were pressed.
  static func form(_ keys: String, _ drafts: ShelfDrafts, failures: [SaveFailure] = []) throws -> Desk {
    var desk = try Desk(SampleStore.sound, saving: SavingStore(failures: failures), drafts: drafts)
    desk.play("e" + keys)
    return desk
  }

  /// The next run of the program.
  static func next(_ drafts: ShelfDrafts, texts: ShelfTexts? = nil) throws -> Desk {
    try Desk(SampleStore.sound, saving: SavingStore(), drafts: drafts, texts: texts, keys: "")
  }

  /// What is typed in the field that is open.
  static func typed(_ desk: Desk) -> String? {
    switch desk.form?.editor?.way {
    case .line(let field), .text(let field): field.text
    default: nil
    }
  }

  @Test func `what is typed is kept soon, once for keys that come fast, and without a key more`() throws {
    let drafts = ShelfDrafts()
    var desk = try Self.form("<enter>", drafts)
    for key in "abc" {
      desk.send(.key(.character(key)), after: .milliseconds(50))
      desk.finishWork()
    }
    #expect(drafts.drafts.isEmpty, "not yet")
    desk.send([], after: .seconds(1))
    desk.finishWork()
    #expect(drafts.forms.first?["bezig"]?.object?["tekst"]?.string == "Waterlelieabc")
  }

  @Test(
    arguments: [
      .terminated(signal: 15), .hungUp, .terminated(signal: 3),
    ] as [TerminalEvent])
  func `a program that is asked to end keeps the form at once, and the next one opens it as it was`(
    _ event: TerminalEvent
  ) throws {
    let drafts = ShelfDrafts()
    var desk = try Self.form("<enter><ctrl-u>Kwikstaart<enter>", drafts)
    desk.toField("hervatOp")
    desk.play("over een week", waits: false)
    desk.send(event, after: .milliseconds(1))
    #expect(desk.exitCode != nil && drafts.drafts.count == 1)

    var next = try Self.next(drafts)
    #expect(next.screen.contains("MN-2021-0007 (2 velden)"))
    next.play("j")
    #expect(next.form?.changes.map(\.path.text) == ["titel"])
    #expect(next.form?.row?.path.text == "hervatOp")
    #expect(Self.typed(next) == "over een week", "what does not parse too")
    next.play("<ctrl-u>+1d<enter><ctrl-o>")
    #expect(next.notice.hasPrefix("Opgeslagen"))
    #expect(drafts.drafts.isEmpty)
  }

  @Test func `a form is offered again and again until somebody decides`() throws {
    let drafts = ShelfDrafts()
    var desk = try Self.form("<enter>x<enter>", drafts)
    desk.send(.hungUp)
    for _ in 0..<2 {
      var next = try Self.next(drafts)
      #expect(next.screen.contains("Niet-opgeslagen formulier"))
      next.send(.hungUp)
    }
    var next = try Self.next(drafts)
    next.play("b")
    #expect(drafts.shelved.count == 1)
    next = try Self.next(drafts)
    #expect(!next.screen.contains("Niet-opgeslagen formulier"), "what is shelved waits until it is asked for")
    next.play(":concepten<enter>")
    #expect(next.screen.contains("MN-2021-0007 (1 veld)"))
    next.play("w")
    #expect(drafts.drafts.isEmpty && drafts.away.count == 1)
    next.play(":concepten<enter>")
    #expect(next.notice == "Er zijn geen concepten.")
  }

  @Test func `of several each is offered in its turn`() throws {
    let drafts = ShelfDrafts()
    for keys in ["<enter>x<enter>", "<enter>y<enter>"] {
      var desk = try Self.form(keys, drafts)
      if let overlay = desk.model.overlay { Issue.record("\(overlay)") }
      desk.send(.hungUp)
      // The next run is not to meet the one before.
      for name in drafts.drafts.keys { drafts.shelve(name) }
    }
    var next = try Self.next(drafts)
    next.play(":concepten<enter>")
    #expect(next.screen.contains("(1 van 2)"))
    next.play("b")
    #expect(next.screen.contains("(2 van 2)"))
    next.play("b")
    #expect(next.model.overlay == nil && drafts.drafts.count == 2)
  }

  @Test func `Q saves, keeps, discards or goes on`() throws {
    let drafts = ShelfDrafts()
    var desk = try Self.form("<enter>x<enter>Qv", drafts)
    #expect(desk.exitCode == nil && desk.form?.isChanged == true)
    desk.play("Qo")
    #expect(desk.exitCode == 0 && drafts.drafts.isEmpty)

    desk = try Self.form("<enter>x<enter>Qb", drafts)
    #expect(desk.exitCode == 0 && drafts.drafts.count == 1)
    desk = try Self.next(drafts)
    desk.play("j")
    #expect(desk.form?.isChanged == true)
    desk.play("Qw")
    desk.send([])
    #expect(desk.exitCode == 0)
  }

  @Test func `a form that is discarded or saved leaves no draft`() throws {
    for keys in ["<esc>w", "u<esc>", "<ctrl-o>"] {
      let drafts = ShelfDrafts()
      var desk = try Self.form("<enter>x<enter>", drafts)
      desk.rest()
      desk.finishWork()
      #expect(drafts.drafts.count == 1)
      desk.play(keys)
      desk.rest()
      desk.finishWork()
      #expect(desk.form == nil && drafts.drafts.isEmpty, "\(keys)")
    }
  }

  @Test func `kept on purpose, it is there for this run too`() throws {
    let drafts = ShelfDrafts()
    var desk = try Self.form("<enter>x<enter><esc>b", drafts)
    #expect(desk.form == nil && drafts.drafts.count == 1)
    desk.play(":concepten<enter>j")
    #expect(desk.form?.isChanged == true)
  }

  @Test func `Ctrl-C leaves the field, and twice the program, with what was typed kept`() throws {
    let drafts = ShelfDrafts()
    var desk = try Self.form("<enter>xyz", drafts)
    desk.send(.interrupted)
    desk.send(.interrupted, after: .milliseconds(300))
    #expect(desk.exitCode == 130)
    #expect(drafts.forms.first?["bezig"]?.object?["tekst"]?.string == "Waterleliexyz")
  }

  @Test func `a form that cannot be kept is not left, and the screen says so`() throws {
    let drafts = ShelfDrafts()
    drafts.fail(StoreError(.notWritable, path: "/x", detail: "No space left on device"))
    var desk = try Self.form("<enter>x<enter><esc>b", drafts)
    #expect(desk.form?.isChanged == true && desk.notice.contains("de schijf is vol"))
    desk.play("Qb")
    #expect(desk.exitCode == nil)
    desk.rest()
    desk.finishWork()
    #expect(desk.screen.contains("Ook geen concept bewaard"))
    drafts.fail(nil)
    desk.play("<esc>b")
    #expect(desk.form == nil && drafts.drafts.count == 1)
  }

  @Test func `a save that fails says where the form is kept, and can be tried again`() throws {
    let drafts = ShelfDrafts()
    drafts.move(to: .elsewhere(folder: "/state/drafts", reason: "No space left on device"))
    let error = StoreError(.notWritable, path: "/x", detail: "No space left on device")
    var desk = try Self.form("<enter>x<enter><ctrl-o>", drafts, failures: [.notSaved(error)])
    #expect(desk.screen.contains("NIET OPGESLAGEN") && desk.screen.contains("/state/drafts"))
    #expect(drafts.drafts.count == 1)
    desk.play("<ctrl-o>")
    #expect(desk.form == nil && drafts.drafts.isEmpty)
  }

  @Test(
    arguments: [
      .conflict([]), .faults([:]), .unaccepted([:]), .readOnly(.unconfirmed("EIO")), .locked(nil),
      .notSaved(StoreError(.notWritable, path: "/x", detail: "EIO")),
      .unknown(StoreError(.notWritable, path: "/x", detail: "EIO")), .gone("MN-2021-0007"), .taken("MN-2021-0007"),
      .overLimit("MN-2021-0007", .bytes), .notRead, .purged,
    ] as [SaveFailure])
  func `whatever a save fails of, the form stays with its text`(_ failure: SaveFailure) throws {
    let drafts = ShelfDrafts()
    var desk = try Self.form("<enter>x<enter><ctrl-o>", drafts, failures: [failure])
    #expect(desk.form?.isChanged == true && drafts.drafts.count == 1)
    desk.send(.interrupted)
    #expect(desk.form?.isChanged == true)
  }

  @Test func `F5 opens the store anew under the form, which stays`() throws {
    let drafts = ShelfDrafts()
    let error = StoreError(.notWritable, path: "/x", detail: "EIO")
    var desk = try Self.form("<enter>x<enter><ctrl-o>", drafts, failures: [.unknown(error)])
    #expect(desk.screen.contains("NIET OPGESLAGEN"))
    desk.play("<f5>")
    #expect(desk.form?.isChanged == true && drafts.drafts.count == 1)
    desk.play("<ctrl-o>")
    #expect(desk.form == nil && drafts.drafts.isEmpty)
  }

  @Test func `a record that others changed meanwhile is merged, or chosen`() throws {
    let drafts = ShelfDrafts()
    var desk = try Self.form("<enter><ctrl-u>Kwikstaart<enter>", drafts)
    desk.send(.hungUp)
    var form = try #require(drafts.forms.first)
    // As if the record had said something else when the form was opened.
    var begin = try #require(form["begin"]?.object)
    begin["doel"] = .string("Iets anders")
    begin["titel"] = .string("Fuut")
    form["begin"] = .object(begin)
    form["velden"] = .array([
      .object(
        JSONObject([
          .init(key: "pad", value: .string("titel")), .init(key: "o", value: .string("Fuut")),
          .init(key: "n", value: .string("Kwikstaart")),
        ]))
    ])
    for name in drafts.drafts.keys { drafts.drop(name) }
    drafts.leave(form, as: "left")
    var next = try Self.next(drafts)
    next.play("j")
    #expect(next.form?.note?.text.nl.contains("bij opslaan kiest u") == true)
    #expect(next.form?.draft[Casus.titel] == "Kwikstaart")
  }

  @Test func `a new record and a change of many records are kept too`() throws {
    let drafts = ShelfDrafts()
    var desk = try Desk(SampleStore.sound, saving: SavingStore(), drafts: drafts)
    desk.play("a<enter>Pimpelmees<enter>")
    desk.send(.hungUp)
    desk = try Self.next(drafts)
    #expect(desk.screen.contains("nieuw: casus"))
    desk.play("j")
    #expect(desk.form?.base == nil && desk.form?.draft[Casus.titel] == "Pimpelmees")
    desk.play("<esc>w")
    desk.rest()
    desk.finishWork()
    #expect(drafts.drafts.isEmpty)

    desk.play("gc j e")
    let label = desk.bulk?.fields.firstIndex { $0.name == "doel" } ?? 0
    for _ in 0..<label { desk.play("<down>") }
    desk.play("<enter>Nieuw doel")
    desk.send(.hungUp)
    desk = try Self.next(drafts)
    #expect(desk.screen.contains("2 records"))
    desk.play("j")
    #expect(desk.bulk?.ids.count == 2)
    guard case .value(let editor)? = desk.bulk?.stage, case .text(let text) = editor.way else {
      Issue.record("the value is not being typed")
      return
    }
    #expect(text.text == "Nieuw doel")
  }

  @Test func `what cannot be changed is not offered, and stays`() throws {
    let drafts = ShelfDrafts()
    var desk = try Self.form("<enter>x<enter>", drafts)
    desk.send(.hungUp)
    desk = try Desk(
      SampleStore.sound, saving: SavingStore(access: .readOnly(.asked)), drafts: drafts, keys: "")
    #expect(desk.model.overlay == nil)
    desk.play(":concepten<enter>j")
    #expect(desk.form == nil && desk.notice.contains("--alleen-lezen") && drafts.drafts.count == 1)
  }

  @Test func `what another program took is not opened twice`() throws {
    let drafts = ShelfDrafts()
    var desk = try Self.form("<enter>x<enter>", drafts)
    desk.send(.hungUp)
    var (one, other) = (try Self.next(drafts), try Self.next(drafts))
    one.play("j")
    other.play("j")
    #expect(one.form != nil && other.form == nil && other.notice.contains("ander programma"))
  }
}
