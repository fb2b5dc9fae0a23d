import TerminalUI

extension Runtime {
  /// Begins the exercise where `progress` says, which `keeper` keeps from then on; to be called before it runs.
  public mutating func teach(_ progress: TutorialProgress, keeper: (any TutorialKeeper)?) {
    model.tutorial = Tutorial(progress)
    tutorialKeeper = keeper
  }

  /// How far the exercise was done; nil where there is none.
  public var tutorialProgress: TutorialProgress? { model.tutorial?.progress }
}
