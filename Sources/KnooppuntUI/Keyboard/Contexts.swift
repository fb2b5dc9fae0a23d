public import PlainText
package import TerminalUI

extension App {
  /// A screen with every command that its keys may give.
  struct Context: Sendable {
    let name: Tekst
    let keymap: Keymap<Message>
  }

  /// Every screen that has a table of keys, with those of all screens behind its own.
  static let contexts: [Context] = {
    func context<Own>(_ nl: String, _ en: String, _ keys: Keymap<Own>, _ message: (Own) -> Message) -> Context {
      Context(name: Tekst(nl: nl, en: en), keymap: keys.map(message).over(globalKeys.map { .commandGiven($0) }))
    }
    return [
      context("het overzicht", "the overzicht", Overzicht.keys) { .screen(.overzicht($0)) },
      context("een lijst", "a list", RecordList.keys) { .screen(.list($0)) },
      context("de portefeuilles", "the portefeuilles", Portefeuilles.keys) { .screen(.portefeuilles($0)) },
      context("een record", "a record", RecordView.keys) { .screen(.record($0)) },
      context("verwante records", "related records", Related.keys) { .screen(.related($0)) },
      context("de fouten", "the faults", Faults.keys) { .screen(.faults($0)) },
      context("een telling", "a count", Frequency.keys) { .screen(.frequency($0)) },
      context("het journaal", "the journal", Journaal.keys) { .screen(.journaal($0)) },
      context("triage", "triage", Triage.keys) { .screen(.triage($0)) },
      context("het verslag", "the report", Verslag.keys) { .screen(.verslag($0)) },
      context("zoeken", "searching", Zoek.keys) { .screen(.zoek($0)) },
      Context(name: Tekst(nl: "een formulier", en: "a form"), keymap: formKeymap),
      context("de oefening", "the exercise", tutorialKeys) { $0 },
    ]
  }()

  /// A screen's commands with their keys, for the manual.
  public struct KeyTableText: Sendable {
    /// A command.
    public struct Line: Sendable {
      /// Its stable name.
      public let id: String
      /// Its keys.
      public let keys: Tekst
      /// What it does.
      public let label: Tekst
    }

    /// The screen.
    public let name: Tekst
    /// Its commands.
    public let lines: [Line]
  }

  /// The commands of all screens, and then those of each.
  public static var keyTables: [KeyTableText] {
    func lines<Message>(_ keymap: Keymap<Message>) -> [KeyTableText.Line] {
      keymap.bindings.filter { !$0.keys.isEmpty }.map { binding in
        let keys = binding.keys.map(\.label)
        return KeyTableText.Line(
          id: binding.id,
          keys: Tekst(
            nl: keys.map(\.nl).joined(separator: ", "), en: keys.map(\.en).joined(separator: ", ")),
          label: binding.label)
      }
    }
    let everywhere = Set(globalKeys.bindings.map(\.id))
    let movements = Set(RecordList.keys.bindings.map(\.id).filter { $0.hasPrefix("beweeg.") })
    var tables = [
      KeyTableText(name: Tekst(nl: "overal", en: "everywhere"), lines: lines(globalKeys)),
      KeyTableText(
        name: Tekst(nl: "bewegen", en: "moving"),
        lines: lines(RecordList.keys).filter { movements.contains($0.id) }),
    ]
    tables += contexts.map { context in
      let own = lines(context.keymap).filter { !everywhere.contains($0.id) && !movements.contains($0.id) }
      return KeyTableText(name: context.name, lines: own)
    }
    return tables
  }

  /// The stable names of the commands that a key can give, sorted.
  public static var commandIDs: [String] { commandNames.keys.sorted() }

  /// Every command by its stable name, with the keys that the tables give it.
  package static let commandNames: [String: [[Key]]] = {
    var names: [String: [[Key]]] = [:]
    for context in contexts {
      for binding in context.keymap.bindings where names[binding.id] == nil { names[binding.id] = binding.keys }
    }
    return names
  }()
}
