import KnooppuntUI
import PlainText
import RIECDomain
import RIECStore
import TerminalUI
import Testing

/// Someone moves records on, adds one, and changes several at once.
@Suite struct MoveScenarioTests {
  static func desk(_ keys: String, failures: [SaveFailure] = []) throws -> (desk: Desk, store: SavingStore) {
    let store = try SavingStore(failures: failures)
    var desk = try Desk(SampleStore.sound, 80, 24, saving: store)
    desk.play(keys)
    return (desk, store)
  }

  @Test func `a record without parts goes on in three keys`() throws {
    var (desk, store) = try Self.desk("/scholekster<enter><esc>")
    desk.play("gc/scholekster<esc>m")
    #expect(desk.screen.contains("Van weging naar"))
    desk.play("a<ctrl-o>")
    let changes = try #require(store.saves.first?.edits.first?.changes)
    #expect(changes.contains { $0.path.text == "status" && $0.new == .string("casusoverleg") })
    #expect(desk.form == nil && desk.list != nil)
  }

  @Test func `a step that asks for a motivering is not taken without`() throws {
    var (desk, store) = try Self.desk("/scholekster<esc>m")
    let place = try #require(desk.place(of: "afgewezen"))
    desk.play(String(repeating: "j", count: place) + "<enter>")
    #expect(desk.screen.contains("Nog nodig: motivering"))
    desk.play("<ctrl-o>")
    #expect(store.saves.isEmpty)
    desk.toField("@toelichting")
    desk.play("<enter>Geen partner herkent het.<enter><ctrl-o>")
    let changes = try #require(store.saves.first?.edits.first?.changes)
    #expect(changes.contains { $0.path.text == "status" && $0.new == .string("afgewezen") })
  }

  @Test func `a record that somebody else moved on meanwhile says where it stands`() throws {
    var (desk, store) = try Self.desk("/scholekster<esc>m")
    let place = try #require(desk.place(of: "afgewezen"))
    desk.play(String(repeating: "j", count: place) + "<enter>")
    let base = try #require(desk.form?.base)
    func moved(to status: String) throws -> Record {
      let change = FieldChange("status", old: base.root.json["status"], new: .string(status))
      return try #require(try base.applying([change], kind: Casus.kind)).with(revision: 2)
    }
    desk.progress(.screen(.form(.changedUnder(try moved(to: "afgewezen")))))
    #expect(desk.screen.contains("Dit staat intussen al op afgewezen; Esc gaat terug."))
    #expect(!desk.screen.contains("Nog nodig") && !desk.screen.contains("afgewezen → afgewezen"))
    desk.play("<ctrl-o>")
    #expect(store.saves.isEmpty && desk.notice == "Dit staat intussen al op afgewezen; Esc gaat terug.")
    desk.progress(.screen(.form(.changedUnder(try moved(to: "afgesloten").with(revision: 3)))))
    desk.play("<ctrl-o>")
    #expect(desk.notice.hasPrefix("Dit staat intussen op afgesloten; vandaar is er geen stap naar afgewezen."))
  }

  @Test func `a step begins at the first field that it asks for`() throws {
    var (desk, _) = try Self.desk("gs/leeg winkelpand<esc>m")
    let place = desk.place(of: "afgewezen") ?? 0
    desk.play(String(repeating: "j", count: place) + "<enter>")
    #expect(desk.form?.rows.first?.path.text == "weging")
    #expect(desk.form?.row?.path.text == "weging/reden")
  }

