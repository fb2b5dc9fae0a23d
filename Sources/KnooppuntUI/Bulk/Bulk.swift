import PlainText
package import RIECDomain
public import RIECStore
import StrictJSON
public import TerminalUI

/// One field of all marked records at once: which, what it becomes, what that does, and then all of it or nothing.
public enum Bulk {
  /// What becomes of the field.
  package enum How: Int, Hashable, Sendable, CaseIterable {
    /// It gets the value.
    case set
    /// A list gets the values that it lacks.
    case add
    /// A list loses the values.
    case remove
  }

  /// A change of many records, as it was asked for.
  public struct Order: Hashable, Sendable {
    let kind: Kind.Name
    let ids: [RecordID]
    let field: String
    let how: How
    let value: JSONValue?
  }

  /// What an order would do.
  public struct Plan: Hashable, Sendable {
    /// The records that change.
    package var edits: [RecordEdit] = []
    /// How many have the value already.
    package var same = 0
    /// How many would become faulty, by what is wrong, with the first of them; they stay as they are.
    package var refused: [Refusal] = []
    /// The warnings that it brings, each rule once, with how many records.
    package var warnings: [Warning] = []

    /// Records that would become faulty in the same way.
    package struct Refusal: Hashable, Sendable {
      let message: Tekst
      let first: RecordID
      package var count: Int
    }

    /// A warning that records would get.
    package struct Warning: Hashable, Sendable {
      let rule: Int
      let message: Tekst
      var count: Int
    }
  }

  /// How far it is.
  package enum Stage: Sendable {
    case field
    case how
    case value(FieldEditor)
    /// What it would do is being worked out.
    case planning(Order)
    /// The number is typed, and then, where there are warnings, why.
    case confirming(Plan)
    case saving(Plan)
  }

  /// The state of the screen.
  public struct Model: Sendable {
    let kind: Kind
    package let ids: [RecordID]
    /// How many of them the filter of the list does not show.
    package let hidden: Int
    package let fields: [FieldDescription]
    /// What is typed to find a field.
    package internal(set) var search = TextField.Model()
    package internal(set) var stage = Stage.field
    package internal(set) var cursor = 0
    var howCursor = 0
    package internal(set) var number = TextField.Model()
    package internal(set) var reden = TextField.Model()
    var isExplaining = false
    /// What was asked for last.
    var order: Order?
    /// The field with the value that was given last.
    var given: FieldEditor?
    /// Why warnings are accepted, as somebody typed it in an earlier run.
    var typedReden = ""
    package internal(set) var note: Form.Note?
    var size: Size

    /// A change of `ids`, of which a filter hides `hidden`.
    init(_ kind: Kind, ids: [RecordID], hidden: Int, size: Size) {
      self.kind = kind
      self.ids = ids
      self.hidden = hidden
      self.size = size
      fields = kind.fields.filter { field in
        guard !Form.untyped.contains(field.name), !field.traits.contains(.hidden), field.name != kind.titleName else {
          return false
        }
        if field.name == "status", kind.lifecycle != nil { return false }
        switch field.type {
        case .object, .elements: return false
        default: return true
        }
      }
    }

    /// The field that was chosen.
    package var field: FieldDescription? { fields.indices.contains(cursor) ? fields[cursor] : nil }

    /// The places in `fields` of those in whose label every word stands that was typed.
    func found(_ taal: Taal) -> [Int] {
      let words = Folding.fold(search.text).split(separator: " ")
      return fields.indices.filter { place in
        let label = Folding.fold(fields[place].label(taal))
        return words.allSatisfy { label.contains($0) }
      }
    }

    /// What can be done with that field.
    var ways: [How] {
      if case .list? = field?.type { [.add, .remove, .set] } else { [.set] }
    }
  }

  /// What happened.
  public enum Message: Sendable {
    case typed(Key)
    case pasted(String)
    case found([RecordPicker.Candidate], number: Int)
    case planned(Order, Plan)
    case saved(Result<Saved, SaveFailure>)
    case resized(Size)
  }

  /// What is to be done elsewhere: the same as of a form.
  public typealias Effect = Form.Effect
}

extension Kind {
  /// The field that people call a record by; nobody gives many records the same name.
  fileprivate var titleName: String? {
    ["titel", "onderwerp", "naam", "pseudoniem"].first { name in fields.contains { $0.name == name } }
  }
}

extension Bulk.Order {
  /// What the order would do to the records that `index` has.
  func plan(in index: StoreIndex, isCancelled: () -> Bool = { false }) -> Bulk.Plan {
    var plan = Bulk.Plan()
    guard let kind = Kinds.named(self.kind) else { return plan }
    let context = index.ruleContext
    for id in ids {
      if isCancelled() { return Bulk.Plan() }
      guard let record = index.record(id) else { continue }
      let path = FieldPath([field])
      let old = record.value(at: path, kind: kind)
      guard let after = record.setting(value(from: old), at: path, kind: kind, start: record) else { continue }
      let changes = Changes.between(record, after, kind: kind)
      if changes.isEmpty {
        plan.same += 1
        continue
      }
      let judgement = Judgement.of(after, before: record, kind: kind, context: context)
      if let fault = judgement.faults.first {
        plan.refuse(id, fault.message)
        continue
      }
      for warning in judgement.warnings { plan.warn(warning) }
      plan.edits.append(RecordEdit(kind: self.kind, id: id, base: record, changes: changes))
    }
    return plan
  }

  private func value(from old: JSONValue?) -> JSONValue? {
    let before = old?.array ?? []
    let mine = value?.array ?? []
    let values: [JSONValue]
    switch how {
    case .set: return value
    case .add: values = before + mine.filter { !before.contains($0) }
    case .remove: values = before.filter { !mine.contains($0) }
    }
    if values == before { return old }
    return values.isEmpty ? nil : .array(values)
  }
}

extension Bulk.Plan {
  fileprivate mutating func refuse(_ id: RecordID, _ message: Tekst) {
    if let at = refused.firstIndex(where: { $0.message == message }) {
      refused[at].count += 1
    } else {
      refused.append(Refusal(message: message, first: id, count: 1))
    }
  }

  fileprivate mutating func warn(_ finding: Finding) {
    if let at = warnings.firstIndex(where: { $0.rule == finding.rule }) {
      warnings[at].count += 1
    } else {
      warnings.append(Warning(rule: finding.rule, message: finding.message, count: 1))
    }
  }

  /// The change of all of them together.
  func changeSet(reden: String) -> ChangeSet {
    ChangeSet(edits, reden: reden.isEmpty ? nil : reden, accepted: warnings.map(\.rule).sorted())
  }
}
