import RIECDomain
import RIECStore
import StrictJSON

/// One random life of a store on a simulated machine, beside a dictionary that says what should stand in it: additions,
/// edits of one record and of several, merges, conflicts, reversals and redos by three terminals, deaths, power cuts,
/// failing calls, reopenings. Everything follows from the seed.
///
/// What must hold: after each step the store, read anew, holds what the dictionary holds. Only of the one change during
/// which a process died or the disk did not answer may there be all or nothing.
struct StoreTrial {
  typealias Contents = [RecordID: JSONObject]

  /// What a trial found, and how much it went through.
  struct Outcome {
    var violations: [String] = []
    var saved = 0
    var merged = 0
    var conflicts = 0
    var reversals = 0
    var deaths = 0
    var failures = 0
    var kept = 0
    var lost = 0
  }

  /// What was saved: its lines, and the records that it touched before and after.
  private struct Done {
    let lines: ClosedRange<Int>
    let parts: [(id: RecordID, before: JSONObject?, after: JSONObject?)]
  }

  /// What should come of a change: the dictionary after it, or that it cannot be.
  private enum Expected {
    case contents(Contents)
    case conflict
    case gone
    case nothing
  }

  /// Stands between the store and its disk.
  var wrap: (SimulatedDisk) -> any Disk = { $0 }

  private var random: SplitMix64
  private let machine: SimulatedMachine
  private var terminals: [FileStore?] = [nil, nil, nil]
  private var processes = [0, 0, 0]
  private var lastProcess = 1
  /// What the store held before changes that stand in the journal and may not be on the disk, the oldest first.
  private var unconfirmed: [Contents] = []
  private var model: Contents = [:]
  private var everGiven: Set<RecordID> = []
  private var done: [Done] = []
  private var outcome = Outcome()
  private var step = 0

  init(seed: UInt64) {
    random = SplitMix64(seed &* 2 &+ 1)
    machine = SimulatedMachine(seed: seed ^ 0x0DE1)
  }

  /// Lives `steps` steps.
  mutating func run(steps: Int = 40) -> Outcome {
    while step < steps, outcome.violations.isEmpty {
      step += 1
      let place = Int.random(in: 0..<terminals.count, using: &random)
      switch Int.random(in: 0..<100, using: &random) {
      case ..<15: add(place)
      case ..<55: edit(place)
      case ..<70: takeBack(place)
      case ..<80: follow(place)
      case ..<84: terminals[place] = nil
      case ..<92: inTrouble { trial in trial.edit(place) }
      default: dying(place)
      }
      if step % 4 == 0 || step == steps { check() }
    }
    outcome.failures = machine.always { $0.failures.values.reduce(0, +) }
    return outcome
  }

  // MARK: Steps

  private mutating func terminal(_ place: Int) -> FileStore {
    if let store = terminals[place] { return store }
    lastProcess += 1
    let store = open(lastProcess)
    processes[place] = lastProcess
    terminals[place] = store
    return store
  }

  private func open(_ process: Int) -> FileStore {
    let trouble = machine.always { world in
      defer { world.trouble = 0 }
      return world.trouble
    }
    defer { machine.always { $0.trouble = trouble } }
    var salts = SplitMix64(UInt64(process))
    let salt = (0..<16).map { _ in UInt8.random(in: 0...255, using: &salts) }
    let store = FileStore(
      journalOn: wrap(machine.disk(process)), kinds: TestKinds.all,
      author: Author(user: "u\(process)", session: "s\(process)", now: { JournalSamples.moment }, salt: { salt }))
    _ = store.buildIndex(peildatum: TestKinds.peildatum)
    return store
  }

  private mutating func add(_ place: Int) {
    let store = terminal(place)
    var fields = JSONObject()
    fields["titel"] = .string("t\(step)")
    let set = ChangeSet([
      RecordEdit(kind: "ding", id: nil, base: nil, changes: [FieldChange("", old: nil, new: .object(fields))])
    ])
    // Which number it gets is the store's to say; that it is a new one is judged here.
    do throws(SaveFailure) {
      let saved = try store.save(set)
      guard let record = saved.records.first, everGiven.insert(record.id).inserted else {
        return violate("a number was given twice: \(saved)")
      }
      model[record.id] = record.plain
      note(saved, [(record.id, nil, record.plain)])
    } catch {
      refused(error, place) { found, model in
        Set(found.keys).subtracting(model.keys).count == 1
          && found.filter { model[$0.key] != nil }.mapValues(\.asSet) == model.mapValues(\.asSet)
      }
    }
  }

