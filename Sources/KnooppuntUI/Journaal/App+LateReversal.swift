import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

/// `u` on decisions of Triage in the Journaal: they are taken back as a new step, with a reden.
extension App {
  /// Asks why the decisions in `entry` are taken back, and says what that will do; nil where it holds none.
  static func askReversal(of entry: HistoryEntry, _ model: inout Model) -> [Effect]? {
    guard !entry.isTakingBack, let context = model.office.triageContext,
      let reversal = TriageLateReversal(of: entry.changes, reden: nil, context),
      let commit = TriageCommit(entry)
    else { return nil }
    guard reversal.results.contains(where: { $0.obstacle == nil }) else {
      let why = reversal.results.first.flatMap { TriageLateReversal.line(of: $0) } ?? Tekst("")
      model.notice = Notice(
        text: Tekst(nl: "Niet teruggedraaid: \(why.nl)", en: "Not reversed: \(why.en)"), role: .warning)
      return []
    }
    let moment = LocalTime(model.office.settings).display(entry.moment)
    let what = commit.text
    let lines =
      [Tekst(nl: "\(what.nl) (\(entry.user), \(moment))", en: "\(what.en) (\(entry.user), \(moment))")]
      + reversal.lines + [Tekst(nl: "Waarom draait u dit terug?", en: "Why do you take this back?")]
    let taal = model.office.taal
    let dialog = Dialog.Model(
      Tekst(nl: "Besluit terugdraaien", en: "Reverse a decision").safe(taal), lines.map { $0.safe(taal) },
      choices: [
        Dialog.Choice(Tekst(nl: "draai terug", en: "reverse").safe(taal), keys: []),
        Dialog.Choice(Tekst(nl: "nee", en: "no").safe(taal), keys: []),
      ], safe: 1, asksText: true,
      mismatch: Tekst(nl: "Typ eerst waarom; Esc laat alles staan.", en: "Type why first; Esc leaves all as it is.")
        .safe(taal))
    model.overlay = .question(dialog, .reverseDecisions(entry))
    return []
  }

  /// The reden was given: what was decided is taken back, as the records stand now.
  static func reverseDecisions(in entry: HistoryEntry, _ reden: String, _ model: inout Model) -> [Effect] {
    guard let context = model.office.triageContext,
      let reversal = TriageLateReversal(of: entry.changes, reden: reden, context)
    else { return [] }
    guard !reversal.outcome.edits.isEmpty else { return askReversal(of: entry, &model) ?? [] }
    model.reversing = reversal.told
    return [.save(reversal.outcome.changeSet)]
  }
}

extension TriageOutcome {
  /// What is to be saved.
  var changeSet: ChangeSet { ChangeSet(edits.map(\.recordEdit), reden: reden) }
}

extension TriageEdit {
  /// What is to be saved. A signaal is decided as it was read, so that another's change of it is never passed over; a
  /// session grows in two places at once without harm.
  var recordEdit: RecordEdit {
    RecordEdit(kind: kind, id: id, base: base, changes: changes, isExact: kind == .signaal)
  }
}
