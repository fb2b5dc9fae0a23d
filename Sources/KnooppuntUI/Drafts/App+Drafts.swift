import PlainText
import RIECDomain
import RIECReports
public import RIECStore
import TerminalUI

/// Forms that were not saved when the program ended.
extension App {
  /// How keeping the open form went.
  public enum DraftState: Hashable, Sendable {
    /// It is on the disk.
    case kept(DraftPlace)
    /// It could be kept nowhere.
    case lost(StoreError)
  }

  /// What follows once a form was kept for later.
  public enum DraftEnd: Hashable, Sendable {
    /// The form goes.
    case leave
    /// The program ends.
    case quit
    /// Nothing: the form is on no screen.
    case nothing
  }

  /// A form that was left behind.
  public struct LeftForm: Hashable, Sendable {
    let name: String
    /// When it was last kept: UTC.
    let moment: String
    let isShelved: Bool
    package internal(set) var draft: FormDraft
    /// Whether an editor still has its text open.
    var isBeingEdited = false

    init(_ left: LeftDraft, _ draft: FormDraft) {
      (name, moment, isShelved) = (left.name, left.moment, left.isShelved)
      self.draft = draft
    }
  }

  /// What is known of drafts.
  struct Drafts: Sendable {
    /// Those that are offered, one after another; the first is on the screen.
    var offered: [LeftForm] = []
    /// How many are offered in all.
    var total = 0
    /// The one to be opened once the store is read.
    var opening: LeftForm?
    /// How keeping the open form went; nil where nothing needs to be said.
    var state: DraftState?
    /// Whether the program ends once the form is saved.
    var isLeaving = false
  }

  /// What of the open form would be lost if the program ended now; nil where that is nothing.
  static func draft(_ model: Model) -> FormDraft? {
    let draft: FormDraft? =
      switch model.screens.last {
      case .form(let form): FormDraft(form)
      case .bulk(let bulk): FormDraft(bulk)
      default: nil
      }
    // What was destroyed is not kept by a form that was open then.
    if let id = draft?.id, model.office.index?.destroyed.contains(id) == true { return nil }
    return draft
  }

  // MARK: - Offering

  /// Offers what was found; with `isAsked` also what was shelved, and says so where there is nothing.
  static func offer(_ found: [LeftForm], isAsked: Bool, _ model: inout Model) {
    var offered = isAsked ? found : found.filter { !$0.isShelved }
    // Where nothing can be changed none can be gone on with; they stay.
    if !isAsked, case .readOnly = model.office.access { offered = [] }
    model.drafts.offered = offered
    model.drafts.total = offered.count
    if offered.isEmpty, isAsked {
      model.notice = Notice(
        text: Tekst(nl: "Er zijn geen concepten.", en: "There are no drafts."), role: .info)
    }
    offerNext(&model)
  }

  private static func offerNext(_ model: inout Model) {
    guard let left = model.drafts.offered.first, model.overlay == nil else { return }
    let taal = model.office.taal
    let place = model.drafts.total - model.drafts.offered.count + 1
    let title =
      model.drafts.total == 1
      ? Tekst(nl: "Niet-opgeslagen formulier", en: "Form that was not saved")
      : Tekst(
        nl: "Niet-opgeslagen formulier (\(place) van \(model.drafts.total))",
        en: "Form that was not saved (\(place) of \(model.drafts.total))")
    let dialog = Dialog.Model(
      title.safe(taal), [description(left, model.office).safe(taal)],
      choices: [
        Dialog.Choice(
          Tekst(nl: "openen", en: "open").safe(taal), keys: taal == .nl ? ["j", "o", "y"] : ["y", "o", "j"]),
        Dialog.Choice(Tekst(nl: "bewaren", en: "keep").safe(taal), keys: taal == .nl ? ["b"] : ["k"]),
        Dialog.Choice(Tekst(nl: "weg", en: "put away").safe(taal), keys: taal == .nl ? ["w"] : ["p"]),
      ], safe: 1)
    model.overlay = .question(dialog, .draft(left))
  }

  /// `Van 21-11-2026 14:03: MN-2021-0042 (3 velden).`
  private static func description(_ left: LeftForm, _ office: Office) -> Tekst {
    let moment = LocalTime(office.settings).display(left.moment)
    let kind = Kinds.named(left.draft.kind)
    let what: Tekst
    switch left.draft.purpose {
    case .edit, .step: what = Tekst(left.draft.id?.text ?? "–")
    case .add:
      let label = kind?.label ?? Tekst(left.draft.kind.text)
      what = Tekst(nl: "nieuw: \(label.nl.lowercased())", en: "new: \(label.en.lowercased())")
    case .bulk(let order): what = Tekst(nl: "\(order.ids.count) records", en: "\(order.ids.count) records")
    }
    let count = left.draft.fieldCount
    let editor =
      left.isBeingEdited
      ? Tekst(
        nl: " Een editor heeft de tekst nog open: sluit die eerst, wat daar nog komt gaat naar quarantaine.",
        en: " An editor still has the text open: close it first, what it writes from now on goes to quarantine.")
      : Tekst("")
    return Tekst(
      nl: "Van \(moment): \(what.nl) (\(count) \(count == 1 ? "veld" : "velden")).\(editor.nl)",
      en: "Of \(moment): \(what.en) (\(count) \(count == 1 ? "field" : "fields")).\(editor.en)")
  }