  private mutating func edit(_ place: Int) {
    let store = terminal(place)
    let ids = everGiven.sorted { $0.text < $1.text }.shuffled(using: &random)
      .prefix(Bool.random(using: &random) ? 1 : 3)
    var edits: [RecordEdit] = []
    var wanted: [(base: Record, changes: [(String, JSONValue?)])] = []
    for id in ids {
      guard let base = store.seen(id) else { continue }
      var after = base
      var changes: [(String, JSONValue?)] = []
      for name in ["titel", "door", "aantal", "gemeenten", "eigen"] where Int.random(in: 0..<3, using: &random) == 0 {
        let value = value(of: name)
        after.root.json[name] = value
        changes.append((name, value))
      }
      edits.append(
        RecordEdit(
          kind: "ding", id: id, base: base, changes: Changes.between(base, after, kind: TestKinds.ding)))
      wanted.append((base, changes))
    }
    save(ChangeSet(edits), expecting: expectation(wanted), place, store)
  }

  private mutating func value(of name: String) -> JSONValue? {
    // Few values, so that two terminals now and then make the same of a field.
    let number = Int.random(in: 0..<4, using: &random)
    if number == 0 { return nil }
    switch name {
    case "aantal": return .number(JSONNumber(number))
    case "gemeenten": return .array((0..<number).map { .string("g\($0)") })
    default: return .string("w\(number)")
    }
  }

  /// What edits made on `base`s come to on the records as they stand.
  private func expectation(_ wanted: [(base: Record, changes: [(String, JSONValue?)])]) -> Expected {
    var after = model
    var isConflict = false
    var isChanged = false
    for (base, changes) in wanted {
      guard let now = model[base.id] else { return .gone }
      for (name, value) in changes where base.root.json[name] != value {
        if now[name] == value { continue }
        if now[name] != base.root.json[name] {
          isConflict = true
        } else {
          after[base.id]?[name] = value
          isChanged = true
        }
      }
    }
    return isConflict ? .conflict : isChanged ? .contents(after) : .nothing
  }

  /// Takes something back that anybody did at any time, or does it again.
  private mutating func takeBack(_ place: Int) {
    guard let change = done.randomElement(using: &random) else { return }
    let store = terminal(place)
    var after = model
    var expected: Expected?
    for part in change.parts {
      switch (part.before, part.after, model[part.id]) {
      case (nil, let made?, let now):
        if now == nil { expected = expected ?? .gone }
        if let now, now.asSet != made.asSet { expected = .conflict }
        after[part.id] = nil
      case (let gone?, nil, let now):
        if now != nil { expected = .conflict }
        after[part.id] = gone
      case (let before?, let made?, let now):
        guard let now else {
          expected = expected ?? .gone
          continue
        }
        for name in Set(before.members.map(\.key) + made.members.map(\.key)) where before[name] != made[name] {
          if now[name] != made[name] { expected = .conflict }
          after[part.id]?[name] = before[name]
        }
      case (nil, nil, _): break
      }
    }
    do throws(SaveFailure) {
      let set = try store.reversal(of: change.lines)
      let before = outcome.saved
      save(set, expecting: expected ?? .contents(after), place, store)
      outcome.reversals += outcome.saved - before
    } catch {
      switch (error, expected) {
      case (.conflict, .conflict?), (.conflict, .gone?), (.gone, .gone?), (.gone, .conflict?): outcome.conflicts += 1
      case (.nothing, _) where store.access != .writable: terminals[place] = nil
      default: violate("reversal of \(change.lines) refused: \(error); expected \(String(describing: expected))")
      }
    }
  }

  private mutating func follow(_ place: Int) {
    let store = terminal(place)
    _ = store.follow()
    let seen = Dictionary(uniqueKeysWithValues: everGiven.compactMap { id in store.seen(id).map { (id, $0.plain) } })
    if store.access == .writable, seen.mapValues(\.asSet) != model.mapValues(\.asSet) {
      violate("a terminal that follows sees something else")
    }
  }

  // MARK: Trouble

  private mutating func inTrouble(_ body: (inout Self) -> Void) {
    let trouble = [20, 100, 300].randomElement(using: &random) ?? 0
    machine.always { $0.trouble = trouble }
    body(&self)
    machine.always { $0.trouble = 0 }
  }

