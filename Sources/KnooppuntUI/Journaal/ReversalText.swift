import PlainText
import RIECDomain
import RIECReports
import RIECStore

/// What taking back a change does, in words.
enum ReversalText {
  /// What was taken back, or done again: `Teruggedraaid: MN-2021-0019 Prioriteit: hoog → normaal`, of several records
  /// their number and the first change, of Triage what was decided.
  static func told(_ edits: [RecordEdit], isRedo: Bool) -> Tekst {
    if let commit = TriageCommit(edits) { return commit.sentence(isRedo ? .redone : .undone) }
    let what = summary(of: edits)
    return isRedo
      ? Tekst(nl: "Opnieuw gedaan: \(what.nl)", en: "Done again: \(what.en)")
      : Tekst(nl: "Teruggedraaid: \(what.nl)", en: "Taken back: \(what.en)")
  }

  /// That bases were withdrawn.
  static func told(bases: [Int]) -> Tekst {
    let numbers = bases.map(String.init).joined(separator: ", ")
    return Tekst(
      nl: "Teruggedraaid: basis \(numbers) met alle records erin",
      en: "Taken back: basis \(numbers) with all records in it")
  }

  private static func summary(of edits: [RecordEdit]) -> Tekst {
    guard let first = edits.first else { return Tekst("") }
    let line = summary(of: first)
    guard edits.count > 1 else { return line }
    let count = Numbers.grouped(edits.count)
    return Tekst(nl: "\(count) records, \(line.nl), …", en: "\(count) records, \(line.en), …")
  }

  private static func summary(of edit: RecordEdit) -> Tekst {
    guard let first = edit.changes.first else { return Tekst(edit.id?.text ?? "") }
    let rest = edit.changes.count - 1
    func line(_ taal: Taal) -> String {
      let more = rest == 0 ? "" : taal == .nl ? " (en nog \(rest))" : " (and \(rest) more)"
      return "\(edit.id?.text ?? "") \(first.text(in: Kinds.named(edit.kind), taal))\(more)"
    }
    return Tekst(nl: line(.nl), en: line(.en))
  }

  // MARK: - Before it is done

  /// Whose change it is, and what taking it back, or doing it again, will do: a line for each change, the first ten; of
  /// Triage what becomes of the decisions.
  static func lines(of edits: [RecordEdit], of entry: HistoryEntry, _ user: String, _ moment: String) -> [Tekst] {
    let isMine = entry.user == user
    let isRedo = entry.isTakingBack
    if let commit = TriageCommit(edits) {
      let whose =
        isMine
        ? Tekst(nl: "Uw wijziging van \(moment).", en: "Your change of \(moment).")
        : Tekst(nl: "Wijziging van \(entry.user), \(moment).", en: "Change by \(entry.user), \(moment).")
      return [whose, commit.sentence(isRedo ? .toRedo : .toUndo)] + commit.details
    }
    let all = edits.flatMap { edit in edit.changes.map { (edit, $0) } }
    let rest = all.count - 10
    return [heading(isMine, entry.user, moment, isRedo: isRedo)]
      + all.prefix(10).map { edit, change in will(change, of: edit) }
      + (rest > 0 ? [Tekst(nl: "en nog \(Numbers.grouped(rest))", en: "and \(Numbers.grouped(rest)) more")] : [])
  }

  /// Whose change, and of when, is taken back or done again.
  static func heading(_ isMine: Bool, _ user: String, _ moment: String, isRedo: Bool) -> Tekst {
    let whose =
      isMine
      ? Tekst(nl: "uw wijziging van \(moment)", en: "your change of \(moment)")
      : Tekst(nl: "de wijziging van \(user), \(moment)", en: "the change by \(user), \(moment)")
    return isRedo
      ? Tekst(nl: "Dit maakt \(whose.nl) ongedaan:", en: "This undoes \(whose.en):")
      : Tekst(nl: "Dit draait \(whose.nl) terug:", en: "This takes back \(whose.en):")
  }

  private static func will(_ change: FieldChange, of edit: RecordEdit) -> Tekst {
    let (id, kind) = (edit.id?.text ?? "", Kinds.named(edit.kind))
    if change.path.parts.isEmpty, change.new == nil {
      return Tekst(nl: "\(id) verdwijnt", en: "\(id) goes")
    }
    if change.path.parts.isEmpty, change.old == nil {
      return Tekst(nl: "\(id) komt terug", en: "\(id) comes back")
    }
    return Tekst(nl: "\(id) \(change.text(in: kind, .nl))", en: "\(id) \(change.text(in: kind, .en))")
  }

  /// Why something was not taken back.
  static func sentence(_ failure: SaveFailure, user: String) -> Tekst {
    switch failure {
    case .conflict(let conflicts):
      guard let first = conflicts.first else { break }
      guard let field = first.conflicts.first else {
        if conflicts.count == 1 {
          return Tekst(
            nl: "Niet teruggedraaid: \(first.id.text) is daarna gewijzigd.",
            en: "Not taken back: \(first.id.text) was changed since.")
        }
        let count = Numbers.grouped(conflicts.count)
        return Tekst(
          nl: "Niet teruggedraaid: \(count) records ervan zijn daarna gewijzigd, zoals \(first.id.text).",
          en: "Not taken back: \(count) records of it were changed since, as \(first.id.text).")
      }
      let kind = first.theirs.flatMap { Kinds.named($0.kind) }
      let change = FieldChange(field.path, old: field.base, new: field.theirs)
      let who =
        first.by.isEmpty
        ? Tekst(nl: "iemand", en: "somebody") : first.by == user ? Tekst(nl: "u", en: "you") : Tekst(first.by)
      return Tekst(
        nl: "Niet teruggedraaid: \(who.nl) wijzigde daarna \(first.id.text) \(change.text(in: kind, .nl)).",
        en: "Not taken back: \(who.en) changed \(first.id.text) since: \(change.text(in: kind, .en)).")
    case .purged:
      return Tekst(
        nl: "Niet terug te draaien: de inhoud van deze wijziging is vernietigd.",
        en: "Cannot be taken back: the content of this change was destroyed.")
    default: break
    }
    let why = failure.trouble.why
    return Tekst(nl: "Niet teruggedraaid. \(why.nl)", en: "Not taken back. \(why.en)")
  }
}

extension HistoryEntry {
  /// Whether it takes another change back, so that taking it back does that one again.
  var isTakingBack: Bool { reverses != nil && !isRedo }
}
