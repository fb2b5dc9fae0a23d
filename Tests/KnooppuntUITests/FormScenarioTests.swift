import KnooppuntUI
import PlainText
import RIECDomain
import RIECStore
import StrictJSON
import TerminalUI
import Testing

/// Someone edits records in forms.
@Suite struct FormScenarioTests {
  /// A desk at the form of the first casus, MN-2021-0007.
  static func form(_ keys: String = "", failures: [SaveFailure] = []) throws -> (desk: Desk, store: SavingStore) {
    let store = try SavingStore(failures: failures)
    var desk = try Desk(SampleStore.sound, 80, 24, saving: store)
    desk.play("e" + keys)
    return (desk, store)
  }

  @Test func `pasting on a field that is not open opens it, or says why not`() throws {
    var (desk, _) = try Self.form()
    desk.toField("titel")
    desk.send(.paste(" II"))
    guard case .line(let line)? = desk.form?.editor?.way else {
      Issue.record("no field is open")
      return
    }
    #expect(line.text == "Waterlelie II")
    desk.play("<enter>")
    #expect(desk.form?.draft[Casus.titel] == "Waterlelie II")
    desk.toField("prioriteit")
    desk.send(.paste("hoog"))
    #expect(desk.form?.editor == nil && desk.notice == "Dit veld is een keuze: kies met Enter.")
    desk.toField("status")
    desk.send(.paste("advies"))
    #expect(desk.notice == "Hier is geen veld om in te plakken.")
  }

  @Test func `what a field must have is said once`() throws {
    var (desk, _) = try Self.form("<enter><ctrl-u><enter>")
    #expect(desk.screen.contains("– verplicht") && !desk.screen.contains("Codenaam ontbreekt"))
    desk.play("<ctrl-o>")
    #expect(desk.notice == "Nog 1 fout: Codenaam ontbreekt")
  }

  @Test func `e opens a line for each field, without what nobody types`() throws {
    let form = try #require(Self.form().desk.form)
    let names = form.rows.filter { $0.depth == 0 }.map(\.path.text)
    let wanted = Casus.kind.fields.map(\.name).filter { !["id", "versie", "statusHistorie"].contains($0) }
    #expect(names == wanted)
    #expect(form.rows.first { $0.path.text == "status" }?.isReadOnly == true)
    #expect(!form.isChanged)
  }

