public import StrictJSON

extension Record {
  /// The values at a path of field names, as `inbreng/partner`: of a list, each element's; of a list of plain values,
  /// each of them. Absent and null values are left out.
  public func values(at path: String) -> [JSONValue] {
    var level: [JSONValue] = [.object(root.json)]
    for part in path.split(separator: "/") {
      level = level.compactMap { $0.object?[String(part)] }.flatMap { value in value.array ?? [value] }
    }
    return level.filter { $0 != .null }
  }
}

extension Predicate {
  /// Whether it can only be answered by reading the records themselves.
  public var readsRecords: Bool {
    switch self {
    case .anywhere: true
    case .all(let parts), .any(let parts): parts.contains(where: \.readsRecords)
    case .not(let part): part.readsRecords
    default: false
    }
  }
}
