import PlainText

/// The exercise: what the learner is asked, one step after another, and how far they are. A step is done when what it
/// asks has happened on the screens, whatever keys led to it.
package struct Tutorial: Sendable {
  /// What was done and passed over, which outlives the program.
  package internal(set) var progress: TutorialProgress
  /// What is said of the step that was done last.
  var praise: Tekst?
  /// The stage of the step that was told last.
  var stage: Int?
  /// Keys since anything led on.
  var idleKeys = 0

  /// The exercise, as far as `progress` says.
  package init(_ progress: TutorialProgress = TutorialProgress()) {
    self.progress = progress
  }

  /// The step that is asked for; nil where all are done or passed over.
  package var step: TutorialStep? { TutorialStep.all.first { !progress.isOver($0.id) } }

  /// The place of the step, from 1.
  var number: Int { (TutorialStep.all.firstIndex { $0.id == step?.id } ?? TutorialStep.all.count - 1) + 1 }

  /// So many keys without anything gained bring the hint.
  static let patience = 3

  /// The step was passed over.
  mutating func skip() {
    guard let step else { return }
    progress.skipped.append(step.id)
    begin(praising: nil)
  }

  /// What the step asks has happened.
  mutating func finish(_ step: TutorialStep) {
    progress.done.append(step.id)
    begin(praising: step.praise)
  }

  /// All of it again.
  mutating func restart() {
    progress = TutorialProgress()
    begin(praising: nil)
  }

  private mutating func begin(praising praise: Tekst?) {
    self.praise = praise
    stage = nil
    idleKeys = 0
  }
}
