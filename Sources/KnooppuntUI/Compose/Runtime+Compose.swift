import PlainText
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
      path = try place.begin(Array(text.utf8), as: name, of: App.draft(model)?.id)
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

  /// Offers the forms that were left behind, with what an editor wrote for them that the program did not live to read.
  /// A text that belongs to none of them is put in quarantine and told.
  mutating func offerLeftForms() -> [App.Effect] {
    guard let drafting else { return [] }
    var left = drafting.leftBehind()
    var kept: [String] = []
    if let composing, case .writable = model.office.access {
      var taken: [String: [UInt8]] = [:]
      for place in left.indices {
        let name = left[place].name
        guard let typing = left[place].draft.typing, let bytes = composing.leftBehind(name) else { continue }
        left[place].isBeingEdited = composing.isOpen(name)
        let text = NoteText.settled(NoteText.read(bytes).text)
        if !text.isEmpty, text != NoteText.settled(typing.text) {
          left[place].draft.typing?.text = text
          guard drafting.rewrite(left[place]) else { continue }
        }
        taken[name] = bytes
      }
      kept = composing.sweep(taken: taken)
    }
    let effects = App.update(&model, .draftsFound(left, isAsked: false))
    if let first = kept.first {
      model.notice = App.Notice(
        text: Tekst(
          nl: "Een notitie uit een editor staat in \(first)\(kept.count > 1 ? " (+\(kept.count - 1))" : "").",
          en: "A note of an editor stands in \(first)\(kept.count > 1 ? " (+\(kept.count - 1))" : "")."),
        role: .warning)
    }
    return effects
  }
}
