public import PlainText
package import TerminalUI

/// What a user wants of the keys of one command, as they wrote it.
public struct KeyOrder: Hashable, Sendable {
  /// The command's stable name: `lijst.filter`.
  public let id: String
  /// Key sequences as one writes them; none takes the command from the keyboard.
  public let keys: [String]
  /// Whether they come beside those that the command has.
  public let isAdding: Bool
  /// Where it was written.
  public let line: Int

  /// An order.
  public init(_ id: String, keys: [String], isAdding: Bool, line: Int) {
    (self.id, self.keys, self.isAdding, self.line) = (id, keys, isAdding, line)
  }
}

/// Why an order for keys is not followed, or what following it leaves the user without.
public struct KeyFault: Error, Hashable, Sendable {
  /// Where it was written.
  public let line: Int
  /// Why, with both sides where two commands are in each other's way.
  public let text: Tekst
}

/// The keys that differ from those of the tables.
public struct KeyTable: Hashable, Sendable {
  package private(set) var keys: [String: [[Key]]] = [:]

  /// No key differs.
  public init() {}

  /// `preset`, with what of `orders` can be followed over it; the others with their reasons. An order that would put two
  /// commands of one screen on the same keys, where the tables have not, is not followed.
  public init(_ preset: KeyPreset = .qwerty, _ orders: [KeyOrder], faults: inout [KeyFault]) {
    keys = preset.keys
    for order in orders {
      do throws(KeyFault) {
        try follow(order)
      } catch {
        faults.append(error)
      }
    }
    if keys["stop"]?.isEmpty == true, let order = orders.last(where: { $0.id == "stop" }) {
      let hasCommands = ["opdracht", "opdrachten"].contains { keys[$0]?.isEmpty != true }
      faults.append(
        KeyFault(
          line: order.line,
          text: Tekst(
            nl: "stop: geen toets sluit nog af; wel \(hasCommands ? "de opdracht 'stop' en " : "")twee keer Ctrl-C",
            en: "stop: no key quits any more; \(hasCommands ? "the command 'stop' and " : "")Ctrl-C twice still do")))
    }
  }

  /// Keys that never arrive as what they are called, and why.
  private static let unreachable: [Key: Tekst] = {
    func same(_ key: String) -> Tekst {
      Tekst(nl: "een terminal stuurt er \(key) voor", en: "a terminal sends \(key) for it")
    }
    return [
      .control("c"): Tekst(nl: "Ctrl-C breekt altijd af", en: "Ctrl-C always cancels"),
      .control("h"): same("Backspace"), .control("i"): same("Tab"), .control("j"): same("Enter"),
      .control("m"): same("Enter"),
    ]
  }()

  private mutating func follow(_ order: KeyOrder) throws(KeyFault) {
    guard let standard = App.commandNames[order.id] else {
      let near = EditDistance.nearest(to: order.id, among: App.commandNames.keys.sorted())
      let hint = near.map { Tekst(nl: "; bedoeld is misschien '\($0)'", en: "; perhaps '\($0)' is meant") }
      throw KeyFault(
        line: order.line,
        text: Tekst(
          nl: "er is geen opdracht '\(order.id)'\(hint?.nl ?? "")",
          en: "there is no command '\(order.id)'\(hint?.en ?? "")"))
    }
    if order.id == "formulier.terug", order.keys.isEmpty {
      throw KeyFault(
        line: order.line,
        text: Tekst(
          nl: "\(order.id): zonder toets is een formulier niet te verlaten",
          en: "\(order.id): without a key there is no leaving a form"))
    }
    var wanted = order.isAdding ? keys[order.id] ?? standard : []
    var written: [(text: String, keys: [Key])] = []
    for text in order.keys {
      guard let sequence = Key.sequence(named: text) else {
        throw KeyFault(
          line: order.line,
          text: Tekst(nl: "\(order.id): '\(text)' is geen toets", en: "\(order.id): '\(text)' is no key"))
      }
      if let instead = sequence.lazy.compactMap({ Self.unreachable[$0] }).first {
        throw KeyFault(
          line: order.line,
          text: Tekst(
            nl: "\(order.id): '\(text)' kan niet, want \(instead.nl)",
            en: "\(order.id): '\(text)' cannot be, for \(instead.en)"))
      }
      if !wanted.contains(sequence) { wanted.append(sequence) }
      written.append((text, sequence))
    }
    var changed = self
    changed.keys[order.id] = wanted
    for context in App.contexts {
      let known = Set(context.keymap.conflicts.map { Set($0.ids) } + conflicts(in: context).map { Set($0.ids) })
      guard let conflict = changed.conflicts(in: context).first(where: { !known.contains(Set($0.ids)) }) else {
        continue
      }
      throw changed.fault(of: order, written, conflict, in: context)
    }
    self = changed
  }

