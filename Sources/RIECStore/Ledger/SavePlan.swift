import RIECDomain
import StrictJSON

/// What a set of changes comes to on the records as they stand: made under the lock, so that nothing comes between.
struct SavePlan {
  private let set: ChangeSet
  private let peildatum: Datum
  private let isBringing: Bool
  /// The records as the changes leave them, in the order of the edits; without those taken away.
  private(set) var records: [Record] = []
  /// Whether somebody else's change of other fields is kept.
  private(set) var isMerged = false

  /// What `set` comes to; with `isBringing` a basis comes with it, so that it may be empty itself.
  init(_ set: ChangeSet, peildatum: Datum, isBringing: Bool = false) {
    self.isBringing = isBringing
    self.set = set
    self.peildatum = peildatum
  }

  /// What a change makes of one record.
  struct Made {
    let kind: Kind
    /// The record; nil where it is taken away.
    let record: Record?
    /// The bytes of its line.
    let line: [UInt8]?
    let changes: [FieldChange]
  }

  /// What becomes of each record.
  private(set) var made: [RecordID: Made] = [:]

  private struct Outcome {
    let kind: Kind
    let id: RecordID
    let before: Record?
    let after: Record?
    let changes: [FieldChange]
    /// Whether the record gets its number here, so that its editor knows it by the empty id.
    let isNew: Bool
  }

  /// The lines to write.
  mutating func drafts(on state: LedgerState) throws(SaveFailure) -> [JournalDraft] {
    records = []
    isMerged = false
    var outcomes: [Outcome] = []
    var conflicts: [EditConflict] = []
    var ids: Set<RecordID> = []
    let names = NewRecordNames(ids: try newIDs(on: state))
    var new = names.ids[...]
    for edit in set.edits {
      let newID = edit.id == nil ? new.popFirst() ?? nil : nil
      guard let kind = state.kind(edit.kind) else { continue }
      let edit = if case .edit = set.origin { try names.naming(edit, kind) } else { edit }
      // Two lines of one record would both be for the revision that it has now, and the second fit nothing.
      if let id = edit.id, !ids.insert(id).inserted { throw .taken(id) }
      if let outcome = try outcome(of: edit, kind, on: state, new: newID, &conflicts) { outcomes.append(outcome) }
    }
    if !conflicts.isEmpty { throw .conflict(conflicts) }
    if outcomes.isEmpty, set.bases.isEmpty, !isBringing { throw .nothing }
    made = [:]
    for outcome in outcomes {
      made[outcome.id] = Made(
        kind: outcome.kind, record: outcome.after, line: try line(of: outcome), changes: outcome.changes)
    }
    if case .edit = set.origin { try judge(outcomes, on: state) }
    records = outcomes.compactMap(\.after)
    return try withdrawals(on: state) + outcomes.map(draft)
  }

  private mutating func outcome(
    of edit: RecordEdit, _ kind: Kind, on state: LedgerState, new newID: RecordID?, _ conflicts: inout [EditConflict]
  ) throws(SaveFailure) -> Outcome? {
    guard let id = edit.id else { return newID.flatMap { created(by: edit, kind, as: $0) } }
    let now = state.record(id)
    guard let now else {
      if state.purges.destroyed.contains(id) { throw .destroyed(id) }
      guard edit.base == nil, let after = made(by: edit.changes, kind) else { throw .gone(id) }
      // An import brings the version that the record had where it comes from.
      let revision = max(1, edit.changes.first?.new?.object?["versie"]?.integer ?? 1)
      return Outcome(
        kind: kind, id: id, before: nil, after: after.with(revision: revision),
        changes: [FieldChange("", old: nil, new: .object(after.withoutRevision.root.json))], isNew: false)
    }
    var changes = edit.changes
    if case .edit = set.origin {
      changes = ElementNumbers.renumbered(changes, on: now, kind: kind) { state.largestUsed(in: $0, of: id) }
    }
    if let base = edit.base, base != now {
      let others = edit.isExact ? Changes.between(base, now, kind: kind) : []
      if !others.isEmpty {
        conflicts.append(
          EditConflict(
            id: id, theirs: now, by: state.lastUser(of: id),
            conflicts: others.map { FieldConflict(path: $0.path, base: $0.old, mine: $0.old, theirs: $0.new) }))
        return nil
      }
      switch Changes.merged(base: base, theirs: now, mine: changes, kind: kind) {
      case .clean(let adapted):
        isMerged = isMerged || !Changes.between(base, now, kind: kind).isEmpty
        changes = adapted
      case .conflict(let found):
        conflicts.append(EditConflict(id: id, theirs: now, by: state.lastUser(of: id), conflicts: found))
        return nil
      }
    }
    guard !changes.isEmpty else { return nil }
    do throws(ChangeFault) {
      let after = try now.applying(changes, kind: kind)?.with(revision: now.revision + 1)
      return Outcome(kind: kind, id: id, before: now, after: after, changes: changes, isNew: false)
    } catch {
      conflicts.append(
        EditConflict(id: id, theirs: now, by: state.lastUser(of: id), conflicts: [error.conflict(in: now, of: edit)]))
      return nil
    }
  }

