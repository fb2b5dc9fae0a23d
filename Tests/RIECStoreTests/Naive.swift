import PlainText
import RIECDomain
import RIECStore
import StrictJSON

/// What predicates and orders mean, worked out record by record from the parsed trees, without an index.
struct Naive {
  let records: [Record]
  let overleggen: [Record]
  let today = TestKinds.peildatum

  private func values(_ path: String, _ record: Record) -> [JSONValue] {
    var level: [JSONValue] = [.object(record.root.json)]
    for part in path.split(separator: "/") {
      var next: [JSONValue] = []
      for value in level {
        guard let found = value.object?[String(part)] else { continue }
        if case .array(let elements) = found { next += elements } else { next.append(found) }
      }
      level = next.filter { $0 != .null && $0 != .string("") }
    }
    return level
  }

  private func path(_ column: String) -> String? {
    if case .path(let path)? = TestKinds.ding.column(column)?.source { path } else { nil }
  }

  private func folded(_ column: String, _ record: Record) -> [String] {
    path(column).map { values($0, record) }?.compactMap(\.string).map(Folding.fold) ?? []
  }

  private func has(_ text: String, _ part: String) -> Bool {
    let (text, part) = (Array(text.utf8), Array(part.utf8))
    if part.count > text.count { return false }
    return (0...(text.count - part.count)).contains { text[$0..<$0 + part.count].elementsEqual(part) }
  }

  private func strings(_ value: JSONValue) -> [String] {
    switch value {
    case .string(let text): [text]
    case .array(let elements): elements.flatMap(strings)
    case .object(let object): object.members.flatMap { strings($0.value) }
    default: []
    }
  }

  private func positions(_ column: String, _ record: Record) -> [Int] {
    let list = column == "soort" ? TestKinds.soorten : TestKinds.kleuren
    let found = (path(column).map { values($0, record) } ?? []).map {
      $0.string.flatMap { list.position(of: Code($0)) }
    }
    // A single code is the first value, known or not.
    return column == "soort" ? found.prefix(1).compactMap { $0 } : found.compactMap { $0 }
  }

  func days(_ column: String, _ record: Record) -> [Int32] {
    switch column {
    case "van": return values("van", record).prefix(1).compactMap(Datum.init(json:)).map(\.day)
    case "op": return values("op", record).prefix(1).compactMap(Moment.init(json:)).map(\.datum.day)
    case "overleg":
      return overleggen.filter { names($0, record) }.compactMap { $0.root.json["datum"].flatMap(Datum.init(json:)) }
        .filter { $0 >= today }.map(\.day).min().map { [$0] } ?? []
    case "termijn":
      var days =
        values("uiterlijk", record).compactMap(Datum.init(json:)).prefix(1).map(\.day) + self.days("overleg", record)
      for id in values("ander", record).compactMap(\.string) {
        for other in records where other.id.text == id { days += self.days("van", other) }
      }
      return days.min().map { [$0] } ?? []
    default: return []
    }
  }

  private func names(_ overleg: Record, _ record: Record) -> Bool {
    values("dingen", overleg).contains(.string(record.id.text))
  }

  func number(_ column: String, _ record: Record) -> Int? {
    if column == "overleggen" { return overleggen.count { names($0, record) } }
    return values("aantal", record).first?.integer
  }

  func holds(_ predicate: Predicate, _ record: Record) -> Bool {
    switch predicate {
    case .all(let parts): return parts.allSatisfy { holds($0, record) }
    case .any(let parts): return parts.contains { holds($0, record) }
    case .not(let part): return !holds(part, record)
    case .word(let text):
      return ["id", "titel", "gemeente"].contains { folded($0, record).contains { has($0, text) } }
    case .anywhere(let text):
      return strings(.object(record.root.json)).contains { has(Folding.fold($0), text) }
    case .contains(let column, let text): return folded(column, record).contains { has($0, text) }
    case .equals(let column, let text): return folded(column, record).contains { $0.utf8.elementsEqual(text.utf8) }
    case .empty(let column):
      switch column {
      case "termijn", "overleg": return days(column, record).isEmpty
      case "jaren": return spans(record).isEmpty && gaps(record).isEmpty
      case "overleggen": return false
      case "melding": return true
      default: return path(column).map { values($0, record).isEmpty } ?? true
      }
    case .codes(let column, let wanted): return positions(column, record).contains { wanted.contains($0) }
    case .days(let column, let range): return days(column, record).contains { range.contains($0) }
    case .numbers(let column, let range): return number(column, record).map { range.contains($0) } ?? false
    case .flag(_, let wanted): return values("open", record).first?.bool == wanted
    case .overlaps(_, let range):
      return spans(record).contains { from, to in
        let start = max(from, range.lowerBound)
        let end = min(to ?? today.day, range.upperBound)
        if start > end { return false }
        return !gaps(record).contains { $0.0 <= start && ($0.1 ?? .max) >= end }
      }
    }
  }

  private func spans(_ record: Record) -> [(Int32, Int32?)] {
    guard let from = values("van", record).compactMap(Datum.init(json:)).first else { return [] }
    return [(from.day, values("tot", record).compactMap(Datum.init(json:)).first?.day)]
  }

  private func gaps(_ record: Record) -> [(Int32, Int32?)] {
    guard !spans(record).isEmpty else { return [] }
    return (record.root.json["pauzes"]?.array ?? []).compactMap { pauze in
      pauze.object?["van"].flatMap(Datum.init(json:)).map {
        ($0.day, pauze.object?["tot"].flatMap(Datum.init(json:))?.day)
      }
    }
  }
}
