import RIECDomain
import StrictJSON

/// Random dingen and overleggen: sound ones, and ones with values of every wrong kind.
enum RandomRecords {
  static let words = [
    "Waterlelie", "Ägir", "van der Brug", "'s-Hof", "café", "CAFE\u{301}", "x", "aanhef met een lange staart", "\"q\"",
    "a\\b", "regel\neinde", "ÉÉN", "", "é",
  ]
  static let ids = [
    "NH-2021-0042", "NH-2021-0009", "NH-2021-10", "S-NH-2021-0117", "P-0412", "P-99", "L-1", "AA-2019-7", "vrij", "7",
    "NH-2021-0042-b", "NH-2021-042",
  ]

  static func ding(_ place: Int, using random: inout SplitMix64) -> JSONObject {
    var object = JSONObject()
    object["id"] = .string(place < ids.count ? ids[place] : "D-\(place)")
    set("titel", in: &object, using: &random) { word(&$0) }
    list("gemeenten", in: &object, using: &random) { word(&$0) }
    set("door", in: &object, using: &random) { word(&$0) }
    list("ander", in: &object, using: &random) { .string(ids.randomElement(using: &$0) ?? "") }
    set("soort", in: &object, using: &random) { .string(["rood", "groen", "blauw"].randomElement(using: &$0) ?? "") }
    object["kleuren"] = .array(
      (0..<Int.random(in: 0...3, using: &random)).map { _ in
        var element = JSONObject()
        set("code", in: &element, using: &random) { .string("kleur_\(Int.random(in: 0..<72, using: &$0))") }
        return .object(element)
      })
    for name in ["van", "tot", "uiterlijk"] { set(name, in: &object, using: &random) { day(&$0) } }
    set("op", in: &object, using: &random) { random in
      let time = ["T09:14:00+01:00", "T09:14Z", "T24:00:00Z", "T09:14:00.5Z", ""].randomElement(using: &random) ?? ""
      return .string((day(&random).string ?? "") + time)
    }
    set("aantal", in: &object, using: &random) { .number(JSONNumber(Int.random(in: -3...12, using: &$0))) }
    set("open", in: &object, using: &random) { .bool(Bool.random(using: &$0)) }
    object["pauzes"] = .array(
      (0..<Int.random(in: 0...2, using: &random)).map { _ in
        var element = JSONObject()
        set("van", in: &element, using: &random) { day(&$0) }
        set("tot", in: &element, using: &random) { day(&$0) }
        return .object(element)
      })
    return object
  }

  static func overleg(_ place: Int, using random: inout SplitMix64) -> JSONObject {
    var object = JSONObject()
    object["id"] = .string("O-\(place)")
    set("datum", in: &object, using: &random) { day(&$0) }
    list("dingen", in: &object, using: &random) { .string(ids.randomElement(using: &$0) ?? "") }
    return object
  }

  static func predicate(depth: Int, using random: inout SplitMix64) -> Predicate {
    let texts = ["w", "cafe", "agir", "een", "van der brug", "ñ", "p-0412", "nh-2021", "egel\ne", "a\\", "zz"]
    let text = texts.randomElement(using: &random) ?? ""
    let first = Int32.random(in: 18_900...19_100, using: &random)
    let days = first...(first + Int32.random(in: 0...150, using: &random))
    switch Int.random(in: 0...(depth > 0 ? 13 : 10), using: &random) {
    case 0: return .word(text)
    case 1: return .anywhere(text)
    case 2:
      return .contains(column: ["titel", "gemeente", "door", "ander", "van"].randomElement(using: &random) ?? "", text)
    case 3: return .equals(column: ["titel", "gemeente", "door", "ander"].randomElement(using: &random) ?? "", text)
    case 4: return .empty(column: TestKinds.ding.columns.randomElement(using: &random)?.name ?? "")
    case 5: return .codes(column: "soort", [Int.random(in: 0...3, using: &random), 1])
    case 6: return .codes(column: "kleur", Set((0..<10).map { _ in Int.random(in: -1...75, using: &random) }))
    case 7: return .days(column: ["van", "op", "termijn", "overleg"].randomElement(using: &random) ?? "", days)
    case 8: return .numbers(column: ["aantal", "overleggen"].randomElement(using: &random) ?? "", 1...5)
    case 9: return .flag(column: "open", Bool.random(using: &random))
    case 10: return .overlaps(column: "jaren", days)
    case 11: return .not(predicate(depth: depth - 1, using: &random))
    case 12:
      return .all((0..<Int.random(in: 0...3, using: &random)).map { _ in predicate(depth: depth - 1, using: &random) })
    default:
      return .any((0..<Int.random(in: 0...3, using: &random)).map { _ in predicate(depth: depth - 1, using: &random) })
    }
  }

  private static func word(_ random: inout SplitMix64) -> JSONValue {
    .string(words.randomElement(using: &random) ?? "")
  }

  private static func day(_ random: inout SplitMix64) -> JSONValue {
    .string(Datum(day: Int32.random(in: 18_900...19_100, using: &random)).iso)
  }

  /// A value that fits seven times in ten; else nothing, or something that does not belong there.
  private static func set(
    _ name: String, in object: inout JSONObject, using random: inout SplitMix64,
    _ value: (inout SplitMix64) -> JSONValue
  ) {
    let wrong: [JSONValue] = [
      .null, .string("onzin"), .string(""), .number(JSONNumber(7)), .bool(true), .array([]), .object(JSONObject()),
      .string("2021-02-30"), .string("ja"),
    ]
    switch Int.random(in: 0..<10, using: &random) {
    case 0: break
    case 1, 2: object[name] = wrong.randomElement(using: &random)
    default: object[name] = value(&random)
    }
  }

  private static func list(
    _ name: String, in object: inout JSONObject, using random: inout SplitMix64,
    _ value: (inout SplitMix64) -> JSONValue
  ) {
    object[name] = .array((0..<Int.random(in: 0...3, using: &random)).map { _ in value(&random) })
  }
}
