import PlainText
package import RIECDomain
import RIECReports
import StrictJSON
import TerminalUI

extension Triage {
  /// What a decision asks, one question at a time, with what was answered.
  package struct Strip: Sendable {
    /// What the answers are for.
    package enum Purpose: Hashable, Sendable {
      /// A decision on the signaal of the card.
      case decide
      /// The decision that this analyst put forward is carried out.
      case confirm(by: String)
      /// It is returned, with why.
      case giveBack
      /// One decision on these.
      case many([RecordID])
    }

    /// An answer with the key that gives it.
    package struct Option: Hashable, Sendable {
      let key: Character?
      let value: JSONValue
      let label: Tekst
      var note: Tekst = Tekst("")
    }

    /// What a key led to.
    enum Outcome: Hashable, Sendable {
      case open, closed, record
      case ask(RecordPicker.Query)
    }

    package internal(set) var decision: TriageDecision
    package let purpose: Purpose
    /// The question that has the keyboard; nil where everything stands there.
    package internal(set) var focus: TriageQuestion?
    /// Where its answer is typed, or records are looked for.
    var editor: FieldEditor?
    /// What is typed to find an answer that has a key.
    var search: TextField.Model?
    /// Which of what the typed words leave is taken by Enter.
    package internal(set) var searchCursor = 0
    /// Texts that were left half typed.
    var half: [TriageQuestion: FieldEditor] = [:]
    var visited: Set<TriageQuestion> = []
    /// What became of the last attempt.
    package internal(set) var note: Form.Note?
    /// Warnings that are to be accepted.
    var warnings: [Finding] = []
    /// The numbers of the rules whose warnings were accepted.
    var accepted: [Int] = []
    /// Why a decision is returned.
    var toelichting = TextField.Model()

    init(_ decision: TriageDecision, _ purpose: Purpose = .decide) {
      self.decision = decision
      self.purpose = purpose
    }

    /// What the answers so far bring to ask.
    func items(_ world: World) -> [TriageAsk.Item] {
      purpose == .giveBack ? [] : TriageAsk(decision, on: world.card.record, world.context).items
    }

    /// Whether somebody typed something that would be lost.
    var isTouched: Bool { !half.isEmpty || !toelichting.text.isEmpty || !decision.answers.isEmpty && !visited.isEmpty }
  }

  /// What a strip needs to know.
  struct World {
    let card: Card
    let context: TriageContext
    let taal: Taal
  }
}

extension Triage.Strip {
  /// The first question, where nothing was asked yet.
  mutating func begin(_ world: Triage.World) -> Outcome {
    decision = TriageAsk.prefilled(decision, on: world.card.record, world.context)
    guard purpose == .decide || isMany else { return .open }
    let items = items(world)
    let first = items.first { $0.isMissing || $0.fault != nil } ?? items.first { !visited.contains($0.question) }
    return go(to: first?.question, world)
  }

  var isMany: Bool { if case .many = purpose { true } else { false } }

  /// The answers that have a key.
  func options(of item: TriageAsk.Item, _ world: Triage.World) -> [Option] {
    if !item.choices.isEmpty {
      return item.choices.map { Option(key: $0.key, value: .string($0.code.text), label: $0.label) }
    }
    switch item.question.field.type {
    case .code(let list):
      let picker = CodePicker(list, chosen: [], taal: world.taal)
      return zip(list.entries, picker.items).map { entry, item in
        Option(key: item.letter, value: .string(entry.code.text), label: entry.label)
      }
    case .flag:
      return [
        Option(key: world.taal == .nl ? "j" : "y", value: .bool(true), label: Tekst(nl: "ja", en: "yes")),
        Option(key: "n", value: .bool(false), label: Tekst(nl: "nee", en: "no")),
      ]
    case .reference(let kinds):
      let matches = item.question == .gekoppeldAan ? world.card.targets : world.card.lettered
      return matches.filter { kinds.contains($0.match.kind) }.map {
        Option(
          key: $0.letter, value: .string($0.match.id.text),
          label: Tekst([$0.match.id.text, $0.match.name].filter { !$0.isEmpty }.joined(separator: " ")),
          note: $0.match.reasons.first?.brief ?? Tekst(""))
      }
    default: return []
    }
  }

