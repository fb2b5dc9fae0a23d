public import PlainText

/// A step that a lifecycle has from where a record stands.
public struct Step: Sendable {
  /// Something that the step asks for.
  public struct Demand: Hashable, Sendable {
    /// What it is, in a few words.
    public let label: Tekst
    /// Whether the record has it.
    public let holds: Bool
    /// Whether a toelichting with the step is what it asks for.
    public let isToelichting: Bool
  }

  /// Where the record stands; nil where it has no status yet.
  public let from: Code?
  /// The state that the step leads to.
  public let target: Code
  /// What the screens call that state.
  public let label: Tekst
  /// What the step asks for, in the order of the lifecycle.
  public let demands: [Demand]
  /// Whether nothing waits after it.
  public let isEnd: Bool
  /// Whether it is the next step of the way that most records go.
  public let isNextOfChain: Bool

  /// What it asks for and the record lacks.
  public var missing: [Demand] { demands.filter { !$0.holds } }
  /// Whether it can be taken.
  public var isOpen: Bool { demands.allSatisfy(\.holds) }
  /// Whether it destroys the record, which only vernietigen does.
  public var isVernietiging: Bool { target == CasusStatus.vernietigd }
}

/// Why a step cannot be taken.
public enum StepFault: Error, Hashable, Sendable {
  /// What is at the path, or the record, has no lifecycle.
  case noLifecycle
  /// The lifecycle does not lead there from where the record stands.
  case noWay(from: Code?, to: Code, possible: [Code])
  /// What the step asks for is not there.
  case missing([Step.Demand])
  /// The moment lies before that of the latest step (rule 11).
  case backdated(latest: Moment)
}
