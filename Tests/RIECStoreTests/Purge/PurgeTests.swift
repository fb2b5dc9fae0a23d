import Glibc
import RIECDomain
import RIECStore
import StrictJSON
import Testing

/// Destroying is proposed by one and confirmed by another, and leaves what it must.
@Suite struct PurgeTests {
  /// A store that the test's own group shares, with three dingen.
  struct Shared {
    let scratch = Scratch()
    let path: String

    init() throws {
      path = "\(scratch.path)/store"
      try beginStore(at: path, regio: "MN", groep: try Self.group())
      let store = try open("analist1")
      for titel in ["een", "twee", "drie"] { try store.add([("titel", .string(titel))]) }
    }

    func open(_ user: String) throws -> FileStore {
      let store = try openStore(at: path, kinds: TestKinds.all, author: .login(user))
      _ = store.buildIndex(peildatum: TestKinds.peildatum)
      return store
    }

    private static func group() throws -> String {
      String(cString: try #require(getgrgid(getgid())).pointee.gr_name)
    }

    /// D-2 is destroyed: proposed by analist1, confirmed by analist2.
    func destroy() throws -> PurgeProposal {
      let proposal = try open("analist1").proposePurge(
        of: ["D-2"], grond: "geen_grondslag", toelichting: "bij vergissing opgenomen")
      return try open("analist2").confirmPurge(proposal.line, count: 1)
    }
  }

  @Test func `only another than who proposed can confirm, and only with the right number`() throws {
    let shared = try Shared()
    let one = try shared.open("analist1")
    let proposal = try one.proposePurge(of: ["D-2", "D-3"], grond: "geen_grondslag", toelichting: "reden")
    #expect(proposal.line == 4 && proposal.ids == ["D-2", "D-3"] && proposal.isOpen)
    #expect(throws: PurgeFailure.sameUser("analist1")) { try one.confirmPurge(4, count: 2) }
    let two = try shared.open("analist2")
    #expect(throws: PurgeFailure.otherCount(given: 1, right: 2)) { try two.confirmPurge(4, count: 1) }
    #expect(throws: PurgeFailure.noProposal(3)) { try two.confirmPurge(3, count: 2) }
    #expect(two.index.locate("D-2") != nil)
    let deed = try #require(try two.confirmPurge(4, count: 2).deed)
    #expect(deed.confirmation == PurgeDeed.Confirmation(user: "analist2", uid: nil))
    #expect(deed.completion?.payloads == 2)
    #expect(two.index.locate("D-2") == nil && two.index.locate("D-1") != nil)
    #expect(throws: PurgeFailure.self) { try two.confirmPurge(4, count: 2) }
  }

