public import PlainText

/// Whether a command can be given now; one that cannot says why.
public enum Availability: Hashable, Sendable {
  case enabled
  /// It cannot, for this reason.
  case disabled(because: Tekst)
}

/// A command of a screen with its keys. Dispatch, footer, help, palette and manual all come from it.
public struct Binding<Message: Sendable>: Sendable {
  /// A stable name, for remapping: `filter.open`.
  public let id: String
  /// The key sequences that give it; the first is shown in the footer.
  public var keys: [[Key]]
  /// What it does, in one or two words.
  public let label: Tekst
  /// The heading under which the help lists it.
  public let group: Tekst
  /// What the screen is told.
  public let message: Message
  /// Whether it can be given now.
  public var availability: Availability
  /// Its place in the footer: the highest first; 0 leaves it out.
  public var priority: Int

  /// A command.
  public init(
    _ id: String, keys: [[Key]], label: Tekst, group: Tekst, message: Message,
    availability: Availability = .enabled, priority: Int = 0
  ) {
    self.id = id
    self.keys = keys
    self.label = label
    self.group = group
    self.message = message
    self.availability = availability
    self.priority = priority
  }
}

extension Binding: Equatable where Message: Equatable {}
extension Binding: Hashable where Message: Hashable {}

/// The commands of a context, in the order in which the help shows them.
public struct Keymap<Message: Sendable>: Sendable {
  /// What a key led to.
  public enum Outcome: Sendable {
    /// A command was given.
    case message(Message)
    /// A command that cannot be given now.
    case disabled(because: Tekst)
    /// The keys so far begin one or more commands.
    case pending
    /// Nothing has these keys.
    case unknown
  }

  /// A command that the keys so far may still become.
  public struct Continuation: Sendable {
    /// The keys that are still to be pressed.
    public let keys: [Key]
    /// The command.
    public let binding: Binding<Message>
  }

  /// Two commands that cannot both be given: their keys are the same, or those of one begin the other's.
  public struct Conflict: Hashable, Sendable {
    /// The keys of the first.
    public let keys: [Key]
    /// The ids of both, in the order of the table.
    public let ids: [String]
  }

  /// The commands.
  public private(set) var bindings: [Binding<Message>]

  /// A table of commands.
  public init(_ bindings: [Binding<Message>] = []) {
    self.bindings = bindings
  }

  /// The command of a name.
  public subscript(id: String) -> Binding<Message>? {
    bindings.first { $0.id == id }
  }

  /// What `key` leads to after the keys in `pending`, which is brought up to date. An earlier command wins. `reason` is
  /// asked why the command of an id cannot be given, for the one that the keys are of.
  public func press(_ key: Key, pending: inout [Key], reason: (String) -> Tekst? = { _ in nil }) -> Outcome {
    let keys = pending + [key]
    pending = []
    var begins = false
    for binding in bindings {
      for sequence in binding.keys {
        if sequence == keys {
          switch binding.availability {
          case .enabled: return reason(binding.id).map { .disabled(because: $0) } ?? .message(binding.message)
          case .disabled(let reason): return .disabled(because: reason)
          }
        }
        if sequence.count > keys.count, sequence.starts(with: keys) { begins = true }
      }
    }
    if begins { pending = keys }
    return begins ? .pending : .unknown
  }

  /// The commands that begin with `pending`: what a which-key list shows.
  public func continuations(of pending: [Key]) -> [Continuation] {
    bindings.flatMap { binding in
      binding.keys.filter { $0.count > pending.count && $0.starts(with: pending) }.map {
        Continuation(keys: Array($0.dropFirst(pending.count)), binding: binding)
      }
    }
  }

  /// The commands whose keys are in each other's way.
  public var conflicts: [Conflict] {
    let all = bindings.flatMap { binding in binding.keys.map { (keys: $0, id: binding.id) } }
    var conflicts: [Conflict] = []
    for (index, one) in all.enumerated() {
      for other in all[(index + 1)...] where other.keys.starts(with: one.keys) || one.keys.starts(with: other.keys) {
        conflicts.append(Conflict(keys: one.keys, ids: [one.id, other.id]))
      }
    }
    return conflicts
  }

  /// Gives the command `id` other keys; none removes it from the keyboard. False: there is no such command.
  @discardableResult
  public mutating func rebind(_ id: String, to keys: [[Key]]) -> Bool {
    guard let index = bindings.firstIndex(where: { $0.id == id }) else { return false }
    bindings[index].keys = keys
    return true
  }

  /// Says whether the command `id` can be given now.
  public mutating func set(_ id: String, _ availability: Availability) {
    guard let index = bindings.firstIndex(where: { $0.id == id }) else { return }
    bindings[index].availability = availability
  }

  /// Says of each command why it cannot be given, where `reason` has one.
  public mutating func judge(_ reason: (String) -> Tekst?) {
    for place in bindings.indices {
      if let because = reason(bindings[place].id) { bindings[place].availability = .disabled(because: because) }
    }
  }

  /// These commands and then those of `other`; where keys are the same, the former win.
  public func over(_ other: Keymap) -> Keymap {
    Keymap(bindings + other.bindings)
  }

  /// The same commands with other messages: how a screen's table becomes part of the app's.
  public func map<Other: Sendable>(_ transform: (Message) -> Other) -> Keymap<Other> {
    Keymap<Other>(
      bindings.map {
        Binding<Other>(
          $0.id, keys: $0.keys, label: $0.label, group: $0.group, message: transform($0.message),
          availability: $0.availability, priority: $0.priority)
      })
  }
}
