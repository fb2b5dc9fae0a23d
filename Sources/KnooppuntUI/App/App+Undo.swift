import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

/// Taking changes back, and doing them again.
extension App {
  /// My changes since the program started.
  struct Sitting: Sendable {
    /// The lines of those that `u` takes back, the latest last.
    var done: [ClosedRange<Int>] = []
    /// The lines in which changes were taken back that `Ctrl-R` does again, the latest last.
    var undone: [ClosedRange<Int>] = []
    /// Whether what was taken back last is an import that Ctrl-R cannot bring back.
    var isWithdrawn = false
    /// Whether one is being taken back or done again.
    var isBusy = false
    /// What was asked meanwhile.
    var waiting: [Command] = []
  }

  /// How taking back, or doing again, ended.
  public struct Reversed: Sendable {
    let lines: ClosedRange<Int>
    /// What was to be saved; nil where it did not come so far.
    let changes: ChangeSet?
    let result: Result<Saved, SaveFailure>
  }

  /// What taking back a change would do.
  public struct PreparedReversal: Sendable {
    /// The change; nil where there is none.
    let entry: HistoryEntry?
    /// Whether it is the last own change of an earlier sitting, rather than one that was pointed at.
    let isEarlier: Bool
    let result: Result<ChangeSet, SaveFailure>
  }

  static let undoKeys: [Binding<Command>] = [
    Binding(
      "wijzig.terugdraaien", keys: [[.character("u")]],
      label: Tekst(nl: "mijn laatste wijziging terugdraaien", en: "take back my last change"), group: Groups.change,
      message: .undo),
    Binding(
      "wijzig.opnieuw", keys: [[.control("r")]], label: Tekst(nl: "opnieuw doen", en: "do it again"),
      group: Groups.change, message: .redo),
  ]

  /// Why nothing can be taken back or done again now; nil where it can.
  static func noUndo(_ id: String, _ model: Model) -> Tekst? {
    if let reason = model.office.whyNoIndex { return reason }
    if case .readOnly(let reason) = model.office.access { return reason.reason }
    guard id == "wijzig.opnieuw", model.sitting.undone.isEmpty, !model.sitting.isBusy else { return nil }
    return model.sitting.isWithdrawn
      ? Tekst(
        nl: "deze import komt niet met Ctrl-R terug; importeer opnieuw",
        en: "Ctrl-R does not bring this import back; import again")
      : Tekst(nl: "er is niets teruggedraaid", en: "nothing was taken back")
  }

  // MARK: - u and Ctrl-R

  static func undo(_ model: inout Model) -> [Effect] {
    begin(.undo, &model) { model in
      guard let lines = model.sitting.done.last else { return [.prepareReversal(nil)] }
      return [.reverse(lines)]
    }
  }

  static func redo(_ model: inout Model) -> [Effect] {
    begin(.redo, &model) { model in model.sitting.undone.last.map { [.reverse($0)] } ?? [] }
  }

  /// What is pressed while an earlier one is still being saved waits for it.
  private static func begin(
    _ command: Command, _ model: inout Model, _ effects: (Model) -> [Effect]
  ) -> [Effect] {
    if model.sitting.isBusy {
      model.sitting.waiting.append(command)
      return []
    }
    let effects = effects(model)
    model.sitting.isBusy = !effects.isEmpty
    return effects
  }

  /// A save of forms ended: a new change of mine can be taken back, and there is nothing to do again.
  static func note(_ result: Result<Saved, SaveFailure>, _ model: inout Model) {
    guard case .success(let saved) = result else { return }
    model.sitting.done.append(saved.lines)
    model.sitting.undone = []
    model.sitting.isWithdrawn = false
    model.following.own.formUnion(saved.records.map(\.id))
  }

