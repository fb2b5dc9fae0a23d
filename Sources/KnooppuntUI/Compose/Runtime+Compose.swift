import RIECStore
import TerminalUI

/// Texts in another program.
extension Runtime {
  /// Hands `text` to the user's editor. The loop waits; what others write meanwhile waits in its queue.
  mutating func compose(_ text: String) -> App.Message {
    guard let place = composing, case .program(let command, let program, let environment) = model.office.settings.editor
    else { return .screen(.form(.composed(Composed(end: .notStarted(0), text: .missing)))) }
    // Whoever kills us while the editor is open leaves the draft that its text belongs to.
    drafting?.flush(App.draft(model))
    let name = drafting?.name ?? "notitie"
    let path: String
    do throws(StoreError) {
      path = try place.begin(Array(text.utf8), as: name)
    } catch {
      return .screen(.form(.composed(Composed(end: nil, text: .unreadable(error.detail)))))
    }
    let end = terminal.run(
      Errand(arguments: command.arguments(program: program, file: path), environment: environment))
    let found = place.read(name)
    var kept: String?
    if case .tooLong = found { kept = place.setAside(name) }
    composed = name
    return .screen(.form(.composed(Composed(end: end, text: found, kept: kept))))
  }

  /// Takes the editor's file away once its text is in the form, and the form is kept.
  mutating func endComposing() {
    guard let name = composed else { return }
    composed = nil
    drafting?.flush(App.draft(model))
    composing?.end(name)
  }

  /// The forms that were left behind, with what an editor wrote for them that the program did not live to read.
  func leftForms() -> [App.LeftForm] {
    guard let drafting else { return [] }
    var left = drafting.leftBehind()
    guard let composing, case .writable = model.office.access else { return left }
    var isAllKept = true
    for place in left.indices {
      guard let typing = left[place].draft.typing, let bytes = composing.leftBehind(left[place].name) else { continue }
      let text = NoteText.settled(NoteText.read(bytes).text)
      if text.isEmpty || text == NoteText.settled(typing.text) { continue }
      left[place].draft.typing?.text = text
      isAllKept = drafting.rewrite(left[place]) && isAllKept
    }
    if isAllKept { composing.sweep() }
    return left
  }
}
