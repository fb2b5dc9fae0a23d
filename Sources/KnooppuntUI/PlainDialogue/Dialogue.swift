import PlainText
import RIECDomain
import RIECStore
import TerminalUI

/// The program as questions and answers in lines: another view of the models that the screens show, driven by the same
/// messages. What is asked follows from the model; only where the dialogue stands in a form is its own.
enum Dialogue {
  /// What the dialogue itself remembers.
  struct State: Sendable {
    /// The columns that a line may take.
    var columns: Int
    /// The notice that was told last.
    var told: App.Notice?
    /// The card that was told last.
    var card = 0
    /// What was said with the last question: it is not said again with each wrong answer.
    var asked: [SafeText] = []
    /// The form that is gone through.
    var form: FormWalk?
    /// Records of which one is to be chosen by its number.
    var found: [RecordPicker.Candidate] = []
    /// The lines of a text that goes on.
    var begun = ""
    /// Whether the next line is a notitie.
    var isNoting = false
    /// Whether it was asked whether to stop, where that word may be meant as an answer.
    var isStopping = false
    /// The list that was said last.
    var pages: Pages?
  }

  /// What a line leads to, one after the other; what one of them starts is finished before the next.
  enum Step: Sendable {
    case say([SafeText])
    case message(App.Message)
    case effect(App.Effect)
    case key(Key)
    case paste(String)
    /// Triage of what a filter lets through.
    case triageOf(String)
    /// The records of a kind that a filter lets through.
    case list(Kind, Filter)
    /// What is wrong in the store.
    case faults
    /// The next page of the list that was said last.
    case more
    /// The store is read again.
    case reread
    /// The end, after it was asked what becomes of decisions that were not recorded.
    case quit

    static func command(_ command: App.Command) -> Step { .message(.commandGiven(command)) }
    static func triage(_ message: Triage.Message) -> Step { .message(.screen(.triage(message))) }
    static func form(_ message: Form.Message) -> Step { .message(.screen(.form(message))) }

    static func say(_ texts: Tekst..., in taal: Taal) -> Step { .say(texts.map { $0.safe(taal) }) }
  }

  /// What is asked: lines, and the one behind which is typed.
  struct Question {
    var lines: [SafeText] = []
    var prompt: SafeText

    init(lines: [SafeText] = [], prompt: SafeText) { (self.lines, self.prompt) = (lines, prompt) }

    /// A question for `label`, of which `state` is said: before the answer where that is short, else on a line before.
    init(_ label: SafeText, _ state: SafeText, before: [SafeText] = [], choices: [SafeText]) {
      let whole = label + state
      let isShort = whole.width <= 60
      lines = before + (isShort ? [] : [whole]) + choices
      prompt = isShort ? whole + ": " : label + "? "
    }
  }

  /// Where the dialogue stands.
  enum Place {
    /// Something lies over the screens that is never asked here.
    case elsewhere
    case question(Dialog.Model)
    case move(Move.Model)
    case form(Form.Model)
    case triage(Triage.Model)
    case home
  }

  static func place(_ model: App.Model) -> Place {
    switch model.overlay {
    case .question(let dialog, _): return .question(dialog)
    case .move(let move): return .move(move)
    case nil: break
    default: return .elsewhere
    }
    switch model.screens.last {
    case .form(let form):
      if case .asking(let dialog, _) = form.phase { return .question(dialog) }
      return .form(form)
    case .triage(let triage): return .triage(triage)
    default: return .home
    }
  }

  /// Whether something is under way that the next question waits for.
  static func isBusy(_ model: App.Model) -> Bool {
    if model.office.isReading { return true }
    if model.sitting.isBusy || isSaving(model) || model.drafts.opening != nil { return true }
    if case .triage(let triage) = model.screens.last, case .waiting = triage.stage { return true }
    return false
  }