  /// A process dies in the middle of a change, or all do.
  private mutating func dying(_ place: Int) {
    _ = terminal(place)
    let isPowerCut = Bool.random(using: &random)
    let calls = Int.random(in: 0...5, using: &random)
    machine.always { $0.fate = (calls, isPowerCut) }
    edit(place)
    machine.always { $0.fate = nil }
    if machine.always({ $0.isDark }) {
      cutPower()
      outcome.deaths += 1
    } else if machine.always({ [process = processes[place]] in $0.deadProcesses.contains(process) }) {
      terminals[place] = nil
      outcome.deaths += 1
    }
    check()
  }

  // MARK: Judgement

  private mutating func save(_ set: ChangeSet, expecting expected: Expected, _ place: Int, _ store: FileStore) {
    let before = model
    do throws(SaveFailure) {
      let saved = try store.save(set)
      guard case .contents(let after) = expected else {
        return violate("saved, expected \(expected)")
      }
      model = after
      if saved.merged { outcome.merged += 1 }
      note(saved, set.edits.compactMap(\.id).map { ($0, before[$0], after[$0]) }.filter { $0.1 != $0.2 })
    } catch {
      switch (error, expected) {
      case (.conflict, .conflict), (.conflict, .gone), (.gone, .gone), (.gone, .conflict), (.nothing, .nothing):
        outcome.conflicts += 1
      default:
        refused(error, place) { found, _ in
          guard case .contents(let after) = expected else { return false }
          return found.mapValues(\.asSet) == after.mapValues(\.asSet)
        }
      }
    }
  }

  /// A change was not saved: none of it is there, or, where the process died or the disk did not answer, all of it.
  private mutating func refused(_ failure: SaveFailure, _ place: Int, isWhole: (Contents, Contents) -> Bool) {
    let isDead = machine.always { [process = processes[place]] in $0.isDark || $0.deadProcesses.contains(process) }
    var isDoubtful = isDead
    switch failure {
    case .unknown: isDoubtful = true
    case .notSaved, .readOnly, .locked: break
    default: violate("refused: \(failure)")
    }
    terminals[place] = nil
    guard isDoubtful else { return }
    let wasCut = machine.always { $0.isDark }
    if wasCut { cutPower() }
    let found = contents()
    if isWhole(found, model) {
      if !wasCut { unconfirmed.append(model) }
      model = found
      everGiven.formUnion(found.keys)
      outcome.kept += 1
    } else {
      outcome.lost += 1
    }
    outcome.deaths += isDead ? 1 : 0
  }

  /// The power goes. With it may go what a process wrote that died before it heard that the disk has it.
  private mutating func cutPower() {
    machine.always { $0.cutPower() }
    terminals = [nil, nil, nil]
    let found = contents().mapValues(\.asSet)
    if found != model.mapValues(\.asSet), let before = unconfirmed.first(where: { $0.mapValues(\.asSet) == found }) {
      model = before
    }
    unconfirmed = []
  }

  private mutating func note(_ saved: Saved, _ parts: [(id: RecordID, before: JSONObject?, after: JSONObject?)]) {
    outcome.saved += 1
    // Whoever saves syncs the file, with what others wrote to it.
    unconfirmed = []
    done.append(Done(lines: saved.lines, parts: parts))
  }

  /// What the store holds, read anew by a process that does nothing else.
  private func contents() -> Contents {
    let store = open(1)
    let index = store.buildIndex(peildatum: TestKinds.peildatum)
    var found: Contents = [:]
    for row in 0..<(index["ding"]?.count ?? 0) {
      if let record = index["ding"]?.record(at: row) { found[record.id] = record.plain }
    }
    return found
  }

  private mutating func check() {
    let found = contents()
    let differing = Set(found.keys).union(model.keys).filter { found[$0]?.asSet != model[$0]?.asSet }
    guard let id = differing.min(by: { $0.text < $1.text }) else { return }
    violate(
      "\(id.text) is \(found[id].map { JSONWriter.text(.object($0)) } ?? "gone"), should be "
        + "\(model[id].map { JSONWriter.text(.object($0)) } ?? "gone")")
  }

  private mutating func violate(_ what: String) { outcome.violations.append("step \(step): \(what)") }
}

extension Record {
  /// The members without `versie`.
  var plain: JSONObject {
    var root = root.json
    root["versie"] = nil
    return root
  }
}

extension JSONObject {
  /// The members without their order.
  var asSet: Set<Member> { Set(members) }
}
