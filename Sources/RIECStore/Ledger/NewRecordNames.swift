import RIECDomain
import StrictJSON

/// Puts the numbers that new records of a set are given in the place of what stands for them, ``RecordID/new(_:)``, in
/// the set's other changes. Only fields that hold references are looked at, and only values as a whole: a text that
/// somebody typed stays as it is.
struct NewRecordNames {
  /// The ids of the new records, in the order of their edits; nil for one that comes to nothing.
  let ids: [RecordID?]

  /// `edit` with the ids of the new records; throws `gone` where it names one that there is not.
  func naming(_ edit: RecordEdit, _ kind: Kind) throws(SaveFailure) -> RecordEdit {
    var named = edit
    named.changes = []
    for change in edit.changes {
      guard let new = change.new else {
        named.changes.append(change)
        continue
      }
      let value = try value(new, at: change.path.parts[...], kind.fields)
      named.changes.append(FieldChange(change.path, old: change.old, new: value))
    }
    return named
  }

  private func value(
    _ value: JSONValue, at path: ArraySlice<String>, _ fields: [FieldDescription]
  ) throws(SaveFailure) -> JSONValue {
    guard let name = path.first else { return try object(value, fields) }
    guard let type = fields.first(where: { $0.name == name })?.type else { return value }
    let rest = path.dropFirst()
    switch type {
    case _ where rest.isEmpty: return try self.value(value, type)
    case .object(let inner): return try self.value(value, at: rest, inner)
    // The part behind the list's name is the element's `nr`.
    case .elements(let inner): return try self.value(value, at: rest.dropFirst(), inner)
    default: return value
    }
  }

  private func value(_ value: JSONValue, _ type: FieldType) throws(SaveFailure) -> JSONValue {
    switch (type, value) {
    case (.reference, .string(let text)):
      guard let number = RecordID(text).newNumber else { return value }
      guard ids.indices.contains(number - 1), let id = ids[number - 1] else { throw .gone(RecordID(text)) }
      return .string(id.text)
    case (.list(let inner), .array(let values)):
      return .array(try values.map { value throws(SaveFailure) in try self.value(value, inner) })
    case (.object(let fields), _): return try object(value, fields)
    case (.elements(let fields), .array(let values)):
      return .array(try values.map { value throws(SaveFailure) in try object(value, fields) })
    default: return value
    }
  }

  private func object(_ value: JSONValue, _ fields: [FieldDescription]) throws(SaveFailure) -> JSONValue {
    guard case .object(let object) = value else { return value }
    return .object(
      JSONObject(
        try object.members.map { member throws(SaveFailure) in
          guard let field = fields.first(where: { $0.name == member.key }) else { return member }
          return JSONObject.Member(key: member.key, value: try self.value(member.value, field.type))
        }))
  }
}
