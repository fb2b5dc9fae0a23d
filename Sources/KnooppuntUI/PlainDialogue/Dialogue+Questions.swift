import PlainText
import RIECDomain
import TerminalUI

/// Questions with given answers, and where a record can go on.
extension Dialogue {
  static func question(_ dialog: Dialog.Model, _ taal: Taal) -> Question {
    if dialog.isTyping {
      let prompt = Tekst(nl: "Typ het (leeg laat alles staan): ", en: "Type it (empty leaves all as it is): ")
      return Question(lines: [dialog.title] + dialog.lines, prompt: prompt.safe(taal))
    }
    if let answers = yesAndNo(of: dialog) {
      let (yes, no) = (answers.yes.label.string, answers.no.label.string)
      return Question(
        lines: [dialog.title] + dialog.lines,
        prompt: Tekst(nl: "j \(yes), n \(no): ", en: "y \(yes), n \(no): ").safe(taal))
    }
    let choices = dialog.choices.enumerated().map { place, choice in SafeText(" \(place + 1) ") + choice.label }
    return Question(
      lines: [dialog.title] + dialog.lines + choices,
      prompt: Tekst(nl: "Welke? een nummer: ", en: "Which one? a number: ").safe(taal))
  }

  /// The answers of a question that is answered with yes or no.
  private static func yesAndNo(of dialog: Dialog.Model) -> (yes: Dialog.Choice, no: Dialog.Choice)? {
    guard dialog.choices.count == 2, let yes = dialog.choices.first, let no = dialog.choices.last,
      yes.keys.contains("j") || yes.keys.contains("y"), no.keys.contains("n")
    else { return nil }
    return (yes, no)
  }

  static func take(_ words: Answer, _ dialog: Dialog.Model, _ taal: Taal) -> [Step] {
    if dialog.isTyping { return words.isEmpty ? [.key(.escape)] : [.paste(words.literal), .key(.enter)] }
    if let answers = yesAndNo(of: dialog) {
      guard let isYes = words.isYes else { return [.say(yesOrNo, in: taal)] }
      return (isYes ? answers.yes : answers.no).keys.first.map { [.key(.character($0))] } ?? []
    }
    let folded = Folding.fold(words.text)
    var named = dialog.choices.filter { !folded.isEmpty && Folding.fold($0.label.string).hasPrefix(folded) }
    if let place = words.place(in: dialog.choices) { named = [dialog.choices[place]] }
    if named.count == 1, let key = named.first?.keys.first { return [.key(.character(key))] }
    let numbers = "1–\(dialog.choices.count)"
    return [
      .say(
        Tekst(
          nl: "Typ een nummer (\(numbers)) of het woord; ? legt uit wat elk antwoord doet.",
          en: "Type a number (\(numbers)) or the word; ? explains what each answer does."), in: taal)
    ]
  }

  // MARK: - stop

  /// Whether the question takes a text, or an answer to what was typed: there the word that stops may be meant so.
  static func asksForText(_ state: State, _ model: App.Model) -> Bool {
    if state.isNoting { return true }
    switch place(model) {
    case .question(let dialog): return dialog.isTyping
    case .form: return true
    case .triage(let triage): if case .deciding = triage.stage { return true }
    case .move, .home, .elsewhere: break
    }
    return false
  }

  /// What was typed for decisions and not recorded, where the word that stops would leave it.
  static func unrecorded(_ model: App.Model) -> Set<RecordID> {
    switch place(model) {
    case .triage(let triage): triage.isRunning ? Set(triage.kept.keys) : []
    case .home: Set(model.triageRest.kept.keys)
    default: []
    }
  }

  /// Whether `words` stop where it is asked first.
  static func asksToStop(_ words: Answer, _ state: State, _ model: App.Model) -> Bool {
    if asksForText(state, model) { return words.isStop }
    return ["stop", "quit", "q"].contains(Folding.fold(words.text)) && !unrecorded(model).isEmpty
  }

  static func stopping(_ state: State, _ model: App.Model) -> Question {
    guard asksForText(state, model) else { return leaving(model) }
    let what: Tekst
    switch place(model) {
    case .form: what = Tekst(nl: " met dit formulier", en: " with this form")
    case .triage: what = Tekst(nl: " met dit besluit", en: " with this decision")
    default: what = Tekst("")
    }
    return Question(
      prompt: Tekst(
        nl: "Stoppen\(what.nl)? j/n; \\stop is het woord zelf: ",
        en: "Stop\(what.en)? y/n; \\stop is the word itself: "
      ).safe(model.office.taal))
  }

