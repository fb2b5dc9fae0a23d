import PlainText
import TerminalUI

extension Form {
  /// The commands of the form while no field is edited.
  static let keys = Keymap<Message>(
    Movements.bindings { .moved($0) } + [
      one("bewerk", [[.enter]], "bewerken", "edit", .editPressed, 95),
      one("opslaan", [[.control("o")]], "opslaan", "save", .savePressed, 94),
      one(
        "vouw", [[.character("l")], [.character("h")], [.right], [.left], [.tab]], "in- en uitvouwen", "fold",
        .foldPressed),
      one("regel", [[.character("a")]], "regel erbij", "add an entry", .addPressed, 88),
      one("weg", [[.character("d")]], "regel weg", "remove an entry", .removePressed, 86),
      one(
        "notitie", [[.character("E")]], "tekst of notitie in de editor", "text or note in the editor", .composePressed),
      one("leeg", [[.backspace], [.delete]], "leegmaken", "empty", .emptyPressed, 83),
      one("ongedaan", [[.character("u")]], "terugnemen", "undo", .undoPressed, 87),
      one("opnieuw", [[.control("r")]], "opnieuw doen", "redo", .redoPressed),
      one("fout", [[.character("n")]], "volgende melding", "next finding", .faultPassed),
      one("terug", [[.escape], [.character("q")]], "terug", "back", .leavePressed, 92),
    ])

  private static func one(
    _ id: String, _ keys: [[Key]], _ nl: String, _ en: String, _ message: Message, _ priority: Int = 0
  ) -> Binding<Message> {
    Binding(
      "formulier.\(id)", keys: keys, label: Tekst(nl: nl, en: en), group: Groups.form, message: message,
      priority: priority)
  }

  /// The keys while a field is edited or something is asked, for the line below; nil while the commands hold.
  static func typingKeys(_ model: Model, _ office: Office) -> [(key: String, label: Tekst)]? {
    switch model.phase {
    case .saving: return [("", Tekst(nl: "opslaan…", en: "saving…"))]
    case .asking: return [("Enter", Tekst(nl: "kiezen", en: "choose")), ("Esc", Tekst(nl: "terug", en: "back"))]
    case .accepting(let acceptance):
      return acceptance.isExplaining
        ? [("Enter", Tekst(nl: "opslaan", en: "save")), ("Esc", Tekst(nl: "terug", en: "back"))]
        : [
          ("a-z", Tekst(nl: "aanvaarden", en: "accept")), ("*", Tekst(nl: "alle", en: "all")),
          ("Esc", Tekst(nl: "terug", en: "back")),
        ]
    case .choosing(let choice):
      return [
        ("1", Tekst(nl: "van u", en: "yours")), ("2", Tekst(nl: "van de ander", en: "theirs")),
        ("j k", Tekst(nl: "bewegen", en: "move")),
      ] + (choice.isDecided ? [("Ctrl-O", Tekst(nl: "opslaan", en: "save"))] : [])
        + [("Esc", Tekst(nl: "terug naar het formulier", en: "back to the form"))]
    case .fields: break
    }
    var hasProgram = false
    if case .program = office.settings.editor { hasProgram = true }
    if case .text? = model.editor?.way, model.composing?.isNote == true {
      return [
        ("Enter", Tekst(nl: "notitie opslaan", en: "save the note")),
        ("Ctrl-N", Tekst(nl: "nieuwe regel", en: "new line")),
        ("Esc", Tekst(nl: "terug zonder notitie", en: "back without a note")),
      ]
    }
    return model.editor.map { keys(of: $0, hasProgram: hasProgram) }
  }

  /// The keys of a field that is edited; `hasProgram`: there is another program for long texts.
  static func keys(of editor: FieldEditor, hasProgram: Bool = false) -> [(key: String, label: Tekst)] {
    let enter = ("Enter", Tekst(nl: "klaar", en: "done"))
    let keep = ("Esc", Tekst(nl: "laten zoals het was", en: "leave as it was"))
    switch editor.way {
    case .line: return [enter, keep, ("Ctrl-U", Tekst(nl: "wissen", en: "clear"))]
    case .text:
      let line = ("Ctrl-N", Tekst(nl: "nieuwe regel", en: "new line"))
      let program = ("Ctrl-X", Tekst(nl: "editor", en: "editor"))
      return [enter, line, ("Ctrl-O", Tekst(nl: "opslaan", en: "save"))] + (hasProgram ? [program] : []) + [keep]
    case .codes(let picker):
      return picker.isMultiple
        ? [("a-z", Tekst(nl: "aan of uit", en: "on or off")), enter, keep]
        : [("a-z", Tekst(nl: "kiezen", en: "choose")), ("Backspace", Tekst(nl: "leeg", en: "empty")), keep]
    case .records(let picker):
      let take =
        picker.isMultiple
        ? Tekst(nl: "erbij; leeg: klaar", en: "add; empty: done") : Tekst(nl: "kiezen", en: "choose")
      return [
        ("Enter", take), ("↓ ↑", Tekst(nl: "bewegen", en: "move")),
        ("Backspace", Tekst(nl: "laatste eraf", en: "drop the last")), keep,
      ]
    }
  }
}

extension Form.Model {
  /// Why the command `id` cannot be given at this field; nil where it can.
  func reason(against id: String) -> Tekst? {
    let parts = row?.path.parts ?? []
    let isInList = parts.contains { Int($0) != nil }
    switch id {
    case "formulier.regel":
      if case .list? = row?.content { return nil }
      return isInList ? nil : Tekst(nl: "dit veld is geen lijst van regels", en: "this field is no list of entries")
    case "formulier.weg":
      return isInList ? nil : Tekst(nl: "de cursor staat niet op een regel", en: "the cursor is not on an entry")
    case "formulier.leeg":
      guard let row, row.content == .value || row.content == .toelichting else {
        return Tekst(nl: "dit is geen veld met een waarde", en: "this is no field with a value")
      }
      if row.isReadOnly { return Tekst(nl: "de status gaat verder met m", en: "the status moves on with m") }
      let isEmpty = row.content == .toelichting ? toelichting.isEmpty : draft.value(at: row.path, kind: kind) == nil
      return isEmpty ? Tekst(nl: "het veld is leeg", en: "the field is empty") : nil
    case "formulier.ongedaan":
      return past.isEmpty
        ? Tekst(nl: "in dit formulier is niets meer terug te nemen", en: "nothing in this form is left to undo") : nil
    case "formulier.opnieuw":
      return future.isEmpty ? Tekst(nl: "er is niets teruggenomen", en: "nothing was undone") : nil
    case "formulier.fout":
      return findings.isEmpty ? Tekst(nl: "er zijn geen meldingen", en: "there are no findings") : nil
    default: return nil
    }
  }
}