  /// Whether something is being saved.
  static func isSaving(_ model: App.Model) -> Bool {
    if model.following.ownUnderWay > 0 { return true }
    switch model.screens.last {
    case .form(let form): if case .saving = form.phase { return true }
    case .triage(let triage): if case .saving = triage.stage { return true }
    default: break
    }
    return false
  }

  // MARK: - Telling and asking

  /// What is new since the last question: the message of the program, the card.
  static func news(_ state: inout State, _ model: App.Model) -> [SafeText] {
    var lines: [SafeText] = []
    if model.notice != state.told {
      state.told = model.notice
      if let notice = model.notice { lines.append(notice.text.safe(model.office.taal)) }
    }
    if case .form? = model.screens.last {} else { (state.form, state.begun) = (nil, "") }
    if case .triage(let triage) = place(model), let card = triage.card, triage.cards != state.card {
      switch triage.stage {
      case .card, .deciding:
        state.card = triage.cards
        lines += CardLines(card, triage, model.office).lines
      default: break
      }
    }
    return lines
  }

  /// The question that stands.
  static func question(_ state: inout State, _ model: App.Model) -> Question {
    let taal = model.office.taal
    if state.isStopping { return stopping(state, model) }
    if state.isNoting {
      return Question(prompt: Tekst(nl: "Notitie (leeg: geen): ", en: "Note (empty: none): ").safe(taal))
    }
    if !state.begun.isEmpty { return Question(prompt: Tekst(nl: "Volgende regel: ", en: "Next line: ").safe(taal)) }
    switch place(model) {
    case .elsewhere, .home: return Question(prompt: Tekst(nl: "Opdracht: ", en: "Command: ").safe(taal))
    case .question(let dialog): return question(dialog, taal)
    case .move(let move): return question(move, taal)
    case .form(let form): return question(form, &state, model.office)
    case .triage(let triage): return question(triage, state, model.office)
    }
  }

  /// What comes of a line that was typed.
  static func take(_ line: String, _ state: inout State, _ model: App.Model) -> [Step] {
    let words = Answer(line)
    let taal = model.office.taal
    if words.text == "?", let texts = explanation(state, model) {
      // The question with its answers comes after it.
      state.asked = []
      return [.say(texts.map { $0.safe(taal) })]
    }
    if state.isStopping { return takeStopping(words, &state, model) }
    if asksToStop(words, state, model) {
      state.isStopping = true
      return []
    }
    if state.isNoting {
      state.isNoting = false
      return words.isEmpty ? [] : note(words.literal)
    }
    switch place(model) {
    case .elsewhere, .home: return takeHome(words, &state, model)
    case .question(let dialog): return take(words, dialog, taal)
    case .move(let move): return take(words, move, model.office)
    case .form(let form): return take(words, form, &state, model.office)
    case .triage(let triage): return take(words, triage, &state, model)
    }
  }

  /// What goes on without a question; nil where one is to be asked.
  static func proceed(_ model: App.Model) -> [Step]? {
    if case .elsewhere = place(model) { return [.key(.escape)] }
    guard model.overlay == nil else { return nil }
    let taal = model.office.taal
    switch model.screens.last {
    case .verslag(let report):
      return [.say(ReportLines.lines(report.markdown)), .message(.screen(.verslag(.backPressed)))]
    case .bulk:
      let why = Tekst(
        nl: "Een wijziging van meer records tegelijk gaat alleen op de schermen; het concept blijft bewaard.",
        en: "A change of several records at once works on the screens only; the draft is kept.")
      return [.say(why, in: taal)] + (App.draft(model).map { [.effect(.leaveDraft($0, .leave))] } ?? [.key(.escape)])
    case .triage(let triage): return proceed(triage, taal)
    case .form(let form): return proceed(form, taal)
    default: return nil
    }
  }

  /// A new notitie of the record that is shown.
  static func note(_ text: String) -> [Step] { [.command(.note), .paste(text), .key(.enter)] }
}
