import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

extension Form {
  /// Ctrl-O: saves, or says what stands in the way.
  static func save(_ model: inout Model, _ office: Office) -> [Effect] {
    model.note = nil
    if let reason = stepBlocked(model, office) { return [.notify(reason)] }
    let missing = stepMissing(model, office)
    guard missing.isEmpty else {
      let names = Tekst(
        nl: missing.map(\.nl).joined(separator: ", "), en: missing.map(\.en).joined(separator: ", "))
      return [.notify(Tekst(nl: "Hiervoor ontbreekt: \(names.nl).", en: "This still lacks: \(names.en)."))]
    }
    guard model.isChanged || model.base == nil || model.isStep else {
      return [.notify(Tekst(nl: "Er is niets gewijzigd.", en: "Nothing was changed."))]
    }
    model.isTried = true
    model.judge(office)
    if let fault = model.judgement.faults.first {
      model.reveal(fault.path)
      let count = model.judgement.faults.count
      let text =
        count == 1
        ? Tekst(nl: "Nog 1 fout: \(fault.message.nl)", en: "1 fault left: \(fault.message.en)")
        : Tekst(nl: "Nog \(count) fouten. \(fault.message.nl)", en: "\(count) faults left. \(fault.message.en)")
      return [.notify(text)]
    }
    let warnings = model.judgement.warnings
    if warnings.contains(where: { !model.accepted.contains($0.rule) }) {
      model.phase = .accepting(Acceptance(warnings, reden: model.typedReden))
      return []
    }
    return send(&model, office)
  }

  private static func send(_ model: inout Model, _ office: Office) -> [Effect] {
    let changes = Changes.between(model.base, model.result(office), kind: model.kind)
    let edit = RecordEdit(kind: model.kind.name, id: model.base?.id, base: model.base, changes: changes)
    model.phase = .saving
    return [.save(ChangeSet([edit], reden: model.reden, accepted: model.accepted))]
  }

  static func accept(
    _ key: Key, _ acceptance: Acceptance, _ model: inout Model, _ office: Office
  ) -> [Effect] {
    var acceptance = acceptance
    switch acceptance.press(key) {
    case .open:
      model.phase = .accepting(acceptance)
      return []
    case .cancelled:
      model.phase = .fields
      return []
    case .done:
      model.accepted = acceptance.rules
      model.reden = acceptance.text
      return send(&model, office)
    }
  }

  // MARK: - Answers

  static func take(_ result: Result<Saved, SaveFailure>, _ model: inout Model, _ office: Office) -> [Effect] {
    guard case .saving = model.phase else { return [] }
    model.phase = .fields
    switch result {
    case .success(let saved): return [.finished(saved.records.map(\.id), isMerged: saved.merged)]
    case .failure(.conflict(let conflicts)):
      guard let conflict = conflicts.first, !conflict.conflicts.isEmpty else { break }
      model.phase = .choosing(ConflictChoice(conflict))
      model.note = Note(text: SaveFailure.conflict(conflicts).sentence, role: .warning)
      return []
    case .failure(.unaccepted(let findings)):
      model.accepted = []
      model.phase = .accepting(Acceptance(findings.values.flatMap { $0 }, reden: model.typedReden))
      return []
    case .failure(.nothing): return [.finished([model.base?.id].compactMap { $0 }, isMerged: false)]
    case .failure(let failure):
      let note = Note(text: failure.told, role: .fault)
      model.note = note
      // Where the form has no room for all of it, the line of messages has.
      if isCut(note, office.taal, in: model.size) { return [.notify(note.text)] }
    }
    return []
  }

  static func choose(
    _ key: Key, _ choice: ConflictChoice, _ model: inout Model, _ office: Office
  ) -> [Effect] {
    var choice = choice
    switch choice.press(key) {
    case .open:
      model.phase = .choosing(choice)
      return []
    case .cancelled:
      model.phase = .fields
      return []
    case .done: break
    }
    model.phase = .fields
    model.note = nil
    guard let base = model.base else { return [] }
    // What the others have becomes the base; of what is mine, mine stays.
    let theirs = choice.theirs ?? Self.base(base, with: choice.conflicts, model.kind)
    let given = zip(choice.conflicts, choice.mine).filter { $0.1 == false }.map(\.0.path)
    let mine = Changes.between(base, model.draft, kind: model.kind).filter { change in !given.contains(change.path) }
    rebase(onto: theirs, mine, &model)
    model.judge(office)
    guard model.isChanged || model.isStep else {
      return [.notify(Tekst(nl: "Er blijft niets van u te wijzigen.", en: "Nothing of yours is left to change."))]
    }
    return save(&model, office)
  }

  private static func base(_ base: Record, with conflicts: [FieldConflict], _ kind: Kind) -> Record {
    let changes = conflicts.map { FieldChange($0.path, old: $0.base, new: $0.theirs) }
    return (try? base.applying(changes, kind: kind)) ?? base
  }