  @Test func `exactly the fields that a step lacks are asked for, and then why`() throws {
    var (desk, store) = try Self.desk("/grutto<esc>m<enter>")
    let place = try #require(desk.place(of: "afgesloten"))
    desk.play("<home>" + String(repeating: "j", count: place) + "<enter>")
    let form = try #require(desk.form)
    #expect(
      form.rows.map(\.path.text) == [
        "resultaat", "archief", "archief/nominatie", "archief/actiedatum", "@toelichting",
      ])
    #expect(desk.screen.contains("Nog nodig: resultaat, archiefnominatie, archiefactiedatum"))
    desk.play("<enter>")
    guard case .codes(let results)? = desk.form?.editor?.way else {
      Issue.record("no codes to pick from")
      return
    }
    let letter = try #require(results.items.first { $0.code == "geen_vervolg" }?.letter)
    desk.play("\(letter)<ctrl-o>")
    #expect(store.saves.isEmpty && desk.notice.contains("archiefnominatie"))
    desk.toField("archief/nominatie")
    desk.play("<enter><enter>")
    #expect(desk.form?.row?.path.text == "archief/actiedatum", "the next field follows by itself")
    desk.play("2027-01-01<enter>")
    #expect(desk.screen.contains("Behandeld tot en met"), "what the step brings along is shown")
    desk.play("<ctrl-o>")
    let changes = try #require(store.saves.first?.edits.first?.changes)
    #expect(changes.contains { $0.path.text == "status" && $0.new == .string("afgesloten") })
    #expect(changes.contains { $0.path.text == "behandeldTot" })
  }

  @Test func `a step that lacks more than fields is not taken, and says what to do`() throws {
    var (desk, store) = try Self.desk("/scholekster<esc>m")
    let place = try #require(desk.place(of: "samengevoegd"))
    desk.play(String(repeating: "j", count: place) + "<enter>")
    #expect(desk.form == nil && desk.notice.contains("met e") && store.saves.isEmpty)
  }

  @Test func `of a casus with an advies first what moves on is chosen`() throws {
    var (desk, store) = try Self.desk("m")
    #expect(desk.screen.contains("Wat gaat verder?"))
    desk.play("b<enter>")
    #expect(desk.form?.rows.isEmpty == false)
    desk.play("<ctrl-o>")
    let changes = try #require(store.saves.first?.edits.first?.changes)
    #expect(changes.map(\.path.text) == ["adviezen/1/status"])
  }

  @Test func `a new record begins with what is known, required fields first`() throws {
    var (desk, store) = try Self.desk("gil")
    #expect(desk.kind == "locatie")
    desk.play("a")
    let form = try #require(desk.form)
    #expect(form.base == nil && desk.screen.contains("nieuw"))
    let required = form.kind.fields.filter { $0.traits.contains(.required) && $0.name != "id" }
    #expect(form.rows.prefix(required.count).map(\.path.text) == required.map(\.name))
    desk.toField("omschrijving")
    desk.play("loods<enter>")
    desk.toField("gemeente")
    desk.play("Eemwolde<enter><ctrl-o>")
    let edit = try #require(store.saves.first?.edits.first)
    #expect(edit.id == nil && edit.base == nil && edit.changes.map(\.path.parts) == [[]])
  }

  @Test func `marked records get one value together, once the number is typed`() throws {
    var (desk, store) = try Self.desk("   e")
    #expect(desk.bulk?.ids.count == 3)
    desk.play("behand<enter>analist1<enter>")
    guard case .confirming(let plan)? = desk.bulk?.stage else {
      Issue.record("no plan")
      return
    }
    #expect(plan.edits.count + plan.same + plan.refused.map(\.count).reduce(0, +) == 3)
    #expect(plan.same == 2)
    desk.play("7<enter>")
    #expect(store.saves.isEmpty)
    desk.play("<ctrl-u>1<enter>")
    #expect(store.saves.count == 1 && store.saves.first?.edits.count == 1)
    #expect(desk.bulk == nil)
  }

  @Test func `what is typed narrows the fields to those in whose label it stands, and Esc keeps the marks`() throws {
    var (desk, _) = try Self.desk("  ")
    #expect(desk.lines.last?.contains("e samen bewerken") == true)
    desk.play("ecoord")
    #expect(desk.screen.contains("Welk veld? coord") && desk.bulk?.field?.name == "coordinator")
    #expect(!desk.screen.contains("Behandelaar"))
    desk.play("zzz<enter>")
    #expect(desk.screen.contains("geen veld heet zo"))
    desk.play("<esc>")
    #expect(desk.screen.contains("Behandelaar"))
    desk.play("<esc>")
    #expect(desk.bulk == nil && desk.marks.count == 2)
  }

  @Test func `a value is added to a list of several records, and those that a filter hides are told`() throws {
    var (desk, _) = try Self.desk("  /scholekster<esc>")
    #expect(desk.marks.count == 2)
    desk.play("e")
    #expect(desk.bulk?.hidden == 2)
    let place = try #require(desk.bulk?.fields.firstIndex { $0.name == "toegang" })
    desk.play(String(repeating: "<down>", count: place) + "<enter><enter>team MN<enter>")
    guard case .confirming(let plan)? = desk.bulk?.stage else {
      Issue.record("no plan: \(desk.screen)")
      return
    }
    #expect(plan.edits.count == 2)
    #expect(desk.screen.contains("laat het filter nu niet zien"))
  }
}

extension Desk {
  /// The line of a step to `target` among those that are offered.
  func place(of target: Code) -> Int? {
    guard case .move(let move)? = model.overlay else { return nil }
    return move.subject?.steps.firstIndex { $0.target == target }
  }
}
