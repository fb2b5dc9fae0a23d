import PlainText
import RIECDomain
import RIECStore
import StrictJSON
import TerminalUI

/// A form as questions: a field at a time with what stands there, then the changes, and only after yes the save.
extension Dialogue {
  static func proceed(_ form: Form.Model, _ taal: Taal) -> [Step]? {
    switch form.phase {
    case .choosing(let choice) where choice.isDecided: return [.key(.enter)]
    case .fields: break
    default: return nil
    }
    // A draft may have a field that was being typed: what can be taken is, and the rest is told before it goes.
    if let editor = form.editor, form.composing == nil {
      if editor.fault == nil { return [.key(.enter)] }
      let name = form.row.map { form.name(of: $0, taal) } ?? ""
      let typed = editor.typing.text
      return [
        .say(
          Tekst(nl: "Half getypt bij \(name): \(typed)", en: "Half typed at \(name): \(typed)"), in: taal),
        .key(.escape),
      ]
    }
    guard form.editor == nil, let row = form.row, !form.isStop(row) else { return nil }
    guard let stop = form.stop(after: form.cursor) ?? form.stop(before: form.cursor) else { return nil }
    return [.form(.moved(.to(stop)))]
  }

  // MARK: - Asking

  static func question(_ form: Form.Model, _ state: inout State, _ office: Office) -> Question {
    let taal = office.taal
    var lines: [SafeText] = []
    if state.form == nil {
      state.form = FormWalk()
      lines += opening(form, office)
    }
    let note = form.note
    if note != state.form?.note, let note { lines.append(note.text.safe(taal)) }
    state.form?.note = note
    switch form.phase {
    case .accepting(let acceptance):
      lines += acceptance.warnings.map {
        SafeText(Tekst(nl: "Waarschuwing: ", en: "Warning: ")(taal) + $0.message(taal))
      }
      return Question(
        lines: lines,
        prompt: Tekst(
          nl:
            "Toch opslaan? Typ waarom\(form.typedReden.isEmpty ? "" : " (Enter: \(form.typedReden))"), of ! om terug te gaan: ",
          en:
            "Save all the same? Type why\(form.typedReden.isEmpty ? "" : " (Enter: \(form.typedReden))"), or ! to go back: "
        ).safe(taal))
    case .choosing(let choice): return question(choice, form, lines, taal)
    default: break
    }
    switch state.form?.stage ?? .fields {
    case .fields:
      guard let row = form.row, form.isStop(row) else {
        return Question(lines: lines, prompt: Tekst(nl: ". klaar, ! verlaten: ", en: ". done, ! leave it: ").safe(taal))
      }
      return question(row, form, state, office, before: lines)
    case .reden:
      return Question(
        lines: lines + summary(form, office),
        prompt: Tekst(nl: "Reden (mag leeg, < terug): ", en: "Reason (may be empty, < back): ").safe(taal))
    case .confirming:
      if form.isStep { lines += summary(form, office) }
      return Question(
        lines: lines,
        prompt: Tekst(nl: "Opslaan? j/n, < terug naar de velden: ", en: "Save? y/n, < back to the fields: ").safe(taal))
    }
  }

  private static func opening(_ form: Form.Model, _ office: Office) -> [SafeText] {
    let taal = office.taal
    let id = form.base?.id.text ?? ""
    let title: Tekst
    switch form.purpose {
    case .edit: title = Tekst(nl: "Bewerken: \(id) \(form.title)", en: "Edit: \(id) \(form.title)")
    case .add: title = Tekst(nl: "Nieuw: \(form.kind.label.nl)", en: "New: \(form.kind.label.en)")
    case .step:
      let way = form.way(taal) ?? ""
      title = Tekst(nl: "Verder: \(id) \(way)", en: "Move on: \(id) \(way)")
    }
    // What was wrong with it before anybody touched it.
    let findings = form.base.map { form.kind.findings(in: $0, context: office.ruleContext) } ?? []
    return ["", title.safe(taal)] + findings.map { SafeText(text(of: $0, form.kind, taal)) } + [
      Tekst(
        nl: "Enter laat een veld staan, - maakt het leeg, ? legt uit, < gaat terug, /naam gaat naar een veld, "
          + ". is klaar, ! verlaat het formulier.",
        en: "Enter keeps a field, - empties it, ? explains, < goes back, /name goes to a field, . is done, "
          + "! leaves the form."
      ).safe(taal)
    ]
  }

  /// So many codes are named without being asked for.
  private static let namedCodes = 8