  /// The answer to an offer: open, keep, put away; Esc keeps.
  static func answer(_ outcome: Dialog.Outcome, _ left: LeftForm, _ model: inout Model) -> [Effect] {
    model.drafts.offered.removeAll { $0.name == left.name }
    switch outcome {
    case .chosen(0):
      // The others wait until they are asked for, or for the next start.
      model.drafts.offered = []
      model.drafts.opening = left
      return openWaitingDraft(&model)
    case .chosen(2):
      model.notice = Notice(
        text: Tekst(
          nl: "Weggelegd in quarantine; niets is vernietigd.", en: "Put away in quarantine; nothing was destroyed."),
        role: .info)
      offerNext(&model)
      return [.setDraftAside(left.name)]
    default:
      model.notice = Notice(
        text: Tekst(nl: "Bewaard; :concepten biedt het weer aan.", en: "Kept; :concepten offers it again."),
        role: .info)
      offerNext(&model)
      return [.shelveDraft(left.name)]
    }
  }

  // MARK: - Opening

  /// Opens the draft that waits, once the store is read.
  static func openWaitingDraft(_ model: inout Model) -> [Effect] {
    guard let left = model.drafts.opening else { return [] }
    guard model.office.index != nil else {
      model.notice = Notice(
        text: Tekst(
          nl: "Het formulier opent zodra de opslag gelezen is.", en: "The form opens as soon as the store is read."),
        role: .info, isAboutReading: true)
      return []
    }
    model.drafts.opening = nil
    if case .readOnly(let reason) = model.office.access {
      let why = reason.reason
      refuse(Tekst(nl: "\(why.nl); het concept blijft bewaard", en: "\(why.en); the draft is kept"), &model)
      return []
    }
    return [.claimDraft(left)]
  }

  /// Puts a draft that is ours now on the screen, with what became of its record since.
  static func open(_ left: LeftForm, isOurs: Bool, _ model: inout Model) -> [Effect] {
    guard isOurs else {
      refuse(
        Tekst(nl: "een ander programma heeft dit concept geopend", en: "another program has opened this draft"), &model)
      return []
    }
    let draft = left.draft
    guard let kind = Kinds.named(draft.kind), let screen = screen(of: draft, kind, &model) else {
      model.notice = Notice(
        text: Tekst(
          nl: "Dit concept past niet meer bij zijn record; het blijft bewaard.",
          en: "This draft does not fit its record any more; it is kept."), role: .warning)
      return [.leaveDraft(draft, .nothing)]
    }
    put(screen, &model)
    return []
  }

  private static func screen(of draft: FormDraft, _ kind: Kind, _ model: inout Model) -> Screen? {
    let (office, size) = (model.office, screenSize(model))
    if case .bulk = draft.purpose { return draft.bulk(kind, taal: office.taal, size: size).map { .bulk($0) } }
    guard var form = draft.form(kind, office, size: size) else { return nil }
    if draft.isSaving, draft.purpose == .add {
      form.note = Form.Note(
        text: Tekst(
          nl: "Dit werd juist opgeslagen; kijk eerst of het record er al is.",
          en: "This was just being saved; see first whether the record is there already."), role: .warning)
    }
    if let id = draft.id {
      guard let now = office.index?.record(id) else {
        form.note = Form.Note(
          text: Tekst(
            nl: "\(id.text) is er niet meer; opslaan kan niet.",
            en: "\(id.text) is not there any more; it cannot be saved."),
          role: .fault)
        return .form(form)
      }
      _ = Form.update(&form, .changedUnder(now), office)
    }
    return .form(form)
  }

  // MARK: - Where it is kept

  /// Where the open form is kept, where that is not the store, or nowhere.
  static func draftLine(_ model: Model) -> Form.Note? {
    guard draft(model) != nil else { return nil }
    switch model.drafts.state {
    case nil, .kept(.store): return nil
    case .kept(.elsewhere(let folder, let reason)):
      return Form.Note(
        text: Tekst(
          nl: "Concept bewaard in \(folder) (de opslag: \(SystemWords.text(reason).nl)).",
          en: "Draft kept in \(folder) (the store: \(SystemWords.text(reason).en))."), role: .warning)
    case .lost(let error):
      return Form.Note(
        text: Tekst(
          nl: "Ook geen concept bewaard: \(error.words.nl). Sluit nog niet af.",
          en: "No draft kept either: \(error.words.en). Do not quit yet."), role: .fault)
    }
  }
}
