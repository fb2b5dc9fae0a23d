import RIECDomain
import StrictJSON

/// Random records of a casus and random edits of them: nested objects, numbered elements, plain lists, unknown fields
/// and, where `awkward`, keys that no path can name.
struct RandomTree {
  private var random: SplitMix64
  private let awkward: Bool

  init(seed: UInt64, awkward: Bool = false) {
    random = SplitMix64(seed: seed)
    self.awkward = awkward
  }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  private mutating func word() -> String {
    ["a", "é", "e\u{301}", "", "Å", "\u{212B}", "12", "/", "@x", "\u{301}b"].randomElement(using: &random) ?? ""
  }

  private mutating func unknownKey() -> String {
    let keys = ["xé", "xe\u{301}", "x/y", "@x", "", "\u{301}x"]
    if awkward { return keys.randomElement(using: &random) ?? "x" }
    return ["xé", "xe\u{301}", "eigen", "\u{301}x", "x y"].randomElement(using: &random) ?? "x"
  }

  private mutating func anything(depth: Int) -> JSONValue {
    switch Int.random(in: 0...(depth > 0 ? 6 : 4), using: &random) {
    case 0: return .null
    case 1: return .bool(chance(50))
    case 2: return .number(JSONNumber(Int.random(in: -3...3, using: &random)))
    case 3, 4: return .string(word())
    case 5: return .array((0..<Int.random(in: 0...3, using: &random)).map { _ in anything(depth: depth - 1) })
    default:
      return .object(
        JSONObject(
          (0..<Int.random(in: 0...3, using: &random)).map { _ in
            .init(key: unknownKey(), value: anything(depth: depth - 1))
          }))
    }
  }

  private mutating func value(of type: FieldType, depth: Int) -> JSONValue {
    if chance(7) { return anything(depth: depth) }
    switch type {
    case .object(let fields): return .object(object(fields, depth: depth - 1))
    case .elements(let fields): return .array(elements(fields, depth: depth))
    case .list: return .array((0..<Int.random(in: 0...3, using: &random)).map { _ in .string(word()) })
    case .flag: return .bool(chance(50))
    case .integer, .eurocent: return .number(JSONNumber(Int.random(in: 0...9, using: &random)))
    default: return .string(word())
    }
  }

  private mutating func elements(_ fields: [FieldDescription], depth: Int) -> [JSONValue] {
    var nr = 0
    let isSloppy = chance(10)
    return (0..<Int.random(in: 0...4, using: &random)).map { _ in
      nr += Int.random(in: isSloppy ? 0...1 : 1...3, using: &random)
      var element = object(fields, depth: depth - 1)
      if !(isSloppy && chance(30)) {
        element = JSONObject([.init(key: "nr", value: .number(JSONNumber(nr)))] + element.members)
      }
      return .object(element)
    }
  }

  private mutating func object(_ fields: [FieldDescription], depth: Int) -> JSONObject {
    var members: [JSONObject.Member] = []
    for field in fields where depth >= 0 && chance(35) {
      members.append(.init(key: field.name, value: value(of: field.type, depth: depth)))
    }
    while chance(20) { members.append(.init(key: unknownKey(), value: anything(depth: 2))) }
    return JSONObject(members)
  }

  /// A record whose members stand in the order of the description.
  mutating func record(revision: Int = 3) -> Record {
    let fields = Casus.kind.fields.filter { $0.name != "versie" && $0.name != "id" }
    var json = JSONObject([.init(key: "id", value: .string("MN-2021-0001"))])
    for member in object(fields, depth: 3).members { json[member.key] = member.value }
    return Record(kind: .casus, json).with(revision: revision)
  }

  /// `record` after a few edits somewhere in it.
  mutating func edited(_ record: Record) -> Record {
    var record = record
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      record.root.json = edited(record.root.json, Casus.kind.fields.filter { $0.name != "versie" }, depth: 3)
    }
    return record
  }

  private mutating func edited(_ object: JSONObject, _ fields: [FieldDescription], depth: Int) -> JSONObject {
    var object = object
    let kept: Set<String> = ["versie", "nr"]
    if chance(60), let member = object.members.filter({ !kept.contains($0.key) }).randomElement(using: &random) {
      let field = fields.first { $0.name == member.key }
      object[member.key] = edited(member.value, field?.type, field?.fields ?? [], depth: depth)
    } else if chance(70), let field = fields.randomElement(using: &random) {
      object.insert(value(of: field.type, depth: depth), at: field.name, fields: fields)
    } else {
      object[unknownKey()] = anything(depth: 2)
    }
    return object
  }

  private mutating func edited(
    _ value: JSONValue, _ type: FieldType?, _ fields: [FieldDescription], depth: Int
  ) -> JSONValue? {
    if chance(15) { return nil }
    switch value {
    case .object(let inner) where depth > 0: return .object(edited(inner, fields, depth: depth - 1))
    case .array(let values):
      guard case .elements? = type else { return .array(values + [.string(word())]) }
      var values = values
      if chance(30), !values.isEmpty {
        values.remove(at: Int.random(in: 0..<values.count, using: &random))
      } else if chance(50) {
        let new = JSONObject([
          .init(key: "nr", value: .number(JSONNumber(Elements.nextNr(in: values, largestUsed: 12))))
        ])
        values.append(.object(edited(new, fields, depth: depth - 1)))
      } else if let at = values.indices.randomElement(using: &random), let object = values[at].object {
        values[at] = .object(edited(object, fields, depth: depth - 1))
      }
      return .array(values)
    default: return anything(depth: 1)
    }
  }
}
