import PlainText
import RIECDomain
import TerminalUI

extension Bulk {
  /// Draws the title, what was chosen so far, and what is asked now.
  static func view(
    _ model: Model, _ office: Office, draft: Form.Note? = nil, crumbs: [SafeText], in area: Rect,
    _ frame: inout Frame
  ) {
    let taal = office.taal
    let (top, rest) = area.split(top: 1)
    let (rule, body) = rest.split(top: 1)
    let count = Numbers.grouped(model.ids.count)
    let name = (model.ids.count == 1 ? model.kind.label : model.kind.pluralLabel)(taal).lowercased()
    frame.write(
      [
        StyledText(Tekst(nl: "Samen bewerken", en: "Edit together").safe(taal), RecordView.titleStyle),
        StyledText(SafeText(" · \(count) \(name)"), .dimmed),
      ], in: top.columns > 2 ? top.inset(columns: 1) : top)
    Crumbs.view(crumbs, in: rule, &frame)
    switch model.stage {
    case .field:
      let found = model.found(taal)
      let items = found.map { Menu.Item(model.fields[$0].label.safe(taal)) }
      let none = Menu.Item(Tekst(nl: "geen veld heet zo", en: "no field is called that").safe(taal), role: .dimmed)
      let title = Tekst(nl: "Welk veld?", en: "Which field?")(taal)
      Menu.view(
        SafeText(model.search.text.isEmpty ? title : "\(title) \(model.search.text)", fitting: 40),
        items.isEmpty ? [none] : items, selected: found.firstIndex(of: model.cursor) ?? 0, anchor: .middle, in: body,
        &frame)
    case .how:
      let items = model.ways.map { Menu.Item($0.label.safe(taal)) }
      Menu.view(
        model.field?.label.safe(taal) ?? "", items, selected: model.howCursor, anchor: .middle, in: body, &frame)
    case .value(let editor): value(editor, model, taal, in: body, &frame)
    case .planning:
      let text = Tekst(nl: "Nagaan wat er wijzigt …", en: "Working out what changes …").safe(taal)
      frame.write(text, in: body.inset(columns: 1).split(top: 1).rest, Style(.dimmed))
    case .confirming(let plan), .saving(let plan): preview(plan, model, draft, taal, in: body, &frame)
    }
  }

  private static func value(
    _ editor: FieldEditor, _ model: Model, _ taal: Taal, in area: Rect, _ frame: inout Frame
  ) {
    let inner = area.columns > 2 ? area.inset(columns: 1) : area
    let place = inner.split(top: 1).rest
    let label = how(model).map { "\($0.label(taal)): " } ?? ""
    let used = frame.write(SafeText(editor.field.label(taal) + "  " + label), in: place, Style(.label))
    let field = place.split(left: used).rest
    let fault = EditorView.faultLines(editor, taal, columns: place.columns, rows: place.rows)
    let rows = EditorView.fieldRows(editor, columns: field.columns, rows: place.rows, faults: fault.count)
    EditorView(editor, taal: taal).draw(in: field.split(top: rows).top, popup: place, &frame)
    for (line, text) in fault.enumerated() {
      frame.write(text, in: place.split(top: rows + line).rest, Style(.fault))
    }
  }

  private static func how(_ model: Model) -> How? {
    model.ways.count > 1 && model.ways.indices.contains(model.howCursor) ? model.ways[model.howCursor] : nil
  }

  /// The field and what becomes of it: `Behandelaar wordt analist1`.
  private static func what(_ model: Model, _ taal: Taal) -> SafeText {
    guard let field = model.field, let order = model.order else { return "" }
    let value = order.value.map { field.type.display($0, taal) } ?? Tekst(nl: "leeg", en: "empty")(taal)
    return SafeText("\(field.label(taal)) \(order.how.label(taal)): \(value)", fitting: 300)
  }

