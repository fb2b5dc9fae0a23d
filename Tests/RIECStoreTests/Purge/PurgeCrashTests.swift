import Glibc
import RIECDomain
import RIECStore
import StrictJSON
import Testing

/// A destruction that is cut short at any step ends, after the next writer, with all of it or nothing of it.
@Suite struct PurgeCrashTests {
  /// Stands in the content of the record that is destroyed, and nowhere else.
  static let marker = "GEHEIM-7f3a"

  /// A store on a simulated disk: a basis of three dingen, a snapshot of it, edits of two of them, a draft, torn ends and
  /// something a program left in `tmp`. D-2 is proposed to be destroyed.
  struct Office {
    let machine: SimulatedMachine
    let proposal: PurgeProposal
    let before: [String: [UInt8]]
    private static let lines = (1...3).map { "{\"id\":\"D-\($0)\",\"titel\":\"\($0 == 2 ? marker : "ding \($0)")\"}\n" }

    init(seed: UInt64, isEdited: Bool = true) throws {
      machine = SimulatedMachine(seed: seed)
      index = try TestKinds.index(Self.lines.map { String($0.dropLast()) }, in: scratch)
      let disk = machine.disk(1)
      let basis = Self.lines.joined()
      for folder in ["basis/1", "snapshot/1"] { try disk.makeFolder(folder) }
      try Self.write(basis, to: "basis/1/dingen.jsonl", disk)
      try Self.write(basis, to: "snapshot/1/dingen.jsonl", disk)
      try Self.write("{\"id\":\"D-2\",\"velden\":{\"titel\":\"\(marker)\"}}", to: "drafts/12-ab.json", disk)
      try Self.write("{\"id\":\"D-3\",\"velden\":{\"titel\":\"drie\"}}", to: "drafts/13-ab.json", disk)
      try Self.write("titel\":{\"n\":\"\(marker)\"}}}", to: "quarantine/00000001.jsonl-512-0123456789ab", disk)
      try Self.write("een regel over D-2: \(marker)", to: "quarantine/tmp-iets", disk)
      try Self.write("niets", to: "quarantine/tmp-niets", disk)
      try Self.write("{\"id\":\"D-2\",\"titel\":\"\(marker)\"}\n", to: "tmp/00000001.jsonl.99", disk)
      for folder in ["basis", "basis/1", "snapshot", "snapshot/1", "drafts", "quarantine", "tmp"] {
        try disk.syncFolder(folder)
      }
      try disk.commitBasis(basis)
      let one = Ledger(disk: disk, kinds: TestKinds.all, author: .test("analist1"), access: .writable)
      _ = one.begin(on: index)
      for (id, text) in [("D-2", "\(marker) twee"), ("D-1", "nieuw"), ("D-2", "\(marker) drie")] where isEdited {
        let old = one.titles(on: index)[id] ?? ""
        let change = FieldChange("titel", old: .string(old), new: .string(text))
        _ = try one.save(ChangeSet([RecordEdit(kind: "ding", id: RecordID(id), base: nil, changes: [change])]))
        _ = one.follow()
      }
      proposal = try one.proposePurge(of: ["D-2"], grond: "verzoek_betrokkene", toelichting: "op verzoek")
      before = machine.contents
    }

    /// What the files of the basis hold.
    let index: StoreIndex
    private let scratch = Scratch()

    private static func write(_ text: String, to name: String, _ disk: SimulatedDisk) throws {
      let file = try disk.open(name, .create)
      var rest = Array(text.utf8)[...]
      while !rest.isEmpty { rest = rest.dropFirst(try disk.append(file, rest)) }
      try disk.sync(file)
      disk.close(file)
    }

    /// A second person confirms, at a process of their own.
    func confirm(as process: Int) throws {
      let ledger = open(process, "analist2")
      _ = try ledger.confirmPurge(proposal.line, count: 1, by: PurgeDeed.Confirmation(user: "analist2", uid: nil))
    }

    func open(_ process: Int, _ user: String) -> Ledger {
      let ledger = Ledger(
        disk: machine.disk(process), kinds: TestKinds.all, author: .test(user), access: .writable)
      _ = ledger.begin(on: index)
      return ledger
    }

    /// The files in which the content still stands.
    var holders: [String] {
      machine.contents.filter { String(decoding: $0.value, as: UTF8.self).contains(marker) }.map(\.key).sorted()
    }
  }