  private func created(by edit: RecordEdit, _ kind: Kind, as id: RecordID) -> Outcome? {
    guard let made = made(by: edit.changes, kind) else { return nil }
    if made.id == id {
      return Outcome(kind: kind, id: id, before: nil, after: made.with(revision: 1), changes: edit.changes, isNew: true)
    }
    let record = made.with(id: id)
    return Outcome(
      kind: kind, id: id, before: nil, after: record.with(revision: 1),
      changes: [FieldChange("", old: nil, new: .object(record.root.json))], isNew: true)
  }

  /// The ids that the new records get, in the order of their edits: given before any change is looked at, since the
  /// others may name them.
  private func newIDs(on state: LedgerState) throws(SaveFailure) -> [RecordID?] {
    var ids: [RecordID?] = []
    var given: [Kind.Name: [RecordID]] = [:]
    for edit in set.edits { if let id = edit.id { given[edit.kind, default: []].append(id) } }
    for edit in set.edits where edit.id == nil {
      let id = try state.kind(edit.kind).flatMap { kind throws(SaveFailure) in
        try newID(by: edit, kind, on: state, given[kind.name] ?? [])
      }
      if let id { given[edit.kind, default: []].append(id) }
      ids.append(id)
    }
    return ids
  }

  private func newID(
    by edit: RecordEdit, _ kind: Kind, on state: LedgerState, _ given: [RecordID]
  ) throws(SaveFailure) -> RecordID? {
    guard let made = made(by: edit.changes, kind) else { return nil }
    // P-numbers come from the sleutelregister, outside Knooppunt (domain page §7.5).
    if Numbering.isGivenOutside(kind), !made.id.text.isEmpty {
      if state.purges.destroyed.contains(made.id) { throw .destroyed(made.id) }
      if state.record(made.id) != nil || given.contains(made.id) { throw .taken(made.id) }
      return made.id
    }
    let regio = made.root.json["regio"]?.string.map { Code($0) }
    let year = made.year(in: kind) ?? peildatum.year
    let stem = Numbering.stem(kind: kind, regio: regio, year: year)
    return Numbering.next(
      kind: kind, regio: regio, year: year, existing: state.ids(of: kind.name, beginningWith: stem) + given)
  }

  private func made(by changes: [FieldChange], _ kind: Kind) -> Record? {
    try? Record.created(by: changes, kind: kind)
  }

  /// The lines that withdraw bases, which must still be in force and whose records nobody changed since.
  private func withdrawals(on state: LedgerState) throws(SaveFailure) -> [JournalDraft] {
    var drafts: [JournalDraft] = []
    for number in set.bases {
      guard let line = state.bases[number]?.line else { throw .nothing }
      let payload = ChangePayload(reden: set.reden, reverses: line...line)
      drafts.append(JournalDraft(op: .terugdraaien, payload: payload.bytes))
    }
    return drafts
  }

