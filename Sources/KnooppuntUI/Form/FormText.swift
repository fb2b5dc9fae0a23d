import PlainText
import RIECDomain
import StrictJSON

/// What the lines of a form say.
struct FormText {
  private let model: Form.Model
  private let taal: Taal
  private let changes: [FieldChange]

  init(_ model: Form.Model, _ taal: Taal) {
    self.model = model
    self.taal = taal
    changes = model.changes
  }

  /// The value of a row, or what an object or element holds.
  func value(_ row: Form.Row) -> String {
    switch row.content {
    case .value: display(model.draft.value(at: row.path, kind: model.kind), row.field.type)
    case .toelichting: model.toelichting
    case .list(let count): count == 0 ? "" : String(count)
    case .object, .element: model.open.contains(row.path) || model.only != nil ? "" : summary(row.path)
    }
  }

  /// What a row had before; nil where it is as it was, or new with what it lies in.
  func old(_ row: Form.Row) -> String? {
    switch row.content {
    case .value:
      guard let change = changes.first(where: { $0.path == row.path }) else { return nil }
      return change.old.map { display($0, row.field.type) } ?? ""
    case .list(let count):
      let before = model.start.value(at: row.path, kind: model.kind)?.array?.count ?? 0
      return before == count ? nil : String(before)
    case .object, .element, .toelichting: return nil
    }
  }

  /// Whether something in the row was changed; of one that shows its parts, only those show it.
  func isChanged(_ row: Form.Row) -> Bool {
    if row.content == .toelichting { return !model.toelichting.isEmpty }
    return changes.contains { change in
      let (mine, theirs) = (row.path.parts, change.path.parts)
      if theirs.count <= mine.count { return mine.starts(with: theirs) }
      return row.content != .value && theirs.starts(with: mine) && !model.open.contains(row.path)
        && (row.isHeading || theirs.count == mine.count + 1)
    }
  }

  /// The values that the object or element at `path` holds, in a line.
  func summary(_ path: FieldPath) -> String {
    let names = path.parts.filter { Int($0) == nil }.joined(separator: "/")
    guard let field = model.kind.field(at: names), let object = model.draft.value(at: path, kind: model.kind)?.object
    else { return "" }
    return field.fields.compactMap { inner -> String? in
      guard let value = object[inner.name] else { return nil }
      if case .elements = inner.type { return nil }
      if case .object = inner.type { return nil }
      let text = display(value, inner.type)
      return text.isEmpty ? nil : text
    }.joined(separator: " · ")
  }

  /// A change in a line: `Status: advies → besluit`.
  func line(_ change: FieldChange) -> String {
    let names = change.path.parts.filter { Int($0) == nil }
    let field = model.kind.field(at: names.joined(separator: "/"))
    let label = names.indices.map { place in
      model.kind.field(at: names[...place].joined(separator: "/"))?.label(taal) ?? names[place]
    }.joined(separator: " › ")
    func text(_ value: JSONValue?) -> String {
      guard let value, let field else { return "–" }
      return parts(value, field)
    }
    return change.old == nil ? "\(label): \(text(change.new))" : "\(label): \(text(change.old)) → \(text(change.new))"
  }

  /// What a value holds, on one line: the fields of an object, the entries of a list of them.
  private func parts(_ value: JSONValue, _ field: FieldDescription) -> String {
    switch value {
    case .object(let object):
      field.fields.compactMap { inner in object[inner.name].map { parts($0, inner) } }.joined(separator: " · ")
    case .array(let values) where !field.fields.isEmpty:
      values.map { parts($0, field) }.joined(separator: "; ")
    default: display(value, field.type)
    }
  }

  /// A value on one line.
  func display(_ value: JSONValue?, _ type: FieldType) -> String {
    guard let value else { return "" }
    return String(named(value, type).prefix(2_000).map { $0.isNewline ? " " : $0 })
  }

  /// A value with what the records are called that it names.
  private func named(_ value: JSONValue, _ type: FieldType) -> String {
    switch (type, value) {
    case (.reference, .string(let id)):
      guard let title = model.titles[id], !title.isEmpty else { return type.display(value, taal) }
      return "\(id) \(title)"
    case (.list(.reference(let kinds)), .array(let values)) where values.contains { $0.string != nil }:
      return values.map { named($0, .reference(kinds)) }.joined(separator: ", ")
    default: return type.display(value, taal)
    }
  }
}

extension Form.Model {
  /// The new findings that count as things stand: what a new record lacks does so once somebody tried to save it.
  var findings: [Finding] {
    let all = judgement.faults + judgement.warnings
    guard purpose == .add, !isTried else { return all }
    return all.filter { $0.rule != 0 || draft.value(at: $0.path, kind: kind) != nil }
  }

  /// The row that each new finding stands at, by its place; those of something folded stand at what holds it.
  var placedFindings: [Int: [Finding]] {
    var placed: [Int: [Finding]] = [:]
    for finding in findings {
      if let row = place(of: finding) { placed[row, default: []].append(finding) }
    }
    return placed
  }

  /// The new findings that no row shows.
  var unplacedFindings: [Finding] { findings.filter { place(of: $0) == nil } }

  private func place(of finding: Finding) -> Int? {
    var parts = finding.path.parts
    while !parts.isEmpty {
      if let row = rows.firstIndex(where: { $0.path.parts == parts }) { return row }
      parts.removeLast()
    }
    return nil
  }

  /// Whether the line of `row` itself says that it must be filled in.
  func saysWanting(_ row: Form.Row) -> Bool {
    isWanting(row) && !(row.isHeading && (open.contains(row.path) || only != nil))
  }

  /// Whether a row must be filled in and is not.
  func isWanting(_ row: Form.Row) -> Bool {
    guard row.field.traits.contains(.required) else { return false }
    switch row.content {
    case .value, .object: return (draft.value(at: row.path, kind: kind) ?? .null) == .null
    case .list(let count): return count == 0
    case .element, .toelichting: return false
    }
  }

  /// From which state a step leads to which; nil for a form without step.
  func way(_ taal: Taal) -> String? {
    guard case .step(let target, let part) = purpose else { return nil }
    let path = FieldPath((part?.parts ?? []) + ["status"])
    let from = draft.value(at: path, kind: kind)
    let names = path.parts.filter { Int($0) == nil }.joined(separator: "/")
    guard let type = kind.field(at: names)?.type else { return nil }
    if from == .string(target.text) { return type.display(.string(target.text), taal) }
    return "\(from.map { type.display($0, taal) } ?? "–") → \(type.display(.string(target.text), taal))"
  }
}
