import TerminalUI

/// Keeping the open form.
extension Runtime {
  /// Has the open form kept: soon after it changed, at once where the program is asked to end.
  func keepDraft(_ events: [TerminalEvent], at moment: ContinuousClock.Instant) {
    guard let drafting else { return }
    let draft = App.draft(model)
    let isUrgent = events.contains { event in
      switch event {
      case .terminated, .hungUp, .interrupted: true
      case .key, .paste, .mouse, .resized, .resumed, .workFinished, .storeChanged: false
      }
    }
    if isUrgent { drafting.flush(draft) } else { drafting.note(draft, at: moment, workshop) }
  }
}