  private static func preview(
    _ plan: Plan, _ model: Model, _ draft: Form.Note?, _ taal: Taal, in area: Rect, _ frame: inout Frame
  ) {
    var lines: [[StyledText]] = [[]]
    func add(_ count: Int, _ text: Tekst, _ role: Role, always: Bool = false) {
      guard count > 0 || always else { return }
      let number = SafeText(Numbers.grouped(count)).padded(to: 7, right: true)
      lines.append([StyledText(number + "  ", role), StyledText(text.safe(taal), role)])
    }
    lines.append([StyledText(what(model, taal), .heading)])
    add(plan.edits.count, Tekst(nl: "wijzigen", en: "change"), .text, always: true)
    add(plan.same, Tekst(nl: "zijn al zo", en: "are so already"), .dimmed)
    add(
      model.hidden, Tekst(nl: "hiervan laat het filter nu niet zien", en: "of these the filter does not show now"),
      .warning)
    for refusal in plan.refused {
      add(
        refusal.count,
        Tekst(
          nl: "geweigerd (\(refusal.first.text) …): \(refusal.message.nl)",
          en: "refused (\(refusal.first.text) …): \(refusal.message.en)"), .fault)
    }
    for warning in plan.warnings { add(warning.count, warning.message, .warning) }
    if let draft { lines += draft.lines(taal, columns: max(1, area.columns - 2)) }
    lines.append([])
    let inner = area.columns > 2 ? area.inset(columns: 1) : area
    let note = model.note?.text.safe(taal).wrapped(to: max(1, inner.columns), limit: max(2, inner.rows - 4)) ?? []
    let (body, bottom) = inner.split(bottom: 2 + note.count)
    for (line, pieces) in lines.prefix(body.rows).enumerated() { frame.write(pieces, in: body.split(top: line).rest) }
    let used = min(lines.count, body.rows)
    let ask = Rect(
      column: inner.column, row: inner.row + used, columns: inner.columns, rows: max(0, inner.endRow - inner.row - used)
    )
    if case .saving = model.stage {
      frame.write(Tekst(nl: "opslaan…", en: "saving…").safe(taal), in: ask, Style(.info))
    } else if plan.edits.isEmpty {
      frame.write(
        Tekst(nl: "Er is niets te wijzigen.", en: "There is nothing to change.").safe(taal), in: ask, Style(.dimmed))
    } else if model.isExplaining {
      let width = frame.write(Tekst(nl: "Reden: ", en: "Reason: ").safe(taal), in: ask, Style(.prompt))
      TextField.view(model.reden, in: ask.split(left: width).rest, &frame)
    } else {
      let label = Tekst(
        nl: "Typ \(plan.edits.count) om te wijzigen: ", en: "Type \(plan.edits.count) to change: ")
      let width = frame.write(label.safe(taal), in: ask, Style(.prompt))
      TextField.view(model.number, in: ask.split(left: width).rest, &frame)
    }
    guard let role = model.note?.role else { return }
    for (line, text) in note.enumerated() { frame.write(text, in: bottom.split(top: 1 + line).rest, Style(role)) }
  }

  /// The keys, for the line below.
  static func keys(_ model: Model) -> [(key: String, label: Tekst)] {
    let back = ("Esc", Tekst(nl: "terug", en: "back"))
    switch model.stage {
    case .field:
      return [
        ("Enter", Tekst(nl: "kiezen", en: "choose")), ("a-z", Tekst(nl: "zoeken", en: "search")),
        back, ("↓ ↑", Tekst(nl: "bewegen", en: "move")),
      ]
    case .how:
      return [("Enter", Tekst(nl: "kiezen", en: "choose")), ("j k", Tekst(nl: "bewegen", en: "move")), back]
    case .value(let editor): return Form.keys(of: editor)
    case .planning, .saving: return [back]
    case .confirming: return [("Enter", Tekst(nl: "alle wijzigen", en: "change all")), back]
    }
  }
}

extension Bulk.How {
  /// What it is called.
  var label: Tekst {
    switch self {
    case .set: Tekst(nl: "wordt", en: "becomes")
    case .add: Tekst(nl: "erbij", en: "add")
    case .remove: Tekst(nl: "eraf", en: "remove")
    }
  }
}
