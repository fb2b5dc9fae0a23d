import PlainText
package import RIECDomain
import RIECStore
import StrictJSON
import TerminalUI

/// Notities and long texts in an editor.
extension Form {
  /// A text that is being written in an editor, of its own or the form's.
  package struct Composing: Sendable {
    /// Where it goes.
    package let path: FieldPath
    /// What it was.
    let before: String
    /// Whether the form is there for this notitie alone: then it is saved when it is written.
    let isNote: Bool
    /// Whether the element that holds it was added for it.
    let isAdded: Bool
    /// Whether it was being typed in the form.
    let wasTyping: Bool
    /// Whether another program has it.
    var isElsewhere = false
  }

  /// The list of a kind's notities; nil where it has none.
  static func notesField(of kind: Kind) -> FieldDescription? {
    kind.fields.first { field in
      guard field.name == Casus.notities.name, case .elements(let fields) = field.type else { return false }
      return fields.contains { $0.name == Notitie.tekst.name }
    }
  }

  /// A new notitie, to be saved once it is written.
  static func beginNote(_ model: inout Model, _ office: Office) -> [Effect] {
    guard let path = addNote(&model, office) else { return [] }
    return compose(path, isNote: true, isAdded: true, &model, office)
  }

  /// `E` in the form: the long text under the cursor, the notitie that it stands in, or a new notitie.
  static func composePressed(_ model: inout Model, _ office: Office) -> [Effect] {
    if let row = model.row, isLong(row), !row.isReadOnly { return compose(row.path, &model, office) }
    let list = notesField(of: model.kind)?.name
    if let parts = model.row?.path.parts, let list, parts.first == list, parts.count > 1 {
      let path = FieldPath(Array(parts.prefix(2))).appending(Notitie.tekst.name)
      openWay(to: path, &model)
      model.settle(at: path)
      return compose(path, &model, office)
    }
    guard list != nil, model.only == nil, let path = addNote(&model, office) else {
      return [.notify(Tekst(nl: "Dit is geen veld met een lange tekst.", en: "This is no field with a long text."))]
    }
    return compose(path, isAdded: true, &model, office)
  }

  private static func isLong(_ row: Row) -> Bool {
    guard row.content == .value || row.content == .toelichting, case .longText = row.field.type else { return false }
    return true
  }

  /// Adds a notitie without text by the user, of now; the path of its text.
  private static func addNote(_ model: inout Model, _ office: Office) -> FieldPath? {
    guard let list = notesField(of: model.kind), let moment = office.moment else { return nil }
    let path = FieldPath([list.name])
    let used = [model.start, model.base, model.draft].compactMap { $0?.value(at: path, kind: model.kind)?.array }
    let largest = used.joined().compactMap { $0.object?["nr"]?.integer }.max() ?? 0
    let nr = Elements.nextNr(in: model.draft.value(at: path, kind: model.kind)?.array ?? [], largestUsed: largest)
    var element = JSONObject([JSONObject.Member(key: "nr", value: .number(JSONNumber(nr)))])
    element[Notitie.op.name] = .string(moment.text)
    if !office.settings.user.isEmpty { element[Notitie.door.name] = .string(office.settings.user) }
    let place = path.appending(nr)
    set(.object(element), at: place, &model, office)
    let text = place.appending(Notitie.tekst.name)
    openWay(to: text, &model)
    model.settle(at: text)
    return text
  }

  /// Has the text at `path` edited: by the program that the user chose, or else in the form.
  static func compose(
    _ path: FieldPath, isNote: Bool = false, isAdded: Bool = false, _ model: inout Model, _ office: Office
  ) -> [Effect] {
    guard let row = model.row, row.path == path else { return [] }
    var typed: String?
    if case .text(let text)? = model.editor?.way, model.editor?.path == path { typed = text.text }
    let stored =
      path == toelichtingRow.path ? model.toelichting : model.draft.value(at: path, kind: model.kind)?.string ?? ""
    var composing = Composing(
      path: path, before: typed ?? stored, isNote: isNote, isAdded: isAdded, wasTyping: typed != nil)
    switch office.settings.editor {
    case .program:
      composing.isElsewhere = true
      model.composing = composing
      model.editor = nil
      return [.compose(composing.before)]
    case .builtIn, .refused:
      model.composing = composing
      if typed == nil { model.editor = editor(of: row, model, office) }
      guard case .refused(let variable, let fault) = office.settings.editor else { return [] }
      return [
        .notify(
          Tekst(
            nl: "$\(variable) is niet te gebruiken: \(fault.reason.nl). Hier typt u ook.",
            en: "$\(variable) cannot be used: \(fault.reason.en). You can type here too."))
      ]
    }
  }

