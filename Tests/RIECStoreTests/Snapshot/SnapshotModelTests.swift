import RIECDomain
import RIECStore
import StrictJSON
import Testing

/// Under random edits, reversals, reopenings, bases, snapshots and damage to those by several terminals, a store opened
/// with what snapshots there are is what bases and journal make it.
@Suite struct SnapshotModelTests {
  @Test(arguments: 1...10)
  func `snapshots never matter but for time`(_ seed: Int) throws {
    let ledgers = try Ledgers()
    var random = SplitMix64(UInt64(seed))
    try ledgers.bring(1, Ledgers.dingen(1...20))
    var stores = try (1...2).map { try ledgers.open("analist\($0)") }
    var bases = 1
    var used = 0
    for step in 0..<60 {
      let terminal = Int.random(in: 0..<stores.count, using: &random)
      let store = stores[terminal]
      switch Int.random(in: 0..<12, using: &random) {
      case 0: try store.add([("titel", .string("t\(step)"))])
      case 1, 2:
        let last = store.head?.n ?? 1
        _ = try? store.takeBack(Int.random(in: 1...last, using: &random)...last)
      case 3: _ = try? takeBackOne(store, using: &random)
      case 4: stores[terminal] = try ledgers.open("analist\(terminal + 1)")
      case 5:
        _ = store.follow()
        _ = try store.renewSnapshot(beyond: Int.random(in: 0...5, using: &random))
      case 6 where bases < 4:
        bases += 1
        try ledgers.bring(bases, Ledgers.dingen(bases * 1_000...bases * 1_000 + 4))
      case 7: damage(ledgers, using: &random)
      default: change(store, step, using: &random)
      }
      if step % 12 == 2 {
        let fresh = try ledgers.open("analist1")
        _ = try fresh.renewSnapshot(beyond: 0)
      }
      if step % 6 == 5 {
        let opened = try ledgers.open("analist3")
        let whole = try opened.withoutSnapshots()
        // Before anything is written, what was read is verified: then a bad snapshot is left.
        opened.verifyOpened()
        used += opened.snapshotInUse == nil ? 0 : 1
        let (seen, known) = (SeenStore(opened), SeenStore(whole))
        #expect(
          seen == known, "seed \(seed), step \(step): snapshot \(opened.snapshotInUse.map(String.init) ?? "none")")
      }
    }
    #expect(used > 0, "seed \(seed): no snapshot was ever read")
  }

  private func change(_ store: FileStore, _ step: Int, using random: inout SplitMix64) {
    let ids = store.takenIDs(of: "ding").sorted { $0.text < $1.text }
    guard let id = ids.randomElement(using: &random), let base = store.ding(id) else { return }
    let name = ["titel", "door", "aantal", "ander", "pauzes"].randomElement(using: &random) ?? "titel"
    let value: JSONValue =
      switch name {
      case "aantal": .number(JSONNumber(Int.random(in: 5...8, using: &random)))
      case "ander": .array([.string(ids.randomElement(using: &random)?.text ?? "D-1")])
      case "pauzes":
        .array(
          (1...Int.random(in: 1...3, using: &random)).map {
            .object(JSONObject([.init(key: "nr", value: .number(JSONNumber($0)))]))
          })
      default: .string("w\(step)")
      }
    // Another's change, or a record that went, may stand in its way.
    _ = try? store.set([(name, Bool.random(using: &random) ? value : nil)], in: base)
  }

  /// Takes back one change, of the last ones.
  private func takeBackOne(_ store: FileStore, using random: inout SplitMix64) throws {
    var wanted = HistoryQuery(limit: 5)
    wanted.user = "analist1"
    if let entry = try store.history(wanted).randomElement(using: &random) { try store.takeBack(entry.lines) }
  }

  /// Spoils a file of a snapshot, cuts it, or takes it away.
  private func damage(_ ledgers: Ledgers, using random: inout SplitMix64) {
    guard let snapshot = ledgers.snapshots.randomElement(using: &random),
      let name = ledgers.names("snapshot/\(snapshot)").randomElement(using: &random)
    else { return }
    ledgers.damage("snapshot/\(snapshot)/\(name)") { bytes in
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes = []
      case 1: bytes.removeLast(min(bytes.count, Int.random(in: 1...30, using: &random)))
      default:
        // Half of these stay JSON.
        let place = Int.random(in: 0..<max(1, bytes.count), using: &random)
        if bytes.indices.contains(place) { bytes[place] = bytes[place] == 0x61 ? 0x62 : 0x61 }
      }
    }
  }
}
