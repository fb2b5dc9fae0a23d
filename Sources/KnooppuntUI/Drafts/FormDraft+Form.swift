import PlainText
import RIECDomain
import StrictJSON
import TerminalUI

extension FormDraft {
  /// What of `form` would be lost without it; nil where that is nothing.
  init?(_ form: Form.Model) {
    var typing = (form.editor ?? form.interrupted).flatMap { $0.isTouched ? $0.typing : nil }
    if let composing = form.composing, composing.isElsewhere {
      typing = Typing(path: composing.path, text: composing.before, cursor: .max, chosen: [])
    }
    guard form.isChanged || typing != nil else { return nil }
    kind = form.kind.name
    purpose =
      switch form.purpose {
      case .edit: .edit
      case .add: .add
      case .step(let target, let part): .step(target, part: part)
      }
    begin = form.base?.root.json ?? form.start.root.json
    changes = form.changes
    only = form.only
    toelichting = form.toelichting
    self.typing = typing
    cursor = form.row?.path
    reden = form.reden ?? ""
    switch form.phase {
    case .accepting(let acceptance): reden = acceptance.reden.text
    case .saving: isSaving = true
    case .fields, .asking, .choosing: break
    }
  }

  /// The form as it was; nil where the draft does not fit together. `kind` is the draft's.
  func form(_ kind: Kind, _ office: Office, size: Size) -> Form.Model? {
    let record = Record(kind: kind.name, begin)
    let (base, wanted): (Record?, Form.Purpose)
    switch purpose {
    case .edit: (base, wanted) = (record, .edit)
    case .add: (base, wanted) = (nil, .add)
    case .step(let target, let part): (base, wanted) = (record, .step(target, part: part))
    case .bulk: return nil
    }
    var form = Form.Model(kind, base: base, record: record, purpose: wanted, only: only, office, size: size)
    guard form.fill(changes) else { return nil }
    form.toelichting = toelichting
    form.typedReden = reden
    for change in changes { Form.openWay(to: change.path, &form) }
    if let cursor { Form.openWay(to: cursor, &form) }
    if let typing { Form.openWay(to: typing.path, &form) }
    form.settle(at: typing?.path ?? cursor)
    if let typing, let row = form.row, row.path == typing.path {
      form.editor = Form.editor(of: row, form, office)
      form.editor?.take(typing)
    }
    form.judge(office)
    return form
  }
}

extension FormDraft {
  /// What of a change of many records was typed; nil where that is nothing.
  init?(_ bulk: Bulk.Model) {
    guard let field = bulk.field else { return nil }
    let order = BulkOrder(
      ids: bulk.ids, hidden: bulk.hidden, field: field.name,
      how: bulk.ways.indices.contains(bulk.howCursor) ? bulk.ways[bulk.howCursor] : .set)
    let editor: FieldEditor?
    switch bulk.stage {
    case .field, .how: return nil
    case .value(let open):
      guard open.isTouched else { return nil }
      editor = open
    case .planning, .confirming, .saving: editor = bulk.given
    }
    kind = bulk.kind.name
    purpose = .bulk(order)
    begin = JSONObject()
    typing = editor?.typing
    reden = bulk.reden.text
    if case .saving = bulk.stage { isSaving = true }
  }

  /// The change of many records, at its value; nil where the draft does not fit together.
  func bulk(_ kind: Kind, taal: Taal, size: Size) -> Bulk.Model? {
    guard case .bulk(let order) = purpose else { return nil }
    var bulk = Bulk.Model(kind, ids: order.ids, hidden: order.hidden, size: size)
    guard let cursor = bulk.fields.firstIndex(where: { $0.name == order.field }) else { return nil }
    bulk.cursor = cursor
    bulk.howCursor = bulk.ways.firstIndex(of: order.how) ?? 0
    var editor = FieldEditor(bulk.fields[cursor], at: FieldPath([order.field]), value: nil, taal: taal)
    if let typing { editor.take(typing) }
    bulk.stage = .value(editor)
    bulk.typedReden = reden
    return bulk
  }
}

extension FieldEditor {
  /// What is typed and chosen in it.
  var typing: FormDraft.Typing {
    switch way {
    case .line(let field), .text(let field):
      FormDraft.Typing(path: path, text: field.text, cursor: field.cursor, chosen: [])
    case .codes(let picker): FormDraft.Typing(path: path, text: "", cursor: 0, chosen: picker.chosen)
    case .records(let picker):
      FormDraft.Typing(path: path, text: picker.line.text, cursor: picker.line.cursor, chosen: picker.chosen)
    }
  }

  /// Goes on where somebody left off.
  mutating func take(_ typing: FormDraft.Typing) {
    switch way {
    case .line: way = .line(TextField.Model(typing.text, cursor: typing.cursor))
    case .text: way = .text(TextField.Model(typing.text, cursor: typing.cursor))
    case .codes(var picker):
      picker.choose(typing.chosen)
      way = .codes(picker)
    case .records(var picker):
      picker.choose(typing.chosen)
      picker.line = TextField.Model(typing.text, cursor: typing.cursor)
      way = .records(picker)
    }
  }

  /// Whether something was typed or chosen since it was opened.
  var isTouched: Bool {
    let now = typing
    return now.text != begun.text || now.chosen != begun.chosen
  }
}

extension Form.Model {
  /// Makes `changes`, which an earlier run made; false where one of them has no place.
  fileprivate mutating func fill(_ changes: [FieldChange]) -> Bool {
    guard let filled = try? start.applying(changes, kind: kind) else { return false }
    draft = filled
    return true
  }
}
