package import PlainText

/// One thing that the exercise asks.
package struct TutorialStep: Sendable {
  /// What is said while it is asked. `{lijst.filter}` stands for the key of that command as this user has it, `{Esc}`
  /// for a key that is always the same, and what is to be typed stands between backquotes.
  package struct Task: Hashable, Sendable {
    package let text: Tekst
    /// The same for a window of 40 columns.
    package let brief: Tekst

    init(_ nl: String, _ en: String, brief briefNl: String, _ briefEn: String) {
      text = Tekst(nl: nl, en: en)
      brief = Tekst(nl: briefNl, en: briefEn)
    }
  }

  /// A stretch of the way: what is asked while the screens stand so.
  package struct Stage: Sendable {
    let holds: @Sendable (App.Model) -> Bool
    package let task: Task

    init(_ task: Task, when holds: @escaping @Sendable (App.Model) -> Bool) {
      self.task = task
      self.holds = holds
    }
  }

  /// Something that happened, with the program before and after it.
  struct Scene: Sendable {
    let message: App.Message
    let before: App.Model
    let after: App.Model
  }

  /// Its name, by which progress is kept.
  package let id: String
  /// What it is about, in one or two words.
  package let name: Tekst
  /// What is asked where no stage holds.
  package let start: Task
  /// The stages; the first that holds is told.
  package let stages: [Stage]
  /// What is said when it is done.
  package let praise: Tekst
  /// What is said to somebody who does other things.
  package let hint: Tekst
  /// Whether it was done just now.
  let isDone: @Sendable (Scene) -> Bool

  /// All of them, in their order.
  package static let all = looking + narrowing + changing + deciding + finding

  /// The stage that holds, counted over its own, what stands in the way, and the start.
  func stage(_ model: App.Model) -> Int {
    let all = stages + Self.obstacles
    return all.firstIndex { $0.holds(model) } ?? all.count
  }

  /// What is asked as things stand.
  func task(_ model: App.Model) -> Task {
    let all = stages + Self.obstacles
    let stage = stage(model)
    return all.indices.contains(stage) ? all[stage].task : start
  }

  /// Something is asked: what lies under it has to wait.
  static let question = Stage(
    Task(
      "Hier wordt u iets gevraagd; {Esc} laat alles zoals het is.",
      "You are asked something here; {Esc} leaves everything as it is.",
      brief: "antwoord, of {Esc}", "answer, or {Esc}")
  ) { model in
    if case .question = model.overlay { return true }
    if case .asking? = model.openForm?.phase { return model.overlay == nil }
    return false
  }

  /// What stands in the way of a step that does not ask for it.
  package static let obstacles = [
    Stage(
      Task(
        "Kijk rond zo lang u wilt; {Esc} sluit dit.", "Look round as long as you like; {Esc} closes this.",
        brief: "{Esc} sluit dit", "{Esc} closes this")
    ) { model in
      switch model.overlay {
      case .help, .glossary, .lessons: true
      default: false
      }
    },
    question,
    Stage(
      Task(
        "Dit hoort niet bij deze stap: {Esc} sluit het.", "This is no part of the step: {Esc} closes it.",
        brief: "{Esc} sluit dit", "{Esc} closes this")
    ) { $0.overlay != nil },
    Stage(
      Task(
        "Hier staat een formulier open: {formulier.terug} gaat terug.",
        "A form is open here: {formulier.terug} goes back.",
        brief: "{formulier.terug} verlaat het formulier", "{formulier.terug} leaves the form")
    ) { $0.openForm != nil },
    Stage(
      Task(
        "De filterregel staat open: {Esc} sluit hem.", "The filter line is open: {Esc} closes it.",
        brief: "{Esc} sluit de filterregel", "{Esc} closes the filter line")
    ) { $0.screens.last?.list?.filter.isOpen == true },
    Stage(
      Task(
        "Hier staat een keuze open: {Esc} sluit haar.", "A choice is open here: {Esc} closes it.",
        brief: "{Esc} sluit de keuze", "{Esc} closes the choice")
    ) { $0.screens.last?.list.map { $0.sortChoice != nil || $0.columnChooser != nil } == true },
  ]
}

extension App.Model {
  /// The list of casussen, where that is visible.
  var casussen: RecordList.Model? {
    guard case .list(let list) = screens.last, list.kind.name == .casus else { return nil }
    return list
  }

  /// The record that is visible.
  var openRecord: RecordView.Model? { if case .record(let record) = screens.last { record } else { nil } }

  /// The form that is visible.
  var openForm: Form.Model? { if case .form(let form) = screens.last { form } else { nil } }

  /// Triage, where that is visible.
  var openTriage: Triage.Model? { if case .triage(let triage) = screens.last { triage } else { nil } }
}
