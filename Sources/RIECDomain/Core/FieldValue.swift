public import StrictJSON

/// A Swift type that a field can hold.
public protocol FieldValue: Sendable {
  /// What such a field holds in the file.
  static var fieldType: FieldType { get }
  /// The value of `json`, or nil where it is of another type.
  init?(json: JSONValue)
}

/// The id of a record, as `MN-2021-0042` or `S-MN-2022-0117`.
public struct RecordID: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The spelling in the file.
  public let text: String

  /// The id spelled `text`.
  public init(_ text: String) {
    self.text = text
  }

  /// An id of ours.
  public init(stringLiteral text: String) {
    self.init(text)
  }
}

/// An amount of money in whole eurocents.
public struct Eurocent: Hashable, Comparable, Sendable {
  /// The number of eurocents.
  public let count: Int

  /// `count` eurocents.
  public init(_ count: Int) {
    self.count = count
  }

  /// By amount.
  public static func < (left: Eurocent, right: Eurocent) -> Bool { left.count < right.count }
}

/// A moment as a record spells it: ISO 8601 with an offset or `Z`.
public struct Moment: Hashable, Sendable {
  /// The spelling in the file.
  public let text: String
  /// The day in the offset that the spelling names.
  public let datum: Datum

  /// The moment spelled `text` (`jjjj-mm-ddTuu:mm[:ss[.f]]` with `Z` or `±uu:mm`); nil for any other spelling.
  public init?(iso text: String) {
    let bytes = Array(text.utf8)
    func number(_ from: Int, _ count: Int) -> Int? {
      guard from + count <= bytes.count else { return nil }
      return bytes[from..<from + count].reduce(0 as Int?) { sum, byte in
        guard let sum, byte >= 48, byte <= 57 else { return nil }
        return sum * 10 + Int(byte - 48)
      }
    }
    guard bytes.count >= 17, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      let datum = Datum(iso: text.prefix(10)), let hour = number(11, 2), hour < 24,
      let minute = number(14, 2), minute < 60
    else { return nil }
    var at = 16
    if at < bytes.count, bytes[at] == UInt8(ascii: ":") {
      guard let second = number(at + 1, 2), second <= 60 else { return nil }
      at += 3
      if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
        let digits = bytes[(at + 1)...].prefix { $0 >= 48 && $0 <= 57 }.count
        guard digits > 0 else { return nil }
        at += 1 + digits
      }
    }
    guard at < bytes.count else { return nil }
    switch bytes[at] {
    case UInt8(ascii: "Z"):
      guard at + 1 == bytes.count else { return nil }
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      guard at + 6 == bytes.count, bytes[at + 3] == UInt8(ascii: ":"), let hours = number(at + 1, 2), hours < 24,
        let minutes = number(at + 4, 2), minutes < 60
      else { return nil }
    default: return nil
    }
    self.text = text
    self.datum = datum
  }
}

extension String: FieldValue {
  /// A line of text; a field of several lines says `type: .longText`.
  public static var fieldType: FieldType { .text }
  /// The string that `json` is.
  public init?(json: JSONValue) {
    guard let value = json.string else { return nil }
    self = value
  }
}

extension Int: FieldValue {
  /// A whole number.
  public static var fieldType: FieldType { .integer }
  /// The whole number that `json` is.
  public init?(json: JSONValue) {
    guard let value = json.integer else { return nil }
    self = value
  }
}

extension Bool: FieldValue {
  /// true or false.
  public static var fieldType: FieldType { .flag }
  /// The truth value that `json` is.
  public init?(json: JSONValue) {
    guard let value = json.bool else { return nil }
    self = value
  }
}

extension Datum: FieldValue {
  /// A calendar day.
  public static var fieldType: FieldType { .date }
  /// The day that `json` spells.
  public init?(json: JSONValue) {
    guard let text = json.string else { return nil }
    self.init(iso: text)
  }
}

extension Moment: FieldValue {
  /// A moment.
  public static var fieldType: FieldType { .moment }
  /// The moment that `json` spells.
  public init?(json: JSONValue) {
    guard let text = json.string else { return nil }
    self.init(iso: text)
  }
}

extension Eurocent: FieldValue {
  /// An amount in whole eurocents.
  public static var fieldType: FieldType { .eurocent }
  /// The amount that `json` is, 0 or more.
  public init?(json: JSONValue) {
    guard let count = json.integer, count >= 0 else { return nil }
    self.init(count)
  }
}

extension Code: FieldValue {
  /// Without its list; a field of codes is made with `codes:`.
  public static var fieldType: FieldType { .text }
  /// The code that `json` spells, known or not.
  public init?(json: JSONValue) {
    guard let text = json.string else { return nil }
    self.init(text)
  }
}

extension RecordID: FieldValue {
  /// Without its kinds; a field of references is made with `refers:`.
  public static var fieldType: FieldType { .text }
  /// The id that `json` spells.
  public init?(json: JSONValue) {
    guard let text = json.string else { return nil }
    self.init(text)
  }
}

extension Array: FieldValue where Element: FieldValue {
  /// A list of plain values, or of objects where the field is made with `elements:`.
  public static var fieldType: FieldType { .list(Element.fieldType) }
  /// The elements of the right type; one of another type is left out here and named by the schema check.
  public init?(json: JSONValue) {
    guard let values = json.array else { return nil }
    self = values.compactMap(Element.init(json:))
  }
}

/// An object inside a record: a part of its own, as an inbreng or an advies, read by the same typed fields.
public struct Part: Hashable, Sendable, FieldValue {
  /// The members, unknown ones included.
  public var json: JSONObject

  /// The part that `json` holds.
  public init(_ json: JSONObject) {
    self.json = json
  }

  /// An object; its fields are given with `object:`.
  public static var fieldType: FieldType { .object([]) }
  /// The object that `json` is.
  public init?(json: JSONValue) {
    guard let object = json.object else { return nil }
    self.init(object)
  }

  /// The element's number in its list, unique there and never reused; nil in plain input without it.
  public var nr: Int? { json["nr"]?.integer }

  /// The value of `field`; nil where it is absent, null or of another type.
  public subscript<Value>(field: Field<Value>) -> Value? { json[field.name].flatMap(Value.init(json:)) }

  /// The values of a list; empty where it is absent.
  public subscript<Value>(field: Field<[Value]>) -> [Value] { json[field.name].flatMap([Value].init(json:)) ?? [] }
}

/// A record: the parsed tree of its line. Unknown fields stay in the tree.
public struct Record: Hashable, Sendable {
  /// The kind that it is a record of.
  public let kind: Kind.Name
  /// The whole record.
  public var root: Part

  /// The record of `kind` that `json` holds.
  public init(kind: Kind.Name, _ json: JSONObject) {
    self.kind = kind
    root = Part(json)
  }

  /// The id; empty where the record has none (no store gives out such a record).
  public var id: RecordID { RecordID(root.json["id"]?.string ?? "") }

  /// The value of `field`; nil where it is absent, null or of another type.
  public subscript<Value>(field: Field<Value>) -> Value? { root[field] }

  /// The values of a list; empty where it is absent.
  public subscript<Value>(field: Field<[Value]>) -> [Value] { root[field] }
}
