import PlainText
import RIECDomain
import TerminalUI

/// What is answered in a form.
extension Dialogue {
  static func take(_ words: Answer, _ form: Form.Model, _ state: inout State, _ office: Office) -> [Step] {
    let taal = office.taal
    switch form.phase {
    case .accepting:
      if words.text == "!" { return [.key(.escape)] }
      guard !words.isEmpty || !form.typedReden.isEmpty else {
        return [.say(Tekst(nl: "Zeg waarom, of ! om terug te gaan.", en: "Say why, or ! to go back."), in: taal)]
      }
      return [.key(.enter)] + (words.isEmpty ? [] : [.key(.control("u")), .paste(words.literal)]) + [.key(.enter)]
    case .choosing:
      switch words.text {
      case "1", "2": return [.key(.character(Character(words.text)))]
      case "!": return [.key(.escape)]
      default: return [.say(unknown(words.text), in: taal)]
      }
    default: break
    }
    let stage = state.form?.stage ?? .fields
    if stage != .fields, words.text == "!" {
      state.form?.stage = .fields
      return [.form(.leavePressed)]
    }
    switch stage {
    case .fields: return takeField(words, form, &state, office)
    case .reden:
      if words.text == "<" {
        state.form?.stage = .fields
        return []
      }
      state.form?.stage = .confirming
      return [.form(.explained(words.literal))]
    case .confirming:
      state.form?.stage = .fields
      if words.text == "<" { return [] }
      switch words.isYes {
      case true?: return [.form(.savePressed)]
      case false?: return [.form(.leavePressed)]
      case nil:
        state.form?.stage = .confirming
        return [.say(yesOrNo, in: taal)]
      }
    }
  }

  // MARK: - A field

  private static func takeField(
    _ words: Answer, _ form: Form.Model, _ state: inout State, _ office: Office
  ) -> [Step] {
    let taal = office.taal
    let found = state.found
    state.found = []
    if state.begun.isEmpty {
      switch words.text {
      case ".": return finish(form, &state, office)
      case "!": return [.form(.leavePressed)]
      case "<":
        guard let stop = form.stop(before: form.cursor) else {
          return [.say(Tekst(nl: "Dit is het eerste veld.", en: "This is the first field."), in: taal)]
        }
        return [.form(.moved(.to(stop)))]
      case "":
        guard let row = form.row, form.isStop(row), form.isWanting(row) else { return goOn(form, &state, office) }
        let name = form.name(of: row, taal)
        let open = Tekst(nl: "\(name) blijft leeg, maar is verplicht.", en: "\(name) stays empty, but is required.")
        return [.say(open, in: taal)] + goOn(form, &state, office)
      case _ where words.text.hasPrefix("/"): return search(String(words.text.dropFirst()), form, taal)
      default: break
      }
    }
    guard let row = form.row, form.isStop(row) else { return [.say(unknown(words.text), in: taal)] }
    switch row.content {
    case .value, .toelichting: break
    case .list, .object, .element: return takeHeading(words, row, taal)
    }
    if state.begun.isEmpty {
      if words.text == "?" { return [.say(help(row, form, office))] }
      if words.text == "-" { return [.form(.answered(nil, at: row.path))] + goOn(form, &state, office) }
    }
    let editor = Form.editor(of: row, form, office)
    if !found.isEmpty, Int(words.text) != nil, words.place(in: found) == nil {
      state.found = found
      return [.say(FieldAnswer.nothing(at: words.text), in: taal)]
    }
    if let place = words.place(in: found) {
      return take(FieldAnswer(found[place], editor), row, form, &state, office)
    }
    var text = words.literal
    if case .text = editor.way {
      if text.hasSuffix("\\") {
        state.begun += text.dropLast() + "\n"
        return []
      }
      text = state.begun + text
      state.begun = ""
    }
    return take(FieldAnswer(text, editor, office), row, form, &state, office)
  }

  private static func take(
    _ answer: FieldAnswer, _ row: Form.Row, _ form: Form.Model, _ state: inout State, _ office: Office
  ) -> [Step] {
    switch answer {
    case .refused(let why): return [.say(why, in: office.taal)]
    case .choices(let found):
      state.found = found
      return []
    case .value(let value):
      let given = Step.form(.answered(value, at: row.path))
      // What the rules have against it is told with the question, which then stands once more.
      var judged = form
      _ = Form.update(&judged, .answered(value, at: row.path), office)
      if judged.placedFindings[judged.cursor]?.contains(where: { $0.severity == .fault }) == true { return [given] }
      return [given] + goOn(judged, &state, office)
    }
  }

  private static func takeHeading(_ words: Answer, _ row: Form.Row, _ taal: Taal) -> [Step] {
    switch (words.text, row.content) {
    case ("+", .list): return [.form(.addPressed)]
    case ("o", .object), ("o", .element): return [.form(.foldPressed)]
    case ("-", .element): return [.form(.removePressed)]
    case ("?", _): return [.say(FieldHelp.heading(row, taal))]
    case (_, .list):
      let how = Tekst(
        nl: "Dit is een lijst: typ + voor een nieuwe regel, of Enter om verder te gaan.",
        en: "This is a list: type + for a new entry, or Enter to go on.")
      return [.say(how, in: taal)]
    default:
      let how = Tekst(
        nl: "Dit zijn velden bij elkaar: typ o om ze te openen, of Enter om verder te gaan.",
        en: "These are fields together: type o to open them, or Enter to go on.")
      return [.say(how, in: taal)]
    }
  }

  private static func goOn(_ form: Form.Model, _ state: inout State, _ office: Office) -> [Step] {
    guard let stop = form.stop(after: form.cursor) else { return finish(form, &state, office) }
    return [.form(.moved(.to(stop)))]
  }

  /// After the last field: what was changed, or that nothing was.
  private static func finish(_ form: Form.Model, _ state: inout State, _ office: Office) -> [Step] {
    let taal = office.taal
    if form.isStep {
      let missing = Form.stepMissing(form, office)
      if !missing.isEmpty {
        let (nl, en) = (missing.map(\.nl).joined(separator: ", "), missing.map(\.en).joined(separator: ", "))
        let first = form.stop(among: missing)
        return [
          .say(
            Tekst(
              nl: "Hiervoor ontbreekt nog: \(nl). /naam gaat naar een veld, ! laat de stap.",
              en: "This still lacks: \(en). /name goes to a field, ! leaves the step."),
            in: taal)
        ] + (first.map { [.form(.moved(.to($0)))] } ?? [])
      }
      state.form?.stage = .confirming
      return []
    }
    guard form.isChanged || form.base == nil else {
      return [.say(Tekst(nl: "Er is niets gewijzigd.", en: "Nothing was changed."), in: taal), .form(.leavePressed)]
    }
    state.form?.stage = .reden
    return []
  }

  private static func search(_ text: String, _ form: Form.Model, _ taal: Taal) -> [Step] {
    let folded = Folding.fold(text.withoutBlanks)
    func isMeant(_ place: Int) -> Bool {
      let row = form.rows[place]
      return form.isStop(row) && Folding.fold(form.name(of: row, taal)).contains(folded)
    }
    let later = form.rows.indices.first { $0 > form.cursor && isMeant($0) }
    guard !folded.isEmpty, let place = later ?? form.rows.indices.first(where: isMeant) else {
      return [.say(Tekst(nl: "Geen veld heet zo.", en: "No field is called so."), in: taal)]
    }
    return [.form(.moved(.to(place)))]
  }
}