  /// That what was written for `order` is in the way of another command: of the same keys, or of keys that begin with
  /// them, or that they begin with.
  private func fault(
    of order: KeyOrder, _ written: [(text: String, keys: [Key])], _ conflict: Keymap<App.Message>.Conflict,
    in context: App.Context
  ) -> KeyFault {
    let other = conflict.ids.first { $0 != order.id } ?? order.id
    let theirs = changing(context.keymap)[other]?.keys ?? []
    for (text, ours) in written {
      guard let keys = theirs.first(where: { $0.starts(with: ours) || ours.starts(with: $0) }) else { continue }
      if keys == ours, other != order.id {
        return KeyFault(
          line: order.line,
          text: Tekst(
            nl: "\(order.id): '\(text)' is op \(context.name.nl) al van \(other)",
            en: "\(order.id): '\(text)' belongs to \(other) on \(context.name.en) already"))
      }
      guard keys != ours else { continue }
      let label = keys.label
      return KeyFault(
        line: order.line,
        text: Tekst(
          nl: "\(order.id): '\(text)' kan niet, want op \(context.name.nl) is '\(label.nl)' van \(other)",
          en: "\(order.id): '\(text)' cannot be, for '\(label.en)' belongs to \(other) on \(context.name.en)"))
    }
    let (label, ids) = (conflict.keys.label, conflict.ids.joined(separator: ", "))
    return KeyFault(
      line: order.line,
      text: Tekst(
        nl: "\(order.id): '\(label.nl)' zou op \(context.name.nl) van twee opdrachten zijn (\(ids))",
        en: "\(order.id): '\(label.en)' would belong to two commands on \(context.name.en) (\(ids))"))
  }

  /// The commands whose keys differ, with the keys that they have; empty where none is left.
  public var changes: [(id: String, keys: [Tekst])] {
    keys.map { id, keys in (id, keys.map(\.label)) }.sorted { $0.id < $1.id }
  }

  private func conflicts(in context: App.Context) -> [Keymap<App.Message>.Conflict] {
    changing(context.keymap).conflicts
  }

  /// `keymap` with these keys.
  func changing<Message>(_ keymap: Keymap<Message>) -> Keymap<Message> {
    guard !keys.isEmpty else { return keymap }
    var keymap = keymap
    for (id, keys) in keys { keymap.rebind(id, to: keys) }
    return keymap
  }
}

/// Keys as a keyboard has them.
public enum KeyPreset: String, Hashable, Sendable, CaseIterable {
  /// What the tables say.
  case qwerty
  /// Digits are typed with Shift there: the same keys without it do the same.
  case azerty

  /// The commands whose keys differ.
  var keys: [String: [[Key]]] {
    switch self {
    case .qwerty: [:]
    case .azerty: Self.digits
    }
  }

  /// What it changes, in words; nil where that is nothing.
  public var note: Tekst? {
    guard self == .azerty else { return nil }
    return Tekst(nl: "cijfers ook zonder Shift: \(unshiftedDigits)", en: "digits without Shift too: \(unshiftedDigits)")
  }

  /// Each digit with what its key gives without Shift: `1 &  2 é`.
  public var unshiftedDigits: String { Self.unshifted.map { "\($0) \($1)" }.joined(separator: "  ") }

  private static let unshifted: KeyValuePairs<Character, Character> = [
    "1": "&", "2": "é", "3": "\"", "4": "'", "5": "(", "6": "§", "7": "è", "8": "!", "9": "ç", "0": "à",
  ]

  /// The commands that have a digit, with the character that the same key gives without Shift beside it.
  private static let digits: [String: [[Key]]] = {
    var found: [String: [[Key]]] = [:]
    for (id, keys) in App.commandNames {
      let more = keys.compactMap { sequence -> [Key]? in
        guard case .character(let digit)? = sequence.last, let bare = unshifted.first(where: { $0.key == digit })?.value
        else { return nil }
        return sequence.dropLast() + [.character(bare)]
      }
      if !more.isEmpty { found[id] = keys + more }
    }
    return found
  }()
}
