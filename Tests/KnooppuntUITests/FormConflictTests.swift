import KnooppuntUI
import PlainText
import RIECDomain
import RIECStore
import StrictJSON
import TerminalUI
import Testing

/// Someone else changes what is being edited.
@Suite struct FormConflictTests {
  /// The casus as it stands after somebody else's `changes`.
  static func theirs(_ changes: [FieldChange]) throws -> Record {
    let index = try SampleStore.sound.get().source.buildIndex(peildatum: #require(Datum(iso: "2022-09-05")))
    let record = try #require(index.record("MN-2021-0007"))
    return try #require(try record.applying(changes, kind: Casus.kind)).with(revision: 2)
  }

  static func conflict(_ path: FieldPath, _ base: String, _ mine: String, _ theirs: String) throws -> SaveFailure {
    let record = try self.theirs([FieldChange(path, old: .string(base), new: .string(theirs))])
    let field = FieldConflict(path: path, base: .string(base), mine: .string(mine), theirs: .string(theirs))
    return .conflict([EditConflict(id: record.id, theirs: record, by: "analist2", conflicts: [field])])
  }

  @Test func `mine is saved again on what the other made of it`() throws {
    let failure = try Self.conflict("titel", "Waterlelie", "Kwikstaart", "Fuut")
    var (desk, store) = try FormScenarioTests.form("<enter><ctrl-u>Kwikstaart<enter><ctrl-o>", failures: [failure])
    #expect(desk.screen.contains("analist2 wijzigde ook dit veld"))
    desk.play("1<ctrl-o>")
    let edit = try #require(store.saves.last?.edits.first)
    #expect(store.saves.count == 2)
    #expect(edit.base?.revision == 2)
    #expect(edit.changes == [FieldChange("titel", old: .string("Fuut"), new: .string("Kwikstaart"))])
    #expect(desk.form == nil)
  }

  @Test func `theirs stays, and what nobody else touched is saved`() throws {
    let failure = try Self.conflict("titel", "Waterlelie", "Kwikstaart", "Fuut")
    var (desk, store) = try FormScenarioTests.form("<enter><ctrl-u>Kwikstaart<enter>", failures: [failure])
    desk.toField("hervatOp")
    desk.play("+1d<enter><ctrl-o>2<enter>")
    let edit = try #require(store.saves.last?.edits.first)
    #expect(edit.changes == [FieldChange("hervatOp", old: nil, new: .string("2022-09-06"))])
    #expect(desk.form == nil)
  }

  @Test func `with theirs for everything nothing is left to save`() throws {
    let failure = try Self.conflict("titel", "Waterlelie", "Kwikstaart", "Fuut")
    var (desk, store) = try FormScenarioTests.form("<enter><ctrl-u>Kwikstaart<enter><ctrl-o>", failures: [failure])
    desk.play("2<enter>")
    #expect(store.saves.count == 1)
    #expect(desk.form?.isChanged == false && desk.form?.draft[Casus.titel] == "Fuut")
  }

  @Test func `what others changed is taken over where nothing of mine touches it`() throws {
    var (desk, store) = try FormScenarioTests.form("<enter><ctrl-u>Kwikstaart<enter>")
    let theirs = try Self.theirs([FieldChange("prioriteit", old: .string("hoog"), new: .string("laag"))])
    desk.progress(.screen(.form(.changedUnder(theirs))))
    #expect(desk.screen.contains("overgenomen: Prioriteit"))
    #expect(desk.form?.draft[Casus.prioriteit] == "laag" && desk.form?.draft[Casus.titel] == "Kwikstaart")
    #expect(desk.form?.changes.map(\.path.text) == ["titel"])
    desk.play("u")
    #expect(desk.form?.isChanged == false && desk.form?.draft[Casus.prioriteit] == "laag")
    desk.play("<ctrl-r><ctrl-o>")
    #expect(store.saves.last?.edits.first?.base?.revision == 2)
  }

  @Test func `what others make of the field that is being typed in is not written over`() throws {
    let failure = try Self.conflict("titel", "Waterlelie", "Kwikstaart", "Fuut")
    var (desk, store) = try FormScenarioTests.form("<enter><ctrl-u>Kwik", failures: [failure])
    let theirs = try Self.theirs([
      FieldChange("titel", old: .string("Waterlelie"), new: .string("Fuut")),
      FieldChange("prioriteit", old: .string("hoog"), new: .string("laag")),
    ])
    desk.progress(.screen(.form(.changedUnder(theirs))))
    #expect(desk.screen.contains("Een ander wijzigde dit veld intussen ook."))
    #expect(!desk.screen.contains("overgenomen") && desk.screen.contains("Kwik"))
    desk.play("staart<enter>")
    #expect(desk.screen.contains("bij opslaan kiest u"))
    desk.play("<ctrl-o>")
    #expect(store.saves.last?.edits.first?.base?.revision == 1)
    #expect(desk.screen.contains("analist2 wijzigde ook dit veld"))
    desk.play("2<enter>")
    #expect(desk.form?.draft[Casus.titel] == "Fuut" && desk.form?.isChanged == false)
  }

  @Test(arguments: ["<enter>", "<ctrl-u>Kwikstaart<esc>"])
  func `theirs is taken over when nothing is typed over it`(keys: String) throws {
    var (desk, _) = try FormScenarioTests.form("<enter>")
    let theirs = try Self.theirs([FieldChange("titel", old: .string("Waterlelie"), new: .string("Fuut"))])
    desk.progress(.screen(.form(.changedUnder(theirs))))
    #expect(desk.form?.base?.revision == 1)
    desk.play(keys)
    #expect(desk.form?.base?.revision == 2 && desk.form?.draft[Casus.titel] == "Fuut")
    #expect(desk.form?.isChanged == false && desk.screen.contains("overgenomen: Codenaam"))
  }

  @Test func `a field that is open goes on while others change another one`() throws {
    var (desk, _) = try FormScenarioTests.form("<enter><ctrl-u>Kwik")
    let theirs = try Self.theirs([FieldChange("prioriteit", old: .string("hoog"), new: .string("laag"))])
    desk.progress(.screen(.form(.changedUnder(theirs))))
    #expect(desk.form?.base?.revision == 2 && desk.screen.contains("overgenomen: Prioriteit"))
    desk.play("staart<enter>")
    #expect(desk.form?.changes.map(\.new) == [.string("Kwikstaart")])
  }

  @Test func `a field that both changed waits for the save`() throws {
    var (desk, _) = try FormScenarioTests.form("<enter><ctrl-u>Kwikstaart<enter>")
    let theirs = try Self.theirs([FieldChange("titel", old: .string("Waterlelie"), new: .string("Fuut"))])
    desk.progress(.screen(.form(.changedUnder(theirs))))
    #expect(desk.screen.contains("bij opslaan kiest u"))
    #expect(desk.form?.draft[Casus.titel] == "Kwikstaart" && desk.form?.base?.revision == 1)
  }
}
