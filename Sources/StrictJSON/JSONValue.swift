/// A JSON value that keeps what the file said: order of members, spelling of numbers.
public enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)

  /// The string, where it is one.
  public var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The whole number, where it is one that fits an `Int`.
  public var integer: Int? {
    if case .number(let value) = self { value.integer } else { nil }
  }

  /// The truth value, where it is one.
  public var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The elements, where it is an array.
  public var array: [JSONValue]? {
    if case .array(let value) = self { value } else { nil }
  }

  /// The object, where it is one.
  public var object: JSONObject? {
    if case .object(let value) = self { value } else { nil }
  }
}

/// A number as it was spelled; never rounded through a floating-point type.
public struct JSONNumber: Hashable, Sendable {
  /// The number's JSON spelling, as found.
  public let text: String

  /// A number spelled `text`, which must follow the JSON grammar; the parser vouches for it.
  package init(verified text: String) {
    self.text = text
  }

  /// A whole number.
  public init(_ integer: Int) {
    text = String(integer)
  }

  /// The value as an `Int`, where the spelling is a plain integer that fits.
  public var integer: Int? { Int(text) }
}

/// An object's members in the order of the file. Keys are compared byte by byte: two spellings that Unicode calls
/// equivalent are two keys.
public struct JSONObject: Hashable, Sendable {
  /// One key with its value.
  public struct Member: Hashable, Sendable {
    /// The key, unescaped.
    public let key: String
    /// The value.
    public var value: JSONValue

    /// A member.
    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The members in their order; no two keys are the same bytes.
  public private(set) var members: [Member]

  /// An object of `members`, whose keys must differ; of equal keys the first wins.
  public init(_ members: [Member] = []) {
    self.members = []
    self.members.reserveCapacity(members.count)
    for member in members where self[member.key] == nil { self.members.append(member) }
  }

  /// An object whose keys the parser has found to differ.
  package init(verified members: [Member]) {
    self.members = members
  }

  /// The value of `key`; setting nil removes it, setting a new key appends it.
  public subscript(key: String) -> JSONValue? {
    get { position(of: key).map { members[$0].value } }
    set {
      switch (position(of: key), newValue) {
      case (let at?, let value?): members[at].value = value
      case (let at?, nil): members.remove(at: at)
      case (nil, let value?): members.append(Member(key: key, value: value))
      case (nil, nil): break
      }
    }
  }

  private func position(of key: String) -> Int? {
    let length = key.utf8.count
    return members.firstIndex { $0.key.utf8.count == length && $0.key.utf8.elementsEqual(key.utf8) }
  }
}