  @Test func `a field that is typed is marked, shows what it was, and is saved as one change`() throws {
    var (desk, store) = try Self.form("<enter><ctrl-u>Kwikstaart<enter>")
    #expect(
      desk.lines.contains { $0.contains("* Codenaam") && $0.contains("Kwikstaart") && $0.contains("was Waterlelie") })
    desk.play("<ctrl-o>")
    #expect(store.saves.count == 1)
    let edit = try #require(store.saves.first?.edits.first)
    #expect(edit.id == "MN-2021-0007" && edit.base?.revision == 1)
    #expect(edit.changes == [FieldChange("titel", old: .string("Waterlelie"), new: .string("Kwikstaart"))])
    #expect(desk.form == nil && desk.list != nil)
    #expect(desk.notice == "Opgeslagen (MN-2021-0007).")
    #expect(desk.cursor == "MN-2021-0007")
  }

  @Test func `undo to what it was is clean, and then Esc leaves without a question`() throws {
    var (desk, store) = try Self.form("<enter>x<enter>")
    #expect(desk.form?.isChanged == true)
    desk.play("u")
    #expect(desk.form?.isChanged == false && desk.screen.contains("geen wijzigingen"))
    desk.play("<ctrl-r>")
    #expect(desk.form?.isChanged == true)
    desk.play("<enter><backspace><enter>")
    #expect(desk.form?.isChanged == false, "typed back is clean too")
    desk.play("<esc>")
    #expect(desk.form == nil && store.saves.isEmpty)
  }

  @Test func `Esc with changes asks, and goes on, discards or saves`() throws {
    var (desk, store) = try Self.form("<enter>x<enter><esc>")
    #expect(desk.screen.contains("1 veld gewijzigd"))
    desk.play("<enter>")
    #expect(desk.form?.isChanged == true, "Enter gives the safe answer, which is highlighted")
    desk.play("<esc>w")
    #expect(desk.form == nil && store.saves.isEmpty)
    desk.play("e<enter>x<enter><esc>o")
    #expect(desk.form == nil && store.saves.count == 1)
  }

  @Test func `a fault stands at its field while one types, and Ctrl-O goes there instead of saving`() throws {
    var (desk, store) = try Self.form("<enter><ctrl-u>")
    #expect(desk.form?.judgement.faults.isEmpty == false)
    #expect(desk.screen.contains("F "))
    desk.play("<enter>G<ctrl-o>")
    #expect(store.saves.isEmpty)
    #expect(desk.form?.row?.path.text == "titel")
    #expect(desk.notice.hasPrefix("Nog 1 fout"))
  }

  @Test func `a date is typed as days from now, and what is no date is refused with an example`() throws {
    var (desk, _) = try Self.form()
    desk.toField("hervatOp")
    desk.play("morgenochtend<enter>")
    #expect(desk.form?.editor?.fault != nil)
    desk.play("<ctrl-u>+14d<enter>")
    #expect(desk.form?.draft[Casus.hervatOp]?.iso == "2022-09-19")
  }

  @Test func `a code is picked by its letter, several with theirs, yes and no with j and n`() throws {
    var (desk, _) = try Self.form()
    desk.toField("prioriteit")
    desk.play("<enter>l")
    #expect(desk.form?.editor == nil)
    #expect(desk.form?.draft[Casus.prioriteit] == "laag")
    desk.play("<backspace>")
    #expect(desk.form?.draft[Casus.prioriteit] == nil)
    desk.toField("adviezen/1")
    desk.play("<enter>")
    desk.toField("adviezen/1/soorten")
    desk.play("<enter>")
    guard case .codes(let picker)? = desk.form?.editor?.way else {
      Issue.record("no codes to pick from")
      return
    }
    let letter = try #require(picker.items.first { $0.code == "strafrechtelijk" }?.letter)
    desk.play("\(letter)<enter>")
    #expect(
      desk.form?.draft[Casus.adviezen].first?[Advies.soorten].map(\.text) == [
        "bestuurlijk", "fiscaal", "strafrechtelijk",
      ])
  }

  @Test func `a reference is found by a word, and several are added one by one`() throws {
    var (desk, _) = try Self.form()
    desk.toField("betrokkenen")
    desk.play("<enter>loods<enter>")
    #expect(desk.form?.editor != nil)
    desk.play("<enter>")
    #expect(desk.form?.draft[Casus.betrokkenen].map(\.text) == ["P-0001", "P-0002", "P-0003"])
    desk.play("u")
    #expect(desk.form?.isChanged == false)
  }

  @Test func `an element is added with the next number, and removed only after a yes`() throws {
    var (desk, store) = try Self.form()
    desk.toField("taken")
    desk.play("a<enter>Bellen<enter>")
    let path = try #require(desk.form?.row?.path.parts)
    #expect(path.prefix(2) == ["taken", "2"])
    desk.play("<ctrl-o>")
    let change = try #require(store.saves.first?.edits.first?.changes.first)
    #expect(change.path.text == "taken/2" && change.old == nil)
    desk.play("e")
    desk.toField("taken/1")
    desk.play("d<enter>")
    #expect(desk.form?.isChanged == false, "the safe answer keeps it")
    desk.play("dj")
    #expect(desk.form?.draft[Casus.taken].isEmpty == true)
    desk.play("u")
    #expect(desk.form?.isChanged == false)
  }

  @Test func `an object that is filled in and emptied again leaves nothing behind`() throws {
    var (desk, _) = try Self.form()
    desk.toField("grensoverschrijdend")
    desk.play("<enter>j")
    #expect(desk.form?.row?.path.text == "grensoverschrijdend/landen")
    desk.play("<enter>België<enter>")
    #expect(desk.form?.isChanged == true)
    desk.play("<backspace>")
    #expect(desk.form?.isChanged == false)
  }

  @Test func `what is not saved survives another size of the window, also what is being typed`() throws {
    var (desk, _) = try Self.form("<enter>x<enter>j")
    desk.toField("doel")
    desk.play("<enter>y")
    desk.resize(40, 10)
    desk.resize(120, 40)
    #expect(desk.form?.isChanged == true && desk.form?.editor != nil)
    desk.play("<enter>")
    #expect(desk.form?.draft[Casus.doel]?.hasSuffix("y") == true)
  }

  @Test func `a save that fails keeps the form and says why`() throws {
    let error = StoreError(.notWritable, path: "/x", detail: "No space left on device")
    var (desk, store) = try Self.form("<enter>x<enter><ctrl-o>", failures: [.notSaved(error)])
    #expect(desk.screen.contains("NIET OPGESLAGEN"))
    #expect(desk.screen.contains("de schijf is vol"))
    #expect(desk.form?.isChanged == true)
    desk.play("<ctrl-o>")
    #expect(store.saves.count == 2 && desk.form == nil)
  }

  @Test func `keys that arrive while it is being saved do nothing to the form`() throws {
    let store = try SavingStore()
    var desk = try Desk(SampleStore.sound, 80, 24, saving: store)
    desk.play("e<enter>x<enter>")
    desk.play("<ctrl-o>jj<esc>q", waits: false)
    #expect(desk.screen.contains("opslaan…"))
    desk.finishWork()
    #expect(desk.form == nil && store.saves.count == 1)
  }

  @Test func `Q and g do not lose what a form holds`() throws {
    var (desk, _) = try Self.form("<enter>x<enter>Q")
    #expect(desk.exitCode == nil)
    desk.play("n:casussen<enter>")
    #expect(desk.form?.isChanged == true && desk.notice.contains("sla eerst op"))
    desk.play("Qw")
    #expect(desk.exitCode == 0)
  }

  @Test func `the form is saved by its command too, and in English by the same keys`() throws {
    let store = try SavingStore()
    var desk = try Desk(SampleStore.sound, 80, 24, taal: .en, saving: store)
    desk.play(":opslaan<enter>")
    #expect(desk.notice.contains("no form is open"))
    desk.play("e<enter>x<enter>:opslaan<enter>")
    #expect(store.saves.count == 1 && desk.notice == "Saved (MN-2021-0007).")
  }

  @Test func `a warning is accepted by its letter with a reason, and goes along with the change`() throws {
    var (desk, store) = try Self.form("<enter><ctrl-u>Jan van Proef<enter><ctrl-o>")
    #expect(store.saves.isEmpty && desk.screen.contains("Waarschuwingen aanvaarden"))
    desk.play("a<enter>")
    #expect(store.saves.isEmpty, "a reason is asked for")
    desk.play("Naam van een plein<enter>")
    let change = try #require(store.saves.first)
    #expect(change.reden == "Naam van een plein" && change.accepted.count == 1)
    #expect(desk.form == nil)
  }

  @Test func `in a store that cannot be changed the keys say why`() throws {
    let store = try SavingStore(access: .readOnly(.asked))
    var desk = try Desk(SampleStore.sound, 80, 24, saving: store)
    for key in ["e", "m", "a"] {
      desk.play(key)
      #expect(desk.form == nil && desk.notice.contains("--alleen-lezen"))
    }
  }
}

extension Desk {
  /// Goes down to the line of a field of the form; what holds it stands open already.
  mutating func toField(_ path: String, sourceLocation: SourceLocation = #_sourceLocation) {
    play("<home>")
    for _ in 0..<200 where form?.row?.path.text != path { play("j") }
    if form?.row?.path.text != path { Issue.record("there is no line for \(path)", sourceLocation: sourceLocation) }
  }
}
