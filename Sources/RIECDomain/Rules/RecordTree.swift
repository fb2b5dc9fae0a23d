import StrictJSON

/// Goes through everything in a record, unknown fields included.
enum RecordTree {
  /// The paths of members for which `holds`: asked with the key and its value, and of a plain
  /// list also with each of its values.
  static func paths(in record: Record, where holds: (String, JSONValue) -> Bool) -> [FieldPath] {
    guard contains(record.root.json, holds) else { return [] }
    var found: [FieldPath] = []
    var path: [String] = []
    visit(record.root.json, &path, &found, holds)
    return found
  }

  private static func contains(_ object: JSONObject, _ holds: (String, JSONValue) -> Bool) -> Bool {
    object.members.contains { member in
      if holds(member.key, member.value) { return true }
      switch member.value {
      case .object(let inner): return contains(inner, holds)
      case .array(let values):
        return values.contains { value in
          if case .object(let inner) = value { return contains(inner, holds) }
          return holds(member.key, value)
        }
      default: return false
      }
    }
  }

  private static func visit(
    _ object: JSONObject, _ path: inout [String], _ found: inout [FieldPath], _ holds: (String, JSONValue) -> Bool
  ) {
    for member in object.members {
      path.append(member.key)
      defer { path.removeLast() }
      switch member.value {
      case .object(let inner):
        if holds(member.key, member.value) { found.append(FieldPath(path)) }
        visit(inner, &path, &found, holds)
      case .array(let values):
        var isFound = holds(member.key, member.value)
        for (position, value) in values.enumerated() {
          if case .object(let inner) = value {
            path.append(String(inner["nr"]?.integer ?? position + 1))
            visit(inner, &path, &found, holds)
            path.removeLast()
          } else if !isFound {
            isFound = holds(member.key, value)
          }
        }
        if isFound { found.append(FieldPath(path)) }
      default:
        if holds(member.key, member.value) { found.append(FieldPath(path)) }
      }
    }
  }
}
