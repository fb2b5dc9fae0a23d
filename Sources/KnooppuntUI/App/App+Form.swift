import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

extension App {
  /// The commands that change records, of every screen that shows some.
  static let editKeys: [Binding<Command>] = [
    Binding(
      "wijzig.bewerk", keys: [[.character("e")]], label: Tekst(nl: "bewerken", en: "edit"), group: Groups.change,
      message: .edit, priority: 58),
    Binding(
      "wijzig.verder", keys: [[.character("m")]], label: Tekst(nl: "verder in de status", en: "move on"),
      group: Groups.change, message: .move, priority: 57),
    Binding(
      "wijzig.nieuw", keys: [[.character("a")]], label: Tekst(nl: "toevoegen", en: "add"), group: Groups.change,
      message: .add),
    Binding(
      "wijzig.notitie", keys: [[.character("E")]], label: Tekst(nl: "notitie schrijven", en: "write a note"),
      group: Groups.change, message: .note),
  ]

  /// The commands of a form: none of those that would leave it behind.
  static let formKeymap: Keymap<Message> = {
    let stay: Set<String> = ["help", "opdracht", "opdrachten", "hertekenen", "muis", "opschorten", "stop", "herlezen"]
    let global = Keymap(globalKeys.bindings.filter { stay.contains($0.id) })
    return Form.keys.map { .screen(.form($0)) }.over(global.map { .commandGiven($0) })
  }()

  // MARK: - Opening

  /// Why a record cannot be changed from the visible screen; nil where one can.
  static func noChange(_ id: String, _ model: Model) -> Tekst? {
    if let reason = model.office.whyNoIndex { return reason }
    if case .readOnly(let reason) = model.office.access { return reason.reason }
    switch id {
    case "wijzig.nieuw":
      guard let kind = kindToAdd(model) else { return Tekst(nl: "kan in een lijst", en: "possible in a list") }
      guard kind.name == .triageinstelling, (model.office.index?[kind.name]?.count ?? 0) > 0 else { return nil }
      return Tekst(nl: "er is er al een; e wijzigt die", en: "there is one already; e changes it")
    default:
      if case .list(let list) = model.screens.last, !list.marks.isEmpty, id == "wijzig.bewerk" { return nil }
      guard let record = visibleID(model).flatMap({ model.office.index?.locate($0) }) else {
        return Tekst(nl: "er staat hier geen record", en: "there is no record here")
      }
      if id == "wijzig.notitie", Kinds.named(record.kind).flatMap(Form.notesField) == nil {
        return Tekst(nl: "deze soort heeft geen notities", en: "this kind has no notities")
      }
      if id == "wijzig.verder", case .triage = model.screens.last {
        return Tekst(nl: "beslis hier met 1 tot 5", en: "decide here with 1 to 5")
      }
      guard id == "wijzig.verder", Kinds.named(record.kind)?.lifecycle == nil else { return nil }
      return Tekst(nl: "deze soort heeft geen status", en: "this kind has no status")
    }
  }

  private static func kindToAdd(_ model: Model) -> Kind? {
    switch model.screens.last {
    case .list(let list): list.kind
    case .portefeuilles: Portefeuille.kind
    default: nil
    }
  }

  /// `e`: the record that is shown, or stands under the cursor; with marks, one field of all of them.
  static func edit(_ model: inout Model) -> [Effect] {
    if case .list(let list) = model.screens.last, !list.marks.isEmpty {
      openBulk(list, &model)
      return []
    }
    guard let (record, kind) = visibleRecord(model) else { return [] }
    put(.form(Form.Model(kind, base: record, record: record, model.office, size: screenSize(model))), &model)
    return []
  }

  /// `a`: a new record of the list's kind.
  static func add(_ model: inout Model) -> [Effect] {
    guard let kind = kindToAdd(model), let moment = model.office.moment else { return [] }
    let settings = model.office.settings
    let record = NewRecord.template(
      kind: kind, regio: settings.scope.isNational ? model.office.info.regio : settings.scope.regio,
      today: settings.peildatum,
      user: settings.user, at: moment)
    put(
      .form(Form.Model(kind, base: nil, record: record, purpose: .add, model.office, size: screenSize(model))), &model)
    return []
  }

  /// `m`: the steps of the record that is shown, or of its parts.
  static func move(_ model: inout Model) -> [Effect] {
    guard let (record, kind) = visibleRecord(model) else { return [] }
    model.overlay = .move(Move.Model(record, kind, model.office))
    return []
  }

  /// The form of a step that was chosen.
  static func pressMove(_ key: Key, _ move: Move.Model, _ model: inout Model) -> [Effect] {
    var move = move
    switch move.press(key, model.office) {
    case .open: model.overlay = .move(move)
    case .closed: model.overlay = nil
    case .refused(let text):
      model.overlay = .move(move)
      model.notice = Notice(text: text, role: .info)
    case .destruction(let id):
      model.overlay = nil
      return openPurge(of: id, &model)
    case .chosen(let step, let part):
      model.overlay = nil
      let only = move.fields(for: step, part: part)
      let form = Form.Model(
        move.kind, base: move.record, record: move.record, purpose: .step(step.target, part: part), only: only,
        model.office, size: screenSize(model))
      put(.form(form), &model)
    }
    return []
  }

  static func visibleRecord(_ model: Model) -> (Record, Kind)? {
    guard let id = visibleID(model), let record = model.office.index?.record(id), let kind = Kinds.named(record.kind)
    else { return nil }
    return (record, kind)
  }

  // MARK: - What forms ask for

