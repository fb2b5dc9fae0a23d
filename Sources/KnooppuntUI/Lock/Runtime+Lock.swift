import PlainText
import TerminalUI

extension Runtime {
  /// Locks the screens as the user set it; to be called before it runs.
  public mutating func lock(_ settings: Lock.Settings) { model.lock.settings = settings }

  /// Locks the screens where no key came for as long as the user set.
  mutating func lockIfLeft(_ events: [TerminalEvent], at moment: ContinuousClock.Instant) {
    let isTouched = events.contains { event in
      switch event {
      case .key, .paste, .mouse, .interrupted, .resumed: true
      default: false
      }
    }
    guard let touched = lastTouched, !isTouched else {
      lastTouched = moment
      return
    }
    guard let patience = model.lock.patience, moment - touched >= patience else { return }
    // A form that nobody comes back to is not lost with the terminal.
    drafting?.flush(App.draft(model))
    carryOut(App.lock(&model))
  }

  /// So many milliseconds may pass before the screens have to be locked; nil: any number.
  func patience(at moment: ContinuousClock.Instant) -> Int? {
    guard let patience = model.lock.patience, let lastTouched else { return nil }
    let left = patience - (moment - lastTouched)
    return max(0, Int(left.components.seconds) * 1_000 + 1_000)
  }

  /// Asks who is there; the answer opens the lock or does not.
  mutating func askWhoIsThere() -> [App.Message] {
    guard let errand = model.lock.settings.errand else { return [.unlocked(nil)] }
    let program = errand.arguments.first ?? ""
    let line = Tekst(
      nl: "Knooppunt is op slot. \(program) vraagt wie u bent; Ctrl-C breekt dat af.",
      en: "Knooppunt is locked. \(program) asks who you are; Ctrl-C breaks that off.")
    return [
      .unlocked(
        terminal.run(
          Errand(
            arguments: errand.arguments, environment: errand.environment, announcement: line.safe(model.office.taal))))
    ]
  }
}
