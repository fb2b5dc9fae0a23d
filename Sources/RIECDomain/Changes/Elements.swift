public import StrictJSON

/// Lists of objects whose elements go by their `nr`.
public enum Elements {
  /// The `nr`'s of `values` where every one is an object with a number from 1 and they rise strictly; nil otherwise.
  static func numbers(of values: [JSONValue]) -> [Int]? {
    var numbers: [Int] = []
    for value in values {
      guard let nr = value.object?["nr"].flatMap(number), nr > numbers.last ?? 0 else { return nil }
      numbers.append(nr)
    }
    return numbers
  }

  /// The number that a part of a path names: digits without a leading zero.
  static func number(_ part: String) -> Int? {
    guard let number = Int(part), number > 0, String(number).isSpelled(part) else { return nil }
    return number
  }

  private static func number(_ value: JSONValue) -> Int? {
    if case .number(let spelled) = value { number(spelled.text) } else { nil }
  }

  /// The `nr` of an element that is added to `values`: one more than the largest that stands there and than
  /// `largestUsed`, the largest that ever stood there as far as the caller knows. So no number is given twice.
  public static func nextNr(in values: [JSONValue], largestUsed: Int = 0) -> Int {
    let largest = values.reduce(max(0, largestUsed)) { max($0, $1.object?["nr"]?.integer ?? 0) }
    guard largest == .max else { return largest + 1 }
    let taken = Set(values.compactMap { $0.object?["nr"]?.integer })
    return (1...).first { !taken.contains($0) } ?? 1
  }

  /// `record` with an `nr` for each element that lacks one: its position where no element of the list has one, else the
  /// next. This is how elements of plain input get their numbers when they are first saved.
  public static func numbered(_ record: Record, kind: Kind) -> Record {
    var record = record
    record.root.json = numbered(record.root.json, kind.fields)
    return record
  }

  private static func numbered(_ object: JSONObject, _ fields: [FieldDescription]) -> JSONObject {
    JSONObject(
      verified: object.members.map { member in
        guard let field = fields.first(where: { $0.name.isSpelled(member.key) }) else { return member }
        return .init(key: member.key, value: numbered(member.value, field.type))
      })
  }

  private static func numbered(_ value: JSONValue, _ type: FieldType) -> JSONValue {
    switch (type, value) {
    case (.object(let fields), .object(let object)): return .object(numbered(object, fields))
    case (.elements(let fields), .array(let values)):
      return .array(
        self.numbered(values.map { value in value.object.map { .object(numbered($0, fields)) } ?? value }))
    default: return value
    }
  }

  /// `values` with an `nr` for each object that lacks one.
  static func numbered(_ values: [JSONValue]) -> [JSONValue] {
    var next = nextNr(in: values)
    var values = values
    for (place, value) in values.enumerated() {
      guard let object = value.object, object["nr"] == nil || object["nr"] == .null else { continue }
      let nr = JSONObject.Member(key: "nr", value: .number(JSONNumber(next)))
      next = next < .max ? next + 1 : nextNr(in: values)
      let others = object.members.filter { !$0.key.isSpelled("nr") }
      values[place] = .object(JSONObject(verified: [nr] + others))
    }
    return values
  }
}
