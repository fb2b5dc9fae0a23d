import RIECDomain
import RIECStore
import StrictJSON
import Testing

/// A plain dictionary beside the store: under random additions, edits, reversals and reopenings by several terminals the
/// two never differ.
@Suite struct LedgerModelTests {
  @Test(arguments: 1...12)
  func `the store holds what a dictionary holds`(_ seed: Int) throws {
    let ledgers = try Ledgers()
    var random = SplitMix64(UInt64(seed))
    var stores = try (1...3).map { try ledgers.open("analist\($0)") }
    var model: [RecordID: JSONObject] = [:]
    var saved: [(lines: ClosedRange<Int>, id: RecordID, before: JSONObject?, after: JSONObject?)] = []
    for step in 0..<80 {
      let terminal = Int.random(in: 0..<stores.count, using: &random)
      let store = stores[terminal]
      switch Int.random(in: 0..<10, using: &random) {
      case 0, 1:
        let made = try store.add([("titel", .string("t\(step)"))])
        let record = try #require(made.records.first)
        #expect(model[record.id] == nil, "a number is given once")
        model[record.id] = record.plain
        saved.append((made.lines, record.id, nil, record.plain))
      case 2 where !saved.isEmpty:
        let place = Int.random(in: 0..<saved.count, using: &random)
        let change = saved[place]
        let now = model[change.id]
        let isPossible = now == change.after
        do {
          let back = try store.takeBack(change.lines)
          // Where something else was changed since, only the fields of the change go back: that law is the merge's.
          if isPossible { model[change.id] = change.before } else { model[change.id] = back.records.first?.plain }
          saved.append((back.lines, change.id, now, model[change.id]))
        } catch SaveFailure.conflict, SaveFailure.gone, SaveFailure.nothing {
          #expect(!isPossible, "seed \(seed), step \(step)")
        }
      case 3: stores[terminal] = try ledgers.open("analist\(terminal + 1)")
      case 4: _ = store.follow()
      default:
        guard let id = model.keys.sorted(by: { $0.text < $1.text }).randomElement(using: &random),
          let base = store.ding(id)
        else { continue }
        let name = ["titel", "door", "eigen"].randomElement(using: &random) ?? "titel"
        let value: JSONValue? = Bool.random(using: &random) ? .string("w\(step)") : nil
        let now = model[id]
        let isStale = now?[name] != base.root.json[name] && now?[name] != value
        do {
          let done = try store.set([(name, value)], in: base)
          #expect(!isStale, "seed \(seed), step \(step)")
          var after = try #require(now)
          after[name] = value
          saved.append((done.lines, id, now, after))
          model[id] = after
        } catch SaveFailure.conflict {
          #expect(isStale, "seed \(seed), step \(step)")
        } catch SaveFailure.nothing {
          #expect(base.root.json[name] == value || now?[name] == value, "seed \(seed), step \(step)")
        } catch SaveFailure.gone {
          #expect(now == nil, "seed \(seed), step \(step)")
        }
      }
      if step % 20 == 19 {
        let contents = try ledgers.contents()
        let differing = Set(contents.keys).union(model.keys).filter { contents[$0]?.asSet != model[$0]?.asSet }
        #expect(differing.isEmpty, "seed \(seed), step \(step)")
      }
    }
  }
}
