import PlainText
import RIECDomain
import RIECStore
import StrictJSON
import TerminalUI

extension Form {
  /// Takes in what happened. Pure: saving and looking for records is work for elsewhere.
  static func update(_ model: inout Model, _ message: Message, _ office: Office) -> [Effect] {
    switch message {
    case .resized, .found, .saved, .changedUnder: break
    default: model.interrupted = nil
    }
    defer { takeWaiting(&model, office) }
    switch message {
    case .resized(let size): model.size = size
    case .found(let candidates, let number):
      guard case .records(var picker)? = model.editor?.way else { return [] }
      picker.take(candidates, number: number)
      model.editor?.way = .records(picker)
    case .saved(let result): return take(result, &model, office)
    case .composed(let composed): return take(composed, &model, office)
    case .changedUnder(let record): takeOver(record, &model, office)
    case .pasted(let text):
      if case .accepting(var acceptance) = model.phase {
        acceptance.paste(text)
        model.phase = .accepting(acceptance)
        return []
      }
      return paste(text, &model, office)
    case .typed(let key): return type(key, &model, office)
    default:
      guard case .fields = model.phase, model.editor == nil else { return [] }
      return command(message, &model, office)
    }
    return []
  }

  /// Whether keys go to the form itself, and not to its commands.
  static func isTyping(_ model: Model) -> Bool {
    if case .fields = model.phase { model.editor != nil } else { true }
  }

  private static func command(_ message: Message, _ model: inout Model, _ office: Office) -> [Effect] {
    switch message {
    case .moved(let movement): move(movement, &model)
    case .faultPassed: passFault(&model)
    case .editPressed: return edit(&model, office)
    case .foldPressed: fold(&model)
    case .addPressed: return add(&model, office)
    case .removePressed: return remove(&model, office)
    case .emptyPressed: return empty(&model, office)
    case .undoPressed: return step(back: true, &model, office)
    case .redoPressed: return step(back: false, &model, office)
    case .savePressed: return save(&model, office)
    case .leavePressed: return leave(&model, office.taal)
    case .composePressed: return composePressed(&model, office)
    case .answered(let value, let path): set(value, at: path, &model, office)
    case .explained(let text):
      model.reden = text.isEmpty ? nil : text
      model.typedReden = text
    default: break
    }
    return []
  }

  private static func type(_ key: Key, _ model: inout Model, _ office: Office) -> [Effect] {
    switch model.phase {
    case .fields: break
    case .asking(let dialog, let question): return answer(key, dialog, question, &model, office)
    case .accepting(let acceptance): return accept(key, acceptance, &model, office)
    case .choosing(let choice): return choose(key, choice, &model, office)
    case .saving: return []
    }
    guard model.editor != nil else { return begin(with: key, &model, office) }
    if key == .control("o") {
      // Saving takes what is being typed along, where it can be taken.
      let effects = press(.enter, &model, office)
      guard model.editor == nil, case .fields = model.phase, !effects.contains(.leave) else { return effects }
      return effects + save(&model, office)
    }
    if key == .control("x"), case .program = office.settings.editor, let editor = model.editor,
      case .text = editor.way
    {
      return compose(editor.path, &model, office)
    }
    return press(key, &model, office)
  }

  private static func press(_ key: Key, _ model: inout Model, _ office: Office) -> [Effect] {
    guard var editor = model.editor else { return [] }
    let outcome = editor.press(key, today: office.settings.peildatum, taal: office.taal)
    model.editor = editor
    switch outcome {
    case .open: model.judge(office)
    case .ask(let query):
      model.judge(office)
      return [.find(query)]
    case .cancelled:
      if case .text = editor.way, editor.isTouched {
        askToDrop(&model, office.taal)
        return []
      }
      model.editor = nil
      if let effects = finishComposing(editor.path, .none, &model, office) { return effects }
      model.judge(office)
    case .done(let value):
      model.editor = nil
      if let effects = finishComposing(editor.path, .some(value), &model, office) { return effects }
      set(value, at: editor.path, &model, office)
      if key == .tab || key == .enter, model.purpose != .edit { passToNext(&model) }
    }
    return []
  }

  /// A form that is filled in goes from field to field.
  private static func passToNext(_ model: inout Model) {
    model.cursor = min(model.cursor + 1, max(0, model.rows.count - 1))
  }

  // MARK: - Changing

  /// Puts a value in its place; it can be taken back.
  static func set(_ value: JSONValue?, at path: FieldPath, _ model: inout Model, _ office: Office) {
    let before = Snapshot(draft: model.draft, toelichting: model.toelichting, path: path)
    if path == toelichtingRow.path {
      model.toelichting = value?.string ?? ""
    } else if let draft = model.draft.setting(value, at: path, kind: model.kind, start: model.start) {
      model.draft = draft
    }
    let isSame =
      before.toelichting == model.toelichting
      && Changes.between(before.draft, model.draft, kind: model.kind).isEmpty
    if isSame {
      model.draft = before.draft
    } else {
      model.past.append(before)
      model.future = []
      model.note = nil
    }
    model.judge(office)
    model.settle()
  }