  /// The question before what was typed and not recorded is left.
  private static func leaving(_ model: App.Model) -> Question {
    let taal = model.office.taal
    let ids = Triage.named(unrecorded(model))
    let typed = Tekst(nl: "Getypt maar niet vastgelegd: \(ids).", en: "Typed but not recorded: \(ids).")
    let (then, what): (Tekst, Tekst)
    if case .triage = place(model) {
      then = Tekst(nl: " Het blijft bewaard tot het programma stopt.", en: " It is kept until the program stops.")
      what = Tekst(nl: "Stoppen met triage? j/n: ", en: "Stop Triage? y/n: ")
    } else {
      then = Tekst(nl: " Als u nu stopt is het weg.", en: " If you stop now it is gone.")
      what = Tekst(nl: "Stoppen? j/n: ", en: "Stop? y/n: ")
    }
    return Question(
      lines: [Tekst(nl: typed.nl + then.nl, en: typed.en + then.en).safe(taal)], prompt: what.safe(taal))
  }

  static func takeStopping(_ words: Answer, _ state: inout State, _ model: App.Model) -> [Step] {
    if words.text == "\\stop" {
      state.isStopping = false
      return take(words.text, &state, model)
    }
    guard let isYes = words.isYes else { return [.say(yesOrNo, in: model.office.taal)] }
    state.isStopping = false
    state.asked = []
    guard isYes else { return [] }
    (state.isNoting, state.begun, state.found) = (false, "", [])
    switch place(model) {
    case .question: return [.key(.escape)]
    case .form(let form):
      state.form?.stage = .fields
      if case .fields = form.phase { return [.form(.leavePressed)] }
      return [.key(.escape), .form(.leavePressed)]
    case .triage(let triage):
      guard case .deciding(let strip) = triage.stage else { return [.triage(.stopPressed)] }
      guard let world = Triage.world(triage, model.office) else { return [] }
      return StripDialogue(strip, world, []).left
    case .home: return [.quit]
    case .move, .elsewhere: return []
    }
  }

  // MARK: - m

  static func question(_ move: Move.Model, _ taal: Taal) -> Question {
    let which = Tekst(nl: "Welke? een nummer, < terug, ! laten: ", en: "Which one? a number, < back, ! leave it: ")
    guard let subject = move.subject else {
      let lines = move.subjects.enumerated().map { place, subject in
        SafeText(" \(place + 1) \(subject.label)\(subject.status.isEmpty ? "" : ", \(subject.status)")")
      }
      let title = Tekst(nl: "Wat gaat verder?", en: "What moves on?")
      return Question(lines: [SafeText(move.record.id.text), title.safe(taal)] + lines, prompt: which.safe(taal))
    }
    let title = Tekst(
      nl: "\(move.record.id.text): van \(subject.status) naar", en: "\(move.record.id.text): from \(subject.status) to")
    guard !subject.steps.isEmpty else {
      let none = Tekst(nl: "hier gaat niets verder", en: "nothing goes on from here")
      return Question(
        lines: [title.safe(taal), none.safe(taal)], prompt: Tekst(nl: "! terug: ", en: "! back: ").safe(taal))
    }
    let lines = subject.steps.enumerated().map { place, step in
      let missing = step.missing.map { $0.label(taal) }.joined(separator: ", ")
      let note =
        missing.isEmpty
        ? Tekst(nl: "kan", en: "possible")(taal)
        : Tekst(nl: "nog nodig: \(missing)", en: "still needed: \(missing)")(taal)
      return SafeText(" \(place + 1) \(step.label(taal)): \(note)")
    }
    return Question(lines: [title.safe(taal)] + lines, prompt: which.safe(taal))
  }

  static func take(_ words: Answer, _ move: Move.Model, _ office: Office) -> [Step] {
    let taal = office.taal
    // Leaving the steps of a part shows the parts again.
    if words.text == "!" || words.text == "stop" {
      return Array(repeating: .key(.escape), count: move.chosen != nil && move.subjects.count > 1 ? 2 : 1)
    }
    if words.text == "<" { return [.key(.escape)] }
    guard let place = words.place(in: move.letters) else {
      return [
        .say(
          Tekst(
            nl:
              "Kies een nummer. Wat nog nodig is wordt daarna gevraagd, of vult u eerst in met: bewerk \(move.record.id.text).",
            en:
              "Choose a number. What is still needed is asked next, or fill it in first with: edit \(move.record.id.text)."
          ),
          in: taal)
      ]
    }
    if let subject = move.subject, subject.steps[place].isVernietiging {
      return [
        .say(
          Tekst(
            nl: "Vernietigen vraagt twee mensen: gebruik 'knooppunt vernietig'.",
            en: "Destroying takes two people: use 'knooppunt vernietig'."), in: taal)
      ]
    }
    guard let letter = move.letters[place] else { return [] }
    return [.key(.character(letter))]
  }
}