  /// Another program is done with the text.
  static func take(_ composed: Composed, _ model: inout Model, _ office: Office) -> [Effect] {
    guard let composing = model.composing, composing.isElsewhere else { return [] }
    model.composing = nil
    openWay(to: composing.path, &model)
    model.settle(at: composing.path)
    guard case .bytes(let bytes) = composed.text else {
      return giveUp(composing, composed.failure ?? composed.trouble, &model, office)
    }
    let (read, isRepaired) = NoteText.read(bytes)
    let text = NoteText.settled(read)
    if let nothing = unchanged(text, composing) {
      return giveUp(composing, composed.failure ?? nothing, &model, office)
    }
    let repaired = Tekst(
      nl: "De tekst was geen UTF-8 en is als Windows-1252 gelezen; kijk de letters na.",
      en: "The text was no UTF-8 and was read as Windows-1252; look its letters over.")
    if let fault = composed.failure ?? UnseenCharacter(in: text)?.message ?? (isRepaired ? repaired : nil) {
      reopen(composing, with: text, fault, &model, office)
      return []
    }
    return accept(text, composing, &model, office)
  }

  /// Why a text changes nothing; nil where it changes something.
  private static func unchanged(_ text: String, _ composing: Composing) -> Tekst? {
    if text == NoteText.settled(composing.before) {
      return Tekst(nl: "De tekst is niet gewijzigd.", en: "The text was not changed.")
    }
    return text.isEmpty
      ? Tekst(nl: "De tekst was leeg; er is niets gewijzigd.", en: "The text was empty; nothing was changed.") : nil
  }

  private static func accept(
    _ text: String, _ composing: Composing, _ model: inout Model, _ office: Office
  ) -> [Effect] {
    set(.string(text), at: composing.path, &model, office)
    return composing.isNote ? save(&model, office) : []
  }

  /// The text stands in the form, not saved, with what is wrong with it.
  private static func reopen(
    _ composing: Composing, with text: String, _ fault: Tekst, _ model: inout Model, _ office: Office
  ) {
    guard let row = model.row, row.path == composing.path else { return }
    var editor = editor(of: row, model, office)
    let at = UnseenCharacter(in: text)?.grapheme ?? .max
    editor.take(FormDraft.Typing(path: composing.path, text: text, cursor: at, chosen: []))
    editor.fault = fault
    model.editor = editor
    // From here on it is typed in the form.
    var here = composing
    here.isElsewhere = false
    model.composing = here
    model.judge(office)
  }

  /// Nothing comes of it: what was there for it goes.
  private static func giveUp(
    _ composing: Composing, _ why: Tekst?, _ model: inout Model, _ office: Office
  ) -> [Effect] {
    if composing.wasTyping, let why {
      reopen(composing, with: composing.before, why, &model, office)
      return []
    }
    if composing.isAdded, let before = model.past.popLast() {
      model.draft = before.draft
      model.judge(office)
      model.settle()
    }
    let told = why.map { [Effect.notify($0)] } ?? []
    return composing.isNote && !model.isChanged ? [.leave] + told : told
  }

  // MARK: - In the form itself

  /// A text at `path` that was typed in the form for its own sake is done, or left; nil where it is an ordinary field.
  static func finishComposing(
    _ path: FieldPath, _ value: JSONValue??, _ model: inout Model, _ office: Office
  ) -> [Effect]? {
    guard let composing = model.composing, !composing.isElsewhere else { return nil }
    model.composing = nil
    guard composing.path == path else { return nil }
    let text = NoteText.settled((value ?? nil)?.string ?? "")
    if value == nil || unchanged(text, composing) != nil {
      return giveUp(composing, nil, &model, office)
    }
    return accept(text, composing, &model, office)
  }
}