  static func carry(_ effects: [Form.Effect], _ model: inout Model) -> [Effect] {
    effects.flatMap { effect -> [Effect] in
      switch effect {
      case .find(let query): return [.findRecords(query)]
      case .plan(let order): return [.plan(order)]
      case .save(let changes): return [.save(changes)]
      case .compose(let text): return [.compose(text)]
      case .keepDraft: return draft(model).map { [.leaveDraft($0, .leave)] } ?? []
      case .leave:
        let effects = leave(&model)
        // A form that was left does not come back.
        model.trail.forward = []
        return effects
      case .notify(let text):
        model.notice = Notice(text: text, role: .info)
        return []
      case .finished(let ids, let isMerged): return finish(ids, isMerged: isMerged, &model)
      }
    }
  }

  /// Back to where the form was opened, with what is shown there fresh.
  private static func finish(_ ids: [RecordID], isMerged: Bool, _ model: inout Model) -> [Effect] {
    var effects = leave(&model)
    model.trail.forward = []
    model.drafts.state = nil
    if model.drafts.isLeaving { return [.quit(0)] }
    switch model.screens.last {
    case .record(let record) where ids.contains(record.sheet.id): effects.append(.open(record.sheet.id, .inPlace))
    case .list(var list):
      list.panes.preview = nil
      list.contents.window = [:]
      if let id = ids.first, ids.count == 1 { list.contents.cursor = id }
      effects += carry(RecordList.settle(&list), &model)
      model.screens[model.screens.count - 1] = .list(list)
    case .triage: effects += tellTriage(.edited(ids), &model)
    default: break
    }
    let number = ids.count == 1 ? ids.first.map { " (\($0.text))" } ?? "" : " (\(Numbers.grouped(ids.count)))"
    model.notice = Notice(
      text: Tekst(
        nl: "Opgeslagen\(number)." + (isMerged ? " De wijziging van een ander is behouden." : ""),
        en: "Saved\(number)." + (isMerged ? " Somebody else's change was kept." : "")), role: .success)
    return effects
  }

  /// One field of all marked records of a list.
  private static func openBulk(_ list: RecordList.Model, _ model: inout Model) {
    let shown = Set((0..<list.rowCount).compactMap(list.id(at:)))
    let ids = list.marks.sorted { $0.text < $1.text }
    let hidden = ids.filter { !shown.contains($0) }.count
    put(.bulk(Bulk.Model(list.kind, ids: ids, hidden: hidden, size: screenSize(model))), &model)
  }

  /// Whoever asked for records that a field could name gets them.
  static func tellFound(_ found: [RecordPicker.Candidate], _ number: Int, _ model: inout Model) -> [Effect] {
    tellTop(&model, .form(.found(found, number: number))) + tellTop(&model, .bulk(.found(found, number: number)))
      + tellTriage(.found(found, number: number), &model)
  }

  /// A save ended: who asked for it takes that in.
  static func take(_ result: Result<Saved, SaveFailure>, _ model: inout Model) -> [Effect] {
    if case .failure(.readOnly(let reason)) = result { model.office.access = .readOnly(reason) }
    if case .failure = result { model.drafts.isLeaving = false }
    if model.reversing != nil { tellReversed(result, &model) }
    return tellTop(&model, .form(.saved(result))) + tellTop(&model, .bulk(.saved(result)))
      + tellTriage(.saved(result), &model)
  }

  /// Tells the forms what others changed, once a newer index is there.
  static func refreshForms(_ model: inout Model) -> [Effect] {
    for place in model.screens.indices {
      guard case .form(var form) = model.screens[place], let base = form.base,
        let now = model.office.index?.record(base.id), now != base
      else { continue }
      _ = Form.update(&form, .changedUnder(now), model.office)
      model.screens[place] = .form(form)
    }
    return []
  }

  static func tellForm(_ message: Form.Message, _ model: inout Model) -> [Effect] {
    if case .form = model.screens.last { return tellTop(&model, .form(message)) }
    refuse(Tekst(nl: "er is geen formulier open", en: "no form is open"), &model)
    return []
  }

  /// Ctrl-C: what is being edited or asked is left.
  static func interruptForm(_ model: inout Model) {
    guard case .form(var form) = model.screens.last else { return }
    if case .saving = form.phase { return }
    form.phase = .fields
    form.interrupted = form.editor
    form.editor = nil
    form.composing = nil
    form.judge(model.office)
    model.screens[model.screens.count - 1] = .form(form)
  }

  // MARK: - Leaving

  /// Why a command would lose what a form holds; nil where it would not.
  static func holding(against command: Command, _ model: Model) -> Tekst? {
    guard case .form = model.screens.last else { return nil }
    switch command {
    case .help, .commandLine, .palette, .redraw, .suspend, .quit, .reload: return nil
    default: return Reasons.formOpen
    }
  }

  /// The commands behind `:` that a form allows.
  static func allows(_ name: String, _ model: Model) -> Bool {
    guard case .form = model.screens.last else { return true }
    return ["opslaan", "toetsen", "help", "opdrachten", "herlees", "muis", "oefening", "vergrendel", "stop", "q"]
      .contains(name)
  }
}

extension Form {
  /// What the breadcrumbs call the form.
  static func crumb(_ form: Model, _ taal: Taal) -> SafeText {
    switch form.purpose {
    case .edit: Tekst(nl: "bewerken", en: "edit").safe(taal)
    case .add: Tekst(nl: "nieuw", en: "new").safe(taal)
    case .step: Tekst(nl: "verder", en: "move on").safe(taal)
    }
  }
}
