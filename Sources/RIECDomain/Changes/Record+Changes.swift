public import StrictJSON

extension Record {
  /// The record after `changes`, one after another; nil where the last one takes it away. `versie` stays as it is.
  ///
  /// A known field that comes new gets its place in the description's order, an unknown one comes last; an element comes
  /// before the first one with a larger `nr`. Throws where a change has no place or another value stands there than its
  /// `old`; of values the order of members does not count.
  public func applying(_ changes: [FieldChange], kind: Kind) throws(ChangeFault) -> Record? {
    var record: Record? = self
    for change in changes {
      if change.path.parts.isEmpty {
        record = try Record.replacing(record, by: change, kind: kind)
      } else {
        guard let found = record else { throw .noSuchPlace(change.path) }
        let edit = TreeEdit(change)
        record?.root.json = try edit.applied(to: found.root.json, change.path.parts[...], kind.fields)
      }
    }
    return record
  }

  /// The record that `changes` create, the first of which must say it whole; without `versie`. Throws as `applying`.
  public static func created(by changes: [FieldChange], kind: Kind) throws(ChangeFault) -> Record {
    guard let first = changes.first, first.path.parts.isEmpty, first.old == nil else {
      throw .noSuchPlace(changes.first?.path ?? FieldPath([]))
    }
    guard let begun = try replacing(nil, by: first, kind: kind),
      let record = try begun.applying(Array(changes.dropFirst()), kind: kind)
    else { throw .noSuchPlace(FieldPath([])) }
    return record
  }

  private static func replacing(
    _ record: Record?, by change: FieldChange, kind: Kind
  ) throws(ChangeFault) -> Record? {
    let found = record.map { JSONValue.object($0.withoutRevision) }
    guard found.isSame(as: change.old) else {
      throw .otherValue(change.path, expected: change.old, found: found)
    }
    guard let new = change.new else { return nil }
    guard let object = new.object else { throw .noSuchPlace(change.path) }
    var json = Record(kind: kind.name, object).withoutRevision
    if let revision = record?.root.json[revisionName] {
      json.insert(revision, at: revisionName, fields: kind.fields)
    }
    return Record(kind: kind.name, json)
  }

  /// The number of changes that the record has seen (`versie`); 0 where it says none.
  public var revision: Int { root.json[Self.revisionName]?.integer ?? 0 }

  /// The record as it stands after `revision` changes.
  public func with(revision: Int) -> Record {
    var record = self
    record.root.json.insert(
      .number(JSONNumber(revision)), at: Self.revisionName, fields: Kinds.named(kind)?.fields ?? [])
    return record
  }

  private static let revisionName = Casus.versie.name

  var withoutRevision: JSONObject {
    var json = root.json
    json[Self.revisionName] = nil
    return json
  }

  /// The value at `path`, where elements go by their `nr`; the whole record without `versie` at the empty path. Nil
  /// where there is none.
  public func value(at path: FieldPath, kind: Kind) -> JSONValue? {
    guard !path.parts.isEmpty else { return .object(withoutRevision) }
    var value: JSONValue = .object(root.json)
    var fields = kind.fields
    var isNumbered = false
    for part in path.parts {
      switch value {
      case .object(let object):
        guard let next = object[part] else { return nil }
        let field = fields.first { $0.name.isSpelled(part) }
        (value, fields) = (next, field?.fields ?? [])
        if case .elements? = field?.type { isNumbered = true } else { isNumbered = false }
      case .array(let values):
        guard isNumbered, let nr = Elements.number(part), let at = Elements.numbers(of: values)?.firstIndex(of: nr)
        else { return nil }
        value = values[at]
      default: return nil
      }
    }
    return value
  }
}

/// One change on its way to its place.
private struct TreeEdit {
  private let change: FieldChange

  init(_ change: FieldChange) {
    self.change = change
  }

  func applied(
    to object: JSONObject, _ parts: ArraySlice<String>, _ fields: [FieldDescription], in element: Bool = false
  ) throws(ChangeFault) -> JSONObject {
    guard let key = parts.first, !Changes.isAwkward(key), !(element && parts.count == 1 && key.isSpelled("nr")) else {
      throw .noSuchPlace(change.path)
    }
    var object = object
    let found = object[key]
    if parts.count == 1 {
      try check(found)
      object.insert(change.new, at: key, fields: fields, isElement: element)
      return object
    }
    let field = fields.first { $0.name.isSpelled(key) }
    switch found {
    case .object(let inner)?:
      object[key] = .object(try applied(to: inner, parts.dropFirst(), field?.fields ?? []))
    case .array(let values)?:
      guard case .elements(let fields)? = field?.type else { throw .noSuchPlace(change.path) }
      object[key] = .array(try applied(to: values, parts.dropFirst(), fields))
    default: throw .noSuchPlace(change.path)
    }
    return object
  }

  private func applied(
    to values: [JSONValue], _ parts: ArraySlice<String>, _ fields: [FieldDescription]
  ) throws(ChangeFault) -> [JSONValue] {
    guard let part = parts.first, let nr = Elements.number(part), let numbers = Elements.numbers(of: values) else {
      throw .noSuchPlace(change.path)
    }
    var values = values
    let at = numbers.firstIndex(of: nr)
    if parts.count > 1 {
      guard let at, let object = values[at].object else { throw .noSuchPlace(change.path) }
      values[at] = .object(try applied(to: object, parts.dropFirst(), fields, in: true))
      return values
    }
    try check(at.map { values[$0] })
    if let new = change.new, Elements.numbers(of: [new]) != [nr] { throw .noSuchPlace(change.path) }
    switch (at, change.new) {
    case (let at?, let new?): values[at] = new
    case (let at?, nil): values.remove(at: at)
    case (nil, let new?): values.insert(new, at: numbers.firstIndex { $0 > nr } ?? values.count)
    case (nil, nil): break
    }
    return values
  }

  private func check(_ found: JSONValue?) throws(ChangeFault) {
    guard found.isSame(as: change.old) else {
      throw .otherValue(change.path, expected: change.old, found: found)
    }
  }
}

extension JSONObject {
  /// Sets `key`, or takes it away. A key that comes new goes behind the last member that the description names before
  /// it, an unknown one to the end; of an element `nr` goes first.
  package mutating func insert(
    _ value: JSONValue?, at key: String, fields: [FieldDescription], isElement: Bool = false
  ) {
    guard self[key] == nil, let value, let place = fields.firstIndex(where: { $0.name.isSpelled(key) }) else {
      self[key] = value
      return
    }
    let earlier = fields[..<place].map(\.name) + (isElement ? ["nr"] : [])
    let last = members.lastIndex { member in earlier.contains { $0.isSpelled(member.key) } }
    var members = members
    members.insert(Member(key: key, value: value), at: last.map { $0 + 1 } ?? 0)
    self = JSONObject(verified: members)
  }
}
