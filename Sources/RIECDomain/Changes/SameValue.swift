public import StrictJSON

extension JSONValue {
  /// Whether both say the same: strings and keys by bytes, numbers by spelling, members in whatever order.
  public func isSame(as other: JSONValue) -> Bool {
    switch (self, other) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left.isSpelled(right)
    case (.array(let left), .array(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.isSame(as: $1) }
    case (.object(let left), .object(let right)): left.isSame(as: right)
    default: false
    }
  }
}

extension JSONObject {
  /// Whether both have the same members, in whatever order.
  func isSame(as other: JSONObject) -> Bool {
    guard members.count == other.members.count else { return false }
    if zip(members, other.members).allSatisfy({ $0.key.isSpelled($1.key) }) {
      return zip(members, other.members).allSatisfy { $0.value.isSame(as: $1.value) }
    }
    let places = KeyPlaces(other)
    return members.allSatisfy { member in
      places[member.key].map { member.value.isSame(as: other.members[$0].value) } ?? false
    }
  }
}

/// Where each key of an object stands: a search through long objects that stays short.
struct KeyPlaces {
  private let places: [[UInt8]: Int]

  init(_ object: JSONObject) {
    places = Dictionary(
      object.members.enumerated().map { (Array($1.key.utf8), $0) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(key: String) -> Int? { places[Array(key.utf8)] }
}

extension JSONValue? {
  /// Whether both are absent, or say the same.
  func isSame(as other: JSONValue?) -> Bool {
    switch (self, other) {
    case (nil, nil): true
    case (let left?, let right?): left.isSame(as: right)
    default: false
    }
  }
}
