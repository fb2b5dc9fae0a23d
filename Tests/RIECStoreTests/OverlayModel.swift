import PlainText
import RIECDomain
import RIECStore
import StrictJSON
import Testing

/// Records in the order in which an index has them, and the changes that led there.
struct OverlayModel {
  enum Sort: String { case ding, overleg }
  enum Step { case add(Sort, Int), edit(Sort, Int), remove(Sort, Int) }

  private var records: [Sort: [(id: String, text: String)]] = [.ding: [], .overleg: []]
  private var pending: [OverlayRecord] = []
  private var line = 0
  private var next = 100

  /// What stands in a record, and whether what it refers to is there and what that says.
  static let judge: @Sendable (Kind, Record, RuleContext) -> [Finding] = { kind, record, context in
    let ids = (record.root.json[kind.name == "ding" ? "ander" : "dingen"]?.array ?? []).compactMap(\.string)
    var findings = ids.compactMap { id -> Finding? in
      guard let other = context.lookup(RecordID(id)) else {
        return Finding(rule: 23, .fault, at: "ander", Tekst(id))
      }
      return other.root.json["open"]?.bool == true ? Finding(rule: 4, .warning, at: "ander", Tekst(id)) : nil
    }
    if record.root.json["aantal"]?.integer == 7 { findings.append(Finding(rule: 0, .fault, at: "aantal", Tekst("7"))) }
    return findings
  }

  /// The changes since it was last asked.
  mutating func changes() -> [OverlayRecord] {
    defer { pending = [] }
    return pending
  }

  mutating func change(using random: inout SplitMix64) {
    let sort: Sort = Int.random(in: 0..<3, using: &random) == 0 ? .overleg : .ding
    let count = records[sort]?.count ?? 0
    switch Int.random(in: 0..<6, using: &random) {
    case 0, 1:
      let known = Int.random(in: 0..<30, using: &random)
      next += 1
      apply(.add(sort, Bool.random(using: &random) ? known : next), using: &random)
    case 2: if count > 0 { apply(.remove(sort, Int.random(in: 0..<count, using: &random)), using: &random) }
    default: if count > 0 { apply(.edit(sort, Int.random(in: 0..<count, using: &random)), using: &random) }
    }
  }

  mutating func apply(_ step: Step, using random: inout SplitMix64) {
    switch step {
    case .add(let sort, let place):
      let object = OverlayModel.object(sort, place, using: &random)
      let id = object["id"]?.string ?? ""
      let text = JSONWriter.text(.object(object))
      guard records[sort]?.contains(where: { $0.id == id }) == false else { return }
      // An id that went and comes again in one call is an edit: its row was never let go of.
      guard !pending.contains(where: { $0.id.text == id }) else { return }
      records[sort]?.append((id, text))
      push(sort, id, text)
    case .edit(let sort, let row):
      guard let id = records[sort]?[row].id else { return }
      var object = OverlayModel.object(sort, 0, using: &random)
      object["id"] = .string(id)
      records[sort]?[row].text = JSONWriter.text(.object(object))
      push(sort, id, records[sort]?[row].text)
    case .remove(let sort, let row):
      if let id = records[sort]?.remove(at: row).id { push(sort, id, nil) }
    }
  }

  /// The index of files with these records.
  func index(in scratch: Scratch) throws -> StoreIndex {
    for (sort, name) in [(Sort.ding, "dingen.jsonl"), (.overleg, "overleggen.jsonl")] {
      scratch.write(name, (records[sort] ?? []).map { $0.text + "\n" }.joined())
    }
    return try openStore(at: scratch.path, kinds: TestKinds.all).buildIndex(peildatum: TestKinds.peildatum)
  }

  private mutating func push(_ sort: Sort, _ id: String, _ text: String?) {
    line += 1
    pending.append(
      OverlayRecord(
        kind: Kind.Name(stringLiteral: sort.rawValue), id: RecordID(id), bytes: text.map { Array($0.utf8) },
        file: "journaal/1.jsonl", line: line))
  }

  private static func object(_ sort: Sort, _ place: Int, using random: inout SplitMix64) -> JSONObject {
    sort == .ding ? RandomRecords.ding(place, using: &random) : RandomRecords.overleg(place, using: &random)
  }
}

/// Whether two indexes answer alike.
struct OverlayComparison {
  private let expected: StoreIndex
  private let found: StoreIndex

  init(_ expected: StoreIndex, _ found: StoreIndex) { (self.expected, self.found) = (expected, found) }

  func run(_ random: inout SplitMix64) throws {
    #expect(found.kinds == expected.kinds)
    for kind in expected.kinds {
      let (left, right) = (try #require(expected[kind]), try #require(found[kind]))
      try #require(right.count == left.count)
      let rows = 0..<left.count
      try #require(rows.map { right.id(at: $0) } == rows.map { left.id(at: $0) })
      for row in rows {
        #expect(right.row(of: left.id(at: row)) == row)
        #expect(right.bytes(at: row) == left.bytes(at: row))
        #expect(right.record(at: row) == left.record(at: row))
      }
      for column in left.kind.columns.map(\.name) {
        for row in rows { #expect(right.value(column, at: row) == left.value(column, at: row), "\(column) \(row)") }
        for descending in [false, true] {
          let keys = [SortKey(column, descending: descending)]
          #expect(right.order(by: keys) == left.order(by: keys), "\(column)")
        }
        let all = RowSet(capacity: left.count, full: true)
        #expect(right.counts(of: column).map { "\($0)" } == left.counts(of: column).map { "\($0)" })
        if rows.isEmpty { continue }
        let (some, wanted) = (right.frequencies(of: column, in: all), left.frequencies(of: column, in: all))
        #expect("\(some.debugDescription)" == "\(wanted.debugDescription)", "\(column)")
      }
      #expect(right.order(by: []) == left.order(by: []))
      for _ in 0..<12 {
        let predicate = RandomRecords.predicate(depth: 2, using: &random)
        #expect(right.select(predicate) == left.select(predicate), "\(predicate)")
      }
    }
    try findings()
  }

  private func findings() throws {
    let (left, right) = (try #require(expected.findings), try #require(found.findings))
    #expect(right.faultCount == left.faultCount)
    #expect(right.warningCount == left.warningCount)
    #expect(right.checked == left.checked)
    #expect(right.total == left.total)
    #expect(right.entries.map(\.id) == left.entries.map(\.id))
    #expect(right.entries.map(\.findings) == left.entries.map(\.findings))
    for kind in expected.kinds {
      #expect(right.rows[kind]?.faults == left.rows[kind]?.faults)
      #expect(right.rows[kind]?.warnings == left.rows[kind]?.warnings)
      #expect(right.rows[kind]?.dangling == left.rows[kind]?.dangling)
      #expect(right.rows[kind]?.hidden == left.rows[kind]?.hidden)
    }
  }
}
