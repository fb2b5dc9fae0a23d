import RIECDomain
import RIECStore
import StrictJSON
import Testing

/// Changes in a demo, with its own kinds and rules, beside an index of files that hold them.
@Suite struct OverlayDemoTests {
  /// Every kind's lines by id, in the order of the index.
  private struct Office {
    var lines: [(kind: Kind, records: [(id: RecordID, bytes: [UInt8])])] = []

    init(_ index: StoreIndex) {
      for name in index.kinds {
        guard let kind = index[name] else { continue }
        lines.append(
          (kind.kind, (0..<kind.count).compactMap { row in kind.bytes(at: row).map { (kind.id(at: row), $0) } }))
      }
    }

    func index(in scratch: Scratch) throws -> StoreIndex {
      for (kind, records) in lines {
        scratch.write("\(kind.plural).jsonl", Array(records.map { $0.bytes + [0x0A] }.joined()))
      }
      return try openStore(at: scratch.path).buildIndex(peildatum: OverlayDemoTests.day)
    }
  }

  private static let day = Datum(day: 18_950)

  @Test(arguments: 0..<4)
  func `findings follow what changed and what refers to it`(seed: Int) throws {
    var random = SplitMix64(UInt64(seed) + 77)
    let demo = Scratch()
    try DemoStore.write(to: demo.path + "/demo", DemoOptions(casussen: 60, zaad: UInt64(seed)))
    let start = try openStore(at: demo.path + "/demo").buildIndex(peildatum: Self.day)
    var index = start.with(start.check())
    var office = Office(index)
    for _ in 0..<5 {
      var changes: [OverlayRecord] = []
      for _ in 0..<12 {
        let place = Int.random(in: office.lines.indices, using: &random)
        let kind = office.lines[place].kind
        guard let row = office.lines[place].records.indices.randomElement(using: &random) else { continue }
        let (id, bytes) = office.lines[place].records[row]
        guard !changes.contains(where: { $0.id == id }) else { continue }
        switch Int.random(in: 0..<4, using: &random) {
        case 0:
          office.lines[place].records.remove(at: row)
          changes.append(OverlayRecord(kind: kind.name, id: id, bytes: nil, file: "j", line: 1))
        case 1:
          var object = try #require(try StrictJSON.parse(bytes).object)
          let new = "ZL-2031-\(Int.random(in: 0..<1_000_000, using: &random))"
          object["id"] = .string(new)
          let text = JSONWriter.bytes(.object(object))
          office.lines[place].records.append((RecordID(new), text))
          changes.append(OverlayRecord(kind: kind.name, id: RecordID(new), bytes: text, file: "j", line: 1))
        default:
          var object = try #require(try StrictJSON.parse(bytes).object)
          let fields = kind.fields.map(\.name).filter { $0 != "id" }
          let name = fields.randomElement(using: &random) ?? ""
          // The value of the same field of another record, or none.
          let other = office.lines[place].records.randomElement(using: &random)?.bytes ?? bytes
          object[name] = try StrictJSON.parse(other).object?[name]
          let text = JSONWriter.bytes(.object(object))
          office.lines[place].records[row].bytes = text
          changes.append(OverlayRecord(kind: kind.name, id: id, bytes: text, file: "j", line: 1))
        }
      }
      index = index.updated(with: changes)
      let scratch = Scratch()
      let expected = try office.index(in: scratch)
      try OverlayComparison(expected.with(expected.check()), index).run(&random)
    }
  }
}
