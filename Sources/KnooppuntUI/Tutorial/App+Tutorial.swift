import PlainText
import TerminalUI

extension Groups {
  static let tutorial = Tekst(nl: "Oefening", en: "Exercise")
}

/// The exercise looks at all that happens, and never changes what happens.
extension App {
  /// The commands that only the exercise has; they hold whatever is on the screen.
  static let tutorialKeys = Keymap<Message>([
    Binding(
      "oefening.over", keys: [[.function(9)]], label: Tekst(nl: "stap overslaan", en: "skip the step"),
      group: Groups.tutorial, message: .tutorialSkipped)
  ])

  /// Takes in what happened, as ``update(_:_:)`` does, and sees whether the learner did what is asked.
  static func receive(_ message: Message, _ model: inout Model) -> [Effect] {
    guard model.tutorial != nil, !model.lock.isClosed else { return update(&model, message) }
    if case .terminal(.key(let key), _) = message, isSkip(key, model) { return update(&model, .tutorialSkipped) }
    let before = model
    let effects = update(&model, message)
    // What began the exercise anew, or passed over a step, is nothing that a step asks.
    guard before.tutorial?.progress == model.tutorial?.progress else { return effects }
    return effects + judge(TutorialStep.Scene(message: message, before: before, after: model), &model)
  }

  private static func isSkip(_ key: Key, _ model: Model) -> Bool {
    var pending: [Key] = []
    if case .message = model.keys.changing(tutorialKeys).press(key, pending: &pending) { return true }
    return false
  }

  private static func judge(_ scene: TutorialStep.Scene, _ model: inout Model) -> [Effect] {
    guard var tutorial = model.tutorial, let step = tutorial.step else { return [] }
    defer { model.tutorial = tutorial }
    if step.isDone(scene) {
      tutorial.finish(step)
      if tutorial.step == nil { showLessons(&model) }
      return [.keepProgress(tutorial.progress)]
    }
    guard case .terminal(.key, _) = scene.message else { return [] }
    let stage = step.stage(model)
    if let told = tutorial.stage, told != stage {
      tutorial.idleKeys = 0
      tutorial.praise = nil
    } else if !isTyping(model) {
      tutorial.idleKeys += 1
    }
    tutorial.stage = stage
    return []
  }

  /// Whether what is pressed is text, of which any number of keys may be on the way to what is asked.
  private static func isTyping(_ model: Model) -> Bool {
    switch model.overlay {
    case .command, .naming, .palette: return true
    default: break
    }
    if let list = model.screens.last?.list, list.filter.isOpen { return true }
    if let form = model.openForm, form.editor != nil { return true }
    if let triage = model.openTriage { return Triage.isTyping(triage) }
    return isTypingInZoek(model) || isTypingInJournaal(model)
  }

  // MARK: - :oefening

  /// F9, `:oefening over`.
  static func skipStep(_ model: inout Model) -> [Effect] {
    guard var tutorial = model.tutorial, let step = tutorial.step else { return [] }
    tutorial.skip()
    model.tutorial = tutorial
    model.notice = Notice(
      text: Tekst(nl: "Overgeslagen: \(step.name.nl).", en: "Skipped: \(step.name.en)."), role: .info)
    if tutorial.step == nil { showLessons(&model) }
    return [.keepProgress(tutorial.progress)]
  }

  /// `:oefening`, with what follows it.
  static func obeyTutorial(_ text: String, _ model: inout Model) -> [Effect] {
    guard model.tutorial != nil else {
      refuse(noTutorial, &model)
      return []
    }
    switch text.lowercased() {
    case "":
      showLessons(&model)
      return []
    case "over", "skip": return skipStep(&model)
    case "opnieuw", "again":
      model.tutorial?.restart()
      model.notice = Notice(
        text: Tekst(
          nl: "De oefening begint opnieuw, met de opslag zoals die nu is.",
          en: "The exercise begins anew, with the store as it is now."), role: .info)
      return [.keepProgress(TutorialProgress())]
    default:
      model.notice = Notice(
        text: Tekst(
          nl: "Zeg 'oefening', 'oefening over' of 'oefening opnieuw'.",
          en: "Say 'oefening', 'oefening over' or 'oefening opnieuw'."), role: .warning)
      return []
    }
  }

  /// Why nothing can be said to the exercise.
  static let noTutorial = Tekst(
    nl: "start daarvoor 'knooppunt --oefening'", en: "start 'knooppunt --oefening' for that")

  // MARK: - What was learnt

  private static func showLessons(_ model: inout Model) {
    model.overlay = .lessons(Help.Model())
  }

  static func pressLessons(_ key: Key, _ lessons: Help.Model, _ model: inout Model) -> [Effect] {
    var lessons = lessons
    let visible = max(1, fullRows(model) - 1)
    let total = lessonLines(model).count
    switch key {
    case .character("j"): lessons.scroll(by: 1, total: total, visible: visible)
    case .character("k"): lessons.scroll(by: -1, total: total, visible: visible)
    case _ where lessons.scroll(by: key, total: total, visible: visible): break
    case .escape, .enter, .character("q"):
      model.overlay = nil
      return []
    default:
      model.overlay = nil
      return press(key, &model)
    }
    model.overlay = .lessons(lessons)
    return []
  }

  private static func lessonLines(_ model: Model) -> [[StyledText]] {
    guard let tutorial = model.tutorial else { return [] }
    return Tutorial.lessons(tutorial, model, columns: max(1, model.size.columns - 2))
  }

  static func viewLessons(_ model: Model, _ lessons: Help.Model, in area: Rect, _ frame: inout Frame) {
    let (top, body) = area.split(top: 1)
    frame.fill(area, Style(.text))
    let progress = model.tutorial?.progress ?? TutorialProgress()
    let (done, all) = (progress.doneCount, TutorialProgress.stepCount)
    let title = Tekst(
      nl: "De oefening: \(done) van \(all) stappen gedaan", en: "The exercise: \(done) of \(all) steps done")
    frame.write(title.safe(model.office.taal), in: top.inset(columns: 1), Style(.title))
    for (row, line) in lessonLines(model).dropFirst(lessons.offset).prefix(body.rows).enumerated() {
      frame.write(line, in: body.split(top: row).rest.inset(columns: 1))
    }
  }

  // MARK: - Room

  /// The rows of the exercise's strip.
  static func tutorialRows(_ model: Model) -> Int {
    model.tutorial == nil ? 0 : Tutorial.rows(in: model.size)
  }

  /// The rows for what takes the place of everything else.
  static func fullRows(_ model: Model) -> Int { model.size.rows - tutorialRows(model) }
}