  /// What others changed and nothing of mine touches is taken over at once; else it is chosen when it is saved.
  static func takeOver(_ theirs: Record, _ model: inout Model, _ office: Office) {
    guard let base = model.base, base != theirs else { return }
    // What is being saved, or chosen, is answered by the save.
    switch model.phase {
    case .saving, .choosing: return
    case .fields, .asking, .accepting: break
    }
    if let path = openPath(model),
      Changes.between(base, theirs, kind: model.kind).contains(where: { path.meets($0.path) })
    {
      // What is typed over their value is a conflict, and would be none once their value is the one below it.
      model.waiting = theirs
      model.note = Note(
        text: Tekst(
          nl: "Een ander wijzigde dit veld intussen ook.", en: "Somebody else changed this field meanwhile too."),
        role: .warning)
      return
    }
    model.waiting = nil
    let mine = Changes.between(base, model.draft, kind: model.kind)
    switch Changes.merged(base: base, theirs: theirs, mine: mine, kind: model.kind) {
    case .clean(let changes):
      let fields = Changes.between(base, theirs, kind: model.kind).map { change in
        model.kind.field(at: change.path.parts.filter { Int($0) == nil }.joined(separator: "/"))?.label
          ?? Tekst(change.path.text)
      }
      rebase(onto: theirs, changes, &model)
      let names = Tekst(
        nl: fields.map(\.nl).unique.prefix(4).joined(separator: ", "),
        en: fields.map(\.en).unique.prefix(4).joined(separator: ", "))
      model.note = Note(
        text: Tekst(
          nl: "Een ander wijzigde dit record; overgenomen: \(names.nl).",
          en: "Somebody else changed this record; taken over: \(names.en)."), role: .info)
    case .conflict(let conflicts):
      let count = conflicts.count
      model.note = Note(
        text: Tekst(
          nl: "Een ander wijzigde dit record ook in \(count == 1 ? "een veld" : "\(count) velden") van u; "
            + "bij opslaan kiest u.",
          en: "Somebody else changed \(count == 1 ? "a field" : "\(count) fields") of yours too; "
            + "you choose when you save."), role: .warning)
    }
    model.judge(office)
  }

  /// Takes over what waited for a field that is open no more.
  static func takeWaiting(_ model: inout Model, _ office: Office) {
    guard let theirs = model.waiting, openPath(model) == nil else { return }
    model.waiting = nil
    takeOver(theirs, &model, office)
  }

  /// The field whose value is being made, here or in another program.
  private static func openPath(_ model: Model) -> FieldPath? {
    if let editor = model.editor { return editor.path }
    return model.composing.flatMap { $0.isElsewhere ? $0.path : nil }
  }

  /// Puts what is mine on top of `theirs`; so far as it can be, also what was undone or could be.
  private static func rebase(onto theirs: Record, _ mine: [FieldChange], _ model: inout Model) {
    guard let base = model.base else { return }
    // What is taken over is later than what waited.
    model.waiting = nil
    let kind = model.kind
    let start = Elements.numbered(theirs, kind: kind)
    var draft = start
    for change in mine {
      let now = draft.value(at: change.path, kind: kind)
      let fitted = FieldChange(change.path, old: now, new: change.new)
      if let next = try? draft.applying([fitted], kind: kind) { draft = next }
    }
    func moved(_ snapshots: [Snapshot]) -> [Snapshot] {
      snapshots.compactMap { snapshot in
        let own = Changes.between(base, snapshot.draft, kind: kind)
        guard case .clean(let changes) = Changes.merged(base: base, theirs: theirs, mine: own, kind: kind),
          let draft = try? theirs.applying(changes, kind: kind)
        else { return nil }
        return Snapshot(draft: draft, toelichting: snapshot.toelichting, path: snapshot.path)
      }
    }
    model.past = moved(model.past)
    model.future = moved(model.future)
    model.base = theirs
    model.start = start
    model.draft = draft
    model.settle()
  }
}

extension FieldPath {
  /// Whether one of the two holds the other, or they are the same.
  fileprivate func meets(_ other: FieldPath) -> Bool {
    zip(parts, other.parts).allSatisfy { $0 == $1 }
  }
}

extension [String] {
  /// Each once, in their order.
  fileprivate var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}

extension SaveFailure {
  /// That it is not saved, or may not be, and why.
  var told: Tekst {
    let why = sentence
    if case .unknown = self {
      return Tekst(
        nl: "NIET ZEKER OPGESLAGEN. \(why.nl) F5 leest wat er staat.",
        en: "NOT CERTAINLY SAVED. \(why.en) F5 reads what stands there.")
    }
    return Tekst(nl: "NIET OPGESLAGEN. \(why.nl)", en: "NOT SAVED. \(why.en)")
  }
}