  private static func question(
    _ row: Form.Row, _ form: Form.Model, _ state: State, _ office: Office, before: [SafeText]
  ) -> Question {
    let taal = office.taal
    let text = FormText(form, taal)
    let value = text.value(row)
    let empty = Tekst(nl: "leeg", en: "empty")(taal)
    var told = ", " + (value.isEmpty ? empty : value)
    if form.isWanting(row) { told += Tekst(nl: ", verplicht", en: ", required")(taal) }
    if let old = text.old(row), row.content == .value { told += ", was \(old.isEmpty ? empty : old)" }
    var lines: [SafeText] = []
    switch row.content {
    case .list(let count):
      if count > 0 {
        told =
          ", "
          + (count == 1
          ? Tekst(nl: "1 regel", en: "1 entry") : Tekst(nl: "\(count) regels", en: "\(count) entries"))(taal)
      }
      lines.append(Tekst(nl: " + voegt een regel toe", en: " + adds an entry").safe(taal))
    case .object: lines.append(Tekst(nl: " o opent de velden", en: " o opens the fields").safe(taal))
    case .element:
      lines.append(
        Tekst(nl: " o opent de velden, - haalt dit weg", en: " o opens the fields, - removes this").safe(taal))
    case .value, .toelichting:
      if !state.found.isEmpty { return which(state.found, before: before, taal) }
      if case .codes(let picker) = Form.editor(of: row, form, office).way {
        lines += picker.items.count <= namedCodes ? choices(picker) : [many(picker, taal)]
      }
    }
    for finding in form.placedFindings[form.cursor] ?? [] {
      // That something must stand there was said.
      if finding.rule == 0, finding.path == row.path, form.isWanting(row) { continue }
      let lead =
        finding.severity == .fault ? Tekst(nl: "Fout: ", en: "Fault: ") : Tekst(nl: "Waarschuwing: ", en: "Warning: ")
      lines.append(SafeText(lead(taal) + finding.message(taal)))
    }
    return Question(
      SafeText(form.name(of: row, taal)), SafeText(told, fitting: 400), before: before, choices: lines)
  }

  /// Which of the records that were found is meant.
  private static func which(_ found: [RecordPicker.Candidate], before: [SafeText], _ taal: Taal) -> Question {
    Question(
      lines: before + lines(of: found),
      prompt: Tekst(nl: "Welk nummer? of andere woorden: ", en: "Which number? or other words: ").safe(taal))
  }

  private static func choices(_ picker: CodePicker) -> [SafeText] {
    picker.items.enumerated().map { place, item in SafeText(" \(place + 1) \(item.label)") }
  }

  private static func many(_ picker: CodePicker, _ taal: Taal) -> SafeText {
    Tekst(nl: " \(picker.items.count) keuzes; ? noemt ze", en: " \(picker.items.count) choices; ? names them").safe(
      taal)
  }

  private static func summary(_ form: Form.Model, _ office: Office) -> [SafeText] {
    let taal = office.taal
    let text = FormText(form, taal)
    let changes = form.changes
    guard !changes.isEmpty || form.isStep else {
      return [Tekst(nl: "Er is nog niets ingevuld.", en: "Nothing is filled in yet.").safe(taal)]
    }
    var lines = [Tekst(nl: "Wijzigingen:", en: "Changes:").safe(taal)]
    if let way = form.way(taal) { lines.append(SafeText(" \(way)")) }
    lines += changes.map { change in
      // Which of the entries of a list it is, the screens show by its place.
      let line = text.line(change)
      let name = change.path.parts.filter { Int($0) == nil }.joined(separator: "/")
      let (short, whole) = (label(of: name, form.kind, taal), label(of: change.path.text, form.kind, taal))
      return SafeText(" " + (line.hasPrefix(short) ? whole + line.dropFirst(short.count) : line), fitting: 400)
    }
    if !form.toelichting.isEmpty {
      lines.append(SafeText(" \(Form.toelichtingRow.field.label(taal)): \(form.toelichting)"))
    }
    let missing = Form.stepMissing(form, office).map { $0(taal) }.joined(separator: ", ")
    if !missing.isEmpty {
      lines.append(Tekst(nl: "Hiervoor ontbreekt: \(missing).", en: "This still lacks: \(missing).").safe(taal))
    }
    lines += form.unplacedFindings.map { $0.message.safe(taal) }
    return lines
  }

  private static func question(
    _ choice: Form.ConflictChoice, _ form: Form.Model, _ before: [SafeText], _ taal: Taal
  ) -> Question {
    guard choice.conflicts.indices.contains(choice.cursor) else { return Question(lines: before, prompt: "") }
    let conflict = choice.conflicts[choice.cursor]
    let names = conflict.path.parts.filter { Int($0) == nil }.joined(separator: "/")
    let field = form.kind.field(at: names)
    let text = FormText(form, taal)
    func shown(_ value: JSONValue?) -> String {
      guard let value, let field else { return Tekst(nl: "leeg", en: "empty")(taal) }
      return text.display(value, field.type)
    }
    let who = choice.by.isEmpty ? Tekst(nl: "een ander", en: "somebody else")(taal) : choice.by
    let lines = [
      Tekst(
        nl: "\(field?.label.nl ?? names) is ook gewijzigd door \(who); het was \(shown(conflict.base)).",
        en: "\(field?.label.en ?? names) was changed by \(who) too; it was \(shown(conflict.base))."),
      Tekst(nl: " 1 van u: \(shown(conflict.mine))", en: " 1 yours: \(shown(conflict.mine))"),
      Tekst(nl: " 2 van de ander: \(shown(conflict.theirs))", en: " 2 theirs: \(shown(conflict.theirs))"),
    ]
    return Question(
      lines: before + lines.map { $0.safe(taal) },
      prompt: Tekst(nl: "Welke? 1 of 2, ! terug: ", en: "Which one? 1 or 2, ! back: ").safe(taal))
  }

  /// What may be typed at the line under the cursor, with all that stands there.
  static func help(_ row: Form.Row, _ form: Form.Model, _ office: Office) -> [SafeText] {
    let taal = office.taal
    var lines = FieldHelp.lines(of: row.field, taal)
    let editor = Form.editor(of: row, form, office)
    switch editor.way {
    case .codes(let picker): lines += choices(picker)
    case .text(let text) where !text.text.isEmpty: lines += SafeText.lines(of: text.text, limit: 200)
    case .line, .text, .records: break
    }
    return lines
  }
}
