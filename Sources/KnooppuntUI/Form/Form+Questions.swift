import PlainText
import RIECDomain
import TerminalUI

/// What a form asks before something goes.
extension Form {
  /// A text of several lines is not lost by one key.
  static func askToDrop(_ model: inout Model, _ taal: Taal) {
    let dialog = Dialog.Model(
      Tekst(nl: "Tekst weggooien?", en: "Discard the text?").safe(taal),
      [Tekst(nl: "Wat u hier typte is dan weg.", en: "What you typed here is gone then.").safe(taal)],
      choices: [
        Dialog.Choice(Tekst(nl: "weggooien", en: "discard").safe(taal), keys: taal == .nl ? ["w", "j"] : ["d", "y"]),
        Dialog.Choice(Tekst(nl: "verder typen", en: "go on").safe(taal), keys: taal == .nl ? ["v", "n"] : ["g", "n"]),
      ], safe: 1)
    model.phase = .asking(dialog, .dropping)
  }

  static func leave(_ model: inout Model, _ taal: Taal) -> [Effect] {
    guard model.isChanged else { return [.leave] }
    let count = model.changes.count
    let line =
      count <= 1
      ? Tekst(nl: "Er is 1 veld gewijzigd en niet opgeslagen.", en: "1 field was changed and not saved.")
      : Tekst(
        nl: "Er zijn \(count) velden gewijzigd en niet opgeslagen.",
        en: "\(count) fields were changed and not saved.")
    let dialog = App.leavingQuestion(line, taal)
    model.phase = .asking(dialog, .leaving)
    return []
  }

  static func answer(
    _ key: Key, _ dialog: Dialog.Model, _ question: Question, _ model: inout Model, _ office: Office
  ) -> [Effect] {
    var dialog = dialog
    let outcome = dialog.press(key)
    guard outcome != .open else {
      model.phase = .asking(dialog, question)
      return []
    }
    model.phase = .fields
    switch (question, outcome) {
    case (.leaving, .chosen(0)): return save(&model, office)
    case (.leaving, .chosen(1)): return [.keepDraft]
    case (.leaving, .chosen(2)): return [.leave]
    case (.dropping, .chosen(0)):
      let path = model.editor?.path
      model.editor = nil
      if let path, let effects = finishComposing(path, .none, &model, office) { return effects }
      model.judge(office)
      return []
    case (.removing(let path), .chosen(0)):
      set(nil, at: path, &model, office)
      return []
    default: return []
    }
  }
}