  static func take(_ reversed: Reversed, _ model: inout Model) -> [Effect] {
    model.sitting.isBusy = false
    switch reversed.result {
    case .success(let saved):
      model.sitting.done.removeAll { $0 == reversed.lines }
      model.sitting.undone.removeAll { $0 == reversed.lines }
      let edits = reversed.changes?.edits ?? []
      model.following.own.formUnion(edits.compactMap(\.id))
      let bases = reversed.changes?.bases ?? []
      model.sitting.isWithdrawn = !bases.isEmpty
      let isRedo = if case .redo = reversed.changes?.origin { true } else { false }
      if isRedo {
        model.sitting.done.append(saved.lines)
      } else if bases.isEmpty {
        model.sitting.undone.append(saved.lines)
      }
      let told = bases.isEmpty ? ReversalText.told(edits, isRedo: isRedo) : ReversalText.told(bases: bases)
      model.notice = Notice(text: told, role: .success)
    case .failure(let failure):
      if case .purged = failure { model.sitting.done.removeAll { $0 == reversed.lines } }
      model.sitting.waiting = []
      tell(failure, &model)
    }
    if case .success = reversed.result, reversed.changes?.bases.isEmpty == false {
      // Its records are in files: those are read again.
      model.sitting.waiting = []
      model.office.isStale = true
      return [.reopen]
    }
    guard !model.sitting.waiting.isEmpty else { return [] }
    return update(&model, .commandGiven(model.sitting.waiting.removeFirst()))
  }

  // MARK: - After a question

  /// `u` on a change in the Journaal.
  static func prepare(_ lines: ClosedRange<Int>, _ model: inout Model) -> [Effect] {
    begin(.undo, &model) { _ in [.prepareReversal(lines)] }
  }

  static func take(_ prepared: PreparedReversal, _ model: inout Model) -> [Effect] {
    model.sitting.isBusy = false
    model.sitting.waiting = []
    guard let entry = prepared.entry else {
      model.notice = Notice(
        text: Tekst(nl: "U hebt niets gewijzigd dat terug te draaien is.", en: "You changed nothing to take back."),
        role: .info)
      return []
    }
    // Somebody who is answering something else, or is in a form, is not interrupted.
    let isFree = model.overlay == nil && holding(against: .undo, model) == nil
    if !prepared.isEarlier, isFree, let effects = askReversal(of: entry, &model) { return effects }
    switch prepared.result {
    case .failure(let failure): tell(failure, &model)
    case .success(let changes):
      guard isFree else { return [] }
      let (taal, local) = (model.office.taal, LocalTime(model.office.settings))
      let moment = local.display(entry.moment)
      let isReversal = entry.isTakingBack
      let title =
        !isReversal
        ? Tekst(nl: "Terugdraaien", en: "Take back") : Tekst(nl: "Weer ongedaan maken", en: "Undo the taking back")
      let user = model.office.settings.user
      let yes = !isReversal ? Tekst(nl: "ja, draai terug", en: "yes, take back") : Tekst(nl: "ja", en: "yes")
      let dialog =
        changes.bases.isEmpty
        ? question(title, ReversalText.lines(of: changes.edits, of: entry, user, moment), yes: yes, taal)
        : withdrawal(
          of: entry, title, ReversalText.heading(entry.user == user, entry.user, moment, isRedo: isReversal), yes, taal)
      model.overlay = .question(dialog, .reverse(entry.lines))
    }
    return []
  }

  /// The question whether all that a basis brought in goes; that number has to be typed.
  private static func withdrawal(
    of entry: HistoryEntry, _ title: Tekst, _ heading: Tekst, _ yes: Tekst, _ taal: Taal
  ) -> Dialog.Model {
    let count = Numbers.grouped(entry.brought)
    let lines = [
      heading, Tekst(nl: "Alle \(count) records die erin staan verdwijnen.", en: "All \(count) records in it go."),
      Tekst(
        nl: "Ctrl-R haalt ze niet terug; opnieuw importeren wel.",
        en: "Ctrl-R does not bring them back; importing again does."),
      Tekst(nl: "Typ \(entry.brought) om dat te doen:", en: "Type \(entry.brought) to do so:"),
    ]
    return Dialog.Model(
      title.safe(taal), lines.map { $0.safe(taal) },
      choices: [
        Dialog.Choice(yes.safe(taal), keys: []), Dialog.Choice(Tekst(nl: "nee", en: "no").safe(taal), keys: []),
      ], safe: 1, demanding: String(entry.brought),
      mismatch: Tekst(
        nl: "Dat is niet \(entry.brought); Esc laat alles staan.",
        en: "That is not \(entry.brought); Esc leaves all as it is."
      ).safe(taal))
  }

  private static func tell(_ failure: SaveFailure, _ model: inout Model) {
    if case .readOnly(let reason) = failure { model.office.access = .readOnly(reason) }
    model.notice = Notice(text: ReversalText.sentence(failure, user: model.office.settings.user), role: .warning)
  }
}
