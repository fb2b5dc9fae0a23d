public import PlainText
public import RIECDomain
public import RIECStore
public import StrictJSON
public import TerminalUI

/// A record while it is edited: a line for each field, built from the description of its kind.
public enum Form {
  /// What the form is for.
  package enum Purpose: Hashable, Sendable {
    /// A record that is there.
    case edit
    /// A new record.
    case add
    /// A step of a lifecycle: of the record, or of the part at a path.
    case step(Code, part: FieldPath?)
  }

  /// A line that stays until the next save or change of mind: what went wrong, what others did.
  package struct Note: Hashable, Sendable {
    /// What it says.
    package let text: Tekst
    /// What it means.
    package let role: Role
  }

  /// What the keyboard does.
  package enum Phase: Sendable {
    /// It goes through the fields, or edits one.
    case fields
    /// It answers a question.
    case asking(Dialog.Model, Question)
    /// It accepts warnings and says why.
    case accepting(Acceptance)
    /// It chooses between mine and theirs.
    case choosing(ConflictChoice)
    /// The record is being saved.
    case saving
  }

  /// What a question is about.
  package enum Question: Hashable, Sendable {
    /// Whether to leave with changes.
    case leaving
    /// Whether to let go of a long text that was typed.
    case dropping
    /// Whether to take the element at a path away.
    case removing(FieldPath)
  }

  /// The state of the form.
  public struct Model: Sendable {
    package let kind: Kind
    package let purpose: Purpose
    /// The record as the store has it, as far as is known; nil for a new one.
    package internal(set) var base: Record?
    /// The record before anything was changed here.
    var start: Record
    /// The record as it would be saved.
    package internal(set) var draft: Record
    /// Why a step is taken.
    package internal(set) var toelichting = ""
    var past: [Snapshot] = []
    var future: [Snapshot] = []
    /// The only fields that are shown; nil: all.
    let only: [FieldPath]?
    /// The objects and elements whose fields are shown.
    var open: Set<FieldPath>
    package internal(set) var rows: [Row] = []
    package internal(set) var cursor = 0
    package internal(set) var editor: FieldEditor?
    /// What the rules say of the record as it would be saved.
    package internal(set) var judgement: Judgement
    package internal(set) var phase = Phase.fields
    package internal(set) var note: Note?
    /// Rules whose warnings were accepted, and why.
    var accepted: [Int] = []
    var reden: String?
    /// Why warnings are accepted, as somebody typed it in an earlier run.
    var typedReden = ""
    /// A text that is written for its own sake.
    package internal(set) var composing: Composing?
    /// A field that Ctrl-C left, until the next key: a second Ctrl-C ends the program.
    var interrupted: FieldEditor?
    /// The record as others left it, while the field that is open is one that they changed.
    var waiting: Record?
    /// Whether somebody tried to save; before that, what a new record still lacks is no fault.
    var isTried = false
    var size: Size
    /// What the records are called that the fields name, by id.
    var titles: [String: String] = [:]

    /// The title of the record when the form was opened.
    let title: String

    /// Whether something would be saved: as exact as what was changed.
    package var isChanged: Bool { !changes.isEmpty || !toelichting.isEmpty }

    /// What was changed since the start.
    package var changes: [FieldChange] { Changes.between(start, draft, kind: kind) }

    /// The line under the cursor.
    package var row: Row? { rows.indices.contains(cursor) ? rows[cursor] : nil }
  }

  /// What one change takes back.
  struct Snapshot: Sendable {
    var draft: Record
    var toelichting: String
    var path: FieldPath?
  }

  /// What happened.
  public enum Message: Sendable {
    case moved(Table.Movement)
    /// To the next field that something is wrong with.
    case faultPassed
    case editPressed, foldPressed
    case addPressed, removePressed, emptyPressed
    case undoPressed, redoPressed
    case savePressed, leavePressed
    /// Have the text, or a notitie, written in an editor.
    case composePressed
    /// Another program is done with a text.
    case composed(Composed)
    /// A key that is no command, or that goes to what is being edited.
    case typed(Key)
    case pasted(String)
    /// A value that was given other than in an open field; nil empties the field.
    case answered(JSONValue?, at: FieldPath)
    /// Why the record is changed.
    case explained(String)
    case found([RecordPicker.Candidate], number: Int)
    case saved(Result<Saved, SaveFailure>)
    /// Somebody else changed the record.
    case changedUnder(Record)
    case resized(Size)
  }