  @Test func `an undisturbed destruction leaves the content in no file and all else where it was`() throws {
    let office = try Office(seed: 1)
    #expect(
      office.holders == [
        "basis/1/dingen.jsonl", "drafts/12-ab.json", "journal/00000001.jsonl",
        "quarantine/00000001.jsonl-512-0123456789ab", "quarantine/tmp-iets", "snapshot/1/dingen.jsonl",
        "tmp/00000001.jsonl.99",
      ])
    try office.confirm(as: 2)
    #expect(office.holders == [])
    let after = office.machine.contents
    #expect(after["drafts/13-ab.json"] == office.before["drafts/13-ab.json"])
    #expect(after["quarantine/tmp-niets"] == office.before["quarantine/tmp-niets"])
    let basis = String(decoding: after["basis/2/dingen.jsonl"] ?? [], as: UTF8.self)
    #expect(basis == "{\"id\":\"D-1\",\"titel\":\"ding 1\"}\n{\"id\":\"D-3\",\"titel\":\"ding 3\"}\n")
    let deed = try #require(office.open(3, "analist1").purges.first?.deed)
    let completion = try #require(deed.completion)
    #expect(deed.lines == ["D-2": 2] && deed.bases == [1: 2] && completion.payloads == 2)
    #expect(completion.rewritten == ["journal/00000001.jsonl"])
    #expect(
      Set(completion.removed) == [
        "basis/1", "drafts/12-ab.json", "quarantine/00000001.jsonl-512-0123456789ab", "quarantine/tmp-iets",
        "snapshot/1", "tmp/00000001.jsonl.99",
      ])
  }

  @Test(arguments: [false, true], [false, true])
  func `cut short at any step it is all or nothing, and the next writer finishes it`(
    isPowerCut: Bool, isEdited: Bool
  ) throws {
    var step = 0
    var undone = 0
    var finished = 0
    while true {
      for seed in 1...3 as ClosedRange<UInt64> {
        let office = try Office(seed: seed, isEdited: isEdited)
        office.machine.always { $0.fate = (step, isPowerCut) }
        try? office.confirm(as: 2)
        let isOver = office.machine.always { $0.fate != nil }
        office.machine.always { world in
          world.fate = nil
          if isPowerCut { world.cutPower() }
        }
        if isOver {
          #expect(step > 20 && undone > 0 && finished > 0, "\(step) steps, \(undone) undone, \(finished) finished")
          return
        }
        let next = office.open(3, "analist3")
        #expect(next.access == .writable, "step \(step), seed \(seed)")
        if next.purges.first?.isOpen == true {
          undone += 1
          for name in ["basis/1/dingen.jsonl", "snapshot/1/dingen.jsonl", "drafts/12-ab.json"] {
            #expect(office.machine.contents[name] == office.before[name], "step \(step), seed \(seed): \(name)")
          }
          try office.confirm(as: 4)
        } else {
          finished += 1
          next.finishPurges()
        }
        // What was said to be gone does not come back either.
        office.machine.always { $0.cutPower() }
        #expect(office.holders == [], "step \(step), seed \(seed)")
        let last = office.open(5, "analist1")
        // A line that says it was carried out may have been seen and not synced.
        last.finishPurges()
        #expect(last.purges.first?.deed?.completion != nil, "step \(step), seed \(seed)")
        #expect(
          last.titles(on: office.index).keys.sorted() == ["D-1", "D-3"] && last.access == .writable,
          "step \(step), seed \(seed)")
      }
      step += 1
    }
  }

  @Test(arguments: 1...120)
  func `cut short again and again, while the disk fails, it ends whole`(seed: Int) throws {
    let office = try Office(seed: UInt64(seed), isEdited: seed % 2 == 0)
    var random = SplitMix64(UInt64(seed))
    var process = 2
    for _ in 0..<6 {
      let calls = Int.random(in: 0...60, using: &random)
      let isPowerCut = Bool.random(using: &random)
      let trouble = [0, 0, 30].randomElement(using: &random) ?? 0
      office.machine.always { world in
        world.fate = (calls, isPowerCut)
        world.trouble = trouble
      }
      let ledger = office.open(process, "analist2")
      if ledger.purges.first?.isOpen == true {
        try? office.confirm(as: process)
      } else {
        ledger.finishPurges()
      }
      office.machine.always { world in
        world.fate = nil
        world.trouble = 0
        if isPowerCut { world.cutPower() }
      }
      process += 1
    }
    let last = office.open(90, "analist4")
    if last.purges.first?.isOpen == true { try office.confirm(as: 91) } else { last.finishPurges() }
    office.machine.always { $0.cutPower() }
    #expect(office.holders == [])
    #expect(office.open(92, "analist1").titles(on: office.index).keys.sorted() == ["D-1", "D-3"])
  }
}

extension SimulatedMachine {
  /// Every file that has a name, with its bytes.
  fileprivate var contents: [String: [UInt8]] {
    always { world in
      world.names.filter { !world.folders.contains($0.value) }.compactMapValues { world.files[$0]?.current }
    }
  }
}

extension SimulatedDisk {
  /// Brings in basis 1, which holds `text` as dingen.
  fileprivate func commitBasis(_ text: String) throws {
    let digest = JournalHash(of: Array(text.utf8)).text
    let payload =
      #"{"@basis":{"nr":1,"bestanden":[{"naam":"dingen.jsonl","sha256":"\#(digest)","bytes":\#(text.utf8.count),"#
      + #""records":3}]}}"#
    let journal = JournalSamples.journal(on: self)
    _ = journal.open { _ in }
    _ = try journal.commit { (_) throws(Never) in [JournalDraft(op: .basis, payload: Array(payload.utf8))] }
  }
}

extension Author {
  /// `user`, with the same moment each time.
  static func test(_ user: String) -> Author {
    Author(user: user, session: "s-\(user)", now: { JournalSamples.moment }, salt: { (0..<16).map { UInt8($0) } })
  }
}

extension Ledger {
  /// The titel of every ding as it stands now.
  fileprivate func titles(on base: StoreIndex) -> [String: String] {
    let index = follow()?.index ?? begin(on: base)
    guard let dingen = index["ding"] else { return [:] }
    var titles: [String: String] = [:]
    for row in 0..<dingen.count {
      titles[dingen.id(at: row).text] = dingen.record(at: row)?.root.json["titel"]?.string
    }
    return titles
  }
}
