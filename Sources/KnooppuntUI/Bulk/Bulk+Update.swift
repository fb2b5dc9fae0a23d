import PlainText
import RIECDomain
import RIECStore
import TerminalUI

extension Bulk {
  /// Takes in what happened. Pure: planning, saving and looking for records is work for elsewhere.
  static func update(_ model: inout Model, _ message: Message, _ office: Office) -> [Effect] {
    switch message {
    case .resized(let size): model.size = size
    case .found(let candidates, let number):
      guard case .value(var editor) = model.stage, case .records(var picker) = editor.way else { return [] }
      picker.take(candidates, number: number)
      editor.way = .records(picker)
      model.stage = .value(editor)
    case .planned(let order, let plan):
      guard case .planning(order) = model.stage else { return [] }
      model.stage = .confirming(plan)
      model.number = TextField.Model()
      model.reden = TextField.Model(model.typedReden)
      model.isExplaining = false
    case .saved(let result): return take(result, &model)
    case .pasted(let text):
      switch model.stage {
      case .field:
        model.search.paste(text)
        settle(&model, office.taal)
      case .value(var editor):
        let query = editor.paste(text)
        model.stage = .value(editor)
        return query.map { [.find($0)] } ?? []
      case .confirming where model.isExplaining: model.reden.paste(text)
      default: break
      }
    case .typed(let key): return press(key, &model, office)
    }
    return []
  }

  private static func press(_ key: Key, _ model: inout Model, _ office: Office) -> [Effect] {
    switch model.stage {
    case .field: return chooseField(key, &model, office.taal)
    case .how: return chooseWay(key, &model, office.taal)
    case .value(let editor): return edit(key, editor, &model, office)
    case .planning: if key == .escape { beginValue(&model, office.taal) }
    case .confirming(let plan): return confirm(key, plan, &model, office.taal)
    case .saving: break
    }
    return []
  }

  private static func chooseField(_ key: Key, _ model: inout Model, _ taal: Taal) -> [Effect] {
    let found = model.found(taal)
    switch key {
    case .escape:
      if model.search.text.isEmpty { return [.leave] }
      model.search = TextField.Model()
    case .enter, .right:
      guard found.contains(model.cursor) else { return [] }
      if model.ways.count > 1 { model.stage = .how } else { beginValue(&model, taal) }
      model.howCursor = 0
    case .character, .backspace, .control("u"), .altBackspace:
      _ = model.search.press(key)
      settle(&model, taal)
    default:
      let here = found.firstIndex(of: model.cursor) ?? 0
      if let moved = Menu.move(key, from: here, of: found.count), found.indices.contains(moved) {
        model.cursor = found[moved]
      }
    }
    return []
  }

  /// The cursor stays on a field that is found.
  private static func settle(_ model: inout Model, _ taal: Taal) {
    let found = model.found(taal)
    if !found.contains(model.cursor), let first = found.first { model.cursor = first }
  }

  private static func chooseWay(_ key: Key, _ model: inout Model, _ taal: Taal) -> [Effect] {
    switch key {
    case .escape, .character("q"), .character("h"), .left: model.stage = .field
    case .enter, .character("l"), .right: beginValue(&model, taal)
    default: if let moved = Menu.move(key, from: model.howCursor, of: model.ways.count) { model.howCursor = moved }
    }
    return []
  }

  private static func beginValue(_ model: inout Model, _ taal: Taal) {
    guard let field = model.field else { return }
    model.stage = .value(FieldEditor(field, at: FieldPath([field.name]), value: nil, taal: taal))
  }

  private static func edit(
    _ key: Key, _ editor: FieldEditor, _ model: inout Model, _ office: Office
  ) -> [Effect] {
    var editor = editor
    let outcome = editor.press(key, today: office.settings.peildatum, taal: office.taal)
    model.stage = .value(editor)
    switch outcome {
    case .open: return []
    case .ask(let query): return [.find(query)]
    case .cancelled:
      model.stage = model.ways.count > 1 ? .how : .field
      return []
    case .done(let value):
      let how = model.ways.indices.contains(model.howCursor) ? model.ways[model.howCursor] : .set
      if value == nil, how != .set {
        return [.notify(Tekst(nl: "Kies of typ eerst een waarde.", en: "Choose or type a value first."))]
      }
      let order = Order(kind: model.kind.name, ids: model.ids, field: editor.field.name, how: how, value: value)
      model.stage = .planning(order)
      model.order = order
      model.given = editor
      return [.plan(order)]
    }
  }

  private static func confirm(_ key: Key, _ plan: Plan, _ model: inout Model, _ taal: Taal) -> [Effect] {
    if key == .escape {
      if model.isExplaining { model.isExplaining = false } else { beginValue(&model, taal) }
      return []
    }
    guard !plan.edits.isEmpty else { return [] }
    if model.isExplaining {
      guard key == .enter else {
        _ = model.reden.press(key)
        return []
      }
      let reden = model.reden.text.split(separator: " ").joined(separator: " ")
      return reden.isEmpty ? [] : send(plan, reden, &model)
    }
    guard key == .enter else {
      _ = model.number.press(key)
      return []
    }
    guard model.number.text == String(plan.edits.count) else {
      let count = plan.edits.count
      return [
        .notify(
          Tekst(nl: "Typ het aantal dat wijzigt: \(count).", en: "Type the number that changes: \(count)."))
      ]
    }
    guard plan.warnings.isEmpty else {
      model.isExplaining = true
      return []
    }
    return send(plan, "", &model)
  }

  private static func send(_ plan: Plan, _ reden: String, _ model: inout Model) -> [Effect] {
    model.stage = .saving(plan)
    model.note = nil
    return [.save(plan.changeSet(reden: reden))]
  }

  private static func take(_ result: Result<Saved, SaveFailure>, _ model: inout Model) -> [Effect] {
    guard case .saving(let plan) = model.stage else { return [] }
    model.stage = .confirming(plan)
    model.isExplaining = false
    switch result {
    case .success(let saved): return [.finished(saved.records.map(\.id), isMerged: saved.merged)]
    case .failure(let failure):
      model.note = Form.Note(text: failure.told, role: .fault)
      return []
    }
  }
}
