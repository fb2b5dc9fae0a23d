import PlainText
package import RIECDomain
import StrictJSON

extension Form {
  /// A line of the form: a field, or the heading of what it holds.
  package struct Row: Sendable {
    /// What stands in the line.
    package enum Content: Hashable, Sendable {
      /// A value that is typed or chosen.
      case value
      /// The heading of an object.
      case object
      /// The heading of a list of so many elements.
      case list(Int)
      /// The heading of one element.
      case element
      /// Why the step of a lifecycle is taken.
      case toelichting
    }

    /// Where in the record.
    package let path: FieldPath
    /// The field; of an element, its list.
    package let field: FieldDescription
    /// What it holds.
    package let content: Content
    /// How many objects and elements it lies in.
    package let depth: Int
    /// Whether it is shown only.
    package let isReadOnly: Bool

    /// Whether it can be folded.
    var isHeading: Bool {
      switch content {
      case .object, .element: true
      case .value, .list, .toelichting: false
      }
    }

    /// What the line is called.
    func label(_ taal: Taal) -> String {
      if case .element = content { return path.parts.last ?? "" }
      return field.label(taal)
    }
  }

  /// The fields of a record that nobody types: its identity and what the store keeps itself.
  static let untyped: Set<String> = ["id", "versie", "statusHistorie"]
}

/// Lays a record out as the lines of a form.
struct FormRows {
  let kind: Kind
  let record: Record
  /// The objects and elements whose fields are shown.
  let open: Set<FieldPath>
  /// The only fields that are shown, with what they lie in; nil: all.
  let only: [FieldPath]?
  /// Whether it is a new record: required fields come first, and an id that others give is typed.
  let isNew: Bool

  /// The lines, in the order of the description.
  var rows: [Form.Row] {
    let typesID = isNew && Numbering.isGivenOutside(kind)
    var fields = kind.fields.filter { field in
      (!Form.untyped.contains(field.name) || typesID && field.name == "id") && !field.traits.contains(.hidden)
    }
    if isNew {
      fields = fields.filter { $0.traits.contains(.required) } + fields.filter { !$0.traits.contains(.required) }
    }
    var rows: [Form.Row] = []
    add(fields, of: record.root.json, at: FieldPath([]), depth: 0, to: &rows)
    return rows
  }

  private func add(
    _ fields: [FieldDescription], of object: JSONObject?, at path: FieldPath, depth: Int, to rows: inout [Form.Row]
  ) {
    for field in fields where !field.traits.contains(.hidden) {
      let place = path.appending(field.name)
      guard isShown(place) else { continue }
      let value = object?[field.name]
      switch field.type {
      case .object(let inner):
        rows.append(row(place, field, .object, depth))
        if isOpen(place) { add(inner, of: value?.object, at: place, depth: depth + 1, to: &rows) }
      case .elements(let inner):
        let elements = value?.array ?? []
        rows.append(row(place, field, .list(elements.count), depth))
        for element in elements {
          guard let object = element.object, let nr = object["nr"]?.integer else { continue }
          let inside = place.appending(nr)
          guard isShown(inside) else { continue }
          rows.append(row(inside, field, .element, depth + 1))
          if isOpen(inside) { add(inner, of: object, at: inside, depth: depth + 2, to: &rows) }
        }
      default: rows.append(row(place, field, .value, depth))
      }
    }
  }

  private func row(_ path: FieldPath, _ field: FieldDescription, _ content: Form.Row.Content, _ depth: Int) -> Form.Row
  {
    let isStatus = path.parts == ["status"] && kind.lifecycle != nil
    return Form.Row(path: path, field: field, content: content, depth: depth, isReadOnly: isStatus)
  }

  private func isOpen(_ path: FieldPath) -> Bool { only != nil || open.contains(path) }

  private func isShown(_ path: FieldPath) -> Bool {
    guard let only else { return true }
    return only.contains { wanted in
      let count = min(wanted.parts.count, path.parts.count)
      return wanted.parts.prefix(count) == path.parts.prefix(count)
    }
  }
}

extension Record {
  /// The record with `value` at `path`, nil taking it away; objects and lists that are missing on the way are made, and
  /// those that become empty go where `start` had none. `start` is the record before it was edited. Nil where the record
  /// has no place for it.
  func setting(_ value: JSONValue?, at path: FieldPath, kind: Kind, start: Record) -> Record? {
    var path = path
    var value = value ?? (start.value(at: path, kind: kind) == .null ? .null : nil)
    while path.parts.count > 1 {
      let parent = FieldPath(Array(path.parts.dropLast()))
      let holder = self.value(at: parent, kind: kind) ?? .null
      let last = path.parts.last ?? ""
      let isElement = Int(last) != nil
      if holder == .null {
        guard let inner = value else { return self }
        value = isElement ? .array([inner]) : .object(JSONObject([JSONObject.Member(key: last, value: inner)]))
      } else if value == nil, holder.memberCount == 1, self.value(at: path, kind: kind) != nil, !isNumber(parent),
        (start.value(at: parent, kind: kind) ?? .null) == .null
      {
        // The last of it goes: what was made for it goes too.
        value = start.value(at: parent, kind: kind)
      } else {
        break
      }
      path = parent
    }
    return try? applying([FieldChange(path, old: self.value(at: path, kind: kind), new: value)], kind: kind)
  }

  private func isNumber(_ path: FieldPath) -> Bool { path.parts.last.flatMap { Int($0) } != nil }
}

extension JSONValue {
  /// How many members or elements it has; 0 of a plain value.
  fileprivate var memberCount: Int { object?.members.count ?? array?.count ?? 0 }
}