  /// What is to be done elsewhere.
  public enum Effect: Hashable, Sendable {
    case find(RecordPicker.Query)
    /// Work out what a change of many records would do.
    case plan(Bulk.Order)
    case save(ChangeSet)
    /// Have another program edit this text.
    case compose(String)
    /// Keep the form as a draft, and leave it.
    case keepDraft
    /// It is saved, and the form is done.
    case finished([RecordID], isMerged: Bool)
    case leave
    case notify(Tekst)
  }
}

extension Form.Model {
  /// A form for `record`; `base` is nil for a new one, of which `record` is what it begins with.
  init(
    _ kind: Kind, base: Record?, record: Record, purpose: Form.Purpose = .edit, only: [FieldPath]? = nil,
    _ office: Office, size: Size
  ) {
    self.kind = kind
    self.purpose = purpose
    self.base = base
    self.only = only
    self.size = size
    start = Elements.numbered(record, kind: kind)
    draft = start
    title = record.title
    judgement = Judgement.of(start, before: base, kind: kind, context: office.ruleContext)
    open = []
    unfold(kind.fields, start.root.json, at: FieldPath([]))
    judge(office)
    settle()
    // A step begins at the first field that it asks for, not at what that lies in.
    if case .step = purpose { cursor = rows.firstIndex { !$0.isHeading && !$0.isReadOnly } ?? 0 }
  }

  /// Objects that hold something stand open; elements are folded.
  private mutating func unfold(_ fields: [FieldDescription], _ object: JSONObject, at path: FieldPath) {
    for field in fields {
      guard case .object(let inner) = field.type, let value = object[field.name]?.object else { continue }
      open.insert(path.appending(field.name))
      unfold(inner, value, at: path.appending(field.name))
    }
  }

  /// Brings the lines in step with the record; the cursor stays on its field.
  mutating func settle(at path: FieldPath? = nil) {
    let wanted = path ?? row?.path
    rows = FormRows(kind: kind, record: draft, open: open, only: only, isNew: purpose == .add).rows
    if case .step = purpose { rows.append(Form.toelichtingRow) }
    if let wanted { reveal(wanted) }
    cursor = min(cursor, max(0, rows.count - 1))
  }

  /// Puts the cursor on the line of `path`, or of what holds it.
  mutating func reveal(_ path: FieldPath) {
    var parts = path.parts
    while !parts.isEmpty {
      if let at = rows.firstIndex(where: { $0.path.parts == parts }) {
        cursor = at
        return
      }
      parts.removeLast()
    }
  }

  /// What of the record would be saved once the step that the form is for is taken.
  func result(_ office: Office) -> Record {
    guard case .step(let target, let part) = purpose else { return draft }
    return Form.step(target, part, of: draft, kind, toelichting, office)
  }

  /// Has the rules look at the record as it would be saved, with what is being typed.
  mutating func judge(_ office: Office) {
    var copy = self
    if let editor, let value = editor.tentative(today: office.settings.peildatum, taal: office.taal) {
      if editor.path == Form.toelichtingRow.path {
        copy.toelichting = value?.string ?? ""
      } else if let typed = draft.setting(value, at: editor.path, kind: kind, start: start) {
        copy.draft = typed
      }
    }
    titles = FormTitles(office).titles(of: copy.draft.root.json, kind.fields)
    judgement = Judgement.of(
      copy.result(office).withSomeID(kind, office), before: base, kind: kind, context: office.ruleContext)
  }
}

extension Form {
  /// The line in which a step is explained.
  static let toelichtingRow = Row(
    path: FieldPath(["@toelichting"]),
    field: Field<String>("toelichting", nl: "Toelichting", en: "Note", type: .longText).description,
    content: .toelichting, depth: 0, isReadOnly: false)
}

extension Record {
  /// A new record with an id of its kind, for rules that ask for one; the store gives the real one.
  fileprivate func withSomeID(_ kind: Kind, _ office: Office) -> Record {
    guard root.json["id"] == nil, !Numbering.isGivenOutside(kind) else { return self }
    var record = self
    let regio = root.json["regio"]?.string.map { Code($0) }
    let id = Numbering.next(kind: kind, regio: regio, year: office.settings.peildatum.year, existing: [])
    record.root.json["id"] = .string(id.text)
    return record
  }
}
