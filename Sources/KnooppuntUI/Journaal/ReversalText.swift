import PlainText
import RIECDomain
import RIECReports
import RIECStore

/// What taking back a change does, in words.
enum ReversalText {
  /// In one line: `MN-2021-0019 Prioriteit: hoog → normaal`, of several records their number and the first change.
  static func summary(of edits: [RecordEdit]) -> Tekst {
    guard let first = edits.first else { return Tekst("") }
    let line = summary(of: first)
    guard edits.count > 1 else { return line }
    let count = Numbers.grouped(edits.count)
    return Tekst(nl: "\(count) records, \(line.nl), …", en: "\(count) records, \(line.en), …")
  }

  /// Of bases that were withdrawn.
  static func summary(ofBases bases: [Int]) -> Tekst {
    let numbers = bases.map(String.init).joined(separator: ", ")
    return Tekst(nl: "basis \(numbers) met alle records erin", en: "basis \(numbers) with all records in it")
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

  /// A line for each change, the first ten.
  static func lines(of edits: [RecordEdit]) -> [Tekst] {
    let all = edits.flatMap { edit in edit.changes.map { (edit, $0) } }
    let shown = all.prefix(10).map { edit, change in
      let kind = Kinds.named(edit.kind)
      func line(_ taal: Taal) -> String { "\(edit.id?.text ?? "") \(change.text(in: kind, taal))" }
      return Tekst(nl: line(.nl), en: line(.en))
    }
    let rest = all.count - shown.count
    return shown
      + (rest > 0 ? [Tekst(nl: "en nog \(Numbers.grouped(rest))", en: "and \(Numbers.grouped(rest)) more")] : [])
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
