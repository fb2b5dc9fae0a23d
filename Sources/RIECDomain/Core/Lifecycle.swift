public import PlainText

/// The states of a kind and the ways between them, with what each way demands (domain page §3.3 and §7.6).
public struct Lifecycle: Sendable {
  /// A way from one state to another.
  public struct Transition: Sendable {
    /// Where it starts.
    public let from: Code
    /// Where it ends.
    public let to: Code
    /// What must hold first.
    public let guards: [Guard]

    /// A way from `from` to `to`.
    public init(_ from: Code, _ to: Code, _ guards: [Guard] = []) {
      self.from = from
      self.to = to
      self.guards = guards
    }

    /// What `record` still misses for this way; empty where it is open.
    public func missing(in record: Record, _ context: RuleContext) -> [Guard] {
      guards.filter { !$0.holds(record, context) }
    }
  }

  /// What a way demands.
  public struct Guard: Sendable {
    /// What is missing, in a few words: `≥ 1 inbrenger`.
    public let label: Tekst
    /// Whether `record` has it, as it stands or as the change would leave it: the last entry of `statusHistorie` may
    /// already be the step itself, which is where a motivering stands. Of a part's lifecycle: the part as a record.
    public let holds: @Sendable (Record, RuleContext) -> Bool

    /// A demand named `label`.
    public init(_ label: Tekst, _ holds: @escaping @Sendable (Record, RuleContext) -> Bool) {
      self.label = label
      self.holds = holds
    }
  }

  /// The states, in their order.
  public let states: CodeList
  /// The state of a new record.
  public let initial: Code
  /// The states after which nothing waits.
  public let ends: Set<Code>
  /// Every way that is allowed.
  public let transitions: [Transition]

  /// A lifecycle.
  public init(states: CodeList, initial: Code, ends: Set<Code>, transitions: [Transition]) {
    self.states = states
    self.initial = initial
    self.ends = ends
    self.transitions = transitions
  }

  /// The way from `from` to `to`, or nil where there is none.
  public func transition(from: Code, to: Code) -> Transition? {
    transitions.first { $0.from == from && $0.to == to }
  }

  /// The ways that lead on from `state`.
  public func transitions(from state: Code) -> [Transition] { transitions.filter { $0.from == state } }
}