  @Test func `a proposal names each record once, says why, and can be withdrawn by anyone`() throws {
    let shared = try Shared()
    let one = try shared.open("analist1")
    #expect(throws: PurgeFailure.nothing) { try one.proposePurge(of: [], grond: "geen_grondslag", toelichting: "x") }
    #expect(throws: PurgeFailure.toelichtingWanted) {
      try one.proposePurge(of: ["D-1"], grond: "geen_grondslag", toelichting: " ")
    }
    #expect(throws: PurgeFailure.unknownGrond("zomaar")) {
      try one.proposePurge(of: ["D-1"], grond: "zomaar", toelichting: "x")
    }
    #expect(throws: PurgeFailure.refused(["D-9": [.absent]])) {
      try one.proposePurge(of: ["D-1", "D-9"], grond: "geen_grondslag", toelichting: "x")
    }
    #expect(throws: PurgeFailure.refused(["D-1": [.rule(.noTerm)]])) {
      try one.proposePurge(of: ["D-1"], grond: "bewaartermijn", toelichting: "x")
    }
    let proposal = try one.proposePurge(of: ["D-1", "D-1"], grond: "geen_grondslag", toelichting: "x")
    #expect(proposal.ids == ["D-1"])
    let two = try shared.open("analist2")
    #expect(throws: PurgeFailure.refused(["D-1": [.proposed(proposal.line)]])) {
      try two.proposePurge(of: ["D-1"], grond: "geen_grondslag", toelichting: "x")
    }
    let withdrawn = try two.withdrawPurge(proposal.line, reden: "toch niet")
    #expect(throws: PurgeFailure.notOpen(withdrawn)) { try two.confirmPurge(proposal.line, count: 1) }
    guard case .withdrawn(let withdrawal) = withdrawn.state else {
      Issue.record("it is not withdrawn")
      return
    }
    #expect(withdrawal.user == "analist2" && withdrawal.reden == "toch niet")
    #expect(two.index.locate("D-1") != nil)
  }

  @Test func `what was changed after the proposal is not destroyed by it`() throws {
    let shared = try Shared()
    let one = try shared.open("analist1")
    let proposal = try one.proposePurge(of: ["D-2", "D-3"], grond: "geen_grondslag", toelichting: "x")
    let revision = try #require(one.ding("D-2")).revision
    try one.set([("titel", .string("heel iets anders"))], in: try #require(one.ding("D-2")))
    let two = try shared.open("analist2")
    #expect(throws: PurgeFailure.refused(["D-2": [.changed(since: revision)]])) {
      try two.confirmPurge(proposal.line, count: 2)
    }
    #expect(two.index.locate("D-2") != nil && two.index.locate("D-3") != nil)
    _ = try two.withdrawPurge(proposal.line, reden: nil)
    let anew = try one.proposePurge(of: ["D-2", "D-3"], grond: "geen_grondslag", toelichting: "x")
    #expect(try two.confirmPurge(anew.line, count: 2).deed != nil)
  }

  @Test func `a text of an editor goes with the record that it is about, from quarantine and from tmp`() throws {
    let shared = try Shared()
    let names = ["notitie-1-2-3-a.D-2.txt", "notitie-1-2-3-b.D-1.txt", "notitie-1-2-3-c.txt"]
    for name in names { shared.scratch.write("store/quarantine/\(name)", "tekst") }
    for (name, id) in [("1-2-3-a", "D-2"), ("1-2-3-b", "D-1")] {
      mkdir("\(shared.path)/tmp/\(name)", 0o700)
      shared.scratch.write("store/tmp/\(name)/over", id)
      shared.scratch.write("store/tmp/\(name)/notitie.txt", "tekst")
    }
    let deed = try #require(try shared.destroy().deed?.completion)
    #expect(deed.removed.contains("quarantine/\(names[0])") && deed.removed.contains("tmp/1-2-3-a"), "\(deed.removed)")
    for name in names {
      #expect(shared.scratch.read("store/quarantine/\(name)").isEmpty == (name == names[0]), "\(name)")
    }
    #expect(shared.scratch.read("store/tmp/1-2-3-a/notitie.txt").isEmpty)
    #expect(shared.scratch.read("store/tmp/1-2-3-b/notitie.txt") == "tekst")
  }

  @Test func `a terminal that is open loses the record too, and cannot save it any more`() throws {
    let shared = try Shared()
    let open = try shared.open("analist3")
    let record = try #require(open.ding("D-2"))
    _ = try shared.destroy()
    #expect(throws: SaveFailure.destroyed("D-2")) { try open.set([("titel", .string("nieuw"))], in: record) }
    let news = try #require(open.follow())
    #expect(news.changed == ["D-2"] && news.index.locate("D-2") == nil && news.index.destroyed == ["D-2"])
    try open.set([("titel", .string("nieuw"))], in: try #require(open.ding("D-3")))
  }

  @Test func `an id is never given again, by number, by hand or by an import`() throws {
    let shared = try Shared()
    let store = try shared.open("analist1")
    let proposal = try store.proposePurge(of: ["D-3"], grond: "geen_grondslag", toelichting: "x")
    _ = try shared.open("analist2").confirmPurge(proposal.line, count: 1)
    let again = try shared.open("analist1")
    #expect(try again.add([("titel", .string("vier"))]).records.map(\.id) == ["D-4"])
    let root = JSONObject([.init(key: "id", value: .string("D-3"))])
    let edit = RecordEdit(kind: "ding", id: "D-3", base: nil, changes: [FieldChange("", old: nil, new: .object(root))])
    #expect(throws: SaveFailure.destroyed("D-3")) { try again.save(ChangeSet([edit], origin: .importing)) }
    #expect(throws: PurgeFailure.refused(["D-3": [.destroyed(proposal: proposal.line)]])) {
      try again.proposePurge(of: ["D-3"], grond: "geen_grondslag", toelichting: "x")
    }
  }

  @Test func `what was changed in it cannot be undone, and the journal shows it as destroyed`() throws {
    let shared = try Shared()
    _ = try shared.destroy()
    let store = try shared.open("analist1")
    for line in [2, 4, 5] {
      #expect(throws: SaveFailure.purged, "line \(line)") { try store.reversal(of: line...line) }
    }
    #expect(try store.reversal(of: 1...1).edits.count == 1)
    var wanted = HistoryQuery()
    wanted.id = "D-2"
    let history = try store.history(wanted)
    #expect(history.map { $0.lines.lowerBound } == [5, 4, 2])
    #expect(history.last?.parts.map(\.isPurged) == [true])
    guard
      case .destroyed(let items, grond: "geen_grondslag", proposal: 4, proposedBy: "analist1", let by)? = history[0]
        .purge
    else {
      Issue.record("\(String(describing: history[0].purge))")
      return
    }
    #expect(items.map(\.id) == ["D-2"] && by == "analist2")
    let found = store.verify()
    #expect(found.isSound && found.unfinishedPurges.isEmpty)
  }

  @Test func `snapshots go with the records, and a later one knows what was destroyed`() throws {
    let shared = try Shared()
    let before = try shared.open("analist1")
    #expect(try before.renewSnapshot(beyond: 0) == 1)
    let other = try shared.open("analist3")
    #expect(other.snapshotInUse == 1)
    let removed = try shared.destroy().deed?.completion?.removed ?? []
    #expect(removed.contains("snapshot/1") && shared.scratch.mode("store/snapshot/1") == 0)
    // Who read the store as it was writes no snapshot of that.
    #expect(try before.renewSnapshot(beyond: 0) == nil)
    let later = try shared.open("analist2")
    let number = try #require(try later.renewSnapshot(beyond: 0))
    let last = try shared.open("analist2")
    #expect(last.snapshotInUse == number && last.index.destroyed == ["D-2"] && last.purges().first?.deed != nil)
    #expect(try last.add([("titel", .string("vier"))]).records.map(\.id) == ["D-4"])
    let proposal = try last.proposePurge(of: ["D-1"], grond: "geen_grondslag", toelichting: "x")
    let waiting = try shared.open("analist1")
    #expect(waiting.snapshotInUse == number && waiting.purges().first == proposal)
    #expect(try waiting.confirmPurge(proposal.line, count: 1).deed?.completion != nil)
    #expect(waiting.verify().isSound)
  }

  @Test func `what is found of a destroyed record later is a fault, and repairing takes it away`() throws {
    let shared = try Shared()
    _ = try shared.destroy()
    shared.scratch.write("store/snapshot/3/dingen.jsonl", "{\"id\":\"D-1\"}\n{\"id\":\"D-2\",\"titel\":\"twee\"}\n")
    let store = try shared.open("analist1")
    #expect(store.verify().purgeRemains == ["snapshot/3/dingen.jsonl:2"] && !store.verify().isSound)
    #expect(try store.repair().contains("snapshot/3/dingen.jsonl:2"))
    #expect(store.verify().isSound && shared.scratch.read("store/snapshot/3/dingen.jsonl") == "")
  }

  @Test func `who refers to a destroyed record keeps the number, and that is no fault`() throws {
    let casus = try ImportCase(store: [
      "casussen": [
        ImportCase.casus("MN-2021-0001", #""gerelateerd":[{"nr":1,"casusId":"MN-2021-0002","aard":"verwant"}]"#)
      ]
    ])
    let store = try openStore(at: casus.scratch.path + "/opslag", author: .login("analist1"))
    let index = store.buildIndex(peildatum: ImportCase.peildatum)
    #expect(index.check().faultCount == 1)
    var later = index
    later.destroyed = ["MN-2021-0002"]
    #expect(later.check().faultCount == 0)
  }

  @Test func `a change of a basis that was destroyed in is not undone as a whole`() throws {
    let shared = try Shared()
    let lines = (1...1_100).map { "{\"id\":\"O-\($0)\",\"datum\":\"2020-01-0\($0 % 9 + 1)\"}" }
    shared.scratch.write("in/overleggen.jsonl", lines.joined(separator: "\n") + "\n")
    let store = try shared.open("analist1")
    let source = try ImportSource(path: "\(shared.scratch.path)/in", kinds: TestKinds.all)
    let plan = try #require(ImportPlan.make(from: source, against: store.index))
    let receipt = try store.commit(plan, reden: nil, progress: { _, _ in }, isCancelled: { false })
    let again = try shared.open("analist1")
    let proposal = try again.proposePurge(of: ["O-7"], grond: "geen_grondslag", toelichting: "x")
    let deed = try #require(try shared.open("analist2").confirmPurge(proposal.line, count: 1).deed)
    #expect(deed.bases == [1: 2] && deed.completion?.removed == ["basis/1"])
    let last = try shared.open("analist3")
    #expect(last.index["overleg"]?.count == 1_099 && last.access == .writable && last.verify().isSound)
    #expect(throws: SaveFailure.purged) { try last.reversal(of: receipt.lines) }
    #expect(shared.scratch.mode("store/basis/2") == 0o2770)
    #expect(shared.scratch.mode("store/basis/2/overleggen.jsonl") == 0o660)
  }
}