  private static func step(back: Bool, _ model: inout Model, _ office: Office) -> [Effect] {
    guard let there = back ? model.past.popLast() : model.future.popLast() else {
      let nothing =
        back
        ? Tekst(nl: "In dit formulier is niets meer terug te nemen.", en: "Nothing in this form is left to undo.")
        : Tekst(nl: "Er is niets teruggenomen.", en: "Nothing was undone.")
      return [.notify(nothing)]
    }
    let here = Snapshot(draft: model.draft, toelichting: model.toelichting, path: there.path)
    if back { model.future.append(here) } else { model.past.append(here) }
    model.draft = there.draft
    model.toelichting = there.toelichting
    if let path = there.path { openWay(to: path, &model) }
    model.judge(office)
    model.settle(at: there.path)
    return []
  }

  static func openWay(to path: FieldPath, _ model: inout Model) {
    for count in 1..<max(1, path.parts.count) { model.open.insert(FieldPath(Array(path.parts.prefix(count)))) }
  }

  // MARK: - Fields

  private static func edit(_ model: inout Model, _ office: Office) -> [Effect] {
    guard let row = model.row else { return [] }
    switch row.content {
    case .object, .element: fold(&model)
    case .list(let count):
      if count == 0 { return add(&model, office) }
      return [
        .notify(
          Tekst(
            nl: "a voegt een regel toe; Enter op een regel opent die.",
            en: "a adds an entry; Enter on an entry opens it."))
      ]
    case .value where row.isReadOnly:
      return [.notify(Tekst(nl: "De status gaat verder met m.", en: "The status moves on with m."))]
    case .value, .toelichting: model.editor = editor(of: row, model, office)
    }
    return []
  }

  /// An editor of the line `row`.
  static func editor(of row: Row, _ model: Model, _ office: Office) -> FieldEditor {
    let value =
      row.content == .toelichting
      ? (model.toelichting.isEmpty ? nil : .string(model.toelichting))
      : model.draft.value(at: row.path, kind: model.kind)
    let own: [CodeList.Entry] = if case .code(let list) = row.field.type { office.ownCodes(of: list) } else { [] }
    return FieldEditor(row.field, at: row.path, value: value, own: own, taal: office.taal)
  }

  /// Pasting on a field that is not open opens it, where it is one to type in.
  private static func paste(_ text: String, _ model: inout Model, _ office: Office) -> [Effect] {
    guard case .fields = model.phase else { return [] }
    if model.editor == nil {
      guard let row = model.row, !row.isReadOnly, row.content == .value || row.content == .toelichting else {
        return [
          .notify(Tekst(nl: "Hier is geen veld om in te plakken.", en: "There is no field to paste into here."))
        ]
      }
      let editor = editor(of: row, model, office)
      if case .codes = editor.way {
        return [.notify(Tekst(nl: "Dit veld is een keuze: kies met Enter.", en: "This field is a choice: use Enter."))]
      }
      model.editor = editor
    }
    guard var editor = model.editor else { return [] }
    let query = editor.paste(text)
    model.editor = editor
    model.judge(office)
    return query.map { [.find($0)] } ?? []
  }

  /// Typing on an empty field fills it in.
  private static func begin(with key: Key, _ model: inout Model, _ office: Office) -> [Effect] {
    guard case .character(let character) = key, character != " ", let row = model.row, !row.isReadOnly else {
      return []
    }
    guard row.content == .value || row.content == .toelichting else { return [] }
    let editor = editor(of: row, model, office)
    switch editor.way {
    case .line(let line) where line.text.isEmpty: break
    case .text(let text) where text.text.isEmpty: break
    case .records(let picker) where picker.chosen.isEmpty: break
    default: return []
    }
    model.editor = editor
    return press(key, &model, office)
  }

  private static func move(_ movement: Table.Movement, _ model: inout Model) {
    let page = max(1, model.size.rows - 4)
    let target =
      switch movement {
      case .down: model.cursor + 1
      case .up: model.cursor - 1
      case .first: 0
      case .last: model.rows.count - 1
      case .pageDown: model.cursor + page
      case .pageUp: model.cursor - page
      case .halfPageDown: model.cursor + page / 2
      case .halfPageUp: model.cursor - page / 2
      case .to(let row): row
      }
    model.cursor = min(max(0, target), max(0, model.rows.count - 1))
  }

  private static func passFault(_ model: inout Model) {
    let places = Set(model.placedFindings.keys).sorted()
    if let next = places.first(where: { $0 > model.cursor }) ?? places.first { model.cursor = next }
  }

  private static func fold(_ model: inout Model) {
    guard let row = model.row else { return }
    if row.isHeading {
      if model.open.remove(row.path) == nil { model.open.insert(row.path) }
    } else if row.depth > 0 {
      let parent = FieldPath(Array(row.path.parts.dropLast()))
      model.open.remove(parent)
      model.settle(at: parent)
    }
    model.settle()
  }
}
