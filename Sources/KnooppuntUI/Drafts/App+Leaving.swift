import PlainText
import RIECReports
import RIECStore
import TerminalUI

/// Leaving a form, or the program, with what is not saved.
extension App {
  /// What is asked where a form with changes is left: save, keep as a draft, give up, go on. Without `canSave` the first
  /// is left out.
  static func leavingQuestion(_ line: Tekst, canSave: Bool = true, _ taal: Taal) -> Dialog.Model {
    func choice(_ nl: String, _ en: String, _ keys: [Character], _ english: [Character]) -> Dialog.Choice {
      Dialog.Choice(Tekst(nl: nl, en: en).safe(taal), keys: taal == .nl ? keys : english)
    }
    let choices = [
      choice("opslaan", "save", ["o", "s"], ["s"]),
      choice("bewaren als concept", "keep as a draft", ["b"], ["k"]),
      choice("weggooien", "discard", ["w"], ["d"]),
      choice("verder bewerken", "go on", ["v", "n"], ["g", "n"]),
    ]
    let offered = canSave ? choices : Array(choices.dropFirst())
    return Dialog.Model(
      Tekst(nl: "Niet opgeslagen", en: "Not saved").safe(taal), [line.safe(taal)], choices: offered,
      safe: offered.count - 1)
  }

  /// Leaves the program; with what would be lost, asks.
  static func quit(_ model: inout Model) -> [Effect] {
    if let effects = depart(.command(.quit), &model) { return effects }
    guard draft(model) != nil else { return [.quit(0)] }
    let line = Tekst(
      nl: "Het formulier heeft wijzigingen. Wat daarmee, voor het afsluiten?",
      en: "The form has changes. What becomes of them before you quit?")
    var canSave = false
    if case .form = model.screens.last { canSave = true }
    model.overlay = .question(leavingQuestion(line, canSave: canSave, model.office.taal), .quit)
    return []
  }

  /// The answer to what ``quit(_:)`` asked.
  static func answerQuit(_ outcome: Dialog.Outcome, _ dialog: Dialog.Model, _ model: inout Model) -> [Effect] {
    guard case .chosen(let place) = outcome else { return [] }
    switch place + 4 - dialog.choices.count {
    case 0:
      let effects = tellTop(&model, .form(.savePressed))
      // What cannot be saved as it stands is not left either.
      if case .form(let form) = model.screens.last, case .saving = form.phase { model.drafts.isLeaving = true }
      return effects
    case 1: return draft(model).map { [.leaveDraft($0, .quit)] } ?? [.quit(0)]
    case 2:
      model.screens.removeLast()
      return [.quit(0)]
    default: return []
    }
  }

  /// The open form was kept for later, or could not be: then it stays.
  static func take(_ end: DraftEnd, _ failure: StoreError?, _ model: inout Model) -> [Effect] {
    if let failure {
      model.drafts.state = .lost(failure)
      model.notice = Notice(
        text: Tekst(
          nl: "Het concept is niet te bewaren: \(failure.words.nl).",
          en: "The draft cannot be kept: \(failure.words.en)."),
        role: .fault)
      return []
    }
    model.drafts.state = nil
    switch end {
    case .nothing: return []
    case .quit:
      if model.screens.count > 1 { model.screens.removeLast() }
      return [.quit(0)]
    case .leave:
      let effects = leave(&model)
      // A form that was left does not come back.
      model.trail.forward = []
      model.notice = Notice(
        text: Tekst(
          nl: "Bewaard als concept; :concepten opent het weer.", en: "Kept as a draft; :concepten opens it again."),
        role: .success)
      return effects
    }
  }
}
