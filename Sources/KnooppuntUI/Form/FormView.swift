import PlainText
import RIECDomain
import TerminalUI

extension Form {
  /// Draws title, rule, fields and what is said about them; `draft` says where the form is kept, if that needs saying.
  static func view(
    _ model: Model, _ office: Office, draft: Note? = nil, crumbs: [SafeText], in area: Rect, _ frame: inout Frame
  ) {
    let taal = office.taal
    let (top, rest) = area.split(top: 1)
    let (rule, below) = rest.split(top: 1)
    title(model, taal, in: top, &frame)
    Crumbs.view(crumbs, in: rule, &frame)
    if case .choosing(let choice) = model.phase {
      ConflictView(choice, model, taal).draw(in: below, &frame)
      return
    }
    let columns = max(1, below.columns - 2)
    let note = model.note?.lines(taal, columns: columns) ?? []
    var bottom = bottomLines(model, office, columns: columns)
    let lines = draft?.lines(taal, columns: columns) ?? []
    // A note takes what it needs, as long as some fields are left; where there is room for no more, it goes first.
    let room = max(below.rows / 3, min(note.count, noteRows(below.rows)))
    if bottom.count + note.count + lines.count > room {
      bottom = Array((note + bottom + lines).prefix(room))
    } else {
      bottom += note + lines
    }
    let (body, foot) = below.split(bottom: bottom.count)
    FormLines(model, taal, columns: body.columns, rows: body.rows).draw(in: body, &frame)
    for (line, pieces) in bottom.enumerated() {
      frame.write(pieces, in: foot.inset(columns: 1).split(top: line).rest)
    }
    switch model.phase {
    case .asking(let dialog, _): Dialog.view(dialog, in: below, &frame)
    case .accepting(let acceptance): AcceptanceView(acceptance, taal).draw(in: below, &frame)
    case .fields, .choosing, .saving: break
    }
  }

  private static func title(_ model: Model, _ taal: Taal, in area: Rect, _ frame: inout Frame) {
    let inner = area.columns > 2 ? area.inset(columns: 1) : area
    let count = model.changes.count
    let right: StyledText =
      if case .saving = model.phase {
        StyledText(Tekst(nl: "opslaan…", en: "saving…").safe(taal), .info)
      } else if model.note?.role == .fault {
        StyledText(Tekst(nl: "NIET OPGESLAGEN", en: "NOT SAVED").safe(taal), Style(.fault, .bold))
      } else if let way = model.way(taal) {
        StyledText(SafeText(way), .statusActive)
      } else if !model.isChanged {
        StyledText(Tekst(nl: "geen wijzigingen", en: "no changes").safe(taal), .dimmed)
      } else {
        StyledText(
          Tekst(
            nl: count == 1 ? "1 wijziging" : "\(count) wijzigingen", en: count == 1 ? "1 change" : "\(count) changes"
          ).safe(taal), .marked)
      }
    frame.write(right: right.text, in: inner, right.style)
    let what =
      switch model.purpose {
      case .edit: Tekst(nl: "Bewerken", en: "Edit").safe(taal)
      case .add: SafeText(Tekst(nl: "Nieuw: ", en: "New: ")(taal) + model.kind.label(taal).lowercased())
      case .step: Tekst(nl: "Verder", en: "Move on").safe(taal)
      }
    let id = model.base?.id.text ?? Tekst(nl: "nieuw", en: "new")(taal)
    let name = model.title.isEmpty ? id : "\(model.title) · \(id)"
    frame.write(
      [StyledText(what, RecordView.titleStyle), StyledText(" · " + SafeText(name), .dimmed)],
      in: inner.split(left: inner.columns - right.text.width - 2).left)
  }

  /// The most that a note takes of the rows below the title.
  private static func noteRows(_ rows: Int) -> Int { max(0, min(6, rows - 3)) }

  /// Whether `note` cannot be shown whole in a form of `size`.
  static func isCut(_ note: Note, _ taal: Taal, in size: Size) -> Bool {
    note.text.safe(taal).wrapped(to: max(1, size.columns - 2), limit: 7).count > noteRows(size.rows - 2)
  }

  /// What stands below the fields besides notes: what the step does, findings without a field, and how many there are.
  private static func bottomLines(_ model: Model, _ office: Office, columns: Int) -> [[StyledText]] {
    let taal = office.taal
    var lines: [[StyledText]] = []
    if case .step = model.purpose { lines += stepLines(model, office, columns: columns) }
    for finding in model.unplacedFindings.prefix(2) { lines += FormLines.lines(finding, taal, columns: columns) }
    let judgement = model.judgement
    var counts: [StyledText] = []
    func add(_ count: Int, _ nl: (String, String), _ en: (String, String), _ role: Role) {
      guard count > 0 else { return }
      let text = Tekst(nl: "\(count) \(count == 1 ? nl.0 : nl.1)", en: "\(count) \(count == 1 ? en.0 : en.1)")
      counts.append(StyledText((counts.isEmpty ? "" : " · ") + text.safe(taal), role))
    }
    let findings = model.findings
    let faults = findings.filter { $0.severity == .fault }.count
    add(faults, ("fout", "fouten"), ("fault", "faults"), .fault)
    add(findings.count - faults, ("waarschuwing", "waarschuwingen"), ("warning", "warnings"), .warning)
    add(
      judgement.standing.count, ("stond er al", "stonden er al"), ("was there already", "were there already"), .dimmed)
    if !counts.isEmpty { lines.append(counts) }
    return lines
  }

  private static func stepLines(_ model: Model, _ office: Office, columns: Int) -> [[StyledText]] {
    let taal = office.taal
    if let reason = stepBlocked(model, office) {
      return reason.safe(taal).wrapped(to: columns, limit: 3).map { [StyledText($0, .warning)] }
    }
    let missing = stepMissing(model, office)
    if !missing.isEmpty {
      let text = Tekst(nl: "Nog nodig: ", en: "Still needed: ")(taal) + missing.map { $0(taal) }.joined(separator: ", ")
      return SafeText(text).wrapped(to: columns, limit: 3).map { [StyledText($0, .warning)] }
    }
    let text = FormText(model, taal)
    let shown = Set(model.rows.map(\.path))
    let changes = Changes.between(model.base, model.result(office), kind: model.kind)
      .filter { !shown.contains($0.path) && $0.path.parts.first != "statusHistorie" }
    return changes.map { [StyledText(SafeText(text.line($0), fitting: columns), .info)] }
  }
}

extension Form.Note {
  /// The note, broken to lines of `columns`.
  func lines(_ taal: Taal, columns: Int) -> [[StyledText]] {
    text.safe(taal).wrapped(to: columns, limit: 6).map { [StyledText($0, role)] }
  }
}