  /// The options that the typed words leave.
  func found(among options: [Option], _ taal: Taal) -> [Option] {
    guard let search, !search.text.isEmpty else { return options }
    let words = Folding.fold(search.text)
    let found = options.filter { Folding.fold($0.label(taal)).contains(words) }
    // What is called just that, or begins so, stands first.
    func place(_ option: Option) -> Int {
      let label = Folding.fold(option.label(taal))
      return label == words ? 0 : label.hasPrefix(words) ? 1 : 2
    }
    return (0...2).flatMap { wanted in found.filter { place($0) == wanted } }
  }

  // MARK: - Answers

  /// Sets an answer; what was only there because of the one before goes.
  mutating func set(_ value: JSONValue?, _ item: TriageAsk.Item, _ world: Triage.World) {
    guard decision[item.question] != value else { return }
    let before = items(world)
    decision[item.question] = value
    accepted = []
    if item.question == .reden || item.question == .partner {
      for other in before where other.question != item.question && other.prefill != nil {
        if other.answer == other.prefill { decision[other.question] = nil }
      }
      let asked = Set(items(world).map(\.question))
      for other in before where !asked.contains(other.question) { decision[other.question] = nil }
    }
    decision = TriageAsk.prefilled(decision, on: world.card.record, world.context)
  }

  mutating func answer(
    _ value: JSONValue?, _ item: TriageAsk.Item, afterEnter: Bool, _ world: Triage.World
  ) -> Outcome {
    set(value, item, world)
    return leave(afterEnter: afterEnter, world)
  }

  /// To what is to be answered next, from the question that was answered on: what is missing or wrong, or was filled in
  /// and not looked at. Where nothing is, it is recorded after Enter, and else stands there ready.
  mutating func leave(afterEnter: Bool, _ world: Triage.World) -> Outcome {
    if let focus { visited.insert(focus) }
    let items = items(world)
    let place = items.firstIndex { $0.question == focus } ?? -1
    // A motivering that may be left out is offered once nothing else is needed, and never by going back to it.
    let isComplete = !items.contains { $0.isMissing || $0.fault != nil }
    let wanted = items.enumerated().filter { offset, item in
      if item.isMissing || item.fault != nil { return true }
      guard !visited.contains(item.question) else { return false }
      return item.isRequired
        || item.question == .motivering && !afterEnter && isComplete && offset > place
    }
    if let next = wanted.first(where: { $0.offset > place }) ?? wanted.first {
      return go(to: next.element.question, world)
    }
    _ = go(to: nil, world)
    return afterEnter ? .record : .open
  }

  mutating func forward(_ items: [TriageAsk.Item], _ world: Triage.World) -> Outcome {
    if let focus { visited.insert(focus) }
    let place = items.firstIndex { $0.question == focus } ?? -1
    return go(to: items.dropFirst(place + 1).first?.question, world)
  }

  mutating func back(_ items: [TriageAsk.Item], isEscape: Bool, _ world: Triage.World) -> Outcome {
    guard let place = items.firstIndex(where: { $0.question == focus }), place > 0 else {
      return isEscape ? .closed : .open
    }
    return go(to: items[place - 1].question, world)
  }

  /// Gives the question the keyboard.
  @discardableResult
  mutating func go(to question: TriageQuestion?, _ world: Triage.World) -> Outcome {
    focus = question
    editor = nil
    search = nil
    searchCursor = 0
    guard let question, let item = items(world).first(where: { $0.question == question }) else {
      focus = nil
      return .open
    }
    if options(of: item, world).isEmpty { return openEditor(of: item, world) }
    return .open
  }

  mutating func openEditor(of item: TriageAsk.Item, _ world: Triage.World) -> Outcome {
    editor =
      half[item.question]
      ?? FieldEditor(
        item.question.field, at: FieldPath([item.question.rawValue]), value: item.answer, taal: world.taal)
    return .open
  }
}
