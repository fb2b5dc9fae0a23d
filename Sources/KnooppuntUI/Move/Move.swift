import PlainText
package import RIECDomain
import StrictJSON
import TerminalUI

/// The steps of a record's lifecycle, or of one of its parts, to choose from.
package enum Move {
  /// What can be moved on.
  package struct Subject: Sendable {
    /// The part; nil: the record itself.
    package let part: FieldPath?
    /// What it is called.
    package let label: String
    /// Its state.
    package let status: String
    /// Where it can go.
    package let steps: [Step]
  }

  /// The state of the choice.
  package struct Model: Sendable {
    package let record: Record
    package let kind: Kind
    /// The record, and its parts that have a lifecycle.
    package let subjects: [Subject]
    /// The one that is moved on; nil while it is being chosen.
    package private(set) var chosen: Int?
    package private(set) var cursor = 0
  }

  enum Outcome {
    case open, closed
    case chosen(Step, part: FieldPath?)
    case refused(Tekst)
    /// The record is to be destroyed, which takes a second person.
    case destruction(RecordID)
  }
}

extension Move.Model {
  /// The steps of `record` and of its parts.
  init(_ record: Record, _ kind: Kind, _ office: Office) {
    self.record = record
    self.kind = kind
    let taal = office.taal
    let own = Move.Subject(
      part: nil, label: Tekst(nl: "het record zelf", en: "the record itself")(taal),
      status: record.root.json["status"]?.string.map { Move.label($0, kind.lifecycle?.states, taal) } ?? "",
      steps: Steps.next(for: record, kind: kind, context: office.ruleContext, by: office.settings.user))
    var parts: [Move.Subject] = []
    for field in kind.fields {
      guard let lifecycle = Steps.lifecycle(ofPartsIn: field.name, of: kind) else { continue }
      for element in record.root.json[field.name]?.array ?? [] {
        guard let object = element.object, let nr = object["nr"]?.integer else { continue }
        let path = FieldPath([field.name, String(nr)])
        let steps = Steps.nextForPart(path: path, of: record, kind: kind, context: office.ruleContext)
        guard !steps.isEmpty else { continue }
        let about = ["maatregel", "uitvoerder", "soorten", "datum"].compactMap { name -> String? in
          guard let inner = field.fields.first(where: { $0.name == name }), let value = object[name] else { return nil }
          return inner.type.display(value, taal)
        }
        parts.append(
          Move.Subject(
            part: path, label: (["\(field.label(taal)) \(nr)"] + about).joined(separator: " · "),
            status: object["status"]?.string.map { Move.label($0, lifecycle.states, taal) } ?? "", steps: steps))
      }
    }
    subjects = [own] + parts
    chosen = parts.isEmpty ? 0 : nil
  }

  /// What is being moved on.
  package var subject: Move.Subject? { chosen.flatMap { subjects.indices.contains($0) ? subjects[$0] : nil } }

  /// The letters of the lines.
  var letters: [Character?] {
    guard let subject else { return Letters.inOrder(subjects.count) }
    return Letters.inOrder(subject.steps.count)
  }

  mutating func press(_ key: Key, _ office: Office) -> Move.Outcome {
    let count = subject?.steps.count ?? subjects.count
    switch key {
    case .escape, .character("q"):
      guard chosen != nil, subjects.count > 1 else { return .closed }
      cursor = chosen ?? 0
      chosen = nil
      return .open
    case .enter: break
    case .character(let letter):
      guard let place = letters.firstIndex(where: { $0 == letter }) else {
        if let moved = Menu.move(key, from: cursor, of: count) { cursor = moved }
        return .open
      }
      cursor = place
    default:
      if let moved = Menu.move(key, from: cursor, of: count) { cursor = moved }
      return .open
    }
    guard let subject else {
      guard subjects.indices.contains(cursor) else { return .closed }
      chosen = cursor
      cursor = 0
      return .open
    }
    guard subject.steps.indices.contains(cursor) else { return .closed }
    let step = subject.steps[cursor]
    if step.isVernietiging { return .destruction(record.id) }
    let stuck = step.missing.filter { !$0.isToelichting && StepFields.of($0.label, kind: kind.name).isEmpty }
    guard stuck.isEmpty else {
      return .refused(
        Tekst(nl: "Wat ontbreekt vult u eerst in met e.", en: "Fill in what is lacking with e first."))
    }
    return .chosen(step, part: subject.part)
  }

  /// The fields that a step asks for; those that are there already can be looked at too.
  func fields(for step: Step, part: FieldPath?) -> [FieldPath] {
    step.demands.filter { !$0.holds && !$0.isToelichting }
      .flatMap { StepFields.of($0.label, kind: kind.name) }
      .map { path in FieldPath((part?.parts ?? []) + path.parts) }
  }
}

extension Move {
  static func label(_ code: String, _ list: CodeList?, _ taal: Taal) -> String {
    list?[Code(code)]?.label(taal) ?? code
  }

  /// The keys, for the line below.
  static let keys: [(key: String, label: Tekst)] = [
    ("a-z", Tekst(nl: "kiezen", en: "choose")), ("j k", Tekst(nl: "bewegen", en: "move")),
    ("Esc", Tekst(nl: "laten", en: "leave it")),
  ]

  /// Draws the choice over the screen.
  static func view(_ model: Model, _ taal: Taal, in area: Rect, _ frame: inout Frame) {
    let letters = model.letters
    func lead(_ place: Int) -> SafeText { SafeText(letters[place].map { String($0) } ?? " ") }
    guard let subject = model.subject else {
      let items = model.subjects.enumerated().map { place, subject in
        Menu.Item(SafeText(subject.label, fitting: 50), lead: lead(place), notes: [SafeText(subject.status)])
      }
      let title = Tekst(nl: "Wat gaat verder?", en: "What moves on?").safe(taal)
      Menu.view(title, items, selected: model.cursor, anchor: .middle, in: area, &frame)
      return
    }
    func note(_ step: Step) -> String {
      let missing = step.missing.map { $0.label(taal) }.joined(separator: ", ")
      if !missing.isEmpty { return Tekst(nl: "ontbreekt: ", en: "lacks: ")(taal) + missing }
      return step.isEnd ? Tekst(nl: "einde", en: "an end")(taal) : ""
    }
    let isWide = area.columns >= 60
    let items = subject.steps.enumerated().map { place, step in
      Menu.Item(
        SafeText(step.label(taal)), lead: lead(place), notes: isWide ? [SafeText(note(step), fitting: 60)] : [],
        role: step.isOpen ? .dialog : .dimmed)
    }
    let current = subject.steps.indices.contains(model.cursor) ? note(subject.steps[model.cursor]) : ""
    let below = isWide || current.isEmpty ? [] : SafeText(current).wrapped(to: max(1, area.columns - 6), limit: 2)
    let title = Tekst(nl: "Van \(subject.status) naar", en: "From \(subject.status) to").safe(taal)
    if items.isEmpty {
      let none = Tekst(nl: "hier gaat niets verder", en: "nothing goes on from here").safe(taal)
      Menu.view(title, [Menu.Item(none)], selected: 0, anchor: .middle, in: area, &frame)
      return
    }
    Menu.view(title, items, selected: model.cursor, below: below, anchor: .middle, in: area, &frame)
  }
}