  /// The bytes of the record's line, within the limits.
  private func line(of outcome: Outcome) throws(SaveFailure) -> [UInt8]? {
    guard let after = outcome.after else { return nil }
    let line = JSONWriter.bytes(.object(after.root.json))
    do throws(JSONFault) {
      try StrictJSON.validate(line, limits: .store)
      return line
    } catch {
      throw .overLimit(outcome.id, JSONLimit(error))
    }
  }

  /// The new faults refuse the change, the new warnings ask to be accepted; what a record had before does neither.
  private func judge(_ outcomes: [Outcome], on state: LedgerState) throws(SaveFailure) {
    let after = Dictionary(outcomes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let context = RuleContext(
      peildatum: peildatum, lookup: { after[$0].map(\.after) ?? state.record($0) },
      kind: { after[$0].map { $0.after == nil ? nil : $0.kind.name } ?? state.kind(of: $0) },
      absent: state.index?.absent ?? [], destroyed: state.purges.destroyed)
    var faults: [RecordID: [Finding]] = [:]
    var warnings: [RecordID: [Finding]] = [:]
    for outcome in outcomes {
      guard let record = outcome.after else { continue }
      let judgement = Judgement.of(record, before: outcome.before, kind: outcome.kind, context: context)
      let name: RecordID = outcome.isNew ? "" : outcome.id
      if !judgement.faults.isEmpty { faults[name] = judgement.faults }
      let open = judgement.warnings.filter { !set.accepted.contains($0.rule) }
      if !open.isEmpty { warnings[name] = open }
    }
    if !faults.isEmpty { throw .faults(faults) }
    if !warnings.isEmpty { throw .unaccepted(warnings) }
  }

  private func draft(_ outcome: Outcome) -> JournalDraft {
    let reverses: ClosedRange<Int>? =
      switch set.origin {
      case .edit, .importing: nil
      case .reversal(let lines), .redo(let lines): lines
      }
    var isRedo = false
    if case .redo = set.origin { isRedo = true }
    let payload = ChangePayload(
      changes: outcome.changes, reden: set.reden, accepted: set.accepted, reverses: reverses, isRedo: isRedo)
    return JournalDraft(
      op: reverses == nil ? .set : .terugdraaien, id: outcome.id, kind: outcome.kind.name,
      revision: outcome.before?.revision ?? max(0, (outcome.after?.revision ?? 1) - 1), payload: payload.bytes)
  }
}

extension Record {
  /// The record as `id`, which stands first in its line.
  func with(id: RecordID) -> Record {
    let first = [JSONObject.Member(key: "id", value: .string(id.text))]
    return Record(kind: kind, JSONObject(first + root.json.members.filter { $0.key != "id" }))
  }

  /// The year of its number: that of its first day, in the order of the description.
  func year(in kind: Kind) -> Int? {
    for field in kind.fields {
      guard let text = root.json[field.name]?.string else { continue }
      switch field.type {
      case .date: if let day = Datum(iso: text) { return day.year }
      case .moment: if let moment = Moment(iso: text) { return moment.datum.year }
      default: continue
      }
    }
    return nil
  }
}

extension Record {
  /// The record without `versie`, which no change holds.
  fileprivate var withoutRevision: Record {
    var copy = self
    copy.root.json["versie"] = nil
    return copy
  }
}

extension ChangeFault {
  /// The same, as a conflict of `edit` with what stands there.
  fileprivate func conflict(in now: Record, of edit: RecordEdit) -> FieldConflict {
    switch self {
    case .noSuchPlace(let path):
      FieldConflict(path: path, base: nil, mine: edit.changes.first { $0.path == path }?.new, theirs: nil)
    case .otherValue(let path, let expected, let found):
      FieldConflict(
        path: path, base: expected, mine: edit.changes.first { $0.path == path }?.new, theirs: found)
    }
  }
}

extension JSONLimit {
  fileprivate init(_ fault: JSONFault) {
    switch fault.code {
    case .tooDeep: self = .depth
    case .tooManyKeys: self = .keys
    default: self = .bytes
    }
  }
}
